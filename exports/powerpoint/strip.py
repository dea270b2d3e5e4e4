"""What was done of what was due, day by day: a column within a paler one."""

import math
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.tokens import LIGHT
from exports.deck import StripBody
from exports.powerpoint.chart import COUNT, DAY, add_chart, grid, numbers, place_plot, quiet_axis
from exports.powerpoint.letters import Box, Run, clean, color, height, largest, text_box
from exports.powerpoint.page import Page

SIZES = (20, 18, 16, 14, 12, 10)
SERIES = ("due", "done")  # as they are drawn, one over the other
EVERY = 7  # days from one name of a day to the next


def strip(page: Page, body: StripBody, box: Box) -> bool:
    """Draws it; False where there is no day."""
    if not body.days:
        return False
    names = {name: page.text(f"powerpoint.{name}") for name in SERIES}
    room = box.below(_heading(page, body, names, box))
    values = {"due": body.due, "done": body.done}
    data = numbers(list(body.days), [(names[name], values[name]) for name in SERIES], COUNT)
    data.categories.number_format = DAY
    chart = add_chart(page, XL_CHART_TYPE.COLUMN_CLUSTERED, data, room, alt=body.alt, size=16)
    place_plot(chart, 0.45 / room.width, 0.02, 1 - 0.7 / room.width, 1 - 0.55 / room.height)
    _axes(chart, body)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 30, 100
    for series, (fill, outline) in zip(
        plot.series, ((LIGHT.bg, LIGHT.no_data), (LIGHT.primary, LIGHT.primary)), strict=True
    ):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = color(fill)
        series.format.line.color.rgb, series.format.line.width = color(outline), Pt(1)
    return True


def _heading(page: Page, body: StripBody, names: dict[str, str], box: Box) -> float:
    """What was done in all, and what the two columns are; returns where it ends."""
    heading = clean(body.heading)
    size = largest(heading, SIZES, Box(box.left, box.top, box.width, 0.75), is_bold=True)
    place = Box(box.left, box.top, box.width, height(heading, size, box.width, is_bold=True))
    text_box(page.slide, "heading", place, [Run(heading, size, is_bold=True)], lang=page.lang)
    key = Box(box.left, place.bottom + 0.04, box.width, 0.32)
    runs = [
        *(Run("■ ", 18, LIGHT.primary), Run(names["done"], 18), Run("      ", 18)),
        *(Run("□ ", 18, LIGHT.mute), Run(names["due"], 18)),
    ]
    text_box(page.slide, "key", key, runs, lang=page.lang)
    return key.bottom + 0.1


def _axes(chart: Any, body: StripBody) -> None:
    most = max((value for value in [*body.done, *body.due] if value is not None), default=1)
    step = max(1, math.ceil(most / 5))
    values, days = chart.value_axis, chart.category_axis
    quiet_axis(values, size=16, is_shown=False)
    values.minimum_scale, values.major_unit = 0, step
    values.maximum_scale = max(step, math.ceil(most / step) * step)
    grid(values)
    quiet_axis(days, size=16)
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = DAY, False
    base = days._element.find(qn("c:baseTimeUnit"))
    for tag, value in (("majorTimeUnit", "days"), ("majorUnit", EVERY)):
        base.addnext(parse_xml(f'<c:{tag} {nsdecls("c")} val="{value}"/>'))
