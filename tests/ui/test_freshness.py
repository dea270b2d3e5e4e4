"""What viewers are warned of, and when: a failure that passes is no alarm until figures are old."""

import itertools
from datetime import timedelta

import pytest

from data.problems import SourceProblem
from data.refresher import Refresher
from tests.data.following import Clock
from tests.data.sheets import book
from tests.pages.conftest import OneBook
from ui.freshness import state, warned_of

STALE = 60.0  # seconds
TO_ACT = ("google_denied", "google_missing", "google_setup", "missing", "unreadable", "memory")
PASSING = ("google_busy", "google_network")


class Capricious:
    """A source that is another at each look, and fails while it has a problem."""

    name, key, kind, requests = "phuong.xlsx", "one", "google", 0

    def __init__(self, problem: str | None = None) -> None:
        self.problem = problem
        self._looks = itertools.count()

    def fingerprint(self) -> int:
        return next(self._looks)

    def fetch(self) -> OneBook:
        if self.problem is not None:
            raise SourceProblem(self.problem)
        return OneBook(book())

    def unpacked(self, content: bytes) -> OneBook:
        return OneBook(book())

    def ask_at_once(self) -> None: ...


def shown_once(clock: Clock) -> tuple[Refresher, Capricious]:
    source = Capricious()
    followed = Refresher(source, clock=clock, stale_after=STALE)
    followed.refresh()
    return followed, source


def test_nobody_is_warned_while_all_is_well() -> None:
    followed, _ = shown_once(Clock())

    assert warned_of(followed) is None
    assert state(followed).version == followed.status().version


@pytest.mark.parametrize("code", TO_ACT)
def test_where_somebody_has_to_act_the_warning_comes_at_once(code: str) -> None:
    followed, source = shown_once(Clock())
    source.problem = code
    followed.refresh()

    assert warned_of(followed) == code


@pytest.mark.parametrize("code", PASSING)
def test_what_passes_is_told_once_the_figures_may_be_old(code: str) -> None:
    clock = Clock()
    followed, source = shown_once(clock)
    source.problem = code

    clock.at += timedelta(seconds=STALE)
    followed.refresh()
    assert warned_of(followed) is None

    clock.at += timedelta(seconds=1)
    followed.refresh()
    assert warned_of(followed) == code


@pytest.mark.parametrize("code", PASSING)
def test_without_any_figures_it_is_told_at_once(code: str) -> None:
    followed = Refresher(Capricious(code), clock=Clock(), stale_after=STALE)
    followed.refresh()

    assert warned_of(followed) == code


def test_figures_that_nobody_has_looked_after_are_stale_though_nothing_failed() -> None:
    clock = Clock()
    followed, _ = shown_once(clock)

    clock.at += timedelta(seconds=STALE + 1)

    assert warned_of(followed) == "stale"


def test_figures_from_a_time_still_to_come_are_stale_until_the_next_look() -> None:
    """The clock was set back: how old they are cannot be known."""
    clock = Clock()
    followed, source = shown_once(clock)
    source.problem = "google_network"

    clock.at -= timedelta(hours=1)
    followed.refresh()
    assert warned_of(followed) == "google_network"

    source.problem = None
    followed.refresh()
    assert warned_of(followed) is None
