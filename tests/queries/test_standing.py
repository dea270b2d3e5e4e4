"""How the ward stands: queries/standing.sql. Other scopes: test_scopes.py."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, milestone, published, report, unit

TWO_GROUPS = [unit("T1", eligible=100, baseline=10), unit("T2", eligible=300, baseline=30)]


def ward(snapshot: Snapshot, number: int) -> dict[str, Any]:
    """The one row, a null as None."""
    [row] = ask(snapshot, "standing", as_of=day(number), scope="kind", key="group").to_dict(
        "records"
    )
    return {name: None if pd.isna(value) else value for name, value in row.items()}


def test_on_a_normal_day_the_ward_is_the_sum_of_its_groups() -> None:
    reports = [report("T1", 1, 14), report("T2", 1, 36), report("T1", 2, 20), report("T2", 2, 40)]

    figure = ward(published(TWO_GROUPS, reports), 2)

    assert figure["installed"] == 60
    assert figure["coverage"] == 60 / 400
    assert figure["gain"] == 6 + 4
    assert figure["previous_gain"] == 4 + 6
    assert figure["gained"] == 60 - 40
    assert figure["pace"] == pytest.approx(10)  # 20 people in the two days since the baseline
    assert figure["target_count"] == figure["goal_count"] == 400
    assert figure["remaining"] == figure["goal_remaining"] == 340
    assert figure["days_left"] == 26
    assert figure["required_pace"] == pytest.approx(340 / 26)
    assert figure["day_number"] == 2
    assert figure["days_total"] == 28


def test_on_the_first_day_the_gain_is_counted_from_the_baselines() -> None:
    figure = ward(published(TWO_GROUPS, [report("T1", 1, 14), report("T2", 1, 36)]), 1)

    assert figure["day_number"] == 1
    assert figure["gain"] == 10
    assert figure["previous_gain"] is None
    assert figure["pace"] == pytest.approx(10)


def test_before_the_start_the_ward_stands_at_its_baselines() -> None:
    figure = ward(published(TWO_GROUPS, [report("T1", 1, 14)]), -5)

    assert figure["day"] == pd.Timestamp(day(0))  # the first day that the snapshot knows
    assert figure["day_number"] == 0
    assert figure["installed"] == 40
    assert figure["units_at_baseline"] == 2
    assert figure["gain"] is None
    assert figure["pace"] is None
    assert figure["days_left"] == 28
    assert figure["required_pace"] == pytest.approx(360 / 28)
    assert figure["status"] == "on_track"


def test_with_nothing_reported_yet_nothing_is_gained_and_no_pace_is_known() -> None:
    snapshot = published(TWO_GROUPS, today=3)

    figure = ward(snapshot, 3)

    assert snapshot.as_of == day(0)
    assert figure["installed"] == 40
    assert figure["units_from_report"] == 0
    assert figure["gained"] == 0
    assert figure["gain"] is None
    assert figure["pace"] is None


def test_without_reports_and_baselines_the_ward_is_unknown_and_not_zero() -> None:
    figure = ward(published([unit("T1", eligible=100)]), 1)

    assert figure["installed"] is None
    assert figure["coverage"] is None
    assert figure["remaining"] is None
    assert figure["required_pace"] is None
    assert figure["units_unknown"] == 1
    assert figure["status"] == "no_data"


def test_a_silent_group_stays_in_the_denominator_at_its_last_count() -> None:
    units = [unit("T1", eligible=60), unit("T2", eligible=40)]

    figure = ward(published(units, [report("T1", 1, 30), report("T1", 3, 33)]), 3)

    assert figure["installed"] == 33
    assert figure["coverage"] == 0.33  # 33 of 100, not 33 of 60
    assert (figure["units"], figure["units_with_figure"], figure["units_unknown"]) == (2, 1, 1)
    assert figure["units_reported"] == 1


def test_a_first_report_without_baseline_is_no_gain() -> None:
    units = [unit("T1", eligible=100, baseline=10), unit("T2", eligible=100)]

    figure = ward(published(units, [report("T1", 1, 15), report("T2", 1, 50)]), 1)

    assert figure["installed"] == 65
    assert figure["gain"] == 5
    assert figure["gained"] == 5


def test_a_gain_over_a_gap_is_one_bar_and_marked() -> None:
    reports = [report("T1", 1, 11), report("T1", 4, 20), report("T2", 4, 31)]

    figure = ward(published(TWO_GROUPS, reports), 4)

    assert figure["gain"] == 9 + 1
    assert figure["gap_units"] == 2  # three days since T1's report, four since T2's baseline
    assert figure["previous_gain"] is None  # nobody reported on day 3


def test_groups_are_never_added_with_other_kinds() -> None:
    units = [*TWO_GROUPS, unit("S1", kind="school", eligible=50, baseline=20)]

    figure = ward(published(units, [report("T1", 1, 14), report("S1", 1, 25)]), 1)

    assert figure["units"] == 2
    assert figure["installed"] == 14 + 30
    assert figure["rated_eligible"] == 400


def test_a_register_without_groups_still_gives_one_row() -> None:
    figure = ward(published([unit("S1", kind="school", eligible=50)]), 1)

    assert figure["installed"] is None
    assert figure["day_number"] == 1
    assert figure["milestone_date"] is None


def test_a_group_without_eligible_is_left_out_of_both_sums_of_the_rate() -> None:
    units = [unit("T1", eligible=100), unit("T2"), unit("T3", eligible=0)]
    reports = [report("T1", 1, 40), report("T2", 1, 7), report("T3", 1, 3)]

    figure = ward(published(units, reports), 1)

    assert figure["installed"] == 50
    assert (figure["rated_installed"], figure["rated_eligible"]) == (40, 100)
    assert figure["coverage"] == 0.4
    assert figure["units_without_eligible"] == 2


def test_counts_without_any_eligible_have_no_status() -> None:
    figure = ward(published([unit("T1")], [report("T1", 1, 7)]), 1)

    assert figure["installed"] == 7
    assert figure["coverage"] is None
    assert figure["status"] is None


def test_above_the_eligible_is_shown_as_it_is() -> None:
    figure = ward(published([unit("T1", eligible=50)], [report("T1", 1, 52)]), 1)

    assert figure["coverage"] == 1.04
    assert figure["remaining"] == 0
    assert figure["status"] == "done"


def test_on_the_deadline_no_day_is_left_and_no_pace_is_required() -> None:
    figure = ward(published(TWO_GROUPS, [report("T1", 28, 90)]), 28)

    assert figure["days_left"] == 0
    assert figure["required_pace"] is None
    assert figure["plan"] == pytest.approx(400)
    assert figure["remaining"] == 400 - 120


def test_after_the_end_the_last_day_is_shown() -> None:
    figure = ward(published(TWO_GROUPS, [report("T1", 28, 90)], today=40), 40)

    assert figure["day"] == pd.Timestamp(day(28))
    assert figure["day_number"] == 28
    assert figure["is_preliminary"] is False


def test_after_a_deadline_within_the_campaign_days_left_are_negative() -> None:
    snapshot = published(TWO_GROUPS, [report("T1", 28, 90)], settings=campaign(deadline=26))

    figure = ward(snapshot, 28)

    assert figure["days_left"] == -2
    assert figure["required_pace"] is None
    assert figure["plan"] == pytest.approx(400)  # flat after its last point


def test_a_deadline_moved_beyond_the_end_leaves_more_days_and_a_flatter_plan() -> None:
    moved = campaign(end=28, deadline=40, first_deadline=28)
    snapshot = published(TWO_GROUPS, [report("T1", 20, 50)], settings=moved)

    figure = ward(snapshot, 20)

    assert snapshot.campaign.first_deadline == day(28)
    assert figure["days_left"] == 20
    assert figure["required_pace"] == pytest.approx((400 - 80) / 20)
    assert figure["plan"] == pytest.approx(40 + 360 * 20 / 40)
    assert figure["days_total"] == 28


@pytest.mark.parametrize("contradicting", [{"end": None, "deadline": 28}, {"deadline": None}])
def test_contradicting_dates_hide_plan_and_required_pace_and_keep_the_figures(
    contradicting: dict[str, Any],
) -> None:
    snapshot = published(
        TWO_GROUPS,
        [report("T1", 3, 25)],
        settings=campaign(**contradicting),
        milestones=[milestone(7, 0.2)],
    )

    figure = ward(snapshot, 3)

    assert figure["installed"] == 55
    assert figure["target_count"] == 400
    for hidden in ("plan", "plan_gap", "required_pace", "days_left", "milestone_count", "status"):
        assert figure[hidden] is None


def test_without_an_end_the_days_go_on_to_the_last_report() -> None:
    snapshot = published(TWO_GROUPS, [report("T1", 9, 25)], settings=campaign(end=None))

    assert snapshot.last_day == day(9)
    assert ward(snapshot, 20)["day"] == pd.Timestamp(day(9))


def test_the_next_milestone_is_the_one_on_the_day_or_after_it() -> None:
    steps = [milestone(7, 0.2), milestone(14, 0.25)]
    snapshot = published(TWO_GROUPS, [report("T1", 7, 30)], milestones=steps)

    on_it, after_it, past_all = (ward(snapshot, number) for number in (7, 8, 15))

    assert (on_it["milestone_share"], on_it["milestone_count"]) == (0.2, 80)
    assert on_it["milestone_gap"] == 30 + 30 - 80
    assert after_it["milestone_date"] == pd.Timestamp(day(14))
    assert past_all["milestone_date"] is None


def test_a_milestone_on_the_deadline_is_the_goal_that_the_required_pace_leads_to() -> None:
    steps = [milestone(14, 0.25), milestone(28, 0.36)]

    figure = ward(published(TWO_GROUPS, [report("T1", 18, 34)], milestones=steps), 18)

    assert (figure["last_milestone_share"], figure["last_milestone_count"]) == (0.36, 144)
    assert (figure["goal_count"], figure["target_count"]) == (144, 400)
    assert figure["goal_remaining"] == 144 - 64
    assert figure["remaining"] == 400 - 64
    assert figure["required_pace"] == pytest.approx(8)


def test_the_unallocated_baseline_is_shown_apart_and_never_added() -> None:
    snapshot = published(
        TWO_GROUPS, [report("T1", 1, 12)], settings=campaign(ward_baseline=55, official_count=60)
    )

    figure = ward(snapshot, 1)

    assert figure["baseline"] == 40
    assert figure["unallocated_baseline"] == 15
    assert figure["installed"] == 42
    assert figure["official_count"] == 60


def test_todays_figures_are_preliminary() -> None:
    snapshot = published(TWO_GROUPS, [report("T1", 3, 12)], today=3)

    assert ward(snapshot, 3)["is_preliminary"] is True
    assert ward(snapshot, 2)["is_preliminary"] is False
