"""The platform's own count beside the sheet's: on its day, never made up, never mixed in."""

from datetime import timedelta
from typing import Any

import pandas as pd
import pytest

from data.reading import Campaign
from queries import ask
from tests.queries.campaigns import START, campaign, day, published, report, unit

UNITS = [
    unit("T1", eligible=100, baseline=10),
    unit("T2", eligible=100, baseline=20),
    unit("T3", eligible=50),
    unit("A1", kind="agency", eligible=30),
]
REPORTS = [
    report("T1", 2, 15),
    report("T1", 4, 18),
    report("T2", 3, 30),
    report("A1", 3, 25),
]


def compared(number: int, settings: Campaign | None = None, **official: Any) -> dict[Any, Any]:
    snapshot = published(UNITS, REPORTS, settings=settings or campaign(**official))
    [row] = ask(snapshot, "reconciliation", as_of=day(number)).to_dict("records")
    return row


def test_the_groups_are_held_against_it_on_its_day() -> None:
    row = compared(5, official_count=60, official_date=day(3))

    # T1 stands at the 15 of the second day, T2 reported 30, T3 is not known; the office is none
    assert (row["state"], row["installed"]) == ("compared", 45)
    assert (row["difference"], row["difference_share"]) == (-15, -0.25)
    assert (row["units"], row["units_with_figure"], row["units_reported"]) == (3, 2, 1)


def test_more_in_the_sheet_is_above_zero_and_the_same_is_zero() -> None:
    assert compared(5, official_count=40, official_date=day(3))["difference"] == 5
    assert compared(5, official_count=45, official_date=day(3))["difference"] == 0


def test_a_later_day_looks_back_at_the_same_day() -> None:
    official = {"official_count": 60, "official_date": day(3)}

    assert compared(3, **official) == compared(28, **official)


@pytest.mark.parametrize(
    ("official", "state"),
    [
        ({}, "none"),
        ({"official_count": 60}, "no_date"),
        ({"official_date": day(3)}, "no_count"),
        ({"official_count": 60, "official_date": START - timedelta(days=2)}, "outside"),
        ({"official_count": 60, "official_date": day(29)}, "outside"),
        ({"official_count": 60, "official_date": day(6)}, "ahead"),
        ({"official_count": 60, "official_date": day(28)}, "ahead"),
    ],
)
def test_where_nothing_can_be_compared_it_says_why_and_makes_nothing_up(
    official: dict[str, Any], state: str
) -> None:
    row = compared(5, **official)

    assert row["state"] == state
    for name in ("installed", "difference", "difference_share", "units", "units_reported"):
        assert pd.isna(row[name])
    assert pd.isna(row["official_count"]) == ("official_count" not in official)


def test_on_the_day_before_the_start_the_baselines_are_compared() -> None:
    row = compared(5, official_count=28, official_date=day(0))

    assert (row["installed"], row["difference"], row["units_reported"]) == (30, 2, 0)


def test_on_the_last_day_and_after_a_moved_deadline() -> None:
    moved = campaign(
        end=30, deadline=30, first_deadline=28, official_count=50, official_date=day(30)
    )

    assert compared(30, moved)["installed"] == 48
    assert compared(40, moved)["state"] == "compared"
    assert compared(29, moved)["state"] == "ahead"


def test_where_no_group_has_a_figure_nothing_is_compared() -> None:
    snapshot = published(
        [unit("T1", eligible=100), UNITS[3]],
        [report("T1", 9, 5)],
        settings=campaign(official_count=60, official_date=day(3)),
    )
    [row] = ask(snapshot, "reconciliation", as_of=day(9)).to_dict("records")

    assert (row["state"], row["units"], row["units_with_figure"]) == ("no_figure", 1, 0)
    assert pd.isna(row["difference"])


def test_an_official_count_of_nobody_has_no_share() -> None:
    row = compared(5, official_count=0, official_date=day(3))

    assert row["difference"] == 45
    assert pd.isna(row["difference_share"])


def test_the_wards_figures_are_the_same_with_and_without_it() -> None:
    told = campaign(official_count=60, official_date=day(3))
    with_it, without = (published(UNITS, REPORTS, settings=one) for one in (told, campaign()))

    for number in (0, 3, 5, 28):
        wish = {"as_of": day(number), "scope": "kind", "key": "group"}
        figures = [
            ask(one, "standing", **wish).drop(columns=["official_count", "official_date"])
            for one in (with_it, without)
        ]
        pd.testing.assert_frame_equal(*figures)
