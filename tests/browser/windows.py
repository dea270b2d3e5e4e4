"""The browser's windows. Those that a test has left as it found them are handed out again."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser import server
from tests.browser.visits import Visit, path_of, place_of

WIDE, PHONE = (1280, 1068), (360, 780)
PATIENCE = 30_000  # milliseconds that a busy machine may take to draw a screen
IS_LIVE = "() => !document.getElementById('first-look')"  # what the server drew has gone
AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"]'
POPUP = "([width, height]) => void window.open('', '', `popup,width=${width},height=${height}`)"


class Windows:
    """All of them, of one context: they share what the browser has loaded before, as the windows of
    one viewer do, and each has a session of its own all the same.

    To load a page runs Streamlit's and Plotly's code anew, which costs three times what a followed
    link costs: so a window is loaded once and kept.
    """

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context(
            viewport={"width": WIDE[0], "height": WIDE[1]},
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            device_scale_factor=1,
        )
        self._context.set_default_timeout(PATIENCE)
        keep_compiled(self._context)
        self._idle: list[Visit] = []

    def close(self) -> None:
        self._context.close()

    def load(
        self,
        address: str,
        size: tuple[int, int] = WIDE,
        theme: Any = "light",
        drawn: str = "h1",
        in_front: bool = False,
    ) -> Visit:
        """The address loaded in a new window, once the screen is drawn.

        Streamlit's signs of waiting stand still in it: moving, each is drawn sixty times a second.
        Only the window that was opened last is in front, and drawn more than once a second.
        `in_front` names one that always is.
        """
        self._close_ended()
        page = self._popup(size) if in_front else self._context.new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        visit = Visit(page, place_of(address, size, theme))
        visit.hear()
        page.goto(address)
        page.wait_for_function(IS_LIVE)
        page.locator(f"{drawn}:visible").first.wait_for()
        return visit

    def at(
        self,
        address: str,
        size: tuple[int, int] = WIDE,
        theme: Any = "light",
        drawn: str = ".foot",
    ) -> Visit:
        """A window at the address: one that was loaded before, brought there by a link."""
        path, place = path_of(address), place_of(address, size, theme)
        fitting = [visit for visit in self._idle if visit.place == place]
        if not fitting:
            return self.load(address, size, theme, drawn)
        visit = next((one for one in fitting if one.screen() != path.split("?")[0]), fitting[-1])
        self._idle.remove(visit)
        visit.page.bring_to_front()
        visit.page.mouse.move(0, 0)
        visit.page.wait_for_selector(AT_REST)  # what the test before asked for last
        visit.go_afresh(path)
        visit.page.locator(f"{drawn}:visible").first.wait_for()
        return visit

    def keep(self, visit: Visit) -> None:
        """Hand a window out again. One that has other sizes now, its own or its text's, which goes
        along with each link, is closed.
        """
        if visit.page.is_closed():
            return
        if visit.is_as_loaded():
            self._idle.append(visit)
        else:
            visit.page.close()

    def _popup(self, size: tuple[int, int]) -> Page:
        opener = self._context.pages[0]
        with opener.expect_popup() as opened:
            opener.evaluate(POPUP, list(size))
        return opened.value

    def _close_ended(self) -> None:
        """A window on a server that has ended would go on asking for it."""
        for visit in [one for one in self._idle if not server.is_running(one.place.server)]:
            self._idle.remove(visit)
            visit.page.close()


def keep_compiled(context: BrowserContext) -> None:
    """Open an empty page of the site that stays: with the last page of a site its process would
    end, and the next would have to compile Streamlit's and Plotly's code anew.
    """
    page = context.new_page()
    page.route("**", lambda route: route.fulfill(body=""))
    page.goto("http://127.0.0.1/")
