"""The dashboard on a sheet that people are filling in: `make demo-live`, no account needed.

A loopback server stands in for Google; every few seconds somebody types into its sheet. Both stop
with Ctrl+C.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from tests.sheets_server.__main__ import SAMPLE, write_key
from tests.sheets_server.loading import from_workbook
from tests.sheets_server.office_day import PAUSES, Office
from tests.sheets_server.running import served

ROOT = Path(__file__).resolve().parents[2]
LOOKS_EVERY = "2"  # seconds: at a demonstration nobody waits for ten


def main(port: str) -> int:
    """Run both until one of them ends; the exit code of the dashboard."""
    stop = threading.Event()
    sheet = from_workbook(SAMPLE)
    with tempfile.TemporaryDirectory() as folder, served(sheet) as server:
        key = Path(folder) / "key.json"
        write_key(key, server.service_account_info())
        settings = {
            "GOOGLE_SHEET_ID": sheet.key,
            "GOOGLE_SERVICE_ACCOUNT_FILE": str(key),
            "SHEETS_API_BASE": server.base,
            "STATE_DIR": folder,
            "REFRESH_SECONDS": LOOKS_EVERY,
        }
        environment = {**os.environ, **settings}
        environment.pop("CAMPAIGN_SOURCE", None)
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        dashboard = subprocess.Popen(command, cwd=ROOT, env=environment)
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda *_: dashboard.terminate())
        office = Office(sheet, seed=1, pauses=PAUSES)
        people = threading.Thread(target=office.run, args=(stop, print), daemon=True)
        people.start()
        try:
            return dashboard.wait()
        finally:
            stop.set()
            people.join()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
