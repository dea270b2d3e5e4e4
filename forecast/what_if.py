"""Where any set of units will stand if something is assumed; and what pace a goal asks for.

An assumption changes what is expected from tomorrow on, never what has been reported. Its range is
as wide as the projection's in relation to the growth: nobody knows more of an assumed pace.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from forecast.pool import Pool
from forecast.projection import Projection
from forecast.reports import Numbers

SATURDAY, WEEK = 5, 7  # as date.weekday() counts; days


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is assumed from tomorrow on; as it stands here, nothing is.

    pace_percent: by how much the expected pace is raised. more_a_day: people on each day on top of
    that. drive: people whom a weekend's drive brings, in equal parts on `drive_days` (days after
    the as-of date; none: the drive has no day left and brings nobody). deadline_shift: days by
    which the deadline is later; negative: sooner.
    """

    pace_percent: int = 0
    more_a_day: int = 0
    drive: int = 0
    drive_days: tuple[int, ...] = ()
    deadline_shift: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether nothing is assumed."""
        return not (self.pace_percent or self.more_a_day or self.drive or self.deadline_shift)

    def added(self, days: int) -> Numbers:
        """People on top of the pace, up to each of the `days` days to come; shape (days,)."""
        coming = np.arange(1, days + 1)
        driven = sum(
            (coming >= day) * (self.drive / len(self.drive_days)) for day in self.drive_days
        )
        return np.asarray(self.more_a_day * coming + driven, np.float64)


def assume(
    pool: Pool, what_if: WhatIf, days_left: int, members: Sequence[int] | None = None
) -> Projection:
    """The projection of some units (places in the pool, default all) under an assumption.

    days_left: to the deadline that there is; the paths end on the assumed one.
    """
    days_left += what_if.deadline_shift
    plain = pool.project(days_left, members)
    if what_if.is_plain:
        return plain
    faster = pool.project(days_left, members, factor=1 + what_if.pace_percent / 100)
    further = faster.further + what_if.added(len(faster.further))
    return replace(plain, further=np.minimum(further, plain.ceiling))


def coming_weekend(weekday: int, days_left: int) -> tuple[int, ...]:
    """The days of the weekend that comes first, as days after the as-of date, none after the
    deadline. weekday: of the as-of date, Monday 0; on a Saturday the Sunday is left."""
    saturday = (SATURDAY - weekday) % WEEK
    return tuple(day for day in (saturday, saturday + 1) if 1 <= day <= days_left)


@dataclass(frozen=True, slots=True)
class Needed:
    """People a day from tomorrow to the deadline: so many reach the goal, so many are expected."""

    a_day: float
    expected_a_day: float

    @property
    def gap(self) -> float:
        """People a day that are needed beyond what is expected; 0 where that will do."""
        return max(0.0, self.a_day - self.expected_a_day)

    @property
    def times(self) -> float | None:
        """How many times the expected pace is needed; None where nobody is expected."""
        return self.a_day / self.expected_a_day if self.expected_a_day > 0 else None


def needed_pace(missing: float, growth: float, days_left: int) -> Needed:
    """missing: people from today's count to the goal; growth: people expected to come by the
    deadline; days_left: 1 or more."""
    return Needed(max(0.0, missing) / days_left, growth / days_left)
