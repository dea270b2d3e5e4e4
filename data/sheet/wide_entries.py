"""Reading a wide tab (Cài đặt, Kích hoạt, Sử dụng): a unit a row, a day a column."""

from datetime import date

import numpy as np

from data.cells import Cell, Tab, address
from data.checks.findings import Findings
from data.sheet.day_columns import DayColumn, DayColumns
from data.sheet.entries import REFUSED, EntryColumns
from data.sheet.heading_match import is_blank
from data.sheet.identity import Identities
from data.sheet.wide_layout import WideLayout
from data.sheet.wide_rows import is_filled, unit_rows
from data.typed.counts import Count, read_count
from data.typed.text import display

COLUMN_TITLES = {"code": "Mã", "name": "Tên đơn vị"}


class WideTab:
    """One table of a wide tab: where its units and days stand, and the entries in its cells."""

    def __init__(
        self,
        tab: Tab,
        layout: WideLayout | None,
        measure: int,
        identities: Identities,
        findings: Findings,
    ) -> None:
        self.tab, self.layout, self.measure = tab, layout, measure
        self.identities, self.findings = identities, findings
        self.days = self.layout.days if self.layout else DayColumns()

    def read(self, *, blocks: bool) -> EntryColumns | None:
        """The entries of the tab; None, with a finding, where its headings are not found.

        `blocks`: it is the tab that counts. Another one may be empty, or prepared and not filled.
        """
        if self.layout is None:
            if blocks or has_figures(self.tab):
                self.findings.add("structure.header_not_found", tab=self.tab.title, blocks=blocks)
            return None
        for name in self.layout.guessed:
            self.findings.add(
                "structure.column_missing",
                "warning",
                tab=self.tab.title,
                cell=address(self.layout.headings.row, self.layout.headings.columns[name]),
                column=COLUMN_TITLES[name],
                guessed=True,
            )
        rows = unit_rows(self.tab, self.layout, self.identities, self.findings)
        if not rows and blocks:
            self.findings.add("structure.tab_empty", tab=self.tab.title)
        entries = self._cells(rows)
        self._say_columns(entries)
        return entries

    def _cells(self, rows: list[tuple[int, int]]) -> EntryColumns:
        """All filled cells of the unit rows. The common cell, a plain number, goes the fast way."""
        columns = [column.column for column in self.days.columns]
        width = max(columns) + 1
        flat: list[Cell] = []
        for index, _ in rows:
            row = self.tab.rows[index]
            if len(row) < width:
                row = row + [None] * (width - len(row))
            flat += [row[column] for column in columns]
        numbers = np.array(
            [c if c.__class__ is float or c.__class__ is int else np.nan for c in flat],
            dtype=np.float64,
        )
        is_number = ~np.isnan(numbers)
        plain_count = is_number & (numbers >= 0) & (numbers <= 1e9) & (numbers % 1 == 0)
        filled = is_number.copy()
        for place in np.flatnonzero(~is_number).tolist():
            cell = flat[place]
            filled[place] = cell is not None and cell != "" and is_filled(cell)
        keep = np.flatnonzero(filled)
        entries = EntryColumns.empty(self.tab.title, len(keep))
        of_row, of_column = np.divmod(keep, max(len(columns), 1))
        entries.row[:] = np.array([r for r, _ in rows], dtype=np.int32)[of_row]
        entries.unit[:] = np.array([u for _, u in rows], dtype=np.int32)[of_row]
        entries.column[:] = np.array(columns, dtype=np.int32)[of_column]
        days = [
            np.datetime64(c.day, "D") if c.day else np.datetime64("NaT") for c in self.days.columns
        ]
        entries.day[:] = np.array(days, dtype="datetime64[D]")[of_column]
        entries.measure[:] = self.measure
        entries.raw_number[:] = numbers[keep]
        entries.value[:] = np.where(plain_count[keep], numbers[keep], np.nan)
        for number in np.flatnonzero(~plain_count[keep]).tolist():
            self._careful(entries, number, flat[keep[number]])
        entries.outcome[entries.unit < 0] = REFUSED
        return entries

    def _careful(self, entries: EntryColumns, place: int, cell: Cell) -> None:
        """A cell that is not a plain count: read it as a person would, and say what was found."""
        count = read_count(cell)
        if np.isnan(entries.raw_number[place]):
            entries.raw_text[place] = display(cell)
        entries.set_count(place, count)
        if count.rule and entries.unit[place] >= 0 and not np.isnat(entries.day[place]):
            say_count(self.findings, entries, place, count, self.identities, display(cell))

    def _say_columns(self, entries: EntryColumns) -> None:
        """Headings that name no day, or one day twice, and days put right."""
        if self.days.repaired:
            first, last = self.days.repaired[0], self.days.repaired[-1]
            self.findings.add(
                "date.day_month_swapped",
                tab=self.tab.title,
                cell=span(first, last),
                first=first.day,
                last=last.day,
            )
        undecided = [column for column in self.days.columns if column.labels]
        if any((entries.column == column.column).any() for column in undecided):
            self.findings.add(
                "date.unreadable",
                tab=self.tab.title,
                cell=span(undecided[0], undecided[-1]),
                labels=undecided[0].labels,
                several=True,
            )
        seen: dict[date, str] = {}
        for column in self.days.columns:
            where = address(column.row, column.column)
            heading = self.tab.rows[column.row]
            found = display(heading[column.column]) if column.column < len(heading) else ""
            if column.labels:
                continue
            if column.day is None:
                mine = entries.column == column.column
                if mine.any():
                    self.findings.add(
                        "date.unreadable",
                        None if column.is_day else "info",
                        tab=self.tab.title,
                        cell=where,
                        found=found,
                    )
            elif column.day in seen:
                self.findings.add(
                    "date.duplicate_period",
                    tab=self.tab.title,
                    cell=where,
                    day=column.day,
                    found=found,
                    other_cell=seen[column.day],
                )
            else:
                seen[column.day] = where
        entries.outcome[np.isnat(entries.day)] = REFUSED


def span(first: DayColumn, last: DayColumn) -> str:
    """The address of the headings from the first to the last column."""
    where = address(first.row, first.column)
    return where if last is first else f"{where}:{address(last.row, last.column)}"


def has_figures(tab: Tab) -> bool:
    """Whether a number stands anywhere in the tab, beside its first column."""
    return any(
        not is_blank(cell) and read_count(cell).value is not None
        for place in tab.filled
        for cell in tab.rows[place][1:]
    )


def say_count(
    findings: Findings,
    entries: EntryColumns,
    place: int,
    count: Count,
    identities: Identities,
    found: str,
) -> None:
    """The finding at a cell that was read with care, or refused."""
    unit = int(entries.unit[place])
    day = entries.day[place]
    findings.add(
        count.rule or "",
        count.severity,
        tab=entries.title,
        cell=address(int(entries.row[place]), int(entries.column[place])),
        unit_id=identities.units[unit].unit_id if unit >= 0 else None,
        day=None if np.isnat(day) else day.astype(date),
        measure=entries.measure_name(place),
        found=found,
        value=count.value,
    )
