"""The lines of Tuyên truyền as the screen of that name shows them."""

import numpy as np
import pandas as pd

from bench.in_pandas import DAY, Frames

Wish = str | None


def stated(frames: Frames, as_of: pd.Timestamp, **wishes: Wish) -> pd.DataFrame:
    """The lines that are wished for, with their state; `done` is as typed."""
    lines = frames.activities
    for column, wish in wishes.items():
        if wish is not None:
            lines = lines[lines[column] == wish]
    day, planned, done = lines["day"], lines["planned"], lines["done"]
    state = np.select(
        [
            day.isna(),
            day > as_of,
            lines["is_unread"],
            done.isna() & (day == as_of),
            done.isna(),
            (done < planned) | (done == 0),
        ],
        ["undated", "ahead", "unread", "due", "overdue", "short"],
        default="done",
    )
    return lines.assign(state=state)


def outreach_lines(
    frames: Frames, as_of: pd.Timestamp, form: Wish, kind: Wish, officer: Wish, unit: Wish
) -> pd.DataFrame:
    lines = stated(frames, as_of, form=form, kind=kind, officer=officer, who=unit)
    lines["done"] = lines["done"].where(lines["day"] <= as_of)
    age = (as_of - lines["day"]).dt.days
    lines["days_overdue"] = age.where(lines["state"] == "overdue")
    lines["no_clock"] = lines["clock"] == ""
    order = ["day", "no_clock", "clock", "form"]
    return lines.sort_values(order, kind="stable", ignore_index=True)


def outreach_days(
    frames: Frames, as_of: pd.Timestamp, form: Wish, kind: Wish, officer: Wish, unit: Wish
) -> pd.DataFrame:
    lines = stated(frames, as_of, form=form, kind=kind, officer=officer, who=unit)
    lines["done"] = lines["done"].where(lines["day"] <= as_of)
    told = counted(lines[lines["day"].notna()], ["day", "form"]).reset_index()
    days = pd.DataFrame({"day": frames.days[1:]})
    days["day_number"] = np.arange(1, len(days) + 1)
    days["week_number"] = (days["day_number"] + 6) // 7
    frame = days.merge(told, on="day", how="left").sort_values(["day", "form"])
    for column in ("lines", "lines_overdue", "lines_unread"):
        frame[column] = frame[column].fillna(0)
    of_day = frame.groupby("day")["done"].transform("sum")
    frame["is_idle"] = (frame["day"] <= as_of) & (of_day == 0)
    return frame.reset_index(drop=True)


def outreach_forms(
    frames: Frames, as_of: pd.Timestamp, kind: Wish, officer: Wish, unit: Wish
) -> pd.DataFrame:
    lines = stated(frames, as_of, kind=kind, officer=officer, who=unit)
    lines = lines[lines["day"].notna()]
    past, active = (
        lines[lines["day"] <= as_of],
        lines[(lines["day"] <= as_of) & lines["done"].gt(0)],
    )
    frame = counted(past, ["form"]).reindex(sorted(lines["form"].unique()))
    frame["lines_ahead"] = lines[lines["state"] == "ahead"].groupby("form").size()
    by_form = active.groupby("form")
    frame["units_done"], frame["days_done"] = by_form["who"].nunique(), by_form["day"].nunique()
    frame["last_done_on"] = by_form["day"].max()
    for column in ("lines", "lines_ahead", "lines_overdue", "lines_unread"):
        frame[column] = frame[column].fillna(0)
    for column in ("units_done", "days_done"):
        frame[column] = frame[column].fillna(0)
    return frame.rename_axis("form").reset_index()


def outreach_units(frames: Frames, as_of: pd.Timestamp, form: Wish) -> pd.DataFrame:
    lines = stated(frames, as_of, form=form)
    lines = lines[lines["day"].notna()]
    past = lines[lines["day"] <= as_of]
    active = past[past["done"] > 0]
    told = lines.groupby("who")[["unit_id", "name", "kind", "officer"]].first()
    told = told.join(counted(past, ["who"]))
    told["lines_ahead"] = lines[lines["state"] == "ahead"].groupby("who").size()
    told["lines_done"] = active.groupby("who").size()
    told["last_done_on"] = active.groupby("who")["day"].max()
    told["first_day"] = lines.groupby("who")["day"].min()
    present = frames.units[frames.units["kind"].notna()].set_index("unit_id")
    others = told[~told.index.isin(present.index)].sort_values("name")
    rows = [*present.index, *others.index]
    frame = told.reindex(rows)
    for column in ("name", "kind", "officer"):
        frame[column] = present[column].reindex(rows).fillna(frame[column])
    frame["unit_id"] = np.where(frame.index.isin(present.index), frame.index, frame["unit_id"])
    frame["is_active"] = frame.index.isin(present.index)
    for column in ("lines", "lines_ahead", "lines_done", "lines_overdue"):
        frame[column] = frame[column].fillna(0)
    if form is None:
        frame[["planned", "done"]] = np.nan
    start = frames.days[0]
    frame["silent_days"] = (as_of - frame["last_done_on"].fillna(start)) // DAY
    frame["is_idle"] = frame["last_done_on"].isna() & (frame["first_day"] < as_of)
    return frame.reset_index(drop=True)


def outreach_audiences(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    lines = frames.activities
    lines = lines[lines["day"].notna() & (lines["audience"] != "")]
    active = lines[(lines["day"] <= as_of) & (lines["done"] > 0)].groupby("audience")
    frame = pd.DataFrame(index=pd.Index(sorted(lines["audience"].unique()), name="audience"))
    frame["lines"] = lines[lines["day"] <= as_of].groupby("audience").size()
    frame["lines_ahead"] = lines[lines["day"] > as_of].groupby("audience").size()
    frame["lines_done"] = active.size()
    frame = frame.fillna(0)
    frame["last_done_on"] = active["day"].max()
    return frame.reset_index()


def residents_feedback(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    lines = frames.activities[frames.activities["day"] <= as_of]

    def total(form: str) -> float:
        return lines.loc[lines["form"] == form, "done"].sum(min_count=1)

    received, solved = total("Phản ánh tiếp nhận"), total("Phản ánh đã giải quyết")
    return pd.DataFrame([{"received": received, "solved": solved, "open": received - solved}])


def counted(lines: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Per key: sums over the lines that say, how many lines, overdue and unread ones."""
    grouped = lines.assign(
        lines_overdue=lines["state"] == "overdue", lines_unread=lines["state"] == "unread"
    ).groupby(keys)
    frame = grouped[["planned", "done"]].sum(min_count=1)
    frame["lines"] = grouped.size()
    return frame.join(grouped[["lines_overdue", "lines_unread"]].sum())
