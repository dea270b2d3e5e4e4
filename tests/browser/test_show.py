"""The show in a browser: keys alone, both sizes of projector, a network that is gone."""

from collections.abc import Iterator

import pytest
import segno
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Opens
from tests.browser.windows import PATIENCE, PHONE

pytestmark = pytest.mark.browser

PROJECTOR, LARGER = (1280, 720), (1920, 1080)
LEAST_TEXT, LEAST_FIGURE = 24, 64  # px at 1280 × 720
SHOWN = ".show .slide:not([hidden])"
FILLS = "isFull => Boolean(document.fullscreenElement?.matches('.show')) === isFull"
# What of the slide that is shown lies outside of it, is cut, or is set too small; px of the stage.
MEASURED = """slide => {
    const by = slide.getBoundingClientRect().width / 1280;
    const told = {outside: [], small: [], figures: []};
    for (const part of slide.querySelectorAll('*')) {
        const box = part.getBoundingClientRect();
        if (box.width && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1))
            told.outside.push(part.tagName);
        const isText = [...part.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
        if (!isText || !box.width) continue;
        const svg = part.closest('svg');
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width / by : 1;
        const size = parseFloat(getComputedStyle(part).fontSize) * scale;
        if (size < 23.9) told.small.push(`${part.textContent.slice(0, 20)} ${size}`);
    }
    for (const part of slide.querySelectorAll('.figure p > b'))
        told.figures.push(parseFloat(getComputedStyle(part).fontSize));
    const body = slide.querySelector('.body');
    told.cut = body.scrollHeight - body.clientHeight;
    return told;
}"""


@pytest.fixture(scope="module")
def projector(browser: Browser) -> Iterator[BrowserContext]:
    """A screen of its own, which is touched: its network can be cut, its clock turned, without
    those of others.
    """
    context = browser.new_context(
        viewport={"width": PROJECTOR[0], "height": PROJECTOR[1]},
        locale="vi-VN",
        reduced_motion="reduce",
        has_touch=True,
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def opened(opens: Opens, server: str, query: str = "", size: tuple[int, int] = PROJECTOR) -> Page:
    return opens(f"{server}/present{query}", size, drawn=SHOWN).page


def number(page: Page) -> str:
    """Which slide is shown, of how many: "3/8"."""
    return page.locator(SHOWN).get_attribute("aria-label") or ""


def test_keys_alone_lead_through_the_slides(open_screen: Opens, sample_server: str) -> None:
    page = opened(open_screen, sample_server)
    assert number(page) == "1/8"

    for key, reached in (
        *(("ArrowRight", 2), ("PageDown", 3), ("Space", 4), ("ArrowLeft", 3), ("PageUp", 2)),
        *(("End", 8), ("ArrowRight", 8), ("Home", 1), ("ArrowLeft", 1), ("5", 5), ("8", 8)),
    ):
        page.keyboard.press(key)
        assert number(page) == f"{reached}/8", key

    page.keyboard.press("Escape")
    expect(page.locator(".show")).to_be_hidden()
    page.keyboard.press("Enter")  # the button that starts it has the focus
    expect(page.locator(SHOWN)).to_be_visible()


@pytest.mark.parametrize("size", [PROJECTOR, LARGER], ids=["720", "1080"])
def test_every_slide_fits_its_screen_and_can_be_read_from_afar(
    open_screen: Opens, sample_server: str, size: tuple[int, int]
) -> None:
    page = opened(open_screen, sample_server, "?since=2024-11-11", size)
    page.wait_for_function("() => document.fonts.status === 'loaded'")

    for place in range(1, 9):
        page.keyboard.press(str(place))
        told = page.locator(SHOWN).evaluate(MEASURED)
        assert told["outside"] == [], place
        assert told["small"] == [], place
        assert told["cut"] <= 1, place
        assert all(figure >= LEAST_FIGURE for figure in told["figures"]), place


def test_nothing_of_the_page_below_is_seen_or_reached(
    open_screen: Opens, sample_server: str
) -> None:
    page = opened(open_screen, sample_server)

    covering = page.evaluate(
        """() => [[5, 5], [640, 20], [1275, 360], [640, 715]].map(
            ([x, y]) => document.elementFromPoint(x, y).matches('.show'))"""
    )
    assert covering == [True] * 4
    assert page.evaluate("document.getElementById('root').inert")


def test_a_link_opens_at_its_slide_and_a_reload_stays_there(
    load_screen: Opens, sample_server: str
) -> None:
    page = opened(load_screen, sample_server, "?slide=3")
    assert number(page) == "3/8"

    page.keyboard.press("ArrowRight")
    page.reload()
    page.locator(SHOWN).wait_for()
    assert number(page) == "4/8"


def test_on_the_wall_it_turns_by_itself(projector: BrowserContext, sample_server: str) -> None:
    page = projector.new_page()
    page.clock.install()
    page.goto(f"{sample_server}/present?auto=20")
    page.locator(SHOWN).wait_for()

    page.clock.run_for(20_500)
    assert number(page) == "2/8"
    page.clock.run_for(7 * 20_000)
    assert number(page) == "1/8"  # and begins again


def test_without_a_network_it_goes_on_and_says_how_old_its_figures_are(
    projector: BrowserContext, sample_server: str
) -> None:
    page = projector.new_page()
    page.goto(f"{sample_server}/present")
    page.locator(SHOWN).wait_for()
    projector.set_offline(True)

    notice = page.locator(".show .offline")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("Mất kết nối")
    expect(notice).to_contain_text("trước")
    page.keyboard.press("3")
    assert number(page) == "3/8"

    projector.set_offline(False)
    expect(notice).to_be_hidden()
    assert number(page) == "3/8"


def test_filters_and_the_last_meeting_are_kept_and_printed(
    open_screen: Opens, sample_server: str
) -> None:
    query = "?officer=C%C3%A1n+b%E1%BB%99+m%E1%BA%ABu+3&since=2024-11-11"
    page = opened(open_screen, sample_server, query)

    expect(page.locator(SHOWN)).to_contain_text("Chỉ tính Cán bộ mẫu 3")
    expect(page.locator(SHOWN)).to_contain_text("Từ 11/11 đến nay")


def test_the_code_of_the_last_slide_is_the_live_link(
    open_screen: Opens, sample_server: str
) -> None:
    page = opened(open_screen, sample_server, "?since=2024-11-11")
    page.keyboard.press("8")

    shown = page.locator(f"{SHOWN} .code img").get_attribute("src")
    link = f"{sample_server}/present?since=2024-11-11"
    made = segno.make(link, error="m")
    assert shown == made.svg_data_uri(scale=4, border=4, dark="#15202B", light="#FFFFFF")


def test_leaving_it_by_the_menu_gives_the_page_back(open_screen: Opens, sample_server: str) -> None:
    page = opened(open_screen, sample_server)
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Tổng quan").first.click()

    expect(page.locator(".show")).to_have_count(0)
    assert not page.evaluate("document.getElementById('root').inert")


def test_full_screen_by_key_and_by_button_and_back(open_screen: Opens, sample_server: str) -> None:
    page = opened(open_screen, sample_server)
    full = page.get_by_role("button", name="Toàn màn hình")

    for turn in (lambda: page.keyboard.press("f"), full.click):
        for reached in (True, False):
            page.mouse.move(640, 300)  # the buttons show themselves
            page.mouse.move(660, 320)
            turn()
            page.wait_for_function(FILLS, arg=reached)
    page.keyboard.press("f")
    page.wait_for_function(FILLS, arg=True)
    page.mouse.move(640, 300)
    page.get_by_role("button", name="Thoát trình chiếu").click()
    page.wait_for_function(FILLS, arg=False)
    expect(page.locator(".show")).to_be_hidden()


def swipe(page: Page, start: int, end: int) -> None:
    """A finger across the screen, from one x to the other, as the system reports it."""
    finger = page.context.new_cdp_session(page)

    def report(kind: str, *at: int) -> None:
        points = [{"x": x, "y": 200} for x in at]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    report("touchStart", start)
    report("touchMove", (start + end) // 2)
    report("touchMove", end)
    report("touchEnd")


@pytest.mark.parametrize("size", [PHONE, PROJECTOR], ids=["telephone", "projector"])
def test_a_swipe_turns_the_slide_and_a_telephone_has_the_outline_first(
    projector: BrowserContext, sample_server: str, size: tuple[int, int]
) -> None:
    page = projector.new_page()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{sample_server}/present")
    expect(page.locator(".outline li")).to_have_count(8)
    if size == PHONE:
        expect(page.locator(".show")).to_be_hidden()
        page.locator("button.start-show").tap()
    page.locator(SHOWN).wait_for()

    for start, end, reached in ((250, 90, "2/8"), (250, 90, "3/8"), (90, 250, "2/8")):
        swipe(page, start, end)
        expect(page.locator(SHOWN)).to_have_attribute("aria-label", reached)
    swipe(page, 200, 220)  # a tap that trembles
    assert number(page) == "2/8"
