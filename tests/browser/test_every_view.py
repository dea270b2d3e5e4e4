"""Every screen in both sizes, languages and themes: sound, quiet, and open to everybody."""

from itertools import pairwise
from typing import Any

import pytest

from tests.browser.conftest import Opens
from tests.browser.soundness import (
    headings,
    is_drawn,
    nameless,
    out_of_order,
    serious_findings,
    shows_no_error,
    sideways,
    untold,
)
from tests.browser.visits import Visit
from tests.browser.windows import PHONE, WIDE
from ui.links import FIRST, SCREENS

pytestmark = pytest.mark.browser

# In two ways a view is asked everything: they have both sizes, both languages and both themes. In
# the two others each size meets the other language and theme; there it is asked again what a word,
# a colour or a width can break.
WHOLLY = [(WIDE, "vi", "light"), (PHONE, "en", "dark")]
MEETING = [(WIDE, "en", "dark"), (PHONE, "vi", "light")]
# What leaders and officers open first is also asked so in the ways that are left.
REMAINING = [(size, *way) for size in (WIDE, PHONE) for way in (("vi", "dark"), ("en", "light"))]
FIRST_OPENED = (FIRST, "quality")
OPENED = (
    *("groups?group=TDP-04", "units?unit=TH-01-CB", "progress?scope=officer&step=week"),
    *(f"follow-up?view={part}" for part in ("targets", "texts", "actions", "funnel")),
)


def views(paths: tuple[str, ...], ways: list[tuple[tuple[int, int], str, str]]) -> list[Any]:
    """Way by way: each has a window, in which all are gone to one after the other."""
    return [
        pytest.param((path, *way), id=f"{path}-{way[0][0]}-{way[1]}-{way[2]}")
        for way in ways
        for path in paths
    ]


def gone_to(request: pytest.FixtureRequest, server: str, follow: Opens) -> Visit:
    path, size, lang, theme = request.param
    visit = follow(address_of(server, path, lang), size, theme)
    is_drawn(visit)
    return visit


@pytest.fixture(scope="module", params=views((*SCREENS, *OPENED), WHOLLY))
def view(request: pytest.FixtureRequest, sample_server: str, follow: Opens) -> Visit:
    """A view come to by a link; loaded by their addresses the screens are in test_steady.py."""
    return gone_to(request, sample_server, follow)


@pytest.fixture(scope="module", params=views(SCREENS, MEETING) + views(FIRST_OPENED, REMAINING))
def meeting(request: pytest.FixtureRequest, sample_server: str, follow: Opens) -> Visit:
    return gone_to(request, sample_server, follow)


def address_of(server: str, path: str, lang: str) -> str:
    path = "" if path == FIRST else path
    return f"{server}/{path}{'&' if '?' in path else '?'}lang={lang}"


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


def test_a_view_tells_what_each_of_its_charts_shows(view: Visit) -> None:
    assert untold(view) == []


def test_a_view_has_one_title_and_skips_no_level_below_it(view: Visit) -> None:
    levels = headings(view)

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_a_view_says_which_language_it_is_in(view: Visit) -> None:
    said = view.page.evaluate("[document.documentElement.lang, location.search]")

    assert f"lang={said[0]}" in said[1]


def test_a_screen_is_sound_where_the_other_language_and_theme_meet_its_size(meeting: Visit) -> None:
    assert shows_no_error(meeting)
    assert sideways(meeting) == []
    assert meeting.console_errors == meeting.outside == []
    assert serious_findings(meeting) == []
    assert meeting.page.locator(".notice:not(header .notice)").count() == 0


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_read_out_from_top_to_bottom(
    sample_server: str, follow: Opens, screen: str
) -> None:
    visit = follow(address_of(sample_server, screen, "vi"), PHONE)
    is_drawn(visit)

    assert out_of_order(visit) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_enlarged_to_200_percent_does_not_scroll_sideways(
    sample_server: str, follow: Opens, screen: str
) -> None:
    visit = follow(address_of(sample_server, screen, "vi"), (WIDE[0] // 2, WIDE[1] // 2))
    is_drawn(visit)

    assert sideways(visit) == []
