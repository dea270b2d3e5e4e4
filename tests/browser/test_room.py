"""Of a chart's two drawings a window is sent the one that fits, and the other when it is turned."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.soundness import sideways
from tests.browser.visits import Visit
from tests.browser.windows import IS_LIVE, PATIENCE, PHONE, WIDE

pytestmark = pytest.mark.browser

CHART = ".st-key-card_progress .stPlotlyChart"
OTHER_WORDS = f"""before => {{
    const words = [...document.querySelectorAll('{CHART} .main-svg text')].map(
        text => text.textContent);
    return words.length && words.join() !== before.join();
}}"""

Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, sample_server: str) -> Iterator[Opened]:
    """Tổng quan in a browser of its own, where nothing was kept before."""
    contexts: list[BrowserContext] = []

    def opens(size: tuple[int, int], before: str = "") -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(before)
        page = context.new_page()
        page.goto(sample_server)
        drawn(page)
        return page

    yield opens
    for context in contexts:
        context.close()


def drawn(page: Page) -> None:
    page.wait_for_function(IS_LIVE)
    page.locator(".stPlotlyChart:visible .main-svg").first.wait_for()


@pytest.mark.parametrize(("size", "other"), [(WIDE, PHONE), (PHONE, WIDE)])
def test_one_drawing_is_there_and_the_other_comes_when_the_window_is_turned(
    opened: Opened, size: tuple[int, int], other: tuple[int, int]
) -> None:
    page = opened(size)
    expect(page.locator(CHART)).to_have_count(1)
    words = page.locator(f"{CHART} .main-svg text").all_text_contents()

    page.set_viewport_size({"width": other[0], "height": other[1]})

    page.wait_for_function(OTHER_WORDS, arg=words)
    expect(page.locator(CHART)).to_have_count(1)
    assert sideways(Visit(page)) == []


def test_a_browser_that_keeps_no_cookie_is_sent_both_and_shows_one(opened: Opened) -> None:
    keeps_nothing = "Object.defineProperty(document, 'cookie', {get: () => '', set: () => {}})"
    page = opened(PHONE, keeps_nothing)

    expect(page.locator(CHART)).to_have_count(2)
    expect(page.locator(f"{CHART}:visible")).to_have_count(1)
