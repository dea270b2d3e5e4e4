"""Small multiples: the progress of one scope as a little picture, on a scale that all share.

An SVG without a word in it: names, figures and the scale stand around it as text of the page, so
that they wrap, are read aloud and lead somewhere. It is stretched to the width it is given; lines
keep their thickness. Marks are those of the large chart: solid = happened, dotted = an older count
carried on, thin = plan, dashed = projection; uprights for the as-of date and the deadlines.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from charts.gains_labels import BAR
from charts.progress_days import Progress
from charts.progress_gaps import alone, stretches
from charts.tokens import Tokens
from charts.weeks import ACTUAL, PLAN, Week

WIDTH, HEIGHT = 1000, 100  # units of the drawing, across and down
STEPS = [round_ * 10.0**power for power in range(-3, 9) for round_ in (1, 2, 5)]
MOST_TICKS = 3
HATCHING = (  # over bars that hold the gain of several days; slanted once the drawing is stretched
    '<pattern id="gap" width="14" height="6" patternUnits="userSpaceOnUse">'
    '<path d="M0 6L14 0" stroke="{}" stroke-width="1.5"/></pattern>'
)

Points = Sequence[tuple[float, float]]  # days or weeks from the first, and people


@dataclass(frozen=True)
class Scale:
    """From the lowest to the highest value, shares of the eligible; of counts, people."""

    low: float
    high: float

    def up(self, value: float) -> float:
        """How far above the foot a value lies, 0–1."""
        return (value - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> list[float]:
        """Round values above zero, few and evenly spaced."""
        for step in STEPS:
            most = int(self.high / step + 1e-9)
            if 0 < most <= MOST_TICKS:
                return [step * number for number in range(1, most + 1)]
        return []


def scale_of(values: Iterable[float | None]) -> Scale:
    """From zero, or what is below it, with a little air above the highest."""
    known = [value for value in values if value is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    return Scale(low * 1.05, high * 1.08) if high > low else Scale(0.0, 1.0)


@dataclass(frozen=True)
class Picture:
    """A drawing in the making. `eligible` turns people into shares; None: they are drawn as people.

    `first`, `last`: the days or weeks at the left and right edge.
    """

    scale: Scale
    eligible: float | None
    first: float
    last: float
    tokens: Tokens

    def value(self, people: float) -> float:
        return people / self.eligible if self.eligible else people

    def x(self, at: float) -> str:
        return _number((at - self.first) / (self.last - self.first) * WIDTH)

    def y(self, people: float) -> str:
        return _number((1 - self.scale.up(self.value(people))) * HEIGHT)

    def line(self, points: Points, color: str, width: float, dash: str = "") -> str:
        if not points:
            return ""
        path = "L".join(f"{self.x(at)} {self.y(people)}" for at, people in points)
        return stroke(f"M{path}", color, width, dash)

    def upright(self, at: float, color: str, width: float, dash: str = "") -> str:
        return stroke(f"M{self.x(at)} 0V{HEIGHT}", color, width, dash)

    def dot(self, at: float, people: float, color: str, size: float) -> str:
        """A point is a line without length, so that stretching leaves it round."""
        return stroke(f"M{self.x(at)} {self.y(people)}h0", color, size)

    def bar(self, at: float, people: float, thickness: float, fill: str, outline: str = "") -> str:
        left, right = self.x(at - thickness / 2), self.x(at + thickness / 2)
        edge = (
            f' stroke="{outline}" stroke-width="1.2" vector-effect="non-scaling-stroke"'
            if outline
            else ""
        )
        path = f"M{left} {self.y(0)}V{self.y(people)}H{right}V{self.y(0)}"
        return f'<path d="{path}" fill="{fill}"{edge}/>'

    def grid(self) -> str:
        drawn = []
        for tick in (0.0, *self.scale.ticks):
            down = _number((1 - self.scale.up(tick)) * HEIGHT)
            color = self.tokens.line if tick == 0 else self.tokens.grid
            drawn.append(stroke(f"M0 {down}H{WIDTH}", color, 1))
        return "".join(drawn)


def lines_picture(figures: Progress, scale: Scale, eligible: float | None, tokens: Tokens) -> str:
    """The cumulative line with plan and projection, as a data address for an image."""
    picture = Picture(scale, eligible, -0.2, figures.offset(figures.last) + 0.2, tokens)
    at = figures.offset
    drawn = [picture.grid(), *_uprights(picture, figures)]
    drawn.append(
        picture.line([(at(d.day), d.plan or 0) for d in figures.planned], tokens.plan, 1.2)
    )
    ahead = [(at(day), expected) for day, expected, *_ in figures.ahead]
    drawn.append(picture.line(ahead, tokens.primary, 1.8, "5 4"))
    for is_gap, days in stretches(figures):
        line = [(at(day.day), day.installed or 0.0) for day in days]
        width, dash = (1.3, "1 3") if is_gap else (2.4, "")
        drawn.append(picture.line(line, tokens.primary, width, dash))
    for day in alone(figures):
        drawn.append(picture.dot(at(day.day), day.installed or 0.0, tokens.primary, 4))
    if figures.reported:
        latest = figures.reported[-1]
        place = at(latest.day), latest.installed or 0.0
        drawn.append(picture.dot(*place, tokens.primary, 8))
        if latest.is_silent and figures.has_started:
            drawn.append(picture.dot(*place, tokens.bg, 4.5))
    return address(drawn)


def days_picture(figures: Progress, scale: Scale, eligible: float | None, tokens: Tokens) -> str:
    """The gains of the days, and on to the deadline what is needed and reached."""
    last = figures.offset(figures.last)
    picture = Picture(scale, eligible, 0.4, last + 0.6, tokens)
    course, drawn = figures.course, [HATCHING.format(tokens.bar_weekend), picture.grid()]
    drawn += _uprights(picture, figures, is_bars=True)
    for day in figures.days:
        if day.gain is None or day.day < course.start:
            continue
        is_pale = day.is_weekend or day.is_holiday
        fill = tokens.bar_weekend if is_pale else tokens.bar_weekday
        fill = tokens.primary if day.day == course.as_of else fill
        outline = tokens.bar_outline if is_pale and day.day != course.as_of else ""
        drawn.append(picture.bar(figures.offset(day.day), day.gain, BAR, fill, outline))
        if day.gap_units:
            drawn.append(picture.bar(figures.offset(day.day), day.gain, BAR, "url(#gap)"))
    now = figures.offset(course.as_of) + 0.5
    if figures.days_left > 0 and figures.has_started:
        for people, color, dash in (
            (course.required_pace, tokens.ink, ""),
            (course.pace, tokens.primary, "5 4"),
        ):
            if people is not None:
                drawn.append(picture.line([(now, people), (last, people)], color, 1.5, dash))
    return address(drawn)


def weeks_picture(
    weeks: Sequence[Week], scale: Scale, eligible: float | None, tokens: Tokens
) -> str:
    """A bar a week, and the outline of what the plan asks for."""
    picture = Picture(scale, eligible, 0.5, len(weeks) + 0.5, tokens)
    drawn = [picture.grid()]
    for week in weeks:
        if week.count is not None:
            fill = tokens.bar_weekday if week.is_complete else tokens.primary
            drawn.append(picture.bar(week.number, week.count, ACTUAL, fill))
        if week.plan is not None:
            drawn.append(picture.bar(week.number, week.plan, PLAN, "none", tokens.plan))
    return address(drawn)


def _uprights(picture: Picture, figures: Progress, *, is_bars: bool = False) -> list[str]:
    course, tokens, drawn = figures.course, picture.tokens, []
    if course.first_deadline and figures.has_moved:
        drawn.append(picture.upright(figures.offset(course.first_deadline), tokens.line, 1.5))
    if figures.has_started and course.as_of != course.deadline and not is_bars:
        drawn.append(picture.upright(figures.offset(course.as_of), tokens.mute, 1, "1 3"))
    if course.deadline:
        drawn.append(picture.upright(figures.offset(course.deadline), tokens.ink, 1.5))
    return drawn


def stroke(path: str, color: str, width: float, dash: str = "") -> str:
    """A path whose thickness, in px, does not change as the picture is stretched."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width}" '
        f'stroke-linecap="{"butt" if dash or "V" in path or "H" in path else "round"}" '
        f'stroke-linejoin="round" vector-effect="non-scaling-stroke"{dashes}/>'
    )


def address(drawn: Iterable[str]) -> str:
    """The drawing as the address of an image."""
    content = "".join(drawn)
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="none">{content}</svg>'
    )
    return f"data:image/svg+xml,{quote(picture)}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
