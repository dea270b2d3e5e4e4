"""Serve a workbook as a Google Sheet that people are filling in, on loopback, until stopped.

python -m tests.sheets_server --port 8601 --book data/sample/phu-la.xlsx --write-key key.json

It says first the settings by which the dashboard follows the sheet, then a line for each edit.
"""

import argparse
import json
import os
import signal
import threading
from pathlib import Path

from tests.sheets_server.loading import from_workbook
from tests.sheets_server.office_day import PAUSES, Office
from tests.sheets_server.running import served

OWNER_ONLY = 0o600
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "phu-la.xlsx"


def main() -> None:
    asked = arguments()
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    sheet = from_workbook(asked.book)
    with served(sheet, port=asked.port) as server:
        write_key(asked.write_key, server.service_account_info())
        try:
            print(f"SHEETS_API_BASE={server.base}")
            print(f"GOOGLE_SHEET_ID={sheet.key}")
            print(f"GOOGLE_SERVICE_ACCOUNT_FILE={asked.write_key}", flush=True)
            office = Office(sheet, seed=asked.seed, pauses=tuple(asked.pauses))
            office.run(stop, lambda what: print(what, flush=True))
        finally:
            asked.write_key.unlink(missing_ok=True)  # it is worth nothing without the server


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.sheets_server")
    parser.add_argument("--port", type=int, default=0, help="a free one unless it is named")
    parser.add_argument("--book", type=Path, default=SAMPLE, help="an .xlsx file")
    parser.add_argument("--write-key", type=Path, required=True, help="service account JSON")
    parser.add_argument("--seed", type=int, default=1, help="another number, another day")
    parser.add_argument(
        "--pauses",
        type=float,
        nargs=2,
        default=PAUSES,
        metavar=("LEAST", "MOST"),
        help="seconds between two edits",
    )
    return parser.parse_args()


def write_key(path: Path, info: dict[str, str]) -> None:
    """Write the service account's file so that nobody else can read it, not for a moment either."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w") as file:
        json.dump(info, file, indent=2)


if __name__ == "__main__":
    main()
