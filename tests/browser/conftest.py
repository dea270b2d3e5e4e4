"""One browser for all, Debian's Chromium; one server on the sample; what a visit heard is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from tests.browser.chromium import launch_args
from tests.browser.server import SAMPLE, served

WIDE, PHONE = (1280, 1068), (360, 780)
PATIENCE = 30_000  # milliseconds that a busy machine may take to draw a screen
expect.set_options(timeout=PATIENCE)

# What Streamlit's own client says, which no page of ours can change. Each with its reason.
OWN_CONSOLE = (
    # A first request to /quality looks for the server at /quality/ before it looks at /.
    "_stcore/health",
    "_stcore/host-config",
)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return launch_args()


@dataclass
class Visit:
    """An open screen, and everything its browser heard since it was opened."""

    page: Page
    console_errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def hear(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.console_errors.append(str(error)))
        self.page.on("request", self._request)

    def _console(self, message: Any) -> None:
        own = any(part in message.location.get("url", "") for part in OWN_CONSOLE)
        if message.type == "error" and not own:
            self.console_errors.append(f"{message.text} ({message.location.get('url')})")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
            self.outside.append(request.url)


Opens = Callable[..., Visit]

# A link as the page itself has them, put into it and tapped.
FOLLOW = """path => {
    const link = document.createElement('a');
    link.className = 'view';
    link.href = path;
    link.dataset.screen = path.slice(1).split('?')[0] || 'overview';
    document.body.append(link);
    link.click();
    link.remove();
}"""
IS_LIVE = "() => !document.getElementById('first-look')"  # what the server drew has gone
AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# There, and at rest for a moment: between two runs that follow one another it seems so too.
HAS_ARRIVED = """path => {
    const isThere = location.pathname + location.search === path
        && document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'notRunning'
        && [...document.querySelectorAll('.foot')].some(foot => foot.offsetParent);
    if (!isThere || window.thereFor !== path) window.thereSince = undefined;
    window.thereFor = path;
    if (isThere) window.thereSince ??= performance.now();
    return isThere && performance.now() - window.thereSince > 80;
}"""


ContextOf = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def context_of(browser: Browser) -> Iterator[ContextOf]:
    """One context a size and theme, for all tests: they share what the browser has loaded before.

    Streamlit's signs of waiting stand still in it: moving, each is drawn sixty times a second.
    Loading Streamlit's and Plotly's code anew for each would be most of the time. Each page in it
    has a session of its own all the same. Only the last one that was opened is in front, and drawn
    more than once a second; `apart` names a context beside it, with its own front and all motion.
    """
    contexts: dict[tuple[tuple[int, int], str, str], BrowserContext] = {}

    def context(size: tuple[int, int], theme: Any, apart: str = "") -> BrowserContext:
        place = (size, theme, apart)
        if place not in contexts:
            contexts[place] = browser.new_context(
                viewport={"width": size[0], "height": size[1]},
                color_scheme=theme,
                reduced_motion="no-preference" if apart else "reduce",
                locale="vi-VN",
                timezone_id="Asia/Ho_Chi_Minh",
                device_scale_factor=1,
            )
            contexts[place].set_default_timeout(PATIENCE)
            if not apart:
                keep_compiled(contexts[place])
        return contexts[place]

    yield context
    for opened in contexts.values():
        opened.close()


def keep_compiled(context: BrowserContext) -> None:
    """Open an empty page of the site that stays: with the last page of a site its process would
    end, and the next would have to compile Streamlit's and Plotly's code anew.
    """
    page = context.new_page()
    page.route("**", lambda route: route.fulfill(body=""))
    page.goto("http://127.0.0.1/")


@pytest.fixture(scope="module")
def open_window(context_of: ContextOf) -> Iterator[Opens]:
    """Opens an address in a window of its own and waits until the screen is drawn.

    It stays open until the module's last test: for fixtures that serve several.
    """
    visits: list[Visit] = []

    def opens(
        address: str,
        size: tuple[int, int] = WIDE,
        theme: Any = "light",
        drawn: str = "h1",
        apart: str = "",
    ) -> Visit:
        visit = Visit(context_of(size, theme, apart).new_page())
        visits.append(visit)
        visit.hear()
        visit.page.goto(address)
        visit.page.wait_for_function(IS_LIVE)
        visit.page.locator(f"{drawn}:visible").first.wait_for()
        return visit

    yield opens
    for visit in visits:
        visit.page.close()


@pytest.fixture
def open_screen(open_window: Opens) -> Iterator[Opens]:
    """As `open_window`, until the end of the test: an open window asks the server now and then."""
    visits: list[Visit] = []

    def opens(*address: Any, **way: Any) -> Visit:
        visits.append(open_window(*address, **way))
        return visits[-1]

    yield opens
    for visit in visits:
        visit.page.close()


@pytest.fixture(scope="module")
def follow(open_window: Opens) -> Opens:
    """Goes to an address as by a link on the page, in the one window of that size and theme.

    The quick way to many views: only the first is loaded, as with somebody who looks around.
    """
    windows: dict[tuple[str, tuple[int, int], str], Visit] = {}

    def follows(address: str, size: tuple[int, int] = WIDE, theme: str = "light") -> Visit:
        parts = urlsplit(address)
        place = (parts.netloc, size, theme)
        if place not in windows:
            close_others(parts.netloc)
            windows[place] = open_window(address, size, theme, drawn=".foot")
            return windows[place]
        visit = windows[place]
        visit.console_errors.clear()
        visit.outside.clear()
        path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        visit.page.wait_for_function("() => document.followViews")
        visit.page.evaluate(FOLLOW, path)
        visit.page.wait_for_function(HAS_ARRIVED, arg=path)
        return visit

    def close_others(server: str) -> None:
        """A window on a server that has ended would go on asking for it."""
        for place in [place for place in windows if place[0] != server]:
            windows.pop(place).page.close()

    return follows


@pytest.fixture(scope="module")
def own_context(browser: Browser) -> Iterator[BrowserContext]:
    """Apart from that of all other tests: one with cookies of its own."""
    context = browser.new_context(
        viewport={"width": WIDE[0], "height": WIDE[1]}, locale="vi-VN", color_scheme="light"
    )
    context.set_default_timeout(PATIENCE)
    keep_compiled(context)
    yield context
    context.close()


@pytest.fixture
def fresh(own_context: BrowserContext) -> Iterator[BrowserContext]:
    """A browser that has no key and in which nobody has logged in; the program's files it knows."""
    own_context.clear_cookies()
    yield own_context
    for page in own_context.pages[1:]:  # the first keeps the site's process
        page.close()


@pytest.fixture(scope="session")
def sample_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the sample campaign, for all tests: none changes its workbook."""
    with served(SAMPLE, tmp_path_factory.mktemp("state")) as address:
        yield address
