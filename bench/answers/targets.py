"""What each unit should gain next, as whole people that add up."""

import numpy as np
import pandas as pd

from bench.answers.units import unit_standing
from bench.in_pandas import DAY, Frames, goal_share, headcount, plan_points, points

OF_THE_DAY = (
    *("target_day", "week_number", "week_first_day", "week_last_day", "need", "target"),
    *("aim_date", "aim_share", "aim_count", "week_need", "week_target", "week_gained"),
    "week_left",
)


def unit_targets(frames: Frames, as_of: pd.Timestamp, kind: str | None) -> pd.DataFrame:
    frame = unit_standing(frames, as_of, kind)
    target_day, days = as_of + DAY, frames.days[1:]
    if target_day > days[-1]:
        return frame.assign(**dict.fromkeys(OF_THE_DAY)).reset_index(drop=True)
    number = days.get_loc(target_day)
    week = days[number // 7 * 7 : number // 7 * 7 + 7]
    known = points(frames, frame, week[0] - DAY).ffill(axis=1)
    before = frame.assign(value=known.iloc[:, -1])
    needs = {}
    for name, stood, span in (("", frame, days[number : number + 1]), ("week_", before, week)):
        way = steepest(frames, stood, span)
        needs[f"{name}need"], needs[f"{name}target"] = (
            way["need"],
            whole(way["need"], frame["kind"]),
        )
        if not name:
            needs |= {"aim_date": way["aim_date"], "aim_share": way["aim_share"]}
    frame = frame.assign(**needs)
    told = frame["need"].notna()
    frame["aim_count"] = headcount(frame["aim_share"], frame["eligible"])
    of_day = {
        "target_day": target_day,
        "week_number": number // 7 + 1,
        "week_first_day": week[0],
        "week_last_day": week[-1],
    }
    for name, value in of_day.items():
        frame[name] = pd.Series([value] * len(frame), frame.index).where(told)
    frame["week_gained"] = (frame["value"] - before["value"]).where(frame["week_need"].notna())
    frame["week_left"] = (frame["week_target"] - frame["week_gained"]).clip(lower=0)
    return frame.reset_index(drop=True)


def steepest(frames: Frames, stood: pd.DataFrame, span: pd.DatetimeIndex) -> pd.DataFrame:
    """Per unit: need, aim_date, aim_share of the aim that asks for most in the days of `span`."""
    way = pd.DataFrame({"need": np.nan, "aim_date": pd.NaT, "aim_share": np.nan}, stood.index)
    way["aim_date"] = way["aim_date"].astype("datetime64[us]")
    for kind, mine in stood.groupby("kind"):
        deadline = frames.days[-1]
        ahead = [step for step in plan_points(frames, str(kind)) if span[0] <= step[0] < deadline]
        for day, share in [*ahead, (deadline, goal_share(frames, str(kind)))]:
            left = (share * mine["eligible"] - mine["value"]).clip(lower=0)
            need = left * min(1, len(span) / ((day - span[0]) / DAY + 1))
            is_more = need.index[~(need < way.loc[need.index, "need"]) & need.notna()]
            way.loc[is_more, "need"] = need[is_more]
            way.loc[is_more, ["aim_date", "aim_share"]] = [day, share]
    return way


def whole(need: pd.Series, kind: pd.Series) -> pd.Series:
    """Whole people per unit that add up, within each kind, to the need rounded up once."""
    floor = np.floor(need + 1e-6)
    spare = np.ceil(need.groupby(kind).transform("sum") - 1e-6)
    spare -= floor.groupby(kind).transform("sum")
    rest = (need - floor).sort_values(ascending=False, kind="stable", na_position="last")
    turn = rest.groupby(kind[rest.index]).cumcount()
    return floor + (turn.reindex(need.index) < spare)
