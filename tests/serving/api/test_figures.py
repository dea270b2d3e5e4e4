"""The figures of the API against a count of the sample's cells that is none of the program's."""

import csv
import io
from datetime import date
from typing import Any

import pytest

from tests.browser.plain_count import count, group_counts
from tests.browser.server import SAMPLE
from tests.serving.api.asking import Office

LAST = ("as_of", "version", "read_at", "checked_at", "state", "is_stale", "is_sample")
DAYS = [date(2024, 11, 1), date(2024, 11, 10), date(2024, 11, 18)]


def read(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";"))


@pytest.mark.parametrize("day", DAYS)
def test_the_ward_is_what_stands_in_the_cells(sample: Office, day: date) -> None:
    counted = count(SAMPLE, day)
    [ward] = sample.rows("ward", date=day.isoformat())

    assert ward["day"] == day.isoformat()
    assert ward["installed"] == counted.installed
    assert ward["rated_eligible"] == counted.eligible
    assert ward["coverage"] == pytest.approx(counted.installed / counted.eligible)
    assert ward["gained"] == counted.gained
    assert (ward["units_reported"], ward["units"]) == (counted.reported, counted.groups)


def test_without_a_date_it_is_the_latest_reported_day(sample: Office) -> None:
    answer = sample.get("ward").json()

    assert answer["meta"]["as_of"] == "2024-11-18"
    assert answer["rows"] == sample.rows("ward", date="2024-11-18")


@pytest.mark.parametrize("day", DAYS)
def test_each_group_is_what_stands_in_its_row(sample: Office, day: date) -> None:
    counted = group_counts(SAMPLE, day)
    groups = sample.rows("units", kind="group", date=day.isoformat())

    assert [
        (group["name"], group["value"], group["eligible"], group["officer"]) for group in groups
    ] == [(group.name, group.installed, group.eligible, group.officer) for group in counted]
    assert [group["coverage"] for group in groups] == pytest.approx([one.rate for one in counted])


def test_a_day_of_progress_is_that_day_of_the_ward(sample: Office) -> None:
    days = {row["day"]: row for row in sample.rows("progress")}

    assert next(iter(days)) == "2024-10-31"
    assert [*days][-1] == "2024-11-28"
    for day in DAYS:
        assert days[day.isoformat()]["installed"] == count(SAMPLE, day).installed
    assert days["2024-11-19"]["installed"] is None
    assert days["2024-11-19"]["plan"] > days["2024-11-18"]["plan"]


def test_progress_of_officers_and_units_are_their_parts(sample: Office) -> None:
    groups = group_counts(SAMPLE, date(2024, 11, 18))
    for officer in {group.officer for group in groups}:
        last = [row for row in sample.rows("progress", officer=officer) if row["installed"]][-1]
        assert last["installed"] == sum(one.installed for one in groups if one.officer == officer)
    last = [row for row in sample.rows("progress", unit="TDP-01") if row["installed"]][-1]
    assert last["installed"] == groups[0].installed


@pytest.mark.parametrize("address", ["units", "steps", "reporting"])
def test_units_are_chosen_by_kind_and_officer(sample: Office, address: str) -> None:
    everything = sample.rows(address)
    officer = everything[0]["officer"]

    for wanted in ({"kind": "school"}, {"officer": officer}, {"kind": "group", "officer": officer}):
        expected = [row for row in everything if all(row[name] == wanted[name] for name in wanted)]
        assert sample.rows(address, **wanted) == expected != []


def test_reports_of_a_day_are_the_filled_cells(sample: Office) -> None:
    counted = count(SAMPLE, date(2024, 11, 18))
    today = sample.rows("reporting-days", kind="group")[-1]
    board = sample.rows("reporting", kind="group")

    assert (today["day"], today["with_value"]) == ("2024-11-18", counted.reported)
    assert sum(row["is_reported_today"] for row in board) == counted.reported
    assert today["rate_on_time"] is None  # nobody saw when they came


def test_findings_name_cell_cause_and_remedy(sample: Office) -> None:
    findings = sample.rows("findings")
    [broken] = [each for each in findings if each["cell"] == "L19"]

    assert (broken["tab"], broken["severity"], broken["found"]) == ("Cài đặt", "error", "#REF!")
    assert "L19" in broken["what"]
    assert broken["fix"]
    assert sample.rows("findings", severity="error") == [
        each for each in findings if each["severity"] == "error"
    ]
    [english] = [each for each in sample.rows("findings", lang="en") if each["cell"] == "L19"]
    assert english["what"] != broken["what"]


def test_kinds_stand_on_their_own_people(sample: Office) -> None:
    kinds = {row["kind"]: row for row in sample.rows("kinds")}
    units = sample.rows("units")

    assert len(kinds) == 6
    for kind, row in kinds.items():
        people = [unit["eligible"] for unit in units if unit["kind"] == kind]
        people = [number for number in people if number is not None]
        assert row["rated_eligible"] == (sum(people) if people else None)
    [ward] = sample.rows("ward")
    assert kinds["group"]["installed"] == ward["installed"]


@pytest.mark.parametrize(
    "address",
    ["campaign", "ward", "kinds", "units", "steps", "progress", "reporting", "findings"],
)
def test_csv_says_what_json_says(sample: Office, address: str) -> None:
    answer = sample.get(address, format="csv")
    told = read(answer.text)
    meta = sample.get(address).json()["meta"]

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    for row, record in zip(sample.rows(address), told, strict=True):
        assert [*record] == [*row, *LAST]
        assert {name: as_csv(value) for name, value in row.items()} == {
            name: record[name] for name in row
        }
        assert record["as_of"] == meta["as_of"]
        assert record["checked_at"] == meta["checked_at"]
        assert record["is_sample"] == "TRUE"


def as_csv(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)
