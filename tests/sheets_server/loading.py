"""An .xlsx file as the Google Sheet it becomes when it is uploaded and converted."""

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl

from tests.sheets_server.access import Access
from tests.sheets_server.addresses import Box, place
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import Cell, ErrorText, Tab, entered


def from_workbook(
    path: Path,
    *,
    title: str | None = None,
    key: str | None = None,
    locale: str = "vi_VN",
    access: Access = Access.READER,
    grid: tuple[int, int] = (1000, 26),
) -> Spreadsheet:
    """The workbook at `path`; formulas have the results that the file keeps.

    `title` defaults to the file's name without its ending. `grid`: the least number of rows and
    columns of a tab.
    """
    spreadsheet = Spreadsheet(title or path.stem, key=key, locale=locale, access=access)
    for read in _tabs(path, path.stat().st_mtime_ns):
        size = {"rows": max(grid[0], read.rows), "columns": max(grid[1], read.columns)}
        empty = spreadsheet.add(read.title, **size)
        spreadsheet.tabs[-1] = replace(read.copy(), sheet_id=empty.sheet_id, **size)
    return spreadsheet


@cache
def _tabs(path: Path, _saved_at: int) -> list[Tab]:
    """Each sheet of the workbook as a tab of its own size; read once, for it takes a second."""
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    tabs = []
    for sheet in values.worksheets:
        tab = Tab(0, sheet.title, sheet.max_row, sheet.max_column)
        _fill(tab, sheet, formulas[sheet.title])
        tabs.append(tab)
    return tabs


def _fill(tab: Tab, sheet: Any, formulas: Any) -> None:
    tab.hidden = sheet.sheet_state != "visible"
    tab.hidden_rows = {row - 1 for row, size in sheet.row_dimensions.items() if size.hidden}
    if sheet.freeze_panes:
        rows, columns = place(sheet.freeze_panes)
        counts = {"frozenRowCount": rows, "frozenColumnCount": columns}
        tab.frozen = {name: count for name, count in counts.items() if count}
    for row in formulas.iter_rows():
        for formula in row:
            if formula.value is not None:
                source = sheet.cell(formula.row, formula.column)
                tab.put((formula.row - 1, formula.column - 1), _cell(source, formula))
    for area in sheet.merged_cells.ranges:
        tab.merge(Box(area.min_row - 1, area.min_col - 1, area.max_row, area.max_col))


def _cell(source: Any, formula: Any) -> Cell | None:
    shown = source.number_format
    text = formula.value if formula.data_type == "f" else None
    value = source.value
    if source.data_type == "e":
        return Cell(ErrorText(value), shown, _formula_text(text))
    if isinstance(value, timedelta):
        value = value / timedelta(days=1)
    # Not `entered`: a text that spells an error value stays a text here.
    cell = Cell(value, shown) if isinstance(value, str) else entered(value, shown)
    if text is None:
        return cell
    return Cell("" if cell is None else cell.value, shown, _formula_text(text))


def _formula_text(formula: Any) -> str | None:
    """The formula without what Excel puts before names that are newer than the format."""
    text = getattr(formula, "text", formula)  # an array formula is an object
    return re.sub(r"_xlfn\.|_xlws\.", "", text) if isinstance(text, str) else None
