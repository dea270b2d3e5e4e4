"""What an address under /api/v1 asks for: its parameters, checked against the snapshot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.datastructures import QueryParams

from data.reading import KINDS
from data.store import Snapshot
from queries import ask
from serving.api.questions import QUESTIONS, Question
from words import languages

FORMATS = ("json", "csv")
SEVERITIES = ("error", "warning", "info")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LONGEST = 60  # letters of a wrong value that are told again


class AskedWrongly(ValueError):
    """A parameter that is none, or has a value that it cannot have; said for a developer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question about one snapshot; it is also the key that its answer is kept under."""

    address: str
    as_of: date
    is_csv: bool
    lang: str = "vi"
    kind: str | None = None
    officer: str | None = None
    unit: str | None = None
    severity: str | None = None

    @property
    def question(self) -> Question:
        return QUESTIONS[self.address]

    def filters(self) -> dict[str, str]:
        found = {name: getattr(self, name) for name in ("kind", "officer", "unit", "severity")}
        return {name: value for name, value in found.items() if value is not None}


def read(snapshot: Snapshot, address: str, told: QueryParams, accepted: str) -> Asked:
    """accepted: the header Accept. Raises AskedWrongly."""
    question = QUESTIONS[address]
    _all_known(told, ("format", *question.parameters))
    as_csv = "csv" if "text/csv" in accepted.lower() else "json"
    as_of = _day(snapshot, told["date"]) if "date" in told else snapshot.as_of
    asked = Asked(
        address,
        as_of,
        is_csv=_choice(told, "format", FORMATS, as_csv) == "csv",
        lang=_choice(told, "lang", languages(), languages()[0]) or "",
        kind=_choice(told, "kind", KINDS),
        officer=told.get("officer"),
        unit=told.get("unit"),
        severity=_choice(told, "severity", SEVERITIES),
    )
    if address == "progress" and len(asked.filters()) > 1:
        raise AskedWrongly(f"{' and '.join(asked.filters())}: expected at most one of them")
    return asked


def expect_known(snapshot: Snapshot, asked: Asked) -> None:
    """Raises AskedWrongly for an officer or a unit that the snapshot knows nothing of."""
    _is_there(snapshot, asked, "officer", asked.question.listed, "officer", asked.officer)
    _is_there(snapshot, asked, "unit", "unit_figures", "unit_id", asked.unit)


def parameters_of(query: str, asked: Asked) -> dict[str, Any]:
    """What queries/<query>.sql asks for; those that ask for no officer give all of them."""
    match query:
        case "campaign":
            return {}
        case "standing":
            return {"as_of": asked.as_of, "scope": "kind", "key": "group"}
        case "daily_progress":
            scope, key = next(iter(asked.filters().items()), ("kind", "group"))
            return {"as_of": asked.as_of, "scope": scope, "keys": (key,)}
        case "reporting_rate":
            return {"as_of": asked.as_of, "kind": asked.kind, "officer": asked.officer}
        case "findings":
            return {"severity": asked.severity, "rule_group": None, "officer": asked.officer}
        case "unit_figures" | "unit_steps":
            return {"as_of": asked.as_of, "kind": asked.kind}
        case _:
            return {"as_of": asked.as_of}


def _is_there(
    snapshot: Snapshot, asked: Asked, name: str, query: str, column: str, value: str | None
) -> None:
    if value is None:
        return
    everybody = parameters_of(query, Asked(asked.address, asked.as_of, is_csv=False))
    if value not in set(ask(snapshot, query, **everybody)[column]):
        known = "an officer in charge" if name == "officer" else "a unit_id"
        raise AskedWrongly(f"{name}={_short(value)}: expected {known}, as /api/v1/units has them")


def _all_known(told: QueryParams, known: Sequence[str]) -> None:
    for name in told:
        if name not in known:
            raise AskedWrongly(f"{_short(name)}: expected one of {', '.join(known)}")
        if len(told.getlist(name)) > 1:
            raise AskedWrongly(f"{name}: expected once, found {len(told.getlist(name))} times")


def _choice(
    told: QueryParams, name: str, known: Sequence[str], usual: str | None = None
) -> str | None:
    value = told.get(name)
    if value is not None and value not in known:
        raise AskedWrongly(f"{name}={_short(value)}: expected one of {', '.join(known)}")
    return usual if value is None else value


def _day(snapshot: Snapshot, typed: str) -> date:
    """A day that figures can be told of: none that is still to come."""
    first, last = snapshot.first_day, max(snapshot.as_of, snapshot.clamp(snapshot.today))
    try:
        day = date.fromisoformat(typed) if ISO_DAY.fullmatch(typed) else None
    except ValueError:
        day = None
    if day is None or not first <= day <= last:
        raise AskedWrongly(f"date={_short(typed)}: expected YYYY-MM-DD from {first} to {last}")
    return day


def _short(value: str) -> str:
    return repr(value if len(value) <= LONGEST else f"{value[:LONGEST]}…")
