"""What the panels of Tiến độ are made of: of each scope its figures, its days, where they lead.

Asked for all at once: a question a scope would cost a second for twelve of them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from charts.progress import Course
from charts.progress_days import Progress, progress
from data.store import Snapshot
from forecast import Projection
from ui.forecasts import project
from ui.frame import Page
from ui.loading import finished, load
from ui.progress_choice import Chosen
from ui.scope_names import kind_of, scope_name
from ui.scopes import WARD, Scope
from words.figures import known

FIGURES = ("installed", "rated_installed", "rated_eligible", "coverage", "plan", "pace", "status")
QUERIES = {"officer": "officer_figures", "kind": "kind_figures", "unit": "unit_figures"}


@dataclass(frozen=True)
class Panel:
    """One scope. `figure`: FIGURES and required_pace, None is unknown."""

    scope: Scope
    name: str
    kind: str
    figure: dict[str, Any]
    progress: Progress
    projection: Projection | None

    @property
    def eligible(self) -> float | None:
        return self.figure["rated_eligible"] or None

    @property
    def expected_share(self) -> float | None:
        if self.projection is None or not self.eligible:
            return None
        return self.projection.expected / self.eligible

    @property
    def plan_share(self) -> float | None:
        plan = self.figure["plan"]
        return None if plan is None or not self.eligible else plan / self.eligible

    @property
    def is_known(self) -> bool:
        return self.figure["installed"] is not None


def panels(page: Page, chosen: Chosen) -> list[Panel]:
    """Made once for a snapshot, day and choice."""
    key = ("panels", page.as_of, page.lang, chosen.scopes)
    return finished(page.snapshot, key, lambda: _panels(page, chosen.scopes))


def _panels(page: Page, scopes: tuple[Scope, ...]) -> list[Panel]:
    scope = scopes[0].scope
    figures = _figures(page.snapshot, page.as_of, scope)
    days = load(
        page.snapshot,
        "daily_progress",
        as_of=page.as_of,
        scope=scope,
        keys=tuple(one.key for one in scopes),
    )
    of_key = dict(list(days.groupby("key", sort=False)))
    return [_panel(page, one, figures[one.key], of_key[one.key]) for one in scopes]


def standings(page: Page, chosen: Chosen) -> list[tuple[Scope, dict[str, Any]]]:
    """The figures of all that were chosen, those on other pages of the list too."""
    figures = _figures(page.snapshot, page.as_of, chosen.every[0].scope)
    return [(scope, figures[scope.key]) for scope in chosen.every]


def _panel(page: Page, scope: Scope, figure: dict[str, Any], days: pd.DataFrame) -> Panel:
    campaign = page.snapshot.campaign
    kind = kind_of(page, scope)
    projection = project(page.snapshot, page.as_of, scope, kind)
    course = Course(
        as_of=page.as_of,
        start=campaign.start,
        deadline=campaign.deadline,
        first_deadline=campaign.first_deadline,
        eligible=figure["rated_eligible"],
        required_pace=figure["required_pace"],
        pace=figure["pace"],
    )
    return Panel(
        scope=scope,
        name=page.text("kind.group") if scope == WARD else scope_name(page, scope),
        kind=kind,
        figure=figure,
        progress=progress(days, pd.DataFrame(), projection, course),
        projection=projection,
    )


def _figures(snapshot: Snapshot, as_of: date, scope: str) -> dict[str, dict[str, Any]]:
    """By key, for all scopes of a sort; made once for a snapshot and day."""
    key = ("figures of panels", as_of, scope)
    return finished(snapshot, key, lambda: _read_figures(snapshot, as_of, scope))


def _read_figures(snapshot: Snapshot, as_of: date, scope: str) -> dict[str, dict[str, Any]]:
    """By key; of a unit the value is what is installed."""
    if scope == "unit":
        rows = load(snapshot, "unit_figures", as_of=as_of, kind=None).rename(
            columns={"unit_id": "unit", "value": "installed", "eligible": "rated_eligible"}
        )
        rows["rated_installed"] = rows["installed"].where(rows["rated_eligible"].notna())
    else:
        rows = load(snapshot, QUERIES[scope], as_of=as_of)
    named = {row[scope]: row for row in rows.to_dict("records")}
    return {
        key: {name: known(row.get(name)) for name in (*FIGURES, "required_pace")}
        for key, row in named.items()
    }
