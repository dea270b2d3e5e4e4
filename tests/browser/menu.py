"""The menu as somebody taps it: on a desktop headings that open, on a telephone a side."""

from playwright.sync_api import Page

from serving.roles import may_see
from ui.links import SCREENS, heading_of
from words import text

LINK, SECTION, BELOW = "stTopNavLink", "stTopNavSection", "stTopNavDropdownLink"


def name_of(screen: str) -> str:
    """What a screen is called in the menu."""
    return text(f"nav.{screen.replace('-', '_')}", "vi")


def go_to(page: Page, screen: str) -> None:
    """Tap a screen of the menu. On a telephone, whose browser has to say that it is one."""
    opener = page.get_by_test_id("stExpandSidebarButton")
    if opener.is_visible():
        opener.click()
        page.get_by_test_id("stSidebarNavLink").filter(has_text=name_of(screen)).click()
        return
    beside = page.get_by_test_id(LINK).filter(has_text=name_of(screen))
    if beside.count():
        beside.click()
        return
    page.get_by_test_id(SECTION).filter(has_text=text(f"nav.{heading_of(screen)}", "vi")).click()
    page.get_by_test_id(BELOW).filter(has_text=name_of(screen)).click()


def offered(page: Page) -> list[str]:
    """The names of all screens that the menu of a desktop offers, those below its headings last."""
    names = page.locator(f'[data-testid="{LINK}"]:visible').all_inner_texts()
    for section in page.locator(f'[data-testid="{SECTION}"]:visible').all():
        section.click()
        below = page.get_by_test_id(BELOW)
        below.first.wait_for()
        names += below.all_inner_texts()
        page.keyboard.press("Escape")
        below.first.wait_for(state="hidden")
    return names


def seen_by(role: str) -> list[str]:
    """The names that a role's menu should have: a heading with one screen below it is none."""
    seen = [screen for screen in SCREENS if may_see(role, screen)]
    headings = [heading_of(screen) for screen in seen]
    below = {screen for screen in seen if headings.count(heading_of(screen) or "-") > 1}
    beside = [screen for screen in seen if screen not in below]
    return [name_of(screen) for screen in (*beside, *(s for s in seen if s in below))]
