"""Any register: names are text, whatever they look like, and come back as they are."""

import io
from typing import Any

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.template.count_tabs import Unit
from data.template.google_requests import values
from data.template.template import describe
from data.typed.text import clean, folded
from tests.data.template.books import START, made, opened, read, unit

LETTERS = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
)
PUNCTUATION = " '\"=+-@.,;:!()&<>/\\%#*?{}[]|~^$_`“”–0123456789"
FORMULAS = ("=1+1", "@x", "+84", "-5", "'007", '=HYPERLINK("x")', "{=1}", "=cmd|' /C'!A0", "1/11")

words = st.text(st.sampled_from(LETTERS + LETTERS.upper() + PUNCTUATION), min_size=1, max_size=200)
names = st.one_of(st.sampled_from(FORMULAS), words).map(clean).filter(folded)


def register(given_names: list[str]) -> list[Unit]:
    return [unit(f"TDP-{place:02d}", name) for place, name in enumerate(given_names, 1)]


def column(book: openpyxl.Workbook, tab: str, count: int) -> list[Any]:
    return [book[tab].cell(row, 2) for row in range(4, 4 + count)]


@settings(max_examples=15)
@given(st.lists(names, min_size=1, max_size=30, unique_by=folded))
@example([*FORMULAS])
@example(["Tổ dân phố số 1", "Tổ dân phố số 01 (TDP “Đoàn Kết”)", "Ô" * 200])
def test_names_are_text_and_are_read_back_as_they_are(given_names: list[str]) -> None:
    content = made(register(given_names), days=2)

    book = opened(content)
    for tab in ("Danh mục", "Cài đặt"):
        cells = column(book, tab, len(given_names))
        assert [cell.value for cell in cells] == given_names
        assert {cell.data_type for cell in cells} == {"s"}
    assert [known.name for known in read(content).units] == given_names


@given(st.lists(names, min_size=1, max_size=6, unique_by=folded))
@example([*FORMULAS])
def test_names_go_to_google_as_they_are(given_names: list[str]) -> None:
    """RAW values: no apostrophe before them, nothing for Google to make a formula of."""
    [sent] = [
        tab["values"]
        for tab in values(describe(START, 2, register(given_names)))
        if tab["range"] == "'Danh mục'!A1"
    ]

    assert [row[1] for row in sent[3:]] == given_names


def test_a_name_survives_another_program() -> None:
    """Opened and saved again, as a coordinator would: still text."""
    book = opened(made(register(["=1+1", "@x"]), days=1))
    out = io.BytesIO()
    book.save(out)

    assert [known.name for known in read(out.getvalue()).units] == ["=1+1", "@x"]
