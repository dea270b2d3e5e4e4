"""Compares what was read from a messy workbook with the answer a careful person gives.

The answers are examples/*/expected.json and expect.py. An issue matches when its cell, or a range
that overlaps it, is one of those expected, in the same tab, with one of the severities. Issues of
severity info and of the group "completeness" are never false alarms; any other one is that
neither required nor allowed.
"""

import re
import unicodedata
from typing import Any

RANK = {"info": 0, "warning": 1, "error": 2}


def compare(expected: dict[str, Any], actual: dict[str, Any]) -> list[str]:
    """The complaints; none where the reading is the expected one."""
    complaints = [*rows(expected, actual), *issues(expected, actual["issues"])]
    ward = expected["checks"]["ward_installed_latest_any_of"] or [None]
    if actual["ward_installed_latest"] not in ward:
        complaints.append(f"ward total {actual['ward_installed_latest']}, expected {ward}")
    for day, counts in expected["checks"]["reporting"].items():
        if actual["reporting"].get(day) != counts:
            complaints.append(f"reporting {day}: {actual['reporting'].get(day)}, not {counts}")
    return complaints


def rows(expected: dict[str, Any], actual: dict[str, Any]) -> list[str]:
    got = {key(row): row["value"] for row in actual["rows"]}
    want = {key(row): row for row in expected["rows"]}
    also: dict[tuple, set] = {}
    for row in expected["rows_optional"]:
        also.setdefault(key(row), set()).add(row["value"])
    complaints = ["duplicate rows"] if len(got) != len(actual["rows"]) else []
    for name, row in want.items():
        if name not in got:
            if not row["optional"]:
                complaints.append(f"missing row {name} = {row['value']}")
        elif got[name] != row["value"]:
            complaints.append(f"{name}: {got[name]!r}, expected {row['value']!r}")
    for name, value in got.items():
        if name not in want and value not in also.get(name, ()):
            complaints.append(f"row that should not be there {name} = {value!r}")
    return complaints


def issues(expected: dict[str, Any], actual: list[dict[str, Any]]) -> list[str]:
    required, allowed = expected["issues_required"], expected["issues_allowed"]
    complaints = []
    for wanted in required:
        severities = {wanted["severity"], *wanted["severity_also_ok"]}
        if not any(
            issue["severity"] in severities and hit(issue, wanted["sheet"], wanted["cell_any_of"])
            for issue in actual
        ):
            complaints.append(f"not reported: {wanted}")
    for issue in actual:
        if issue["severity"] == "info" or issue.get("group") == "completeness":
            continue
        if any(hit(issue, wanted["sheet"], wanted["cell_any_of"]) for wanted in required):
            continue
        if not any(
            RANK[issue["severity"]] <= RANK[allowance["max_severity"]]
            and hit(issue, allowance["sheet"], allowance["cells"])
            for allowance in allowed
        ):
            complaints.append(f"false alarm: {issue}")
    return complaints


def key(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["date"], row["code"], row.get("metric", "installed")


def hit(issue: dict[str, Any], sheet: str | None, cells: list[str | None]) -> bool:
    """Whether the issue stands at one of the cells; "Tab!A1" is a cell of another tab."""
    for cell in cells:
        tab, at = cell.split("!") if cell and "!" in cell else (sheet, cell)
        if tab is not None and issue.get("sheet") is not None:
            if tab_key(issue["sheet"]) != tab_key(tab):
                continue
        elif tab is not None and at is not None:
            continue
        if overlap(issue.get("cell"), at):
            return True
    return False


def tab_key(title: str) -> str:
    return " ".join(unicodedata.normalize("NFC", title).split()).casefold()


def overlap(cell: str | None, area: str | None) -> bool:
    if cell is None or area is None:
        return cell is None and area is None
    (top, left), (bottom, right) = corners(area)
    (first, west), (last, east) = corners(cell)
    return top <= last and first <= bottom and left <= east and west <= right


def corners(area: str) -> tuple[tuple[int, int], tuple[int, int]]:
    first, _, last = area.partition(":")
    return row_and_column(first), row_and_column(last or first)


def row_and_column(address: str) -> tuple[int, int]:
    match = re.fullmatch(r"([A-Z]+)(\d+)", address)
    assert match, address
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column
