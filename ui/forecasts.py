"""Where scopes will stand on the deadline: each kind is one pool, made once for a snapshot and day.

The units of a kind learn from one another; an officer's groups and a single unit are parts of
their kind's pool, so that what is expected of the parts adds up to the whole.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.store import Snapshot
from forecast import Pool, Projection, pool_of
from ui.loading import finished, load
from ui.scopes import Scope


@dataclass(frozen=True, eq=False)
class KindPool:
    """The pool of a kind; `unit_ids` and `officers` in the order of its places."""

    pool: Pool
    unit_ids: list[str]
    officers: list[str]

    def places(self, scope: Scope) -> list[int]:
        """The places in the pool of the units of a scope; none where it has none there."""
        if scope.scope == "kind":
            return list(range(len(self.unit_ids)))
        of = self.officers if scope.scope == "officer" else self.unit_ids
        return [place for place, key in enumerate(of) if key == scope.key]


def pool_at(snapshot: Snapshot, as_of: date, kind: str) -> KindPool | None:
    """What is known of a kind on a day; None where no unit has both eligible count and figure."""
    return finished(snapshot, ("pool", as_of, kind), lambda: _pool(snapshot, as_of, kind))


def _pool(snapshot: Snapshot, as_of: date, kind: str) -> KindPool | None:
    units = load(snapshot, "rated_units", as_of=as_of, kind=kind)
    if units.empty:
        return None
    rows = load(snapshot, "known_counts", as_of=as_of, kind=kind)
    days = (as_of - snapshot.first_day).days
    counts = by_day(rows, rows["value"].to_numpy(float), days)
    return KindPool(
        pool=pool_of(counts, units["eligible"].to_numpy(float)),
        unit_ids=units["unit_id"].tolist(),
        officers=units["officer"].fillna("").tolist(),
    )


def by_day(rows: pd.DataFrame, values: NDArray[np.float64], days: int) -> NDArray[np.float64]:
    """What each row of known_counts has, as a row a unit and a column a day; NaN elsewhere."""
    place, units = pd.factorize(rows["unit_order"], sort=True)
    table = np.full((len(units), days + 1), np.nan)
    table[place, rows["day_number"]] = values
    return table


def days_left(snapshot: Snapshot, as_of: date) -> int:
    """Whole days from the as-of date to the deadline; 0 without one, on it and after it."""
    campaign = snapshot.campaign
    deadline = campaign.deadline if campaign.end else None
    return max(0, (deadline - as_of).days) if deadline else 0


def project(snapshot: Snapshot, as_of: date, scope: Scope, kind: str | None) -> Projection | None:
    """A scope's projection to the deadline; kind: of its units, `group` for an officer.

    None where no day is left, or where none of its units has reported yet.
    """
    left = days_left(snapshot, as_of)
    found = members_of(snapshot, as_of, scope, kind) if left else None
    return found[0].project(left, found[1]) if found else None


def members_of(
    snapshot: Snapshot, as_of: date, scope: Scope, kind: str | None
) -> tuple[Pool, list[int]] | None:
    """The pool of a scope and the places of its units in it; None before any of them reported."""
    found = pool_at(snapshot, as_of, kind) if kind else None
    places = found.places(scope) if found else []
    if found is None or not found.pool.reporting[places].any():
        return None
    return found.pool, places
