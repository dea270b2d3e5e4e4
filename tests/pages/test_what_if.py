"""What-if on Tiến độ on small campaigns: what is said, by group too, and where there is none."""

import json
import re
from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from data.cells import Cell
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written

# The ward stands at 4680 of 8240 on the 5th; 80% are 6592, so 1912 in 23 days: 83,1 a day.
NEEDED = "Để đạt chỉ tiêu 80% (6.592 người) vào 28/11: cần 84 người/ngày từ ngày mai"


def lines(app: AppTest) -> list[str]:
    """The names of the lines of the progress chart, drawn wide."""
    tree = json.loads(app.get("plotly_chart")[0].proto.spec)
    return [line["name"] for line in tree["data"] if line.get("name")]


def alt(app: AppTest) -> str:
    return " ".join(part.proto.alt for part in app.get("plotly_chart"))


def rows(app: AppTest) -> list[tuple[str, int, float]]:
    """(name, needed, expected) of the groups in the table: people a day."""
    table = written(app).partition("Nhịp cần của từng tổ")[2]
    row = r'<th scope="row"><a [^>]*>([^<]+)</a></th><td[^>]*>(\d+)</td><td[^>]*>([\d,]+)</td>'
    return [
        (name, int(needed), float(expected.replace(",", ".")))
        for name, needed, expected in re.findall(row, table)
    ]


def test_without_an_assumption_nothing_is_assumed(show: Shows) -> None:
    app = show(book(), "progress")

    assert "Phương án giả định" in written(app)
    assert "Giả định" not in lines(app)
    assert "Bỏ giả định" not in written(app)


def test_what_is_assumed_is_said_and_drawn_beside_the_projection(show: Shows) -> None:
    app = show(book(), "progress", pace="20", more="10")

    assert "Giả định tăng nhịp 20% và thêm 10 người/ngày: đến 28/11 đạt khoảng" in written(app)
    assert "so với dự báo hiện nay" in written(app)
    assert {"Dự báo", "Giả định"} <= set(lines(app))
    assert "Giả định tăng nhịp 20% và thêm 10 người/ngày" in alt(app)


def test_the_headline_stays_the_plain_projection(show: Shows) -> None:
    plain, assumed = (written(show(book(), "progress", **a)) for a in ({}, {"more": "90"}))

    def head(html: str) -> str:
        return html[html.index("<h1>") : html.index("</h1>")]

    assert head(plain) == head(assumed)


def test_n_people_more_a_day_are_that_many_times_the_days(show: Shows) -> None:
    app = show(book(), "progress", more="10")

    assert "nhiều hơn 230 người so với dự báo hiện nay" in written(app)


def test_a_drive_names_its_days(show: Shows) -> None:
    app = show(book(), "progress", drive="300")

    assert "đợt cao điểm 09/11 – 10/11 thêm 300 người" in written(app)
    assert "nhiều hơn 300 người" in written(app)


def test_a_drive_without_a_weekend_left_says_so(show: Shows) -> None:
    app = show(book(), "progress", drive="300", deadline="2024-11-08")

    assert "không còn ngày cuối tuần nào" in written(app)


def test_what_of_the_link_cannot_be_used_is_named(show: Shows) -> None:
    html = written(show(book(), "progress", pace="<b>fast</b>"))

    assert "pace=&lt;b&gt;fast&lt;/b&gt;” ghi trong liên kết không dùng được" in html


def test_one_button_takes_every_assumption_back_and_keeps_the_view(show: Shows) -> None:
    app = show(
        book(),
        "progress",
        scope="officer",
        officer="Lê Thị Cúc",
        lang="en",
        pace="20",
        more="5",
        drive="100",
        deadline="2024-12-05",
    )

    app.button(key="what_if_reset").click().run()

    view = {"scope": "officer", "officer": "Lê Thị Cúc", "lang": "en"}
    assert dict(app.query_params) == view
    assert 'class="assumed"' not in written(app)


def test_the_goal_says_what_pace_it_asks_for(show: Shows) -> None:
    html = written(show(book(), "progress"))

    assert NEEDED in html


def test_another_deadline_spreads_what_is_missing_over_its_days(show: Shows) -> None:
    html = written(show(book(), "progress", deadline="2024-12-05"))

    # 1912 in 30 days
    assert "vào 05/12 (hạn giả định): cần 64 người/ngày" in html


def test_groups_that_need_more_come_furthest_behind_first(show: Shows) -> None:
    found = rows(show(book(settings=with_cells(SETTINGS, {"B5": 100})), "progress"))

    # of 5200, 2400 and 640 people 2000, 1070 and 490 are missing, in 23 days
    needs = {name: needed for name, needed, _ in found}
    assert needs == {"Tổ 1": 87, "Tổ 2": 47, "Tổ 3": 22}
    gaps = [needed - expected for _, needed, expected in found]
    assert gaps == sorted(gaps, reverse=True)


def test_groups_that_are_fast_enough_are_counted(show: Shows) -> None:
    app = show(book(), "progress")

    assert [name for name, *_ in rows(app)] == ["Tổ 3"]
    assert "02 tổ đã đủ nhịp" in written(app)


def test_a_group_whose_people_are_unknown_is_left_out_and_counted(show: Shows) -> None:
    app = show(book(register=with_cells(REGISTER, {"E4": None})), "progress")

    assert "Tổ 3" not in [name for name, *_ in rows(app)]
    assert "01 tổ chưa tính được" in written(app)


def test_an_officer_sees_the_groups_in_charge_alone_and_a_unit_none(show: Shows) -> None:
    officer = show(book(), "progress", scope="officer", officer="Lê Thị Cúc")
    unit = show(book(), "progress", scope="units", unit=["TDP03"])

    assert [name for name, *_ in rows(officer)] == ["Tổ 3"]
    assert "Nhịp cần để đạt chỉ tiêu 80%" in written(unit)
    assert "Nhịp cần của từng tổ" not in written(unit)


def test_where_several_stand_side_by_side_nothing_is_assumed(show: Shows) -> None:
    app = show(book(), "progress", scope="officer", pace="20")

    assert not app.exception
    assert "iả định" not in written(app)


def test_without_a_projection_one_sentence_says_so(show: Shows) -> None:
    nothing = [[row[0], row[1], *[None] * 5] if row[0] != "Mã" else row for row in INSTALLED]
    no_plan: list[list[Cell]] = with_cells(SETTINGS, {"B4": datetime(2024, 10, 1)})
    after = datetime(2024, 12, 2, 5, tzinfo=UTC)

    for app in (
        show(book(installed=nothing), "progress", pace="20"),
        show(book(settings=no_plan), "progress", pace="20"),
        show(book(), "progress", now=after, date="2024-11-28", pace="20"),
    ):
        assert not app.exception
        assert "Không có dự báo nên không thử được phương án giả định" in written(app)
        assert "Bỏ giả định" not in written(app)
