"""How many of the ward's own staff are done: queries/own_staff.sql."""

from typing import Any

import pandas as pd

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, published, report, unit

OFFICE = {"kind": "agency", "is_mandatory": True, "frequency": "occasional"}


def rows(snapshot: Snapshot) -> list[dict[Any, Any]]:
    return ask(snapshot, "own_staff", as_of=day(5)).to_dict("records")


def test_done_is_who_has_taken_every_step_that_the_unit_reports() -> None:
    units = [unit("C1", eligible=38, **OFFICE), unit("C2", eligible=9, **OFFICE), unit("T1")]
    reports = [
        report("C1", 1, 37),
        report("C1", 2, 36, measure="activated"),
        report("C1", 3, 34, measure="used"),
        report("C2", 1, 9),
    ]

    first, second, total = rows(published(units, reports))

    assert (first["unit_id"], first["done"], first["eligible"]) == ("C1", 34, 38)
    assert (first["remaining"], second["remaining"]) == (4, 0)
    assert second["done"] == 9  # of activation and use nothing is reported
    assert pd.isna(total["unit_id"])
    assert (total["done"], total["eligible"], total["remaining"]) == (43, 47, 4)
    assert total["share"] == 43 / 47


def test_a_unit_of_which_nothing_is_known_is_left_out_of_the_sum() -> None:
    units = [
        unit("C1", eligible=38, **OFFICE),
        unit("C2", **OFFICE),
        unit("C3", eligible=5, **OFFICE),
    ]

    first, second, third, total = rows(published(units, [report("C1", 1, 30), report("C2", 1, 7)]))

    assert (first["done"], second["units_unknown"], third["units_unknown"]) == (30, 1, 1)
    assert pd.isna(second["share"])
    assert (total["done"], total["eligible"], total["units_unknown"]) == (30, 38, 2)


def test_more_staff_than_the_register_has_leaves_nobody_to_go() -> None:
    [office, total] = rows(published([unit("C1", eligible=8, **OFFICE)], [report("C1", 1, 9)]))

    assert (office["remaining"], office["share"]) == (0, 9 / 8)
    assert total["done"] == 9


def test_without_own_units_there_is_no_row() -> None:
    assert rows(published([unit("T1", eligible=10)], [report("T1", 1, 4)])) == []
