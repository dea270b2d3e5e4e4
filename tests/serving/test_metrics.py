"""/metrics: what is watched, in a format that watchers read, and nothing of the campaign."""

import re
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from data import refresher
from data.refresher import Refresher
from serving import metrics
from serving.crowd import Crowd
from serving.server import routes
from tests.data.following import Clock, CountedFile, counted_campaign, save
from tests.project.tree import ROOT
from tests.serving.loops import run
from tests.serving.open_metrics import read

AGE, VERSION = "campaign_snapshot_age_seconds", "campaign_snapshot_version"


@pytest.fixture
def source(tmp_path: Path) -> CountedFile:
    return counted_campaign(tmp_path / "book.xlsx")


@pytest.fixture
def viewers(monkeypatch: pytest.MonkeyPatch) -> Crowd:
    crowd = Crowd(most_a_name=1, most_an_address=100)
    monkeypatch.setattr(metrics, "crowd", lambda: crowd)
    return crowd


@pytest.fixture
def followed(source: CountedFile, monkeypatch: pytest.MonkeyPatch) -> Refresher:
    clock = Clock()
    followed = Refresher(source, clock=clock)
    monkeypatch.setattr(refresher, "_shared", followed)
    monkeypatch.setattr(refresher, "now", lambda: clock() + timedelta(seconds=90))
    return followed


def ask(address: str = "127.0.0.1") -> httpx.Response:
    async def answer() -> httpx.Response:
        server = httpx.ASGITransport(app=Starlette(routes=routes()), client=(address, 1))
        async with httpx.AsyncClient(transport=server, base_url="http://ward") as client:
            return await client.get("/metrics")

    return run(answer())


def test_readings_are_counted_by_what_came_of_them(
    followed: Refresher, source: CountedFile, viewers: Crowd
) -> None:
    followed.refresh()  # changed
    save(source.path, source.path.read_bytes())
    followed.refresh()  # unchanged
    source.path.write_bytes(b"")
    followed.refresh()
    followed.refresh()  # failed, twice
    answer = ask()
    told = read(answer.text)

    assert answer.headers["content-type"] == metrics.MEDIA_TYPE
    assert answer.headers["cache-control"] == "no-store"
    outcomes = {"changed": 1, "unchanged": 1, "failed": 2}
    for outcome, count in outcomes.items():
        assert told[f"campaign_refreshes_total{{outcome={outcome}}}"] == count
    assert told["campaign_refresh_duration_seconds_count"] == 4
    assert told["campaign_refresh_duration_seconds_sum"] > 0
    assert told["campaign_source_requests_total"] == source.reads == 4
    assert told["campaign_source_failing"] == 1
    assert told[AGE] == 90
    assert told[VERSION] == followed.status().version


def test_open_and_refused_sessions_are_those_of_the_gate(
    followed: Refresher, viewers: Crowd
) -> None:
    with viewers.inside("An", "a"), viewers.inside("", "b"), viewers.inside("An", "c") as room:
        assert not room
        told = read(ask().text)
        assert told["campaign_sessions"] == 2
        assert told["campaign_sessions_refused_total"] == 1
    viewers.turn_away()
    told = read(ask().text)
    assert told["campaign_sessions"] == 0
    assert told["campaign_sessions_refused_total"] == 2


def test_what_is_not_known_has_no_value(followed: Refresher, viewers: Crowd) -> None:
    told = read(ask().text)

    assert {AGE, VERSION, "campaign_source_failing"} & told.keys() == set()
    assert told["campaign_refreshes_total{outcome=changed}"] == 0


def test_nobody_from_elsewhere_is_told_without_having_come_through_the_gate(
    followed: Refresher, viewers: Crowd
) -> None:
    answer = ask("203.0.113.7")

    assert answer.status_code == 403
    assert "campaign_" not in answer.text


def test_every_name_is_explained(followed: Refresher, viewers: Crowd) -> None:
    document = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    followed.refresh()
    names = {name.partition("{")[0] for name in read(ask().text)}

    documented = set(re.findall(r"`(campaign_[a-z_]+)", document))
    assert {re.sub(r"_(count|sum)$", "", name) for name in names} == documented
