"""The progress line: what happened, the plan, the projection and its range, named at their ends."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.axes import count_ticks
from charts.progress_days import Progress, progress
from charts.progress_gaps import alone, is_carried
from charts.tokens import LIGHT
from exports.deck import ProgressBody
from exports.powerpoint.chart import (
    COUNT,
    DAY,
    WRITTEN_COUNT,
    add_chart,
    grid,
    numbers,
    place_plot,
    quiet_axis,
)
from exports.powerpoint.labels import Label, put_labels
from exports.powerpoint.letters import LINE, Box, color, width
from exports.powerpoint.page import Page
from words.figures import goal

SIZE, NOW_SIZE = 18, 24  # points
EARLY = 0.4  # part of the days for which there is no room to the left of the line
LOOKS = {  # colour, width in points, dash
    "actual": (LIGHT.primary, 5.0, None),
    "plan": (LIGHT.plan, 2.0, None),
    "expected": (LIGHT.primary, 3.0, MSO_LINE_DASH_STYLE.DASH),
    "low": (LIGHT.heat[4], 2.0, MSO_LINE_DASH_STYLE.ROUND_DOT),
    "high": (LIGHT.heat[4], 2.0, MSO_LINE_DASH_STYLE.ROUND_DOT),
}
WORDS = {
    "actual": "chart.actual",
    "plan": "chart.plan",
    "expected": "chart.forecast",
    "low": "powerpoint.low",
    "high": "powerpoint.high",
}


@dataclass(frozen=True)
class Lines:
    """The lines of the chart over its days, with those alone that have a value."""

    days: list[date]
    values: dict[str, list[float | None]]
    figures: Progress

    def last(self, name: str) -> int:
        """The place of the last value."""
        return max(place for place, value in enumerate(self.values[name]) if value is not None)

    @property
    def scale(self) -> tuple[int, int, int]:
        """From where to where the axis goes, in which steps."""
        every = [value for row in self.values.values() for value in row if value is not None]
        low, high = min(every), max(every)
        ticks = count_ticks(low, max(high, low + 5), most=6)
        step = ticks[1] - ticks[0] if len(ticks) > 1 else max(1, math.ceil((high - low) / 2))
        bottom = max(0, math.floor(low / step) * step)
        return bottom, max(bottom + step, math.ceil(high / step) * step), step


def lines_of(body: ProgressBody) -> Lines:
    """What is drawn: on days without any report there is no value, so that a gap is a gap."""
    figures = progress(body.days, body.milestones, body.projection, body.course)
    ahead = {day: values for day, *values in figures.ahead}
    ends = [day.day for day in figures.days] + list(ahead)
    days = [min(ends) + timedelta(days=n) for n in range((max(ends) - min(ends)).days + 1)]
    told = {day.day: day for day in figures.days}
    values: dict[str, list[float | None]] = {name: [] for name in LOOKS}
    for day in days:
        row = told.get(day)
        happened = row is not None and not is_carried(row, figures)
        values["actual"].append(row.installed if row is not None and happened else None)
        values["plan"].append(row.plan if row is not None else None)
        for place, name in enumerate(("expected", "low", "high")):
            values[name].append(ahead[day][place] if day in ahead else None)
    known = {name: row for name, row in values.items() if any(v is not None for v in row)}
    return Lines(days, known, figures)


def progress_chart(page: Page, body: ProgressBody, box: Box) -> bool:
    """Draws it; False where there is nothing to draw."""
    lines = lines_of(body) if len(body.days) else None
    if lines is None or not lines.values:
        return False
    names = {name: page.text(WORDS[name]) for name in lines.values}
    data = numbers(lines.days, [(names[name], row) for name, row in lines.values.items()], COUNT)
    data.categories.number_format = DAY
    chart = add_chart(page, XL_CHART_TYPE.LINE, data, box, alt=body.alt, size=SIZE)
    ends = [f"{names[name]}: 99.999" for name in lines.values if name != "actual"]
    right = max([width(end, SIZE, True) for end in ends], default=0.0) + 0.15
    left, foot, head = 0.95, 0.5, 0.3
    plot = Box(left, head, box.width - left - right, box.height - foot - head)
    place_plot(
        chart,
        plot.left / box.width,
        plot.top / box.height,
        plot.width / box.width,
        plot.height / box.height,
    )
    _axes(page, chart, lines)
    down = _spread(lines, plot.height, box.height)
    for series, name in zip(chart.plots[0].series, lines.values, strict=True):
        _look(series, name)
        if name == "actual":
            _dots(series, lines)
            put_labels(series, [_now(page, lines)])
        else:
            tint = LOOKS[name][0] if name in ("plan", "expected") else LIGHT.mute
            end = Label(
                lines.last(name),
                tint,
                SIZE,
                WRITTEN_COUNT[page.lang],
                is_bold=name == "expected",
                is_named=True,
                down=down[name],
            )
            marks = _milestones(page, series, lines) if name == "plan" else []
            put_labels(series, [end, *marks])
    return True


def _axes(page: Page, chart: Any, lines: Lines) -> None:
    low, high, step = lines.scale
    values, days = chart.value_axis, chart.category_axis
    quiet_axis(values, size=16, is_shown=False)
    values.minimum_scale, values.maximum_scale, values.major_unit = low, high, step
    values.tick_labels.number_format = WRITTEN_COUNT[page.lang]
    values.tick_labels.number_format_is_linked = False
    grid(values)
    quiet_axis(days, size=16)
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = DAY, False
    span = len(lines.days) - 1
    every = 7 * max(1, round(span / 28)) if span >= 14 else max(1, math.ceil(span / 5))
    base = days._element.find(qn("c:baseTimeUnit"))
    for tag, value in (("majorTimeUnit", "days"), ("majorUnit", every)):
        base.addnext(parse_xml(f'<c:{tag} {nsdecls("c")} val="{value}"/>'))


def _look(series: Any, name: str) -> None:
    tint, points, dash = LOOKS[name]
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = color(tint), Pt(points)
    if dash is not None:
        series.format.line.dash_style = dash
    series.marker.style = XL_MARKER_STYLE.NONE


def _dots(series: Any, lines: Lines) -> None:
    """The latest report, and those that stand alone between two gaps."""
    single = {day.day for day in alone(lines.figures)}
    for place, day in enumerate(lines.days):
        if place == lines.last("actual") or day in single:
            _mark(series.points[place].marker, XL_MARKER_STYLE.CIRCLE, 10, LIGHT.primary)


def _mark(marker: Any, style: Any, size: int, fill: str) -> None:
    marker.style, marker.size = style, size
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = color(fill)
    marker.format.line.color.rgb = color(LIGHT.plan if fill == LIGHT.bg else fill)


def _now(page: Page, lines: Lines) -> Label:
    """The latest count, on the side where neither plan nor projection runs."""
    place = lines.last("actual")
    is_low = lines.figures.is_behind
    if place < len(lines.days) * EARLY:  # to the left stands the axis
        side, down = "r", -0.11
    else:
        side, down = ("r", 0.06) if is_low else ("l", -0.05)
    return Label(
        place,
        LIGHT.primary,
        NOW_SIZE,
        WRITTEN_COUNT[page.lang],
        is_bold=True,
        is_named=True,
        side=side,
        down=down,
    )


def _milestones(page: Page, series: Any, lines: Lines) -> list[Label]:
    """Diamonds on the plan, named on the side away from what happened."""
    labels, end = [], lines.last("plan")
    side, down = ("l", -0.04) if lines.figures.is_behind else ("r", 0.045)
    for mark in lines.figures.milestones:
        place = lines.days.index(mark.day)
        if lines.values["plan"][place] is None:
            continue
        _mark(series.points[place].marker, XL_MARKER_STYLE.DIAMOND, 9, LIGHT.bg)
        if place < end:
            said = page.text("chart.milestone", share=goal(mark.share, page.lang))
            labels.append(Label(place, LIGHT.mute, 16, COUNT, lines=(said,), side=side, down=down))
    return labels


def _spread(lines: Lines, plot: float, whole: float) -> dict[str, float]:
    """How far each label at the right end moves so that none lies on another, in parts of the
    chart's height; `plot`, `whole`: inches."""
    low, high, _ = lines.scale
    ends = {
        name: (high - (row[lines.last(name)] or 0.0)) / (high - low) * plot
        for name, row in lines.values.items()
        if name != "actual"
    }
    apart = SIZE * LINE * 1.08 / 72
    placed = _apart(sorted(ends.values()), apart, plot)
    order = sorted(ends, key=lambda name: ends[name])
    return {name: (top - ends[name]) / whole for name, top in zip(order, placed, strict=True)}


def _apart(places: Sequence[float], apart: float, last: float) -> list[float]:
    """The places in order, moved as little as may be so that they are `apart` and end by `last`."""
    groups: list[list[float]] = []
    for place in places:
        groups.append([place])
        while len(groups) > 1 and _start(groups[-1], apart, last) < (
            _start(groups[-2], apart, last) + len(groups[-2]) * apart
        ):
            groups[-2:] = [groups[-2] + groups[-1]]
    return [
        _start(group, apart, last) + number * apart
        for group in groups
        for number in range(len(group))
    ]


def _start(group: Sequence[float], apart: float, last: float) -> float:
    """Where the first of a group that stands together stands: around its middle."""
    length = (len(group) - 1) * apart
    middle = sum(group) / len(group) - length / 2
    return max(0.0, min(middle, last - length))
