"""The slides of a small drive: each number added up by hand, each message what the figures say."""

from datetime import date

import pytest

from data.reading import Action
from exports.deck import BarsBody, BoardBody, Deck, ProgressBody, TableBody
from tests.queries.campaigns import day, milestone, published, report, unit
from ui.briefing import Wishes, deck_of
from ui.view import View

# On day 8: T1 50 of 100, T2 20 of 100, T3 stands at its 10 of 50; 80 of 250 people, 32 %.
UNITS = [
    unit("T1", name="Tổ dân phố số 1", eligible=100, baseline=20, officer="An"),
    unit("T2", name="Tổ dân phố số 2", eligible=100, baseline=10, officer="Bình"),
    unit("T3", name="Tổ dân phố số 3", eligible=50, baseline=10, officer="Bình"),
    unit("UB", name="UBND", kind="agency", eligible=10, baseline=4, is_mandatory=True),
]
REPORTS = [
    *(report("T1", n, 20 + 4 * n) for n in range(1, 7)),
    report("T1", 7, 46),
    report("T1", 8, 50),
    *(report("T2", n, 10 + n) for n in range(1, 8)),
    report("T2", 8, 20),
    report("UB", 8, 9),
    report("UB", 8, 8, measure="activated"),
    report("UB", 8, 8, measure="used"),
    report("T1", 8, 30, measure="activated"),
]
ACTIONS = [
    Action("Họp tổ 2", who="Bình", due=day(7)),
    Action("Dán mã", who="An", due=day(9)),
    Action("Gửi thư", who="An", due=day(6), is_done=True),
]
SNAPSHOT = published(UNITS, REPORTS, today=8, milestones=[milestone(28, 0.6)], actions=ACTIONS)


def deck(number: int = 8, snapshot=SNAPSHOT, lang: str = "vi", **wishes) -> Deck:
    return deck_of(View(snapshot, day(number), lang), Wishes(**wishes))


def test_there_are_eight_slides_in_the_order_of_the_questions() -> None:
    assert len(deck().slides) == 8
    assert deck().as_of == date(2024, 11, 8)


def test_the_first_says_how_many_what_share_and_how_many_more() -> None:
    first = deck().slides[0]

    # 50 + 20 + 10 = 80 of 250; T1 gained 4, T2 gained 20 − 17 = 3
    assert first.sentence == "Đạt 32,0%, tăng 07 người trong ngày"
    assert [figure.number for figure in first.figures][:3] == [0.32, 80, 7]
    assert "02/03 tổ đã báo cáo" in first.note


def test_the_second_says_what_is_needed_a_day() -> None:
    second = deck().slides[1]

    # 60 % of 250 are 150: 70 to go in 20 days
    assert second.figures[0].number == 4  # 3,5 a day, rounded up
    assert second.figures[2].number == 70
    assert [type(body) for body in second.bodies] == [ProgressBody]


def test_the_third_ranks_the_groups_and_marks_old_figures() -> None:
    [bars] = deck().slides[2].bodies

    assert isinstance(bars, BarsBody)
    assert [(bar.name, bar.value) for bar in bars.bars] == [
        ("Tổ 1", 0.5),
        ("Tổ 2", 0.2),
        ("Tổ 3", 0.2),
    ]
    assert [bar.is_marked for bar in bars.bars] == [False, False, True]
    assert bars.line == pytest.approx(0.32)


def test_the_fourth_has_those_below_the_plan_most_missing_first() -> None:
    [table] = deck().slides[3].bodies

    # The plan of day 8: T1 20 + 40 · 8/28 = 31,4; T2 24,3; T3 10 + 20 · 8/28 = 15,7
    assert isinstance(table, TableBody)
    assert [(row[0], row[3]) for row in table.rows] == [("Tổ 3", "6"), ("Tổ 2", "5")]
    assert deck().slides[3].sentence == "Còn thiếu 11 người so với kế hoạch"


def test_the_fifth_says_who_has_not_reported() -> None:
    fifth = deck().slides[4]
    [board] = fifth.bodies

    assert fifth.sentence == "01 tổ chưa báo cáo ngày 08/11"
    assert "Chưa báo cáo: Tổ 3." in fifth.note
    assert isinstance(board, BoardBody)
    assert set(board.rows[board.names.index("Tổ 3")]) == {"carried"}


def test_the_sixth_counts_own_staff_by_the_step_that_lacks_most() -> None:
    assert deck().slides[5].sentence == "Còn 02 cán bộ chưa hoàn thành"  # 10 − 8


def test_the_seventh_rates_activation_over_those_who_told_it() -> None:
    assert deck().slides[6].sentence == "40,0% đã cài nhưng chưa kích hoạt"  # 30 of 50


def test_the_eighth_has_what_is_left_to_do_overdue_first() -> None:
    [table] = deck().slides[7].bodies

    assert isinstance(table, TableBody)
    assert [row[0] for row in table.rows] == ["Họp tổ 2", "Dán mã"]


def test_since_the_last_meeting_what_was_gained_and_done_is_said() -> None:
    slides = deck(since=day(5)).slides

    # On day 5: 40 + 15 + 10 = 65 of 250; from there 15 more, 6 points
    assert slides[0].since == "Từ 05/11 đến nay: +15 người (+6,0 điểm %)"
    assert slides[7].since == "Việc đến hạn sau 05/11: đã xong 01/02"


def test_of_an_officer_only_the_groups_in_charge_are_counted() -> None:
    of_binh = deck(officer="Bình")

    assert of_binh.scope == "Chỉ tính Bình"
    assert [figure.number for figure in of_binh.slides[0].figures][:2] == [0.2, 30]  # 30 of 150


def test_a_kind_has_its_own_people() -> None:
    assert [f.number for f in deck(kind="agency").slides[0].figures][:2] == [0.9, 9]


def test_without_reports_nothing_is_zero() -> None:
    nothing = deck(0, published(UNITS, today=1))

    assert nothing.slides[0].sentence.startswith("Đạt 16,0%")  # 40 of 250 at the baselines
    assert "0 người" not in nothing.slides[0].sentence
    assert nothing.slides[6].sentence == "Chưa có số liệu kích hoạt"
    assert nothing.slides[7].sentence == "Chưa có việc cần làm"


def test_of_very_many_groups_the_first_and_the_last_ten_are_shown() -> None:
    units = [unit(f"T{n}", name=f"Tổ dân phố số {n}", eligible=100, baseline=n) for n in range(90)]
    third = deck(1, published(units, [report("T0", 1, 1)])).slides[2]

    [bars] = third.bodies
    assert isinstance(bars, BarsBody)
    assert len(bars.bars) == 20
    assert "10 đơn vị đầu và 10 đơn vị cuối" in third.note
