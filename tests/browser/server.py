"""The real server, started on a free loopback port as `make run` starts it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "sample" / "phu-la.xlsx"
STARTS_WITHIN = 40  # seconds, on a busy machine
RUNNING: set[str] = set()  # where a server of these tests is asked now
COMPRESSED = ROOT / ".pytest_cache" / "compressed"  # made by the first server, kept for the others


def as_make_run(port: int) -> list[str]:
    """The command of `make run`."""
    options = [f"--server.port={port}", "--server.address=127.0.0.1"]
    return [sys.executable, "-m", "streamlit", "run", "app.py", *options]


@contextmanager
def served(
    source: Path | None,
    state: Path,
    command: Callable[[int], list[str]] = as_make_run,
    settings: dict[str, str] | None = None,
    port: int | None = None,
    folder: Path = ROOT,
) -> Iterator[str]:
    """The address of a server on the workbook `source`, stopped afterwards.

    `settings`: further variables of its environment, which name the source where `source` does not.
    `folder`: where the program lies.

    Raises RuntimeError with what the server wrote, where it does not start.
    """
    port = port or free_port()
    state.mkdir(parents=True, exist_ok=True)
    share_compressed(state)
    log = state / "server.log"
    named = {} if source is None else {"CAMPAIGN_SOURCE": str(source)}
    environment = {**os.environ, **named, "STATE_DIR": str(state), **(settings or {})}
    with log.open("wb") as written:
        process = subprocess.Popen(
            command(port), cwd=folder, env=environment, stdout=written, stderr=written
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_until_healthy(address, process, log)
            RUNNING.add(address)
            yield address
        finally:
            RUNNING.discard(address)
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def share_compressed(state: Path) -> None:
    """Spare a server on a new `state` the seconds in which it compresses Streamlit's files."""
    COMPRESSED.mkdir(parents=True, exist_ok=True)
    link = state / "compressed"
    if not link.exists():
        link.symlink_to(COMPRESSED)


def is_running(place: str) -> bool:
    """Whether a server that `served` started still answers at the host and port."""
    return f"http://{place}" in RUNNING


def free_port() -> int:
    """One that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the server did not start:\n{log.read_text(errors='replace')}")
