"""Đơn vị on small campaigns: every sum counted by hand, the kinds never added to one another."""

import re
from datetime import datetime

import pytest

from data.cells import Book, Cell
from data.cells import Tab as CellTab
from tests.data.sheets import INSTALLED, REGISTER, book
from tests.pages.conftest import Shows, written

HEADINGS: list[Cell] = [
    *("Mã", "Tên đơn vị", "Loại", "Cán bộ phụ trách", "Đối tượng", "Đã cài trước chiến dịch"),
    *("Thuộc tổ", "Tần suất báo cáo", "Bắt buộc 100%"),
]
DAYS: list[Cell] = [datetime(2024, 11, day) for day in range(1, 6)]
GROUP: list[Cell] = ["TDP01", "Tổ dân phố số 1", "Tổ dân phố", "Hạnh", 5200, 1200, None, None, None]
UBND: list[Cell] = ["CQ01", "UBND phường", "Cơ quan", None, 38, 31, None, None, "có"]
STATION: list[Cell] = ["CQ02", "Trạm Y tế", "Cơ quan", None, 9, 6, None, None, "có"]
COURT: list[Cell] = ["CQ03", "Kho bạc", "Cơ quan", "Bình", 20, 2, None, None, None]
STAFF: list[Cell] = ["TH01", "Trường A", "Trường học", None, 36, 14, None, "hằng tuần", None]
PARENTS: list[Cell] = ["PH01", "Lớp A", "Phụ huynh học sinh", None, 420, None, None, None, None]
TOWER: list[Cell] = ["CC01", "Toà A1", "Toà chung cư", None, 580, None, "TDP01", None, None]
UNION: list[Cell] = ["DT01", "Đoàn phường", "Đoàn thể", None, None, None, None, None, None]
ALL = [GROUP, UBND, STATION, COURT, STAFF, PARENTS, TOWER, UNION]
LAST = {
    "TDP01": 3200,
    "CQ01": 37,
    "CQ02": 9,
    "CQ03": 8,
    "TH01": 37,
    "PH01": 268,
    "CC01": 178,
}
ACTIVITIES: list[list[Cell]] = [
    ["Ngày", "Giờ", "Đơn vị", "Hình thức", "Đối tượng", "Kế hoạch", "Thực hiện"],
    [datetime(2024, 11, 3), None, "Toà A1", "Điểm dán mã QR", None, 11, None],
    [datetime(2024, 11, 4), None, "Lớp A", "Lớp đã thông báo Zalo", None, 12, 9],
    [datetime(2024, 11, 4), None, "Đoàn phường", "Tình nguyện viên", None, 15, 13],
]


def counts(values: dict[str, int], day: int = 5) -> list[list[Cell]]:
    """A wide tab in which each unit reported once, on a day of November."""
    rows = [
        [code, None, *[value if each == day else None for each in range(1, 6)]]
        for code, value in values.items()
    ]
    return [["Mã", "Tên đơn vị", *DAYS], *rows]


def campaign(
    units: list[list[Cell]] = ALL,
    values: dict[str, int] = LAST,
    activities: list[list[Cell]] | None = None,
    **tabs: list[list[Cell]],
) -> Book:
    codes = {unit[0] for unit in units}
    told = {code: value for code, value in values.items() if code in codes}
    made = book(register=[HEADINGS, *units], installed=counts(told), **tabs)
    if activities is not None:
        made.tabs.append(CellTab("Tuyên truyền", lambda: activities))
    return made


def sections(html: str) -> list[str]:
    """The sentences of the sections, in their order."""
    return re.findall(r'<div class="section-head"[^>]*><h2>(.*?)</h2>', html)


def test_own_staff_is_counted_by_the_step_that_lacks_most(show: Shows) -> None:
    activated = counts({"CQ01": 37, "CQ02": 9})
    used = counts({"CQ01": 34, "CQ02": 9})

    html = written(show(campaign(activated=activated, used=used), "units"))

    assert "Còn 04 cán bộ của phường chưa hoàn thành" in html  # 38 − 34, and 9 of 9
    assert "<b>37/38</b> <span>" in html
    assert "còn thiếu 04 người" in html
    assert "<b>46/47</b>" in html  # 37 + 9 of 38 + 9
    assert "<b>43/47</b>" in html


def test_a_step_nobody_told_is_unknown_and_never_zero(show: Shows) -> None:
    html = written(show(campaign([GROUP, STATION]), "units"))

    assert "<b>9/9</b>" in html
    assert html.count("step-unknown") == 2
    assert "0/9" not in html
    assert "Chưa đủ số liệu" in html  # neither complete nor short of anybody
    assert "Chưa hoàn thành" not in html


def test_sections_stand_in_the_order_of_the_letter_on_their_own_people(show: Shows) -> None:
    html = written(show(campaign(), "units"))

    titles = sections(html)
    assert [title.split(" ", 1)[0] for title in titles] == [
        *("Còn", "40,0%", "102,8%", "63,8%", "30,7%", "01")
    ]
    # 16 of 20 is the target of 80 %; the ward's own 47 are not among them.
    assert "còn thiếu 08 người (chỉ tiêu 80%)" in titles[1]
    assert "còn thiếu 68 học sinh" in titles[3]  # 336 − 268
    assert html.count("Không cộng vào số toàn phường") == 6


def test_residents_are_never_among_them(show: Shows) -> None:
    html = written(show(campaign(), "units"))

    assert "3.200" not in html
    assert "5.200" not in html


def test_kinds_that_the_campaign_does_not_have_are_left_out(show: Shows) -> None:
    html = written(show(campaign([GROUP, TOWER]), "units"))

    assert len(sections(html)) == 1
    assert "cán bộ của phường" not in html


def test_without_any_such_unit_it_says_so(show: Shows) -> None:
    app = show(campaign([GROUP]), "units")

    assert not app.exception
    assert "Danh mục chưa có đơn vị nào ngoài tổ dân phố" in written(app)


def test_more_than_everybody_is_shown_and_marked(show: Shows) -> None:
    html = written(show(campaign([GROUP, STAFF]), "units"))

    assert "102,8%" in html
    assert "vượt 01 người, cần kiểm tra" in html
    assert "01 trường vượt 100%, cần kiểm tra" in html


def test_a_building_is_a_part_of_its_group_and_without_a_code_it_is_marked(show: Shows) -> None:
    html = written(show(campaign(activities=ACTIVITIES), "units"))

    assert 'href="groups?group=TDP01#opened"' in html
    assert "Trong số của Tổ dân phố số 1" in html
    assert "0/11 chưa dán" in html
    assert "01 toà nhà chưa dán điểm nào" in html
    assert "9/12 lớp đã thông báo qua Zalo" in html
    assert "13 lượt tình nguyện viên" in html


def test_an_occasional_reporter_is_never_called_late(show: Shows) -> None:
    silent = [GROUP, [*TOWER[:7], "khi có", None], [*STAFF[:7], "hằng ngày", None]]
    made = book(register=[HEADINGS, *silent], installed=counts({"TH01": 20, "CC01": 90}, day=2))

    html = written(show(made, "units", date="2024-11-05"))

    assert "Báo cáo 02/11, số cũ 3 ngày · chưa báo cáo" in html
    assert html.count("· chưa báo cáo") == 2  # the school's card and its row of the table


def test_without_eligible_there_is_a_count_and_no_rate(show: Shows) -> None:
    union = [*UNION[:4], None, 12, None, None, None]

    html = written(show(campaign([GROUP, union], {"DT01": 30}), "units"))

    assert "30 hội viên, đoàn viên đã cài đặt; chưa có tổng số" in html
    assert "0,0%" not in html


def test_units_that_have_told_nothing_keep_their_rows_and_are_no_zero(show: Shows) -> None:
    html = written(show(campaign([GROUP, PARENTS], {}), "units"))

    assert "01 trường chưa có số liệu về phụ huynh" in html
    assert "–/420" in html
    assert "Chưa có số liệu" in html
    assert "0/420" not in html
    assert "0,0%" not in html


def test_an_opened_unit_shows_its_cells_and_says_which_it_is(show: Shows) -> None:
    html = written(show(campaign(), "units", unit="CC01"))

    title = "Toà A1: 30,7%, còn thiếu 286 người (chỉ tiêu 80%)"
    assert f'id="opened" class="opened-head"><h2 id="opened-title">{title}</h2>' in html
    assert "Cài đặt: 178" in html
    assert "Cài đặt!G8" in html


def test_a_group_is_opened_on_its_own_screen_and_not_here(show: Shows) -> None:
    html = written(show(campaign(), "units", unit="TDP01"))

    assert 'id="opened"' not in html
    assert "“TDP01”" in html


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ({"kind": "school"}, ["TH01"]),
        ({"officer": "Bình"}, ["CQ03"]),
        ({"status": "done"}, ["TH01"]),
    ],
)
def test_filters_leave_only_what_was_asked_for(
    show: Shows, address: dict[str, str], kept: list[str]
) -> None:
    html = written(show(campaign(), "units", **address))

    assert sorted(set(re.findall(r"[?&;]unit=(\w+)", html))) == kept


def test_the_most_missing_stand_first_where_asked(show: Shows) -> None:
    second = ["CC02", "Toà A2", "Toà chung cư", None, 610, None, "TDP01", None, None]
    made = campaign([GROUP, TOWER, second], {"CC01": 178, "CC02": 170})

    html = written(show(made, "units", order="left"))

    assert re.findall(r"<article.*?unit=(\w+)", html, flags=re.DOTALL) == ["CC02", "CC01"]


def test_a_name_of_120_characters_is_written_in_full(show: Shows) -> None:
    name = ("Trường Trung học cơ sở và Trung học phổ thông chất lượng cao " * 3)[:120].strip()

    app = show(campaign([GROUP, ["TH02", name, *STAFF[2:]]], {"TH02": 20}), "units", unit="TH02")

    assert not app.exception
    assert name in written(app)


def test_very_many_units_are_paged_within_a_kind(show: Shows) -> None:
    towers = [[f"CC{n:03}", f"Toà {n}", *TOWER[2:]] for n in range(1, 131)]
    made = campaign([GROUP, STAFF, *towers], {f"CC{n:03}": n for n in range(1, 131)})

    first = written(show(made, "units"))
    third = written(show(made, "units", kind="building", page="3"))

    assert first.count("<article") == 12 + 1
    assert "Xem cả 130 đơn vị" in first
    assert third.count("<article") == 30
    assert f"{sum(range(1, 131)) / (130 * 580):.1%}".replace(".", ",") in third  # all of them


def test_markup_in_a_name_is_shown_as_text(show: Shows) -> None:
    unit = ["TH02", "<img src=x onerror=alert(1)>", *STAFF[2:]]

    app = show(campaign([GROUP, unit], {"TH02": 20}), "units", unit="TH02")

    assert not app.exception
    assert "<img src=x" not in written(app)


def test_the_usual_campaign_with_one_office_opens(show: Shows) -> None:
    html = written(show(book(register=REGISTER, installed=INSTALLED), "units"))

    assert "84,4% cán bộ cơ quan đã cài đặt" in html  # 38 of 45
