"""The register that a template is made from: a .csv or .xlsx file with the contract's columns.

Columns are found by what their headings mean, as everywhere, and in any order. A workbook with a
tab Danh mục, such as last campaign's, does as well.
"""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from data.cells import Cell, Tab
from data.checks.findings import Findings
from data.files.file_source import FileSource
from data.sheet.heading_match import Headings
from data.sheet.heading_names import REGISTER
from data.sheet.headings import find_headings
from data.sheet.register import merged_texts
from data.sheet.register_rows import tables, unit_rows
from data.sheet.tabs import Tabs
from data.template import columns
from data.template.count_tabs import Unit
from data.template.description import Column, Value
from data.template.problems import TemplateProblem
from data.typed.counts import read_count
from data.typed.days import read_clock, read_written
from data.typed.text import display, display_lines

DELIMITERS = (";", ",", "\t")  # a Vietnamese Excel writes semicolons
ENCODINGS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}  # "Unicode Text"
NEEDED = {"name": "Tên đơn vị", "kind": "Loại"}


def read_register_file(path: Path) -> list[Unit]:
    """The units, by the names of the register's columns; None where a cell is blank.

    Raises TemplateProblem, and SourceProblem where a workbook cannot be read.
    """
    tab = read_csv(path) if path.suffix.casefold() in (".csv", ".txt") else read_tab(path)
    headings = find_headings(tab, REGISTER, ("name", "kind", "eligible")) if tab else None
    if tab is None or headings is None:
        raise TemplateProblem("register_headings", name=path.name, columns=[*NEEDED.values()])
    missing = [column for field, column in NEEDED.items() if field not in headings.columns]
    if missing:
        raise TemplateProblem("register_headings", name=path.name, columns=missing)
    units = units_of(tab, headings)
    if not units:
        raise TemplateProblem("register_empty", name=path.name)
    return units


def read_csv(path: Path) -> Tab:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TemplateProblem("register_missing", name=path.name) from error
    try:
        text = content.decode(ENCODINGS.get(content[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise TemplateProblem("register_encoding", name=path.name) from error
    delimiter = max(DELIMITERS, key=text.split("\n", 1)[0].count)
    rows: list[list[Cell]] = [
        [*row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    ]
    return Tab("Danh mục", lambda: rows)


def read_tab(path: Path) -> Tab | None:
    """The tab Danh mục, or the one that alone has its headings."""
    if not path.exists():
        raise TemplateProblem("register_missing", name=path.name)
    return Tabs(FileSource(path).read(), Findings()).get("register")


def units_of(tab: Tab, headings: Headings) -> list[Unit]:
    return [unit for _, unit in numbered_units(tab, headings)]


def numbered_units(tab: Tab, headings: Headings) -> list[tuple[int, Unit]]:
    """The units with the places of their rows, from 0."""
    merged = merged_texts(tab, headings)
    units: list[tuple[int, Unit]] = []
    for own, below in tables(tab, headings):
        for index, row in unit_rows(below, own):
            unit: dict[str, Value] = {}
            for field, column in columns.REGISTER.items():
                cell = own.cell(row, field)
                if not display(cell):
                    cell = merged.get((index, own.columns.get(field, -1)))
                unit[field] = value_of(cell, column)
            unit["name"] = unit["name"] or unit["code"]
            units.append((index, unit))
    return units


def value_of(cell: Cell, column: Column) -> Value:
    """A cell as what its column holds; what cannot be read as that stays as it is typed."""
    return READERS.get(column.holds, text_of)(cell)


def text_of(cell: Cell) -> Value:
    return display_lines(cell) or None


def count_of(cell: Cell) -> Value:
    """A count as a number; what cannot be read as one stays as it is, for the check to speak of."""
    count = read_count(cell)
    return text_of(cell) if count.value is None or count.severity == "error" else count.value


def day_of(cell: Cell) -> Value:
    written = read_written(cell)
    return (written.as_date() if written else None) or text_of(cell)


def share_of(cell: Cell) -> Value:
    """A share as the register has it: 80, 0.8 shown as 80 %, or "80 %"."""
    return float(cell) if isinstance(cell, int | float) else text_of(cell)


def clock_of(cell: Cell) -> Value:
    return read_clock(cell) or text_of(cell)


READERS: dict[str, Callable[[Cell], Value]] = {
    "count": count_of,
    "day": day_of,
    "share": share_of,
    "clock": clock_of,
}
