"""`streamlit run app.py`: the real server, from its start to its end."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from data import refresher
from data.files.file_source import FileSource
from data.followed import Status
from data.refresher import Refresher
from serving.access import Access
from serving.server import from_where, lifespan
from tests.browser.server import share_compressed
from tests.data.following import campaign, save
from tests.data.sheets import book
from tests.data.workbooks import saved
from tests.serving.loops import run
from tests.serving.open_metrics import read
from tests.serving.streams import session

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds, on a busy machine


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    path.write_bytes(saved(book()))
    return path


@contextmanager
def server(path: Path, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The server's process and its address; killed where it does not end by itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    state = path.parent / "state"
    state.mkdir()
    share_compressed(state)
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"],
        cwd=ROOT,
        env={**os.environ, "CAMPAIGN_SOURCE": str(path), "STATE_DIR": str(state), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    too_late = threading.Timer(PATIENCE, process.kill)
    too_late.start()
    try:
        yield process, f"http://localhost:{port}"
    finally:
        too_late.cancel()
        process.kill()
        process.communicate()


def listens_on(process: subprocess.Popen[str]) -> set[str]:
    """The addresses on which others can come in."""
    open_ports = psutil.Process(process.pid).net_connections("inet")
    return {port.laddr.ip for port in open_ports if port.status == psutil.CONN_LISTEN}


def until(process: subprocess.Popen[str], *awaited: str) -> str:
    """What the server writes until all of `awaited` was in it."""
    assert process.stdout is not None
    missing, written = set(awaited), ""
    while missing:
        line = process.stdout.readline()
        assert line, f"the server ended without {missing}: {written}"
        written += line
        missing = {text for text in missing if text not in line}
    return written


def open_pages(address: str) -> float:
    with urllib.request.urlopen(f"{address}/metrics", timeout=PATIENCE) as answer:
        return read(answer.read().decode())["campaign_sessions"]


def test_the_server_starts_answers_and_stops_cleanly(path: Path) -> None:
    with server(path) as (process, address):
        said = "access mode=open: everybody is an officer; from this machine alone"
        read_it = "refresh outcome=changed state=ok version=1 source=file"
        until(process, "URL", read_it, said, "static files compressed")
        assert listens_on(process) == {"127.0.0.1"}

        with urllib.request.urlopen(f"{address}/readyz", timeout=PATIENCE) as answer:
            assert answer.status == 200
            assert json.load(answer)["version"] == 1

        assert open_pages(address) == 0
        with session(address, ""):
            assert open_pages(address) == 1
        with urllib.request.urlopen(f"{address}/api/v1/ward", timeout=PATIENCE) as answer:
            assert json.load(answer)["rows"][0]["installed"] == 3200 + 1330 + 150

        corrected = campaign(G2=3300)
        save(path, corrected)
        log = until(process, "outcome=changed state=ok version=2")
        path.write_bytes(b"no workbook")
        log += until(process, "outcome=failed state=failing version=2")
        save(path, corrected)
        log += until(process, "outcome=unchanged state=ok version=2")
        assert [
            line for line in log.splitlines() if "data.refresh_record: refresh " not in line
        ] == []
        assert "TDP" not in log
        assert "Phạm Minh Đức" not in log

        process.send_signal(signal.SIGTERM)
        last_words, _ = process.communicate(timeout=PATIENCE)

    assert "stopped following source='book.xlsx'" in last_words
    assert "Traceback" not in last_words


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        ("ACCESS_MODE", "links", "ACCESS_MODE='links', expected one of"),
        ("STREAMLIT_SERVER_BASE_URL_PATH", "ward", "server.baseUrlPath='ward', expected none"),
    ],
)
def test_a_door_that_cannot_be_kept_keeps_the_server_from_starting(
    path: Path, variable: str, value: str, named: str
) -> None:
    with server(path, **{variable: value}) as (process, _):
        said, _ = process.communicate(timeout=PATIENCE)

    assert process.returncode != 0
    assert f"Not started: {named}" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("door", "said"),
    [
        (Access(), "from this machine alone"),
        (Access(is_open_to_network=True), "from any machine"),
        (Access(mode="link"), ""),
    ],
)
def test_an_open_door_says_to_whom(
    monkeypatch: pytest.MonkeyPatch, door: Access, said: str
) -> None:
    monkeypatch.setattr("serving.server.access", lambda: door)

    assert said in from_where()
    assert bool(from_where()) == bool(said)


async def while_serving(reached: Callable[[Status], bool]) -> list[threading.Thread]:
    """Serve until the refresher's status is as asked; the threads that this took."""
    before = set(threading.enumerate())
    async with lifespan(None) as state:
        started = [t for t in set(threading.enumerate()) - before if t.name == "refresher"]
        assert await asyncio.to_thread(state["refresher"].wait_for, reached, PATIENCE)
    return started


def test_the_refresher_lives_as_long_as_the_server(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresher, "_shared", Refresher(FileSource(path), interval=3600))

    [reader] = run(while_serving(lambda status: status.state == "ok"))

    assert not reader.is_alive()
    assert refresher.shared().current() is not None


def test_a_workbook_that_is_not_there_does_not_keep_the_server_from_starting(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.unlink()
    monkeypatch.setattr(refresher, "_shared", Refresher(FileSource(path)))

    run(while_serving(lambda status: status.state == "failing"))


def test_what_the_first_viewer_needs_is_loaded_when_the_server_starts() -> None:
    """In a process of its own: here everything may be loaded already."""
    asked = (
        "import sys; from serving.server import load_rooms; load_rooms();"
        "print([m for m in ('charts.progress', 'charts.ranking', 'words.sentences',"
        "'streamlit.emojis', 'babel.numbers')"
        " if m not in sys.modules]); from ui.style_sheet import sheet; from queries import asking;"
        "print(sheet.cache_info().currsize, asking.statement_of.cache_info().currsize"
        " == len(asking.names()))"
    )

    answer = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert answer.stdout.split("\n")[:2] == ["[]", "2 True"]
