"""Targets that add up, on every day: the sample workbook and random campaigns, counted exactly."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.reading import Campaign, Milestone, Reading, Unit
from data.sample.build import TARGET
from data.store import Snapshot, build
from queries import ask
from tests.queries.campaigns import Report, campaign, day, milestone, reading, report, unit
from tests.queries.exact_targets import aims, check, exact_needs, known_counts, value_on
from tests.queries.rows import by_unit

DAYS = 12
PERCENT = st.integers(1, 100).map(lambda n: n / 100)


@pytest.fixture(scope="module")
def sample() -> Reading:
    return interpret(read_workbook(TARGET.read_bytes()), today=date(2024, 11, 18))


def check_day(book: Reading, snapshot: Snapshot, number: int) -> None:
    """The targets told on a day are those of the exact count, of the day and of the week."""
    kinds = {each.unit_id: each.kind or "" for each in book.units}
    needs, told = exact_needs(book, number), by_unit(snapshot, "unit_targets", number)
    assert list(told) == list(needs)
    for place, prefix in enumerate(("", "week_")):
        exact = {unit_id: both[place] for unit_id, both in needs.items()}
        check(kinds, exact, {unit_id: row[f"{prefix}target"] for unit_id, row in told.items()})
        for unit_id, need in exact.items():
            wanted = None if need is None else pytest.approx(float(need), abs=1e-9)
            assert told[unit_id][f"{prefix}need"] == wanted


def test_on_every_day_of_the_sample_targets_add_up_exactly(sample: Reading) -> None:
    snapshot = build(sample)

    for number in range(29):
        check_day(sample, snapshot, number)


@st.composite
def units_and_steps(draw: st.DrawFn) -> tuple[list[Unit], list[Milestone]]:
    maybe = st.none() | st.integers(0, 60)
    window = st.none() | st.integers(1, DAYS)
    units = []
    for n in range(draw(st.integers(1, 5))):
        active = {"active_from": draw(window), "active_to": draw(window)}
        units.append(
            unit(
                f"U{n}",
                kind=draw(st.sampled_from(["group", "school"])),
                eligible=draw(maybe),
                baseline=draw(maybe),
                target=draw(st.none() | PERCENT),
                is_mandatory=draw(st.booleans()),
                **{name: when for name, when in active.items() if when is not None},
            )
        )
    owners = [{}, {"kind": "school"}, {"unit_id": "U0"}]
    steps = [
        milestone(draw(st.integers(1, DAYS + 3)), draw(PERCENT), **draw(st.sampled_from(owners)))
        for _ in range(draw(st.integers(0, 3)))
    ]
    return units, steps


@st.composite
def books(draw: st.DrawFn) -> Reading:
    units, steps = draw(units_and_steps())
    cells = draw(
        st.dictionaries(
            st.tuples(st.sampled_from([each.unit_id for each in units]), st.integers(1, DAYS)),
            st.integers(0, 70),
            max_size=15,
        )
    )
    moved = campaign(
        end=DAYS,
        deadline=draw(st.integers(1, DAYS + 3)),
        target=draw(st.none() | PERCENT),
    )
    reports = [report(unit_id, number, value) for (unit_id, number), value in cells.items()]
    return reading(units, reports, settings=moved, milestones=steps, today=DAYS)


@settings(max_examples=25)  # each is asked about on every day
@given(books())
def test_on_every_day_of_any_campaign_targets_add_up_exactly(book: Reading) -> None:
    snapshot = build(book)

    for number in range(DAYS + 1):
        check_day(book, snapshot, number)


@st.composite
def wards(draw: st.DrawFn, *, with_steps: bool) -> tuple[list[Unit], list[Milestone], Campaign]:
    """Groups of which everything is known and that have the same aims."""
    units = [
        unit(f"T{n}", eligible=draw(st.integers(30, 60)), baseline=draw(st.integers(0, 15)))
        for n in range(draw(st.integers(1, 5)))
    ]
    shares = st.dictionaries(st.integers(1, DAYS - 1), PERCENT, max_size=3)
    steps = [milestone(when, share) for when, share in draw(shares).items()] if with_steps else []
    ends = campaign(end=DAYS, deadline=DAYS, target=draw(st.integers(50, 100)) / 100)
    return units, steps, ends


def lived(
    units: list[Unit], steps: list[Milestone], ends: Campaign, every: int, target: str
) -> Iterator[tuple[int, Reading, dict[str, Any]]]:
    """A campaign in which each unit gains just its target, `every` so many days: after each such
    step the day, the reading so far, and the rows the targets came from."""
    reports: list[Report] = []
    for number in range(0, DAYS, every):
        before = reading(units, reports, settings=ends, milestones=steps, today=DAYS)
        rows = by_unit(build(before), "unit_targets", number)
        after = min(number + every, DAYS)
        reports += [report(x, after, row["value"] + row[target]) for x, row in rows.items()]
        yield after, reading(units, reports, settings=ends, milestones=steps, today=DAYS), rows


def check_reached(book: Reading, number: int, first: int) -> None:
    """Every aim from day `first` to day `number` is reached: by the ward's sum in full, by each
    group but for a part of one person."""
    assert book.campaign
    known = known_counts(book)
    for when, share in aims(book.campaign, book.milestones, book.units[0]).items():
        if first <= when <= number:
            people = {each.unit_id: share * (each.eligible or 0) for each in book.units}
            now = {unit_id: value_on(known[unit_id], number) or 0 for unit_id in people}
            assert sum(now.values()) >= ceil(sum(people.values()))
            assert all(now[unit_id] > people[unit_id] - 1 for unit_id in people)


@settings(max_examples=6)
@given(wards(with_steps=True))
def test_who_gains_just_its_target_each_day_reaches_every_milestone_and_the_goal(
    ward: tuple[list[Unit], list[Milestone], Campaign],
) -> None:
    """And nothing is pushed to the end: no target exceeds the first day's by more than a person."""
    first: dict[str, int] = {}
    for number, book, rows in lived(*ward, every=1, target="target"):
        check_reached(book, number, number)
        first = first or {unit_id: ceil(row["need"]) for unit_id, row in rows.items()}
        assert all(row["target"] <= first[unit_id] + 1 for unit_id, row in rows.items())


@settings(max_examples=10)
@given(wards(with_steps=True))
def test_who_gains_just_its_target_each_week_reaches_the_milestones_of_that_week(
    ward: tuple[list[Unit], list[Milestone], Campaign],
) -> None:
    for number, book, _ in lived(*ward, every=7, target="week_target"):
        check_reached(book, number, (number - 1) // 7 * 7 + 1)


@settings(max_examples=6)
@given(wards(with_steps=False), st.data())
def test_without_milestones_the_wards_targets_are_its_required_pace_rounded_up(
    ward: tuple[list[Unit], list[Milestone], Campaign], data: st.DataObject
) -> None:
    """Where every group is known and none is past its goal: one is, and the others need more."""
    units, _, ends = ward
    reports = [
        report(each.unit_id, number, data.draw(st.integers(0, goal)))
        for each in units
        for goal in [int(Fraction(str(ends.target)) * (each.eligible or 0))]
        for number in (3, 8)
    ]
    snapshot = build(reading(units, reports, settings=ends, today=DAYS))

    for number in range(0, DAYS, 2):
        as_of = day(number)
        [ward_row] = ask(snapshot, "standing", as_of=as_of, scope="kind", key="group").to_dict(
            "records"
        )
        told = by_unit(snapshot, "unit_targets", number)
        assert sum(row["target"] for row in told.values()) == ceil(ward_row["required_pace"] - 1e-6)


def test_a_group_past_its_goal_lends_nothing_to_the_others() -> None:
    """10 too many in one and 10 missing in the other: the ward needs nobody, the other group 10."""
    units = [unit("T1", eligible=50, baseline=40), unit("T2", eligible=50, baseline=20)]
    snapshot = build(reading(units, settings=campaign(deadline=10, target=0.6), today=10))

    [ward_row] = ask(snapshot, "standing", as_of=day(0), scope="kind", key="group").to_dict(
        "records"
    )
    told = by_unit(snapshot, "unit_targets", 0)

    assert ward_row["required_pace"] == 0
    assert [row["target"] for row in told.values()] == [0, 1]
