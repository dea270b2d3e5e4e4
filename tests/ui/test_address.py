"""What the address asks for is taken where it makes sense, and named where it does not."""

from datetime import date

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ui import address

FIRST, LAST, USUAL = date(2024, 10, 31), date(2024, 11, 28), date(2024, 11, 18)


def taken() -> None:
    """A page that notes what it takes from the address."""
    from datetime import date

    import streamlit as st

    from ui import address

    first, last, usual = date(2024, 10, 31), date(2024, 11, 28), date(2024, 11, 18)
    day = address.day(usual, first, last)
    st.session_state["taken"] = {
        "lang": address.language(),
        "date": day,
        "unknown": address.unknown("date", day.isoformat()),
        "page": address.number("page", 3),
        "severity": address.choice("severity", ["all", "error"], "all"),
        "large": address.is_large(),
    }


def asked(**query: str) -> dict[str, object]:
    app = AppTest.from_function(taken)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    noted: dict[str, object] = app.session_state["taken"]
    return noted


def test_an_empty_address_means_the_usual_view() -> None:
    assert asked() == {
        "lang": "vi",
        "date": USUAL,
        "unknown": None,
        "page": 1,
        "severity": "all",
        "large": False,
    }


def test_a_day_of_the_campaign_is_taken() -> None:
    assert asked(date="2024-11-10")["date"] == date(2024, 11, 10)


@pytest.mark.parametrize("day", ["nonsense", "2024-11-31", "2024-10-30", "2025-01-01", "<b>"])
def test_a_day_that_is_none_of_the_campaigns_is_named(day: str) -> None:
    noted = asked(date=day)

    assert (noted["date"], noted["unknown"]) == (USUAL, day)


@pytest.mark.parametrize("number", ["0", "4", "-1", "x", "9" * 400, "²", "１"])
def test_a_page_that_there_is_not_is_the_first(number: str) -> None:
    assert asked(page=number)["page"] == 1


def test_what_is_not_offered_is_not_taken() -> None:
    noted = asked(lang="fr", severity="DROP TABLE")

    assert (noted["lang"], noted["severity"]) == ("vi", "all")


@pytest.mark.parametrize(("size", "large"), [("large", True), ("huge", False), ("", False)])
def test_large_text_is_taken_and_no_other_size(size: str, large: bool) -> None:
    assert asked(text=size)["large"] is large


def test_what_is_carried_over_cannot_end_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    brought = {"date": "</script><script>alert(1)//'\"\\"}
    monkeypatch.setattr(st, "session_state", {"address_brought": brought})

    script = address.script_for_brought()

    assert "</script>" not in script
    assert script.count('"') == 2
