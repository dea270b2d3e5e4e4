"""Households visited against households: queries/unit_visits.sql."""

import pandas as pd
import pytest

from data.reading import Activity
from queries import ask
from tests.queries.campaigns import campaign, day, published, unit

VISITS = "Hộ đã đến vận động"
GROUPS = [
    unit("T1", households=100, officer="Hạnh"),
    unit("T2", households=50),
    unit("T3"),  # the register does not say how many households it has
    unit("T4", households=0),
    unit("T5", households=80),  # no line
    unit("T6", households=60),  # its only line does not say how many
    unit("B1", kind="building", households=40),
]
LINES = [
    Activity(day(2), VISITS, unit_id="T1", done=30),
    Activity(day(4), VISITS, unit_id="T1", done=25),
    Activity(day(9), VISITS, unit_id="T1", done=70),
    Activity(day(2), "Buổi hướng dẫn", unit_id="T1", done=1),
    Activity(day(3), VISITS, unit_id="T2", done=5),
    Activity(day(3), VISITS, unit_id="T3", done=9),
    Activity(day(3), VISITS, unit_id="T4", done=7),
    Activity(day(3), VISITS, unit_id="T6", planned=10),
    Activity(day(3), VISITS, unit_id="B1", done=12),
    Activity(day(3), VISITS, unit="Tổ lạ", done=90),
]
SNAPSHOT = published(GROUPS, activities=LINES)


def visits(number: int, snapshot=SNAPSHOT) -> pd.DataFrame:
    return ask(snapshot, "unit_visits", as_of=day(number)).set_index("unit_id")


def test_visits_are_summed_over_days_and_held_against_the_households() -> None:
    first = visits(5).loc["T1"]

    assert (first["name"], first["officer"]) == ("Đơn vị T1", "Hạnh")
    assert (first["households"], first["visited"]) == (100, 30 + 25)
    assert first["visited_share"] == pytest.approx(0.55)


def test_a_household_visited_twice_counts_twice() -> None:
    first = visits(9).loc["T1"]

    assert first["visited"] == 125
    assert first["visited_share"] == pytest.approx(1.25)


def test_without_households_there_are_visits_and_no_share() -> None:
    told = visits(5).loc[["T3", "T4"]]

    assert told["visited"].tolist() == [9, 7]
    assert told["households"].isna().all()
    assert told["visited_share"].isna().all()


def test_without_a_count_visits_are_unknown_and_not_zero() -> None:
    told = visits(5).loc[["T5", "T6"]]

    assert told["households"].tolist() == [80, 60]
    assert told["visited"].isna().all()
    assert told["visited_share"].isna().all()


def test_the_ward_is_the_groups_that_have_both() -> None:
    answer = visits(5)

    # T1 and T2: 55 + 5 visits of 100 + 50 households
    assert answer["ward_visited"].unique().tolist() == [60]
    assert answer["ward_households"].unique().tolist() == [150]
    assert answer["ward_share"].unique().tolist() == [pytest.approx(0.4)]


def test_only_groups_that_are_there_that_day_have_a_row() -> None:
    late = unit("T7", households=10, active_from=4)
    snapshot = published([*GROUPS, late], activities=LINES)

    assert visits(3, snapshot).index.tolist() == ["T1", "T2", "T3", "T4", "T5", "T6"]
    assert visits(4, snapshot).index.tolist() == ["T1", "T2", "T3", "T4", "T5", "T6", "T7"]


@pytest.mark.parametrize("number", [-3, 0, 1])
def test_before_the_first_visit_nothing_is_known(number: int) -> None:
    answer = visits(number)

    assert answer["visited"].isna().all()
    assert answer["ward_visited"].isna().all()
    assert answer["ward_share"].isna().all()


@pytest.mark.parametrize("deadline", [28, 20, 40])
def test_on_the_deadline_wherever_it_is_moved_and_after_the_end_everything_is_told(
    deadline: int,
) -> None:
    snapshot = published(GROUPS, activities=LINES, settings=campaign(deadline=deadline))

    for number in (deadline, 28, 45):
        assert visits(number, snapshot).loc["T1", "visited"] == 125


def test_without_a_group_there_is_no_row() -> None:
    assert visits(5, published([unit("B1", kind="building")], activities=LINES)).empty
