"""/healthz: enough to tell whether the figures are there and fresh, and no more."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from data import refresher
from data.files.file_source import FileSource
from data.followed import Status
from data.problems import SourceProblem
from data.refresher import Refresher
from serving.health import health
from serving.key_ring import KeyRing
from serving.server import routes
from serving.viewers import COOKIE
from tests.data.sheets import book
from tests.data.workbooks import saved
from tests.serving.loops import run

NOON = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)
KEYS = {"status", "version", "state", "checked_at", "age_seconds"}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "phường Phú La.xlsx"
    monkeypatch.setattr(refresher, "_shared", Refresher(FileSource(path)))
    return path


def ask(
    method: str = "GET", *, address: str = "127.0.0.1", key: str | None = None
) -> httpx.Response:
    """What the server answers at /healthz."""

    async def answer() -> httpx.Response:
        server = httpx.ASGITransport(app=Starlette(routes=routes()), client=(address, 1))
        async with httpx.AsyncClient(transport=server, base_url="http://ward") as client:
            if key:
                client.cookies.set(COOKIE, key)
            return await client.request(method, "/healthz")

    return run(answer())


def test_while_there_is_no_snapshot_it_is_unavailable(path: Path) -> None:
    answer = ask()

    assert answer.status_code == 503
    assert answer.json() == {
        "status": "waiting",
        "version": None,
        "state": "waiting",
        "checked_at": None,
        "age_seconds": None,
    }


def test_from_outside_it_says_whether_it_is_well_and_no_more(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = KeyRing(tmp_path / "state")
    monkeypatch.setattr("serving.health.key_ring", lambda: ring)
    leader, admin = (ring.make("An", role, 1, refresher.now()) for role in ("leader", "admin"))

    for key in (None, leader, "sai"):
        assert ask(address="203.0.113.7", key=key).json() == {"status": "waiting"}
    assert ask(address="203.0.113.7", key=admin).json().keys() == KEYS


def test_with_a_snapshot_it_is_well_and_says_how_old_the_figures_are(path: Path) -> None:
    path.write_bytes(saved(book()))
    refresher.shared().refresh()
    answer = ask()

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json().keys() == KEYS
    assert (answer.json()["status"], answer.json()["state"]) == ("ok", "ok")
    assert 0 <= answer.json()["age_seconds"] < 60


def test_with_old_figures_and_a_failing_file_it_still_serves_and_says_so(path: Path) -> None:
    path.write_bytes(saved(book()))
    refresher.shared().refresh()
    path.unlink()
    refresher.shared().refresh()
    answer = ask()

    assert answer.status_code == 200
    assert (answer.json()["status"], answer.json()["state"]) == ("ok", "failing")


def test_the_age_counts_from_the_last_check_that_went_well() -> None:
    problem = SourceProblem("missing", name="phú la.xlsx", path="phú la.xlsx")
    status = Status("failing", problem, NOON + timedelta(minutes=1), checked_at=NOON, version=3)

    body = health(status, NOON + timedelta(minutes=10))

    assert body["age_seconds"] == 600
    assert body["checked_at"] == "2024-11-05T05:00:00+00:00"


def test_it_names_no_file_and_no_figure(path: Path) -> None:
    path.write_bytes(b"not a workbook")
    refresher.shared().refresh()
    said = json.dumps(ask().json(), ensure_ascii=False)

    assert ask().json().keys() == KEYS
    assert not [hidden for hidden in ("xlsx", "phường", "/") if hidden in said]


def test_nothing_can_be_sent_to_it(path: Path) -> None:
    assert ask("POST").status_code == 405
