"""Who owed a report and gave it, and the officers in charge."""

import numpy as np
import pandas as pd

from bench.answers.scopes import pace_needed, sums
from bench.in_pandas import DAY, Frames, duties, punctual


def reporting_rate(frames: Frames, as_of: pd.Timestamp, kind: str) -> pd.DataFrame:
    units = frames.units[frames.units["kind"] == kind]
    due, kept, came = duties(frames, units, as_of)
    frame = pd.DataFrame({"expected": due.sum(), "actual": kept.sum()})
    frame["rate"] = frame["actual"] / frame["expected"].replace(0, np.nan)
    judged, on_time = punctual(frames, due, kept)
    frame["judged"], frame["on_time"] = judged.sum(), on_time.sum()
    frame["rate_on_time"] = frame["on_time"] / frame["judged"].replace(0, np.nan)
    frame["registered"], frame["with_value"] = len(due), came.sum()
    return frame.rename_axis("day").reset_index()


def reporting_by_unit(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    due, kept, came = duties(frames, frames.units, as_of)
    frame = frames.units[["unit_id", "name", "kind", "officer", "frequency"]].copy()
    frame["days_expected"], frame["days_reported"] = due.sum(axis=1), kept.sum(axis=1)
    frame["rate"] = frame["days_reported"] / frame["days_expected"].replace(0, np.nan)
    judged, on_time = punctual(frames, due, kept)
    frame["days_judged"], frame["days_on_time"] = judged.sum(axis=1), on_time.sum(axis=1)
    frame["rate_on_time"] = frame["days_on_time"] / frame["days_judged"].replace(0, np.nan)
    frame["is_due_today"], frame["is_kept_today"] = due.iloc[:, -1], kept.iloc[:, -1]
    frame["is_reported_today"] = came.iloc[:, -1]
    reports = frames.reports
    wanted = reports[(reports["measure"] == "installed") & (reports["day"] <= as_of)]
    frame["last_reported"] = wanted.groupby("unit_order")["day"].max()
    frame["age_days"] = (as_of - frame["last_reported"]) / DAY
    last_due = due.iloc[:, ::-1].idxmax(axis=1).where(due.any(axis=1))
    frame["is_overdue"] = last_due.notna() & ~(frame["last_reported"] >= last_due)
    weekly = frame["frequency"] == "weekly"
    in_time = frame["last_reported"] > last_due - 7 * DAY
    frame["is_overdue"] &= ~(weekly & in_time)
    return frame


def officer_figures(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    groups = frames.units[frames.units["kind"] == "group"]
    due, kept, _ = duties(frames, groups, as_of)
    rows = []
    for officer, mine in groups.groupby("officer", sort=False):
        row = sums(frames, "officer", mine, as_of)
        rows.append(
            row
            | {
                "officer": officer,
                "plan_gap": row["rated_installed"] - row["plan"],
                "required_pace": pace_needed(frames, row, as_of),
                "reports_due": due.loc[mine.index].iloc[:, -1].sum(),
                "reports_given": kept.loc[mine.index].iloc[:, -1].sum(),
            }
        )
    return pd.DataFrame(rows)
