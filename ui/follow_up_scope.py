"""Whose units a part of Đôn đốc is about: one kind, and all officers or one; in the address."""

from dataclasses import dataclass

import pandas as pd

from ui import filters
from ui.cards import screen_head
from ui.frame import Page
from ui.links import view_link
from ui.markup import Markup
from ui.scopes import KIND


@dataclass(frozen=True)
class UnitsChosen:
    """`units`: those of the kind and the officer, of the frame that was given."""

    kind: str
    officer: str | None
    units: pd.DataFrame

    @property
    def view(self) -> tuple[str | None, ...]:
        return (self.kind, self.officer)

    @property
    def is_filtered(self) -> bool:
        return self.kind != KIND or self.officer is not None


def choose_units(page: Page, every: pd.DataFrame) -> UnitsChosen:
    """Draw the two filters. `every`: units with kind and officer."""
    officers = sorted(name for name in every["officer"].dropna().unique() if name)
    with filters.row("scope_of_units"):
        kind = filters.kind(page, set(every["kind"]), width=260)
        officer = filters.officer(page, officers)
    units = every[every["kind"] == kind]
    return UnitsChosen(kind, officer, units[units["officer"] == officer] if officer else units)


def nothing(page: Page, view: str) -> Markup:
    """In place of a part of which the filters leave nothing: that it is so, and the way out."""
    back = view_link("follow-up", page.text("follow.nothing_back"), view=view)
    return screen_head(page.text("follow.nothing"), back)
