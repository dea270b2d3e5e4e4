"""The marks that mean the same in every drawing of the progress, whoever draws it.

Solid = happened, thin = plan, dashed with a fan = projection, long dashes without one = what
is assumed, dotted upright = the as-of date, solid upright = the deadline, pale upright = the
deadline there was first.
"""

from dataclasses import dataclass
from datetime import date

from charts.progress_days import Progress
from charts.tokens import Tokens

ACTUAL, PLAN, AHEAD = 3, 1.5, 2  # px, widths of the three lines
AHEAD_DASH = "6px,5px"
ASSUMED_DASH = "12px,4px"


@dataclass(frozen=True, slots=True)
class Upright:
    """A line over the whole height of a row; `width` in px."""

    day: date
    color: str
    width: float
    is_dotted: bool = False


def uprights(figures: Progress, tokens: Tokens) -> list[Upright]:
    """The dates that matter, the most important last, so that it lies above the others."""
    course, found = figures.course, []
    if course.first_deadline and figures.has_moved:
        found.append(Upright(course.first_deadline, tokens.line, 1.5))
    if figures.has_started and course.as_of != course.deadline:
        found.append(Upright(course.as_of, tokens.mute, 1, is_dotted=True))
    if course.deadline:
        found.append(Upright(course.deadline, tokens.ink, 1.5))
    return found
