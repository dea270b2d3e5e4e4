"""Of a new snapshot the summary is made before anybody asks: whoever comes first waits for none."""

from pathlib import Path
from typing import Any

import pytest

from queries import asking
from tests.data.sheets import book
from tests.serving.loops import run
from tests.serving.served_ward import ServedWard
from ui import loading, news
from ui.freshness import State


@pytest.fixture
def ward(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ServedWard:
    return ServedWard(monkeypatch, tmp_path, book())


def test_once_it_is_made_no_question_is_asked_for_the_first_look(
    ward: ServedWard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asks(snapshot: Any, name: str, **params: Any) -> Any:
        asked.append(name)
        return asking.ask(snapshot, name, **params)

    asked: list[str] = []
    monkeypatch.setattr(loading, "ask", asks)

    news.draw_summary()
    assert asked
    asked.clear()

    assert 'id="first-look"' in ward.ask("/", "leader").text
    assert ward.ask("/quick", "leader").status_code == 200
    assert asked == []


def test_it_is_made_for_each_new_version_and_for_no_other_news(
    ward: ServedWard, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = iter([(1, None), (1, "stale"), (1, "stale"), (2, "stale"), (2, None)])
    made: list[int] = []

    class Ended(Exception): ...

    def state(_source: object) -> State:
        try:
            version, warned_of = next(states)
        except StopIteration:
            raise Ended from None
        seen.append(version)
        return State(version, warned_of)

    seen: list[int] = []
    monkeypatch.setattr(news, "state", state)
    monkeypatch.setattr(news, "LOOKS_EVERY", 0.0)
    monkeypatch.setattr(news, "draw_summary", lambda: made.append(seen[-1]))

    with pytest.raises(Ended):
        run(news._tell_of_changes())

    assert made == [1, 2]  # the first was read before the pages were looked after


def test_a_summary_that_cannot_be_made_is_logged_and_keeps_nothing_up(
    ward: ServedWard, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_: object) -> str:
        raise ValueError("no summary")

    monkeypatch.setattr(news.page, "document", breaks)

    news.draw_summary()

    assert "no summary" in caplog.text
