"""Who owed a report and gave it, and the officers in charge."""

import numpy as np
import pandas as pd

from bench.answers.scopes import pace_needed, sums
from bench.in_pandas import DAY, Frames, days_due, duties, punctual


def reporting_rate(
    frames: Frames, as_of: pd.Timestamp, kind: str, officer: str | None
) -> pd.DataFrame:
    units = wanted(frames, kind, officer)
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
    frame["state_today"] = states(due, kept, came, judged, on_time).iloc[:, -1]
    reports = frames.reports
    wanted = reports[(reports["measure"] == "installed") & (reports["day"] <= as_of)]
    frame["last_reported"] = wanted.groupby("unit_order")["day"].max()
    frame["age_days"] = (as_of - frame["last_reported"]) / DAY
    last_due = due.iloc[:, ::-1].idxmax(axis=1).where(due.any(axis=1))
    told = unused(frames, as_of).reindex(index=frames.units.index, columns=came.columns)
    frame["outcome_today"] = told.iloc[:, -1].mask(came.iloc[:, -1])
    frame["last_due"] = last_due
    frame["is_overdue"] = last_due.notna() & ~(frame["last_reported"] >= last_due)
    weekly = frame["frequency"] == "weekly"
    in_time = frame["last_reported"] > last_due - 7 * DAY
    frame["is_overdue"] &= ~(weekly & in_time)
    return frame


def reporting_board(frames: Frames, as_of: pd.Timestamp, unit_ids: tuple[str, ...]) -> pd.DataFrame:
    order = frames.units.reset_index(names="unit_order").set_index("unit_id")
    units = order.loc[list(unit_ids)].reset_index().set_index("unit_order")
    days = frames.days[1:]
    due, kept, came = duties(frames, units, as_of)
    state = states(due, kept, came, *punctual(frames, due, kept))
    reported_on = pd.DataFrame(
        {day: np.where(came[day], day, np.datetime64("NaT")) for day in came}, index=came.index
    )
    frame = pd.DataFrame({"unit_id": units["unit_id"].repeat(len(days)).to_numpy()})
    frame["day"] = np.tile(days, len(units))
    frame["is_holiday"] = frame["day"].isin(pd.to_datetime(list(frames.campaign.holidays)))
    frame["is_due"] = days_due(frames, units, days).to_numpy().ravel()
    state = state.reindex(columns=days, fill_value="to_come")
    frame["state"] = state.to_numpy().ravel()
    reported_on = reported_on.ffill(axis=1).reindex(columns=days)
    frame["reported_on"] = reported_on.to_numpy().ravel()
    told = unused(frames, as_of).reindex(index=units.index, columns=days)
    told = told.mask(came.reindex(columns=days, fill_value=False))
    frame["outcome"] = told.to_numpy().ravel()
    return frame


def unused(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    """Units × days: why an install count that was typed is not used."""
    cells = frames.cells
    cells = cells[
        (cells["measure"] == "installed")
        & (cells["outcome"] > "flagged")
        & (cells["day"] <= as_of)
        & (cells["unit_order"] >= 0)
    ]
    table = cells.pivot(index="unit_order", columns="day", values="outcome")
    return table.astype(object)


def reporting_sums(
    frames: Frames, as_of: pd.Timestamp, by: str, kind: str, officer: str | None
) -> pd.DataFrame:
    units = wanted(frames, kind, officer)
    due, kept, _ = duties(frames, units, as_of)
    judged, on_time = punctual(frames, due, kept)
    late = judged & kept & ~on_time
    each = pd.DataFrame(
        {
            "key": units[by],
            "units": due.any(axis=1),
            "expected": due.sum(axis=1),
            "actual": kept.sum(axis=1),
            "judged": judged.sum(axis=1),
            "on_time": on_time.sum(axis=1),
            "due_today": due.iloc[:, -1],
            "given_today": kept.iloc[:, -1],
            "late_today": late.iloc[:, -1],
        }
    )
    frame = each[each["units"]].groupby("key", sort=False).sum().reset_index()
    frame["rate"] = frame["actual"] / frame["expected"]
    frame["rate_on_time"] = frame["on_time"] / frame["judged"].replace(0, np.nan)
    return frame


def sent_days(frames: Frames, as_of: pd.Timestamp, closed_until: pd.Timestamp) -> pd.DataFrame:
    lines = frames.sent_reports.sort_values(["sent_at", "recipient", "number"])
    owed = frames.days[1:][frames.days[1:] <= as_of]
    days = owed.union(pd.DatetimeIndex(lines["day"].unique()))
    frame = pd.DataFrame(index=days)
    frame["lines"] = lines["day"].value_counts().reindex(days, fill_value=0)
    off = days.isin(pd.to_datetime(list(frames.campaign.holidays)))
    frame["is_owed"] = days.isin(owed) & ~off
    frame["state"] = np.select(
        [days > as_of, frame["lines"] > 0, off, days > pd.Timestamp(closed_until)],
        ["ahead", "sent", "day_off", "open"],
        default="missing",
    )
    for name, column in (("recipients", "recipient"), ("numbers", "number"), ("times", "sent_at")):
        told = lines.groupby("day")[column].agg(list)
        frame[name] = [told.get(day, []) for day in days]
    return frame.rename_axis("day").reset_index()


def wanted(frames: Frames, kind: str | None, officer: str | None) -> pd.DataFrame:
    units = frames.units if kind is None else frames.units[frames.units["kind"] == kind]
    return units if officer is None else units[units["officer"] == officer]


def states(
    due: pd.DataFrame,
    kept: pd.DataFrame,
    came: pd.DataFrame,
    judged: pd.DataFrame,
    on_time: pd.DataFrame,
) -> pd.DataFrame:
    """Units × days: what became of each report."""
    words = np.select(
        [on_time, judged & kept, kept | came & ~due, due],
        ["on_time", "late", "reported", "carried"],
        default="not_due",
    )
    return pd.DataFrame(words, due.index, due.columns)


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
