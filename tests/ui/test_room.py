"""The width of the window: what the browser says of it, and what it decides."""

import re

import pytest
import streamlit as st
from hypothesis import given, strategies
from streamlit.testing.v1 import AppTest

from charts.theme import LARGE
from ui import room, style_sheet

EDGE = re.compile(r"@media \(max-width: (\d+)px\) \{\n(.*?)\n\}", re.DOTALL)
ANOTHER_DRAWING = re.compile(r"st-key-(?:wide_|phone_|card_ranking)[^{]*\{ display")


def test_the_edges_are_those_of_the_style_sheet() -> None:
    """Where a window unknown in width is shown another drawing, a known one is sent another."""
    edges = {
        int(width)
        for width, rules in EDGE.findall(style_sheet.written())
        if ANOTHER_DRAWING.search(rules)
    }

    assert edges == set(room.EDGES)


@pytest.mark.parametrize(
    ("width", "by_itself", "beside_facts"),
    [
        (360, True, True),
        (640, True, True),
        (641, False, False),
        (1160, False, False),
        (1161, False, True),
        (None, None, None),
    ],
)
def test_the_compact_drawing_is_for_windows_in_which_no_other_fits(
    width: float | None, by_itself: bool | None, beside_facts: bool | None
) -> None:
    assert room.is_compact(width, is_beside=False) is by_itself
    assert room.is_compact(width, is_beside=True) is beside_facts


def widths(cookie: str | None, told: object = None, query: str = "") -> list[float | None]:
    """What two runs of a page take the window's width for; `told`: said before the second."""

    def page() -> None:
        import streamlit as st

        from ui import room

        room.take(st.session_state.pop("said", None))
        st.session_state["width"] = room.width()

    with pytest.MonkeyPatch.context() as patch:
        cookies = {} if cookie is None else {room.COOKIE: cookie}
        patch.setattr(type(st.context), "cookies", property(lambda _: cookies))
        runner = AppTest.from_function(page)
        if query:
            runner.query_params["text"] = query
        first = runner.run().session_state["width"]
        runner.session_state["said"] = told
        return [first, runner.run().session_state["width"]]


def test_the_session_begins_with_what_the_browser_kept() -> None:
    assert widths("390") == [390, 390]
    assert widths(None) == [None, None]


def test_what_it_says_later_counts_from_then_on() -> None:
    assert widths("390", told=844) == [390, 844]
    assert widths(None, told=844) == [None, 844]


def test_with_large_text_there_is_as_much_less_room() -> None:
    assert widths("800", query="large") == [800 / LARGE, 800 / LARGE]


@pytest.mark.parametrize("said", ["", "0", "-5", "1e9", "٣٦٠", "999999", "wide", "390.5"])
def test_what_is_no_width_is_unknown(said: str) -> None:
    assert widths(said) == [None, None]


@given(
    strategies.one_of(
        strategies.none(), strategies.text(), strategies.floats(), strategies.integers()
    )
)
def test_whatever_a_browser_says_is_a_width_or_nothing(said: object) -> None:
    with pytest.MonkeyPatch.context() as patch:
        state: dict[str, float] = {}
        patch.setattr(st, "session_state", state)
        room.take(said)

    assert all(0 < width < room.WIDEST for width in state.values())
