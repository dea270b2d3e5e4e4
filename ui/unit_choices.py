"""Which units of Đơn vị are looked at: section, officer, status and order, all in the address."""

from dataclasses import dataclass

import pandas as pd

from ui import filters
from ui.badges import STATUSES, UNRATED
from ui.filters import ALL
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup
from words.figures import known

SCREEN = "units"
SECTIONS = ("own", "agency", "school", "parents", "building", "organisation")
ORDERS = ("register", "rate", "left")
RESETS = ("page",)


@dataclass(frozen=True)
class Choices:
    """What the address asks for. `units`: queries/unit_steps.sql with is_overdue, in its order."""

    sections: list[str]  # those to show
    is_one: bool  # a single section was asked for
    units: pd.DataFrame
    address: dict[str, str]  # the choices as links keep them

    def of(self, section: str) -> pd.DataFrame:
        return self.units[self.units["section"] == section]

    def link(self, label: object, *, css: str = "", to: str = "", **changed: str | None) -> Markup:
        """A link to this screen with these choices, but for what is `changed`."""
        return view_link(SCREEN, label, css=css, to=to, **{**self.address, **changed})


def all_units(page: Page) -> pd.DataFrame:
    """Every unit that is no residential group, in the order of the register."""
    units = load(page.snapshot, "unit_steps", as_of=page.as_of, kind=None)
    reports = load(page.snapshot, "reporting_by_unit", as_of=page.as_of)
    duties = reports[["unit_id", "frequency", "is_overdue"]]
    return units[units["section"] != "group"].merge(duties, on="unit_id", how="left")


def choose(page: Page, units: pd.DataFrame) -> Choices:
    """Draw the filters that have something to choose from."""
    counts: dict[str, int] = dict(units["section"].value_counts())
    present = [section for section in SECTIONS if section in counts]
    officers = sorted(name for name in units["officer"].dropna().unique() if name)
    statuses = _statuses(units)
    with filters.row("units"):
        section = _section(page, present, counts) if len(present) > 1 else ALL
        order = filters.segments(
            "order",
            ORDERS,
            page.text("units.order"),
            lambda name: page.text(f"units.order_{name}"),
            resets=RESETS,
        )
        status = _status(page, statuses) if len(statuses) > 1 else ALL
        officer = filters.officer(page, officers, resets=RESETS) if officers else None
    if status != ALL:
        units = units[_sign(units) == status]
    if officer is not None:
        units = units[units["officer"] == officer]
    asked = {"kind": section, "order": order, "status": status, "officer": officer or ALL}
    return Choices(
        sections=present if section == ALL else [section],
        is_one=section != ALL or len(present) == 1,
        units=_ordered(units, order),
        address={name: value for name, value in asked.items() if value not in (ALL, ORDERS[0])},
    )


def _section(page: Page, present: list[str], counts: dict[str, int]) -> str:
    def written(name: str) -> str:
        label = page.text(f"unit_section.{name}")
        if name == ALL:
            return label
        return page.text("units.section_count", name=label, n=counts[name])

    label = page.text("units.filter_section")
    return filters.pills("kind", [ALL, *present], label, written, resets=RESETS)


def _status(page: Page, statuses: list[str]) -> str:
    def written(name: str) -> str:
        if name == ALL:
            return page.text("units.all_statuses")
        return page.text("status.unrated" if name == UNRATED else name)

    label = page.text("units.filter_status")
    return filters.select("status", [ALL, *statuses], label, written, resets=RESETS, width=220)


def _statuses(units: pd.DataFrame) -> list[str]:
    """The statuses that occur, those who need help first."""
    there = set(_sign(units))
    return [status for status in (*STATUSES, UNRATED) if status in there]


def _sign(units: pd.DataFrame) -> "pd.Series[str]":
    return units["goal_status"].map(lambda status: known(status) or UNRATED)


def _ordered(units: pd.DataFrame, order: str) -> pd.DataFrame:
    """Best rate first, or most people missing first; the register's order among equals."""
    if order == ORDERS[0]:
        return units
    column = "installed_share" if order == "rate" else "goal_left"
    return units.sort_values(column, ascending=False, na_position="last", kind="stable")
