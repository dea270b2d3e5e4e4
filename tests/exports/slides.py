"""A PowerPoint file read back: what stands on each slide, in its charts, tables and notes."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO
from math import isclose
from typing import Any

from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Length


@dataclass(frozen=True)
class ReadChart:
    """A native chart. `series`: values by name, None where there is a gap."""

    alt: str
    categories: list[Any]
    series: dict[str, list[float | None]]
    cells: list[list[Any]]  # of the workbook behind it

    @property
    def cells_days(self) -> list[date]:
        """The days of its axis, from the workbook behind it."""
        return [row[0].date() for row in self.cells[1:]]

    @property
    def is_as_behind(self) -> bool:
        """Whether what is drawn is what the workbook behind it holds."""
        names, *rows = self.cells
        columns = {name: [row[place] for row in rows] for place, name in enumerate(names) if place}
        return columns.keys() == self.series.keys() and all(
            (drawn is None) == (held is None)
            and (drawn is None or isclose(drawn, held, rel_tol=1e-12))
            for name, values in self.series.items()
            for drawn, held in zip(values, columns[name], strict=True)
        )


@dataclass(frozen=True)
class ReadSlide:
    slide: Any

    @property
    def title(self) -> str:
        return str(self.slide.shapes.title.text_frame.text)

    @property
    def notes(self) -> str:
        return str(self.slide.notes_slide.notes_text_frame.text)

    def named(self, name: str) -> list[str]:
        """The texts of the boxes of that name."""
        return [
            shape.text_frame.text
            for shape in self.slide.shapes
            if shape.name == name and shape.has_text_frame
        ]

    @cached_property
    def text(self) -> str:
        """Everything that is read in boxes and tables."""
        boxes = [shape.text_frame.text for shape in self.slide.shapes if shape.has_text_frame]
        return "\n".join(
            [*boxes, *(cell for table in self.tables for row in table for cell in row)]
        )

    @cached_property
    def tables(self) -> list[list[list[str]]]:
        return [
            [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]
            for shape in self.slide.shapes
            if shape.has_table
        ]

    @cached_property
    def charts(self) -> list[ReadChart]:
        return [_chart(shape) for shape in self.slide.shapes if shape.has_chart]

    @property
    def charts_names(self) -> list[str]:
        """What the charts' categories are called, in a line each."""
        return [" ".join(str(name).split()) for each in self.charts for name in each.categories]

    @cached_property
    def described(self) -> list[str]:
        """The alternative texts of charts, tables and pictures."""
        drawn = [
            shape
            for shape in self.slide.shapes
            if shape.has_chart or shape.has_table or hasattr(shape, "image")
        ]
        return [shape._element.xpath(".//p:cNvPr")[0].get("descr", "") for shape in drawn]

    @cached_property
    def sizes(self) -> dict[str, list[float]]:
        """The sizes of letters in points, by the name of their box."""
        found: dict[str, list[float]] = {}
        for shape in self.slide.shapes:
            if shape.has_text_frame:
                runs = [run for each in shape.text_frame.paragraphs for run in each.runs]
                found.setdefault(shape.name, []).extend(run.font.size.pt for run in runs)
        return found


def slides(content: bytes) -> list[ReadSlide]:
    return [ReadSlide(slide) for slide in Presentation(BytesIO(content)).slides]


def outside(content: bytes) -> list[tuple[int, str]]:
    """(number of the slide, name) of what does not lie on its slide as a whole."""
    file = Presentation(BytesIO(content))
    wide, tall = file.slide_width, file.slide_height
    spare = Length(20_000)  # of 12,192,000
    return [
        (number, shape.name)
        for number, slide in enumerate(file.slides, start=1)
        for shape in slide.shapes
        if shape.left < -spare
        or shape.top < -spare
        or shape.left + shape.width > wide + spare
        or shape.top + shape.height > tall + spare
    ]


def _chart(shape: Any) -> ReadChart:
    plot = shape.chart.plots[0]
    sheet = load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).worksheets[0]
    return ReadChart(
        alt=shape._element.xpath(".//p:cNvPr")[0].get("descr", ""),
        categories=list(plot.categories),
        series={series.name: list(series.values) for series in plot.series},
        cells=[list(row) for row in sheet.iter_rows(values_only=True)],
    )
