"""What a report is asked for: of which day, over which days, and what an officer typed."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any, Literal

import pandas as pd

from ui.loading import load
from ui.scopes import KIND, WARD
from ui.standing import Standing, standing
from ui.view import View
from words.figures import known

Kind = Literal["daily", "weekly", "final"]
KINDS: tuple[Kind, ...] = ("daily", "weekly", "final")


@dataclass(frozen=True)
class Typed:
    """What no figure says; a line each."""

    difficulties: str = ""
    proposals: str = ""
    tasks: str = ""


@dataclass(frozen=True)
class Asked(View):
    """A view with what the report is to be; its language is Vietnamese whatever the screen's."""

    kind: Kind = "daily"
    typed: Typed = Typed()

    @property
    def stands(self) -> Standing:
        return standing(self.snapshot, self.as_of, WARD)

    @property
    def week(self) -> dict[str, Any] | None:
        """The campaign week that the day lies in; None before the start. A row of
        queries/weekly_progress.sql."""
        weeks = load(self.snapshot, "weekly_progress", as_of=self.as_of, scope="kind", keys=(KIND,))
        begun = weeks[weeks["is_begun"].astype(bool)].to_dict("records")
        if not begun or self.as_of < self.snapshot.campaign.start:
            return None
        return {str(name): known(value) for name, value in begun[-1].items()}

    @property
    def first(self) -> date:
        """The first day that the report tells of."""
        if self.kind == "daily":
            return self.as_of
        if self.kind == "weekly" and self.week is not None:
            return day_of(self.week["first_day"])
        return min(self.snapshot.campaign.start, self.as_of)

    def within(self, days: pd.DataFrame) -> pd.DataFrame:
        """The rows of the days that the report tells of."""
        first, last = pd.Timestamp(self.first), pd.Timestamp(self.as_of)
        return days[(days["day"] >= first) & (days["day"] <= last)]

    @property
    def is_early(self) -> bool:
        """Whether the day's figures were read before its cut-off, and may still change."""
        read_at = self.snapshot.read_at
        is_now = self.as_of == self.snapshot.today == read_at.date()
        return is_now and read_at.time() < self.cutoff

    @property
    def is_unclosed(self) -> bool:
        """Whether the day is over and nobody kept its figures: they are those of the sheet now."""
        return self.as_of < self.snapshot.today and not self.snapshot.is_closed

    @property
    def cutoff(self) -> time:
        return self.snapshot.campaign.cutoff

    @property
    def hour(self) -> time:
        """Up to when the figures hold: the day's cut-off, or when they were read before it."""
        return self.snapshot.read_at.time() if self.is_early else self.cutoff

    def setting(self, key: str) -> str:
        """A text of the tab Cấu hình; "" where there is none."""
        return self.snapshot.campaign.texts.get(key, "").strip()


def day_of(moment: Any) -> date:
    """A day as queries have it, as a date."""
    return pd.Timestamp(moment).date()
