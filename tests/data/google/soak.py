"""`python -m tests.data.google.soak [SECONDS]`: edits and random faults of Google.

Ten minutes unless told otherwise; the suite runs a minute. At the end the figures must be those of
the sheet read afresh, memory flat, and no thread or file left behind.
"""

import gc
import json
import random
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from data.archive import Archive
from data.google.client import Access
from data.google.source import GoogleSource
from data.refresher import Refresher
from data.store import Snapshot
from queries import ask
from tests.data.google.online import key_file, sample_online
from tests.sheets_server import SheetsServer
from tests.sheets_server.faults import LOGIN_PAGE, Fault
from tests.sheets_server.office_day import Office

INTERVAL = 0.3  # seconds between two looks
WARMED_UP = 0.3  # of the time; until then caches fill
FAULTY = 0.05  # of the turns, six a second: more would be an outage, after which the reader rests
MOST_TO_COME = 2  # faults
LAST_CELL = "T4"  # group 1, 18 November
PATIENCE = 60.0  # seconds for the last word after the last fault
FAULTS: tuple[dict[str, Any], ...] = (
    *({"code": code} for code in (429, 500, 503)),
    *({"html": True}, {"drop": True}, {"cut": True}, {"raw": "{}"}, {"raw": LOGIN_PAGE}),
    *({"delay": 0.2}, {"on": "/token", "html": True}, {"code": 429, "retry_after": 1}),
)


@dataclass(frozen=True)
class Outcome:
    """What was left when it was over. Memory in megabytes, `grown` since it had warmed up."""

    edits: int
    faults: int
    snapshots: int
    shown: str  # the figures on the screens
    stand: str  # those of the sheet
    grown: float
    threads: set[str]  # left behind
    files: int  # left open


def soak(seconds: float, folder: Path, seed: int = 1) -> Outcome:
    """Edit and break for so long, then let everything come to rest."""
    threads, files = set(threading.enumerate()), _open_files()
    with sample_online(reads_per_minute=100_000) as google:
        access = Access(key_file(google, folder), base=google.base)
        followed = Refresher(
            GoogleSource(google.spreadsheet.key, access),
            interval=INTERVAL,
            archive=Archive(folder / "state"),
        )
        followed.start()
        edits, faults, before = _trouble(google, followed, seconds, random.Random(seed))
        google.faults.clear()
        direct = Refresher(GoogleSource(google.spreadsheet.key, access))
        direct.refresh()
        stand = figures(direct.current())
        until = time.monotonic() + PATIENCE
        while figures(followed.current()) != stand and time.monotonic() < until:
            followed.ask(1.0)
        shown, version = figures(followed.current()), followed.status().version or 0
        followed.stop()
        del followed, direct
    gc.collect()
    left = {thread.name for thread in set(threading.enumerate()) - threads}
    grown = _megabytes() - before
    return Outcome(edits, faults, version, shown, stand, grown, left, _open_files() - files)


def _trouble(
    google: SheetsServer, followed: Refresher, seconds: float, chance: random.Random
) -> tuple[int, int, float]:
    """(edits, faults, megabytes once warmed up)."""
    office, pace = Office(google.spreadsheet, seed=1, pauses=(0.0, 0.1)), threading.Event()
    begun, edits, warm = time.monotonic(), 0, 0.0
    faults: list[Fault] = []
    while (passed := time.monotonic() - begun) < seconds:
        if not warm and passed > seconds * WARMED_UP:
            gc.collect()
            warm = _megabytes()
        edits += one_more(google) if office.is_over else len(office.advance())
        to_come = sum(fault.on == "GET" and fault.times != 0 for fault in faults)
        if chance.random() < FAULTY and to_come < MOST_TO_COME:
            fault = {"on": "GET", **chance.choice(FAULTS), "times": chance.randint(1, 3)}
            faults.append(google.fault(**fault))
        if chance.random() < 0.3:  # an officer presses the button
            followed.ask(0.0)
        pace.wait(chance.uniform(0.05, 0.3))
    return edits, len(faults), warm


def one_more(google: SheetsServer) -> int:
    """One person more in a group's last report, when everybody has gone home."""
    with google.edit() as sheet:
        sheet.set("Cài đặt", LAST_CELL, int(str(sheet.value("Cài đặt", LAST_CELL))) + 1)
    return 1


def figures(snapshot: Snapshot | None) -> str:
    if snapshot is None:
        return "nothing"
    units = ask(snapshot, "unit_figures", as_of=snapshot.as_of, kind=None)
    return str(units[["unit_id", "value", "reported_on", "status"]].to_csv())


def _megabytes() -> float:
    return float(psutil.Process().memory_info().rss) / 1e6


def _open_files() -> int:
    return int(psutil.Process().num_fds())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as here:
        outcome = soak(float((sys.argv[1:] or ["600"])[0]), Path(here))
    told = asdict(outcome) | {"shown": outcome.shown == outcome.stand, "stand": True}
    print(json.dumps(told | {"threads": sorted(outcome.threads)}))
