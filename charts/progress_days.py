"""What the progress chart is drawn from: the campaign's days, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Protocol

import pandas as pd

from words.figures import known

SHORTEST = 7  # days that the axis shows at least


class Projected(Protocol):
    """A projection as forecast.project makes it: people, the paths one value a day ahead."""

    @property
    def expected(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def path_expected(self) -> Iterable[float]: ...
    @property
    def path_low(self) -> Iterable[float]: ...
    @property
    def path_high(self) -> Iterable[float]: ...


@dataclass(frozen=True, kw_only=True)
class Course:
    """Where the campaign stands on the as-of date, beside the daily figures.

    deadline: None where there is no plan. eligible: people behind the rate; None: counts only.
    target: share aimed at on the deadline. required_pace, pace: people a day. is_today: whether
    the as-of date is today, so that it may be called so.
    """

    as_of: date
    start: date
    deadline: date | None = None
    first_deadline: date | None = None
    eligible: float | None = None
    target: float | None = None
    required_pace: float | None = None
    pace: float | None = None
    is_today: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """One day's figures; None: unknown, or still to come.

    `installed` is what the rate counts, as the plan and the projection do: the units with an
    eligible count. Where no unit has one there is no rate, and it is all that were reported.
    """

    day: date
    installed: float | None
    coverage: float | None
    plan: float | None
    gain: float | None
    gap_units: int
    is_silent: bool  # nobody reported that day
    is_weekend: bool
    is_holiday: bool


@dataclass(frozen=True, slots=True)
class Milestone:
    day: date
    share: float
    count: float


@dataclass(frozen=True)
class Progress:
    """The chart's figures, cleaned: days in order, milestones on the axis, the path ahead.

    `ahead`: (day, expected, low, high) from the as-of date, where all three are what is installed,
    to the deadline; empty without projection. `assumed`: (day, expected) of what is projected under
    an assumption, likewise, to the assumed deadline; empty where nothing is assumed.
    """

    course: Course
    days: list[Day]
    milestones: list[Milestone]
    ahead: list[tuple[date, float, float, float]]
    assumed: list[tuple[date, float]] = field(default_factory=list)

    @property
    def first(self) -> date:
        return self.days[0].day if self.days else self.course.start - timedelta(days=1)

    @property
    def last(self) -> date:
        ends = [self.days[-1].day] if self.days else []
        ends += [self.course.deadline] if self.course.deadline else []
        ends += [self.assumed[-1][0]] if self.assumed else []
        return max([*ends, self.first + timedelta(days=SHORTEST)])

    @property
    def has_started(self) -> bool:
        return self.course.as_of >= self.course.start

    @property
    def reported(self) -> list[Day]:
        """The days whose count is known, up to the as-of date."""
        return [day for day in self.days if day.installed is not None]

    @property
    def planned(self) -> list[Day]:
        return [day for day in self.days if day.plan is not None]

    @property
    def fan(self) -> list[tuple[date, float]]:
        """The outline of the range ahead: its upper edge, then its lower one back to today."""
        upper = [(day, high) for day, _, _, high in self.ahead]
        return upper + [(day, low) for day, _, low, _ in reversed(self.ahead)]

    @property
    def ends_at_edge(self) -> bool:
        """Whether what happened is named at the right edge: it reaches there, or nearly so."""
        if not self.reported or not self.has_started or self.ahead:
            return False
        return self.offset(self.last) - self.offset(self.course.as_of) <= self.offset(self.last) / 7

    @property
    def is_behind(self) -> bool:
        """Whether the line of what happened ends below the plan."""
        latest = self.reported[-1] if self.reported else None
        plan = self.plan_on(self.course.as_of)
        return latest is not None and plan is not None and (latest.installed or 0.0) < plan

    @property
    def days_left(self) -> int:
        deadline = self.course.deadline
        return (deadline - self.course.as_of).days if deadline else 0

    @property
    def has_moved(self) -> bool:
        """Whether there was another deadline first, on a day that the chart shows."""
        before = self.course.first_deadline
        is_other = before is not None and before != self.course.deadline
        return is_other and before is not None and self.first < before <= self.last

    def offset(self, day: date) -> int:
        """Days from the first one."""
        return (day - self.first).days

    def moment(self, days: float) -> str:
        """The time that lies `days` after the first one, as the axis has it."""
        return f"{pd.Timestamp(self.first) + timedelta(days=days):%Y-%m-%dT%H:%M}"

    def share(self, people: float) -> float | None:
        eligible = known(self.course.eligible)
        return people / eligible if eligible else None

    def plan_on(self, day: date) -> float | None:
        """The plan on a day; after the last planned day it stays where it is."""
        known_by_then = [planned.plan for planned in self.planned if planned.day <= day]
        return known_by_then[-1] if known_by_then else None


def progress(
    days: pd.DataFrame,
    milestones: pd.DataFrame,
    projection: Projected | None,
    course: Course,
    assumed: Projected | None = None,
) -> Progress:
    """Read the frames of the queries daily_progress and milestones."""
    rows = [_day(row, course.as_of) for row in days.to_dict("records")]
    rows.sort(key=lambda row: row.day)
    bare = Progress(course, rows, [], [])
    path = [(day, expected) for day, expected, *_ in _ahead(bare, assumed)]
    cleaned = Progress(course, rows, [], [], path)
    marks = [
        Milestone(_date(row["milestone_date"]), float(row["share"]), float(row["count"]))
        for row in milestones.to_dict("records")
        if known(row["count"]) is not None and known(row["share"]) is not None
    ]
    shown = [mark for mark in marks if cleaned.first <= mark.day <= cleaned.last]
    return Progress(course, rows, shown, _ahead(cleaned, projection), path)


def brief(value: float | None) -> float | None:
    """A count as the figure carries it: short in the page's JSON."""
    return None if value is None else round(value, 1)


def _ahead(
    cleaned: Progress, projection: Projected | None
) -> list[tuple[date, float, float, float]]:
    reported = cleaned.reported
    if projection is None or not reported or not cleaned.has_started or cleaned.days_left <= 0:
        return []
    now = reported[-1].installed or 0.0
    path = [(cleaned.course.as_of, now, now, now)]
    paths = zip(projection.path_expected, projection.path_low, projection.path_high, strict=True)
    for number, (expected, low, high) in enumerate(paths, start=1):
        day = cleaned.course.as_of + timedelta(days=number)
        path.append((day, float(expected), float(low), float(high)))
    return path


def _day(row: dict[Any, Any], as_of: date) -> Day:
    day = _date(row["day"])
    has_come = day <= as_of
    reported, coverage = known(row["units_reported"]), _number(row["coverage"])
    return Day(
        day=day,
        installed=_number(row["installed" if coverage is None else "rated_installed"])
        if has_come
        else None,
        coverage=coverage if has_come else None,
        plan=_number(row["plan"]),
        gain=_number(row["gain"]) if has_come else None,
        gap_units=int(known(row["gap_units"]) or 0),
        is_silent=has_come and not reported,
        is_weekend=bool(known(row["is_weekend"])),
        is_holiday=bool(known(row["is_holiday"])),
    )


def _number(value: Any) -> float | None:
    value = known(value)
    return None if value is None else float(value)


def _date(value: Any) -> date:
    return pd.Timestamp(value).date()
