"""/healthz tells that the process lives; /readyz whether the figures are there and fresh."""

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
from serving.access import Access
from serving.gate import Gate
from serving.health import readiness
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


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path / "state")


def ask(
    where: str = "/readyz",
    method: str = "GET",
    *,
    address: str = "127.0.0.1",
    key: str | None = None,
    ring: KeyRing | None = None,
) -> httpx.Response:
    """What the server answers through its gate; without a ring no key opens."""

    async def answer() -> httpx.Response:
        keys = ring or KeyRing(Path("no such folder"))
        gate = Gate(Starlette(routes=routes()), Access(mode="link"), keys)
        server = httpx.ASGITransport(app=gate, client=(address, 1))
        async with httpx.AsyncClient(transport=server, base_url="http://ward") as client:
            if key:
                client.cookies.set(COOKIE, key)
            return await client.request(method, where)

    return run(answer())


def test_it_lives_whatever_it_has_to_show(path: Path) -> None:
    for address in ("127.0.0.1", "203.0.113.7"):
        answer = ask("/healthz", address=address)
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
        assert answer.headers["Cache-Control"] == "no-store"


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


def test_from_outside_it_says_whether_it_is_well_and_no_more(path: Path, ring: KeyRing) -> None:
    leader, admin = (ring.make("An", role, 1, refresher.now()) for role in ("leader", "admin"))

    for key in (None, leader, "sai"):
        assert ask(address="203.0.113.7", key=key, ring=ring).json() == {"status": "waiting"}
    assert ask(address="203.0.113.7", key=admin, ring=ring).json().keys() == KEYS


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

    body = readiness(status, NOON + timedelta(minutes=10))

    assert body["age_seconds"] == 600
    assert body["checked_at"] == "2024-11-05T05:00:00+00:00"


def test_it_names_no_file_and_no_figure(path: Path) -> None:
    path.write_bytes(b"not a workbook")
    refresher.shared().refresh()
    said = json.dumps(ask().json(), ensure_ascii=False)

    assert ask().json().keys() == KEYS
    assert not [hidden for hidden in ("xlsx", "phường", "/") if hidden in said]


@pytest.mark.parametrize("where", ["/healthz", "/readyz"])
def test_nothing_can_be_sent_to_it(path: Path, where: str) -> None:
    assert ask(where, "POST").status_code == 405
