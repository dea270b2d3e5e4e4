"""Tổ dân phố on small campaigns: figures counted by hand, and nothing that breaks it.

The book of tests/data/sheets.py as of 05/11: group 1 has 3200 of 5200 (61,5%), group 2 1330 of 2400
(55,4%), group 3 150 of 640 (23,4%); the ward 4680 of 8240 (56,8%).
"""

import json
import re
from datetime import datetime
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from serving.viewers import Viewer
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written


def ranking(app: AppTest) -> dict[str, Any]:
    """The figure of the ranking, as the browser gets it."""
    (chart,) = [c for c in app.get("plotly_chart") if "ranking" in c.proto.id]
    figure: dict[str, Any] = json.loads(chart.proto.spec)
    return figure


def names(app: AppTest) -> list[str]:
    """The groups of the cards, in their order."""
    return re.findall(r'class="rank">[^<]*</span><b><a [^>]*>([^<]*)</a>', written(app))


def heading(app: AppTest) -> str:
    found = re.search(r"<h1>(.*?)</h1>", written(app))
    return found[1] if found else ""


def test_groups_are_ranked_by_rate_with_the_ward_marked(show: Shows) -> None:
    app = show(book(), "groups")

    assert not app.exception
    assert names(app) == ["Tổ dân phố số 1", "Tổ dân phố số 2", "Tổ dân phố số 3"]
    assert ranking(app)["data"][0]["x"] == [61.54, 55.42, 23.44]
    assert "Toàn phường 56,8%" in json.dumps(ranking(app), ensure_ascii=False)
    assert heading(app).endswith("02 tổ dưới bình quân toàn phường")


def test_the_order_follows_the_measure_in_the_address(show: Shows) -> None:
    # People a day since the baseline: (3200 − 1200) / 5 = 400, 166, 22. To 80 % of 640 are
    # missing 362, of 2400 590, of 5200 960; the plan of day 5 is least ahead of group 3.
    by_pace = show(book(), "groups", by="pace")

    assert ranking(by_pace)["data"][0]["x"] == [400, 166, 22]
    assert "nhịp cần thiết" in heading(by_pace)
    assert "kế hoạch" in heading(show(book(), "groups", by="plan"))


def test_an_officer_narrows_the_list_and_the_head_says_so(show: Shows) -> None:
    app = show(book(), "groups", officer="Trần Văn Bình")

    assert names(app) == ["Tổ dân phố số 2"]
    assert heading(app).startswith("Trần Văn Bình: ")
    assert "Bỏ lọc" in written(app)


def test_a_group_keeps_its_rank_among_all_when_the_list_is_narrowed(show: Shows) -> None:
    app = show(book(), "groups", officer="Lê Thị Cúc")

    assert 'class="rank">3<' in written(app)


def test_filters_that_fit_nothing_say_so_and_lead_out(show: Shows) -> None:
    app = show(book(), "groups", status="no_data")

    assert not app.exception
    assert "Không có đơn vị phù hợp" in written(app)
    assert 'href="groups"' in written(app)


@pytest.mark.parametrize("name", ["by", "officer", "status", "group", "page"])
def test_what_the_address_says_in_vain_is_named(show: Shows, name: str) -> None:
    app = show(book(), "groups", **{name: "vô-lý"})

    assert not app.exception
    assert "Lựa chọn “vô-lý”" in written(app)
    assert len(names(app)) == 3


def test_an_opened_group_shows_its_facts_reports_and_findings(show: Shows) -> None:
    installed = with_cells(INSTALLED, {"G4": "#REF!"})  # group 3 on 05/11
    app = show(book(installed=installed), "groups", group="TDP03")
    html = written(app)

    assert not app.exception
    assert "Tổ dân phố số 3: 21,1%" in html  # 135 of 640
    assert "135/640" in html
    assert "+95" in html  # since the baseline of 40
    assert "Lê Thị Cúc" in html
    assert "chưa ghi" in html  # no leader, no area police
    assert "“#REF!” – chưa đọc được" in html
    assert "tạm lấy số ngày 04/11" in html
    assert "04/11 · số cũ 1 ngày" in html
    assert "Nội dung cần xem lại của tổ (1)" in html


def test_findings_are_for_those_who_may_see_them(
    show: Shows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))
    installed = with_cells(INSTALLED, {"G4": "#REF!"})

    html = written(show(book(installed=installed), "groups", group="TDP03"))

    assert "Tổ dân phố số 3: 21,1%" in html
    assert "Nội dung cần xem lại" not in html
    assert "Cài đặt!" not in html
    assert "#REF!" not in html


def test_milestones_give_the_next_target(show: Shows) -> None:
    milestones = [["Mốc", "Ngày", "Tỷ lệ (%)"], ["Mốc 1", datetime(2024, 11, 7), 30]]
    html = written(show(book(milestones=milestones), "groups", group="TDP03"))

    assert "Còn đến mốc 30% (07/11)" in html
    assert "42 người" in html  # 192 − 150


def test_a_building_stands_inside_its_group_and_is_not_added(show: Shows) -> None:
    register = [
        [*REGISTER[0], "Thuộc tổ dân phố"],
        *[[*row, None] for row in REGISTER[1:]],
        ["TN01", "Toà nhà A", "Toà chung cư", "Lê Thị Cúc", 200, 10, "TDP03"],
    ]
    installed = [*INSTALLED, ["TN01", "Toà nhà A", 20, 25, 30, 35, 50]]
    html = written(show(book(register=register, installed=installed), "groups", group="TDP03"))

    assert "Toà nhà A" in html
    assert "50 / 200 · 25,0%" in html
    assert "150/640" in html


def test_a_group_without_eligible_count_stands_last_with_its_people(show: Shows) -> None:
    app = show(book(register=with_cells(REGISTER, {"E2": None})), "groups")
    html = written(app)

    assert not app.exception
    assert names(app)[-1] == "Tổ dân phố số 1"
    assert "Chưa xếp trạng thái" in html
    assert "3.200 người" in html


def test_with_no_eligible_count_there_is_no_order_and_no_rate(show: Shows) -> None:
    register = with_cells(REGISTER, {"E2": None, "E3": None, "E4": None})
    app = show(book(register=register), "groups", group="TDP01")

    assert not app.exception
    assert heading(app).startswith("03 tổ dân phố; chưa có số đối tượng")
    assert "0,0%" not in written(app)


def test_with_nothing_reported_the_groups_stand_at_their_baselines(show: Shows) -> None:
    silent = [[row[0], row[1], *[None] * 5] if row[0] != "Mã" else row for row in INSTALLED]
    app = show(book(installed=silent), "groups", group="TDP01")

    assert not app.exception
    assert heading(app) == "Chưa có tổ nào báo cáo; các tổ đang lấy số nền"
    assert written(app).count("số nền") >= 3


def test_more_than_everybody_is_shown_with_a_warning(show: Shows) -> None:
    installed = with_cells(INSTALLED, {"C4": 600, "D4": 610, "E4": 620, "F4": 635, "G4": 650})
    app = show(book(installed=installed), "groups", group="TDP03")

    assert not app.exception
    assert 101.56 in ranking(app)["data"][0]["x"]  # 650 of 640
    assert "101,6%" in written(app)
    assert "đề nghị kiểm tra đối tượng" in written(app)


@pytest.mark.parametrize("by", ["rate", "pace", "plan"])
@pytest.mark.parametrize("day", ["2024-10-31", "2024-11-01", "2024-11-28"])
def test_one_group_alone_on_the_first_and_the_last_day(show: Shows, by: str, day: str) -> None:
    alone = book(register=REGISTER[:2], installed=INSTALLED[:2])
    app = show(alone, "groups", by=by, date=day, group="TDP01")

    assert not app.exception
    assert names(app) == ["Tổ dân phố số 1"]


def test_a_campaign_of_one_day_is_a_table_of_one_day(show: Shows) -> None:
    settings = with_cells(SETTINGS, {"B4": datetime(2024, 11, 1)})
    settings.append(["Ngày kết thúc", datetime(2024, 11, 1)])
    app = show(book(settings=settings), "groups")

    assert not app.exception
    assert len(ranking(app)["layout"]["xaxis2"]["tickvals"]) == 1


def test_dates_that_contradict_leave_a_ranking_without_plan(show: Shows) -> None:
    settings = with_cells(SETTINGS, {"B4": datetime(2024, 10, 1)})
    app = show(book(settings=settings), "groups", by="plan", group="TDP01")

    assert not app.exception
    assert "chưa có hạn chót hợp lệ hoặc chỉ tiêu" in heading(app)


def test_very_many_groups_are_paged_and_only_the_page_is_drawn(show: Shows) -> None:
    units = [
        [f"TDP{n:03}", f"Tổ dân phố số {n}", "Tổ dân phố", "", 1000, 10] for n in range(1, 131)
    ]
    counts = [[unit[0], unit[1], 10 + n] for n, unit in enumerate(units, start=1)]
    many = book(register=[REGISTER[0], *units], installed=[INSTALLED[0][:3], *counts])

    app = show(many, "groups", page="2")

    assert not app.exception
    assert len(names(app)) == 40
    assert names(app)[0] == "Tổ dân phố số 90"  # best first: 130 to 91 are on the first page
    assert len(ranking(app)["data"][0]["x"]) == 40


def test_among_very_many_groups_one_is_found_by_a_part_of_its_name(show: Shows) -> None:
    units = [
        [f"TDP{n:03}", f"Tổ dân phố số {n}", "Tổ dân phố", "", 1000, 10] for n in range(1, 331)
    ]
    many = book(register=[REGISTER[0], *units], installed=[INSTALLED[0][:3]])

    app = show(many, "groups", find="to dan pho so 32", group="TDP200")

    assert not app.exception
    assert names(app) == [f"Tổ dân phố số {n}" for n in (32, *range(320, 330))]
    assert "tên có “to dan pho so 32”" in written(app)
    assert [box.label for box in app.selectbox] == ["Công chức phụ trách", "Trạng thái"]
    assert "Tổ dân phố số 200:" in written(app)  # what is open stays open


def test_a_name_of_a_hundred_and_twenty_letters_is_whole(show: Shows) -> None:
    name = "Tổ dân phố liên cơ quan số 1 " + "ngõ rất dài " * 7 + "cuối"
    register = with_cells(REGISTER, {"B2": name})
    app = show(book(register=register, installed=INSTALLED), "groups", group="TDP01")

    assert not app.exception
    assert names(app)[0] == name


def test_markup_in_the_sheet_is_shown_as_text(show: Shows) -> None:
    name = "<img src=x onerror=alert(1)> “Tổ” & Tổ"
    register = with_cells(REGISTER, {"B2": name, "D2": name})
    installed = with_cells(INSTALLED, {"B2": name, "G2": "<script>alert(1)</script>"})

    app = show(book(register=register, installed=installed), "groups", group="TDP01")

    assert not app.exception
    assert "<img src=x" not in written(app)
    assert "<script>alert" not in written(app)
    assert "<img src=x" not in json.dumps(ranking(app))


def test_a_goal_that_is_reached_has_no_odds_and_no_range_of_one_number(show: Shows) -> None:
    register = with_cells(REGISTER, {"E4": 150})  # as many as have installed

    html = written(show(book(register=register), "groups", group="TDP03"))

    assert "đến 28/11 đạt khoảng 150 người" in html
    assert "có thể từ" not in html
    assert "Khả năng đạt" not in html
