"""One browser for all, Debian's Chromium; one server on the sample; what a visit heard is kept."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import server
from tests.browser.chromium import launch_args
from tests.browser.server import SAMPLE, served
from tests.browser.visits import Place, Visit, path_of, place_of
from tests.browser.windows import PATIENCE, WIDE, Windows, keep_compiled

expect.set_options(timeout=PATIENCE)
FAILED = pytest.StashKey[bool]()

Opens = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return launch_args()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report: Any = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Windows]:
    opened = Windows(browser)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def open_window(windows: Windows) -> Iterator[Opens]:
    """Loads an address in a window that stays until the module's last test: for fixtures that
    serve several.
    """
    yield from closing(windows)


@pytest.fixture
def load_screen(windows: Windows) -> Iterator[Opens]:
    """Loads an address, as somebody does who was sent it; the window is this test's alone, and what
    was typed in it is forgotten.
    """
    yield from closing(windows, "localStorage.clear()")


def closing(windows: Windows, at_last: str = "undefined") -> Iterator[Opens]:
    visits: list[Visit] = []

    def opens(*address: Any, **way: Any) -> Visit:
        visits.append(windows.load(*address, **way))
        return visits[-1]

    yield opens
    for visit in visits:
        visit.page.evaluate(at_last)
        visit.page.close()


@pytest.fixture
def open_screen(request: pytest.FixtureRequest, windows: Windows) -> Iterator[Opens]:
    """A window at an address, in which nothing was done before. It is handed on to other tests: who
    changes more of it than a tap on another screen takes back asks for `load_screen`.
    """
    visits: list[Visit] = []

    def opens(*address: Any, **way: Any) -> Visit:
        visits.append(windows.at(*address, **way))
        return visits[-1]

    yield opens
    for visit in visits:
        if request.node.stash.get(FAILED, False):
            visit.page.close()
        else:
            windows.keep(visit)


@pytest.fixture(scope="module")
def follow(windows: Windows) -> Iterator[Opens]:
    """Goes to an address as by a link on the page, in the one window of that size and theme.

    The quick way to many views, as with somebody who looks around.
    """
    held: dict[Place, Visit] = {}

    def follows(address: str, size: tuple[int, int] = WIDE, theme: str = "light") -> Visit:
        place = place_of(address, size, theme)
        if place in held:
            held[place].page.bring_to_front()
            held[place].go(path_of(address))
        else:
            leave_ended()
            held[place] = windows.at(address, size, theme)
        return held[place]

    def leave_ended() -> None:
        for place in [place for place in held if not server.is_running(place.server)]:
            held.pop(place).page.close()

    yield follows
    for visit in held.values():
        windows.keep(visit)


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
    before = own_context.pages
    yield own_context
    for page in own_context.pages:
        if page not in before:
            page.close()


@pytest.fixture(scope="session")
def sample_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the sample campaign, for all tests: none changes its workbook."""
    with served(SAMPLE, tmp_path_factory.mktemp("state")) as address:
        yield address
