"""Readings of any size, made in numpy: what interpreting a workbook of that size would yield."""

from datetime import date, datetime, time, timedelta

import numpy as np
import pandas as pd

from data.reading import (
    FORMS,
    KINDS,
    MEASURES,
    OUTCOMES,
    Action,
    Activity,
    Campaign,
    Correction,
    Entries,
    Finding,
    Milestone,
    Reading,
    SentReport,
    Unit,
)

START = date(2024, 11, 1)
DAYS = 28
FILLED = 0.9  # share of the cells in which something was reported
WITHHELD = 0.01  # share of the reports that are not used
PER_KIND = (0.6, 0.08, 0.08, 0.1, 0.06, 0.08)
FREQUENCIES = {"group": "daily", "school": "weekly"}
SHARES = (1.0, 0.7, 0.5)  # of those who installed: installed, activated, used
STEPS = ((7, 0.2), (14, 0.25), (21, 0.3), (28, 0.36))
TIMELINESS = ("on_time", "late", "unknown")
SEVERITIES = ("error", "warning", "warning", "info")


def reading(n_units: int) -> Reading:
    """`n_units` units of all kinds × 28 days × 3 measures, a finding for every tenth unit, two
    lines of outreach for every fifth, three of corrections for every sixth, an action for every
    twentieth, a report sent on most days; the history began on the fourth day."""
    chance = np.random.default_rng(n_units)
    units = register(n_units, chance)
    end = START + timedelta(days=DAYS - 1)
    return Reading(
        campaign=Campaign(
            START,
            end,
            end,
            name="Đợt thi đua",
            holidays=(date(2024, 11, 20),),
            official_count=200 * n_units,
            official_date=START + timedelta(days=16),
        ),
        units=units,
        entries=entries(units, chance),
        today=end,
        as_of=end,
        milestones=[Milestone(START + timedelta(days=n - 1), share) for n, share in STEPS],
        findings=[finding(unit, n) for n, unit in enumerate(units[::10])],
        actions=[action(unit, n) for n, unit in enumerate(units[::20])],
        activities=[activity(unit, n) for n, unit in enumerate([*units[::5], *units[::5]])],
        sent_reports=sent_reports(),
        corrections=[line for n, unit in enumerate(units[::6]) for line in corrections(unit, n)],
        arrivals=arrivals(units, chance),
        sightings=sightings(units, chance),
        watched_since=datetime.combine(START + timedelta(days=3), time(8)),
    )


def register(n_units: int, chance: np.random.Generator) -> list[Unit]:
    eligible = chance.integers(400, 1400, n_units)
    baseline = (eligible * chance.uniform(0.05, 0.25, n_units)).astype(int)
    kinds = chance.choice(KINDS, n_units, p=PER_KIND)
    return [
        Unit(
            unit_id=f"DV-{n + 1:05d}",
            name=f"Đơn vị số {n + 1}",
            kind=str(kinds[n]),
            officer=f"Cán bộ mẫu {n % 9 + 1}",
            eligible=None if n % 50 == 49 else int(eligible[n]),
            baseline=None if n % 30 == 29 else int(baseline[n]),
            frequency=FREQUENCIES.get(str(kinds[n]), "occasional"),
            is_mandatory=kinds[n] in ("agency", "school") and n % 2 == 0,
            households=None if n % 40 == 39 else int(eligible[n]) // 3,
            parent_id=f"DV-{n:05d}" if kinds[n] == "building" and n else None,
        )
        for n in range(n_units)
    ]


def entries(units: list[Unit], chance: np.random.Generator) -> Entries:
    shape = (len(units), len(MEASURES), DAYS)
    gains = chance.poisson(5, (len(units), 1, DAYS)).cumsum(axis=2)
    start = np.array([unit.baseline or 0 for unit in units])[:, None, None]
    counts = np.floor((start + gains) * np.array(SHARES)[None, :, None])
    unit, measure, day = np.nonzero(chance.random(shape) < FILLED)
    values = counts[unit, measure, day]
    return Entries(
        tab_titles=["Cài đặt", "Kích hoạt", "Sử dụng"],
        tab=measure.astype(np.int16),
        row=(unit + 1).astype(np.int32),
        column=(day + 2).astype(np.int32),
        unit=unit.astype(np.int32),
        measure=measure.astype(np.int8),
        day=np.datetime64(START, "D") + day,
        entered_at=np.full(len(values), "NaT", "datetime64[s]"),
        raw_number=values,
        raw_text=np.full(len(values), None, object),
        value=values,
        outcome=np.where(
            chance.random(len(values)) < WITHHELD, OUTCOMES.index("withheld"), 0
        ).astype(np.int8),
    )


def arrivals(units: list[Unit], chance: np.random.Generator) -> pd.DataFrame:
    """Nine reports in ten: on time, late, or nobody knows."""
    unit, day = np.nonzero(chance.random((len(units), DAYS)) < FILLED)
    return pd.DataFrame(
        {
            "unit_id": np.array([unit.unit_id for unit in units])[unit],
            "due_on": np.datetime64(START, "D").astype("datetime64[us]")
            + day * np.timedelta64(1, "D"),
            "timeliness": chance.choice(TIMELINESS, len(unit), p=(0.8, 0.15, 0.05)),
        }
    )


def sightings(units: list[Unit], chance: np.random.Generator) -> pd.DataFrame:
    """Nine counts in ten were seen to come: on their day, or a day later."""
    unit, day = np.nonzero(chance.random((len(units), DAYS)) < FILLED)
    one = np.timedelta64(1, "D")
    days = np.datetime64(START, "D").astype("datetime64[us]") + day * one
    return pd.DataFrame(
        {
            "unit_id": np.array([unit.unit_id for unit in units])[unit],
            "day": days,
            "known_on": days + (chance.random(len(unit)) < 0.1) * one,
        }
    )


def finding(unit: Unit, n: int) -> Finding:
    return Finding(
        rule=("format.not_integer", "plausibility.outlier", "consistency.stale")[n % 3],
        severity=SEVERITIES[n % 4],  # type: ignore[arg-type]
        tab="Cài đặt",
        cell=f"E{n + 2}",
        unit_id=unit.unit_id,
        day=START + timedelta(days=n % DAYS),
        measure="installed",
        found="3.089",
        params={"days": n % 5},
    )


def sent_reports() -> list[SentReport]:
    """One for each day but every seventh, two on every fifth; one of before the start."""
    numbers = [n for n in range(DAYS) if n % 7 != 3]
    return [
        SentReport(
            START + timedelta(days=n),
            f"Nơi nhận {place}",
            f"{n + 1:02}/BC",
            f"17:{n + place + 1:02}",
        )
        for n in [-1, *numbers]
        for place in range(2 if n % 5 == 4 else 1)
    ]


def corrections(unit: Unit, n: int) -> list[Correction]:
    """Three lines: two for one count, the later of which says to keep it in every other unit."""
    day = START + timedelta(days=17 + n % 4)
    who = {"reason": "đã kiểm tra", "confirmed_by": f"Cán bộ mẫu {n % 9 + 1}", "tab": "Đính chính"}
    return [
        Correction(day, unit.unit_id, "installed", 100 + n, cell=f"D{3 * n}", **who),
        Correction(
            day, unit.unit_id, "installed", 90 if n % 2 else None, cell=f"D{3 * n + 1}", **who
        ),
        Correction(day, unit.unit_id, "used", 80, cell=f"D{3 * n + 2}", **who),
    ]


def activity(unit: Unit, n: int) -> Activity:
    """Some of no campaign day, some whose result cannot be read, some of nobody in the register."""
    is_known, is_unread = n % 13 != 12, n % 17 == 16
    return Activity(
        day=None if n % 19 == 18 else START + timedelta(days=n % DAYS),
        form=FORMS[n % len(FORMS)],
        at="" if n % 3 else f"{7 + n % 12:02}:30",
        unit=unit.name if is_known else f"Đơn vị khác {n % 4}",
        unit_id=unit.unit_id if is_known else None,
        audience=("", "Nhân dân", "Phụ huynh")[n % 3],
        planned=None if n % 4 == 3 else n % 9 + 1,
        done=None if n % 3 == 2 or is_unread else n % 8,
        place="" if n % 2 else f"Nhà văn hoá số {n % 5}",
        is_unread=is_unread,
        tab="Tuyên truyền",
        cell=f"G{n + 2}",
    )


def action(unit: Unit, n: int) -> Action:
    return Action(
        what=f"Làm việc với tổ trưởng, lần {n}",
        unit=unit.name,
        unit_id=unit.unit_id,
        who=f"Cán bộ mẫu {n % 9 + 1}",
        due=None if n % 5 == 4 else START + timedelta(days=n % DAYS),
        status="Đã xong" if n % 3 == 2 else "Đang làm",
        is_done=n % 3 == 2,
    )
