"""The rows of an answer: a query's frame as plain values, one type a unit, unknown as None."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pandas as pd

from data.store import Snapshot
from queries import ask
from serving.api.asked import Asked, expect_known, parameters_of
from serving.api.questions import unit_of
from ui.finding_list import named
from words.figures import known
from words.findings import explain

Plain = str | int | float | bool | date | time | None


def rows_of(snapshot: Snapshot, asked: Asked) -> list[list[Plain]]:
    """A list a row, a value a column, in the order of the question's columns.

    Raises AskedWrongly for an officer or a unit that the snapshot knows nothing of.
    """
    expect_known(snapshot, asked)
    question = asked.question
    frame = chosen(ask(snapshot, question.query, **parameters_of(question.query, asked)), asked)
    if asked.address == "findings":
        frame = with_sentences(snapshot, frame, asked.lang)
    columns = [
        [plain(value, unit_of(counted)[0]) for value in frame[name]]
        for name, counted in question.columns.items()
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def chosen(frame: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Those of the kind and the officer, where the query gave all of them."""
    for name in ("kind", "officer"):
        wanted = getattr(asked, name)
        if wanted is not None and name in frame:
            frame = frame[frame[name] == wanted]
    return frame


def with_sentences(snapshot: Snapshot, frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """What Chất lượng số liệu says of each finding, and where its cell is opened."""
    findings = frame.to_dict("records")
    said = [
        explain(finding["rule"], named(finding), lang, finding["severity"]) for finding in findings
    ]
    links: list[Any] = [
        snapshot.address_of(finding["tab"], finding["cell"]) if known(finding["cell"]) else None
        for finding in findings
    ]
    return frame.assign(
        what=[one.what for one in said],
        done=[one.done for one in said],
        fix=[one.fix for one in said],
        link=pd.Series(links, index=frame.index, dtype=object),
    )


def plain(value: Any, unit: str) -> Plain:
    """The value as the unit has it; None where it is unknown."""
    value = known(value)
    return None if value is None else AS.get(unit, whole)(value)


def whole(value: Any) -> int:
    """Raises ValueError for a count that is none: an answer that is wrong is worse than none."""
    if value != int(value):
        raise ValueError(f"count={value!r}: expected a whole number")
    return int(value)


def day(value: Any) -> date:
    return value.date() if isinstance(value, datetime) else value


def text(value: Any) -> str | None:
    return str(value) or None  # an officer whom nobody named


AS: dict[str, Callable[[Any], Plain]] = {
    "people, decimal": float,
    "people a day": float,
    "fraction": float,
    "day": day,
    "clock": lambda value: value,
    "text": text,
    "yes or no": bool,
}
