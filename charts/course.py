"""The last days of one unit as a small line: the count, the plan it is held against, the gaps.

An SVG without a word in it, as charts/panel_pictures.py has them; what it shows stands beside it.
Solid = reported, dotted = an older count carried on, thin = plan, hollow = it is not of today.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from charts.panel_pictures import HEIGHT, WIDTH, address, stroke
from charts.tokens import Tokens

AIR = 0.08  # of the height, above the highest and below the lowest


@dataclass(frozen=True)
class CourseDay:
    """A day: the count on it, whether it is of that day's own report, the plan; None is unknown."""

    count: float | None
    is_reported: bool
    plan: float | None


def course_picture(days: Sequence[CourseDay], tokens: Tokens) -> str | None:
    """The line as a data address for an image; None where no day has a count."""
    counted = [place for place, day in enumerate(days) if day.count is not None]
    if not counted:
        return None
    values = [value for day in days for value in (day.count, day.plan) if value is not None]
    low, high = min(values), max(values)

    def at(place: int, value: float) -> str:
        across = (place + 0.5) / len(days) * WIDTH
        up = (value - low) / (high - low) if high > low else 0.5
        return f"{across:.0f} {HEIGHT * (1 - AIR - up * (1 - 2 * AIR)):.1f}"

    plan = [at(place, day.plan) for place, day in enumerate(days) if day.plan is not None]
    drawn = [stroke(f"M{'L'.join(plan)}", tokens.plan, 1.2)] if plan else []
    for before, after in pairwise(counted):
        ends = [at(place, days[place].count or 0) for place in (before, after)]
        width, dash = (2.2, "") if days[after].is_reported else (1.3, "1 3")
        drawn.append(stroke(f"M{'L'.join(ends)}", tokens.primary, width, dash))
    last = counted[-1]
    point = f"M{at(last, days[last].count or 0)}h0"
    drawn.append(stroke(point, tokens.primary, 7))
    if not days[last].is_reported:
        drawn.append(stroke(point, tokens.bg, 4))
    return address(drawn)
