"""Báo cáo của tổ on small campaigns: every report counted by hand.

The book is that of tests/data/sheets.py, at noon of 5 November: three groups that report daily, an
office that reports when it likes.
"""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest

from data.cells import Cell
from data.history.cell_history import History
from serving.viewers import Viewer
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written

SILENT = with_cells(INSTALLED, {"F4": None, "G4": None})  # the third group since 3 November
WEEKLY = with_cells(REGISTER, {"G1": "Tần suất báo cáo", "G5": "hằng tuần"})


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def board(html: str) -> dict[str, list[str]]:
    """The states of the days of each unit on the board."""
    body = html.partition('<table class="board">')[2].partition("</table>")[0]
    rows = re.findall(r'<tr><th scope="row">(.*?)</tr>', body, re.DOTALL)
    return {
        plain(row.partition("<small>")[0]): re.findall(r'<td class="sign (\w+)', row)
        for row in rows
    }


def head(html: str) -> str:
    return plain(html.partition("<h1>")[2].partition("</h1>")[0])


def test_the_head_says_how_many_reported_and_names_the_rest(show: Shows) -> None:
    html = written(show(book(installed=SILENT), "reporting"))

    assert head(html) == "02/03 tổ đã báo cáo ngày 05/11; còn 01 tổ: Tổ 3"
    assert "chưa đến giờ chốt 17:00" in html


def test_who_is_missing_stands_with_the_officer_and_what_stands_in(show: Shows) -> None:
    html = written(show(book(installed=SILENT), "reporting"))

    card = html.partition('<ul class="missing-units">')[2].partition("</ul>")[0]
    assert plain(card) == "Tổ dân phố số 3 Lê Thị Cúc tạm lấy số ngày 03/11, số cũ 2 ngày"
    assert 'href="groups?group=TDP03#opened"' in card
    assert 'href="reporting?officer=L%C3%AA+Th%E1%BB%8B+C%C3%BAc"' in card


def test_a_count_that_cannot_be_used_is_not_called_silence(show: Shows) -> None:
    wrong = with_cells(INSTALLED, {"G4": "sai mất"})

    html = written(show(book(installed=wrong), "reporting"))

    assert head(html) == "02/03 tổ đã báo cáo ngày 05/11; còn 01 tổ: Tổ 3"
    assert "đã nhập nhưng chưa đọc được · tạm lấy số ngày 04/11" in html
    assert 'title="05/11: đã nhập nhưng chưa đọc được, tạm lấy số ngày 04/11"' in html
    assert "<b>Đã nhập nhưng chưa đọc được</b>" in html


def test_the_board_has_every_day_of_every_unit_and_the_missing_first(show: Shows) -> None:
    rows = board(written(show(book(installed=SILENT), "reporting")))

    ahead = ["to_come"] * 23
    assert list(rows) == [
        *("Tổ dân phố số 3", "Tổ dân phố số 1", "Tổ dân phố số 2"),
        "Uỷ ban nhân dân phường",
    ]
    assert rows["Tổ dân phố số 3"] == ["reported"] * 3 + ["carried"] * 2 + ahead
    assert rows["Uỷ ban nhân dân phường"] == ["reported"] * 5 + ahead


def test_each_row_says_its_days_to_those_who_cannot_see_them(show: Shows) -> None:
    html = written(show(book(installed=SILENT), "reporting"))

    assert "Từ 01/11 đến 05/11: 3 ngày đã báo cáo; chưa báo cáo ngày 04/11, 05/11." in html
    assert 'title="05/11: chưa báo cáo, tạm lấy số ngày 03/11"' in html


def test_rates_are_the_reports_given_of_those_due(show: Shows) -> None:
    html = written(show(book(installed=SILENT), "reporting"))

    assert "Từ đầu đợt đã có 13/15 báo cáo đến hạn, đạt 86,7%" in html
    assert "60,0%<small>3/5</small>" in html  # the third group's, and its officer's
    assert html.count("60,0%<small>3/5</small>") == 2
    assert "Chưa ghi nhận được giờ gửi" in html


def test_on_time_is_told_where_the_sheet_was_watched(show: Shows, tmp_path: Path) -> None:
    html = written(show(book(installed=SILENT), "reporting", history=History(tmp_path)))

    assert board(html)["Tổ dân phố số 1"][:5] == ["reported"] * 4 + ["on_time"]
    assert "đúng giờ (đến 17:00): 2/3 báo cáo, đạt 66,7%" in html
    assert "100,0%<small>1/1</small>" in html


def test_a_weekly_unit_is_not_missing_on_a_day_on_which_nothing_is_due(show: Shows) -> None:
    silent = with_cells(INSTALLED, {f"{column}5": None for column in "CDEFG"})
    made = book(register=WEEKLY, installed=silent)

    html = written(show(made, "reporting"))
    assert head(html) == "Đủ 03/03 tổ đã báo cáo ngày 05/11"
    assert board(html)["Uỷ ban nhân dân phường"][:5] == ["not_due"] * 5

    week_later = written(
        show(made, "reporting", date="2024-11-08", now=datetime(2024, 11, 8, 5, tzinfo=UTC))
    )
    assert "quá hạn báo cáo tuần: Uỷ ban nhân dân phường" in week_later
    assert "Quá hạn từ 07/11" in week_later


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ({"which": "missing"}, ["Tổ dân phố số 3"]),
        ({"kind": "agency"}, ["Uỷ ban nhân dân phường"]),
        ({"officer": "Trần Văn Bình"}, ["Tổ dân phố số 2"]),
        (
            {"order": "register", "kind": "group"},
            ["Tổ dân phố số 1", "Tổ dân phố số 2", "Tổ dân phố số 3"],
        ),
        (
            {"order": "rate", "kind": "group"},
            ["Tổ dân phố số 3", "Tổ dân phố số 1", "Tổ dân phố số 2"],
        ),
    ],
)
def test_filters_and_order_stand_in_the_address(
    show: Shows, address: dict[str, str], kept: list[str]
) -> None:
    html = written(show(book(installed=SILENT), "reporting", **address))

    assert list(board(html)) == kept


def test_the_head_is_of_the_officer_chosen_and_leads_back_to_all(show: Shows) -> None:
    html = written(show(book(installed=SILENT), "reporting", officer="Lê Thị Cúc"))

    assert head(html) == "Lê Thị Cúc: Chưa có tổ nào báo cáo ngày 05/11 (0/01)"
    assert '<a class="view " href="reporting" data-screen="reporting">Bỏ lọc</a>' in html


def test_a_filter_that_matches_nothing_is_said_with_a_way_back(show: Shows) -> None:
    html = written(show(book(), "reporting", which="missing"))

    assert "Không có đơn vị nào chưa báo cáo ngày 05/11" in html
    assert "Bỏ lọc" in html
    assert '<table class="board">' not in html


@pytest.mark.parametrize("name", ["which", "kind", "officer", "order", "page"])
def test_an_unknown_choice_in_the_address_is_named_and_ignored(show: Shows, name: str) -> None:
    app = show(book(installed=SILENT), "reporting", **{name: "không có"})

    assert not app.exception
    assert "“không có”" in written(app)
    assert len(board(written(app))) == 4


def test_on_a_day_off_nobody_is_missing(show: Shows) -> None:
    settings: list[list[Cell]] = [*SETTINGS, ["Ngày nghỉ", datetime(2024, 11, 5)]]

    html = written(show(book(settings=settings, installed=SILENT), "reporting"))

    assert head(html) == "Ngày 05/11 không có đơn vị nào phải báo cáo"
    assert board(html)["Tổ dân phố số 3"][:5] == ["reported"] * 3 + ["carried", "not_due"]
    assert '<ul class="missing-units">' not in html


def test_before_the_start_nothing_is_due(show: Shows) -> None:
    app = show(book(), "reporting", date="2024-10-31")

    assert not app.exception
    html = written(app)
    assert head(html) == "Đợt thi đua bắt đầu ngày 01/11/2024; chưa có ngày nào phải báo cáo"
    assert set(board(html)["Tổ dân phố số 1"]) == {"to_come"}


def test_after_the_end_the_last_day_stays(show: Shows) -> None:
    app = show(book(), "reporting", now=datetime(2024, 12, 5, tzinfo=UTC), date="2024-11-28")

    assert not app.exception
    assert head(written(app)).startswith("Chưa có tổ nào báo cáo ngày 28/11 (0/03)")


def test_without_anybody_who_owes_reports_it_says_what_to_do(show: Shows) -> None:
    register = with_cells(REGISTER, {"G1": "Tần suất báo cáo"})
    register = [register[0], *[[*row, "không"] for row in register[1:]]]
    nothing = [INSTALLED[0], *[row[:2] for row in INSTALLED[1:]]]

    html = written(show(book(register=register, installed=nothing), "reporting"))

    assert "Danh mục chưa có đơn vị nào phải báo cáo hằng ngày hoặc hằng tuần" in html
    assert "Tần suất báo cáo" in html


def test_a_missing_unit_that_nobody_is_in_charge_of_is_named_all_the_same(show: Shows) -> None:
    register = with_cells(REGISTER, {"D4": None})

    html = written(show(book(register=register, installed=SILENT), "reporting"))

    assert "Chưa ghi công chức phụ trách" in html


def test_very_many_units_are_paged(show: Shows) -> None:
    groups: list[list[Cell]] = [
        [f"T{n:03}", f"Tổ dân phố số {n}", "Tổ dân phố", f"Cán bộ {n}", 100, 0]
        for n in range(1, 131)
    ]
    counts: list[list[Cell]] = [
        [row[0], row[1], 1, 1, 1, 1, n % 2 or None] for n, row in enumerate(groups, start=1)
    ]
    made = book(register=[REGISTER[0], *groups], installed=[INSTALLED[0], *counts])

    first = written(show(made, "reporting"))
    last = written(show(made, "reporting", page="4"))

    assert "Báo cáo từng ngày của 130 đơn vị" in first
    assert len(board(first)) == 40
    assert len(board(last)) == 10
    assert (
        first.count('<i class="mark mark-behind" aria-hidden="true"></i><span class="name">') == 12
    )
    assert "Xem cả 65 đơn vị chưa báo cáo" in first
    assert "và 100 công chức khác" in first
    assert head(first).startswith(
        "65/130 tổ đã báo cáo ngày 05/11; còn 65 tổ: Tổ 2, 4, 6, 8, 10, 12"
    )


def test_markup_in_a_name_is_shown_as_text(show: Shows) -> None:
    evil = "<img src=x onerror=alert(1)>"
    register = with_cells(REGISTER, {"B4": evil, "D4": evil})
    installed = with_cells(SILENT, {"B4": evil})
    app = show(book(register=register, installed=installed), "reporting")

    assert not app.exception
    assert "<img src=x" not in written(app)


def test_leaders_see_it(show: Shows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    html = written(show(book(installed=SILENT), "reporting"))

    assert "Lê Thị Cúc" in html


def test_links_keep_the_day_and_the_language(show: Shows) -> None:
    html = written(show(book(installed=SILENT), "reporting", date="2024-11-04", lang="en"))

    assert head(html) == "2 of 3 groups reported on 04/11; still missing (1): Tổ 3"
    assert "groups?lang=en&amp;date=2024-11-04&amp;group=TDP03#opened" in html
