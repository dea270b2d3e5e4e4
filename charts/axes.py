"""Where the ticks of an axis stand: round counts, and days at which a campaign is spoken of."""

import math
from datetime import date, timedelta

ROUND = (1, 2, 5)


def count_ticks(low: float, high: float, *, most: int) -> list[int]:
    """Whole round counts from `low` to `high`, at most `most` of them, evenly spaced."""
    span = max(high - low, 1.0)
    power = 10 ** max(0, math.floor(math.log10(span / most)))
    steps = (power * factor * r for factor in (1, 10) for r in ROUND)
    for step in steps:
        ticks = range(math.ceil(low / step) * step, math.floor(high / step) * step + 1, step)
        if len(ticks) <= most:
            return list(ticks)
    return [math.ceil(low)]


def day_ticks(start: date, last: date, *, most: int) -> list[date]:
    """The first day, every seventh day of the campaign (or every second of those, …), the last.

    For 28 days from 01/11: 01, 07, 14, 21, 28/11. Below two weeks the steps are single days. A tick
    that comes closer to the last day than half a step, or as close, makes room for it.
    """
    total = (last - start).days + 1
    if total < 14:
        step = max(1, math.ceil((total - 1) / (most - 1)))
        offsets = list(range(step, total - 1, step))
    else:
        step = 7 * max(1, math.ceil(total / 7 / (most - 0.5)))
        offsets = list(range(step - 1, total - 1, step))
    kept = [offset for offset in offsets if total - 1 - offset > step / 2]
    return [start + timedelta(days=offset) for offset in (0, *kept, *([total - 1] * (total > 1)))]
