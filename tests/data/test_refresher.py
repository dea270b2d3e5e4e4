"""The refresher: what it follows, who shares it, and what that costs."""

import os
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from data import refresher
from data.files.file_source import FileSource
from data.followed import Status
from data.refresher import Refresher
from tests.data.following import (
    NOON,
    PATIENCE,
    Clock,
    CountedFile,
    campaign,
    is_ok,
    reaches,
    save,
    shown,
)
from tests.data.sheets import SETTINGS, book
from tests.data.workbooks import saved


def test_before_the_first_look_it_waits(source: CountedFile) -> None:
    fresh = Refresher(source)

    assert fresh.status() == Status("waiting")
    assert fresh.current() is None
    assert source.reads == 0


def test_the_workbook_becomes_a_snapshot(source: CountedFile) -> None:
    fresh = Refresher(source, clock=Clock())
    fresh.refresh()

    snapshot = shown(fresh)
    assert fresh.status() == Status("ok", checked_at=NOON, version=snapshot.version)
    assert snapshot.today == date(2024, 11, 5)
    assert snapshot.read_at == NOON
    assert snapshot.read_at.utcoffset() == timedelta(hours=7)


def test_a_file_saved_anew_is_followed(path: Path, follow: Callable[..., Refresher]) -> None:
    followed = follow(FileSource(path))
    reaches(followed, is_ok)
    first = shown(followed)

    save(path, campaign(G2=3300))
    reaches(followed, lambda status: status.version != first.version)

    assert shown(followed).version > first.version
    with shown(followed).cursor() as cursor:
        query = "select value from entries where unit_id = 'TDP01' and report_date = '2024-11-05'"
        assert cursor.execute(query).fetchall() == [(3300,)]


def test_an_unchanged_file_is_read_once_and_stays_checked(source: CountedFile) -> None:
    clock = Clock()
    followed = Refresher(source, clock=clock)
    followed.refresh()
    snapshot = shown(followed)

    clock.at += timedelta(hours=1)
    for _ in range(10):
        followed.refresh()

    assert source.reads == 1
    assert followed.current() is snapshot
    assert followed.status().checked_at == clock.at


def test_the_same_bytes_saved_again_keep_the_version(path: Path, source: CountedFile) -> None:
    clock = Clock()
    followed = Refresher(source, clock=clock)
    followed.refresh()
    snapshot = shown(followed)

    clock.at += timedelta(minutes=5)
    os.utime(path)
    followed.refresh()

    assert source.reads == 2
    assert followed.current() is snapshot
    assert followed.status() == Status("ok", checked_at=clock.at, version=snapshot.version)


def test_two_who_press_refresh_at_once_cause_one_read(source: CountedFile) -> None:
    pressed = Refresher(source, clock=Clock())
    source.may_go_on.clear()
    people = [threading.Thread(target=pressed.refresh) for _ in range(2)]
    for person in people:
        person.start()
    assert source.begun.wait(PATIENCE)
    source.may_go_on.set()
    for person in people:
        person.join(PATIENCE)

    assert source.reads == 1
    assert pressed.status().state == "ok"


def test_pages_are_answered_while_a_read_hangs(source: CountedFile) -> None:
    followed = Refresher(source, clock=Clock())
    followed.refresh()
    good = shown(followed)
    save(source.path, campaign(G2=3300))
    source.may_go_on.clear()
    source.begun.clear()
    hanging = threading.Thread(target=followed.refresh)
    hanging.start()
    assert source.begun.wait(PATIENCE)

    assert followed.current() is good
    assert followed.status().state == "ok"

    source.may_go_on.set()
    hanging.join(PATIENCE)
    assert followed.current() is not good


def test_at_midnight_in_the_campaigns_zone_the_figures_are_made_anew(source: CountedFile) -> None:
    clock = Clock(datetime(2024, 11, 4, 16, 59, tzinfo=UTC))  # 23:59 in Hanoi
    followed = Refresher(source, clock=clock)
    followed.refresh()
    before = shown(followed)
    assert before.today == date(2024, 11, 4)

    clock.at += timedelta(minutes=1)
    followed.refresh()

    assert shown(followed).version > before.version
    assert shown(followed).today == date(2024, 11, 5)


def test_the_campaigns_own_zone_says_what_day_it_is(path: Path) -> None:
    save(path, saved(book(settings=[*SETTINGS, ["Múi giờ", "America/New_York"]])))
    source = CountedFile(path)
    followed = Refresher(source, clock=Clock(datetime(2024, 11, 5, 2, 0, tzinfo=UTC)))
    followed.refresh()
    followed.refresh()

    assert shown(followed).today == date(2024, 11, 4)
    assert source.reads == 1


def test_stopping_is_immediate_and_the_figures_stay(source: CountedFile) -> None:
    before = set(threading.enumerate())
    followed = Refresher(source, interval=3600)
    followed.start()
    followed.start()  # already running: no second thread
    reaches(followed, is_ok)
    [thread] = set(threading.enumerate()) - before

    followed.stop()

    assert not thread.is_alive()
    assert followed.current() is not None


def test_it_can_be_started_again_after_it_was_stopped(
    path: Path, follow: Callable[..., Refresher]
) -> None:
    followed = follow(FileSource(path))
    reaches(followed, is_ok)
    first = followed.status().version
    followed.stop()
    save(path, campaign(G2=3300))

    followed.start()
    reaches(followed, lambda status: status.version != first)


def test_the_process_has_one_refresher_whoever_asks_first(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.setattr(refresher, "_shared", None)
    monkeypatch.setenv("CAMPAIGN_SOURCE", str(path))
    together = threading.Barrier(8)
    got: list[Refresher] = []

    def ask() -> None:
        together.wait(PATIENCE)
        got.append(refresher.shared())

    askers = [threading.Thread(target=ask) for _ in range(8)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join(PATIENCE)

    assert len(got) == 8
    assert len(set(got)) == 1
    assert got[0].source.name == "phường.xlsx"
