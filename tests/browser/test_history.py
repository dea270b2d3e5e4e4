"""Back and Forward lead over the screens that somebody has opened, one step each."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.soundness import is_drawn
from tests.browser.visits import FOLLOW
from tests.browser.windows import AT_REST

pytestmark = pytest.mark.browser

EITHER = {"/": "cư dân", "/units": "cán bộ"}  # what the heading of each screen says
SHOWS_ONE_OF = """screens => {
    const heading = [...document.querySelectorAll('h1')].find(each => each.offsetParent);
    const said = screens[location.pathname];
    return said !== undefined && heading?.innerText.includes(said)
        && document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'notRunning';
}"""


def address(page: Page) -> str:
    told: str = page.evaluate("location.pathname + location.search")
    return told


@pytest.mark.parametrize(
    ("start", "link"),
    [
        ("/", "/units?kind=school"),
        ("/groups?order=plan", "/units"),
        ("/help?lang=en", "/units?kind=school&lang=en"),
    ],
)
def test_a_followed_link_is_one_step_and_back_leads_to_where_it_was_tapped(
    sample_server: str, load_screen: Opens, start: str, link: str
) -> None:
    visit = load_screen(f"{sample_server}{start}")
    page = visit.page
    name, steps = page.locator("h1:visible").inner_text(), page.evaluate("history.length")

    visit.go(link)
    assert page.evaluate("history.length") == steps + 1
    there = page.locator("h1:visible").inner_text()

    page.go_back()
    expect(page.locator("h1:visible")).to_have_text(name)
    assert address(page) == start
    page.go_forward()
    expect(page.locator("h1:visible")).to_have_text(there)
    assert address(page) == link


def test_link_after_link_and_a_filter_between_are_a_step_each(
    sample_server: str, load_screen: Opens
) -> None:
    visit = load_screen(f"{sample_server}/")
    page = visit.page
    for path in ("/progress", "/progress?view=daily", "/follow-up?reason=plan", "/"):
        visit.go(path)
    before = ["/follow-up?reason=plan", "/progress?view=daily", "/progress", "/"]

    for path in before:
        page.go_back()
        page.wait_for_url(f"{sample_server}{path}")

    expect(page.locator(".metric:visible .figure").first).to_be_visible()


BACK_TWICE = """() => {
    addEventListener("popstate", () => history.back(), { once: true });
    history.back();
}"""


def test_back_pressed_again_before_the_view_is_there_leads_two_steps_back_and_loses_none(
    sample_server: str, load_screen: Opens
) -> None:
    visit = load_screen(f"{sample_server}/")
    page = visit.page
    visit.go("/progress")
    name = page.locator("h1:visible").inner_text()
    for path in ("/follow-up?reason=plan", "/units"):
        visit.go(path)

    page.evaluate(BACK_TWICE)

    expect(page.locator("h1:visible")).to_have_text(name)
    is_drawn(visit)
    assert address(page) == "/progress"
    page.go_forward()
    assert address(page) == "/follow-up?reason=plan"


def test_a_screen_on_the_way_to_the_one_that_was_tapped_is_no_step(
    sample_server: str, load_screen: Opens
) -> None:
    """As when a second link is tapped before the first has arrived: both come in turn."""
    visit = load_screen(f"{sample_server}/")
    page = visit.page
    steps = page.evaluate("history.length")

    page.evaluate("""() => {
        Object.assign(document.steps, { tappedAt: location.href, wanted: "groups" });
        history.pushState({}, "", "/units");
        history.pushState({}, "", "/groups");
    }""")

    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    assert address(page) == "/"


def test_back_pressed_on_a_link_that_has_not_arrived_leaves_all_steps_as_they_are(
    sample_server: str, load_screen: Opens
) -> None:
    visit = load_screen(f"{sample_server}/")
    page = visit.page
    visit.go("/progress")

    page.evaluate(f"path => {{ ({FOLLOW})(path); history.back(); }}", "/units")
    page.wait_for_url(f"{sample_server}/")
    # Before the next tap, as anybody would: until one of the two is there, and nothing else comes.
    page.wait_for_function(SHOWS_ONE_OF, arg=EITHER)
    page.wait_for_selector(AT_REST)
    visit.go("/groups")
    page.go_back()

    assert address(page) != "/progress"  # where the link was tapped, one step before
    page.wait_for_selector(AT_REST)
    expect(page.locator("h1:visible")).to_contain_text(EITHER[address(page)])
