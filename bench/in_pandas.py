"""The answers of queries/ as somebody at home in pandas would get them, for bench/queries.py.

From clean frames that are already in memory: `reports` (unit_order, measure, day, value; one row
per used report, sorted), the register, milestones, findings, activities, actions, and `cells`, used
or not.
Same columns, same order, nulls as NaN. Contradicting dates, inactive units and milestones of other
kinds than groups do not occur in the benchmark and are left out here.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from data.cells import address
from data.reading import MEASURES, OUTCOMES, Campaign, Entries, Reading
from data.tables import campaign_columns, first_day, last_day

DAY = pd.Timedelta(days=1)
STATUSES = ["done", "on_track", "at_risk", "behind", "no_data"]
DAY_SETTINGS = ("start_date", "end_date", "deadline", "first_deadline", "official_date")
ACTION_COLUMNS = ("what", "unit", "unit_id", "who", "due", "status", "is_done")
SETTING_TYPES = {
    **dict.fromkeys((*DAY_SETTINGS, "first_day", "last_day", "as_of", "today"), "datetime64[us]"),
    **dict.fromkeys(("ward_baseline", "official_count"), "Int64"),
    **dict.fromkeys(("edit_days", "rounds_per_day"), "int32"),
}


@dataclass(frozen=True)
class Frames:
    """A campaign as frames; `units` is indexed by its place in the register."""

    campaign: Campaign
    units: pd.DataFrame
    reports: pd.DataFrame
    cells: pd.DataFrame
    milestones: pd.DataFrame
    findings: pd.DataFrame
    activities: pd.DataFrame
    sent_reports: pd.DataFrame
    actions: pd.DataFrame
    arrivals: pd.DataFrame
    sightings: pd.DataFrame
    watched_since: pd.Timestamp
    settings: dict[str, Any]
    corrections: pd.DataFrame

    @cached_property
    def days(self) -> pd.DatetimeIndex:
        first = pd.Timestamp(self.campaign.start) - DAY
        return pd.date_range(first, self.campaign.end, unit="us")


def frames_of(reading: Reading) -> Frames:
    assert reading.campaign is not None
    target = reading.campaign.target
    names = ("unit_id", "name", "kind", "officer", "eligible", "baseline", "parent_id", "frequency")
    more = ("is_mandatory", "leader", "police_officer", "households", "cell")
    units = pd.DataFrame([{n: getattr(u, n) for n in (*names, *more)} for u in reading.units])
    units["target"] = float(target or np.nan)
    cells = cells_of(reading.entries)
    used = cells["outcome"].isin(["clean", "flagged"])
    reports = cells.loc[used, ["unit_order", "measure", "day", "value"]]
    reports = reports.sort_values(["unit_order", "measure", "day"], ignore_index=True)
    milestones = pd.DataFrame([{"day": m.day, "share": m.share} for m in reading.milestones])
    milestones["day"] = pd.to_datetime(milestones["day"])
    columns = ("rule", "severity", "tab", "cell", "unit_id", "measure", "found", "params")
    findings = pd.DataFrame([{n: getattr(f, n) for n in columns} for f in reading.findings])
    findings["report_date"] = pd.to_datetime([finding.day for finding in reading.findings])
    findings["rule_group"] = findings["rule"].str.split(".").str[0]
    order = findings["severity"].map({"error": 0, "warning": 1, "info": 2})
    findings["finding_id"] = order.rank(method="first").astype(int)
    settings = campaign_columns(
        reading, reading.campaign, first_day(reading.campaign), last_day(reading, reading.campaign)
    )
    settings["has_plan"] = None not in (settings["end_date"], settings["deadline"])
    activities = activities_of(reading, units)
    sent = ("day", "recipient", "number", "sent_at")
    sent_reports = pd.DataFrame([{n: getattr(s, n) for n in sent} for s in reading.sent_reports])
    sent_reports["day"] = pd.to_datetime(sent_reports["day"])
    actions = pd.DataFrame([{n: getattr(a, n) for n in ACTION_COLUMNS} for a in reading.actions])
    actions["due"] = pd.to_datetime(actions["due"])
    return Frames(
        *(reading.campaign, units, reports, cells, milestones, findings, activities, sent_reports),
        actions,
        *(
            arrivals_of(reading),
            sightings_of(reading),
            pd.Timestamp(reading.watched_since),
            settings,
            corrections_of(reading),
        ),
    )


def corrections_of(reading: Reading) -> pd.DataFrame:
    """The lines of Đính chính as they stand, numbered from 1."""
    names = ("day", "unit_id", "measure", "value", "reason", "confirmed_by", "tab", "cell")
    lines = [{n: getattr(line, n) for n in names} for line in reading.corrections]
    frame = pd.DataFrame(lines, columns=list(names))
    frame["day"] = pd.to_datetime(frame["day"]).astype("datetime64[us]")
    frame["line"] = np.arange(1, len(frame) + 1)
    return frame.rename(columns={"tab": "line_tab", "cell": "line_cell"})


def applied_corrections(frames: Frames) -> pd.DataFrame:
    """Those lines that hold, each beside the used cell that it speaks of."""
    cells = frames.cells[frames.cells["outcome"].isin(["clean", "flagged"])].copy()
    cells["cell"] = [address(*at) for at in zip(cells["row"], cells["column"], strict=True)]
    cells["unit_id"] = frames.units["unit_id"].to_numpy()[cells["unit_order"]]
    cells["measure"] = cells["measure"].astype(str)
    cells["typed"] = cells["raw_number"].astype(int).astype(str)
    facts = ["unit_id", "unit_order", "measure", "day", "typed", "tab", "cell"]
    frame = frames.corrections.merge(cells[facts], on=["unit_id", "measure", "day"])
    same = frames.corrections.groupby(["unit_id", "measure", "day"])
    frame["is_last"] = frame["line"].isin(same["line"].max())
    valued = frames.corrections[frames.corrections["value"].notna()]
    ends = valued.groupby(["unit_id", "measure", "day"])["line"].max().rename("ends")
    frame = frame.merge(ends, on=["unit_id", "measure", "day"], how="left")
    frame = frame[~(frame["line"] < frame["ends"])]
    same_number = frame["value"].astype(float) == frame["typed"].astype(float)
    frame["correction"] = np.where(frame["value"].isna() | same_number, "kept", "replaced")
    who = frames.units[["unit_id", "name", "kind", "officer"]]
    return frame.merge(who, on="unit_id")


def activities_of(reading: Reading, units: pd.DataFrame) -> pd.DataFrame:
    """The lines of Tuyên truyền beside the register; one that the register has not is "other"."""
    names = ("day", "at", "form", "unit", "unit_id", "audience", "planned", "done", "place")
    more = ("content", "is_unread", "tab", "cell")
    lines = pd.DataFrame([{n: getattr(a, n) for n in (*names, *more)} for a in reading.activities])
    lines["day"] = pd.to_datetime(lines["day"])
    whose = units.rename_axis("unit_order").reset_index()[
        ["unit_order", "unit_id", "name", "kind", "officer"]
    ]
    lines = lines.merge(whose, on="unit_id", how="left").rename(columns={"at": "clock"})
    lines["who"] = lines["unit_id"].fillna(lines["unit"])
    lines["name"] = lines["name"].fillna(lines["unit"])
    lines["kind"] = lines["kind"].fillna("other")
    lines["officer"] = lines["officer"].fillna("")
    number = (lines["day"] - pd.Timestamp(reading.campaign.start)).dt.days + 1
    lines["day_number"], lines["week_number"] = number, (number + 6) // 7
    return lines


def arrivals_of(reading: Reading) -> pd.DataFrame:
    """Unit × day on which a report was due: whether the one that came was on time."""
    places = {unit.unit_id: place for place, unit in enumerate(reading.units)}
    arrivals = reading.arrivals.assign(unit_order=reading.arrivals["unit_id"].map(places))
    arrivals["due_on"] = arrivals["due_on"].astype("datetime64[us]")
    return arrivals.pivot(index="unit_order", columns="due_on", values="timeliness")


def sightings_of(reading: Reading) -> pd.DataFrame:
    """Since when a count stands: unit_order, day, known_on."""
    places = {unit.unit_id: place for place, unit in enumerate(reading.units)}
    order = reading.sightings["unit_id"].map(places)
    return reading.sightings[["day", "known_on"]].assign(unit_order=order)


def cells_of(entries: Entries) -> pd.DataFrame:
    """Every filled cell of the entry tabs."""
    return pd.DataFrame(
        {
            "tab": pd.Categorical.from_codes(entries.tab, entries.tab_titles),
            "row": entries.row,
            "column": entries.column,
            "unit_order": entries.unit,
            "measure": pd.Categorical.from_codes(entries.measure, list(MEASURES), ordered=True),
            "day": entries.day.astype("datetime64[us]"),
            "entered_at": entries.entered_at,
            "raw_number": entries.raw_number,
            "value": entries.value,
            "outcome": pd.Categorical.from_codes(entries.outcome, list(OUTCOMES), ordered=True),
        }
    )


def points(frames: Frames, units: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Units × days up to `as_of`: the installs reported on a day, the baseline on the first."""
    reports = frames.reports
    wanted = (reports["measure"] == "installed") & (reports["day"] <= as_of)
    wanted &= reports["unit_order"].isin(units.index)
    wide = reports[wanted].pivot(index="unit_order", columns="day", values="value")
    wide = wide.reindex(index=units.index, columns=frames.days[frames.days <= as_of])
    wide[frames.days[0]] = units["baseline"].astype(float)
    return wide


def plan_points(frames: Frames, kind: str) -> list[tuple[pd.Timestamp, float]]:
    """(day, share): the milestones of the groups, else the target on the deadline."""
    if kind == "group":
        return list(frames.milestones.itertuples(index=False, name=None))
    return [(frames.days[-1], float(frames.campaign.target or np.nan))]


def planned(
    frames: Frames, kind: str, start: Any, eligible: Any, days: pd.DatetimeIndex
) -> np.ndarray:
    """What the plan line asks for, (counts, days)."""
    steps = plan_points(frames, kind)
    start = np.atleast_1d(np.asarray(start, float))[:, None]
    eligible = np.atleast_1d(np.asarray(eligible, float))[:, None]
    known = np.array([frames.days[0], *(day for day, _ in steps)], "datetime64[D]").astype(float)
    where = days.to_numpy("datetime64[D]").astype(float)
    part = np.interp(where, known, [0, *(share for _, share in steps)])
    rest = np.interp(where, known, [1, *(0 for _ in steps)])
    return np.maximum(start * rest + eligible * part, start)


def goal_share(frames: Frames, kind: str) -> float:
    return plan_points(frames, kind)[-1][1]


def headcount(share: Any, eligible: Any) -> Any:
    return np.ceil(share * eligible - 1e-6)


def paces(wide: pd.DataFrame) -> np.ndarray:
    """People a day over the last seven days of `wide`, a gain over a gap spread over its days."""
    line = wide.interpolate(axis=1, limit_area="inside").ffill(axis=1).to_numpy()
    there = wide.notna().to_numpy()
    last = there.shape[1] - 1
    start = np.maximum(there.argmax(axis=1), last - 7)
    with np.errstate(invalid="ignore", divide="ignore"):
        pace = (line[:, last] - line[np.arange(len(line)), start]) / (last - start)
    return np.where(there[:, 1:].any(axis=1) & (last > start), pace, np.nan)


def gains(wide: pd.DataFrame) -> pd.DataFrame:
    """Per unit and day of `wide` but the first: the count minus the one before it."""
    return (wide - wide.ffill(axis=1).shift(axis=1)).iloc[:, 1:]


def gaps(wide: pd.DataFrame) -> np.ndarray:
    """Per unit and day: the days since the point before, as far as there is one."""
    there = wide.notna().to_numpy()
    numbers = np.arange(there.shape[1])
    latest = np.maximum.accumulate(np.where(there, numbers, -1), axis=1)
    before = np.concatenate([np.full((len(latest), 1), -1), latest[:, :-1]], axis=1)
    return np.where(there & (before >= 0), numbers - before, np.nan)


def status(value: Any, goal: Any, plan: Any, start: Any) -> np.ndarray:
    words = np.select(
        [
            pd.isna(value),
            value >= goal,
            value >= plan - 1e-6,
            value - start >= 0.8 * (plan - start) - 1e-6,
            value < plan,
        ],
        STATUSES[4:] + STATUSES[:4],
        default="",
    )
    return np.where(words == "", None, words)


def days_due(frames: Frames, units: pd.DataFrame, days: pd.DatetimeIndex) -> pd.DataFrame:
    """Units × campaign days, the first ones: is a report due."""
    off = days.isin(pd.to_datetime(list(frames.campaign.holidays)))
    number = np.arange(1, len(days) + 1)
    daily = (units["frequency"] == "daily").to_numpy()[:, None]
    weekly = (units["frequency"] == "weekly").to_numpy()[:, None]
    return pd.DataFrame((daily | weekly & (number % 7 == 0)) & ~off, units.index, days)


def duties(frames: Frames, units: pd.DataFrame, as_of: pd.Timestamp) -> tuple[pd.DataFrame, ...]:
    """Units × campaign days: is a report due, was it kept, did one come."""
    came = points(frames, units, as_of).iloc[:, 1:].notna()
    due = days_due(frames, units, came.columns)
    weekly = units["frequency"] == "weekly"
    kept = came.copy()
    for day in range(7, came.shape[1] + 1, 7):
        of_week = came.iloc[:, day - 7 : day].any(axis=1)
        kept.iloc[:, day - 1] = of_week.where(weekly, came.iloc[:, day - 1])
    return due, kept & due, came


def punctual(
    frames: Frames, due: pd.DataFrame, kept: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Units × campaign days: is known whether the report was on time, and was it."""
    told = frames.arrivals.reindex(index=due.index, columns=due.columns)
    cutoff = pd.Timedelta(hours=frames.campaign.cutoff.hour)
    watched = (due.columns + cutoff >= frames.watched_since)[None, :]
    judged = due & watched & (~kept | told.isin(["on_time", "late"]))
    return judged, judged & kept & (told == "on_time")
