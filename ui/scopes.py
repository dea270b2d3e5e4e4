"""Whose figures a view shows: a kind as a whole, the groups of one officer, or one unit.

`view scope_days` of data/sql. The ward is its residential groups; their figures are never added to
those of other kinds, which are the same people seen again.
"""

from datetime import date
from typing import Literal, NamedTuple

from data.store import Snapshot
from ui.loading import finished, load

KIND = "group"  # the ward is its residential groups, and nothing else
KINDS = (KIND, "agency", "school", "parents", "building", "organisation")  # as screens list them


class Scope(NamedTuple):
    """Whose figures: `key` is a kind, an officer's name or a unit's code."""

    scope: Literal["kind", "officer", "unit"]
    key: str


WARD = Scope("kind", KIND)


def units_known(snapshot: Snapshot, as_of: date) -> dict[str, tuple[str, str]]:
    """Name and kind by code; of thousands of units each is looked up for every headline."""
    key = ("names and kinds of units", as_of)
    return finished(snapshot, key, lambda: _units(snapshot, as_of))


def kind_of_scope(snapshot: Snapshot, as_of: date, scope: Scope) -> str | None:
    """The kind of its units; None of a unit that is not active on the day."""
    if scope.scope == "unit":
        return units_known(snapshot, as_of).get(scope.key, ("", None))[1]
    return scope.key if scope.scope == "kind" else KIND


def _units(snapshot: Snapshot, as_of: date) -> dict[str, tuple[str, str]]:
    rows = load(snapshot, "unit_figures", as_of=as_of, kind=None)
    pairs = zip(rows["name"], rows["kind"], strict=True)
    return dict(zip(rows["unit_id"], pairs, strict=True))
