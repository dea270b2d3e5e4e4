"""The sections of Đơn vị: the ward's own staff, and the kinds less those units."""

import pandas as pd

from bench.answers.units import unit_steps
from bench.in_pandas import Frames


def section_figures(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    steps = unit_steps(frames, as_of, None)
    steps = steps[steps["section"] != "group"]
    rated = steps["eligible"].notna()
    for measure in ("installed", "activated", "used"):
        steps[f"rated_{measure}"] = steps[measure].where(rated)
    for measure in ("activated", "used"):
        steps[f"{measure}_eligible"] = steps["eligible"].where(steps[measure].notna())
    sections = steps.groupby("section")
    summed = ["installed", "rated_installed", "rated_activated", "activated_eligible", "rated_used"]
    summed += ["used_eligible", "installed_left", "activated_left", "used_left", "goal_left"]
    frame = sections[summed].sum(min_count=1)
    frame["units"], frame["units_with_figure"] = sections.size(), sections["installed"].count()
    frame["rated_eligible"] = sections["eligible"].sum(min_count=1)
    frame["units_without_eligible"] = frame["units"] - sections["eligible"].count()
    told = {
        "units_above": steps["installed"] > steps["eligible"],
        "units_done": steps["goal_status"] == "done",
    }
    for name, is_so in told.items():
        frame[name] = is_so.groupby(steps["section"]).sum()
    frame["coverage"] = frame["rated_installed"] / frame["rated_eligible"]
    frame["target"] = sections["target"].first().where(sections["target"].nunique() == 1)
    return frame.reset_index()


def section_activities(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    lines = frames.activities[frames.activities["day"] <= as_of]
    told = lines.groupby(["unit_id", "form"])[["planned", "done"]].sum(min_count=1).reset_index()
    units = frames.units
    own = units["is_mandatory"] & units["kind"].isin(["agency", "school"])
    section = units["kind"].mask(own, "own").rename("section")
    told = told.merge(pd.concat([units["unit_id"], section], axis=1), on="unit_id")
    told = told[told["section"] != "group"]
    told["without_any"] = (told["planned"] > 0) & (told["done"].fillna(0) == 0)
    grouped = told.groupby(["section", "form"])
    frame = grouped[["planned", "done"]].sum(min_count=1)
    frame["units"], frame["units_without_any"] = grouped.size(), grouped["without_any"].sum()
    return frame.reset_index()


def own_staff(frames: Frames, as_of: pd.Timestamp) -> pd.DataFrame:
    steps = unit_steps(frames, as_of, None)
    staff = steps[steps["section"] == "own"]
    known = staff["goal_left"].notna()
    frame = staff[["unit_id", "name", "kind"]].copy()
    frame["done"] = staff[["installed", "activated", "used"]].min(axis=1).where(known)
    frame["eligible"] = staff["eligible"].where(known)
    frame["remaining"] = staff["goal_left"]
    frame["units_unknown"] = (~known).astype(int)
    counts = ["done", "eligible", "remaining", "units_unknown"]
    total = frame[counts].sum(min_count=1).to_frame().T
    frame = pd.concat([frame, total], ignore_index=True)
    frame["share"] = frame["done"] / frame["eligible"]
    return frame
