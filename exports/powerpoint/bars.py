"""Bars as native charts: names on the left, figures at the ends, a line to hold them against."""

import math
from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.tokens import LIGHT
from exports.deck import Bar, BarsBody
from exports.powerpoint.chart import (
    COUNT,
    SHARE,
    WHOLE_SHARE,
    WRITTEN_COUNT,
    WRITTEN_SHARE,
    add_chart,
    numbers,
    place_plot,
    quiet_axis,
)
from exports.powerpoint.labels import Label, put_labels
from exports.powerpoint.letters import (
    LINE,
    Box,
    Run,
    broken,
    clean,
    color,
    height,
    text_box,
    width,
)
from exports.powerpoint.page import SMALL, Page
from exports.powerpoint.template import rule
from words import figures

MOST_IN_ONE = 10  # bars; more stand in two charts side by side, to be read from afar
SIGNS = {"done": "✓", "on_track": "●", "at_risk": "▲", "behind": "■", "no_data": "–"}
SIZES = (20, 18, 16, 14, 12, 11, 10, 9, 8)
PARTS = " · "  # what a long figure is made of
BETWEEN = 0.5  # inches
LETTERS_OF_NAME = 60  # of a name on an axis
MOST_OF_BAR = 0.8  # inches that a bar takes with what is between it and the next
MOST_OF_LONG = 1.4  # where its figure is in several lines
LEAST_PLOT = 0.8  # inches for the bars themselves
SMALLEST_HEADING = 16  # points; smaller it would rather take another line
SPACE = "     "
ROOM = 0.3  # inches between a name and its bar


def bars(page: Page, body: BarsBody, box: Box) -> bool:
    """Draws them under their heading; False where there are none."""
    if not body.bars:
        return False
    room = box.below(_heading(page, body, box))
    halves = _halves(body.bars)
    parts = room.columns(len(halves), BETWEEN)
    most = MOST_OF_BAR if all(len(_written(bar)) == 1 for bar in body.bars) else MOST_OF_LONG
    tall = min(room.height, most * len(halves[0]))
    parts = [Box(part.left, part.top, part.width, tall) for part in parts]
    sizes = SIZES if len(page.told.bodies) == 1 else SIZES[1:]
    size = _size(body.bars, sizes, Box(0, 0, parts[0].width, tall / len(halves[0])))
    for half, part in zip(halves, parts, strict=True):
        low = Box(part.left, part.top, part.width, tall * len(half) / len(halves[0]))
        _chart(page, body, half, low, size)
    return True


def share_of_width(body: BarsBody) -> float:
    """How much room the bars ask for beside others: their longest name in a line, and more."""
    longest = max((width(_name(bar), SMALL) for bar in body.bars), default=0.0)
    return min(2.7, max(1.2, longest)) + 1.85


def _halves(every: Sequence[Bar]) -> list[Sequence[Bar]]:
    if len(every) <= MOST_IN_ONE:
        return [every]
    half = math.ceil(len(every) / 2)
    return [every[:half], every[half:]]


def _heading(page: Page, body: BarsBody, box: Box) -> float:
    """What is measured, what the line across stands for, what the signs say; returns its end."""
    for size in SIZES:
        runs = _heading_runs(page, body, size)
        long = sum(width(run.text, size, run.is_bold) for run in runs)
        if long <= box.width or size <= SMALLEST_HEADING:
            break
    tall = math.ceil(long * 1.05 / box.width) * size * LINE / 72
    place = Box(box.left, box.top, box.width, tall)
    text_box(page.slide, "heading", place, runs, lang=page.lang)
    return place.bottom + 0.1


def _heading_runs(page: Page, body: BarsBody, size: int) -> list[Run]:
    runs = [Run(clean(body.heading), size, is_bold=True)]
    if body.line_label:
        runs += [Run(f"{SPACE}– – ", size, is_bold=True), Run(clean(body.line_label), size)]
    if len(page.told.bodies) == 1:
        for sign in [sign for sign in SIGNS if any(bar.sign == sign for bar in body.bars)]:
            tint = LIGHT.at_risk_outline if sign == "at_risk" else getattr(LIGHT, sign)
            runs += [Run(f"{SPACE}{SIGNS[sign]} ", size, tint, is_bold=True)]
            runs += [Run(page.text(sign), size)]
    return runs


def _name(bar: Bar) -> str:
    """With the sign of its status, with (*) where its figure is an older one."""
    name = clean(bar.name)
    name = name if len(name) <= LETTERS_OF_NAME else f"{name[:LETTERS_OF_NAME]}…"
    name = f"{name} (*)" if bar.is_marked else name
    name = f"{SIGNS[bar.sign]} {name}" if bar.sign in SIGNS else name
    return name if bar.value is not None else f"{name}: {bar.written}"


def _names_width(every: Sequence[Bar], size: int, box: Box) -> float:
    """So much as the longest name in a line asks for, if the bars keep their room."""
    longest = max(width(_name(bar), size) for bar in every) + ROOM
    return min(longest, box.width - _ends(every, size) - max(LEAST_PLOT, box.width * 0.18))


def _ends(every: Sequence[Bar], size: int) -> float:
    """What the longest figure at the end of a bar takes."""
    return max(width(part, size, True) for bar in every for part in _written(bar)) + 0.2


def _size(every: Sequence[Bar], sizes: Sequence[int], box: Box) -> int:
    """The largest size at which each name fits into `box`, the room of a bar."""
    for size in sizes:
        room = _names_width(every, size, box) - ROOM
        if all(_tall(bar, size, room) <= box.height for bar in every):
            return size
    return sizes[-1]


def _tall(bar: Bar, size: int, room: float) -> float:
    """Of the name or of the figure, whichever takes more, in inches."""
    return max(height(_name(bar), size, room), len(_written(bar)) * size * LINE / 72)


def _written(bar: Bar) -> tuple[str, ...]:
    return tuple(bar.written.split(PARTS))


def _format(body: BarsBody, bar: Bar, lang: str) -> str | None:
    """The number format that writes the value as the slide does; None where it takes more words."""
    if not body.is_share:
        return WRITTEN_COUNT[lang] if figures.whole(bar.value, lang) == bar.written else None
    for digits, number_format in ((1, WRITTEN_SHARE[lang]), (0, WHOLE_SHARE)):
        if figures.percent(bar.value, lang, digits=digits) == bar.written:
            return number_format
    return None


def _chart(page: Page, body: BarsBody, every: Sequence[Bar], box: Box, size: int) -> None:
    names_wide = _names_width(body.bars, size, box)
    names = [broken(_name(bar), size, names_wide - ROOM) for bar in every]
    values = [bar.value for bar in every]
    data = numbers(names, [(clean(body.heading), values)], SHARE if body.is_share else COUNT)
    chart = add_chart(page, XL_CHART_TYPE.BAR_CLUSTERED, data, box, alt=body.alt, size=size)
    plot_wide = box.width - names_wide - _ends(body.bars, size)
    place_plot(chart, names_wide / box.width, 0.0, plot_wide / box.width, 1.0)
    most = _most(body)
    _axes(chart, size, most)
    [series] = chart.plots[0].series
    at = None if body.line is None else plot_wide * body.line / most
    labels = []
    for place, bar in enumerate(every):
        _look(series.points[place].format, bar.sign)
        end = plot_wide * (bar.value or 0.0) / most
        beyond = _beyond(end, max(width(part, size, True) for part in _written(bar)), at)
        labels.append(_label(page, body, bar, place, size, beyond / box.width))
    put_labels(series, labels)
    if at is not None:
        x = box.left + names_wide + at
        line = rule(page.slide.shapes, (x, box.top, x, box.bottom), LIGHT.ink, 1.75)
        line.name, line.line.dash_style = "line", MSO_LINE_DASH_STYLE.DASH


def _beyond(end: float, long: float, line: float | None) -> float:
    """How far a figure at the end of its bar moves so that the line does not cross it, inches."""
    is_crossed = line is not None and end - 0.02 <= line <= end + long + 0.2
    return line - end + 0.02 if line is not None and is_crossed else 0.0


def _most(body: BarsBody) -> float:
    """Where the axis ends, the same in both halves."""
    every = [bar.value for bar in body.bars if bar.value is not None]
    return max([*every, body.line or 0.0], default=0.0) or 1.0


def _axes(chart: Any, size: int, most: float) -> None:
    quiet_axis(chart.category_axis, size=size)
    chart.category_axis.reverse_order = True
    every = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')  # no name is left out
    chart.category_axis._element.find(qn("c:lblOffset")).addnext(every)
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, most
    chart.plots[0].gap_width = 45


def _look(form: Any, sign: str) -> None:
    form.fill.solid()
    form.fill.fore_color.rgb = color(getattr(LIGHT, sign) if sign in SIGNS else LIGHT.bar_weekday)
    if sign == "at_risk":
        form.line.color.rgb, form.line.width = color(LIGHT.at_risk_outline), Pt(1)


def _label(page: Page, body: BarsBody, bar: Bar, place: int, size: int, right: float) -> Label:
    number_format = None if bar.value is None else _format(body, bar, page.lang)
    written = () if number_format else _written(bar)
    shown = number_format or SHARE
    return Label(
        place, LIGHT.ink, size, shown, is_bold=True, lines=written, side="outEnd", right=right
    )
