"""The picture for Zalo where it is offered: shut at first, then picture, button and text."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.exports.drawn import PNG


def screen() -> None:
    from types import SimpleNamespace

    import streamlit

    from tests.exports.drives import small
    from tests.queries.campaigns import day
    from ui.briefing import Wishes
    from ui.picture_offer import picture_offer
    from words import text

    role = streamlit.session_state["role"]
    page = SimpleNamespace(snapshot=small(), as_of=day(10), lang="vi", role=role)
    page.text = lambda key, **more: text(key, "vi", **more)
    picture_offer(page, Wishes(link="https://vi-du.example"))  # type: ignore[arg-type]


def shown(monkeypatch: pytest.MonkeyPatch, *, role: str, is_open: bool) -> tuple[AppTest, list]:  # type: ignore[type-arg]
    """The screen, and the files and pictures that it gave."""
    given = []
    monkeypatch.setattr(st, "download_button", lambda _, make, **more: given.append((make, more)))
    monkeypatch.setattr(st, "image", lambda content, **more: given.append((content, more)))
    app = AppTest.from_function(screen, default_timeout=60)
    app.session_state["role"] = role
    if is_open:
        app.session_state["picture_offer"] = True
    return app.run(), given


def test_shut_it_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    app, given = shown(monkeypatch, role="admin", is_open=False)

    assert not app.exception
    assert given == []


def test_opened_it_gives_picture_button_and_text(monkeypatch: pytest.MonkeyPatch) -> None:
    app, given = shown(monkeypatch, role="admin", is_open=True)

    assert not app.exception
    (make, button), (content, picture) = given
    assert content.startswith(PNG)
    assert make() == content
    assert button["file_name"] == "ket-qua-2024-11-10.png"
    assert "210/600 người" in picture["alt"]
    assert "Sao chép tin nhắn" in app.get("html")[0].proto.body


def test_who_may_take_no_file_sees_none(monkeypatch: pytest.MonkeyPatch) -> None:
    app, given = shown(monkeypatch, role="nobody", is_open=True)

    assert not app.exception
    assert given == []
    assert len(app.get("html")) == 0
