"""Which units to urge are looked at, for which reason and in which order: all in the address."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from ui import address, filters
from ui.badges import STATUSES, UNRATED
from ui.filters import ALL
from ui.frame import Page
from ui.links import view_link
from ui.loading import finished
from ui.markup import Markup
from ui.scopes import KIND, KINDS
from ui.urging import REASONS, urged
from words.figures import two_digits
from words.groups import status_word

SCREEN = "follow-up"
PAGE_ROWS = 20
# Order → (column, whether the highest comes first); the register's order among equals.
ORDERS: dict[str, tuple[str, bool]] = {
    "shortfall": ("shortfall", True),
    "days": ("days_behind", True),
    "rate": ("coverage", False),
    "pace": ("pace", False),
    "need": ("need", True),
    "left": ("week_left", True),
    "silent": ("missed_reports", True),
    "name": ("", False),
}
RESETS = ("page",)
WIDTH = 216  # px: four of them stand side by side at 1280 px


@dataclass(frozen=True)
class Choice:
    """What the filters say. `urged`: the units with a reason, of the kind and the officer; `rows`:
    those that pass the other filters too, in order. Both have the columns of ui.urging.urged."""

    kind: str | None
    officer: str | None
    status: str | None
    reason: str | None
    order: str
    page_number: int
    urged: pd.DataFrame
    rows: pd.DataFrame
    others: int  # units of other kinds with a reason, of the same officer
    officers: dict[str, int]  # how many units of the kind each has to urge

    @property
    def shown(self) -> pd.DataFrame:
        return self.rows.iloc[(self.page_number - 1) * PAGE_ROWS : self.page_number * PAGE_ROWS]

    @property
    def view(self) -> tuple[str | int | None, ...]:
        """What the list depends on."""
        return (*self.filters, self.order, self.page_number)

    @property
    def filters(self) -> tuple[str | None, ...]:
        return (self.kind, self.officer, self.status, self.reason)

    def link(self, label: object, **changed: str | None) -> Markup:
        """A link to this list with some of its filters changed; None takes one out."""
        choices: dict[str, str | None] = {
            "kind": None if self.kind == KIND else self.kind or ALL,
            "officer": self.officer,
            "status": self.status,
            "reason": self.reason,
            "order": None if self.order == next(iter(ORDERS)) else self.order,
        }
        return view_link(SCREEN, label, css="", to="", **{**choices, **changed})


def choose(page: Page) -> Choice:
    """Draw the filters, and return what they say."""
    every = finished(page.snapshot, ("to urge", page.as_of), partial(_with_reason, page))
    kinds = {str(kind): int(n) for kind, n in every["kind"].value_counts().items()}
    with filters.row("urging"):
        kind = _kind(page, kinds, len(every))
        of_kind = every[every["kind"] == kind] if kind else every
        officers = _officers(page, of_kind, kind)
        everywhere = sorted(page.once("officers", partial(_names, page)))
        everybody = page.text("follow.all_officers")
        officer = filters.officer(page, everywhere, everybody, resets=RESETS, width=WIDTH)
        theirs = of_kind[of_kind["officer"] == officer] if officer else of_kind
        status = _status(page, theirs)
        order = _order(page)
    with filters.row("reasons"):
        reason = _reason(page, theirs, status)
    rows = page.once(
        "rows", partial(_rows, theirs, status, reason, order), kind, officer, status, reason, order
    )
    start = filters.rows_of_page("page", len(rows), PAGE_ROWS).start
    same = every[every["officer"] == officer] if officer else every
    return Choice(
        kind=kind,
        officer=officer,
        status=status,
        reason=reason,
        order=order,
        page_number=start // PAGE_ROWS + 1,
        urged=theirs,
        rows=rows,
        others=len(same) - len(theirs),
        officers=officers,
    )


def _with_reason(page: Page) -> pd.DataFrame:
    units = urged(page.snapshot, page.as_of)
    return units[units["reasons"].map(len) > 0].reset_index(drop=True)


def _names(page: Page) -> list[str]:
    """Every officer in charge of a unit: a link that was kept holds on days without urging too."""
    units = urged(page.snapshot, page.as_of)
    return [name for name in units["officer"].dropna().unique() if name]


def _officers(page: Page, units: pd.DataFrame, kind: str | None) -> dict[str, int]:
    def counted() -> dict[str, int]:
        counts = units.loc[units["officer"].fillna("") != "", "officer"].value_counts()
        return {name: int(counts[name]) for name in sorted(counts.index)}

    return page.once("officer counts", counted, kind)


def _kind(page: Page, counts: dict[str, int], total: int) -> str | None:
    """The residential groups first; ALL of them together, which are the same people seen again."""

    def written(kind: str) -> str:
        label = page.text("follow.all_kinds" if kind == ALL else f"kind.{kind}")
        n = two_digits(total if kind == ALL else counts.get(kind, 0), page.lang)
        return page.text("follow.kind_n", kind=label, n=n)

    there = [kind for kind in KINDS if kind == KIND or counts.get(kind) or _is_asked("kind", kind)]
    label = page.text("follow.filter_kind")
    chosen = filters.select("kind", [*there, ALL], label, written, resets=RESETS, width=WIDTH + 44)
    return None if chosen == ALL else chosen


def _status(page: Page, units: pd.DataFrame) -> str | None:
    counts = units["status"].fillna(UNRATED).value_counts().to_dict()

    def written(status: str) -> str:
        if status == ALL:
            return page.text("follow.all_statuses")
        word = status_word(None if status == UNRATED else status, page.lang)
        n = two_digits(counts.get(status, 0), page.lang)
        return page.text("groups.status_n", status=word, n=n)

    options = [ALL, *STATUSES, *([UNRATED] if counts.get(UNRATED) else [])]
    label = page.text("table.status")
    chosen = filters.select("status", options, label, written, resets=RESETS, width=WIDTH)
    return None if chosen == ALL else chosen


def _order(page: Page) -> str:
    return filters.select(
        "order",
        list(ORDERS),
        page.text("follow.order"),
        lambda name: page.text(f"follow.order_{name}"),
        resets=RESETS,
        width=WIDTH,
    )


def _reason(page: Page, units: pd.DataFrame, status: str | None) -> str | None:
    """One of the reasons, each with how many of the units have it."""
    of_status = units[units["status"].fillna(UNRATED) == status] if status else units
    counts = of_status["reasons"].explode().value_counts().to_dict()

    def written(reason: str) -> str:
        if reason == ALL:
            return page.text("follow.all_reasons", n=two_digits(len(of_status), page.lang))
        n = two_digits(counts.get(reason, 0), page.lang)
        return page.text("follow.reason_n", reason=page.text(f"reason.{reason}"), n=n)

    label = page.text("follow.filter_reason")
    there = [name for name in REASONS if counts.get(name) or _is_asked("reason", name)]
    chosen = filters.pills("reason", [ALL, *there], label, written, resets=RESETS)
    return None if chosen == ALL else chosen


def _is_asked(name: str, value: str) -> bool:
    """Whether the address asks for it: then it can be chosen, though no unit is of it."""
    return address.asked(name) == value


def _rows(units: pd.DataFrame, status: str | None, reason: str | None, order: str) -> pd.DataFrame:
    if status:
        units = units[units["status"].fillna(UNRATED) == status]
    if reason:
        units = units[[reason in reasons for reasons in units["reasons"]]]
    column, is_descending = ORDERS[order]
    if column:
        units = units.sort_values(
            column, ascending=not is_descending, na_position="last", kind="stable"
        )
    return units
