"""Native tables: a row each, figures to the right, the last days of a row as a little chart."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from charts.tokens import LIGHT
from exports.deck import TableBody
from exports.powerpoint.chart import COUNT, add_chart, describe, numbers, place_plot
from exports.powerpoint.letters import NAMES, Box, Run, clean, color, filled, text_box, write_runs
from exports.powerpoint.page import Page
from exports.powerpoint.table_layout import PAD, Laid, head_size, layout
from words.figures import shown, whole

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's style without lines and colours
LETTERS = 240  # of a cell; what is longer is a mistake and is cut
COURSE = 2.3  # inches for the little charts


def table(page: Page, body: TableBody, box: Box) -> bool:
    """Draws it; where there is no row, what is said instead. False where that is nothing."""
    if not body.rows:
        return nothing(page, body.nothing, box)
    columns = [clean(column) for column in body.columns]
    rows = [[_cell(cell) for cell in row] for row in body.rows]
    if body.courses:
        columns.append(clean(body.courses_heading))
        for row, course in zip(rows, body.courses, strict=True):
            row.append(_course_words(course, page.lang))
    laid = layout([columns, *rows], box, COURSE if body.courses else 0.0, body.numbers)
    frame = add_table(page, len(rows) + 1, laid.widths, laid.heights, box)
    describe(frame, page.told.sentence)
    numeric = {*body.numbers}
    for place, row in enumerate([columns, *rows]):
        for column, said in enumerate(row):
            size = laid.size if place else head_size(laid.size)
            run = Run(said, size, LIGHT.ink if place else LIGHT.mute, is_bold=not place)
            put(
                frame.table.cell(place, column),
                run,
                lang=page.lang,
                align="right" if column in numeric else "left",
                rule=LIGHT.ink if place == 0 else LIGHT.line,
            )
    if body.courses:
        _courses(page, body, laid, box)
    return True


def nothing(page: Page, said: str, box: Box) -> bool:
    """Says in the place of a table or chart that there is none."""
    if said:
        run = Run(said, 28, LIGHT.mute)
        text_box(page.slide, "nothing", box, [run], lang=page.lang)
    return bool(said)


def add_table(
    page: Page, rows: int, widths: Sequence[float], heights: Sequence[float], box: Box
) -> Any:
    """An empty native table of these widths and heights, in inches, without a style of its own."""
    place = Box(box.left, box.top, sum(widths), sum(heights))
    frame = page.slide.shapes.add_table(rows, len(widths), *place.place)
    made = frame.table
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    made.horz_banding = False
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Inches(wide)
    for row, tall in zip(made.rows, heights, strict=True):
        row.height = Inches(tall)
    return frame


def put(
    cell: Any, run: Run, *, lang: str, align: str, rule: str = "", fill: str = "", pad: float = PAD
) -> None:
    """A text into a cell; `rule`: the colour of the line below it, `fill` of its ground."""
    write_runs(cell.text_frame, [run], lang=lang, align=align)
    beside = Inches(pad)
    line = f'<a:lnB w="12700">{filled(rule)}</a:lnB>' if rule else ""
    found = cell._tc.find(qn("a:tcPr"))
    if found is not None:
        cell._tc.remove(found)
    cell._tc.append(
        parse_xml(
            f'<a:tcPr {NAMES} anchor="ctr" marL="{beside}" marR="{beside}" marT="0" marB="0">'
            f"{line}{filled(fill) if fill else ''}</a:tcPr>"
        )
    )


def _cell(said: str) -> str:
    told = clean(said)
    return told if len(told) <= LETTERS else f"{told[:LETTERS]}…"


def _course_words(course: Sequence[float | None], lang: str) -> str:
    """“98 → 105”: the first and the last that is known."""
    told = [value for value in course if value is not None]
    if not told:
        return shown(None, lang)
    return f"{whole(told[0], lang)} → {whole(told[-1], lang)}"


def _courses(page: Page, body: TableBody, laid: Laid, box: Box) -> None:
    """A little native chart in the last cell of each row, whose scale is the row's own."""
    right = box.left + sum(laid.widths)
    top = box.top + laid.heights[0]
    for row, course, tall in zip(body.rows, body.courses, laid.heights[1:], strict=True):
        if any(value is not None for value in course):
            place = Box(right - COURSE, top + 0.06, COURSE - PAD, tall - 0.12)
            _course(page, row[0], body.courses_heading, course, place)
        top += tall


def _course(page: Page, name: str, heading: str, course: Sequence[float | None], box: Box) -> None:
    days = [str(place) for place in range(1, len(course) + 1)]
    data = numbers(days, [(clean(name), course)], COUNT)
    said = "; ".join(whole(value, page.lang) for value in course)
    alt = f"{name}, {heading}: {said}."
    chart = add_chart(page, XL_CHART_TYPE.LINE_MARKERS, data, box, alt=alt, size=10)
    place_plot(chart, 0.02, 0.08, 0.96, 0.84)
    told = [value for value in course if value is not None]
    spare = max(1.0, (max(told) - min(told)) * 0.1)
    chart.value_axis.minimum_scale = min(told) - spare
    chart.value_axis.maximum_scale = max(told) + spare
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.visible = chart.category_axis.visible = False
    [series] = chart.plots[0].series
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = color(LIGHT.primary), Pt(2.5)
    series.marker.style = XL_MARKER_STYLE.NONE
    last = max(place for place, value in enumerate(course) if value is not None)
    marker = series.points[last].marker
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 7
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = color(LIGHT.primary)
