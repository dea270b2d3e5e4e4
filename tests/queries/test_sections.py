"""Sections of Đơn vị: goals.sql, unit_steps.sql, section_figures.sql, section_activities.sql."""

from typing import Any

import pandas as pd

from data.reading import Activity
from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, published, report, unit

OFFICE = {"kind": "agency", "is_mandatory": True, "frequency": "occasional"}
CODES = "Điểm dán mã QR"


def steps(snapshot: Snapshot) -> dict[str, dict[str, Any]]:
    rows = ask(snapshot, "unit_steps", as_of=day(5), kind=None).to_dict("records")
    return {
        row["unit_id"]: {name: None if pd.isna(fact) else fact for name, fact in row.items()}
        for row in rows
    }


def sections(snapshot: Snapshot) -> dict[str, dict[str, Any]]:
    rows = ask(snapshot, "section_figures", as_of=day(5)).to_dict("records")
    return {row["section"]: row for row in rows}


def told(unit_id: str, installed: int, activated: int | None, used: int | None) -> list[Any]:
    values = {"installed": installed, "activated": activated, "used": used}
    return [
        report(unit_id, 4, value, measure=measure)
        for measure, value in values.items()
        if value is not None
    ]


def test_own_units_lack_whoever_has_not_taken_every_known_step() -> None:
    units = [unit(f"C{n}", eligible=10, **OFFICE) for n in range(1, 5)]
    reports = [*told("C1", 10, 9, 7), *told("C2", 10, 10, 10), *told("C3", 10, 10, None)]

    found = steps(published(units, reports))

    assert [found[code]["goal_left"] for code in ("C1", "C2", "C3", "C4")] == [3, 0, 0, None]
    assert [found[code]["goal_status"] for code in ("C1", "C2", "C3", "C4")] == [
        *("behind", "done", "no_data", "no_data")
    ]


def test_others_lack_installs_up_to_their_own_target() -> None:
    units = [unit("A1", kind="agency", eligible=50, target=0.8), unit("A2", kind="agency")]

    found = steps(published(units, [*told("A1", 30, 5, None), report("A2", 3, 7)]))

    assert found["A1"]["goal_left"] == 10
    assert found["A1"]["goal_status"] == found["A1"]["status"]
    assert found["A2"]["goal_left"] is None


def test_each_section_is_summed_on_its_own_and_own_units_leave_their_kind() -> None:
    units = [
        unit("T1", eligible=100),
        unit("C1", eligible=10, **OFFICE),
        unit("A1", kind="agency", eligible=40),
        unit("S1", kind="school", eligible=20),
        unit("S2", kind="school", eligible=30),
        unit("S3", kind="school"),
    ]
    reports = [
        *(report("T1", 2, 60), report("A1", 2, 10), report("S1", 3, 21), report("S3", 3, 9)),
        *told("C1", 10, 9, None),
    ]

    found = sections(published(units, reports))

    assert sorted(found) == ["agency", "own", "school"]
    assert (found["own"]["goal_left"], found["own"]["activated_left"]) == (1, 1)
    assert pd.isna(found["own"]["used_left"])
    assert (found["agency"]["rated_installed"], found["agency"]["rated_eligible"]) == (10, 40)
    school = found["school"]
    assert (school["installed"], school["rated_installed"], school["rated_eligible"]) == (
        30,
        21,
        50,
    )
    assert school["coverage"] == 0.42
    assert (school["units"], school["units_with_figure"]) == (3, 2)
    assert (school["units_above"], school["units_without_eligible"]) == (1, 1)


def test_without_own_units_a_section_is_its_kind() -> None:
    units = [unit("B1", kind="building", eligible=80), unit("B2", kind="building", eligible=20)]
    snapshot = published(units, [report("B1", 2, 31)])

    [kind] = ask(snapshot, "kind_figures", as_of=day(5)).to_dict("records")

    building = sections(snapshot)["building"]
    for name in ("units", "units_with_figure", "rated_installed", "rated_eligible", "coverage"):
        assert building[name] == kind[name]


def test_activities_are_summed_by_section_and_planned_alone_is_not_done() -> None:
    lines = [
        Activity(day(2), CODES, unit="A", unit_id="B1", planned=11, done=4),
        Activity(day(3), CODES, unit="A", unit_id="B1", done=3),
        Activity(day(3), CODES, unit="B", unit_id="B2", planned=9),
        Activity(day(9), CODES, unit="B", unit_id="B2", done=9),
        Activity(day(3), CODES, unit="T", unit_id="T1", done=5),
    ]
    units = [unit("B1", kind="building"), unit("B2", kind="building"), unit("T1")]

    [codes] = ask(published(units, activities=lines), "section_activities", as_of=day(5)).to_dict(
        "records"
    )

    assert (codes["section"], codes["form"]) == ("building", CODES)
    assert (codes["planned"], codes["done"]) == (20, 7)
    assert (codes["units"], codes["units_without_any"]) == (2, 1)


def test_only_units_that_owe_reports_are_ever_overdue() -> None:
    units = [
        unit("T1"),
        unit("S1", kind="school", frequency="weekly"),
        unit("S2", kind="school", frequency="weekly"),
        unit("B1", kind="building", frequency="occasional"),
        unit("D1", kind="organisation", frequency="none"),
    ]
    snapshot = published(units, [report("S1", 5, 4), report("S2", 8, 4)])

    overdue = {
        number: ask(snapshot, "reporting_by_unit", as_of=day(number))
        .set_index("unit_id")["is_overdue"]
        .to_dict()
        for number in (6, 7, 8)
    }

    assert [code for code, late in overdue[6].items() if late] == ["T1"]
    assert [code for code, late in overdue[7].items() if late] == ["T1", "S2"]
    assert [code for code, late in overdue[8].items() if late] == ["T1"]
