"""Where each unit stands: on a day, against the others, day by day."""

import numpy as np
import pandas as pd

from bench.in_pandas import (
    DAY,
    MEASURES,
    STATUSES,
    Frames,
    applied_corrections,
    days_due,
    gains,
    gaps,
    goal_share,
    headcount,
    paces,
    planned,
    points,
    status,
)


def unit_standing(frames: Frames, as_of: pd.Timestamp, kind: str | None) -> pd.DataFrame:
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
    frame = unit_standing(frames, as_of, kind)
    frame["remaining"] = (frame["target_count"] - frame["value"]).clip(lower=0)
    days_left = (frames.days[-1] - as_of) / DAY
    needed = (frame["goal_count"] - frame["value"]).clip(lower=0)
    frame["required_pace"] = needed / days_left if days_left > 0 else np.nan
    said = installs_corrected(frames)
    on = {"left_on": ["unit_id", "reported_on"], "right_on": ["unit_id", "day"]}
    frame = frame.merge(said, how="left", **on)
    return frame[
        [
            *("unit_id", "name", "kind", "officer", "parent_id", "is_mandatory", "eligible"),
            *("baseline", "target", "value", "coverage", "origin", "reported_on", "age_days"),
            *("is_reported", "gain", "gap_days", "gained", "pace", "plan", "plan_gap", "due"),
            *("status", "target_count", "goal_count", "remaining", "required_pace"),
            *("correction", "correction_reason", "corrected_by"),
        ]
    ].reset_index(drop=True)


def installs_corrected(frames: Frames) -> pd.DataFrame:
    """The last word on each count of installs, by unit and day."""
    said = applied_corrections(frames)
    said = said[said["is_last"] & (said["measure"] == "installed")]
    said = said.rename(columns={"reason": "correction_reason", "confirmed_by": "corrected_by"})
    return said[["unit_id", "day", "correction", "correction_reason", "corrected_by"]]


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


def unit_steps(frames: Frames, as_of: pd.Timestamp, kind: str | None) -> pd.DataFrame:
    frame = unit_standing(frames, as_of, kind).rename(
        columns={"value": "installed", "reported_on": "installed_on"}
    )
    reports = frames.reports[frames.reports["day"] <= as_of]
    for measure in MEASURES:
        if measure != "installed":
            mine = reports[reports["measure"] == measure]
            latest = mine.drop_duplicates("unit_order", keep="last").set_index("unit_order")
            frame[measure], frame[f"{measure}_on"] = latest["value"], latest["day"]
        frame[f"{measure}_share"] = frame[measure] / frame["eligible"]
        frame[f"{measure}_left"] = (frame["eligible"] - frame[measure]).clip(lower=0)
    frame["activation_rate"] = frame["activated"] / frame["installed"].replace(0, np.nan)
    frame["usage_rate"] = frame["used"] / frame["activated"].replace(0, np.nan)
    frame["parent_name"] = frame["parent_id"].map(frames.units.set_index("unit_id")["name"])
    own = frame["is_mandatory"] & frame["kind"].isin(["agency", "school"])
    frame["section"] = frame["kind"].mask(own, "own")
    left = frame[[f"{measure}_left" for measure in MEASURES]].max(axis=1)
    goal_left = (frame["target_count"] - frame["installed"]).clip(lower=0)
    frame["goal_left"] = goal_left.mask(own, left)
    unknown = frame[list(MEASURES)].isna().any(axis=1)
    frame["goal_status"] = np.select(
        [~own, left > 0, frame["eligible"].isna() & frame["installed"].notna(), unknown],
        [frame["status"], "behind", None, "no_data"],
        default="done",
    )
    said = installs_corrected(frames)[["unit_id", "day", "correction"]]
    on = {"left_on": ["unit_id", "installed_on"], "right_on": ["unit_id", "day"]}
    return frame.merge(said, how="left", **on)


def unit_gains(frames: Frames, as_of: pd.Timestamp, unit_ids: tuple[str, ...]) -> pd.DataFrame:
    order = frames.units.reset_index(names="unit_order").set_index("unit_id")
    units = order.loc[list(unit_ids)].reset_index().set_index("unit_order")
    wide, days = points(frames, units, as_of), frames.days[1:]
    known = wide.columns[1:]
    columns = {
        "gain": gains(wide),
        "gap_days": pd.DataFrame(gaps(wide), wide.index, wide.columns)[known],
        "value": wide.ffill(axis=1)[known],
        "is_reported": wide[known].notna().astype("boolean"),
    }
    frame = pd.DataFrame(
        {name: each.reindex(columns=days).to_numpy().ravel() for name, each in columns.items()}
    )
    frame.insert(0, "unit_id", units["unit_id"].repeat(len(days)).to_numpy())
    frame.insert(1, "day", np.tile(days, len(units)))
    frame["is_due"] = days_due(frames, units, days).to_numpy().ravel()
    cells = frames.cells
    unused = cells[
        cells["unit_order"].isin(units.index)
        & (cells["measure"] == "installed")
        & (cells["outcome"] > "flagged")
        & (cells["day"] <= as_of)
    ]
    outcome = unused.pivot(index="unit_order", columns="day", values="outcome")
    outcome = outcome.astype(object).reindex(index=units.index, columns=days)
    frame["outcome"] = outcome.to_numpy().ravel()
    said = installs_corrected(frames)
    return frame.merge(said[said["day"] <= as_of], how="left", on=["unit_id", "day"])


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


def funnel(
    frames: Frames, as_of: pd.Timestamp, kind: str, officer: str | None = None
) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind]
    if officer is not None:
        units = units[units["officer"] == officer]
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


def rated_units(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind].dropna(subset="eligible")
    known = points(frames, units, as_of).notna().any(axis=1)
    rated = units[known.to_numpy()].rename_axis("unit_order").reset_index()
    return rated[["unit_order", "unit_id", "officer", "eligible"]]


def known_counts(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind].dropna(subset="eligible")
    wide = points(frames, units, as_of).rename_axis(index="unit_order")
    wide.columns = pd.RangeIndex(wide.shape[1], name="day_number")
    known = wide.stack().dropna().rename("value").reset_index()
    known["day"] = frames.days[known["day_number"]]
    known = known.merge(frames.sightings, how="left", on=["unit_order", "day"])
    known["is_seen"] = known["known_on"].notna()
    known["known_on"] = known["known_on"].fillna(known["day"])
    return known[["unit_order", "day_number", "value", "known_on", "is_seen"]]
