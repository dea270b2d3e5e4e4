"""What came of each reading of the source: one line in the log, and the sums that are watched."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from data.followed import Source, Status
from data.problems import SourceProblem
from data.store import Snapshot

log = logging.getLogger(__name__)

Outcome = Literal["changed", "unchanged", "failed"]
OUTCOMES: tuple[Outcome, ...] = ("changed", "unchanged", "failed")
SAID_AGAIN_AFTER = 60.0  # seconds; a file that is away is looked for every second
LONGEST = 300  # letters of a problem


@dataclass(frozen=True, slots=True)
class Sums:
    """Readings so far by what came of them, and the seconds that they took together."""

    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(OUTCOMES, 0))
    seconds: float = 0.0


class RefreshRecord:
    """Kept by one refresher, which adds to it one reading at a time; anybody may ask for the sums.

    `clock` gives seconds, as time.monotonic does.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._sums = Sums()
        self._failed_at = float("-inf")
        self._failure: str | None = None

    def sums(self) -> Sums:
        return self._sums

    def add(
        self,
        outcome: Outcome,
        seconds: float,
        source: Source,
        snapshot: Snapshot | None,
        status: Status,
    ) -> None:
        """One reading that has ended. snapshot, status: as they are afterwards."""
        counts = {**self._sums.counts, outcome: self._sums.counts[outcome] + 1}
        self._sums = replace(self._sums, counts=counts, seconds=self._sums.seconds + seconds)
        failure = told(status.problem) if status.problem else None
        if outcome != "failed" or self._is_news(failure):
            level = logging.WARNING if outcome == "failed" else logging.INFO
            facts = {
                "outcome": outcome,
                "state": status.state,
                "version": status.version,
                "source": source.kind,
                "seconds": round(seconds, 3),
                **sizes(snapshot),
                "problem": failure,
            }
            log.log(level, "refresh %s", line_of(facts))
        if outcome != "failed":
            self._failure = None

    def _is_news(self, failure: str | None) -> bool:
        """Whether this failure is another than the last one, or that was said some time ago."""
        moment = self._clock()
        if failure == self._failure and moment - self._failed_at < SAID_AGAIN_AFTER:
            return False
        self._failure, self._failed_at = failure, moment
        return True


def sizes(snapshot: Snapshot | None) -> dict[str, int]:
    """How much the snapshot is made of: units, filled cells of the entry tabs, findings."""
    if snapshot is None:
        return {}
    found = {f"{severity}s": number for severity, number in snapshot.findings_count.items()}
    return {"units": snapshot.units, "cells": snapshot.entries, **found}


def told(problem: SourceProblem) -> str:
    """The problem as a developer reads it; of findings the rules, nothing that stood in a cell."""
    plain = dict(problem.params)
    if found := plain.pop("findings", None):
        plain["rules"] = sorted({finding.rule for finding in found})
    return str(SourceProblem(problem.code, **plain))[:LONGEST]


def line_of(facts: dict[str, Any]) -> str:
    """`name=value …`, what is not known left out; a text with spaces or quotes is quoted."""
    return " ".join(f"{name}={_plain(value)}" for name, value in facts.items() if value is not None)


def _plain(value: Any) -> str:
    text = str(value)
    is_one_word = text.isprintable() and not set(text) & set(' "=')
    return text if is_one_word and text else json.dumps(text, ensure_ascii=False)
