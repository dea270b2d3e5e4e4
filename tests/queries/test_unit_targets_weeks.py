"""What each unit should gain in the campaign week: queries/unit_targets.sql.

As in test_unit_targets: 300 people, 20 before the start, 10 a day or 70 a week lead to all of them.
"""

import pytest

from tests.queries.campaigns import campaign, milestone, published, report
from tests.queries.test_unit_targets import OF_THE_WEEK, group, targets, told


@pytest.mark.parametrize(
    ("number", "value", "gained", "left"),
    [(1, 30, 10, 60), (3, 50, 30, 40), (6, 90, 70, 0), (6, 120, 100, 0), (2, 15, -5, 75)],
)
def test_the_weeks_target_stands_and_what_is_left_of_it_shrinks(
    number: int, value: int, gained: int, left: int
) -> None:
    t1 = targets(published([group()], [report("T1", number, value)]), number)["T1"]

    assert told(t1, *OF_THE_WEEK) == (pytest.approx(70), 70, gained, left)


def test_a_new_week_begins_where_the_unit_stands_with_what_was_missed() -> None:
    """50 of 70 in the first week: 230 are left for three weeks."""
    t1 = targets(published([group()], [report("T1", 6, 70)]), 7)["T1"]

    assert told(t1, "week_number", "week_first_day", "week_last_day") == (2, 8, 14)
    assert told(t1, *OF_THE_WEEK) == (pytest.approx(230 / 3), 77, 0, 77)


def test_a_count_corrected_for_the_week_before_moves_the_weeks_target() -> None:
    reports = [report("T1", 7, 90), report("T1", 9, 100)]

    t1 = targets(published([group()], reports), 9)["T1"]

    assert told(t1, *OF_THE_WEEK) == (pytest.approx(70), 70, 10, 60)


def test_the_last_short_week_asks_for_all_that_is_left() -> None:
    snapshot = published([group()], [report("T1", 7, 216)], settings=campaign(end=10), today=10)

    t1 = targets(snapshot, 8)["T1"]

    assert told(t1, "week_number", "week_first_day", "week_last_day") == (2, 8, 10)
    assert told(t1, *OF_THE_WEEK) == (84, 84, 0, 84)


@pytest.mark.parametrize(
    ("before", "need"),
    [
        (90, 70),  # 60 to the half on day 10; 210 in three weeks are 70 a week
        (60, 90),  # 90 to the half; 240 in three weeks are 80 a week
        (160, 140 / 3),  # beyond the half
    ],
)
def test_a_milestone_in_the_middle_of_a_week_asks_for_all_that_is_missing_to_it(
    before: int, need: float
) -> None:
    snapshot = published([group()], [report("T1", 7, before)], milestones=[milestone(10, 0.5)])

    for number in (7, 9, 10, 13):  # that day past, the week's target still holds
        assert targets(snapshot, number)["T1"]["week_need"] == pytest.approx(need)


def test_a_milestone_of_a_later_week_asks_for_the_weeks_part() -> None:
    """220 of 300 by day 17: 130 in 10 days, 13 a day; to all of them 10."""
    snapshot = published([group()], [report("T1", 7, 90)], milestones=[milestone(17, 220 / 300)])

    assert targets(snapshot, 7)["T1"]["week_need"] == pytest.approx(91)


def test_a_deadline_in_the_middle_of_a_week_asks_for_all_of_it_until_then() -> None:
    """Of the 28 days the goal is due on day 10: on day 7 100 are missing, on day 9 40."""
    reports = [report("T1", 7, 200), report("T1", 9, 260)]
    snapshot = published([group()], reports, settings=campaign(deadline=10))

    seventh, ninth, tenth, later = (targets(snapshot, n)["T1"] for n in (7, 9, 10, 15))

    assert told(seventh, "week_last_day", "target", *OF_THE_WEEK) == (14, 34, 100, 100, 0, 100)
    assert told(ninth, "target", *OF_THE_WEEK) == (40, 100, 100, 60, 40)
    for after in (tenth, later):
        assert told(after, "target", *OF_THE_WEEK) == (None,) * 5


def test_in_the_last_week_a_deadline_past_the_end_asks_for_the_weeks_part() -> None:
    """200 left on day 21 for 20 days, of which the campaign's last week is 7."""
    snapshot = published([group()], [report("T1", 21, 100)], settings=campaign(deadline=41))

    assert told(targets(snapshot, 21)["T1"], "need", "week_need") == (
        *(pytest.approx(10), pytest.approx(70)),
    )


def test_a_unit_first_known_in_the_middle_of_a_week_has_no_target_of_that_week() -> None:
    snapshot = published([group(baseline=None)], [report("T1", 3, 50)])

    assert told(targets(snapshot, 2)["T1"], "target", *OF_THE_WEEK) == (None,) * 5
    assert told(targets(snapshot, 3)["T1"], "target", *OF_THE_WEEK) == (10, *(None,) * 4)
    assert targets(snapshot, 7)["T1"]["week_target"] == 84  # 250 in three weeks


def test_the_weeks_targets_add_up_for_the_ward() -> None:
    """Each needs 280 ÷ 27 × 7 = 72.6 of the first week; three of them 217.8."""
    units = [group(unit_id) for unit_id in ("T1", "T2", "T3")]

    answer = targets(published(units, settings=campaign(deadline=27)), 4)

    assert [row["week_target"] for row in answer.values()] == [73, 73, 72]
