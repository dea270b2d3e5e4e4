"""The landing page from its first response to the live page: figures at once, and nothing jumps."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.plain_count import count
from tests.browser.server import SAMPLE
from tests.browser.soundness import serious_findings
from tests.browser.visits import Visit
from tests.browser.windows import IS_LIVE, PATIENCE, PHONE, WIDE
from ui import style_sheet
from words import text

pytestmark = pytest.mark.browser

LAST_REPORTED = date(2024, 11, 18)
MOST_SHIFT = 0.05
SHIFTS = """window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries()))
    .observe({type: 'layout-shift', buffered: true});"""
ASKED = """name => performance.getEntriesByType('resource')
    .filter(file => file.name.includes(name)).map(file => file.startTime)"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
FIGURE = ".metric:visible .figure"
CHARTS_ARE_DRAWN = """() => [...document.querySelectorAll('[class*="st-key-chart_"]')]
    .filter(chart => chart.offsetParent).every(chart => chart.querySelector('.main-svg'))"""
SHEET = style_sheet.sheet(False).address

Lands = Callable[..., Visit]


@pytest.fixture(scope="module")
def lands(browser: Browser, sample_server: str) -> Iterator[Lands]:
    """Opens the landing page in a browser that has nothing of it yet."""
    contexts: list[BrowserContext] = []
    page = browser.new_page()
    page.goto(f"{sample_server}/quick")
    page.locator(".metrics:visible").first.wait_for()  # a server just started has to read first
    page.close()

    def opens(
        size: tuple[int, int], *, without: str = "", path: str = "/", script: str = SHIFTS
    ) -> Visit:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(script)
        visit = Visit(context.new_page())
        visit.hear()
        if without:
            visit.page.route(without, lambda route: route.abort())
        visit.page.goto(sample_server + path, wait_until="commit")
        visit.page.locator("#first-look").wait_for()
        return visit

    yield opens
    for context in contexts:
        context.close()


def test_the_figures_are_there_before_any_code_of_the_page(lands: Lands) -> None:
    visit = lands(WIDE, without="**/static/js/**", path="/?date=2024-11-10&lang=en")
    page = visit.page

    counted = count(SAMPLE, date(2024, 11, 10))
    expect(page.locator(FIGURE).first).to_have_text(f"{counted.installed:,}")
    assert page.locator("html").get_attribute("lang") == "en"
    assert serious_findings(visit) == []


class Landing(NamedTuple):
    """A visit that has come to the live page, and the figures of the first response before."""

    visit: Visit
    before: list[str]


@pytest.fixture(scope="module", params=[WIDE, PHONE])
def landing(request: pytest.FixtureRequest, lands: Lands) -> Landing:
    visit = lands(request.param)
    before = visit.page.locator(f"#first-look {FIGURE}").all_inner_texts()
    visit.page.wait_for_function(IS_LIVE)
    return Landing(visit, before)


def test_the_live_page_takes_over_without_a_jump(landing: Landing) -> None:
    page = landing.visit.page
    shown = page.locator(f".stMain {FIGURE}").all_inner_texts()

    assert shown == landing.before[: len(shown)]
    assert count(SAMPLE, LAST_REPORTED).written in page.locator(".stMain").inner_text()
    expect(page.locator(".stMain .main-svg:visible").first).to_be_visible()
    shift = page.evaluate("shifts.filter(one => !one.hadRecentInput).map(one => one.value)")
    assert sum(shift) <= MOST_SHIFT
    assert landing.visit.console_errors == landing.visit.outside == []


@pytest.mark.parametrize(
    ("screen", "size"), [("groups", PHONE), ("progress?scope=officer", PHONE), ("units", WIDE)]
)
def test_another_screen_has_its_name_at_once_and_nothing_jumps(
    lands: Lands, screen: str, size: tuple[int, int]
) -> None:
    page = lands(size, path=f"/{screen}").page
    expect(page.locator("#first-look h1")).to_have_text(
        text(f"nav.{screen.partition('?')[0]}", "vi")
    )

    page.wait_for_function(IS_LIVE)
    expect(page.locator(".stMain h1:visible")).to_have_count(1)
    page.wait_for_function(CHARTS_ARE_DRAWN)
    shift = page.evaluate("shifts.filter(one => !one.hadRecentInput).map(one => one.value)")
    assert sum(shift) <= MOST_SHIFT


def test_the_figures_of_another_screen_do_not_wait_for_the_code_of_its_charts(lands: Lands) -> None:
    page = lands(WIDE, path="/progress", without="**/static/js/PlotlyChart.*").page

    page.wait_for_function(IS_LIVE)

    assert count(SAMPLE, LAST_REPORTED).written in page.locator(".stMain").inner_text()
    expect(page.locator(".stMain .main-svg")).to_have_count(0)


def test_code_comes_after_the_first_figures_and_that_of_tables_not_at_all(landing: Landing) -> None:
    page = landing.visit.page

    [charts] = page.evaluate(ASKED, "/PlotlyChart.")
    [first, *_] = page.evaluate(ASKED, "/static/js/")
    assert charts >= first >= page.evaluate(PAINTED)
    assert charts < min(page.evaluate(ASKED, "/app/static/ibm-plex"))  # the live page's first word
    assert page.evaluate(ASKED, "/DataFrame.") == page.evaluate(ASKED, "/arrowFormatUtils.") == []


@pytest.mark.parametrize(
    "told_of_no_paint",
    [
        "PerformanceObserver.prototype.observe = () => {}",
        "Object.defineProperty(document, 'hidden', {value: true})",
    ],
    ids=["never told", "a window that nobody sees"],
)
def test_a_browser_that_tells_of_no_paint_comes_to_the_live_page_too(
    lands: Lands, told_of_no_paint: str
) -> None:
    page = lands(PHONE, script=told_of_no_paint).page

    page.wait_for_function(IS_LIVE)

    expect(page.locator(f".stMain {FIGURE}").first).to_be_visible()


WORN = """() => [...document.querySelectorAll('link.sheet')].map(
    link => [link.getAttribute('href'), link.media, link.sheet?.cssRules.length > 0])"""


def test_a_page_that_an_older_version_has_begun_gets_the_sheet_of_the_one_that_draws(
    lands: Lands,
) -> None:
    page = lands(WIDE).page
    page.wait_for_function(IS_LIVE)
    page.evaluate("document.querySelector('link.sheet').setAttribute('href', '/style/older.css')")

    page.locator(".st-key-choice_lang button", has_text="EN").click()

    expect(page.locator("link.sheet")).to_have_attribute("href", SHEET)
    assert page.evaluate(WORN) == [[SHEET, "all", True]]
