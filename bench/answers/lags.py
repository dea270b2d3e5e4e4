"""Why each unit should be urged, and which actions are due."""

from typing import Any

import numpy as np
import pandas as pd

from bench.answers.units import unit_standing, unit_steps
from bench.in_pandas import DAY, Frames, duties, gains, headcount, paces, planned, points

REASONS = (
    *("plan", "silent", "never", "stalled", "slowing", "average", "activation", "steps"),
    "flagged",
)


def follow_up(frames: Frames, as_of: pd.Timestamp, kind: str | None) -> pd.DataFrame:
    frame = unit_standing(frames, as_of, kind)
    of_kind = frame.groupby("kind")
    rated = frame["value"].where(frame["eligible"].notna())
    frame["kind_coverage"] = rated.groupby(frame["kind"]).transform("sum") / of_kind[
        "eligible"
    ].transform("sum")
    frame["shortfall"] = np.ceil(frame["plan"] - frame["value"] - 1e-6).clip(lower=0)
    frame = ranked(frame).assign(**courses(frames, frame, as_of))
    before = unit_standing(frames, max(as_of - 3 * DAY, frames.days[0]), kind)
    frame["gained_lately"] = frame["value"] - before["value"]
    frame["marks"] = marks(frames, as_of).reindex(frame["unit_id"]).fillna(0).to_numpy()
    ahead = frames.milestones[frames.milestones["day"] >= as_of].head(1)
    for name, own in (("milestone_date", "day"), ("milestone_share", "share")):
        frame[name] = ahead[own].squeeze() if len(ahead) else None
        frame[name] = frame[name].where(frame["kind"] == "group")
    frame["milestone_count"] = headcount(frame["milestone_share"], frame["eligible"])
    steps = unit_steps(frames, as_of, kind).set_index(frame.index)
    frame["activation_share"] = steps["activated"] / frame["value"].replace(0, np.nan)
    both = steps[["kind", "activated", "installed"]].dropna().groupby("kind").sum()
    share = both["activated"] / both["installed"].replace(0, np.nan)
    frame["kind_activation_share"] = frame["kind"].map(share)
    frame["steps_left"] = steps["goal_left"].where(steps["section"] == "own")
    frame["has_reported"] = frame["reported_on"].notna()
    frame["reasons"] = reasons(frames, frame, as_of)
    return frame.reset_index(drop=True)


def ranked(frame: pd.DataFrame) -> pd.DataFrame:
    """With the place of each unit among those of its kind, and of them its officer's, most missing
    first."""
    missing = frame.sort_values("shortfall", ascending=False, kind="stable", na_position="last")
    for among, names in (
        (["kind"], ("shortfall_rank", "kind_shortfall", "shortfall_so_far")),
        (["kind", "officer"], ("officer_rank", "officer_shortfall", "officer_so_far")),
    ):
        grouped = missing.fillna({"shortfall": 0}).groupby(among)["shortfall"]
        rank, total, so_far = names
        frame[rank] = grouped.cumcount() + 1
        frame[total] = grouped.transform("sum")
        frame[so_far] = grouped.cumsum() / frame[total].replace(0, np.nan)
    return frame


def courses(frames: Frames, units: pd.DataFrame, as_of: pd.Timestamp) -> dict[str, Any]:
    """How the counts have run up to `as_of`, per row of `units`."""
    wide = points(frames, units, as_of)
    days, n = wide.columns, len(wide.columns)
    numbers = np.arange(n)
    there = wide.notna().to_numpy()
    known = np.where(there.any(axis=1), there.argmax(axis=1), np.nan)
    came = there & (numbers > 0)
    last = np.where(came.any(axis=1), n - 1 - came[:, ::-1].argmax(axis=1), np.nan)
    rose = np.hstack([np.zeros((len(units), 1), bool), gains(wide).to_numpy() > 0])
    risen = np.where(rose.any(axis=1), n - 1 - rose[:, ::-1].argmax(axis=1), known)

    def pace_on(number: np.ndarray) -> np.ndarray:
        found = np.full(len(units), np.nan)
        for day in np.unique(number[number >= 1]):
            mine = number == day
            found[mine] = paces(wide[mine].iloc[:, : int(day) + 1])
        return found

    due, kept, _ = duties(frames, units, as_of)
    missed = due.to_numpy() & ~kept.to_numpy() & (numbers[1:] > np.nan_to_num(last)[:, None])
    first_missed = np.where(missed.any(axis=1), missed.argmax(axis=1) + 1, 0)
    return {
        "days_behind": days_behind(frames, units, days[1:]),
        "latest_pace": pace_on(last),
        "earlier_pace": np.where(last - 7 >= known + 3, pace_on(last - 7), np.nan),
        "stalled_days": last - risen,
        "missed_reports": missed.sum(axis=1),
        "missed_since": pd.Series(days[first_missed], units.index).where(first_missed > 0),
    }


def days_behind(frames: Frames, units: pd.DataFrame, days: pd.DatetimeIndex) -> pd.Series:
    """On how many of `days` the plan asked for more than the unit has now."""
    found = pd.Series(np.nan, units.index)
    for kind, mine in units.groupby("kind"):
        plan = planned(frames, str(kind), mine["baseline"].fillna(0), mine["eligible"], days)
        above = plan > mine["value"].to_numpy()[:, None] + 1e-6
        found[mine.index] = above.sum(axis=1)
    return found.where(units["plan"].notna() & units["value"].notna())


def marks(frames: Frames, as_of: pd.Timestamp) -> pd.Series:
    """Per unit_id: the errors and warnings of no day, or of a day up to `as_of`."""
    told = frames.findings
    told = told[(told["severity"] != "info") & ~(told["report_date"] > as_of)]
    return told.groupby("unit_id").size()


def reasons(frames: Frames, frame: pd.DataFrame, as_of: pd.Timestamp) -> list[list[str]]:
    days_left = (frames.days[-1] - as_of) / DAY
    left = (frame["goal_count"] - frame["value"]).clip(lower=0)
    is_enough = frame["latest_pace"] >= left / days_left if days_left > 0 else False
    is_open, missed = frame["status"] != "done", frame["missed_reports"] > 0
    slower = frame["earlier_pace"] - frame["latest_pace"]
    is_below = frame["coverage"] < frame["kind_coverage"]
    is_so = [
        is_open & (frame["shortfall"] > 0),
        frame["has_reported"] & missed,
        ~frame["has_reported"] & (missed | (frame["frequency"] == "occasional")),
        is_open & (frame["stalled_days"] >= 3),
        is_open
        & ~is_enough
        & (slower >= 1 - 1e-6)
        & (slower >= 0.3 * frame["earlier_pace"] - 1e-6),
        is_open & is_below,
        (frame["coverage"] >= frame["kind_coverage"])
        & (frame["activation_share"] < 0.8 * frame["kind_activation_share"] - 1e-6),
        frame["steps_left"] > 0,
        frame["marks"] > 0,
    ]
    table = np.column_stack(is_so) & (as_of >= frames.days[1])
    return [[word for word, so in zip(REASONS, row, strict=True) if so] for row in table]


def actions(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    frame = frames.actions.sort_values(["is_done", "due", "who", "what", "unit"], kind="stable")
    late = (as_of - frame["due"]) / DAY
    state = np.select(
        [frame["is_done"], late > 0, late >= -1], ["done", "overdue", "due"], default="open"
    )
    frame["state"], frame["days_overdue"] = state, late.where(state == "overdue")
    return frame.reset_index(drop=True)
