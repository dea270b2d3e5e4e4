"""What is looked up as it is: settings, findings, the cells of a unit."""

import pandas as pd

from bench.in_pandas import (
    MEASURES,
    SETTING_TYPES,
    Frames,
    applied_corrections,
    gains,
    points,
)
from data.cells import address


def campaign(frames: Frames) -> pd.DataFrame:
    """One row of typed columns from the settings as they were read: texts, dates, numbers."""
    return pd.DataFrame([frames.settings]).astype(SETTING_TYPES)


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


def unit_reports(frames: Frames, as_of: pd.Timestamp, unit_id: str) -> pd.DataFrame:
    unit = frames.units[frames.units["unit_id"] == unit_id]
    cells = frames.cells
    frame = cells[(cells["unit_order"] == unit.index[0]) & (cells["day"] <= as_of)].copy()
    frame["cell"] = [address(*at) for at in zip(frame["row"], frame["column"], strict=True)]
    frame["raw_text"] = frame["raw_number"].astype(int).astype(str)
    gained = gains(points(frames, unit, as_of)).iloc[0]
    used = (frame["measure"] == "installed") & frame["outcome"].isin(["clean", "flagged"])
    frame["gain"] = frame["day"].map(gained).where(used)
    frame = frame.sort_values(
        ["day", "measure", "outcome", "tab", "cell"],
        ascending=[False, True, True, True, True],
        ignore_index=True,
    )
    return frame.rename(columns={"day": "report_date"})


def corrections(frames: Frames, as_of: pd.Timestamp, unit_id: str | None) -> pd.DataFrame:
    """The lines whose unit has a used count that day; a value ends those above it."""
    frame = applied_corrections(frames)
    frame = frame[frame["day"] <= as_of]
    if unit_id is not None:
        frame = frame[frame["unit_id"] == unit_id]
    order = frame["measure"].map({name: place for place, name in enumerate(MEASURES)})
    frame = frame.assign(place=order).sort_values(
        ["day", "unit_order", "place", "line"], ascending=[False, True, True, True]
    )
    return frame.reset_index(drop=True)


def unit_register(frames: Frames, unit_id: str) -> pd.DataFrame:
    columns = ["officer", "leader", "police_officer", "households"]
    return frames.units.loc[frames.units["unit_id"] == unit_id, columns].reset_index(drop=True)


def typed_counts(frames: Frames) -> pd.DataFrame:
    """The used number of each unit, measure and day, else all that stand there."""
    keys = ["unit_order", "measure", "day"]
    cells = frames.cells[frames.cells["outcome"].isin(["clean", "flagged", "withheld", "refused"])]
    used = cells["outcome"].isin(["clean", "flagged"])
    kept = cells.loc[used, [*keys, "raw_number"]]
    others = cells[~used].merge(kept[keys], on=keys, how="left", indicator=True)
    others = others[others["_merge"] == "left_only"]
    by_key = others.groupby(keys, observed=True)["raw_number"]
    rest = by_key.agg(raw_number="first", different="nunique").reset_index()
    text = by_key.agg(lambda numbers: " / ".join(sorted(numbers.astype(int).astype(str).unique())))
    rest["text"] = text.to_numpy()
    rest["raw_number"] = rest["raw_number"].where(rest["different"] == 1)
    frame = pd.concat([kept, rest]).sort_values(keys, ignore_index=True)
    frame["text"] = frame["text"].where(frame["raw_number"].isna())
    frame["cell"] = frames.units["cell"].to_numpy()[frame["unit_order"]]
    return frame.rename(columns={"day": "report_date", "raw_number": "number"})
