"""What is written into the progress chart: every line is named where it runs and valued at its end.

If two labels would meet, the less important one goes; in this order they find their place: the
dates above, today's count, the projection (on a telephone), the name of what happened and of a gap
in it, the milestones, the plan's name, the count before the campaign.
"""

from collections.abc import Iterable, Iterator

from charts.lettering import Block, Line, wrapped
from charts.placing import Label, Plane, Spot
from charts.progress_days import Progress
from charts.progress_ends import named
from charts.progress_gaps import age_words, gap_name
from charts.tokens import BOLD, END_LABEL, SEMIBOLD, SERIES, TEXT, Tokens
from words import text
from words.figures import goal, percent, short_day, whole

APART = 16.0  # px between two lines from which on either can be named without mistake
# Where along a line its name may stand, as shares of its length.
ALONG = (0.35, 0.42, 0.3, 0.5, 0.57, 0.25, 0.65, 0.72, 0.2, 0.8)


def label_inside(
    figures: Progress, plane: Plane, tokens: Tokens, lang: str, *, compact: bool
) -> list[Label]:
    """The names, dates and counts among the lines, where there is room."""
    labels = _Inside(figures, plane)
    labels.keep_off_lines()
    _dates(labels, figures, tokens, lang, compact=compact)
    if compact or not figures.ends_at_edge:
        _today(labels, figures, tokens, lang)
    if compact:
        _forecast_inside(labels, figures, tokens, lang)
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


class _Inside:
    """The plot with what stands in it already."""

    def __init__(self, figures: Progress, plane: Plane) -> None:
        self.figures, self.plane = figures, plane
        self.written: list[Label] = []

    def keep_off_lines(self) -> None:
        figures, plane, at = self.figures, self.plane, self.figures.offset
        reported, ahead, planned = figures.reported, figures.ahead, figures.planned
        plane.add_line([at(d.day) for d in reported], [d.installed or 0 for d in reported])
        plane.add_line([at(d.day) for d in planned], [d.plan or 0 for d in planned])
        plane.add_line([at(day) for day, *_ in ahead], [expected for _, expected, *_ in ahead])
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            between = [low + share * (high - low) for _, _, low, high in ahead]
            plane.add_line([at(day) for day, *_ in ahead], between, soft=True)
        course = figures.course
        uprights = [course.deadline, course.as_of if figures.has_started else None]
        for day in uprights:
            if day is not None:
                plane.add_upright(at(day))
        if course.first_deadline and figures.has_moved:
            plane.add_upright(at(course.first_deadline), soft=True)
        if reported:
            plane.take(
                Spot(at(reported[-1].day), reported[-1].installed or 0, "center", 0, -7), DOT
            )

    def write(
        self, block: Block, spots: Iterable[Spot], *, must: bool = False, within: str = "row"
    ) -> bool:
        spot = self.plane.place(block, spots, must=must, within=within)
        if spot is None:
            return False
        self.written.append(Label(block, spot))
        return True


DOT = Block([Line("n", "", 11)])  # as large as the dot of today


def _dates(labels: _Inside, figures: Progress, tokens: Tokens, lang: str, *, compact: bool) -> None:
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


def _name_first_deadline(labels: _Inside, at: int, name: str, tokens: Tokens) -> None:
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


def _today(labels: _Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    """5.210 · 28,8%, beside the dot, on the side where the plan is not."""
    if not figures.has_started or not figures.reported:
        return
    latest = figures.reported[-1]
    written = whole(latest.installed, lang)
    if latest.coverage is not None:
        share = percent(latest.coverage, lang)
        written = text("chart.count_share", lang, count=written, share=share)
    age = age_words(figures, lang)
    old = [Line(age, tokens.mute)] if age else []
    block = Block([Line(written, tokens.primary, END_LABEL, BOLD), *old])
    at, value = figures.offset(latest.day), latest.installed or 0.0
    spots = []
    for lift in (4, 12, 22, 34, 50, 70):
        above = [Spot(at, value, "right", -9, -block.height - lift)]
        above += [Spot(at, value, "left", 9, -block.height - lift)]
        below = [Spot(at, value, "left", 9, lift + 2), Spot(at, value, "right", -9, lift + 2)]
        spots += below + above if figures.is_behind else above + below
    labels.write(block, spots, must=True)


def _forecast_inside(labels: _Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    """On a telephone: "Dự báo 35,4%" and the goal, near the end of the dashed line."""
    course = figures.course
    if not figures.ahead or course.deadline is None:
        return
    _, expected, _, _ = figures.ahead[-1]
    name, share = text("chart.forecast", lang), figures.share(expected)
    heading, people = named(name, expected, share, lang)
    short = percent(share, lang) if share is not None else people
    goals = [mark for mark in figures.milestones if mark.day == course.deadline]
    beneath = [text("chart.milestone", lang, share=goal(mark.share, lang)) for mark in goals[-1:]]

    def block(*headings: str) -> Block:
        lines = [Line(line, tokens.primary, TEXT, SEMIBOLD) for line in headings]
        return Block(lines + [Line(line, tokens.mute) for line in beneath])

    end, now = figures.offset(course.deadline), figures.offset(course.as_of)
    usual, narrow = block(heading if share is not None else f"{name} {short}"), block(name, short)
    if not labels.write(usual, _near(end, expected, usual)) and not labels.write(
        narrow, _near(end, expected, narrow)
    ):
        labels.write(usual, _near(now, expected, usual), must=True)


def _near(at: int, value: float, block: Block) -> Iterator[Spot]:
    """To the left of an upright, as close to the height of a value as there is room."""
    for away in range(8, 200, 6):
        yield Spot(at, value, "right", -5, away)
        yield Spot(at, value, "right", -5, -block.height - away)


def _name_actual(labels: _Inside, figures: Progress, tokens: Tokens, lang: str, size: int) -> None:
    line = [(figures.offset(day.day), day.installed or 0.0) for day in figures.reported]
    other = [(figures.offset(day.day), day.plan or 0.0) for day in figures.planned]
    block = Block([Line(text("chart.actual", lang), tokens.primary, size, SEMIBOLD)])
    labels.write(block, _along(line, other, block, labels.plane, is_usually_above=True))


def _name_plan(labels: _Inside, figures: Progress, tokens: Tokens, lang: str, size: int) -> None:
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


def _milestones(labels: _Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
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


def _before(labels: _Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    first = figures.reported[0] if figures.reported else None
    if first is None or first.day >= figures.course.start:
        return
    written = text("chart.before_start", lang, n=whole(first.installed, lang))
    block = Block([Line(written, tokens.mute)])
    at, value = figures.offset(first.day), first.installed or 0.0
    drops = (8, 14, -block.height - 8, -block.height - 16, -block.height - 28)
    labels.write(block, (Spot(at, value, "left", 4, drop) for drop in drops))
