"""What lies around the lines of the progress chart: margins, axes, ticks, the plane for labels."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from charts.axes import count_ticks, day_ticks
from charts.lettering import MARGIN_GAP, Block, Line
from charts.placing import Plane
from charts.progress_days import Progress
from words.figures import whole

TOP, RIGHT, COMPACT_RIGHT, BOTTOM = 30, 164, 22, 28  # px
MOST_COUNTS = 5  # ticks


@dataclass(frozen=True)
class Frame:
    """`counts`: tick → how it is written; `days`: ticks; `plane`: where labels find their room."""

    plane: Plane
    counts: dict[int, str]
    days: list[date]


def framed(
    figures: Progress,
    ends: Iterable[Block],
    lang: str,
    *,
    bottom: float,
    widths: Sequence[float],
    compact: bool,
    most_counts: int = MOST_COUNTS,
    band: float = 0.0,
) -> Frame:
    """The frame of the row that ends `bottom` px below the top of the figure.

    ends: what will stand in the right margin, which is wide enough for it. widths: of the figure,
    px. compact: for telephones, with nothing in the right margin. band: what is left free below all
    that is drawn, of its height.
    """
    counts = _counts(figures, above=0.16 if compact else 0.08)
    ticks = {tick: whole(tick, lang) for tick in count_ticks(*counts, most=most_counts)}
    counts = (counts[0] - band * (counts[1] - counts[0]), counts[1])
    plane = Plane(
        (-0.15, figures.offset(figures.last) + _half_a_bar(figures, compact)),
        counts,
        sides=_sides(ticks.values(), ends, compact=compact),
        rows=(TOP, bottom),
        widths=widths,
    )
    first = figures.first + timedelta(days=1)
    return Frame(plane, ticks, day_ticks(first, figures.last, most=3 if compact else 6))


def _sides(ticks: Iterable[str], ends: Iterable[Block], *, compact: bool) -> tuple[int, int]:
    """px beside the plot: the counts to the left of it, the ends of the lines to the right."""
    widest_tick = max((Line(tick, "").width for tick in ticks), default=0)
    widest_end = max((block.width for block in ends), default=0)
    return (
        max(40 if compact else 52, int(widest_tick) + 10),
        COMPACT_RIGHT if compact else max(RIGHT, int(widest_end) + MARGIN_GAP + 8),
    )


def _counts(figures: Progress, above: float) -> tuple[float, float]:
    """The range of the axis: all that is drawn, with air for the labels below and above."""
    values = [v for day in figures.days for v in (day.installed, day.plan) if v is not None]
    values += [v for _, *three in figures.ahead for v in three]
    values += [expected for _, expected in figures.assumed]
    values += [mark.count for mark in figures.milestones]
    low, high = min(values, default=0.0), max(values, default=10.0)
    span = max(high - low, 10.0)
    lowest = low - 0.14 * span if low < 0 else max(0.0, low - 0.14 * span)
    return float(math.floor(lowest)), float(math.ceil(high + above * span))


def _half_a_bar(figures: Progress, compact: bool) -> float:
    """Room to the right of the last day for the half of its bar, where it has one; days."""
    return 0.5 if figures.course.as_of == figures.last and not compact else 0.1
