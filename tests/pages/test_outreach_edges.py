"""Tuyên truyền where little, nothing or nonsense is there or asked for: a sentence, a way back."""

import re
from datetime import datetime

import pytest

from tests.data.sheets import SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written
from tests.pages.outreach_book import (
    CODES,
    HEADINGS,
    KNOWN,
    LINES,
    ROUNDS,
    campaign,
    card,
    day_of,
    line,
    nov,
)


@pytest.mark.parametrize(
    ("address", "cells"),
    [
        ({"form": CODES}, []),
        ({"form": ROUNDS}, ["G5"]),
        ({"kind": "agency"}, ["G5"]),
        ({"kind": "other"}, []),
        ({"officer": "Phạm Minh Đức"}, ["G5"]),
        ({"officer": "Nguyễn Thị Hạnh"}, []),
        ({"unit": "CQ01"}, ["G5"]),
        ({"unit": "Đài phường"}, []),
    ],
)
def test_filters_leave_only_what_was_asked_for(show: Shows, address, cells: list[str]) -> None:
    html = written(show(campaign(*LINES), "outreach", **address))

    assert re.findall(r"Tuyên truyền!(\w+)", html) == cells


def test_a_filter_that_matches_nothing_says_so_and_leads_back(show: Shows) -> None:
    app = show(campaign(*LINES), "outreach", form=CODES, kind="group")

    assert not app.exception
    assert "Không có việc nào phù hợp với điều kiện lọc" in written(app)
    assert re.search(r'<a class="view [^"]*" href="outreach"[^>]*>Bỏ lọc', written(app))


@pytest.mark.parametrize(
    "address", [{"form": "Nhảy dây"}, {"unit": "TDP99"}, {"officer": "Ai đó"}, {"week": "9"}]
)
def test_a_choice_that_is_not_there_is_named_and_everything_shown(show: Shows, address) -> None:
    app = show(campaign(*LINES), "outreach", **address)

    [asked] = address.values()
    assert not app.exception
    assert f"“{asked}”" in written(app)
    assert re.findall(r"Tuyên truyền!(\w+)", written(app)) == ["G5"]


def test_of_one_form_the_units_have_its_turns(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach", form=CODES))

    assert "Toà A1 1 1 11 9" in card(html, "01 đơn vị có việc đến ngày")


@pytest.mark.parametrize("activities", [None, [], [HEADINGS]])
def test_without_the_tab_or_a_line_it_says_what_to_do(show: Shows, activities) -> None:
    tabs = {} if activities is None else {"activities": activities}

    app = show(book(register=KNOWN, **tabs), "outreach")

    assert not app.exception
    assert "Chưa ghi hoạt động tuyên truyền nào" in written(app)
    assert "Đề nghị ghi kế hoạch vào trang tính “Tuyên truyền”" in written(app)


def test_before_the_start_there_is_only_a_plan(show: Shows) -> None:
    app = show(campaign(*LINES), "outreach", date="2024-10-31")

    assert not app.exception
    assert "Đợt thi đua chưa bắt đầu; kế hoạch tuyên truyền có 17 việc" in written(app)


def test_markup_in_a_line_is_shown_as_text(show: Shows) -> None:
    typed = "<img src=x onerror=alert(1)>"
    hostile = [line(nov(3), typed, typed, 1, None, audience=typed, place=typed)]

    app = show(campaign(*hostile), "outreach")

    assert not app.exception
    assert "<img src=x" not in written(app)
    assert "&lt;img src=x" in written(app)


def test_very_many_lines_are_paged_and_folded(show: Shows) -> None:
    many = [line(nov(3), f"Đơn vị {n}", f"Việc {n % 40}", 1) for n in range(400)]

    app = show(campaign(*many), "outreach")

    assert not app.exception
    html = written(app)
    assert "400 việc quá hạn chưa có kết quả" in html
    assert html.count("Tuyên truyền!") == 10
    assert "và 340 việc khác" in html


@pytest.mark.parametrize("deadline", [datetime(2024, 10, 1), datetime(2025, 1, 31)])
def test_dates_that_contradict_and_a_long_drive_have_their_calendar(show: Shows, deadline) -> None:
    settings = with_cells(SETTINGS, {"B4": deadline})
    made = book(register=KNOWN, settings=settings, activities=[HEADINGS, *LINES])

    for week in ("1", "all"):
        app = show(made, "outreach", week=week)
        assert not app.exception
        assert "Lưu động 2/2" in day_of(written(app), 2)


def test_contradicting_dates_before_any_report_still_say_what_is_planned(show: Shows) -> None:
    settings = with_cells(SETTINGS, {"B4": datetime(2024, 10, 1)})
    made = book(register=KNOWN, settings=settings, installed=[], activities=[HEADINGS, *LINES])

    for week in ("1", "all"):
        app = show(made, "outreach", week=week)
        assert not app.exception
