"""Random small campaigns: the figures equal those of a slow and obvious count, day by day."""

import itertools
import math
from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reading import KINDS, Unit
from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import Report, campaign, day, milestone, published, report, unit

DAYS = 12
Known = dict[int, float]  # by day: the used reports of a unit and, on day 0, its baseline


@st.composite
def campaigns(draw: st.DrawFn) -> tuple[list[Unit], list[Report], list[tuple[int, float]], int]:
    """Units, reports, the groups' milestones and the deadline."""
    maybe = st.none() | st.integers(0, 60)
    units = [
        unit(
            f"U{n}",
            kind=draw(st.sampled_from(KINDS[:2])),
            officer=draw(st.sampled_from(["", "An", "Bình"])),
            eligible=draw(maybe),
            baseline=draw(maybe),
        )
        for n in range(draw(st.integers(1, 4)))
    ]
    cells = draw(
        st.dictionaries(
            st.tuples(st.sampled_from([each.unit_id for each in units]), st.integers(1, DAYS)),
            st.tuples(st.integers(0, 70), st.sampled_from(["clean", "flagged", "withheld"])),
            max_size=20,
        )
    )
    reports = [report(u, d, value, outcome=outcome) for (u, d), (value, outcome) in cells.items()]
    steps = draw(st.dictionaries(st.integers(1, DAYS + 3), st.floats(0.01, 1.0), max_size=3))
    return units, reports, sorted(steps.items()), draw(st.integers(1, DAYS + 3))


def known_of(each: Unit, reports: list[Report]) -> Known:
    known: Known = {r.day: r.value or 0 for r in reports if r.unit_id == each.unit_id and r.is_used}
    return known if each.baseline is None else {0: each.baseline, **known}


def value_on(known: Known, number: int) -> float | None:
    days = [d for d in known if d <= number]
    return known[max(days)] if days else None


def between(known: Known, number: int, today: int) -> float:
    """The count on a day, on a straight line between the points known by `today`."""
    known = {d: count for d, count in known.items() if d <= today}
    if number in known or not [d for d in known if d > number]:
        return known[max(d for d in known if d <= number)]
    left, right = max(d for d in known if d < number), min(d for d in known if d > number)
    return known[left] + (known[right] - known[left]) * (number - left) / (right - left)


def pace_on(known: Known, number: int) -> float | None:
    if not [d for d in known if 0 < d <= number]:
        return None
    start = max(min(known), number - 7)
    if start == number:
        return None
    return (known[max(d for d in known if d <= number)] - between(known, start, number)) / (
        number - start
    )


def gain_on(known: Known, number: int) -> float | None:
    before = [d for d in known if d < number]
    if number == 0 or number not in known or not before:
        return None
    return known[number] - known[max(before)]


def plan_on(
    number: int, start: float, eligible: float, steps: list[tuple[int, float]], deadline: int
) -> float:
    later = [share for d, share in steps if d >= deadline]
    points = [(0, start)] + [(d, share * eligible) for d, share in steps if d < deadline]
    points.append((deadline, (later[0] if later else 1.0) * eligible))
    if number >= deadline:
        return max(start, points[-1][1])
    for (d0, c0), (d1, c1) in itertools.pairwise(points):
        if d0 <= number < d1:
            return max(start, c0 + (c1 - c0) * (number - d0) / (d1 - d0))
    raise AssertionError


def plus(counts: list[float | None]) -> float | None:
    """The sum of what is known; None where nothing is."""
    there = [count for count in counts if count is not None]
    return sum(there) if there else None


def slow_figures(
    mine: list[Unit],
    reports: list[Report],
    steps: list[tuple[int, float]],
    deadline: int,
    number: int,
) -> dict[str, Any]:
    """The sums of units of one kind on a day, and the plan line drawn for the sums."""
    known = {each.unit_id: known_of(each, reports) for each in mine}
    values = {each.unit_id: value_on(known[each.unit_id], number) for each in mine}
    rated = [each for each in mine if each.eligible]
    eligible = plus([each.eligible for each in rated])
    rated_installed = plus([values[each.unit_id] for each in rated])
    start = plus([each.baseline for each in rated]) or 0
    goes_through = steps if mine[0].kind == "group" else []
    covered = None
    if eligible is not None and rated_installed is not None:
        covered = rated_installed / eligible
    return {
        "units": len(mine),
        "units_with_figure": sum(value is not None for value in values.values()),
        "units_reported": sum(number > 0 and number in known[each.unit_id] for each in mine),
        "installed": plus(list(values.values())),
        "rated_installed": rated_installed,
        "rated_eligible": eligible,
        "coverage": covered,
        "gain": plus([gain_on(known[each.unit_id], number) for each in mine]),
        "pace": plus([pace_on(known[each.unit_id], number) for each in mine]),
        "gained": plus(
            [
                (values[each.unit_id] or 0) - each.baseline
                for each in mine
                if each.baseline is not None
            ]
        ),
        "plan": None
        if eligible is None
        else plan_on(number, start, eligible, goes_through, deadline),
        "target_count": None if eligible is None else math.ceil(eligible),
    }


Small = tuple[list[Unit], list[Report], list[tuple[int, float]], int]


def published_small(small: Small) -> Snapshot:
    units, reports, steps, deadline = small
    return published(
        units,
        reports,
        settings=campaign(end=DAYS, deadline=deadline),
        milestones=[milestone(number, share) for number, share in steps],
        today=DAYS,
    )


def told(row: dict[Hashable, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: None if pd.isna(row[name]) else row[name] for name in names}


@settings(max_examples=60)  # each is asked about on every day, and counted again by hand
@given(campaigns())
def test_the_sums_of_every_kind_on_every_day_equal_a_slow_and_obvious_count(small: Small) -> None:
    units, reports, steps, deadline = small
    snapshot = published_small(small)

    for number in range(DAYS + 1):
        answer = ask(snapshot, "kind_figures", as_of=day(number))
        assert sorted(answer["kind"]) == sorted({each.kind for each in units})
        for row in answer.to_dict("records"):
            mine = [each for each in units if each.kind == row["kind"]]
            slow = slow_figures(mine, reports, steps, deadline, number)
            assert told(row, slow) == pytest.approx(slow)


def scopes(units: list[Unit]) -> dict[tuple[str, str], list[Unit]]:
    """Whose figures they are: the units behind each scope and key."""
    found: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for each in units:
        found["kind", each.kind or ""].append(each)
        found["unit", each.unit_id].append(each)
        if each.kind == "group" and each.officer:
            found["officer", each.officer].append(each)
    return found


@settings(max_examples=30)  # each is asked about in every scope
@given(campaigns(), st.integers(0, DAYS))
def test_every_scope_on_any_day_and_in_every_week_equals_a_slow_count(
    small: Small, number: int
) -> None:
    units, reports, steps, deadline = small
    snapshot = published_small(small)

    for (scope, key), mine in scopes(units).items():
        days = [slow_figures(mine, reports, steps, deadline, n) for n in range(DAYS + 1)]
        if scope == "officer":  # not a line for the sums, but the sum of the lines
            for n, of_day in enumerate(days):
                lines = [slow_figures([each], reports, steps, deadline, n) for each in mine]
                of_day["plan"] = plus([line["plan"] for line in lines])
        [figure] = ask(snapshot, "standing", as_of=day(number), scope=scope, key=key).to_dict(
            "records"
        )
        weeks = ask(snapshot, "weekly_progress", as_of=day(number), scope=scope, keys=[key])
        assert told(figure, days[number]) == pytest.approx(days[number])
        for week in weeks.to_dict("records"):
            slow = slow_week(days, week["week_number"], number)
            assert told(week, slow) == pytest.approx(slow)


def slow_week(days: list[dict[str, Any]], week: int, number: int) -> dict[str, Any]:
    first, last = 7 * week - 6, min(7 * week, DAYS)
    stood = days[min(last, number)] if first <= number else dict.fromkeys(days[0])
    before, after = days[first - 1]["plan"], days[last]["plan"]
    return {
        "gain": plus([each["gain"] for each in days[first : min(last, number) + 1]]),
        "installed": stood["installed"],
        "coverage": stood["coverage"],
        "plan": after,
        "plan_gain": None if after is None else after - before,
        "is_begun": first <= number,
        "is_complete": last <= number,
    }
