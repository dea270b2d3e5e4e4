"""Which open pages are drawn again, and which have their turn later: ui/news.py.

What a session is here stands for Streamlit's own, at the edge: what it does with a request is
held by the browser tests of the live sheet.
"""

from dataclasses import dataclass, field
from typing import Any

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

from ui.news import AT_ONCE, draw_again, room_beside


@dataclass
class Session:
    id: str
    _client_state: ClientState
    _scriptrunner: object | None = None
    asked: list[ClientState] = field(default_factory=list)

    def request_rerun(self, state: ClientState) -> None:
        if self.id == "broken":
            raise RuntimeError("gone")
        self.asked.append(state)


def session(name: str, page: str = "quality", *, is_running: bool = False) -> Any:
    return Session(name, ClientState(page_script_hash=page), object() if is_running else None)


def test_a_page_at_rest_is_drawn_as_its_viewer_has_it() -> None:
    page = session("one")

    assert draw_again([page]) == []
    assert [state.page_script_hash for state in page.asked] == ["quality"]


def test_a_page_that_is_being_drawn_has_its_turn_when_that_has_ended() -> None:
    page = session("one", is_running=True)

    assert draw_again([page]) == [page]
    assert page.asked == []

    page._scriptrunner = None
    assert draw_again([page]) == []
    assert len(page.asked) == 1


def test_a_page_whose_screen_is_not_known_yet_waits() -> None:
    """It would be the first screen, whatever was asked for."""
    page = session("new", page="")

    assert draw_again([page]) == [page]
    assert page.asked == []


def test_no_more_are_drawn_at_once_than_there_is_room_for() -> None:
    pages = [session(str(number)) for number in range(20)]

    late = draw_again(pages, 8)

    assert [len(page.asked) for page in pages] == [1] * 8 + [0] * 12
    assert late == pages[8:]
    assert draw_again(draw_again(late, 8), 8) == []
    assert [len(page.asked) for page in pages] == [1] * 20


def test_pages_that_their_viewers_have_drawn_take_room_but_never_all_of_it() -> None:
    """One that hangs must not keep the others from new figures."""
    at_rest, drawn = session("one"), [session(str(n), is_running=True) for n in range(AT_ONCE)]

    assert room_beside([at_rest]) == AT_ONCE
    assert room_beside([at_rest, *drawn[:3]]) == AT_ONCE - 3
    assert room_beside([at_rest, *drawn]) == 1


def test_one_page_that_cannot_be_drawn_does_not_keep_the_others_waiting(
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken, page = session("broken"), session("two")

    assert draw_again([broken, page]) == []
    assert len(page.asked) == 1
    assert "broken" in caplog.text


@pytest.mark.parametrize("name", ["_client_state", "_scriptrunner", "request_rerun"])
def test_streamlits_session_still_has_what_is_asked_of_it(name: str) -> None:
    assert name in AppSession.__init__.__code__.co_names or hasattr(AppSession, name)
