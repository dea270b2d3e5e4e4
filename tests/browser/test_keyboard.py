"""The keyboard alone comes to all that can be used on every screen, and one sees where one is."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import menu
from tests.browser.conftest import Opens
from tests.browser.soundness import is_drawn
from tests.browser.windows import WIDE
from ui.links import FIRST, SCREENS
from words import text

pytestmark = pytest.mark.browser

WALK = Path(__file__).with_name("tab_key.js").read_text(encoding="utf-8")
MOST = 400  # presses: more than any screen has places


def walked(page: Page) -> None:
    """Once around the page with the Tab key."""
    page.evaluate(WALK)
    page.evaluate("walk.begin()")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("walk.step()"):
            return
    raise AssertionError(f"no way out of the page within {MOST} presses of Tab")


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_comes_to_everything_on_a_screen_and_is_seen_there(
    sample_server: str, follow: Opens, screen: str
) -> None:
    visit = follow(f"{sample_server}/{'' if screen == FIRST else screen}?lang=vi", WIDE)
    is_drawn(visit)

    walked(visit.page)

    assert visit.page.evaluate("walk.count()") >= 1
    assert visit.page.evaluate("walk.missed()") == []
    assert visit.page.evaluate("walk.unseen()") == []


def tab_to(page: Page, part: str, key: str = "Tab") -> Locator:
    """Press the key until the first of these parts, or what is in it, has the focus."""
    wanted = page.locator(part).first
    wanted.wait_for()
    for _ in range(MOST):
        if wanted.evaluate("part => part.contains(document.activeElement)"):
            return wanted
        page.keyboard.press(key)
    raise AssertionError(f"{part}: not come to within {MOST} presses of {key}")


def test_arrows_choose_among_segments(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(sample_server, WIDE).page
    tab_to(page, ".st-key-choice_lang button")

    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")

    page.wait_for_function("() => location.search === '?lang=en'")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_an_officer_goes_by_the_menu_to_the_errors_and_takes_the_template_along(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(sample_server, WIDE).page
    tab_to(page, f'[data-testid="{menu.SECTION}"]')
    page.keyboard.press("Enter")
    tab_to(page, f'[data-testid="{menu.BELOW}"]:has-text("{menu.name_of("quality")}")', "ArrowDown")
    page.keyboard.press("Enter")
    page.locator(".findings").first.wait_for()

    tab_to(page, ".st-key-choice_severity button")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.wait_for_function("() => location.search.includes('severity=error')")

    tab_to(page, f'button:has-text("{text("quality.template", "vi")}")')
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.endswith(".xlsx")


def test_an_officer_types_into_the_report_and_takes_it_along(
    sample_server: str, load_screen: Opens
) -> None:
    page = load_screen(f"{sample_server}/report", WIDE, drawn=".foot").page
    field = tab_to(page, "textarea")
    page.keyboard.type("Mạng yếu ở hai toà nhà.")

    tab_to(page, f'button:has-text("{text("report_page.word", "vi")}")')
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.endswith(".docx")
    expect(field).to_have_value("Mạng yếu ở hai toà nhà.")


def test_the_day_looked_at_is_typed(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(sample_server, WIDE).page
    tab_to(page, ".st-key-controls [role=spinbutton]")

    page.keyboard.press("ArrowDown")
    tab_to(page, ".st-key-choice_lang button")  # it counts once the field is left

    page.wait_for_function("() => location.search === '?date=2024-11-17'")
    expect(page.locator(".freshness")).to_contain_text("17/11/2024")
