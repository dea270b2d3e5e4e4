"""The ward's figures counted straight from the cells, without a line of the program's own code.

A plain count for the sample workbook: of each residential group the last whole number on or before
the day that is not below what the group had before the campaign.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook


@dataclass(frozen=True)
class Count:
    installed: int
    eligible: int
    gained: int
    reported: int
    groups: int

    @property
    def share(self) -> str:
        """As people write it: "29,3%"."""
        return f"{self.installed / self.eligible * 100:.1f}%".replace(".", ",")

    @property
    def written(self) -> str:
        return f"{self.installed:,}".replace(",", ".")


@dataclass(frozen=True)
class GroupCount:
    name: str
    installed: int
    eligible: int
    officer: str

    @property
    def rate(self) -> float:
        return self.installed / self.eligible

    @property
    def share(self) -> str:
        return f"{self.rate * 100:.1f}%".replace(".", ",")


def group_counts(book: Path, until: date) -> list[GroupCount]:
    """Each residential group by itself, in the order of the register."""
    groups, reports = _groups_and_reports(book, until)
    return [
        GroupCount(
            row["Tên đơn vị"],
            reports[code][max(reports[code])] if reports[code] else row["Đã cài trước chiến dịch"],
            row["Đối tượng"],
            row["Cán bộ phụ trách"],
        )
        for code, row in groups.items()
    ]


def count(book: Path, until: date) -> Count:
    groups, reports = _groups_and_reports(book, until)
    baselines = {code: row["Đã cài trước chiến dịch"] for code, row in groups.items()}
    installed = sum(_last(reports[code], baselines[code]) for code in groups)
    return Count(
        installed=installed,
        eligible=sum(row["Đối tượng"] for row in groups.values()),
        gained=installed - sum(baselines.values()),
        reported=sum(until in of_unit for of_unit in reports.values()),
        groups=len(groups),
    )


def rates(book: Path, until: date) -> dict[str, float]:
    """The share of each group's people that have installed, by code, highest first."""
    groups, reports = _groups_and_reports(book, until)
    shares = {
        code: _last(reports[code], row["Đã cài trước chiến dịch"]) / row["Đối tượng"]
        for code, row in groups.items()
    }
    return dict(sorted(shares.items(), key=lambda share: -share[1]))


def _groups_and_reports(
    book: Path, until: date
) -> tuple[dict[str, dict[Any, Any]], dict[str, dict[date, int]]]:
    """The groups' rows of the register, and their usable counts by day, both by code."""
    groups = {row["Mã"]: row for row in rows(book, "Danh mục") if row["Loại"] == "Tổ dân phố"}
    reports: dict[str, dict[date, int]] = {code: {} for code in groups}
    for row in rows(book, "Cài đặt"):
        code = row["Mã"] or "TDP-" + str(row["Tên đơn vị"])[-2:]  # one is written "TDP 07"
        if code not in groups:
            continue
        before = groups[code]["Đã cài trước chiến dịch"]
        for day, cell in row.items():
            is_past = isinstance(day, datetime) and day.date() <= until
            if is_past and isinstance(cell, int) and cell >= before:
                reports[code][day.date()] = cell
    return groups, reports


def _last(reports: dict[date, int], before: int) -> int:
    return reports[max(reports)] if reports else before


@cache
def rows(book: Path, tab: str) -> list[dict[Any, Any]]:
    """The rows below the headings, which stand in row 3 under a title and a hint.

    Of a workbook that stays as it is: a tab is read once.
    """
    headings, *below = _workbook(book)[tab].iter_rows(min_row=3, values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in below]


@cache
def _workbook(book: Path) -> Workbook:
    return load_workbook(book)
