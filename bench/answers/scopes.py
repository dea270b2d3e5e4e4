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

COLUMNS = {"kind": "kind", "officer": "officer", "unit": "unit_id"}  # where a scope's key stands


def units_of(frames: Frames, scope: str, *keys: str) -> pd.DataFrame:
    units = frames.units
    wanted = units[COLUMNS[scope]].isin(keys)
    return units[wanted & (units["kind"] == "group") if scope == "officer" else wanted]


def plans(frames: Frames, scope: str, units: pd.DataFrame, days: pd.DatetimeIndex) -> pd.DataFrame:
    """Keys × days: what the plan asks for: one line for the sums, an officer's the sum of lines."""
    parts = units.assign(start=units["baseline"].where(units["eligible"].notna()).fillna(0))
    key = units[COLUMNS[scope]].rename("key")
    if scope != "officer":
        grouped = parts.groupby(key)
        parts = grouped[["start", "eligible"]].sum(min_count=1).join(grouped["kind"].first())
    lines = pd.DataFrame(np.nan, parts.index, days)
    for kind, rows in parts.groupby("kind").groups.items():
        start, eligible = parts.loc[rows, "start"], parts.loc[rows, "eligible"]
        lines.loc[rows] = planned(frames, kind, start, eligible, days)
    return lines.groupby(key).sum(min_count=1) if scope == "officer" else lines


def sums(frames: Frames, scope: str, units: pd.DataFrame, as_of: pd.Timestamp) -> dict[str, Any]:
    """What kind_days and scope_days say of installs on `as_of`, and `previous_gain`."""
    kind = units["kind"].iloc[0]
    wide = points(frames, units, as_of)
    value = wide.ffill(axis=1).iloc[:, -1]
    rated = units["eligible"].notna()
    start = units.loc[rated, "baseline"].sum()
    eligible = units["eligible"].sum(min_count=1)
    gained, gap = gains(wide).sum(min_count=1), gaps(wide)
    plan = plans(frames, scope, units, pd.DatetimeIndex([as_of])).iloc[0, 0]
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
    if (scope, key) == ("kind", "group"):
        row["official_count"] = frames.campaign.official_count
        row["official_date"] = pd.Timestamp(frames.campaign.official_date)
    del row["kind"]
    return pd.DataFrame([row])


def next_milestone(frames: Frames, row: dict[str, Any], day: pd.Timestamp) -> dict[str, Any]:
    steps = frames.milestones[frames.milestones["day"] >= day].sort_values("day")
    if row["kind"] != "group" or steps.empty:
        return {"date": pd.NaT, "share": np.nan, "count": np.nan}
    step = steps.iloc[0]
    count = headcount(step["share"], row["rated_eligible"])
    return {"date": step["day"], "share": step["share"], "count": count}


def days_of(frames: Frames, scope: str, keys: tuple[str, ...], as_of: pd.Timestamp) -> pd.DataFrame:
    """Per key and day: the sums of installs up to `as_of`, and the plan."""
    units = units_of(frames, scope, *keys)
    key, rated = units[COLUMNS[scope]], units["eligible"].notna()
    wide = points(frames, units, as_of)
    carried = wide.ffill(axis=1)
    eligible = units["eligible"].groupby(key).sum(min_count=1)
    gap = pd.DataFrame(gaps(wide) > 1, wide.index, wide.columns)
    came = wide.notna()
    came.iloc[:, 0] = False
    rated_installed = carried[rated].groupby(key[rated]).sum(min_count=1)
    columns = {
        "installed": carried.groupby(key).sum(min_count=1),
        "rated_installed": rated_installed,
        "coverage": rated_installed.div(eligible, axis=0),
        "plan": plans(frames, scope, units, frames.days),
        "gain": gains(wide).groupby(key).sum(min_count=1),
        "gap_units": gap.groupby(key).sum(),
        "units_reported": came.groupby(key).sum(),
    }
    keyed = {
        name: each.reindex(index=list(keys), columns=frames.days).to_numpy().ravel()
        for name, each in columns.items()
    }
    index = pd.MultiIndex.from_product([keys, frames.days], names=["key", "day"])
    return pd.DataFrame(keyed, index)


def daily_progress(
    frames: Frames, as_of: pd.Timestamp, scope: str, keys: tuple[str, ...]
) -> pd.DataFrame:
    frame = days_of(frames, scope, keys, as_of).reset_index()
    frame["is_weekend"] = frame["day"].dt.day_of_week >= 5
    frame["is_holiday"] = frame["day"].isin(pd.to_datetime(list(frames.campaign.holidays)))
    return frame


def weekly_progress(
    frames: Frames, as_of: pd.Timestamp, scope: str, keys: tuple[str, ...]
) -> pd.DataFrame:
    days = days_of(frames, scope, keys, as_of).reset_index()
    days["week_number"] = (days.groupby("key").cumcount() + 6) // 7
    weeks = days.groupby(["key", "week_number"], sort=False)
    frame = weeks.agg(first_day=("day", "first"), last_day=("day", "last"))
    frame["gain"] = weeks["gain"].sum(min_count=1)
    for name in ("installed", "rated_installed", "coverage", "plan"):
        frame[name] = weeks[name].last()
    frame["plan_gain"] = frame["plan"] - frame.groupby("key", sort=False)["plan"].shift()
    frame = frame.reset_index().query("week_number > 0").reset_index(drop=True)
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


def reconciliation(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    """The ward's sum beside the official count, on the day of that count."""
    campaign = frames.campaign
    count, on = campaign.official_count, pd.Timestamp(campaign.official_date)
    groups = frames.units[frames.units["kind"] == "group"]
    wide = points(frames, groups, on)
    value = wide.ffill(axis=1).iloc[:, -1]
    installed = value.sum()
    assert count is not None
    assert frames.days[0] <= on <= as_of
    return pd.DataFrame(
        {
            "official_count": [count],
            "official_date": [on],
            "state": ["compared"],
            "installed": [installed],
            "units": [len(groups)],
            "units_with_figure": [value.notna().sum()],
            "units_reported": [wide.iloc[:, -1].notna().sum()],
            "difference": [installed - count],
            "difference_share": [(installed - count) / count],
        }
    )
