"""What was done of what was planned."""

import numpy as np
import pandas as pd

from bench.in_pandas import Frames
from data.reading import FORMS


def unit_activities(frames: Frames, as_of: pd.Timestamp, form: str | None) -> pd.DataFrame:
    lines = frames.activities[frames.activities["day"] <= as_of]
    if form is not None:
        lines = lines[lines["form"] == form]
    who = frames.units[["unit_id", "name", "kind"]].rename_axis("unit_order").reset_index()
    keys = ["unit_order", "unit_id", "name", "kind", "form"]
    bare = lines[["unit_id", "form", "planned", "done"]]
    frame = counted(bare.merge(who, on="unit_id"), keys)
    return frame.drop(columns="unit_order")


def activity_days(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    lines = frames.activities[frames.activities["day"] <= as_of]
    frame = counted(lines, ["day", "form"])
    places = lines.groupby(["day", "form"])["place"]
    frame["places"] = places.agg(lambda each: sorted(set(each) - {""})).to_numpy()
    return frame


def unit_visits(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    lines = frames.activities
    visits = lines[(lines["form"] == "Hộ đã đến vận động") & (lines["day"] <= as_of)]
    frame = frames.units[frames.units["kind"] == "group"].copy()
    frame["visited"] = frame["unit_id"].map(visits.groupby("unit_id")["done"].sum(min_count=1))
    frame["visited_share"] = frame["visited"] / frame["households"]
    both = frame[frame["visited_share"].notna()]
    frame["ward_visited"] = both["visited"].sum(min_count=1)
    frame["ward_households"] = both["households"].sum(min_count=1)
    frame["ward_share"] = frame["ward_visited"] / frame["ward_households"]
    return frame.reset_index(drop=True)


def counted(lines: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    grouped = lines.groupby(keys)
    frame = grouped[["planned", "done"]].sum(min_count=1)
    frame["lines"] = grouped.size()
    return frame.reset_index()


def announcement_days(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    lines = frames.activities
    rounds = lines[(lines["form"] == FORMS[0]) & (lines["day"] <= as_of)]
    frame = pd.DataFrame(index=frames.days[1:])
    past = frame.index <= as_of
    frame["due"] = np.where(past, frames.campaign.rounds_per_day, np.nan)
    frame["done"] = rounds.groupby("day")["done"].sum(min_count=1)
    frame["missing"] = (frame["due"] - frame["done"]).clip(lower=0)
    for name in ("due", "done", "missing"):
        frame[f"{name}_so_far"] = frame[name].cumsum().ffill().where(past)
    frame["unrecorded_so_far"] = frame["done"].isna().cumsum().where(past)
    return frame.rename_axis("day").reset_index()
