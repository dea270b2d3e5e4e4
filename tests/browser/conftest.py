"""One browser for all, Debian's Chromium; one server a module; what a visit heard is kept."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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


@pytest.fixture(scope="module")
def open_screen(browser: Browser) -> Iterator[Opens]:
    """Opens an address in a window of its own and waits until the screen is drawn.

    Windows of one size and theme share what the browser has loaded before: drawing Plotly's four
    megabytes anew for each would be most of the time. Each has a session of its own all the same.
    """
    contexts: dict[tuple[tuple[int, int], str], BrowserContext] = {}

    def context_of(size: tuple[int, int], theme: Any) -> BrowserContext:
        if (size, theme) not in contexts:
            contexts[size, theme] = browser.new_context(
                viewport={"width": size[0], "height": size[1]},
                color_scheme=theme,
                locale="vi-VN",
                timezone_id="Asia/Ho_Chi_Minh",
                device_scale_factor=1,
            )
            contexts[size, theme].set_default_timeout(PATIENCE)
        return contexts[size, theme]

    def opens(
        address: str, size: tuple[int, int] = WIDE, theme: Any = "light", drawn: str = "h1"
    ) -> Visit:
        visit = Visit(context_of(size, theme).new_page())
        visit.hear()
        visit.page.goto(address)
        visit.page.locator(f"{drawn}:visible").first.wait_for()
        return visit

    yield opens
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="module")
def sample_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the sample campaign."""
    with served(SAMPLE, tmp_path_factory.mktemp("state")) as address:
        yield address


@pytest.fixture
def own_workbook(tmp_path: Path) -> Path:
    """The ward's own workbook: a copy of the sample that a test may change."""
    return Path(shutil.copy(SAMPLE, tmp_path / "phuong.xlsx"))
