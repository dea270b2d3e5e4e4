"""What projections rest on: known_counts.sql, rated_units.sql."""

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
    known = known.sort_values(["unit_order", "day_number"])

    rows = zip(known["unit_order"], known["day_number"], known["value"], strict=True)
    assert [*rows] == [(0, 0, 10), (0, 1, 14), (0, 3, 20), (1, 3, 7)]
    rated = ask(snapshot, "rated_units", as_of=day(4), kind="group")
    assert rated.to_dict("list") == {
        "unit_order": [0, 1],
        "unit_id": ["T1", "T2"],
        "officer": ["", ""],
        "eligible": [100, 50],
    }


def test_units_that_cannot_be_rated_or_have_left_are_not_asked() -> None:
    snapshot = published(
        [
            unit("T1", eligible=None, baseline=10),
            unit("T2", eligible=100, baseline=5, active_to=2),
            unit("S1", eligible=100, baseline=5, kind="school"),
        ],
        [report("T1", 1, 14), report("T2", 1, 14), report("S1", 1, 14)],
    )

    for query, rows in (("known_counts", 2), ("rated_units", 1)):
        assert ask(snapshot, query, as_of=day(3), kind="group").empty
        assert len(ask(snapshot, query, as_of=day(2), kind="group")) == rows


def test_a_unit_that_joined_later_has_its_baseline_from_before() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10, active_from=3)], [report("T1", 4, 14)]
    )

    known = ask(snapshot, "known_counts", as_of=day(4), kind="group")

    assert known["value"].tolist() == [10, 14]


def test_a_unit_of_which_nothing_is_known_has_no_place() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=None), unit("T2", eligible=100, baseline=5)], []
    )

    rated = ask(snapshot, "rated_units", as_of=day(2), kind="group")
    known = ask(snapshot, "known_counts", as_of=day(2), kind="group")
    assert rated["unit_id"].tolist() == ["T2"]
    assert set(known["unit_order"]) == set(rated["unit_order"])


def test_a_count_is_known_from_the_day_on_which_it_was_seen_else_from_its_own() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10)],
        [report("T1", 1, 14), report("T1", 2, 20)],
        sightings=pd.DataFrame(
            [("T1", pd.Timestamp(day(2)), pd.Timestamp(day(4)))],
            columns=["unit_id", "day", "known_on"],
        ),
    )

    known = ask(snapshot, "known_counts", as_of=day(2), kind="group").sort_values("day_number")

    rows = zip(known["day_number"], known["known_on"].dt.date, known["is_seen"], strict=True)
    assert [*rows] == [(0, day(0), False), (1, day(1), False), (2, day(4), True)]
