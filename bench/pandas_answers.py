"""Each query of queries/ answered in pandas (bench/in_pandas.py says on what terms)."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from bench.in_pandas import (
    DAY,
    MEASURES,
    STATUSES,
    Frames,
    duties,
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

Answer = Callable[..., pd.DataFrame]


def campaign(frames: Frames) -> pd.DataFrame:
    return pd.DataFrame([frames.settings])


def standing(frames: Frames, as_of: pd.Timestamp, kind: str | None) -> pd.DataFrame:
    """Per unit: all that unit_days says of installs on `as_of`."""
    units = frames.units if kind is None else frames.units[frames.units["kind"] == kind]
    wide = points(frames, units, as_of)
    reported = wide.iloc[:, 1:]
    there = reported.notna().to_numpy()
    last = there.shape[1] - 1 - there[:, ::-1].argmax(axis=1)
    any_report = there.any(axis=1)
    frame = units.copy()
    frame["value"] = wide.ffill(axis=1).iloc[:, -1]
    frame["is_reported"] = there[:, -1]
    days = frames.days[1 : there.shape[1] + 1].to_numpy()
    frame["reported_on"] = np.where(any_report, days[last], np.datetime64("NaT"))
    frame["age_days"] = (as_of - frame["reported_on"]) / DAY
    frame["origin"] = np.where(
        any_report, "report", np.where(frame["value"].notna(), "baseline", None)
    )
    frame["gain"] = gains(wide).iloc[:, -1]
    frame["gap_days"] = gaps(wide)[:, -1]
    frame["pace"] = paces(wide)
    frame["coverage"] = frame["value"] / frame["eligible"]
    frame["gained"] = frame["value"] - frame["baseline"]
    start = frame["baseline"].fillna(0)
    today = pd.DatetimeIndex([as_of])
    frame["plan"], goal = np.nan, pd.Series(np.nan, frame.index)
    for each in frame["kind"].unique():
        of_kind = frame["kind"] == each
        eligible = frame.loc[of_kind, "eligible"]
        frame.loc[of_kind, "plan"] = planned(frames, each, start[of_kind], eligible, today)[:, 0]
        goal[of_kind] = headcount(goal_share(frames, each), eligible)
    frame["plan_gap"] = frame["value"] - frame["plan"]
    frame["due"] = frame["plan"] - start
    frame["target_count"] = headcount(frame["target"], frame["eligible"])
    frame["goal_count"] = goal
    frame["status"] = status(frame["value"], frame["target_count"], frame["plan"], start)
    return frame


def unit_figures(frames: Frames, as_of: pd.Timestamp, kind: str | None) -> pd.DataFrame:
    frame = standing(frames, as_of, kind)
    frame["remaining"] = (frame["target_count"] - frame["value"]).clip(lower=0)
    days_left = (frames.days[-1] - as_of) / DAY
    needed = (frame["goal_count"] - frame["value"]).clip(lower=0)
    frame["required_pace"] = needed / days_left if days_left > 0 else np.nan
    return frame[
        [
            *("unit_id", "name", "kind", "officer", "parent_id", "is_mandatory", "eligible"),
            *("baseline", "target", "value", "coverage", "origin", "reported_on", "age_days"),
            *("is_reported", "gain", "gap_days", "gained", "pace", "plan", "plan_gap", "due"),
            *("status", "target_count", "goal_count", "remaining", "required_pace"),
        ]
    ].reset_index(drop=True)


def unit_ranks(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind]
    wide = points(frames, units, as_of)
    value = wide.ffill(axis=1).iloc[:, -1]
    plan = planned(
        frames, kind, units["baseline"].fillna(0), units["eligible"], pd.DatetimeIndex([as_of])
    )[:, 0]
    frame = units[["unit_id", "name"]].copy()
    figures = {
        "coverage": value / units["eligible"],
        "pace": pd.Series(paces(wide), units.index).round(6),
        "plan_gap": (value - plan).round(6),
    }
    for name, figure in figures.items():
        frame[name] = figure
        frame[f"{name}_rank"] = figure.rank(method="min", ascending=False)
    return frame.sort_values("coverage_rank", kind="stable", ignore_index=True)


def sums(frames: Frames, kind: str, as_of: pd.Timestamp) -> dict[str, Any]:
    """What kind_days says of installs on `as_of`, and `previous_gain`."""
    units = frames.units[frames.units["kind"] == kind]
    wide = points(frames, units, as_of)
    value = wide.ffill(axis=1).iloc[:, -1]
    rated = units["eligible"].notna()
    eligible, start = units["eligible"].sum(), units.loc[rated, "baseline"].sum()
    gained, gap = gains(wide), gaps(wide)
    plan = planned(frames, kind, start, eligible, pd.DatetimeIndex([as_of]))[0, 0]
    target = float(frames.campaign.target or np.nan)
    rated_installed = value[rated].sum()
    target_count = headcount(target, eligible)
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
        "installed": value.sum(),
        "rated_installed": rated_installed,
        "rated_eligible": eligible,
        "coverage": rated_installed / eligible,
        "baseline": units["baseline"].sum(),
        "gain": gained.iloc[:, -1].sum(),
        "gap_units": (gap[:, -1] > 1).sum(),
        "gained": (value - units["baseline"]).sum(),
        "pace": np.nansum(paces(wide)),
        "plan": plan,
        "target": target,
        "target_count": target_count,
        "goal_count": headcount(goal_share(frames, kind), eligible),
        "status": str(status(rated_installed, target_count, plan, start)),
        "previous_gain": gained.iloc[:, -2].sum(),
    }


def kind_figures(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    frame = pd.DataFrame([sums(frames, kind, as_of) for kind in sorted(KINDS)])
    frame["remaining"] = (frame["target_count"] - frame["rated_installed"]).clip(lower=0)
    return frame.drop(columns="previous_gain")


def ward_figure(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    ward = sums(frames, "group", as_of)
    del ward["kind"]
    deadline, steps = frames.days[-1], frames.milestones
    ahead = steps[steps["day"] >= as_of].sort_values("day").iloc[0]
    last = steps[steps["day"] >= deadline].sort_values("day").iloc[0]
    missing = max(0, ward["goal_count"] - ward["rated_installed"])
    days_left = (deadline - as_of) / DAY
    milestone_count = headcount(ahead["share"], ward["rated_eligible"])
    return pd.DataFrame(
        [
            ward
            | {
                "ward_baseline": None,
                "unallocated_baseline": None,
                "remaining": max(0, ward["target_count"] - ward["rated_installed"]),
                "goal_remaining": missing,
                "plan_gap": ward["rated_installed"] - ward["plan"],
                "day_number": (as_of - frames.days[0]) / DAY,
                "days_total": len(frames.days) - 1,
                "days_left": days_left,
                "required_pace": missing / days_left if days_left > 0 else None,
                "milestone_date": ahead["day"],
                "milestone_share": ahead["share"],
                "milestone_count": milestone_count,
                "milestone_gap": ward["rated_installed"] - milestone_count,
                "last_milestone_date": last["day"],
                "last_milestone_share": last["share"],
                "last_milestone_count": headcount(last["share"], ward["rated_eligible"]),
                "is_preliminary": as_of == frames.days[-1],
                "official_count": None,
                "official_date": None,
            }
        ]
    )


def daily_progress(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind]
    rated = units["eligible"].notna()
    wide = points(frames, units, as_of)
    carried, reported = wide.ffill(axis=1), wide.iloc[:, 1:].notna().sum()
    eligible = units["eligible"].sum()
    frame = pd.DataFrame(index=frames.days)
    frame["installed"] = carried.sum()
    frame["rated_installed"] = carried[rated].sum()
    frame["coverage"] = frame["rated_installed"] / eligible
    start = units.loc[rated, "baseline"].sum()
    frame["plan"] = planned(frames, kind, start, eligible, frames.days)[0]
    frame["gain"] = gains(wide).sum(min_count=1)
    frame["gap_units"] = pd.Series((gaps(wide) > 1).sum(axis=0), wide.columns)
    frame["units_reported"] = reported.reindex(wide.columns, fill_value=0)
    frame["is_weekend"] = frame.index.day_of_week >= 5
    frame["is_holiday"] = frame.index.isin(pd.to_datetime(list(frames.campaign.holidays)))
    return frame.rename_axis("day").reset_index()


def milestones(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind]
    wide = points(frames, units, as_of)
    installed = wide.ffill(axis=1)[units["eligible"].notna()].sum()
    frame = frames.milestones.rename(columns={"day": "milestone_date"})
    frame["count"] = headcount(frame["share"], units["eligible"].sum())
    reached = [installed.index[installed >= count] for count in frame["count"]]
    frame["reached_on"] = [days[0] if len(days) else pd.NaT for days in reached]
    frame["gap"] = installed.iloc[-1] - frame["count"]
    return frame


def status_counts(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind].copy()
    value = points(frames, units, as_of).ffill(axis=1).iloc[:, -1]
    start, eligible, goal = units["baseline"].fillna(0), units["eligible"], goal_share(frames, kind)
    plan = planned(frames, kind, start, eligible, pd.DatetimeIndex([as_of]))[:, 0]
    word = status(value, headcount(units["target"], eligible), plan, start)
    units["lacking"] = (headcount(goal, eligible) - value).clip(lower=0)
    grouped = units.groupby(pd.Categorical(word, STATUSES), observed=True, dropna=False)
    frame = grouped.agg(units=("name", "size"), unit_ids=("unit_id", list), names=("name", list))
    frame["goal_remaining"] = grouped["lacking"].sum(min_count=1)
    return frame.assign(goal_share=goal).rename_axis("status").reset_index()


def reporting_rate(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    due, kept, came = (each[frames.units["kind"] == kind] for each in duties(frames, as_of))
    frame = pd.DataFrame({"expected": due.sum(), "actual": kept.sum()})
    frame["rate"] = frame["actual"] / frame["expected"].replace(0, np.nan)
    frame["registered"], frame["with_value"] = len(due), came.sum()
    return frame.rename_axis("day").reset_index()


def reporting_by_unit(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    due, kept, came = duties(frames, as_of)
    frame = frames.units[["unit_id", "name", "kind", "officer", "frequency"]].copy()
    frame["days_expected"], frame["days_reported"] = due.sum(axis=1), kept.sum(axis=1)
    frame["rate"] = frame["days_reported"] / frame["days_expected"].replace(0, np.nan)
    frame["is_due_today"], frame["is_kept_today"] = due.iloc[:, -1], kept.iloc[:, -1]
    frame["is_reported_today"] = came.iloc[:, -1]
    reports = frames.reports
    wanted = reports[(reports["measure"] == "installed") & (reports["day"] <= as_of)]
    frame["last_reported"] = wanted.groupby("unit_order")["day"].max()
    frame["age_days"] = (as_of - frame["last_reported"]) / DAY
    return frame


def funnel(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind]
    reports = frames.reports
    latest = reports[reports["day"] <= as_of].groupby(["unit_order", "measure"], observed=True)
    values = latest["value"].last().unstack("measure").reindex(units.index)
    values["installed"] = values["installed"].fillna(units["baseline"])
    bases = {"installed": units["eligible"]}
    for measure, before in zip(MEASURES[1:], MEASURES, strict=False):
        bases[measure] = values[before].where(values[measure].notna())
    return pd.DataFrame(
        {
            "measure": measure,
            "value": values[measure].sum(),
            "units_with_figure": values[measure].notna().sum(),
            "units": len(units),
            "base": base.sum(),
            "rate": values.loc[base.notna(), measure].sum() / base.sum(),
        }
        for measure, base in bases.items()
    )


def findings(
    frames: Frames, severity: str | None, rule_group: str | None, officer: str | None
) -> pd.DataFrame:
    who = frames.units[["unit_id", "name", "officer", "kind"]].rename(columns={"name": "unit_name"})
    frame = frames.findings.merge(who, on="unit_id", how="left")
    for column, wanted in (
        ("severity", severity),
        ("rule_group", rule_group),
        ("officer", officer),
    ):
        if wanted is not None:
            frame = frame[frame[column] == wanted]
    return frame.sort_values("finding_id", ignore_index=True)


ANSWERS: dict[str, Answer] = {
    answer.__name__: answer
    for answer in (
        *(ward_figure, kind_figures, unit_figures, unit_ranks, daily_progress, milestones),
        *(status_counts, reporting_rate, reporting_by_unit, funnel, findings, campaign),
    )
}
