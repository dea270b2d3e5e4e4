"""How a kind, an officer's groups or a unit stand, on a day and over time."""

from typing import Any

import numpy as np
import pandas as pd

from bench.in_pandas import (
    DAY,
    Frames,
    gains,
    gaps,
    goal_share,
    headcount,
    paces,
    planned,
    points,
    status,
)
from data.reading import KINDS


def units_of(frames: Frames, scope: str, key: str) -> pd.DataFrame:
    units = frames.units
    if scope == "officer":
        return units[(units["kind"] == "group") & (units["officer"] == key)]
    return units[units["unit_id" if scope == "unit" else scope] == key]


def plan_of(frames: Frames, scope: str, units: pd.DataFrame, days: pd.DatetimeIndex) -> np.ndarray:
    """What the plan asks for on each day: one line for the sums, an officer's the sum of lines."""
    rated = units[units["eligible"].notna()]
    start, eligible = rated["baseline"].fillna(0), rated["eligible"]
    if scope != "officer":
        start, eligible = start.sum(), eligible.sum(min_count=1)
    return planned(frames, units["kind"].iloc[0], start, eligible, days).sum(axis=0)


def sums(frames: Frames, scope: str, units: pd.DataFrame, as_of: pd.Timestamp) -> dict[str, Any]:
    """What kind_days and scope_days say of installs on `as_of`, and `previous_gain`."""
    kind = units["kind"].iloc[0]
    wide = points(frames, units, as_of)
    value = wide.ffill(axis=1).iloc[:, -1]
    rated = units["eligible"].notna()
    start = units.loc[rated, "baseline"].sum()
    eligible = units["eligible"].sum(min_count=1)
    gained, gap = gains(wide).sum(min_count=1), gaps(wide)
    plan = plan_of(frames, scope, units, pd.DatetimeIndex([as_of]))[0]
    target = float(frames.campaign.target or np.nan)
    asked = units["eligible"] if scope == "officer" else pd.Series([eligible])
    target_count, goal_count = (
        headcount(share, asked).sum(min_count=1) for share in (target, goal_share(frames, kind))
    )
    rated_installed = value[rated].sum(min_count=1)
    from_report = wide.iloc[:, 1:].notna().any(axis=1).sum()
    return {
        "kind": kind,
        "day": as_of,
        "units": len(units),
        "units_with_figure": value.notna().sum(),
        "units_from_report": from_report,
        "units_at_baseline": value.notna().sum() - from_report,
        "units_unknown": value.isna().sum(),
        "units_without_eligible": (~rated).sum(),
        "units_reported": wide.iloc[:, -1].notna().sum(),
        "installed": value.sum(min_count=1),
        "rated_installed": rated_installed,
        "rated_eligible": eligible,
        "coverage": rated_installed / eligible,
        "baseline": units["baseline"].sum(min_count=1),
        "gain": gained.iloc[-1],
        "gap_units": (gap[:, -1] > 1).sum(),
        "gained": (value - units["baseline"]).sum(min_count=1),
        "pace": pd.Series(paces(wide)).sum(min_count=1),
        "plan": plan,
        "target": target,
        "target_count": target_count,
        "goal_count": goal_count,
        "status": str(status(rated_installed, target_count, plan, start)),
        "previous_gain": gained.iloc[-2],
    }


def pace_needed(frames: Frames, row: dict[str, Any], as_of: pd.Timestamp) -> float:
    days_left = (frames.days[-1] - as_of) / DAY
    missing = max(0, row["goal_count"] - row["rated_installed"])
    return missing / days_left if days_left > 0 else np.nan


def kind_figures(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    kinds = [units_of(frames, "kind", kind) for kind in sorted(KINDS)]
    frame = pd.DataFrame([sums(frames, "kind", units, as_of) for units in kinds])
    frame["remaining"] = (frame["target_count"] - frame["rated_installed"]).clip(lower=0)
    return frame.drop(columns="previous_gain")


def standing(frames: Frames, as_of: pd.Timestamp, scope: str, key: str) -> pd.DataFrame:
    row = sums(frames, scope, units_of(frames, scope, key), as_of)
    deadline, reached = frames.days[-1], row["rated_installed"]
    ahead = next_milestone(frames, row, as_of)
    last = next_milestone(frames, row, deadline)
    row |= {
        "remaining": max(0, row["target_count"] - reached),
        "goal_remaining": max(0, row["goal_count"] - reached),
        "plan_gap": reached - row["plan"],
        "day_number": (as_of - frames.days[0]) / DAY,
        "days_total": len(frames.days) - 1,
        "days_left": (deadline - as_of) / DAY,
        "required_pace": pace_needed(frames, row, as_of),
        "is_preliminary": as_of == deadline,
        "milestone_gap": reached - ahead["count"],
    }
    row |= {f"milestone_{name}": value for name, value in ahead.items()}
    row |= {f"last_milestone_{name}": value for name, value in last.items()}
    of_the_ward = ("ward_baseline", "unallocated_baseline", "official_count", "official_date")
    row |= dict.fromkeys(of_the_ward)
    del row["kind"]
    return pd.DataFrame([row])


def next_milestone(frames: Frames, row: dict[str, Any], day: pd.Timestamp) -> dict[str, Any]:
    steps = frames.milestones[frames.milestones["day"] >= day].sort_values("day")
    if row["kind"] != "group" or steps.empty:
        return {"date": pd.NaT, "share": np.nan, "count": np.nan}
    step = steps.iloc[0]
    count = headcount(step["share"], row["rated_eligible"])
    return {"date": step["day"], "share": step["share"], "count": count}


def days_of(frames: Frames, scope: str, units: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Per day: the sums of installs up to `as_of`, and the plan."""
    rated = units["eligible"].notna()
    wide = points(frames, units, as_of)
    carried, reported = wide.ffill(axis=1), wide.iloc[:, 1:].notna().sum()
    frame = pd.DataFrame(index=frames.days)
    frame["installed"] = carried.sum(min_count=1)
    frame["rated_installed"] = carried[rated].sum(min_count=1)
    frame["coverage"] = frame["rated_installed"] / units["eligible"].sum(min_count=1)
    frame["plan"] = plan_of(frames, scope, units, frames.days)
    frame["gain"] = gains(wide).sum(min_count=1)
    frame["gap_units"] = pd.Series((gaps(wide) > 1).sum(axis=0), wide.columns)
    frame["units_reported"] = reported.reindex(wide.columns, fill_value=0)
    return frame


def daily_progress(
    frames: Frames, as_of: pd.Timestamp, scope: str, keys: tuple[str, ...]
) -> pd.DataFrame:
    parts = {key: days_of(frames, scope, units_of(frames, scope, key), as_of) for key in keys}
    frame = pd.concat(parts, names=["key", "day"]).reset_index()
    frame["is_weekend"] = frame["day"].dt.day_of_week >= 5
    frame["is_holiday"] = frame["day"].isin(pd.to_datetime(list(frames.campaign.holidays)))
    return frame


def weekly_progress(frames: Frames, as_of: pd.Timestamp, scope: str, key: str) -> pd.DataFrame:
    days = days_of(frames, scope, units_of(frames, scope, key), as_of)
    weeks = days.iloc[1:].rename_axis("day").reset_index().groupby(np.arange(len(days) - 1) // 7)
    frame = weeks.agg(first_day=("day", "first"), last_day=("day", "last"))
    frame["week_number"] = frame.index + 1
    frame["gain"] = weeks["gain"].sum(min_count=1)
    for name in ("installed", "rated_installed", "coverage"):
        frame[name] = weeks[name].last()
    frame["plan"] = weeks["plan"].last()
    frame["plan_gain"] = frame["plan"].diff().fillna(frame["plan"] - days["plan"].iloc[0])
    frame["is_begun"] = frame["first_day"] <= as_of
    frame["is_complete"] = frame["last_day"] <= as_of
    return frame


def milestones(frames: Frames, as_of: pd.Timestamp, scope: str, key: str) -> pd.DataFrame:
    units = units_of(frames, scope, key)
    wide = points(frames, units, as_of)
    installed = wide.ffill(axis=1)[units["eligible"].notna()].sum()
    steps = frames.milestones if units["kind"].iloc[0] == "group" else frames.milestones[:0]
    frame = steps.rename(columns={"day": "milestone_date"})
    frame["count"] = headcount(frame["share"], units["eligible"].sum())
    reached = [installed.index[installed >= count] for count in frame["count"]]
    frame["reached_on"] = [days[0] if len(days) else pd.NaT for days in reached]
    frame["gap"] = installed.iloc[-1] - frame["count"]
    return frame
