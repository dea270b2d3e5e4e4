"""A corrected count says so wherever it stands: list, cards, panels, Chất lượng số liệu, Excel."""

import json
import re
from datetime import datetime
from typing import Any

import pytest

from data.cells import Book
from serving.viewers import Viewer
from tests.data.sheets import INSTALLED, book, with_cells
from tests.exports.books import table
from tests.pages.conftest import Shows, written
from tests.pages.test_take_away import Taken, one, taken

__all__ = ["taken"]  # a fixture

HEADINGS: list[Any] = ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"]
LINE = "Đính chính: 1.330 thay cho 1.303 – đảo chữ số (Cán bộ An)"
SAID_OF_IT = "đã đính chính"


def corrected(on: int = 5, typed: Any = 1303, **more: Any) -> Book:
    """TDP02 typed 1303 on a day of November where 1330 was meant."""
    cell = f"{'ABCDEFG'[on + 1]}3"
    lines = [
        HEADINGS,
        [datetime(2024, 11, on), "TDP02", None, 1330, "đảo chữ số", "Cán bộ An"],
    ]
    return book(installed=with_cells(INSTALLED, {cell: typed}), corrections=lines, **more)


def test_the_ranking_says_that_a_figure_was_put_right(show: Shows) -> None:
    app = show(corrected(), "groups")
    html = written(app)

    assert re.findall(r"<tr[^>]*><th[^>]*>.*?</tr>", html, re.DOTALL)
    rows = re.findall(r"<tr class=[^>]*>(.*?)</tr>", html, re.DOTALL)
    marked = [row for row in rows if SAID_OF_IT in row]
    assert len(marked) == 1
    assert "Tổ dân phố số 2" in marked[0]
    [card] = [part for part in html.split("<li ") if SAID_OF_IT in part and "group-name" in part]
    assert "Tổ dân phố số 2" in card
    [chart] = [c for c in app.get("plotly_chart") if "ranking" in c.proto.id]
    hovers = json.loads(chart.proto.spec)["data"][0]["hovertext"]
    assert [SAID_OF_IT in hover for hover in hovers] == [False, True, False]


def test_a_figure_that_rests_on_a_later_report_is_no_longer_marked(show: Shows) -> None:
    assert SAID_OF_IT not in written(show(corrected(on=3), "groups"))
    assert SAID_OF_IT in written(show(corrected(on=3), "groups", date="2024-11-03"))


def test_the_days_of_the_ranking_say_on_which_of_them_a_count_was_put_right(show: Shows) -> None:
    app = show(corrected(on=3), "groups")

    [chart] = [c for c in app.get("plotly_chart") if "ranking" in c.proto.id]
    figures = json.loads(chart.proto.spec)["data"]
    [days] = [each for each in figures if each.get("mode") == "text" and each["xaxis"] == "x2"]
    starred = [
        hover.split("<br>")
        for hover, gain in zip(days["hovertext"], days["text"], strict=True)
        if gain.endswith("*")
    ]
    [[name, gain, *told]] = starred
    assert name == "Tổ dân phố số 2"
    assert gain.startswith("03/11: ")
    assert " ".join(told) == "đã đính chính · đảo chữ số · Cán bộ An"
    html = written(app)
    assert "*: số liệu đã được đính chính hoặc xác nhận." in html
    assert html.count("Đã đính chính hoặc xác nhận: 03/11.") == 1  # the strip on a telephone


@pytest.mark.parametrize(
    ("screen", "unit", "start"),
    [
        ("overview", "TDP03", "<li>"),
        ("follow_up", "TDP03", '<li class="card urged-unit'),
        ("units", "CQ01", "<tr"),
    ],
)
def test_a_list_says_it_of_the_unit_whose_figure_it_is(
    show: Shows, screen: str, unit: str, start: str
) -> None:
    before = written(show(book(), screen))
    line = [datetime(2024, 11, 5), unit, None, {"TDP03": 150, "CQ01": 38}[unit], None, "An"]
    html = written(show(book(corrections=[HEADINGS, line]), screen))

    assert "đã xác nhận" not in before
    rows = [part for part in html.split(start) if "đã xác nhận" in part]
    assert rows
    name = {"TDP03": r"Tổ (dân phố số )?3\b", "CQ01": "Uỷ ban nhân dân"}[unit]
    assert all(re.search(name, row) for row in rows)


def test_the_opened_group_says_what_stands_for_what_and_who_confirmed_it(show: Shows) -> None:
    html = written(show(corrected(on=3), "groups", group="TDP02"))

    assert html.count(LINE) == 1
    day = html.split(LINE)[0].rpartition('<span class="day">')[2]
    assert day.startswith("03/11")


def test_a_correction_older_than_the_last_reports_is_listed_below_them(show: Shows) -> None:
    days: list[Any] = [datetime(2024, 11, day) for day in range(1, 13)]
    counts = [510 + 10 * n for n in range(12)]
    made = book(
        installed=[
            ["Mã", "Tên đơn vị", *days],
            ["TDP02", None, 1303, *counts[1:]],
        ],
        corrections=[
            HEADINGS,
            [datetime(2024, 11, 1), "TDP02", None, 510, "đảo chữ số", "Cán bộ An"],
        ],
    )
    html = written(
        show(made, "groups", now=datetime.fromisoformat("2024-11-12T12:00+07:00"), group="TDP02")
    )

    listed = re.findall(r'<span class="day">(\d\d/\d\d)</span>', html)
    assert listed == ["12/11", "11/11", "10/11", "09/11", "08/11", "07/11", "06/11", "01/11"]
    assert "Đính chính: 510 thay cho 1.303" in html


def test_what_cannot_be_read_is_shown_to_officers_alone(
    show: Shows, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "thay cho nhầm rồi" in written(
        show(corrected(typed="nhầm rồi"), "groups", group="TDP02")
    )
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    html = written(show(corrected(typed="nhầm rồi"), "groups", group="TDP02"))
    assert "Đính chính: 1.330 – đảo chữ số (Cán bộ An)" in html
    assert "nhầm rồi" not in html
    assert LINE in written(show(corrected(), "groups", group="TDP02"))


def test_the_panel_of_a_unit_says_it_beside_the_count_it_speaks_of(show: Shows) -> None:
    lines = [
        HEADINGS,
        [datetime(2024, 11, 4), "CQ01", "Cài đặt", "giữ nguyên", "đã rà soát", "Cán bộ An"],
    ]
    html = written(show(book(corrections=lines), "units", unit="CQ01"))

    assert html.count("Đã xác nhận giữ nguyên – đã rà soát (Cán bộ An)") == 1
    before = html.split("Đã xác nhận giữ nguyên")[0]
    assert before.rpartition('<span class="day">')[2].startswith("04/11")


def test_the_quality_screen_lists_every_correction_with_its_cell(show: Shows) -> None:
    html = written(show(corrected(), "quality"))

    [row] = [part for part in html.split("<tr") if "Cán bộ An" in part]
    for told in ("Tổ dân phố số 2", "05/11", "1.303 → 1.330", "đảo chữ số", "Cài đặt!G3"):
        assert told in row
    assert "01 số liệu đã được đính chính hoặc xác nhận" in html


def test_the_quality_screen_lists_an_officers_corrections_alone(show: Shows) -> None:
    # info of both: the correction lowers what stands at the corrected cell
    typed = with_cells(INSTALLED, {"G2": "1,25", "G3": 1303})
    lines = [
        HEADINGS,
        [datetime(2024, 11, 5), "TDP02", None, 1330, "đảo chữ số", "Cán bộ An"],
    ]
    made = book(installed=typed, corrections=lines)

    assert "Cán bộ An" in written(show(made, "quality"))
    assert "Cán bộ An" not in written(show(made, "quality", officer="Nguyễn Thị Hạnh"))


def test_without_corrections_there_is_no_card(show: Shows) -> None:
    assert "đính chính hoặc xác nhận" not in written(show(book(), "quality"))


def test_texts_of_the_tab_stay_texts(show: Shows) -> None:
    lines = [
        HEADINGS,
        [datetime(2024, 11, 5), "TDP02", None, 1330, "<b>x</b> [y] {n}", "<i>An</i>"],
    ]
    for screen, opened in (("groups", {"group": "TDP02"}), ("quality", {})):
        html = written(show(book(corrections=lines), screen, **opened))
        assert "<b>x</b>" not in html
        assert "&lt;b&gt;x&lt;/b&gt; [y] {n}" in html


def test_the_files_say_it_too(show: Shows, taken: Taken) -> None:
    show(corrected(), "groups")
    rows = {row["Mã"]: row for row in table(one(taken(), "to-dan-pho-2024-11-05.xlsx")["Xếp hạng"])}

    assert rows["TDP02"]["Đính chính"] == "đã đính chính · đảo chữ số · Cán bộ An"
    assert rows["TDP01"]["Đính chính"] is None


def test_the_file_of_findings_has_a_sheet_of_corrections(show: Shows, taken: Taken) -> None:
    show(corrected(), "quality")
    [row] = table(one(taken(), "chat-luong-so-lieu-2024-11-05.xlsx")["Đính chính"])

    assert (row["Ngày"], row["Đơn vị"]) == (datetime(2024, 11, 5), "Tổ dân phố số 2")
    assert (row["Đã ghi"], row["Đang dùng"]) == ("1303", 1330)
    assert (row["Ô số liệu"], row["Dòng đính chính"]) == ("Cài đặt!G3", "Đính chính!D2")
