"""What to do first: each line says how many, who, and against what."""

from datetime import time

from words import actions
from words.projections import goal_of

GOAL = goal_of("vi", milestone_share=0.36)


def test_groups_without_a_report_are_named_with_the_hour_of_closing() -> None:
    silent = actions.not_reported(
        ["Tổ dân phố số 4", "Tổ dân phố số 9"], "vi", cutoff=time(17), is_today=True
    )
    assert silent == actions.Action("02 tổ chưa có số liệu hôm nay", "Tổ 4, 9 – chốt 17:00")


def test_of_a_day_that_is_over_no_hour_of_closing_is_said() -> None:
    past = actions.not_reported(["Tổ dân phố số 4"], "vi", cutoff=time(17))
    assert past == actions.Action("01 tổ chưa có số liệu trong ngày", "Tổ 4")


def test_groups_behind_say_how_many_people_they_lack() -> None:
    slow = actions.behind(["Tổ dân phố số 2"], "vi", missing=535.2, goal=GOAL)
    assert slow == actions.Action("01 tổ chậm tiến độ, còn thiếu 536 người", "Tổ 2 – tới mốc 36%")


def test_groups_with_different_goals_have_none_named() -> None:
    slow = actions.behind(["Tổ dân phố số 2", "Tổ dân phố số 4"], "en", missing=12)
    assert slow == actions.Action("2 groups behind, 12 short", "Tổ 2, 4")


def test_groups_behind_that_lack_nobody_we_know_of_are_only_named() -> None:
    slow = actions.behind(["Tổ dân phố số 2"], "vi", missing=None, goal=GOAL)
    assert slow == actions.Action("01 tổ chậm tiến độ", "Tổ 2 – tới mốc 36%")


def test_errors_name_their_first_cells() -> None:
    wrong = actions.errors(["T13 “#REF!”", "T39", "B53", "B54"], "vi")
    assert wrong == actions.Action("04 ô số liệu cần sửa", "Ô T13 “#REF!”, T39, B53, …")


def test_an_error_of_no_cell_is_counted_and_not_called_a_cell() -> None:
    assert actions.errors(["T13", None], "vi") == actions.Action("02 lỗi số liệu cần sửa", "Ô T13")
    assert actions.errors([None], "en") == actions.Action("1 error to put right", "")


def test_staff_are_named_by_unit() -> None:
    left = [("Công an phường", 1), ("UBND phường", 0), ("Trạm Y tế", 1)]
    assert actions.staff(left, "vi", people=2) == actions.Action(
        "02 cán bộ chưa hoàn thành", "Công an phường 01, Trạm Y tế 01"
    )


def test_where_there_is_nothing_to_do_nothing_is_said() -> None:
    assert actions.not_reported([], "vi") is None
    assert actions.behind([], "vi") is None
    assert actions.errors([], "vi") is None
    assert actions.staff([("UBND phường", 0)], "vi", people=0) is None
    assert actions.staff([], "vi", people=None) is None


def test_names_of_120_letters_leave_room_for_one() -> None:
    names = [f"{'Khu nhà ở ' * 11}số {n}" for n in range(4)]
    silent = actions.not_reported(names, "vi")
    assert silent is not None
    assert silent.detail == f"{names[0]} và 03 đơn vị khác"
