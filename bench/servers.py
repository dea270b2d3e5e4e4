"""Servers to be measured, each on a workbook of its own, and the workbook that suits them."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from openpyxl import load_workbook

from tests.browser.server import free_port

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "data" / "sample" / "phu-la.xlsx"
SECONDS_TO_START = 90


@contextmanager
def server(script: str, book: Path, state: Path) -> Iterator[tuple[int, psutil.Process]]:
    """A server of its own on `book`, once it has read it; stopped afterwards."""
    port = free_port()
    options = ["--server.port", str(port), "--server.address", "127.0.0.1"]
    books = {"CAMPAIGN_SOURCE": str(book), "BOOK": str(book), "STATE_DIR": str(state)}
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", script, *options],
        cwd=ROOT,
        env={**os.environ, **books, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/" + ("readyz" if script == "app.py" else ""))
        yield port, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(address: str) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"no answer from {address} within {SECONDS_TO_START} s")


def without_titles(book: Path, target: Path) -> Path:
    """A copy with the headings in the first row, where the tutorials' page expects them."""
    copy = load_workbook(book)
    for title in ("Danh mục", "Cài đặt"):
        tab = copy[title]
        while tab.cell(1, 1).value != "Mã":
            tab.delete_rows(1)
    copy.save(target)
    return target
