"""A query's answer about units, as plain Python: per unit_id its row, None for what is missing."""

from typing import Any

import pandas as pd

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day

Row = dict[str, Any]


def by_unit(snapshot: Snapshot, name: str, number: int, kind: str | None = None) -> dict[str, Row]:
    """The rows of queries/<name>.sql on day `number`, in the order of the answer."""
    frame = ask(snapshot, name, as_of=day(number), kind=kind)
    return {
        row["unit_id"]: {column: known(value) for column, value in row.items()}
        for row in frame.to_dict("records")
    }


def known(value: Any) -> Any:
    """The value; None for NaN, NaT and NA, a list for an array."""
    if hasattr(value, "tolist") and not isinstance(value, pd.Timestamp):
        return value.tolist()
    return None if not isinstance(value, list) and pd.isna(value) else value


def follow_up(snapshot: Snapshot, number: int, kind: str | None = None) -> dict[str, Row]:
    return by_unit(snapshot, "follow_up", number, kind)


def reasons(snapshot: Snapshot, number: int) -> dict[str, list[str]]:
    return {unit_id: row["reasons"] for unit_id, row in follow_up(snapshot, number).items()}
