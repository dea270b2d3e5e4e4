"""Reading a wide tab (Cài đặt, Kích hoạt, Sử dụng): a unit a row, a day a column."""

from datetime import date

import numpy as np

from data.cells import Cell, Tab, address
from data.counts import NOT_REPORTED_TEXTS, Count, read_count
from data.day_columns import DayColumns, find_day_columns
from data.entries import REFUSED, EntryColumns
from data.findings import Findings
from data.headings import UNIT_COLUMNS, find_headings, is_blank
from data.identity import Identities, is_total
from data.reading import Campaign
from data.row_identity import RowIdentity
from data.text import clean, display


class WideTab:
    """One wide tab: where its units and days stand, and the entries in its cells."""

    def __init__(
        self,
        tab: Tab,
        measure: int,
        identities: Identities,
        campaign: Campaign,
        findings: Findings,
    ) -> None:
        self.tab, self.measure = tab, measure
        self.identities, self.campaign, self.findings = identities, campaign, findings
        self.headings = find_headings(tab.rows, UNIT_COLUMNS, ("name",))
        self.days = DayColumns()
        if self.headings:
            self.days = find_day_columns(tab.rows, self.headings, campaign)

    def read(self, *, blocks: bool) -> EntryColumns | None:
        """The entries of the tab; None, with a finding, where its headings are not found."""
        if self.headings is None or not self.days.columns:
            self.findings.add(
                "structure.header_not_found", tab=self.tab.title, blocks=blocks
            )
            return None
        rows = self._unit_rows()
        entries = self._cells(rows)
        self._say_columns(entries)
        return entries

    def _unit_rows(self) -> list[tuple[int, int]]:
        """(row, unit or −1) of every row that holds somebody's figures."""
        who = RowIdentity(self.tab, self.headings, self.identities, self.findings)
        columns = [column.column for column in self.days.columns]
        found: list[tuple[int, int]] = []
        seen: dict[int, int] = {}
        for index in range(self.days.first_data_row, len(self.tab.rows)):
            row = self.tab.rows[index]
            code, name = (
                self.headings.cell(row, "code"),
                self.headings.cell(row, "name"),
            )
            unlabelled = is_blank(code) and is_blank(name)
            if unlabelled and all(is_blank(cell) for cell in row):
                continue
            identity = self.identities.find(code, name)
            if identity.unit is None:
                filled = any(is_filled(row[c]) for c in columns if c < len(row))
                if not filled and (is_blank(code) or identity.problem != "unknown"):
                    continue  # a caption, or an empty row
                if is_total(code, name) or self._sums_up(row, found, columns):
                    continue
            unit = who.unit(index, identity)
            if unit in seen and unit >= 0:
                who.again(index, unit, seen[unit])
            seen.setdefault(unit, index)
            found.append((index, unit))
        return found

    def _sums_up(
        self, row: list[Cell], above: list[tuple[int, int]], columns: list[int]
    ) -> bool:
        """Whether a row without a known unit is the sum of all rows above it, day by day."""
        if len(above) < 2:
            return False
        days = [c for c in columns if c < len(row) and is_filled(row[c])]
        for column in days:
            cells = (self.tab.rows[r] for r, _ in above)
            counts = [
                read_count(cells_[column]).value
                for cells_ in cells
                if column < len(cells_)
            ]
            if sum(count or 0 for count in counts) != row[column]:
                return False
        return bool(days)

    def _cells(self, rows: list[tuple[int, int]]) -> EntryColumns:
        """All filled cells of the unit rows. The common cell, a plain number, takes the fast way."""
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
        for place in np.flatnonzero(~is_number):
            cell = flat[place]
            filled[place] = cell is not None and cell != "" and is_filled(cell)
        keep = np.flatnonzero(filled)
        entries = EntryColumns.empty(self.tab.title, len(keep))
        of_row, of_column = np.divmod(keep, max(len(columns), 1))
        entries.row[:] = np.array([r for r, _ in rows], dtype=np.int32)[of_row]
        entries.unit[:] = np.array([u for _, u in rows], dtype=np.int32)[of_row]
        entries.column[:] = np.array(columns, dtype=np.int32)[of_column]
        days = [
            np.datetime64(c.day, "D") if c.day else np.datetime64("NaT")
            for c in self.days.columns
        ]
        entries.day[:] = np.array(days, dtype="datetime64[D]")[of_column]
        entries.measure[:] = self.measure
        entries.raw_number[:] = numbers[keep]
        entries.value[:] = np.where(plain_count[keep], numbers[keep], np.nan)
        for place in np.flatnonzero(~plain_count[keep]):
            self._careful(entries, place, flat[keep[place]])
        entries.outcome[entries.unit < 0] = REFUSED
        return entries

    def _careful(self, entries: EntryColumns, place: int, cell: Cell) -> None:
        """A cell that is not a plain count: read it as a person would, and say what was found."""
        count = read_count(cell)
        if np.isnan(entries.raw_number[place]):
            entries.raw_text[place] = display(cell)
        entries.set_count(place, count)
        if count.rule and entries.unit[place] >= 0:
            say_count(
                self.findings, entries, place, count, self.identities, display(cell)
            )

    def _say_columns(self, entries: EntryColumns) -> None:
        """Headings that name no day, or one day twice, and days put right."""
        if self.days.repaired:
            first, last = self.days.repaired[0], self.days.repaired[-1]
            where = address(first.row, first.column)
            if last is not first:
                where += f":{address(last.row, last.column)}"
            self.findings.add(
                "date.day_month_swapped",
                tab=self.tab.title,
                cell=where,
                first=first.day,
                last=last.day,
            )
        seen: dict[date, str] = {}
        for column in self.days.columns:
            where = address(column.row, column.column)
            heading = self.tab.rows[column.row]
            found = (
                display(heading[column.column]) if column.column < len(heading) else ""
            )
            if column.day is None:
                mine = entries.column == column.column
                if mine.any():
                    self.findings.add(
                        "date.unreadable", tab=self.tab.title, cell=where, found=found
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


def is_filled(cell: Cell) -> bool:
    """Whether somebody reported something: blanks, "-" and "" from a formula are no report."""
    return cell is not None and not (
        isinstance(cell, str) and clean(cell) in NOT_REPORTED_TEXTS
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
