"""What was done of what was planned."""

import pandas as pd

from bench.in_pandas import Frames


def unit_activities(frames: Frames, as_of: pd.Timestamp, form: str | None) -> pd.DataFrame:
    lines = frames.activities[frames.activities["day"] <= as_of]
    if form is not None:
        lines = lines[lines["form"] == form]
    who = frames.units[["unit_id", "name", "kind"]].rename_axis("unit_order").reset_index()
    keys = ["unit_order", "unit_id", "name", "kind", "form"]
    frame = counted(lines.merge(who, on="unit_id"), keys)
    return frame.drop(columns="unit_order")


def activity_days(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    lines = frames.activities[frames.activities["day"] <= as_of]
    frame = counted(lines, ["day", "form"])
    places = lines.groupby(["day", "form"])["place"]
    frame["places"] = places.agg(lambda each: sorted(set(each) - {""})).to_numpy()
    return frame


def counted(lines: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    grouped = lines.groupby(keys)
    frame = grouped[["planned", "done"]].sum(min_count=1)
    frame["lines"] = grouped.size()
    return frame.reset_index()
