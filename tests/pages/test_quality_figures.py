"""Chất lượng số liệu: how many errors and doubts there are, counted by hand in a small book."""

import re
from html import unescape

from tests.data.sheets import INSTALLED, book, with_cells
from tests.pages.conftest import Shows, written

# Three cells that are no counts, one that went down, one estimate.
WRONG = with_cells(
    INSTALLED, {"C2": "chưa rõ", "D3": "#REF!", "E4": "-5", "F2": 3000, "G3": "khoảng 1330"}
)


def test_errors_and_doubts_are_counted_apart(show: Shows) -> None:
    html = written(show(book(installed=WRONG), "quality"))

    text = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)))
    assert "03 lỗi cần sửa" in text
    assert "Lỗi cần sửa 03" in text
    assert "Nội dung cần kiểm tra 02" in text
    lines = re.findall(r"(Lỗi|Kiểm tra) Cài đặt!(\w+)", text)
    assert lines == [
        *(("Lỗi", cell) for cell in ("C2", "D3", "E4")),
        *(("Kiểm tra", cell) for cell in ("G3", "F2")),
    ]
    assert "Tổ có số liệu trong ngày 3 /3 tổ" in text
