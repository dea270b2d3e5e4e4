"""Who needs urging, and why: the reasons of queries/follow_up.sql, and those that the projection
and the visits of households add. Every unit once, with its figures and its targets."""

from datetime import date, timedelta
from typing import Any, cast

import numpy as np
import pandas as pd

from data.store import Snapshot
from ui.forecasts import pool_at
from ui.loading import finished, load
from words.figures import known

# Where there are several, the first says most.
REASONS = (
    *("plan", "silent", "never", "stalled", "slowing", "average", "milestone"),
    *("activation", "visits", "steps", "flagged"),
)
LACKS_REPORT = frozenset({"silent", "never"})  # asked for a report; the others for people
NO_MATTER_OF_PEOPLE = LACKS_REPORT | {"flagged"}
TARGETS = (
    *("target_day", "week_number", "week_first_day", "week_last_day", "need", "day_target"),
    *("aim_date", "aim_share", "aim_count", "week_target", "week_gained", "week_left"),
)
VISITS = ("visited_share", "ward_share")  # of households; of groups only


def urged(snapshot: Snapshot, as_of: date) -> pd.DataFrame:
    """Every unit active on the day, in the order of the register, made once for a snapshot and day.

    Columns: those of queries/unit_figures.sql and follow_up.sql; TARGETS of unit_targets.sql for
    the day after, its `target` as day_target (the register's is a share); `today_target`, for the
    day itself; `milestone_expected`: people expected on the next milestone; VISITS of
    unit_visits.sql; `reasons` as a tuple, in the order of REASONS.
    """
    return finished(snapshot, ("urged", as_of), lambda: _urged(snapshot, as_of))


def shortfall_of_first(
    units: pd.DataFrame, first: int, *, of_officer: bool = False
) -> tuple[int | None, float | None]:
    """(people missing to the plan, the part of it that the first units have), of all units of one
    kind, or of one officer's among them; None where no plan is known, or no more than those are
    below it."""
    rank, people, so_far = (
        ("officer_rank", "officer_shortfall", "officer_so_far")
        if of_officer
        else ("shortfall_rank", "kind_shortfall", "shortfall_so_far")
    )
    told = units[units["shortfall"].notna()]
    if told.empty:
        return None, None
    missing = int(told[people].iloc[0])
    lacking = told[told["shortfall"] > 0]
    if len(lacking) <= first:
        return missing, None
    at = lacking.loc[lacking[rank] == first, so_far]
    return missing, known(at.iloc[0]) if len(at) else None


def _urged(snapshot: Snapshot, as_of: date) -> pd.DataFrame:
    units = load(snapshot, "unit_figures", as_of=as_of, kind=None)
    lags = load(snapshot, "follow_up", as_of=as_of, kind=None)
    targets = load(snapshot, "unit_targets", as_of=as_of, kind=None)
    units = units.merge(lags, on="unit_id", validate="one_to_one")
    ahead = targets.rename(columns={"target": "day_target"})[["unit_id", *TARGETS]]
    units = units.merge(ahead, on="unit_id", validate="one_to_one")
    units = units.merge(_target_of_today(snapshot, as_of), on="unit_id", how="left")
    visits = load(snapshot, "unit_visits", as_of=as_of)
    units = units.merge(visits[["unit_id", *VISITS]], on="unit_id", how="left")
    units["milestone_expected"] = _expected(snapshot, as_of, units)
    units["reasons"] = [_reasons(unit) for unit in units.to_dict("records")]
    return units


def _target_of_today(snapshot: Snapshot, as_of: date) -> pd.DataFrame:
    """What each unit was to gain on the as-of date itself, from where it stood the day before."""
    before = load(snapshot, "unit_targets", as_of=as_of - timedelta(days=1), kind=None)
    before = before[before["target_day"] == pd.Timestamp(as_of)]
    return before[["unit_id", "target"]].rename(columns={"target": "today_target"})


def _expected(snapshot: Snapshot, as_of: date, units: pd.DataFrame) -> np.ndarray:
    """People expected on the next milestone of each unit; NaN without one, or without projection.

    The units of a kind learn from one another, so each kind is projected as a whole.
    """
    expected = np.full(len(units), np.nan)
    places = {code: place for place, code in enumerate(units["unit_id"])}
    for named, rows in units.groupby(["kind", "milestone_date"]):
        kind, due = cast(tuple[str, pd.Timestamp], named)
        days = (due.date() - as_of).days
        pool = pool_at(snapshot, as_of, kind) if days > 0 else None
        if pool is None:
            on_the_day = [places[code] for code in rows["unit_id"]] if days == 0 else []
            expected[on_the_day] = rows["value"].astype(float)[: len(on_the_day)]
            continue
        counts = dict(zip(pool.unit_ids, pool.pool.each(days).expected, strict=True))
        reporting = dict(zip(pool.unit_ids, pool.pool.reporting, strict=True))
        for code in rows["unit_id"]:
            if reporting.get(code):
                expected[places[code]] = counts[code]
    return expected


def _reasons(unit: dict[Any, Any]) -> tuple[str, ...]:
    found = set(unit["reasons"])
    is_open = known(unit["status"]) != "done" and known(unit["due"]) is not None
    expected, count = known(unit["milestone_expected"]), known(unit["milestone_count"])
    if is_open and expected is not None and count is not None and round(expected) < count:
        found.add("milestone")
    visited, usual = known(unit["visited_share"]), known(unit["ward_share"])
    if is_open and visited is not None and visited >= usual and _is_below_average(unit):
        found.add("visits")
    return tuple(reason for reason in REASONS if reason in found)


def _is_below_average(unit: dict[Any, Any]) -> bool:
    coverage, usual = known(unit["coverage"]), known(unit["kind_coverage"])
    return coverage is not None and usual is not None and bool(coverage < usual)
