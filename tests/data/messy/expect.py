"""What a careful person gives for a messy book, in the form of examples/*/expected.json."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.data.messy.books import CODES, COUNTS

AS_OF = date(2024, 11, 5)
CLEAN = {
    (code, day + 1): row[day] for code, row in zip(CODES, COUNTS, strict=True) for day in range(5)
}
UNSAID = object()  # the number of reports a day follows from the rows


def expect(
    *,
    ward: Any = 4680,
    gone: str = "",
    changed: dict[str, int] | None = None,
    only: dict[str, int] | None = None,
    maybe: str = "",
    further: dict[str, dict[str, int]] | None = None,
    required: Iterable[str] = (),
    allowed: Iterable[str] = (),
    units: int = 7,
    reporting: Any = UNSAID,
    as_of: date = AS_OF,
) -> dict[str, Any]:
    """The clean book's answer with what differs.

    Counts are named "TDP02@4" (unit and day of November), "TDP02@*" or "*@4". `gone`: not there;
    `maybe`: may be there or not; `changed`: other values; `only`: these and no others. `further`:
    rows of other measures. `required` and `allowed`: "Cài đặt!E3 F3 error|warning"; "-" is no
    cell, "-!-" the workbook. `ward` may be several in a tuple. `reporting` None: not compared.
    """
    values = {f"{code}@{day}": value for (code, day), value in CLEAN.items()}
    values = values | (changed or {}) if only is None else only
    absent, optional = names(gone), names(maybe)
    values = {name: value for name, value in values.items() if name not in absent}
    rows = [row(name, value, name in optional) for name, value in values.items()]
    rows += [
        row(name, value, False, metric)
        for metric, cells in (further or {}).items()
        for name, value in cells.items()
    ]
    return {
        "as_of": as_of.isoformat(),
        "rows": rows,
        "rows_optional": [],
        "issues_required": [required_issue(text) for text in required],
        "issues_allowed": [allowed_issue(text) for text in allowed],
        "checks": {
            "ward_installed_latest_any_of": list(ward) if isinstance(ward, tuple) else [ward],
            "reporting": count_reports(rows, units, as_of) if reporting is UNSAID else {},
        },
    }


def names(text: str) -> set[str]:
    found = set()
    for part in text.split():
        unit, _, day = part.partition("@")
        units = CODES if unit == "*" else [unit]
        days = range(1, 6) if day == "*" else [int(day)]
        found |= {f"{u}@{d}" for u in units for d in days}
    return found


def row(name: str, value: int, optional: bool, metric: str = "installed") -> dict[str, Any]:
    code, _, day = name.partition("@")
    return {
        "date": f"2024-11-{int(day):02}",
        "code": code,
        "metric": metric,
        "value": value,
        "optional": optional,
        "sheet": None,
        "cell": name,
    }


def count_reports(rows: list[dict], units: int, as_of: date) -> dict[str, dict[str, int]]:
    """Per day, from the rows of installs; a day with an optional row is not compared."""
    reports = {}
    for day in range(1, as_of.day + 1):
        text = f"2024-11-{day:02}"
        mine = [r for r in rows if r["date"] == text and r["metric"] == "installed"]
        if not any(r["optional"] for r in mine):
            reports[text] = {"expected": units, "actual": len(mine)}
    return reports


def split(text: str) -> tuple[str | None, list[str | None], list[str]]:
    """(tab, cells, severities) of "Cài đặt!E3 F3 error|warning"."""
    where, severities = text.rsplit(" ", 1)
    tab, _, cells = where.partition("!")
    return (
        None if tab == "-" else tab,
        [None if cell == "-" else cell.replace("/", "!") for cell in cells.split()],
        severities.split("|"),
    )


def required_issue(text: str) -> dict[str, Any]:
    tab, cells, severities = split(text)
    return {
        "sheet": tab,
        "cell_any_of": cells,
        "rule": text,
        "severity": severities[0],
        "severity_also_ok": severities[1:],
    }


def allowed_issue(text: str) -> dict[str, Any]:
    tab, cells, severities = split(text)
    return {"sheet": tab, "cells": cells, "max_severity": severities[0]}
