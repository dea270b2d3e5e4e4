"""What the tests of the Google Sheet share: the sample on a loopback server, and its key."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from data.google.client import Access
from data.google.source import GoogleSource
from tests.sheets_server import SheetsServer, from_workbook, served
from tests.sheets_server.loopback import no_boundary_lookup

SAMPLE = Path(__file__).resolve().parents[3] / "data" / "sample" / "phu-la.xlsx"


class Seconds:
    """A clock of seconds that goes on when a test says so, or when somebody sleeps by it."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@contextmanager
def sample_online(**settings: Any) -> Iterator[SheetsServer]:
    """The sample as a Google Sheet, shared with the service account."""
    with no_boundary_lookup(), served(from_workbook(SAMPLE), **settings) as server:
        yield server


def key_file(server: SheetsServer, folder: Path, **changed: Any) -> Path:
    """The service account's key, readable by its owner alone."""
    path = folder / "key.json"
    path.write_text(json.dumps({**server.service_account_info(), **changed}), encoding="utf-8")
    path.chmod(0o600)
    return path


def settings_of(server: SheetsServer, folder: Path, interval: float = 1.0) -> dict[str, str]:
    """The environment of a dashboard that follows the first sheet, every `interval` seconds."""
    return {
        "GOOGLE_SHEET_ID": server.spreadsheet.key,
        "GOOGLE_SERVICE_ACCOUNT_FILE": str(key_file(server, folder)),
        "SHEETS_API_BASE": server.base,
        "REFRESH_SECONDS": str(interval),
    }


def source_of(
    server: SheetsServer, folder: Path, clock: Seconds | None = None, **access: Any
) -> GoogleSource:
    """The first sheet of the server, as the dashboard follows it; time passes by `clock`."""
    clock = clock or Seconds()
    opens = {"service_account": key_file(server, folder), "base": server.base, **access}
    key = server.spreadsheet.key
    return GoogleSource(key, Access(**opens), clock=clock, sleep=clock.sleep)


Break = Callable[[SheetsServer], object]
