"""Servers to be measured, each on a workbook of its own, and the workbook that suits them."""

import importlib.util
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil
from openpyxl import load_workbook

from tests.browser.server import free_port

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "data" / "sample" / "phu-la.xlsx"
SECONDS_TO_START = 90


@contextmanager
def server(
    script: str, book: Path, state: Path, settings: Mapping[str, str] | None = None
) -> Iterator[tuple[int, psutil.Process]]:
    """A server of its own on `book`, once it has read it; stopped afterwards. settings: further
    variables of its environment, which name the source of app.py in place of `book`."""
    port = free_port()
    options = ["--server.port", str(port), "--server.address", "127.0.0.1"]
    books = {"STATE_DIR": str(state), "BOOK": str(book)}
    source = settings or {"CAMPAIGN_SOURCE": str(book)}
    ready = "readyz" if script == "app.py" else ""
    with started(["streamlit", "run", script, *options], port, {**books, **source}, ready) as run:
        yield port, run


@contextmanager
def dash_server(book: Path) -> Iterator[tuple[int, psutil.Process]]:
    """The page as tutorials write it in Dash, served as its manual says."""
    port = free_port()
    options = ["--workers=1", "--threads=4", f"--bind=127.0.0.1:{port}"]
    command = ["gunicorn", *options, "bench.peer.dash_app:server"]
    with started(command, port, {"BOOK": str(book)}) as run:
        yield port, run


@contextmanager
def plain_server(folder: Path) -> Iterator[tuple[int, psutil.Process]]:
    """Files as they lie in `folder`."""
    port = free_port()
    command = ["http.server", str(port), "--bind=127.0.0.1", f"--directory={folder}"]
    with started(command, port, {}) as run:
        yield port, run


@contextmanager
def started(
    command: list[str], port: int, environment: Mapping[str, str], ready: str = ""
) -> Iterator[psutil.Process]:
    """`python -m` `command`, once it answers; stopped afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/{ready}")
        yield psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(20)


def is_dash_there() -> bool:
    """Whether the benches can hold us against Dash here; if not they say so and go on."""
    return all(importlib.util.find_spec(name) for name in ("dash", "gunicorn"))


def processor_seconds(process: psutil.Process) -> float:
    """What a server has taken of the processor, its workers too."""
    times = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    return sum(taken.user + taken.system for taken in times)


def megabytes(process: psutil.Process) -> float:
    """Memory that would be free again without this server."""
    every = (process, *process.children(recursive=True))
    return float(sum(one.memory_full_info().uss for one in every)) / 2**20


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
