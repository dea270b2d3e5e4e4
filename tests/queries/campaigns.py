"""Small campaigns for tests, written as a person would say them.

    snapshot = published(
        [unit("T1", eligible=100, baseline=10)],
        [report("T1", 1, 14), report("T1", 3, 20)],
    )

Days are numbers: 1 is the start, 0 the day before it. The campaign lasts 28 days from 01/11/2024
unless said otherwise.
"""

import pickle
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import numpy as np

from data.reading import (
    MEASURES,
    OUTCOMES,
    USED_OUTCOMES,
    Campaign,
    Entries,
    Finding,
    Milestone,
    Reading,
    Unit,
)
from data.store import Snapshot, build

START = date(2024, 11, 1)
TITLES = ["Cài đặt", "Kích hoạt", "Sử dụng"]


@dataclass(frozen=True)
class Report:
    unit_id: str
    day: int
    value: float | None
    measure: str = "installed"
    outcome: str = "clean"
    raw_text: str | None = None

    @property
    def is_used(self) -> bool:
        return self.outcome in USED_OUTCOMES and self.value is not None


def day(number: int) -> date:
    """The campaign day of a number: 1 is the start."""
    return START + timedelta(days=number - 1)


def campaign(*, end: int | None = 28, deadline: Any = ..., **settings: Any) -> Campaign:
    """`end`, `deadline` (default: the end) and `first_deadline` are day numbers."""
    deadline = end if deadline is ... else deadline
    if "first_deadline" in settings:
        settings["first_deadline"] = day(settings["first_deadline"])
    return Campaign(
        start=START,
        end=None if end is None else day(end),
        deadline=None if deadline is None else day(deadline),
        **settings,
    )


def unit(unit_id: str, *, kind: str | None = "group", **facts: Any) -> Unit:
    """A unit that reports daily; `active_from` and `active_to` are day numbers."""
    for name in ("active_from", "active_to"):
        if name in facts:
            facts[name] = day(facts[name])
    facts = {"name": f"Đơn vị {unit_id}", "frequency": "daily"} | facts
    return Unit(unit_id=unit_id, kind=kind, **facts)


def report(unit_id: str, day: int, value: float | None, **more: Any) -> Report:
    return Report(unit_id, day, value, **more)


def milestone(number: int, share: float, **owner: Any) -> Milestone:
    return Milestone(day(number), share, **owner)


def reading(
    units: list[Unit],
    reports: list[Report] = (),  # type: ignore[assignment]
    *,
    settings: Campaign | None = None,
    today: int = 28,
    milestones: list[Milestone] = (),  # type: ignore[assignment]
    findings: list[Finding] = (),  # type: ignore[assignment]
    **more: Any,
) -> Reading:
    groups = {unit.unit_id for unit in units if unit.kind == "group"}
    reported = [
        each.day
        for each in reports
        if each.is_used and each.unit_id in groups and each.measure == "installed"
    ]
    return Reading(
        campaign=settings or campaign(),
        units=units,
        entries=entries(units, list(reports)),
        today=day(today),
        as_of=day(max(reported)) if reported else None,
        milestones=list(milestones),
        findings=list(findings),
        **more,
    )


def entries(units: list[Unit], reports: list[Report]) -> Entries:
    """The reports as they would stand in wide tabs: a row per unit, a column per day."""
    places = {unit.unit_id: place for place, unit in enumerate(units)}
    measures = np.array([MEASURES.index(each.measure) for each in reports], np.int8)
    unit_places = np.array([places.get(each.unit_id, -1) for each in reports], np.int32)
    days = np.array([each.day for each in reports], np.int32)
    values = np.array([np.nan if r.value is None else r.value for r in reports], np.float64)
    texts = np.array([each.raw_text for each in reports], object)
    return Entries(
        tab_titles=TITLES,
        tab=measures.astype(np.int16),
        row=unit_places + 1,
        column=days + 1,
        unit=unit_places,
        measure=measures,
        day=np.datetime64(START, "D") + (days - 1),
        entered_at=np.full(len(reports), "NaT", "datetime64[s]"),
        raw_number=np.where([text is None for text in texts], values, np.nan),
        raw_text=texts,
        value=values,
        outcome=np.array([OUTCOMES.index(each.outcome) for each in reports], np.int8),
    )


def published(units: list[Unit], reports: list[Report] = (), **more: Any) -> Snapshot:  # type: ignore[assignment]
    """The snapshot of such a campaign; `more` as `reading` takes it. A snapshot never changes: who
    asks for the same campaign again soon gets the same one."""
    return _published(pickle.dumps((units, reports, more)))


@lru_cache(maxsize=16)
def _published(campaign: bytes) -> Snapshot:
    units, reports, more = pickle.loads(campaign)
    return build(reading(units, reports, **more))
