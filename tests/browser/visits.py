"""An open screen: what its browser heard, and how a link in it is followed."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit, urlunsplit

from playwright.sync_api import Page, Request

# What Streamlit's own client says, which no page of ours can change. Each with its reason.
OWN_CONSOLE = (
    # A first request to /quality looks for the server at /quality/ before it looks at /.
    "_stcore/health",
    "_stcore/host-config",
)
CARRIED = {"lang", "date"}  # goes along from screen to screen (ui/address.py)
LIGHTEST, NEXT_LIGHTEST = "/help", "/quality"  # of the screens

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
FOLLOWS_LINKS = "() => document.followViews"  # before, a link loads its page
# There, and at rest for a moment: between two runs that follow one another it seems so too.
HAS_ARRIVED = """path => {
    const wanted = new URL(path, location.href);
    const isThere = location.pathname === wanted.pathname
        && String(new URLSearchParams(location.search)) === String(wanted.searchParams)
        && document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'notRunning'
        && [...document.querySelectorAll('.foot')].some(foot => foot.offsetParent);
    if (!isThere || window.thereFor !== path) window.thereSince = undefined;
    window.thereFor = path;
    if (isThere) window.thereSince ??= performance.now();
    return isThere && performance.now() - window.thereSince > 80;
}"""


class Place(NamedTuple):
    """What a window keeps as long as it is open."""

    server: str
    size: tuple[int, int]
    theme: str
    text: str  # its size, which a link within it does not change


@dataclass(eq=False)
class Visit:
    """An open screen, and everything its browser heard since it was opened."""

    page: Page
    place: Place | None = None
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

    def go(self, path: str) -> None:
        """Follow a link to `path` from here; what was heard before is forgotten."""
        self.console_errors.clear()
        self.outside.clear()
        self.page.wait_for_function(FOLLOWS_LINKS)
        self.page.evaluate(FOLLOW, path)
        self.page.wait_for_function(HAS_ARRIVED, arg=path)

    def screen(self) -> str:
        return urlsplit(self.page.url).path

    def is_as_loaded(self) -> bool:
        """Whether the window is still on its server, of its size, and shows text of the usual size:
        a larger one would be added to every address.
        """
        size = self.page.viewport_size
        return (
            self.place is not None
            and size == {"width": self.place.size[0], "height": self.place.size[1]}
            and place_of(self.page.url, self.place.size, self.place.theme) == self.place
            and not self.place.text
        )

    def go_afresh(self, path: str) -> None:
        """As `go`, from another screen and with nothing that is carried over from this one: what
        somebody opened, typed or chose here is gone.
        """
        if CARRIED & set(parse_qs(urlsplit(self.page.url).query, keep_blank_values=True)):
            self.go(self.screen())
        if self.screen() == urlsplit(path).path:
            self.go(LIGHTEST if self.screen() != LIGHTEST else NEXT_LIGHTEST)
        self.go(path)


def path_of(address: str) -> str:
    """The address without its server."""
    parts = urlsplit(address)
    return urlunsplit(("", "", parts.path or "/", parts.query, ""))


def place_of(address: str, size: tuple[int, int], theme: str) -> Place:
    parts = urlsplit(address)
    return Place(parts.netloc, size, theme, *parse_qs(parts.query).get("text", [""])[:1])
