"""Days on which nobody reported: the line of what happened must not look as if somebody had.

The count of such a day is the one before it, carried forward. The solid line ends at the last
report; over the gap runs a thin dotted one, up to the next report or the as-of date, whose dot is
then hollow. The longest gap is named.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from charts.lettering import Block, Line
from charts.placing import Spot
from charts.progress_days import Day, Progress
from charts.tokens import Tokens
from words import text
from words.figures import short_day

CARRIED = 1.5  # px, width of the line over a gap
CARRIED_DASH = "1px,4px"  # finer than the projection's
REPORT = 5  # px, dot of a report that stands alone between two gaps
LONG = 2  # days, with the one before it; a longer gap is named

Stretch = tuple[bool, list[Day]]  # (whether nobody reported, the days from the last one before it)


def stretches(figures: Progress) -> list[Stretch]:
    """The line of what happened in pieces, each from where the one before it ends."""
    pieces: list[Stretch] = []
    for before, after in pairwise(figures.reported):
        is_gap = is_carried(before, figures) or is_carried(after, figures)
        if not pieces or pieces[-1][0] != is_gap:
            pieces.append((is_gap, [before]))
        pieces[-1][1].append(after)
    return pieces


def is_carried(day: Day, figures: Progress) -> bool:
    """Whether the day's count is an older one: nobody reported, and the campaign has begun."""
    return day.is_silent and day.day >= figures.course.start


def alone(figures: Progress) -> list[Day]:
    """Reports with a gap on either side: no solid line would show them."""
    gaps = [days for is_gap, days in stretches(figures) if is_gap]
    solid = {day.day for is_gap, days in stretches(figures) if not is_gap for day in days}
    return [
        day
        for days in gaps
        for day in days
        if day.day not in solid and not is_carried(day, figures)
    ]


def carried_from(day: Day, figures: Progress, lang: str) -> str:
    """Says “Tạm lấy số ngày 15/11”, or that it is the count from before the campaign."""
    reported = last_report(figures, day.day)
    if reported is None:
        return text("chart.carried_baseline", lang)
    return text("carried_forward", lang, date=short_day(reported))


def age_words(figures: Progress, lang: str) -> str:
    """How old the latest count is: “số cũ 3 ngày”, “số nền”; nothing where it is of the day."""
    latest = figures.reported[-1] if figures.reported else None
    if latest is None or not is_carried(latest, figures):
        return ""
    reported = last_report(figures, latest.day)
    if reported is None:
        return text("origin.baseline", lang)
    return text("origin.age", lang, n=(latest.day - reported).days)


def last_report(figures: Progress, until: date) -> date | None:
    """The last day up to `until` on which somebody reported; None: nobody ever did."""
    start = figures.course.start
    days = [day.day for day in figures.reported if start <= day.day <= until and not day.is_silent]
    return days[-1] if days else None


def gap_name(figures: Progress, tokens: Tokens, lang: str) -> tuple[Block, Iterator[Spot]] | None:
    """What is written beside the longest gap of some days, and where it may stand."""
    longest = max(_silences(figures), key=len, default=[])
    if len(longest) <= LONG:
        return None
    block = Block([Line(text("chart.carried", lang), tokens.mute)])
    return block, _beside(figures, longest, block)


def _silences(figures: Progress) -> Iterator[list[Day]]:
    """Each gap from the last day before it, whose count is carried, to its last day."""
    silence: list[Day] = []
    for day in figures.reported:
        if not is_carried(day, figures):
            yield silence
            silence = []
        silence.append(day)
    yield silence


def _beside(figures: Progress, days: list[Day], block: Block) -> Iterator[Spot]:
    """Under the dotted line or above it: about its middle, or towards one of its ends."""
    first, last = figures.offset(days[0].day), figures.offset(days[-1].day)
    value = days[0].installed or 0.0
    for away in (5, 12, 20, 30):
        for top in (away, -block.height - away):
            yield Spot((first + last) / 2, value, "center", 0, top)
            yield Spot(last, value, "right", -5, top)
            yield Spot(first, value, "left", 5, top)
