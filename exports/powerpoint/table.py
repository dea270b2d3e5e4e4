"""Native tables: a row each, figures to the right, the last days of a row as a little chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from charts.tokens import LIGHT
from exports.deck import TableBody
from exports.powerpoint.chart import COUNT, add_chart, describe, numbers, place_plot
from exports.powerpoint.letters import (
    LINE,
    Box,
    Run,
    clean,
    color,
    lines,
    text_box,
    width,
    write_runs,
)
from exports.powerpoint.page import Page
from words.figures import shown, whole

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's style without lines and colours
SIZES = (24, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7)
SMALLEST = 18  # points at which a row is rather kept in one line than set larger
LETTERS = 240  # of a cell; what is longer is a mistake and is cut
PAD, LEAD = 0.1, 0.09  # inches beside and above the text of a cell
COURSE = 2.3  # inches for the little charts
MORE = 0.35  # inches that a row may be taller than its text, where there is much room


@dataclass(frozen=True)
class Laid:
    """A table laid out: size of its letters, widths of its columns, heights of its rows."""

    size: int
    widths: Sequence[float]
    heights: Sequence[float]


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
    laid = _layout([columns, *rows], box, COURSE if body.courses else 0.0, body.numbers)
    frame = add_table(page, len(rows) + 1, laid.widths, laid.heights, box)
    describe(frame, page.told.sentence)
    numeric = {*body.numbers}
    for place, row in enumerate([columns, *rows]):
        for column, said in enumerate(row):
            size = laid.size if place else _head_size(laid.size)
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
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Inches(pad)
    cell.margin_top = cell.margin_bottom = 0
    if rule:
        _rule_below(cell, rule)
    if fill:
        cell.fill.solid()
        cell.fill.fore_color.rgb = color(fill)


def _rule_below(cell: Any, tint: str) -> None:
    """The lines of a cell stand before its fill."""
    line = (
        f'<a:lnB {nsdecls("a")} w="12700"><a:solidFill>'
        f'<a:srgbClr val="{tint.removeprefix("#")}"/></a:solidFill></a:lnB>'
    )
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(line))


def _cell(said: str) -> str:
    told = clean(said)
    return told if len(told) <= LETTERS else f"{told[:LETTERS]}…"


def _layout(
    rows: Sequence[Sequence[str]], box: Box, course: float, figures: frozenset[int]
) -> Laid:
    """The largest letters at which the table fits into the box, with the room shared out: where
    they are large enough with each row in one line, else as they come.

    `course`: inches in the last column that are kept free for a chart.
    """
    for is_one_line, sizes in ((True, SIZES[: SIZES.index(SMALLEST) + 1]), (False, SIZES)):
        for size in sizes:
            wanted = _widths(rows, size, box.width, course, is_one_line)
            if wanted is not None:
                widths = _shared(wanted, box.width, figures)
                heights = [
                    _row_height(row, size, widths, course, is_head=place == 0)
                    for place, row in enumerate(rows)
                ]
                if sum(heights) <= box.height:
                    return Laid(size, widths, _stretched(heights, box.height))
    even = [box.width / len(rows[0])] * len(rows[0])
    return Laid(
        SIZES[-1], even, [_row_height(row, SIZES[-1], even, course, is_head=True) for row in rows]
    )


def _widths(
    rows: Sequence[Sequence[str]], size: int, whole: float, course: float, is_one_line: bool
) -> list[float] | None:
    """What the columns ask for, in inches, at most the whole; None where that cannot be.
    `is_one_line`: only the headings wrap."""
    heads, *columns = rows
    free = [0.0] * (len(heads) - 1) + [course]
    least, most = [], []
    for head, column, more in zip(heads, zip(*columns, strict=True), free, strict=True):
        head_size = _head_size(size)
        words = [width(word, head_size, True) for word in head.split()]
        halves = width(head, head_size, True) * 0.6  # so that two lines are enough
        words += [halves] if is_one_line else []
        cells = [width(said, size) for said in column]
        words += cells if is_one_line else [width(w, size) for said in column for w in said.split()]
        least.append(max(words, default=0.0) + 2 * PAD + more + 0.02)
        most.append(max([width(head, head_size, True), *cells]) + 2 * PAD + more + 0.02)
    spare, wished = whole - sum(least), sum(most) - sum(least)
    if spare < 0:
        return None
    if wished <= spare:
        return most
    return [low + spare * (high - low) / wished for low, high in zip(least, most, strict=True)]


def _shared(widths: Sequence[float], whole: float, figures: frozenset[int]) -> list[float]:
    """The width that nobody asked for goes to the columns of words."""
    texts = [place for place in range(len(widths)) if place not in figures] or [0]
    factor = max(0.0, whole - sum(widths)) / sum(widths[place] for place in texts)
    return [wide * (1 + factor) if place in texts else wide for place, wide in enumerate(widths)]


def _row_height(
    row: Sequence[str], size: int, widths: Sequence[float], course: float, *, is_head: bool
) -> float:
    rooms = [wide - 2 * PAD for wide in widths]
    rooms[-1] -= course
    size = _head_size(size) if is_head else size
    taken = max(lines(said, size, room, is_head) for said, room in zip(row, rooms, strict=True))
    return taken * size * LINE / 72 + 2 * LEAD


def _head_size(size: int) -> int:
    """Headings are longer than what stands below them, and read once."""
    return max(min(size, 16), size - 4)


def _stretched(heights: Sequence[float], room: float) -> list[float]:
    """The rows given the room that is left, each as much, none much taller than it has to be."""
    more = max(0.0, (room - sum(heights)) / len(heights))
    return [heights[0] + min(more, 0.15), *(tall + min(more, MORE) for tall in heights[1:])]


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
