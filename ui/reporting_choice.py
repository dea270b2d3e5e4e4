"""Which units' reports are looked at, and in which order: all of it in the address."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from ui import address, filters
from ui.filters import ALL
from ui.frame import Page
from ui.links import Choice as Wish
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup
from words.figures import known, two_digits

SCREEN = "reporting"
PAGE_ROWS = 40
WHICH = (ALL, "missing", "late")
STATE = {"missing": "carried", "late": "late"}  # on the as-of date
ORDERS = ("missing", "rate", "register")
FIRST = ("carried", "overdue", "late")  # who needs somebody to act, most urgent first
OWING = ("daily", "weekly")
FILTER_WIDTH = 252  # px: three of them stand beside the pills at 1280 px
RESETS = ("page",)


@dataclass(frozen=True)
class Choice:
    """What the filters say.

    The rows are those of queries/reporting_by_unit.sql, of units that owe reports or gave one.
    `theirs`: of the kind and the officer chosen, in the order of the register; `rows`: those of
    them that `which` leaves, in the order chosen, on all pages.
    """

    which: str
    kind: str | None
    officer: str | None
    order: str
    page_number: int
    everything: pd.DataFrame
    theirs: pd.DataFrame
    rows: pd.DataFrame

    @property
    def shown(self) -> pd.DataFrame:
        """The rows of this page of the list."""
        return self.rows.iloc[(self.page_number - 1) * PAGE_ROWS : self.page_number * PAGE_ROWS]

    @property
    def due(self) -> pd.DataFrame:
        return self.theirs[self.theirs["is_due_today"].astype(bool)]

    @property
    def missing(self) -> pd.DataFrame:
        """Those whose report of the day is due and not there, in the order of the register."""
        return self.theirs[self.theirs["state_today"] == "carried"]

    @property
    def whose(self) -> tuple[str | None, str | None]:
        """Which units are counted."""
        return (self.kind, self.officer)

    @property
    def view(self) -> tuple[str | int | None, ...]:
        """What the list depends on."""
        return (self.which, *self.whose, self.order, self.page_number)

    @property
    def is_filtered(self) -> bool:
        return bool(self.kind or self.officer or self.which != ALL)

    def link(self, label: object, *, css: str = "", to: str = "", **changed: Wish) -> Markup:
        """A link to this screen with some of its choices changed; None takes one out."""
        choices: dict[str, Wish] = {
            "which": None if self.which == ALL else self.which,
            "kind": self.kind,
            "officer": self.officer,
            "order": None if self.order == ORDERS[0] else self.order,
        }
        return view_link(SCREEN, label, css=css, to=to, **{**choices, **changed})


def choose(page: Page) -> Choice:
    """Draw the filters, and return what they say."""
    everything = page.once("reporters", partial(_reporters, page))
    kinds, officers = page.once("whose", partial(_whose, everything))
    kind = _asked("kind", kinds)
    officer = _asked("officer", officers)
    theirs = page.once("theirs", partial(_of, everything, kind, officer), kind, officer)
    width = round(FILTER_WIDTH * page.tokens.text_scale)
    counts = page.once("counts", lambda: theirs["state_today"].value_counts(), kind, officer)
    with filters.row(SCREEN):
        which = _which(page, {ALL: len(theirs), **counts})
        if len(kinds) > 1:
            _draw_kinds(page, kinds, width)
        filters.officer(page, officers, resets=RESETS, width=width)
        order = filters.select(
            "order",
            ORDERS,
            page.text("sort_by"),
            lambda name: page.text(f"reporting.order_{name}"),
            resets=RESETS,
            width=width,
        )
    rows = page.once("rows", partial(_rows, theirs, which, order), kind, officer, which, order)
    start = filters.rows_of_page("page", len(rows), PAGE_ROWS).start
    number = start // PAGE_ROWS + 1
    return Choice(which, kind, officer, order, number, everything, theirs, rows)


def _asked(name: str, options: list[str]) -> str | None:
    """What the address asks for, before its filter is drawn: the counts on others depend on it."""
    chosen = address.choice(name, [ALL, *options], ALL)
    return None if chosen == ALL else chosen


def _reporters(page: Page) -> pd.DataFrame:
    """The units that owe reports or gave one, in the order of the register."""
    units = load(page.snapshot, "reporting_by_unit", as_of=page.as_of)
    return units[units["frequency"].isin(OWING) | units["last_reported"].notna()]


def _whose(everything: pd.DataFrame) -> tuple[list[str], list[str]]:
    """The kinds and the officers there are, in the order of the register."""
    kinds, officers = everything["kind"], everything["officer"]
    return list(dict.fromkeys(kinds)), list(dict.fromkeys(name for name in officers if known(name)))


def _of(everything: pd.DataFrame, kind: str | None, officer: str | None) -> pd.DataFrame:
    rows = everything if kind is None else everything[everything["kind"] == kind]
    return rows if officer is None else rows[rows["officer"] == officer]


def _which(page: Page, counts: dict[str, int]) -> str:
    """Every unit, or those of one state on the as-of date; `counts` has how many of each."""

    def written(name: str) -> str:
        n = int(counts.get(STATE.get(name, name), 0))
        return page.text(f"reporting.which_{name}", n=two_digits(n, page.lang))

    label = page.text("reporting.filter_which")
    return filters.pills("which", WHICH, label, written, resets=RESETS)


def _draw_kinds(page: Page, kinds: list[str], width: int) -> None:
    filters.select(
        "kind",
        [ALL, *kinds],
        page.text("reporting.filter_kind"),
        lambda name: page.text("reporting.all_kinds" if name == ALL else f"kind.{name}"),
        resets=RESETS,
        width=width,
    )


def _rows(theirs: pd.DataFrame, which: str, order: str) -> pd.DataFrame:
    rows = theirs if which == ALL else theirs[theirs["state_today"] == STATE[which]]
    if order == "register":
        return rows
    if order == "rate":  # who owes none has no rate and stands last
        return rows.sort_values("rate", kind="stable", na_position="last")
    urgency = {state: place for place, state in enumerate(FIRST)}
    state = rows["state_today"].mask(rows["is_overdue"] & ~rows["is_due_today"], "overdue")
    return rows.assign(urgency=state.map(urgency).fillna(len(FIRST))).sort_values(
        "urgency", kind="stable"
    )
