"""A part of a screen that fails is excused with a sentence; what stands around it stays."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from words import text

SECRET = "the officer's own note"


def screen() -> None:
    from types import SimpleNamespace

    import streamlit as st

    from ui.part import part

    @part
    def breaks(page: SimpleNamespace) -> None:
        st.html("<p>begun</p>")
        raise ValueError("the officer's own note")

    st.html("<p>before</p>")
    breaks(SimpleNamespace(screen="progress", lang="vi"))
    st.html("<p>after</p>")


def test_a_part_that_fails_is_excused_and_the_rest_is_there(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR, "ui"):
        run = AppTest.from_function(screen).run()

    shown = " ".join(element.proto.body for element in run.get("html"))
    assert text("screens.mishap", "vi") in shown
    assert "before" in shown
    assert "after" in shown
    assert SECRET not in shown
    assert not run.exception
    [told] = [record for record in caplog.records if record.name == "ui"]
    assert told.exc_info
    assert "page='progress'" in told.getMessage()
    assert "breaks" in told.getMessage()
