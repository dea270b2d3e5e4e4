"""Tiến độ on small campaigns: whose figures, over which days, and what is said where some lack."""

from datetime import UTC, datetime
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.cells import Cell
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written

NOTHING_REPORTED = [[row[0], row[1], *[None] * 5] if row[0] != "Mã" else row for row in INSTALLED]
OUTREACH: list[list[Cell]] = [
    ["Ngày", "Đơn vị", "Hình thức", "Kế hoạch", "Thực hiện", "Địa điểm"],
    [datetime(2024, 11, 2), "Công an phường", "Tuyên truyền lưu động", 2, 2, "Chợ Phú La"],
    [datetime(2024, 11, 4), "Công an phường", "Buổi hướng dẫn", 1, 1, "Nhà văn hoá"],
]


def alt(app: AppTest) -> str:
    """What the charts of the screen say to those who cannot see them."""
    return " ".join(part.proto.alt for part in app.get("plotly_chart"))


def headline(app: AppTest) -> str:
    html = written(app)
    return html[html.index("<h1>") + 4 : html.index("</h1>")]


def test_at_first_it_shows_the_ward(show: Shows) -> None:
    app = show(book(), "progress")

    assert not app.exception
    assert headline(app).startswith("Toàn phường – ")
    assert "4.680" in written(app)  # 3200 + 1330 + 150
    assert "đến ngày 05/11/2024 có 4.680 người đã cài đặt" in alt(app)


def test_by_week_it_shows_what_the_week_gained(show: Shows) -> None:
    app = show(book(), "progress", step="week", view="daily")

    # 3200 − 1200, 1330 − 500 and 150 − 40 since the day before the start
    assert "Tuần 1 (01/11 – 07/11): tăng 2.940 người" in written(app)
    assert "tuần 1 tăng 2.940 người" in alt(app)


def test_the_days_gains_are_told_day_by_day(show: Shows) -> None:
    app = show(book(), "progress", view="daily")

    # on the 5th 50 + 40 + 15; most on the 1st, which holds 1750 + 680 + 50
    assert "ngày 05/11 tăng 105 người, cao nhất 2.480 người ngày 01/11" in alt(app)


def test_an_officer_is_the_sum_of_the_groups_in_charge(show: Shows) -> None:
    register = with_cells(REGISTER, {"D3": "Nguyễn Thị Hạnh"})

    app = show(book(register=register), "progress", scope="officer", officer="Nguyễn Thị Hạnh")

    assert headline(app).startswith("Nguyễn Thị Hạnh – ")
    assert "4.530" in written(app)  # 3200 + 1330
    assert "02 tổ dân phố, trên 7.600 người" in written(app)


def test_all_officers_stand_side_by_side_the_best_first(show: Shows) -> None:
    html = written(show(book(), "progress", scope="officer"))

    names = ("Nguyễn Thị Hạnh", "Trần Văn Bình", "Lê Thị Cúc")  # 61,5%, 55,4%, 23,4%
    places = [html.index(f"{name}</a>") for name in names]
    assert places == sorted(places)
    assert html.count('<article class="card panel">') == 3
    assert "tỷ lệ từ 23,4% (Lê Thị Cúc) đến 61,5% (Nguyễn Thị Hạnh)" in html


def test_another_kind_is_never_added_to_the_ward(show: Shows) -> None:
    app = show(book(), "progress", scope="kind", kind="agency")

    assert "Không cộng vào số toàn phường" in written(app)
    assert "trên 45 cán bộ" in written(app)
    assert "38" in written(app)


def test_the_kinds_stand_side_by_side_each_on_its_own_people(show: Shows) -> None:
    html = written(show(book(), "progress", scope="kind"))

    assert "4.680/8.240" in html
    assert "38/45" in html
    assert "các loại không cộng với nhau" in html


def test_units_are_compared_and_lead_to_their_own_screens(show: Shows) -> None:
    app = show(book(), "progress", scope="units", unit=["TDP03", "CQ01"])

    html = written(app)
    assert html.count('<article class="card panel">') == 2
    assert 'href="groups?group=TDP03"' in html
    assert 'href="units?unit=CQ01"' in html


def test_one_unit_alone_fills_the_screen(show: Shows) -> None:
    app = show(book(), "progress", scope="units", unit=["TDP03"])

    assert headline(app).startswith("Tổ dân phố số 3 – ")
    assert "đến ngày 05/11/2024 có 150 người đã cài đặt" in alt(app)


def test_a_unit_that_stopped_reporting_says_how_old_its_count_is(show: Shows) -> None:
    installed = with_cells(INSTALLED, {"E4": None, "F4": None, "G4": None})

    app = show(book(installed=installed), "progress", scope="units", unit=["TDP03"])

    assert "số cũ 3 ngày" in alt(app)


def test_without_a_choice_of_units_the_groups_come_page_by_page(show: Shows) -> None:
    units = [[f"TDP{n:02}", f"Tổ dân phố số {n}", "Tổ dân phố", "", 100, 1] for n in range(1, 16)]
    counts = [[unit[0], unit[1], None, None, None, None, 5 + n] for n, unit in enumerate(units)]
    small = book(register=[REGISTER[0], *units], installed=[INSTALLED[0], *counts])

    first = show(small, "progress", scope="units")
    assert "Chưa chọn đơn vị nào" in written(first)
    assert written(first).count('<article class="card panel">') == 12
    second = show(small, "progress", scope="units", page="2")
    assert written(second).count('<article class="card panel">') == 3
    assert headline(first) == headline(second)  # which speaks of all of them


def test_outreach_is_marked_where_it_is_asked_for(show: Shows) -> None:
    marked = show(book(activities=OUTREACH), "progress", notes="on")
    plain = show(book(activities=OUTREACH), "progress")

    assert "Buổi hướng dẫn: 1/1 – Nhà văn hoá" in written(marked)
    assert "Buổi hướng dẫn" not in written(plain)


def test_where_no_outreach_is_recorded_it_says_so(show: Shows) -> None:
    assert "chưa có hoạt động nào" in written(show(book(), "progress", notes="on"))


def test_what_the_address_asks_for_in_vain_is_named(show: Shows) -> None:
    app = show(book(), "progress", scope="officer", officer="Người Lạ")

    assert not app.exception
    assert "Người Lạ" in written(app)


def test_before_the_start_it_says_when_the_drive_starts(show: Shows) -> None:
    app = show(book(installed=NOTHING_REPORTED), "progress", now=datetime(2024, 10, 20, tzinfo=UTC))

    assert not app.exception
    assert "bắt đầu ngày 01/11/2024" in headline(app)
    assert "chưa bắt đầu" in written(app)


@pytest.mark.parametrize("scope", ["ward", "officer", "kind", "units"])
@pytest.mark.parametrize("view", ["cumulative", "daily"])
@pytest.mark.parametrize("step", ["day", "week"])
def test_with_nothing_reported_every_view_stands_at_the_baselines(
    show: Shows, scope: str, view: str, step: str
) -> None:
    app = show(book(installed=NOTHING_REPORTED), "progress", scope=scope, view=view, step=step)

    assert not app.exception
    assert ("1.740" if scope in ("ward", "kind") else "1.200") in written(app)


def test_after_the_end_it_says_what_was_reached(show: Shows) -> None:
    app = show(book(), "progress", now=datetime(2024, 12, 5, tzinfo=UTC), date="2024-11-28")

    assert not app.exception
    assert headline(app).startswith("Toàn phường: 56,8% đã cài đặt khi kết thúc")


def test_without_eligible_people_there_are_counts_and_a_reason(show: Shows) -> None:
    register = with_cells(REGISTER, {"E2": None, "E3": None, "E4": None})

    app = show(book(register=register), "progress")
    several = show(book(register=register), "progress", scope="officer")

    assert "4.680" in written(app)
    assert "chưa có số đối tượng vận động" in written(app)
    assert "0,0%" not in written(app)
    assert "thang riêng" in written(several)


def test_without_plan_dates_it_says_why_nothing_is_planned(show: Shows) -> None:
    app = show(book(settings=with_cells(SETTINGS, {"B4": datetime(2024, 10, 1)})), "progress")

    assert not app.exception
    assert "4.680" in written(app)
    assert "Chưa có hạn chót" in written(app)


def test_a_campaign_of_one_day(show: Shows) -> None:
    settings = with_cells(SETTINGS, {"B4": datetime(2024, 11, 1)})
    installed = [row[:3] for row in INSTALLED]

    for choice in ({}, {"view": "daily"}, {"step": "week"}, {"scope": "officer"}):
        app = show(
            book(settings=settings, installed=installed),
            "progress",
            now=datetime(2024, 11, 1, 5, tzinfo=UTC),
            **choice,
        )
        assert not app.exception
        assert ("4.220" if "scope" not in choice else "2.950") in written(app)


def test_a_group_alone_is_its_officer_and_the_ward(show: Shows) -> None:
    lone = book(register=REGISTER[:2], installed=INSTALLED[:2])

    assert headline(show(lone, "progress", scope="officer")).startswith("Nguyễn Thị Hạnh – ")
    assert headline(show(lone, "progress", scope="units")).startswith("Tổ dân phố số 1 – ")


def test_more_than_everybody_is_shown_as_it_is(show: Shows) -> None:
    installed = with_cells(INSTALLED, {"G4": 655})

    app = show(book(installed=installed), "progress", scope="units", unit=["TDP03", "TDP01"])

    assert "102,3%" in written(app)  # 655 of 640


def test_a_name_of_120_letters_is_written_out(show: Shows) -> None:
    name = "Tổ dân phố " + "Khu tập thể nhà máy " * 5 + "số bốn"
    register = with_cells(REGISTER, {"B4": name})
    installed = with_cells(INSTALLED, {"B4": name})

    app = show(
        book(register=register, installed=installed),
        "progress",
        scope="units",
        unit=["TDP03", "TDP01"],
    )

    assert f"{name.strip()}</a>" in written(app)


def test_markup_in_a_name_is_text(show: Shows) -> None:
    register = with_cells(REGISTER, {"D2": "<img src=x onerror=alert(1)>"})

    html = written(show(book(register=register), "progress", scope="officer"))

    assert "<img src=x" not in html


def test_both_deadlines_are_named_where_it_moved(show: Shows) -> None:
    settings: list[list[Any]] = [*SETTINGS, ["Hạn chót ban đầu", datetime(2024, 11, 20)]]

    app = show(book(settings=settings), "progress")

    assert "hạn chót 28/11, hạn ban đầu 20/11" in written(app)


def test_what_is_ahead_is_told_with_its_day_and_its_odds(show: Shows) -> None:
    html = written(show(book(), "progress"))

    table = html[html.index("Các mốc phía trước") :]
    assert "Dự kiến đạt" in table
    assert "Khả năng kịp" in table
    assert "chỉ tiêu" in table


def test_a_projection_says_what_it_rests_on(show: Shows) -> None:
    assert "Dự báo dựa trên số liệu của 03/3 tổ, 05 ngày." in written(show(book(), "progress"))


def test_nothing_is_ahead_where_nothing_can_be_projected(show: Shows) -> None:
    html = written(show(book(installed=NOTHING_REPORTED), "progress"))

    assert "Các mốc phía trước" not in html
    assert "Dự báo dựa trên" not in html
