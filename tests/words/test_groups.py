"""What is said of groups: only what the figures bear out, in both languages."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest

from words import group_reports, groups

WARD = {
    "units_from_report": 20,
    "coverage": 0.287,
    "required_pace": 131.5,
    "pace": 115.4,
    "plan_gap": 156.0,
}
FIGURE = {
    "coverage": 0.1346,
    "installed": 105,
    "required_pace": 17.6,
    "pace": 1.14,
    "goal_remaining": 176,
    "last_milestone_share": 0.36,
    "target": 1.0,
    "remaining": 675,
    "milestone_share": 0.3,
    "milestone_gap": -129,
    "milestone_date": date(2024, 11, 21),
}


@dataclass(frozen=True)
class Day:
    day: date = date(2024, 11, 16)
    state: str = "gain"
    gain: int | None = 3
    gap_days: int = 1
    value: int | None = 105
    outcome: str | None = None
    corrected: tuple[str, str | None, str | None] | None = None


def row(**told: Any) -> dict[str, Any]:
    usual = {
        "name": "Tổ dân phố số 4",
        "status": "on_track",
        "coverage": 0.3,
        "value": 30,
        "eligible": 100,
        "origin": "report",
        "age_days": 0,
        "plan": 28.5,
        "plan_gap": 1.5,
        "pace": 2.0,
        "required_pace": 3.0,
    }
    return {**usual, **told}


ROWS = [row(), row(status="done", coverage=0.5), row(status="behind", coverage=0.1)]


def test_the_head_counts_who_is_on_track_and_who_is_below_the_ward() -> None:
    assert groups.headline("rate", ROWS, WARD, "vi") == (
        "02/03 tổ đúng tiến độ; 01 tổ dưới bình quân toàn phường"
    )


def test_the_head_by_pace_says_what_the_ward_needs() -> None:
    rows = [row(pace=3.0), row(pace=2.99), row(pace=None)]

    assert groups.headline("pace", rows, WARD, "vi") == (
        "01/03 tổ đạt nhịp cần thiết; toàn phường cần 132 người/ngày, đang đạt 115"
    )


def test_the_head_by_plan_says_how_far_the_ward_is() -> None:
    rows = [row(plan_gap=0.0), row(plan_gap=-0.4)]

    assert groups.headline("plan", rows, WARD, "vi") == (
        "01/02 tổ đạt kế hoạch ngày; toàn phường vượt 156 người"
    )


@pytest.mark.parametrize("by", ["rate", "pace", "plan"])
def test_where_nothing_is_reported_nothing_is_claimed(by: str) -> None:
    said = groups.headline(by, ROWS, {**WARD, "units_from_report": 0}, "vi")

    assert said == "Chưa có tổ nào báo cáo; các tổ đang lấy số nền"


def test_after_the_deadline_nothing_is_needed_and_the_pace_is_told() -> None:
    rows, ward = [row(required_pace=None)], {**WARD, "required_pace": None}

    assert groups.headline("pace", rows, ward, "vi") == (
        "01 tổ dân phố; toàn phường đang tăng 115 người/ngày"
    )


@pytest.mark.parametrize(("by", "missing"), [("rate", "coverage"), ("plan", "plan_gap")])
def test_without_the_figure_the_head_says_why_there_is_no_order(by: str, missing: str) -> None:
    said = groups.headline(by, [row(**{missing: None})], WARD, "vi")

    assert said.startswith("01 tổ dân phố; chưa có")


def test_one_status_alone_is_counted_by_name() -> None:
    assert groups.of_status("behind", 4, "vi") == "04 tổ chậm tiến độ"
    assert groups.of_status("unrated", 1, "en") == "1 group: not rated"


def test_a_state_says_how_old_its_figure_is() -> None:
    assert groups.state(row(age_days=3), "vi") == "Đúng tiến độ · số cũ 3 ngày"
    assert groups.state(row(origin="baseline", age_days=None), "vi") == "Đúng tiến độ · số nền"
    assert groups.state(row(), "vi") == "Đúng tiến độ"


def test_without_a_rate_the_people_are_said() -> None:
    said = groups.state(row(coverage=None, eligible=None, status=None, value=1234), "vi")

    assert said == "Chưa xếp trạng thái · 1.234 người"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (Day(), "16/11: tăng 3 người"),
        (Day(gain=0), "16/11: không tăng"),
        (Day(gain=9, gap_days=3), "16/11: tăng 9 người, dồn 3 ngày"),
        (Day(gain=-6, state="fall"), "16/11: luỹ kế giảm 6 người"),
        (Day(gain=None, state="first"), "16/11: báo cáo đầu tiên, 105 người"),
        (Day(gain=None, state="silent"), "16/11: chưa báo cáo"),
        (
            Day(gain=None, state="unused", outcome="withheld"),
            "16/11: đã nhập nhưng chưa tính",
        ),
        (Day(gain=None, state="idle"), "16/11: không phải báo cáo"),
        (Day(gain=None, state="ahead"), "16/11: chưa đến"),
    ],
)
def test_every_kind_of_day_has_its_words(day: Day, said: str) -> None:
    assert groups.cell(day, "vi") == said
    assert groups.cell(day, "en").startswith("16/11: ")


def test_a_strip_names_the_days_of_corrected_counts() -> None:
    days = [Day(gain=2), Day(gain=1, corrected=("kept", None, None))]

    assert groups.strip_alt(days, "vi").endswith(": 2, 1. Đã đính chính hoặc xác nhận: 16/11.")


def test_a_strip_reads_out_every_gain_and_never_a_zero_for_what_is_unknown() -> None:
    days = [Day(gain=2), Day(gain=None, state="silent"), Day(gain=None, state="ahead")]

    assert groups.strip_alt(days, "vi") == (
        "Số người tăng từng ngày từ 16/11 đến 16/11: 2, chưa có."
    )
    assert groups.strip_alt(days[2:], "vi") == "Chưa có ngày nào để hiển thị."


def test_the_ranking_is_told_by_its_ends_and_the_ward() -> None:
    ranked = [("Tổ dân phố số 13", "49,0%"), ("Tổ dân phố số 6", "12,5%")]
    said = groups.ranking_alt("rate", ranked, 2, "28,7%", date(2024, 11, 18), "vi")

    assert "cao nhất Tổ 13 (49,0%), thấp nhất Tổ 6 (12,5%); toàn phường 28,7%" in said
    assert "18/11/2024" in said
    assert "thấp nhất" not in groups.ranking_alt("rate", ranked[:1], 1, None, date.max, "vi")
    assert "chưa xếp hạng" in groups.ranking_alt("pace", [], 5, None, date.max, "vi")


def test_the_title_of_a_group_sets_its_pace_against_its_need() -> None:
    said = groups.opened_title("Tổ dân phố số 4", FIGURE, "vi")

    assert said == "Tổ dân phố số 4: 13,5%, mỗi ngày cần 18 người, đang đạt 1,1"


@pytest.mark.parametrize(
    ("told", "ending"),
    [
        ({"pace": 20.0}, "đang đạt 20 – đủ nhịp"),
        ({"pace": 0.0}, "7 ngày qua không tăng"),
        ({"pace": -1.0}, "7 ngày qua số luỹ kế giảm"),
        ({"pace": None}, "chưa tính được nhịp hiện nay"),
        ({"goal_remaining": 0, "required_pace": 0.0}, ", đã đạt mốc 36%"),
        ({"required_pace": None}, ", đang tăng 1,1 người/ngày"),
        ({"required_pace": None, "pace": None}, ": 13,5%"),
        ({"coverage": None, "required_pace": None, "pace": 0.0}, ": 105 người đã cài đặt"),
        ({"installed": None, "coverage": None}, ": chưa có số liệu"),
    ],
)
def test_a_title_claims_only_what_is_known(told: dict[str, Any], ending: str) -> None:
    assert groups.opened_title("Tổ 4", {**FIGURE, **told}, "vi").endswith(ending)


def test_the_next_target_is_the_next_milestone_else_the_target() -> None:
    deadline = date(2024, 11, 28)

    assert groups.next_target(FIGURE, deadline, "vi") == ("Còn đến mốc 30% (21/11)", "129 người")
    reached = {**FIGURE, "milestone_gap": 0}
    assert groups.next_target(reached, deadline, "vi") == ("Mốc 30% (21/11)", "đã đạt")
    without = {**FIGURE, "milestone_share": None}
    assert groups.next_target(without, deadline, "vi") == (
        "Còn đến chỉ tiêu 100% (28/11)",
        "675 người",
    )
    assert groups.next_target({**without, "target": None}, deadline, "vi") is None


@pytest.mark.parametrize(
    ("gap", "said"),
    [(-112.3, "thiếu 113 người"), (6.9, "vượt 06 người"), (0.0, "vừa đúng"), (None, "–")],
)
def test_half_a_person_short_of_the_plan_is_one_short(gap: float | None, said: str) -> None:
    assert groups.plan_gap(gap, "vi") == said


def test_a_report_says_count_gain_and_hour() -> None:
    assert group_reports.report(Day(), time(16, 5), "vi") == "105 · +3 · lúc 16:05"
    assert group_reports.report(Day(gain=9, gap_days=3), None, "vi") == "105 · +9 · dồn 3 ngày"
    silent = Day(gain=None, state="silent")
    assert group_reports.report(silent, None, "vi") == "Chưa báo cáo"
    assert group_reports.unused("4", "withheld", "vi") == "“4” – chưa tính"


def test_what_stands_in_for_a_missing_report_is_said() -> None:
    assert group_reports.stands_in(date(2024, 11, 15), 5, "vi") == "tạm lấy số ngày 15/11"
    assert group_reports.stands_in(None, 5, "vi") == "tạm lấy số nền"
    assert group_reports.stands_in(None, None, "vi") == ""


def test_the_age_of_the_newest_report_is_said() -> None:
    as_of = date(2024, 11, 18)

    assert group_reports.newest(as_of, as_of, 5, "vi") == "18/11"
    assert group_reports.newest(date(2024, 11, 15), as_of, 5, "vi") == "15/11 · số cũ 3 ngày"
    assert group_reports.newest(None, as_of, 5, "vi") == "Chưa có báo cáo nào; đang lấy số nền."
    assert "chưa có số nền" in group_reports.newest(None, as_of, None, "vi")
