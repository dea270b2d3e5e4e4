"""A reading as the columns that data/sql/schema.sql loads: per table, its parameters and rows."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from data.plan import Lines, find_lines, line_days
from data.reading import OUTCOMES, USED_OUTCOMES, Campaign, Reading

UNIT_COLUMNS = (
    *("unit_id", "name", "kind", "officer", "eligible", "baseline", "parent_id", "frequency"),
    *("target", "is_mandatory", "households", "leader", "police_officer", "active_from"),
    *("active_to", "cell"),
)
FINDING_COLUMNS = ("rule", "severity", "tab", "cell", "unit_id", "measure", "found")
ARRIVAL_COLUMNS = ("unit_id", "due_on", "timeliness")
SIGHTING_COLUMNS = ("unit_id", "day", "known_on")
ACTIVITY_COLUMNS = (
    *("day", "at", "form", "unit_id", "audience", "planned", "done", "is_unread"),
    *("place", "content", "tab", "cell"),
)
LINE_COLUMNS = {  # read from the field of the same name in Reading
    "actions": ("what", "unit", "unit_id", "who", "due", "status", "is_done"),
    "sent_reports": ("day", "recipient", "number", "sent_at"),
    "corrections": (
        *("day", "unit_id", "measure", "value", "reason", "confirmed_by", "tab", "cell"),
    ),
}
SEVERITIES = ("error", "warning", "info")
MORSEL = 122_880  # rows a DuckDB thread takes at a time; one batch more is one thread less


@dataclass(frozen=True, slots=True)
class Table:
    """What one statement of schema.sql takes: parameters, and rows where they are too many."""

    name: str
    parameters: dict[str, Any] = field(default_factory=dict)
    rows: pa.Table | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no row would be in it."""
        if self.rows is not None:
            return self.rows.num_rows == 0
        lists = [value for value in self.parameters.values() if isinstance(value, list)]
        return bool(lists) and not any(lists)


def first_day(campaign: Campaign) -> date:
    """The day the baselines speak of."""
    return campaign.start - timedelta(days=1)


def last_day(reading: Reading, campaign: Campaign) -> date:
    """The end; where there is none the last day with a used count, else the first day."""
    if campaign.end:
        return campaign.end
    entries = reading.entries
    used = np.isin(entries.outcome, [OUTCOMES.index(outcome) for outcome in USED_OUTCOMES])
    reported = entries.day[used & ~np.isnat(entries.day)]
    return max(first_day(campaign), reported.max().item()) if len(reported) else first_day(campaign)


def figure_tables(reading: Reading, campaign: Campaign) -> Iterator[Table]:
    """The tables that counts are made for, none of which names another."""
    first, last = first_day(campaign), last_day(reading, campaign)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    yield Table("days", calendar(days, campaign, reading.watched_since))
    lines = find_lines(reading.units, reading.milestones)
    deadline = campaign.deadline if campaign.end else None
    yield Table("plan_lines", line_days(lines.shares, days, deadline))
    yield Table("units", {"target": campaign.target}, unit_rows(reading, lines))


def entry_table(reading: Reading) -> Table:
    """What the counts are made of, which names no other table."""
    return Table("entry_cells", {"tab_titles": reading.entries.tab_titles}, entry_rows(reading))


def record_tables(reading: Reading, campaign: Campaign) -> Iterator[Table]:
    """All other tables, which may name those."""
    first, last = first_day(campaign), last_day(reading, campaign)
    yield Table("campaign", campaign_columns(reading, campaign, first, last))
    yield Table("milestones", milestone_columns(reading))
    yield Table("arrivals", rows=history_rows(reading.arrivals, ARRIVAL_COLUMNS))
    yield Table("sightings", rows=history_rows(reading.sightings, SIGHTING_COLUMNS))
    settings = campaign.texts
    yield Table("settings", {"setting": list(settings), "value": list(settings.values())})
    yield Table("findings", rows=finding_rows(reading))
    yield Table("activities", {"first_day": first} | activity_columns(reading))
    for name, columns in LINE_COLUMNS.items():
        yield Table(name, column_lists(getattr(reading, name), columns))
    places = {"tab": "tab", "row": "row_index", "column": "column_index", "text": "text"}
    cells = column_lists(reading.cells, places)
    yield Table("cells", rows=pa.table({places[name]: cells[name] for name in places}))


def campaign_columns(
    reading: Reading, campaign: Campaign, first: date, last: date
) -> dict[str, Any]:
    same = ("name", "authority", "deadline", "first_deadline", "target", "method", "source_tab")
    more = ("cutoff", "edit_days", "ward_baseline", "official_count", "official_date")
    rest = ("rounds_per_day", "time_zone", "is_sample")
    return {column: getattr(campaign, column) for column in (*same, *more, *rest)} | {
        "start_date": campaign.start,
        "end_date": campaign.end,
        "first_day": first,
        "last_day": last,
        "as_of": reading.as_of or first,
        "today": reading.today,
    }


def calendar(
    days: list[date], campaign: Campaign, watched_since: datetime | None
) -> dict[str, list[Any]]:
    """Weeks are the campaign's, from the start; day 0, the one before it, is in week 0.

    watched_since: when the history began, in the campaign's time zone.
    """
    since = watched_since.replace(tzinfo=None) if watched_since else datetime.max
    numbers = range(len(days))
    return {
        "day": days,
        "day_number": list(numbers),
        "week_number": [(number + 6) // 7 for number in numbers],
        "week_day": [(number + 6) % 7 + 1 for number in numbers],
        "ends_week": [number % 7 == 0 or days[number] == campaign.end for number in numbers],
        "is_weekend": [day.isoweekday() >= 6 for day in days],
        "is_holiday": [day in campaign.holidays for day in days],
        "is_watched": [datetime.combine(day, campaign.cutoff) >= since for day in days],
    }


def column_lists(lines: list[Any], columns: Iterable[str]) -> dict[str, list[Any]]:
    """The attributes of objects, one list per attribute."""
    return {column: [getattr(line, column) for line in lines] for column in columns}


def unit_rows(reading: Reading, lines: Lines) -> pa.Table:
    return pa.table(
        column_lists(reading.units, UNIT_COLUMNS)
        | {
            "unit_order": np.arange(len(reading.units)),
            "plan_line": lines.of_unit,
            "kind_plan_line": lines.of_kind,
        }
    )


def milestone_columns(reading: Reading) -> dict[str, list[Any]]:
    """Without kind and unit a milestone is the residential groups'."""
    columns = column_lists(reading.milestones, ("day", "share", "kind", "unit_id"))
    pairs = zip(columns["kind"], columns["unit_id"], strict=True)
    columns["kind"] = [kind or (None if unit_id else "group") for kind, unit_id in pairs]
    return columns


def entry_rows(reading: Reading) -> pa.Table:
    """Every entry, its numbers handed over as they lie in memory."""
    entries = reading.entries
    rows = pa.table(
        {
            "tab": entries.tab,
            "row_index": entries.row,
            "column_index": entries.column,
            "unit_order": pa.array(entries.unit, mask=entries.unit < 0),
            "measure": entries.measure,
            "report_date": entries.day,
            "entered_at": entries.entered_at,
            "raw_number": pa.array(entries.raw_number, from_pandas=True),
            "raw_text": pa.array(entries.raw_text, pa.string(), from_pandas=True),
            "value": pa.array(entries.value, from_pandas=True),
            "outcome": entries.outcome,
        }
    )
    return pa.Table.from_batches(rows.to_batches(max_chunksize=MORSEL), rows.schema)


def history_rows(told: pd.DataFrame | None, columns: tuple[str, ...]) -> pa.Table:
    """What a history tells of reports; no row where there is none."""
    if told is None:
        return pa.table({name: pa.array([], pa.string()) for name in columns})
    return pa.Table.from_pandas(told, preserve_index=False)


def activity_columns(reading: Reading) -> dict[str, list[Any]]:
    """The lines by day, hour and form, those without a day or an hour last; each with its unit,
    of kind `other` where the register does not have it."""
    lines = sorted(
        reading.activities,
        key=lambda line: (line.day or date.max, line.at == "", line.at, line.form),
    )
    places = {unit.unit_id: place for place, unit in enumerate(reading.units)}
    orders = [places.get(line.unit_id or "") for line in lines]
    units = [None if order is None else reading.units[order] for order in orders]
    typed = [line.unit for line in lines]
    return column_lists(lines, ACTIVITY_COLUMNS) | {
        "unit_order": orders,
        "who": [unit.unit_id if unit else name for unit, name in zip(units, typed, strict=True)],
        "name": [unit.name if unit else name for unit, name in zip(units, typed, strict=True)],
        "kind": [(unit and unit.kind) or "other" for unit in units],
        "officer": [(unit and unit.officer) or "" for unit in units],
    }


def finding_rows(reading: Reading) -> pa.Table:
    """Errors first, each severity in the order found; finding_id counts them so."""
    findings = sorted(reading.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    known = {unit.unit_id: unit for unit in reading.units}
    units = [known.get(finding.unit_id or "") for finding in findings]
    return pa.table(
        column_lists(findings, FINDING_COLUMNS)
        | {
            "finding_id": np.arange(1, len(findings) + 1),
            "rule_group": [finding.group for finding in findings],
            "unit_name": [unit and unit.name for unit in units],
            "officer": [unit and unit.officer for unit in units],
            "kind": [unit and unit.kind for unit in units],
            "report_date": [finding.day for finding in findings],
            "params": [
                json.dumps(finding.params, ensure_ascii=False, default=str) for finding in findings
            ],
        }
    )
