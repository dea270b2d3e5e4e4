"""What the record of the projection is drawn from: the evenings on which it was made."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil

WEEK = 7
AIR = 0.12  # above and below all that is drawn, of its height
FAR = 1.0  # of the height of all that is projected: a goal farther off is only named


@dataclass(frozen=True, slots=True)
class Evening:
    """What was projected on one evening; people. now: for the as-of date, None where the evening
    is that date's own."""

    day: date
    now: float | None
    expected: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Goal:
    """What is aimed at on the deadline: people, and what that is called."""

    count: float
    name: str


@dataclass(frozen=True, kw_only=True)
class Past:
    """evenings: oldest first, the last is the as-of date's own. told: the one that is spoken of.
    came, eligible: people, installed on the as-of date and of whom."""

    evenings: list[Evening]
    told: Evening
    came: float
    eligible: float
    goal: Goal | None = None

    @property
    def first(self) -> date:
        return self.evenings[0].day

    @property
    def today(self) -> Evening:
        return self.evenings[-1]

    @property
    def goal_on_axis(self) -> float | None:
        """The goal's people where the axis reaches so far."""
        low, high = self.counts()
        return self.goal.count if self.goal and low <= self.goal.count <= high else None

    def offset(self, evening: Evening) -> int:
        """Days from the first evening."""
        return (evening.day - self.first).days

    def counts(self) -> tuple[float, float]:
        """The range of the axis: all that was projected, and the goal where it is not far off."""
        values = [v for e in self.evenings for v in (e.expected, e.low, e.high)]
        low, high = min(values), max(values)
        span = max(high - low, 10.0)
        if self.goal and low - FAR * span <= self.goal.count <= high + FAR * span:
            low, high = min(low, self.goal.count), max(high, self.goal.count)
        air = AIR * max(high - low, 10.0)
        return max(0.0, low - air) if low >= 0 else low - air, high + air

    def weeks_back(self, *, most: int) -> list[date]:
        """At most `most` days for the ticks: the as-of date and every seventh day, or every second
        of those, …, before it; in the first two weeks all days that fit."""
        span = self.offset(self.today)
        unit = WEEK if span >= 2 * WEEK else 1
        step = unit * max(1, ceil((span + 1) / (unit * most)))
        return [self.today.day - timedelta(days=back) for back in range(0, span + 1, step)][::-1]

    def moment(self, days: float) -> str:
        """The time that lies `days` after the first evening, as the axis has it."""
        midnight = datetime.combine(self.first, time())
        return f"{midnight + timedelta(days=days):%Y-%m-%dT%H:%M}"
