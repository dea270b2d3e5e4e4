"""“Chữ lớn” on every screen: a quarter larger, nothing cut, carried along and taken back."""

import pytest
from playwright.sync_api import expect

from tests.browser import menu
from tests.browser.conftest import Opens
from tests.browser.soundness import is_drawn, sideways
from tests.browser.windows import PHONE, WIDE
from ui.links import FIRST, SCREENS

pytestmark = pytest.mark.browser

ROOT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
# Words that reach beyond the card or the button they stand in.
PARTS = '.card, .data-card, [class*="st-key-card_"], .stButtonGroup button'
CUT = f"""() => [...document.querySelectorAll('{PARTS}')]
    .filter(card => card.offsetParent && card.scrollWidth > card.clientWidth + 1)
    .map(card => `${{card.innerText}} ${{card.scrollWidth}} > ${{card.clientWidth}}`)"""


def address_of(server: str, screen: str) -> str:
    return f"{server}/{'' if screen == FIRST else screen}"


@pytest.mark.parametrize("screen", SCREENS)
def test_on_a_telephone_nothing_is_cut_or_scrolls_sideways(
    sample_server: str, follow: Opens, screen: str
) -> None:
    visit = follow(f"{address_of(sample_server, screen)}?text=large", PHONE)
    is_drawn(visit)

    assert visit.page.evaluate(ROOT_SIZE) == 20
    assert sideways(visit) == []
    assert visit.page.evaluate(CUT) == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desktop", "telephone"])
def test_a_chart_has_larger_letters_too(
    sample_server: str, open_screen: Opens, size: tuple[int, int]
) -> None:
    visit = open_screen(f"{sample_server}/?text=large", size)
    is_drawn(visit)

    ticks = visit.page.locator(".js-plotly-plot:visible .xtick text")
    assert ticks.first.evaluate("text => text.style.fontSize") == "16.25px"


def test_the_navigation_stays_whole_on_a_desktop(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/?text=large", WIDE).page

    assert menu.offered(page) == menu.seen_by("officer")


def test_the_keyboard_turns_it_on_and_off(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(sample_server, WIDE).page
    switch = page.get_by_role("button", name="Chữ lớn")

    switch.focus()
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {ROOT_SIZE} === 20 && location.search === '?text=large'")
    expect(switch).to_have_attribute("aria-pressed", "true")

    page.keyboard.press("Space")
    page.wait_for_function(f"() => {ROOT_SIZE} === 16 && location.search === ''")


def test_it_goes_along_with_the_navigation_and_with_links(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/?text=large", WIDE).page

    menu.go_to(page, "quality")
    page.locator(".findings").first.wait_for()
    page.wait_for_function("() => location.search.includes('text=large')")
    assert page.evaluate(ROOT_SIZE) == 20

    page.go_back()
    page.locator("a.view:visible").first.click()
    page.wait_for_function("() => !['', '/'].includes(location.pathname)")
    page.wait_for_function("() => location.search.includes('text=large')")
    assert page.evaluate(ROOT_SIZE) == 20
