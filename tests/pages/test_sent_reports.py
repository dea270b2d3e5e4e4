"""Báo cáo đã gửi on Báo cáo của tổ: which day's report went where, and which was not sent.

The book is that of tests/data/sheets.py, at noon of 5 November unless said otherwise.
"""

import re
from datetime import UTC, datetime
from html import unescape

import pytest

from data.cells import Cell
from tests.data.sheets import SETTINGS, book
from tests.pages.conftest import Shows, written

HEADINGS: list[Cell] = ["Ngày", "Nơi nhận", "Số, ký hiệu", "Giờ gửi"]
EVENING = datetime(2024, 11, 5, 10, 5, tzinfo=UTC)  # 17:05 in Hanoi


def sent(*lines: tuple[int, str, str, str]) -> list[list[Cell]]:
    return [HEADINGS, *[[datetime(2024, 11, day), *more] for day, *more in lines]]


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_reports_sent_are_listed_the_last_ones_first_and_the_days_without_named(
    show: Shows,
) -> None:
    lines = sent(
        (1, "UBND quận", "01/BC", "17:30"),
        (4, "UBND quận", "03/BC", "17:40"),
        (4, "Công an", "03/BC", "17:20"),
    )

    html = written(show(book(sent_reports=lines), "reporting"))

    assert "Đã gửi báo cáo của 02/04 ngày; chưa gửi báo cáo ngày 02/11, 03/11" in html
    assert "báo cáo ngày 05/11 chưa đến giờ chốt 17:00" in html
    said = plain(html.partition('<ul class="sent-days">')[2].partition("</ul>")[0])
    assert said == (
        "05/11 Chưa đến giờ chốt 17:00 "
        "04/11 Công an · số 03/BC · lúc 17:20 UBND quận · số 03/BC · lúc 17:40 "
        "03/11 Chưa gửi 02/11 Chưa gửi 01/11 UBND quận · số 01/BC · lúc 17:30"
    )


def test_once_the_day_is_closed_its_report_is_owed(show: Shows) -> None:
    lines = sent(*[(day, "UBND quận", "", "") for day in range(1, 5)])

    html = written(show(book(sent_reports=lines), "reporting", now=EVENING))

    assert "Đã gửi báo cáo của 04/05 ngày; chưa gửi báo cáo ngày 05/11" in html
    assert "chưa đến giờ chốt" not in html


def test_a_day_off_owes_no_report_upward(show: Shows) -> None:
    settings: list[list[Cell]] = [*SETTINGS, ["Ngày nghỉ", datetime(2024, 11, 3)]]
    lines = sent(*[(day, "UBND quận", "", "") for day in (1, 2, 4)])

    html = written(show(book(settings=settings, sent_reports=lines), "reporting"))

    assert "Đã gửi đủ báo cáo của 03 ngày" in html


@pytest.mark.parametrize("tab", [[HEADINGS], None])
def test_a_blank_or_missing_tab_says_what_to_do(show: Shows, tab: list[list[Cell]] | None) -> None:
    tabs = {} if tab is None else {"sent_reports": tab}

    html = written(show(book(**tabs), "reporting"))

    assert "Trang tính “Báo cáo đã gửi” chưa có dòng nào" in html
    assert "Đề nghị ghi mỗi báo cáo đã gửi một dòng" in html
    assert "Chưa gửi báo cáo ngày 01/11, 02/11, 03/11, 04/11" in html
    assert "báo cáo ngày 05/11 chưa đến giờ chốt 17:00" in html


def test_older_days_are_folded(show: Shows) -> None:
    lines = sent(*[(day, "UBND quận", "", "") for day in range(1, 15)])

    html = written(
        show(
            book(sent_reports=lines),
            "reporting",
            now=datetime(2024, 11, 20, tzinfo=UTC),
            date="2024-11-14",
        )
    )

    assert "Xem 09 ngày trước đó" in html
    assert html.partition('<details class="older">')[0].count("UBND quận") == 5


def test_lines_of_later_days_are_not_counted_and_that_is_said(show: Shows) -> None:
    lines = sent((1, "UBND quận", "", ""), (9, "UBND quận", "", ""))

    html = written(show(book(sent_reports=lines), "reporting"))

    assert "01 dòng ghi ngày sau ngày 05/11, chưa tính ở đây" in html


def test_markup_in_a_line_is_shown_as_text(show: Shows) -> None:
    evil = "<img src=x onerror=alert(1)>"

    app = show(book(sent_reports=sent((4, evil, evil, evil))), "reporting")

    assert not app.exception
    assert "<img src=x" not in written(app)
    assert "&lt;img src=x" in written(app)
