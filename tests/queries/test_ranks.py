"""Who is ahead: queries/unit_ranks.sql."""

from typing import Any

import pandas as pd
import pytest

from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit
from tests.queries.rows import by_unit


def test_the_best_rate_is_first_and_equals_share_a_rank() -> None:
    units = [unit(name, eligible=e) for name, e in (("T1", 100), ("T2", 50), ("T3", 200))]
    reports = [report("T1", 1, 20), report("T2", 1, 20), report("T3", 1, 40)]

    ranks = ask(published(units, reports), "unit_ranks", as_of=day(1), kind="group")

    assert ranks["unit_id"].tolist() == ["T2", "T1", "T3"]
    assert ranks["coverage_rank"].tolist() == [1, 2, 2]


def test_pace_and_distance_to_plan_have_ranks_of_their_own() -> None:
    units = [unit("T1", eligible=100, baseline=50), unit("T2", eligible=100, baseline=0)]
    reports = [report("T1", 7, 57), report("T2", 7, 21)]  # 1 and 3 a day

    ranks = ask(published(units, reports), "unit_ranks", as_of=day(7), kind="group").set_index(
        "unit_id"
    )

    assert ranks["coverage_rank"].to_dict() == {"T1": 1, "T2": 2}
    assert ranks["pace_rank"].to_dict() == {"T1": 2, "T2": 1}
    assert ranks["plan_gap_rank"].to_dict() == {"T1": 2, "T2": 1}  # 57 − 62,5 and 21 − 25


def test_equal_paces_share_a_rank_whatever_days_they_were_made_on() -> None:
    units = [unit(name, eligible=100, baseline=0) for name in ("T1", "T2")]
    reports = [report("T1", 7, 10), report("T2", 3, 4), report("T2", 7, 10)]

    ranks = ask(published(units, reports), "unit_ranks", as_of=day(7), kind="group")

    assert ranks["pace_rank"].tolist() == [1, 1]


def test_without_the_figure_a_unit_has_no_rank_and_comes_last() -> None:
    units = [unit("T1", eligible=100), unit("T2"), unit("T3", eligible=100)]
    reports = [report("T2", 1, 99), report("T3", 1, 1)]

    ranks = ask(published(units, reports), "unit_ranks", as_of=day(1), kind="group")

    assert ranks["unit_id"].tolist() == ["T3", "T1", "T2"]
    assert ranks["coverage_rank"].tolist()[0] == 1
    assert ranks[["coverage_rank", "pace_rank"]].iloc[1:].isna().all(axis=None)


def test_without_plan_dates_nobody_is_ranked_by_distance_to_plan() -> None:
    snapshot = published(
        [unit("T1", eligible=100)], [report("T1", 1, 5)], settings=campaign(end=None)
    )

    ranks = ask(snapshot, "unit_ranks", as_of=day(1), kind="group")

    assert pd.isna(ranks["plan_gap_rank"].iloc[0])
    assert ranks["coverage_rank"].tolist() == [1]


def test_kinds_are_ranked_apart() -> None:
    units = [unit("T1", eligible=10), unit("S1", kind="school", eligible=10)]
    reports = [report("T1", 1, 1), report("S1", 1, 9)]

    ranks = ask(published(units, reports), "unit_ranks", as_of=day(1), kind="group")

    assert ranks[["unit_id", "coverage_rank"]].to_dict("records") == [
        {"unit_id": "T1", "coverage_rank": 1}
    ]


# The plan asks 2 people a day of T1 and 4 of T2; with the deadline moved to day 56 half of that.
PAIR = [unit("T1", eligible=112, baseline=56), unit("T2", eligible=112, baseline=0)]
TOLD = [report("T1", 1, 57), report("T2", 1, 5), report("T1", 14, 80), report("T2", 14, 45)]
MOVED = {"settings": campaign(deadline=56, first_deadline=28)}
# What is published, the day; the counts of T1 and T2, pace ranks, distances to plan, their ranks.
SITUATIONS: dict[str, tuple[Any, ...]] = {
    "before the start": ({}, -5, [56, 0], [None, None], [0, 0], [1, 1]),
    "the first day": ({}, 1, [57, 5], [2, 1], [57 - 58, 5 - 4], [2, 1]),
    "an ordinary day": ({}, 14, [80, 45], [2, 1], [80 - 84, 45 - 56], [1, 2]),
    "the deadline": ({}, 28, [80, 45], [1, 1], [80 - 112, 45 - 112], [1, 2]),  # both stand still
    "after the end": ({"today": 40}, 40, [80, 45], [1, 1], [80 - 112, 45 - 112], [1, 2]),
    "a deadline moved": (MOVED, 14, [80, 45], [2, 1], [80 - 70, 45 - 28], [2, 1]),
    "nothing reported yet": ({"reports": []}, 14, [56, 0], [None] * 2, [56 - 84, 0 - 56], [1, 2]),
}


@pytest.mark.parametrize(
    ("more", "number", "counts", "pace_ranks", "gaps", "gap_ranks"),
    SITUATIONS.values(),
    ids=SITUATIONS,
)
def test_on_every_day_units_are_ranked_by_what_is_known_of_them(
    more: dict[str, Any],
    number: int,
    counts: list[int],
    pace_ranks: list[int | None],
    gaps: list[int],
    gap_ranks: list[int],
) -> None:
    snapshot = published(PAIR, **({"reports": TOLD} | more))

    ranks = by_unit(snapshot, "unit_ranks", number, "group")

    rows = [ranks[unit_id] for unit_id in ("T1", "T2")]
    assert [row["coverage"] for row in rows] == [count / 112 for count in counts]
    assert [row["coverage_rank"] for row in rows] == [1, 2]
    assert [row["pace_rank"] for row in rows] == pace_ranks
    assert [row["plan_gap"] for row in rows] == gaps
    assert [row["plan_gap_rank"] for row in rows] == gap_ranks
