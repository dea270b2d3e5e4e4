"""The slides are offered as a file to those who may take files away, and made when taken."""

import pytest
from streamlit.testing.v1 import AppTest


def screen(role: str) -> None:
    from datetime import date
    from types import SimpleNamespace

    from exports.deck import Deck
    from ui.powerpoint import powerpoint_offer
    from words import text

    def deck() -> Deck:
        raise AssertionError("the slides are made before anybody takes them")

    as_of = date(2024, 11, 18)
    page = SimpleNamespace(role=role, as_of=as_of, lang="vi", text=lambda key: text(key, "vi"))
    powerpoint_offer(page, deck)


def offered(role: str) -> list[str]:
    shown = AppTest.from_function(screen, default_timeout=30, kwargs={"role": role}).run()
    assert not shown.exception
    return [button.proto.label for button in shown.get("download_button")]


@pytest.mark.parametrize("role", ["officer", "admin"])
def test_officers_are_offered_the_slides_which_are_not_made_before(role: str) -> None:
    assert offered(role) == ["Tải bản trình chiếu (PowerPoint)"]


@pytest.mark.parametrize("role", ["leader", "stranger"])
def test_others_are_offered_nothing(role: str) -> None:
    assert offered(role) == []
