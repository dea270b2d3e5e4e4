"""What past evenings of the campaign would have projected for a scope: made once for a snapshot."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from data.store import Snapshot
from forecast import Record, record_of
from ui.forecasts import by_day, days_left, pool_at
from ui.loading import finished, load
from ui.scopes import Scope, kind_of_scope

Basis = Literal["seen", "reported", "both"]


@dataclass(frozen=True)
class ScopeRecord:
    """basis: by what a count is taken as known, by when the history saw it come or, where it
    cannot tell, by the day that it speaks of."""

    record: Record
    basis: Basis


def record_at(snapshot: Snapshot, as_of: date, scope: Scope) -> ScopeRecord | None:
    """The record of a scope up to a day; None where it has no unit with a figure to rate."""
    return finished(snapshot, ("record", as_of, scope), lambda: _record(snapshot, as_of, scope))


def _record(snapshot: Snapshot, as_of: date, scope: Scope) -> ScopeRecord | None:
    kind = kind_of_scope(snapshot, as_of, scope)
    found = pool_at(snapshot, as_of, kind) if kind else None
    if found is None or not (members := found.places(scope)):
        return None
    rows = load(snapshot, "known_counts", as_of=as_of, kind=kind)
    days = (as_of - snapshot.first_day).days
    known_on = (rows["known_on"] - pd.Timestamp(snapshot.first_day)).dt.days
    record = record_of(
        by_day(rows, np.asarray(rows["value"], np.float64), days),
        by_day(rows, np.asarray(known_on, np.float64), days),
        found.pool.reports.eligible,
        days_left(snapshot, as_of),
        members,
    )
    return ScopeRecord(record, _basis(rows.loc[rows["day_number"] > 0, "is_seen"]))


def _basis(is_seen: pd.Series) -> Basis:
    if is_seen.all():
        return "seen"
    return "both" if is_seen.any() else "reported"
