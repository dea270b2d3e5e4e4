"""The command: it serves, it writes a key that nobody else can read, it ends when it is told."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sheets_server.conftest import SAMPLE
from tests.sheets_server.loopback import client
from tests.sheets_server.server import Settings, SheetsServer

ROOT = SAMPLE.parents[2]


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "key.json"


def test_it_serves_the_sample_with_a_day_running(key: Path) -> None:
    command = [sys.executable, "-u", "-m", "tests.sheets_server", "--pauses", "0", "1"]
    process = subprocess.Popen(
        [*command, "--book", str(SAMPLE), "--write-key", str(key)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        lines = iter(process.stdout)
        said = dict(next(lines).rstrip("\n").split("=", 1) for _ in range(3))
        base, sheet = said["SHEETS_API_BASE"], said["GOOGLE_SHEET_ID"]
        info = json.loads(Path(said["GOOGLE_SERVICE_ACCOUNT_FILE"]).read_text())

        assert key.stat().st_mode & 0o777 == 0o600
        assert info["token_uri"] == f"{base}/token"
        there = SheetsServer((), Settings())
        there.base = base
        book = client(there, info).open_by_key(sheet)
        assert "Cài đặt" in [tab.title for tab in book.worksheets()]
        assert next(lines).startswith("Cài đặt: group")  # within seconds
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        process.stdout.close()
    assert not key.exists()
