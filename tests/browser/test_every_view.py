"""Every screen in both sizes, languages and themes: sound, quiet, and open to everybody."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import PHONE, WIDE, Opens, Visit
from tests.browser.soundness import (
    is_drawn,
    serious_findings,
    shows_no_error,
    sideways,
)
from ui.links import SCREENS

pytestmark = pytest.mark.browser

EVERY_WAY = [
    (size, lang, theme)
    for size in (WIDE, PHONE)
    for lang in ("vi", "en")
    for theme in ("light", "dark")
]
# As most people see a screen, and ways in which sizes, languages and themes meet each other.
MEETING = [(WIDE, "vi", "light"), (WIDE, "vi", "dark"), (WIDE, "en", "light")]
MEETING += [(PHONE, "vi", "light"), (PHONE, "en", "dark")]
OPENED = ("groups?group=TDP-04", "units?unit=TH-01-CB", "progress?scope=officer&step=week")


def ways(path: str) -> list[tuple[tuple[int, int], str, str]]:
    if path in OPENED:
        return [EVERY_WAY[0], EVERY_WAY[-1]]
    return EVERY_WAY if path in ("overview", "quality") else MEETING


VIEWS = [
    pytest.param((path, *way), id=f"{path}-{way[0][0]}-{way[1]}-{way[2]}")
    for path in (*SCREENS, *OPENED)
    for way in ways(path)
]


@pytest.fixture(scope="module", params=VIEWS)
def view(request: pytest.FixtureRequest, sample_server: str, open_screen: Opens) -> Iterator[Visit]:
    path, size, lang, theme = request.param
    path = "" if path == "overview" else path
    address = f"{sample_server}/{path}{'&' if '?' in path else '?'}lang={lang}"
    visit = open_screen(address, size, theme, drawn=".foot")
    is_drawn(visit)
    yield visit
    visit.page.close()


def test_a_view_shows_no_error(view: Visit) -> None:
    assert shows_no_error(view)


def test_a_view_logs_no_console_error(view: Visit) -> None:
    assert view.console_errors == []


def test_a_view_asks_nothing_of_the_outside(view: Visit) -> None:
    assert view.outside == []


def test_a_view_does_not_scroll_sideways(view: Visit) -> None:
    assert sideways(view) == []


def test_a_view_has_no_serious_accessibility_finding(view: Visit) -> None:
    assert serious_findings(view) == []


def test_a_view_takes_its_address_as_it_is(view: Visit) -> None:
    assert view.page.locator(".notice").count() == 0
