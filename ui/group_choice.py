"""Which groups are looked at, in which order, and which one is open: all of it in the address."""

from dataclasses import dataclass
from functools import partial
from typing import cast

import pandas as pd

from charts.ranking_rows import BY, RANK, By
from data.typed.text import plain
from ui import address, filters
from ui.badges import STATUSES, UNRATED
from ui.filters import ALL
from ui.frame import Page
from ui.links import view_link
from ui.loading import finished, load
from ui.markup import Markup
from ui.scopes import KIND
from words.figures import known, two_digits
from words.groups import status_word

PAGE_ROWS = 40
MOST_LISTED = 300  # from there on no list to choose from: a group is found by a part of its name
FILTER_WIDTH = 236  # px: three of them stand beside the measures at 1280 px
RESETS = ("page",)


@dataclass(frozen=True)
class Choice:
    """What the filters say. `rows`: the groups that pass them, by rank; `shown`: on this page.

    The rows are those of queries/unit_figures.sql with the ranks of queries/unit_ranks.sql.
    """

    by: By
    officer: str | None
    status: str | None
    sought: str  # a part of names, as it was typed; "" where none
    page_number: int
    opened: str | None
    everything: pd.DataFrame  # every group, by rank
    rows: pd.DataFrame

    @property
    def shown(self) -> pd.DataFrame:
        return self.rows.iloc[(self.page_number - 1) * PAGE_ROWS : self.page_number * PAGE_ROWS]

    @property
    def view(self) -> tuple[str | int | None, ...]:
        """What the list depends on; not which group is open."""
        return (self.by, self.officer, self.status, self.sought, self.page_number)

    @property
    def is_filtered(self) -> bool:
        return bool(self.officer or self.status or self.sought)

    def link(self, label: object, css: str = "", **changed: str | None) -> Markup:
        """A link to this view with some of its choices changed; None takes one out."""
        choices = {
            "by": None if self.by == BY[0] else self.by,
            "officer": self.officer,
            "status": self.status,
            "find": self.sought or None,
            "page": None if self.page_number == 1 else str(self.page_number),
            "group": self.opened,
        }
        to = "opened" if changed.get("group") else ""
        return view_link("groups", label, css=css, to=to, **{**choices, **changed})


def choose(page: Page) -> Choice:
    """Draw the filters, and return what they say."""
    groups = load(page.snapshot, "unit_figures", as_of=page.as_of, kind=KIND)
    officers = page.once("officers", partial(_officers, groups))
    with filters.row("groups"):
        by = cast(By, _measure(page))
        officer = filters.officer(page, officers, resets=RESETS, width=_width(page))
        everything = finished(
            page.snapshot, ("ranked", page.as_of, by), partial(_ranked, page, groups, by)
        )
        theirs = everything[everything["officer"] == officer] if officer else everything
        status = _status(page, everything, theirs, officer)
        sought, opened = _found(page, groups)
    rows = theirs[theirs["status"].fillna(UNRATED) == status] if status else theirs
    if sought:
        rows = rows[rows["name"].map(plain).str.contains(plain(sought), regex=False)]
    start = filters.rows_of_page("page", len(rows), PAGE_ROWS).start
    return Choice(by, officer, status, sought, start // PAGE_ROWS + 1, opened, everything, rows)


def _officers(groups: pd.DataFrame) -> list[str]:
    return sorted((name for name in groups["officer"].unique() if known(name)), key=_natural)


def _ranked(page: Page, groups: pd.DataFrame, by: By) -> pd.DataFrame:
    """Best first; those without a rank stand last, in the order of the register."""
    ranks = load(page.snapshot, "unit_ranks", as_of=page.as_of, kind=KIND)
    ranked = groups.merge(ranks[["unit_id", *RANK.values()]], on="unit_id")
    return ranked.sort_values(RANK[by], na_position="last", kind="stable", ignore_index=True)


def _measure(page: Page) -> str:
    return filters.segments(
        "by",
        BY,
        page.text("groups.by"),
        lambda by: page.text(f"groups.by_{by}"),
        resets=RESETS,
    )


def _count(groups: pd.DataFrame) -> dict[str, int]:
    return {str(status): n for status, n in groups["status"].fillna(UNRATED).value_counts().items()}


def _status(
    page: Page, everything: pd.DataFrame, theirs: pd.DataFrame, officer: str | None
) -> str | None:
    """One of the statuses, each with how many of the officer's groups have it."""
    counts = page.once("statuses", lambda: _count(theirs), officer)
    everywhere = page.once("statuses", lambda: _count(everything), None)
    statuses = [ALL, *STATUSES, *([UNRATED] if everywhere.get(UNRATED) else [])]

    def written(status: str) -> str:
        if status == ALL:
            return page.text("groups.all_statuses")
        word = status_word(None if status == UNRATED else status, page.lang)
        n = two_digits(counts.get(status, 0), page.lang)
        return page.text("groups.status_n", status=word, n=n)

    label = page.text("table.status")
    chosen = filters.select("status", statuses, label, written, resets=RESETS, width=_width(page))
    return None if chosen == ALL else chosen


def _found(page: Page, groups: pd.DataFrame) -> tuple[str, str | None]:
    """(what is sought, the group that is open): opened from a list, or by a tap on its row."""
    if len(groups) > MOST_LISTED:
        label = page.text("groups.search")
        sought = filters.search("find", label, resets=RESETS, width=_width(page))
        codes = page.once("codes", groups["unit_id"].tolist)
        return sought, address.one_of("group", codes)
    names = dict(zip(groups["unit_id"], groups["name"], strict=True))
    chosen = filters.select(
        "group",
        [ALL, *names],
        page.text("groups.opened"),
        lambda unit: page.text("groups.find") if unit == ALL else names[unit],
        width=_width(page),
    )
    return "", None if chosen == ALL else chosen


def _width(page: Page) -> int:
    return round(FILTER_WIDTH * page.tokens.text_scale)


def _natural(name: str) -> tuple[str, int]:
    """Cán bộ 2 before Cán bộ 10."""
    stem, _, last = name.rpartition(" ")
    return (stem, int(last)) if last.isascii() and last.isdigit() else (name, 0)
