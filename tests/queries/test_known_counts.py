"""What projections rest on: known_counts.sql."""

import pandas as pd

from queries import ask
from tests.queries.campaigns import day, published, report, unit


def test_a_unit_has_its_baseline_and_each_used_report_up_to_the_day() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10), unit("T2", eligible=50, baseline=None)],
        [
            report("T1", 1, 14),
            report("T1", 2, 140, outcome="withheld"),
            report("T1", 3, 20),
            report("T1", 5, 30),
            report("T2", 3, 7),
        ],
    )

    known = ask(snapshot, "known_counts", as_of=day(4), kind="group")

    rows = zip(known["unit_id"], known["day_number"], known["value"], strict=True)
    assert [*rows] == [("T1", 0, 10), ("T1", 1, 14), ("T1", 3, 20), ("T2", 3, 7)]
    assert known["eligible"].tolist() == [100, 100, 100, 50]


def test_units_that_cannot_be_rated_or_have_left_are_not_asked() -> None:
    snapshot = published(
        [
            unit("T1", eligible=None, baseline=10),
            unit("T2", eligible=100, baseline=5, active_to=2),
            unit("S1", eligible=100, baseline=5, kind="school"),
        ],
        [report("T1", 1, 14), report("T2", 1, 14), report("S1", 1, 14)],
    )

    assert ask(snapshot, "known_counts", as_of=day(3), kind="group").empty
    assert len(ask(snapshot, "known_counts", as_of=day(2), kind="group")) == 2


def test_a_count_is_known_from_the_day_on_which_it_was_seen_else_from_its_own() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10)],
        [report("T1", 1, 14), report("T1", 2, 20)],
        sightings=pd.DataFrame(
            [("T1", pd.Timestamp(day(2)), pd.Timestamp(day(4)))],
            columns=["unit_id", "day", "known_on"],
        ),
    )

    known = ask(snapshot, "known_counts", as_of=day(2), kind="group")

    rows = zip(known["day_number"], known["known_on"].dt.date, known["is_seen"], strict=True)
    assert [*rows] == [(0, day(0), False), (1, day(1), False), (2, day(4), True)]
