"""A native chart on a slide: its numbers, its place, its face; looks are left to the kinds."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt
from xlsxwriter import Workbook

from charts.tokens import LIGHT
from exports.powerpoint.letters import LANGUAGES, Box, clean, color, face
from exports.powerpoint.page import Page

COUNT, SHARE, WHOLE_SHARE, DAY = "#,##0", "0.0%", "0%", "dd/mm"
# As it is read in Vietnam, whatever the machine is set to: there 6,806 would be six and a bit.
WRITTEN_COUNT = {"vi": r"[>=1000000]0\.000\.000;[>=1000]0\.000;0", "en": COUNT}
WRITTEN_SHARE = {"vi": "[$-42A]0.0%", "en": SHARE}


class _Workbook(CategoryWorkbookWriter):
    """The numbers behind a chart; a name that begins with = is a name there too."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: Any) -> Iterator[Any]:
        texts_stay = {"strings_to_formulas": False, "strings_to_urls": False}
        workbook = Workbook(xlsx_file, {"in_memory": True, **texts_stay})
        yield workbook, workbook.add_worksheet()
        workbook.close()


class Numbers(CategoryChartData):
    """Categories with series of numbers, None where a number is unknown."""

    @property
    def xlsx_blob(self) -> bytes:
        return _Workbook(self).xlsx_blob


def numbers(
    categories: Sequence[Any],
    series: Sequence[tuple[str, Sequence[float | None]]],
    number_format: str,
) -> Numbers:
    """Of texts or days; the numbers as they are, unrounded."""
    data = Numbers(number_format=number_format)
    data.categories = categories
    for name, values in series:
        data.add_series(name, [None if value is None else float(value) for value in values])
    return data


def add_chart(
    page: Page, kind: XL_CHART_TYPE, data: Numbers, box: Box, *, alt: str, size: int
) -> Any:
    """The chart without legend and title, described to those who cannot see it."""
    frame = page.slide.shapes.add_chart(kind, *box.place, data)
    describe(frame, alt)
    chart = frame.chart
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = Pt(size), color(LIGHT.ink)
    face(chart.font)
    spoken = chart._chartSpace.find(qn("c:lang"))
    if spoken is not None:
        spoken.set("val", LANGUAGES[page.lang])
    return chart


def describe(frame: Any, alt: str) -> None:
    """The text read aloud in place of the picture, chart or table."""
    frame._element.xpath(".//p:cNvPr")[0].set("descr", clean(alt))


def place_plot(chart: Any, x: float, y: float, wide: float, tall: float) -> None:
    """Where the axes enclose the plot, in parts of the chart's box."""
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    plot.insert(
        0,
        parse_xml(
            f"<c:layout {nsdecls('c')}><c:manualLayout>"
            '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
            f'<c:x val="{x:.4f}"/><c:y val="{y:.4f}"/>'
            f'<c:w val="{wide:.4f}"/><c:h val="{tall:.4f}"/>'
            "</c:manualLayout></c:layout>"
        ),
    )


def quiet_axis(axis: Any, *, size: int, is_shown: bool = True) -> None:
    """An axis without tick marks, in muted letters; `is_shown`: with its line."""
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(size)
    axis.tick_labels.font.color.rgb = color(LIGHT.ink)
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb, axis.format.line.width = color(LIGHT.line), Pt(1)
    if not is_shown:
        axis.format.line.fill.background()


def grid(axis: Any) -> None:
    axis.has_major_gridlines = True
    line = axis.major_gridlines.format.line
    line.color.rgb, line.width = color(LIGHT.grid), Pt(1)
