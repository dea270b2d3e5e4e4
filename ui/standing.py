"""How a scope stands on a day and where its pace leads: what heads and progress charts show.

A scope is a kind as a whole, the groups of one officer, or one unit: ui/scopes.py.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from data.store import Snapshot
from forecast import Projection
from ui.forecasts import project
from ui.loading import finished, load
from ui.scopes import WARD, Scope, kind_of_scope
from words.figures import known

WEEK = 7  # days


@dataclass(frozen=True)
class Standing:
    """A scope's figures as of a day; None is unknown."""

    scope: Scope
    figure: dict[str, Any]  # queries/standing.sql
    days: pd.DataFrame  # queries/daily_progress.sql
    deadline: date | None
    projection: Projection | None  # people on the deadline; None without plan, reports, or days
    previous_pace: float | None  # of the seven days before those of the pace
    is_ended: bool

    @property
    def is_started(self) -> bool:
        return bool(self.figure["day_number"] >= 1)

    @property
    def has_figures(self) -> bool:
        """Whether any unit has reported; until then the scope stands at its baselines."""
        return bool(self.figure["units_from_report"])

    @property
    def expected_share(self) -> float | None:
        eligible = self.figure["rated_eligible"]
        return self.projection.expected / eligible if self.projection and eligible else None

    @property
    def prospect(self) -> str:
        """The sign of the answer to "will we make it": on_track, at_risk, or no_data."""
        count = self.figure["goal_count"]
        if self.projection is None or count is None:
            return "no_data"
        return "on_track" if round(self.projection.expected) >= count else "at_risk"

    @property
    def goal(self) -> dict[str, Any]:
        """What is aimed at on the deadline, as words.projections asks for it."""
        return {
            "milestone_share": self.figure["last_milestone_share"],
            "milestone_count": self.figure["last_milestone_count"],
            "target_share": self.figure["target"],
            "target_count": self.figure["target_count"],
        }


def standing(snapshot: Snapshot, as_of: date, scope: Scope = WARD) -> Standing:
    """How a scope stands; made once for a snapshot, day and scope."""
    return finished(snapshot, ("standing", as_of, scope), lambda: _standing(snapshot, as_of, scope))


def _standing(snapshot: Snapshot, as_of: date, scope: Scope) -> Standing:
    figure = _figure(snapshot, as_of, scope)
    days = load(snapshot, "daily_progress", as_of=as_of, scope=scope.scope, keys=(scope.key,))
    return Standing(
        scope=scope,
        figure=figure,
        days=days,
        deadline=snapshot.campaign.deadline,
        projection=project(snapshot, as_of, scope, kind_of_scope(snapshot, as_of, scope)),
        previous_pace=_previous_pace(snapshot, as_of, scope),
        is_ended=_is_ended(snapshot, as_of),
    )


def _figure(snapshot: Snapshot, as_of: date, scope: Scope) -> dict[str, Any]:
    row = load(snapshot, "standing", as_of=as_of, **scope._asdict()).iloc[0]
    return {str(name): known(value) for name, value in row.items()}


def _is_ended(snapshot: Snapshot, as_of: date) -> bool:
    """Whether the day closes the campaign: past its deadline, or on it and that day is over."""
    deadline = snapshot.campaign.deadline
    return deadline is not None and (
        as_of > deadline or (as_of == deadline and snapshot.today > deadline)
    )


def _previous_pace(snapshot: Snapshot, as_of: date, scope: Scope) -> float | None:
    """The pace of the week before the last; None before there have been two weeks."""
    week_before = as_of - timedelta(days=WEEK)
    if (week_before - snapshot.first_day).days < WEEK:
        return None
    pace: float | None = _figure(snapshot, week_before, scope)["pace"]
    return pace
