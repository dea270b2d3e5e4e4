"""The progress line as SVG: what charts/progress.py draws with Plotly, without any browser."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from charts import svg
from charts.lettering import MARGIN_GAP, Line
from charts.placing import Label, Plane
from charts.progress_days import Day, Progress
from charts.progress_ends import end_blocks, label_margin
from charts.progress_frame import BOTTOM, MOST_COUNTS, Frame, framed
from charts.progress_gaps import CARRIED, CARRIED_DASH, REPORT, alone, is_carried, stretches
from charts.progress_labels import label_inside
from charts.progress_marks import ACTUAL, AHEAD, AHEAD_DASH, PLAN, uprights
from charts.tokens import Tokens
from words.figures import short_day

COMPACT_BELOW = 560  # units of width; narrower charts have their labels inside, as telephones do
COUNT_TICK = 40  # units of height that a tick of counts has at least
TICK, STANDOFF = 4, 6  # units: the length of a day's tick, the air beside the counts
DOT, DIAMOND = 5, 5  # units from the middle to the edge


def draw_chart(
    figures: Progress,
    *,
    width: float,
    height: float,
    tokens: Tokens,
    lang: str,
    compact: bool | None = None,
) -> Markup:
    """The chart in a box of width × height units, from its upper left corner.

    compact: labels inside and few, as on telephones; None: by the width.
    """
    if compact is None:
        compact = width < COMPACT_BELOW
    ends = [] if compact else end_blocks(figures, tokens, lang)
    bottom = height - BOTTOM
    frame = framed(
        figures,
        [block for _, block in ends],
        lang,
        bottom=bottom,
        widths=(width,),
        compact=compact,
        most_counts=max(2, min(MOST_COUNTS, int(bottom // COUNT_TICK))),
    )
    at = _Position(figures, frame.plane, width)
    labels = label_inside(figures, frame.plane, tokens, lang, compact=compact)
    beside = width - frame.plane.sides[1] + MARGIN_GAP
    margin = [svg.texts(block, beside, top) for top, block in label_margin(ends, frame.plane)]
    return svg.joined(
        [
            _axes(frame, at, tokens),
            _fan(at, tokens),
            _uprights(at, tokens),
            _plan(at, tokens),
            _ahead(at, tokens),
            _actual(at, tokens),
            svg.named("labels", svg.joined(_label(label, at) for label in labels)),
            svg.named("ends", svg.joined(margin)),
        ]
    )


@dataclass(frozen=True)
class _Position:
    """Where a day and a count lie, in units from the upper left corner."""

    figures: Progress
    plane: Plane
    width: float

    def of(self, day: date, count: float) -> tuple[float, float]:
        return self.across(self.figures.offset(day)), self.down(count)

    def across(self, days: float) -> float:
        return self.plane.across(days, self.width)

    def down(self, count: float) -> float:
        return float(self.plane.down(count))


def _axes(frame: Frame, at: _Position, tokens: Tokens) -> Markup:
    """Horizontal grid at the counts; the days below, each at its tick."""
    left, right = frame.plane.sides[0], at.width - frame.plane.sides[1]
    bottom = frame.plane.rows[1]
    drawn = []
    for tick, written in frame.counts.items():
        down = at.down(tick)
        drawn.append(svg.line((left, down), (right, down), color=tokens.grid, width=1))
        label = Line(written, tokens.axis)
        drawn.append(svg.text(label, left - STANDOFF, down, anchor="right"))
    drawn.append(svg.line((left, bottom), (right, bottom), color=tokens.line, width=1))
    for day in frame.days:
        across = at.across(at.figures.offset(day))
        foot = (across, bottom + TICK)
        drawn.append(svg.line((across, bottom), foot, color=tokens.line, width=1))
        label = Line(short_day(day), tokens.axis)
        middle = bottom + TICK + label.height / 2 + 1
        drawn.append(svg.text(label, across, middle, anchor="center"))
    return svg.named("axes", svg.joined(drawn))


def _fan(at: _Position, tokens: Tokens) -> Markup:
    outline = [at.of(day, count) for day, count in at.figures.fan]
    if not outline:
        return Markup("")
    fan = svg.polygon(outline, fill=tokens.primary, opacity=tokens.fan_opacity)
    return svg.named("fan", fan)


def _uprights(at: _Position, tokens: Tokens) -> Markup:
    top, bottom = at.plane.rows
    drawn = []
    for upright in uprights(at.figures, tokens):
        across = at.across(at.figures.offset(upright.day))
        dash = "1 3" if upright.is_dotted else ""
        ends = (across, bottom), (across, top)
        drawn.append(svg.line(*ends, color=upright.color, width=upright.width, dash=dash))
    return svg.named("uprights", svg.joined(drawn))


def _plan(at: _Position, tokens: Tokens) -> Markup:
    points = [at.of(day.day, day.plan or 0.0) for day in at.figures.planned]
    drawn = [svg.polyline(points, color=tokens.plan, width=PLAN)] if points else []
    outline = svg.outlined(tokens.plan, PLAN)
    for mark in at.figures.milestones:
        x, y = at.of(mark.day, mark.count)
        corners = [(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)]
        drawn.append(svg.polygon(corners, fill=tokens.bg, outline=outline))
    return svg.named("plan", svg.joined(drawn))


def _ahead(at: _Position, tokens: Tokens) -> Markup:
    points = [at.of(day, expected) for day, expected, *_ in at.figures.ahead]
    if not points:
        return Markup("")
    path = svg.polyline(points, color=tokens.primary, width=AHEAD, dash=AHEAD_DASH)
    return svg.named("projection", path)


def _actual(at: _Position, tokens: Tokens) -> Markup:
    """Solid where somebody reported, dotted where a count is carried forward; the day's dot."""
    figures, color = at.figures, tokens.primary
    if not figures.reported:
        return Markup("")
    drawn = []
    for is_gap, days in stretches(figures):
        points = [_counted(at, day) for day in days]
        width, dash = (CARRIED, CARRIED_DASH) if is_gap else (ACTUAL, "")
        drawn.append(svg.polyline(points, color=color, width=width, dash=dash))
    for day in alone(figures):
        drawn.append(svg.circle(*_counted(at, day), REPORT / 2, fill=color))
    latest = figures.reported[-1]
    is_old = is_carried(latest, figures)
    outline = svg.outlined(color, 2) if is_old else svg.outlined(tokens.bg, 1.5)
    fill = tokens.bg if is_old else color
    drawn.append(svg.circle(*_counted(at, latest), DOT, fill=fill, outline=outline))
    return svg.named("actual", svg.joined(drawn))


def _counted(at: _Position, day: Day) -> tuple[float, float]:
    return at.of(day.day, day.installed or 0.0)


def _label(label: Label, at: _Position) -> Markup:
    spot = label.spot
    x, top = at.across(spot.x) + spot.dx, at.down(spot.y) + spot.top
    return svg.texts(label.block, x, top, anchor=spot.anchor)
