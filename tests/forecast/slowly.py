"""The projection once more, number by number in plain Python, as docs/projection.md tells it.

`counts`: for each unit a list of what it had reported by the day before the first, the first day,
…; None where it said nothing. Everything is done for one unit and one day at a time.
"""

import math
from itertools import pairwise

WEEK = 7
Counts = list[list[float | None]]


def lines(counts: Counts) -> list[list[float | None]]:
    """Corrected by later reports, straight between two of them."""
    drawn: list[list[float | None]] = []
    for unit in counts:
        known = [day for day, count in enumerate(unit) if count is not None]
        line: list[float | None] = [None] * len(unit)
        for day in known:
            line[day] = min(unit[later] for later in known if later >= day)  # type: ignore[type-var]
        for left, right in pairwise(known):
            low, high = line[left], line[right]
            assert low is not None
            assert high is not None
            for day in range(left, right):
                line[day] = low + (high - low) * (day - left) / (right - left)
        drawn.append(line)
    return drawn


class Law:
    """What the pool shows under one of the two laws."""

    def __init__(self, counts: Counts, eligible: list[float], is_saturating: bool) -> None:
        self.counts, self.eligible, self.is_saturating = lines(counts), eligible, is_saturating
        self.units, self.days = range(len(counts)), len(counts[0]) - 1
        self.last = [max(d for d, c in enumerate(unit) if c is not None) for unit in counts]
        self.installed = [
            line[day] or 0.0 for line, day in zip(self.counts, self.last, strict=True)
        ]
        self.rates = [self._rate(day) for day in range(1, self.days + 1)]
        self.seen = [self._seen(day) for day in range(1, self.days + 1)]
        self.weekday = self._weekday()

    def at_risk(self, unit: int, day: int) -> float | None:
        """People who could have installed on a day; None where nobody knows what happened."""
        before, after = self.counts[unit][day - 1], self.counts[unit][day]
        if before is None or after is None:
            return None
        return max(0.0, self.eligible[unit] - (before if self.is_saturating else 0.0))

    def gain(self, unit: int, day: int) -> float:
        before, after = self.counts[unit][day - 1], self.counts[unit][day]
        at_risk = self.at_risk(unit, day)
        if before is None or after is None or at_risk is None:
            return 0.0
        return min(after - before, at_risk)

    def _rate(self, day: int) -> float:
        risk = sum(self.at_risk(unit, day) or 0.0 for unit in self.units)
        return sum(self.gain(unit, day) for unit in self.units) / risk if risk else 0.0

    def _seen(self, day: int) -> float:
        risk = sum(self.at_risk(unit, day) or 0.0 for unit in self.units)
        whole = sum(
            max(0.0, people - count) if self.is_saturating else people
            for people, count in zip(self.eligible, self.installed, strict=True)
        )
        return min(risk / whole, 1.0) if whole else 0.0

    def _weekday(self) -> list[float]:
        if self.days < WEEK:
            return [1.0] * WEEK
        parts, weights = [5.0] * WEEK, [5.0] * WEEK
        for day in range(1, self.days + 1):
            first = min(max(day - 3, 1), self.days - WEEK + 1)
            around = sum(self.rates[first - 1 : first - 1 + WEEK]) / WEEK
            if around > 0:
                parts[day % WEEK] += self.rates[day - 1] / around * self.seen[day - 1]
                weights[day % WEEK] += self.seen[day - 1]
        factors = [part / weight for part, weight in zip(parts, weights, strict=True)]
        return [factor * WEEK / sum(factors) for factor in factors]

    def evened(self, day: int) -> float:
        return self.rates[day - 1] / self.weekday[day % WEEK]

    def mean(self, days: range, weigh: object = None) -> float:
        weigh = weigh if callable(weigh) else lambda day: 1.0
        weights = {d: weigh(d) * self.seen[d - 1] for d in days if 1 <= d <= self.days}
        total = sum(weights.values())
        return sum(self.evened(d) * w for d, w in weights.items()) / total if total else 0.0

    def middle(self, days: range) -> float:
        weights = {d: self.seen[d - 1] for d in days if 1 <= d <= self.days}
        total = sum(weights.values())
        return sum(d * w for d, w in weights.items()) / total if total else 0.0

    def level(self, day: int) -> float:
        lives = (1, 2, 4)
        return sum(
            self.mean(range(1, day + 1), lambda d, life=life: 0.5 ** ((day - d) / life))
            for life in lives
        ) / len(lives)

    def week(self, day: int) -> float:
        return self.mean(range(day - WEEK + 1, day + 1))

    def trend(self, day: int) -> float:
        this, before = range(day - 6, day + 1), range(day - 13, day - 6)
        now, then = self.mean(this), self.mean(before)
        if day < 8 or now <= 0 or then <= 0:
            return 0.0
        daily = math.log(now / then) / (self.middle(this) - self.middle(before))
        return min(max(daily, -math.log(2) / 7), math.log(2) / 7)

    def coming(self, day: int, ahead: int) -> float:
        """The rate of the days after `day`, added up."""
        total, level, trend = 0.0, self.level(day), self.trend(day)
        for step in range(1, ahead + 1):
            bend = 0.6 * trend * sum(0.96**i for i in range(1, step + 1))
            total += level * math.exp(bend) * self.weekday[(day + step) % WEEK]
        return total

    def ratio(self, unit: int) -> float:
        last = self.last[unit]
        recent = [d for d in range(max(1, last - 6), last + 1) if self.at_risk(unit, d)]
        rate = self.week(last) if last else 0.0
        usual = rate * sum(self.at_risk(unit, d) * self.weekday[d % WEEK] for d in recent)
        if usual <= 0:
            return 1.0
        one_day = usual / len(recent)
        return (sum(self.gain(unit, d) for d in recent) + one_day) / (usual + one_day)

    def owed(self, unit: int) -> float:
        return sum(
            self.rates[d - 1] if self.seen[d - 1] > 0.1 else self.level(d) * self.weekday[d % WEEK]
            for d in range(self.last[unit] + 1, self.days + 1)
        )

    def count(self, unit: int, ahead: int) -> float:
        rate = self.ratio(unit) * (self.owed(unit) + self.coming(self.days, ahead))
        people, installed = self.eligible[unit], self.installed[unit]
        if not people:
            return installed
        missing = max(people - installed, 0.0) / people
        return installed + people * self.grown(missing, rate)

    def grown(self, missing: float, rate: float) -> float:
        return missing * (1 - math.exp(-rate)) if self.is_saturating else min(rate, missing)


def steady_part(steady: Law, saturating: Law) -> float:
    """How far the record of the pool leans on the steady law."""
    people, days = sum(steady.eligible), steady.days
    missing = sum(max(e - c, 0.0) for e, c in zip(steady.eligible, steady.installed, strict=True))
    share = [1 - missing / people]
    for rate in reversed(saturating.rates):
        share.insert(0, 1 - (1 - share[0]) / (1 - min(rate, 0.9)))
    totals, weights = [0.0, 0.0], 0.0
    for origin in range(3, days - 2):
        ahead = min(7, days - origin)
        weight = 0.5 ** ((days - origin - ahead) / 14)
        came = share[origin + ahead] - share[origin]
        for place, law in enumerate((steady, saturating)):
            said = law.grown(1 - share[origin], law.coming(origin, ahead))
            error = abs(math.log((came + 0.0015) / (said + 0.0015)))
            totals[place] += weight * error / math.sqrt(ahead / 7)
        weights += weight
    first, second = (total / (weights + 6) for total in totals)
    return 1 / (1 + math.exp((first - second) / 0.03))


def expected(counts: Counts, eligible: list[float], ahead: int) -> list[float]:
    """Each unit's count so many days after the last."""
    steady, saturating = (Law(counts, eligible, is_saturating=law) for law in (False, True))
    part = steady_part(steady, saturating)
    return [
        part * steady.count(unit, ahead) + (1 - part) * saturating.count(unit, ahead)
        for unit in steady.units
    ]
