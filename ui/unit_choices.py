"""Which units of Đơn vị are looked at: section, officer, status and order, all in the address."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

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
    """What the address asks for. `units`: the units of each section, in the order asked for."""

    sections: list[str]  # those to show
    is_one: bool  # a single section was asked for
    units: dict[str, pd.DataFrame]
    address: dict[str, str]  # the choices as links keep them

    @property
    def view(self) -> tuple[tuple[str, str], ...]:
        """Which choice this is."""
        return tuple(self.address.items())

    def link(self, label: object, *, css: str = "", to: str = "", **changed: str | None) -> Markup:
        """A link to this screen with these choices, but for what is `changed`."""
        return view_link(SCREEN, label, css=css, to=to, **{**self.address, **changed})


@dataclass(frozen=True)
class Options:
    """What there is to choose from; `counts`: how many units each section has."""

    counts: dict[str, int]
    officers: list[str]
    statuses: list[str]

    @property
    def sections(self) -> list[str]:
        return [section for section in SECTIONS if section in self.counts]


def all_units(page: Page) -> pd.DataFrame:
    """Every unit that is no residential group: queries/unit_steps.sql, with its frequency and
    whether its report is overdue, and `sign`, its goal_status or "unrated"."""
    units = load(page.snapshot, "unit_steps", as_of=page.as_of, kind=None)
    reports = load(page.snapshot, "reporting_by_unit", as_of=page.as_of)
    duties = reports[["unit_id", "frequency", "is_overdue"]]
    units = units[units["section"] != "group"].merge(duties, on="unit_id", how="left")
    units["sign"] = [known(status) or UNRATED for status in units["goal_status"]]
    return units


def choose(page: Page, units: pd.DataFrame) -> Choices:
    """Draw the filters that have something to choose from. `units`: all_units, made once."""
    options = page.once("options", lambda: _options(units))
    present = options.sections
    with filters.row(SCREEN):
        section = _section(page, options) if len(present) > 1 else ALL
        order = filters.segments(
            "order",
            ORDERS,
            page.text("units.order"),
            lambda name: page.text(f"units.order_{name}"),
            resets=RESETS,
        )
        status = _status(page, options.statuses) if len(options.statuses) > 1 else ALL
        officer = ALL
        if options.officers:
            officer = filters.officer(page, options.officers, resets=RESETS) or ALL
    asked = {"kind": section, "order": order, "status": status, "officer": officer}
    chosen = partial(_chosen, units, present, order, status, officer)
    return Choices(
        sections=present if section == ALL else [section],
        is_one=section != ALL or len(present) == 1,
        units=page.once("chosen", chosen, order, status, officer),
        address={name: value for name, value in asked.items() if value not in (ALL, ORDERS[0])},
    )


def _options(units: pd.DataFrame) -> Options:
    there = set(units["sign"])
    return Options(
        counts=dict(units["section"].value_counts()),
        officers=sorted(name for name in units["officer"].dropna().unique() if name),
        statuses=[status for status in (*STATUSES, UNRATED) if status in there],
    )


def _section(page: Page, options: Options) -> str:
    def written(name: str) -> str:
        label = page.text(f"unit_section.{name}")
        if name == ALL:
            return label
        return page.text("units.section_count", name=label, n=options.counts[name])

    label = page.text("units.filter_section")
    return filters.pills("kind", [ALL, *options.sections], label, written, resets=RESETS)


def _status(page: Page, statuses: Sequence[str]) -> str:
    def written(name: str) -> str:
        if name == ALL:
            return page.text("units.all_statuses")
        return page.text("status.unrated" if name == UNRATED else name)

    label = page.text("units.filter_status")
    return filters.select("status", [ALL, *statuses], label, written, resets=RESETS, width=220)


def _chosen(
    units: pd.DataFrame, sections: Sequence[str], order: str, status: str, officer: str
) -> dict[str, pd.DataFrame]:
    """The units of each section: best rate first, or most people missing first, or as registered;
    the register's order among equals."""
    if status != ALL:
        units = units[units["sign"] == status]
    if officer != ALL:
        units = units[units["officer"] == officer]
    if order != ORDERS[0]:
        column = "installed_share" if order == "rate" else "goal_left"
        units = units.sort_values(column, ascending=False, na_position="last", kind="stable")
    return {section: units[units["section"] == section] for section in sections}
