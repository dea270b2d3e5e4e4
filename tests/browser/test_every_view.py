"""Every screen in both sizes, languages and themes: sound, quiet, and open to everybody."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.browser.conftest import PHONE, WIDE, Opens, Visit
from tests.browser.soundness import (
    headings,
    is_drawn,
    nameless,
    serious_findings,
    shows_no_error,
    sideways,
)
from ui.links import FIRST, SCREENS

pytestmark = pytest.mark.browser

# As most people see a screen, and ways in which both sizes meet both languages and both themes.
USUAL, OTHER = (WIDE, "vi", "light"), (PHONE, "en", "dark")
MEETING = [USUAL, (WIDE, "en", "dark"), (PHONE, "vi", "light"), OTHER]
OPENED = (
    *("groups?group=TDP-04", "units?unit=TH-01-CB", "progress?scope=officer&step=week"),
    *(f"follow-up?view={part}" for part in ("targets", "texts", "actions", "funnel")),
)


def ways(path: str) -> list[tuple[tuple[int, int], str, str]]:
    return [USUAL, OTHER] if path in OPENED else MEETING


VIEWS = [
    pytest.param((path, *way), id=f"{path}-{way[0][0]}-{way[1]}-{way[2]}")
    for path in (*SCREENS, *OPENED)
    for way in ways(path)
]


@pytest.fixture(scope="module", params=VIEWS)
def view(
    request: pytest.FixtureRequest, sample_server: str, open_window: Opens, follow: Opens
) -> Iterator[Visit]:
    """A view loaded by its address, as most people see it; in the other ways come to by a link."""
    path, *way = request.param
    size, lang, theme = way
    address = address_of(sample_server, path, lang)
    if tuple(way) != USUAL:
        yield drawn(follow(address, size, theme))
        return
    visit = open_window(address, size, theme, drawn=".foot")
    yield drawn(visit)
    visit.page.close()


def address_of(server: str, path: str, lang: str) -> str:
    path = "" if path == FIRST else path
    return f"{server}/{path}{'&' if '?' in path else '?'}lang={lang}"


def drawn(visit: Visit) -> Visit:
    is_drawn(visit)
    return visit


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
    # what a screen says of its figures stands in its own head
    assert view.page.locator(".notice:not(header .notice)").count() == 0


def test_a_view_names_everything_that_is_read_out(view: Visit) -> None:
    assert nameless(view) == []


def test_a_view_has_one_title_and_skips_no_level_below_it(view: Visit) -> None:
    levels = headings(view)

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_a_view_says_which_language_it_is_in(view: Visit) -> None:
    said = view.page.evaluate("[document.documentElement.lang, location.search]")

    assert f"lang={said[0]}" in said[1]


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_enlarged_to_200_percent_does_not_scroll_sideways(
    sample_server: str, follow: Opens, screen: str
) -> None:
    visit = follow(address_of(sample_server, screen, "vi"), (WIDE[0] // 2, WIDE[1] // 2))
    is_drawn(visit)

    assert sideways(visit) == []
