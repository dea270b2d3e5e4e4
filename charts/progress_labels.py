"""What is written into the progress chart: every line is named where it runs and valued at its end.

If two labels would meet, the less important one goes; in this order they find their place: the
dates above, today's count, the projection (on a telephone), the name of what happened and of a gap
in it, the milestones, the plan's name, the count before the campaign.
"""

from collections.abc import Iterable, Iterator

from charts.lettering import Block, Line, wrapped
from charts.placing import Label, Plane, Spot
from charts.progress_counts import name_assumed, name_forecast, name_today
from charts.progress_days import Progress
from charts.progress_gaps import gap_name
from charts.progress_room import Inside
from charts.tokens import SEMIBOLD, SERIES, TEXT, Tokens
from words import text
from words.figures import goal, short_day, whole

APART = 16.0  # px between two lines from which on either can be named without mistake
# Where along a line its name may stand, as shares of its length.
ALONG = (0.35, 0.42, 0.3, 0.5, 0.57, 0.25, 0.65, 0.72, 0.2, 0.8)


def label_inside(
    figures: Progress, plane: Plane, tokens: Tokens, lang: str, *, compact: bool
) -> list[Label]:
    """The names, dates and counts among the lines, where there is room."""
    labels = Inside(figures, plane)
    labels.keep_off_lines()
    _dates(labels, figures, tokens, lang, compact=compact)
    if compact or not figures.ends_at_edge:
        name_today(labels, figures, tokens, lang)
    if compact:
        name_forecast(labels, figures, tokens, lang)
        name_assumed(labels, figures, tokens, lang)
    size = TEXT if compact else SERIES
    _name_actual(labels, figures, tokens, lang, size)
    if gap := gap_name(figures, tokens, lang):
        labels.write(*gap)
    if not compact:
        _milestones(labels, figures, tokens, lang)
    _name_plan(labels, figures, tokens, lang, size)
    if not compact:
        _before(labels, figures, tokens, lang)
    return labels.written


def label_dates(
    figures: Progress, plane: Plane, tokens: Tokens, lang: str, *, compact: bool
) -> list[Label]:
    """The dates above a row that is all there is."""
    labels = Inside(figures, plane)
    _dates(labels, figures, tokens, lang, compact=compact)
    return labels.written


def _dates(labels: Inside, figures: Progress, tokens: Tokens, lang: str, *, compact: bool) -> None:
    """The deadline and the as-of date above their uprights; the first deadline where it fits."""
    course, at = figures.course, figures.offset
    is_near = 0 < abs(figures.days_left) < 6  # then the two names lean away from each other
    deadline_leans, today_leans = LEANING, LEANING[::-1]
    if figures.days_left < 0:
        deadline_leans, today_leans = today_leans, deadline_leans

    if course.deadline:
        key = "chart.deadline_short" if compact else "chart.deadline_on"
        name = text(key, lang, date=short_day(course.deadline))
        block = Block([Line(name, tokens.ink, TEXT, SEMIBOLD)])
        spots = _above(
            labels.plane, at(course.deadline), block, deadline_leans if is_near else UPRIGHT
        )
        labels.write(block, spots, must=True, within="top")
    if figures.has_started and course.as_of != course.deadline:
        key = "chart.today" if compact else "chart.today_on"
        key = key if course.is_today else "chart.as_of_on"
        name = text(key, lang, date=short_day(course.as_of))
        block = Block([Line(name, tokens.ink, TEXT, SEMIBOLD)])
        spots = _above(labels.plane, at(course.as_of), block, today_leans if is_near else UPRIGHT)
        labels.write(block, spots, must=not compact, within="top")
    if course.first_deadline and figures.has_moved:
        name = text("chart.first_deadline_on", lang, date=short_day(course.first_deadline))
        _name_first_deadline(labels, at(course.first_deadline), name, tokens)


UPRIGHT, LEANING = ("center", "right", "left"), ("left", "center", "right")


def _above(plane: Plane, at: int, block: Block, anchors: Iterable[str]) -> Iterator[Spot]:
    """Spots in the margin above the plot."""
    for anchor in anchors:
        dx = {"center": 0, "left": -4, "right": 4}[anchor]
        yield Spot(at, plane.counts[1], anchor, dx, -block.height - 4)


def _name_first_deadline(labels: Inside, at: int, name: str, tokens: Tokens) -> None:
    """Above the plot, else at its foot in two or more lines, else not at all."""
    block = Block([Line(name, tokens.mute)])
    if labels.write(block, _above(labels.plane, at, block, UPRIGHT), within="top"):
        return
    before_date, _, date = name.rpartition(" ")
    for narrow in (
        Block([Line(before_date, tokens.mute), Line(date, tokens.mute)]),
        wrapped(name, tokens.mute, TEXT, room=60),
    ):
        if labels.write(narrow, _beside_foot(labels.plane, at, narrow)):
            return


def _beside_foot(plane: Plane, at: int, block: Block) -> Iterator[Spot]:
    for lift in (4, 22, 40, 60):
        yield Spot(at, plane.counts[0], "right", -5, -block.height - lift)
        yield Spot(at, plane.counts[0], "left", 5, -block.height - lift)


def _name_actual(labels: Inside, figures: Progress, tokens: Tokens, lang: str, size: int) -> None:
    line = [(figures.offset(day.day), day.installed or 0.0) for day in figures.reported]
    other = [(figures.offset(day.day), day.plan or 0.0) for day in figures.planned]
    block = Block([Line(text("chart.actual", lang), tokens.primary, size, SEMIBOLD)])
    labels.write(block, _along(line, other, block, labels.plane, is_usually_above=True))


def _name_plan(labels: Inside, figures: Progress, tokens: Tokens, lang: str, size: int) -> None:
    line = [(figures.offset(day.day), day.plan or 0.0) for day in figures.planned]
    other = [(figures.offset(day.day), day.installed or 0.0) for day in figures.reported]
    other += [(figures.offset(day), expected) for day, expected, *_ in figures.ahead[1:]]
    block = Block([Line(text("chart.plan", lang), tokens.mute, size, SEMIBOLD)])
    labels.write(block, _along(line, other, block, labels.plane, is_usually_above=False))


def _along(
    line: list[tuple[int, float]],
    other: list[tuple[int, float]],
    block: Block,
    plane: Plane,
    *,
    is_usually_above: bool,
) -> Iterator[Spot]:
    """Spots close to a line, on the side where the other line is not, best where they lie apart.

    A line mostly rises, so a name above it ends at the point and a name below it begins there.
    """
    if len(line) < 2:
        return
    beside = dict(other)
    points = [line[round(share * (len(line) - 1))] for share in ALONG]

    def apart(point: tuple[int, float]) -> float:
        """px that the line lies above the other one; as far as matters."""
        if point[0] not in beside:
            return APART if is_usually_above else -APART
        gap = float(plane.down(beside[point[0]])) - float(plane.down(point[1]))
        return max(-APART, min(APART, gap))

    points.sort(key=lambda point: -abs(apart(point)))
    for distance in (5, 12, 20):
        for point in points:
            if apart(point) > 0:
                yield Spot(*point, "right", -2, -block.height - distance)
            else:
                yield Spot(*point, "left", 4, distance)


def _milestones(labels: Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    reported = {day.day: day.installed or 0.0 for day in figures.reported}
    for mark in figures.milestones:
        if mark.day == figures.course.deadline:
            continue  # its name stands in the margin
        written = text("chart.milestone", lang, share=goal(mark.share, lang))
        block = Block([Line(written, tokens.mute)])
        at = figures.offset(mark.day)
        below = [Spot(at, mark.count, "left", 5, 4), Spot(at, mark.count, "left", 3, 10)]
        below += [Spot(at, mark.count, "center", 6, drop) for drop in (14, 20, 26)]
        above = [
            Spot(at, mark.count, "right", -5, -block.height - 4),
            Spot(at, mark.count, "right", -3, -block.height - 10),
        ]
        is_behind = reported.get(mark.day, mark.count) < mark.count
        labels.write(block, above + below if is_behind else below + above)


def _before(labels: Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    first = figures.reported[0] if figures.reported else None
    if first is None or first.day >= figures.course.start:
        return
    written = text("chart.before_start", lang, n=whole(first.installed, lang))
    block = Block([Line(written, tokens.mute)])
    at, value = figures.offset(first.day), first.installed or 0.0
    drops = (8, 14, -block.height - 8, -block.height - 16, -block.height - 28)
    labels.write(block, (Spot(at, value, "left", 4, drop) for drop in drops))
