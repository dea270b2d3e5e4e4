"""Behind a link, in a browser: what a stranger, a leader, an officer, an administrator come to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from serving.key_ring import HOLDERS, KeyRing
from serving.roles import may_see
from serving.viewers import COOKIE
from tests.browser import menu
from tests.browser.server import SAMPLE, served
from tests.browser.visits import Visit
from tests.browser.windows import AT_REST, PATIENCE
from ui.links import FIRST, SCREENS
from ui.share import qr_code
from words import text

pytestmark = pytest.mark.browser

DOOR = text("door.title", "vi")
WARD = "Phú La"
OVER_THE_MENU = ("present",)  # covers the window: nothing can be tapped below it


@dataclass
class Link:
    """A server in mode `link`, and what it knows of keys."""

    address: str
    ring: KeyRing

    def key(self, role: str, name: str = "") -> str:
        return self.ring.make(name or role, role, 1, datetime.now(UTC))  # type: ignore[arg-type]

    def page(self, screen: str) -> str:
        return f"{self.address}/{'' if screen == FIRST else screen}"


@pytest.fixture(scope="module")
def link(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Link]:
    state = tmp_path_factory.mktemp("link")
    ring = KeyRing(state)
    with served(SAMPLE, state, settings={"ACCESS_MODE": "link"}) as address:
        yield Link(address, ring)


@dataclass
class Holder:
    """Somebody who came with a key, and the window that was opened by it."""

    key: str
    visit: Visit


Holders = Callable[[str], Holder]


@pytest.fixture(scope="module")
def holders(link: Link, own_context: BrowserContext) -> Holders:
    """The holder of a key of the role, in the one browser of this module: it has that key again."""
    held: dict[str, Holder] = {}

    def holder(role: str) -> Holder:
        own_context.clear_cookies()
        if role in held:
            of_server = {"name": COOKIE, "value": held[role].key, "url": link.address}
            own_context.add_cookies([of_server])  # type: ignore[list-item]
            held[role].visit.page.bring_to_front()
        else:
            held[role] = Holder(link.key(role), Visit(own_context.new_page()))
            held[role].visit.hear()
            held[role].visit.page.goto(f"{link.address}/?key={held[role].key}")
            held[role].visit.page.locator(".stMain .foot:visible").wait_for()
        return held[role]

    return holder


def shown(page: Page) -> str:
    """The heading of what came: of a screen, or of the door."""
    heading = page.locator("h1:visible").first
    heading.wait_for()
    return heading.inner_text()


@pytest.mark.parametrize("role", HOLDERS)
def test_each_role_comes_to_the_screens_of_its_table_and_to_no_other(
    link: Link, holders: Holders, role: str
) -> None:
    holder = holders(role)
    page = holder.visit.page
    expect(page.locator(".stMain .metrics:visible").first).to_be_visible()

    mark = page.locator('[data-testid="stHeaderLogo"], [data-testid="stLogo"]').first
    assert mark.evaluate("image => image.complete && image.naturalWidth > 0")
    seen = [screen for screen in SCREENS if may_see(role, screen)]
    assert menu.offered(page) == menu.seen_by(role)
    beside = page.context.new_page()
    for screen in SCREENS:
        answer = httpx.get(link.page(screen), cookies={COOKIE: holder.key})
        assert (answer.status_code == 200) == (screen in seen)
        if screen not in seen:
            beside.goto(link.page(screen))
            assert shown(beside) == DOOR
    beside.close()


def test_the_browser_finds_nothing_against_the_content_policy(link: Link, holders: Holders) -> None:
    """The other tests in a browser hear it too; here every screen is walked through by its menu."""
    visit = holders("officer").visit
    page = visit.page

    for screen in sorted(SCREENS[1:], key=OVER_THE_MENU.__contains__):
        menu.go_to(page, screen)
        page.wait_for_url(f"{link.address}/{screen}")
        page.wait_for_selector(AT_REST)
    assert visit.console_errors == []


def test_the_key_leaves_the_address_and_scripts_never_see_it(
    link: Link, fresh: BrowserContext
) -> None:
    key = link.key("leader")
    page = fresh.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + str(request.headers)))

    page.goto(f"{link.address}/groups?order=pace&key={key}")
    page.locator(".stMain .foot:visible").wait_for()

    assert page.url == f"{link.address}/groups?order=pace"
    assert key not in page.evaluate("document.cookie + document.referrer + location.href")
    secret = key.partition(".")[2]
    assert not [told for told in asked[2:] if secret in told.replace(f"{COOKIE}={key}", "")]
    assert secret not in (link.ring._path.parent / "server.log").read_text(errors="replace")


def test_the_view_is_shared_with_its_choices_and_the_key(link: Link, holders: Holders) -> None:
    leader = holders("leader")
    leader.visit.go_afresh("/groups?order=pace")
    key, page = leader.key, leader.visit.page

    page.get_by_role("button", name=text("share.title", "vi")).click()

    field = page.locator(".share input")
    expect(field).to_have_value(f"{link.address}/groups?order=pace&key={key}")
    expect(page.locator("img.qr")).to_have_attribute("src", qr_code(field.input_value()))
    outside = page.get_by_role("link", name=text("share.browser", "vi"))
    expect(outside).to_have_attribute("href", field.input_value())
    page.locator(".share button").click()
    expect(page.locator(".share button")).to_have_text(text("link_copied", "vi"))


def test_a_key_that_is_revoked_shows_the_door_on_the_open_page(
    link: Link, fresh: BrowserContext
) -> None:
    page = fresh.new_page()
    page.goto(f"{link.address}/?key={link.key('leader', 'Người đi vắng')}")
    expect(page.locator(".stMain .metrics:visible").first).to_be_visible()

    link.ring.revoke("Người đi vắng", datetime.now(UTC))

    expect(page.locator("h1:visible")).to_have_text(DOOR, timeout=PATIENCE)
    expect(page.locator(".metrics")).to_have_count(0)
    assert WARD not in page.locator(".stMain").inner_text()


def test_a_leader_sees_no_findings_where_officers_see_them(holders: Holders) -> None:
    told = {}
    for role in ("officer", "leader"):
        visit = holders(role).visit
        visit.go_afresh("/groups?group=TDP-12")
        told[role] = visit.page.content()

    assert "Cài đặt!T15" in told["officer"]
    assert "Cài đặt!" not in told["leader"]


def test_a_download_of_an_officer_is_no_leaders(link: Link, holders: Holders) -> None:
    officer = holders("officer")
    officer.visit.go_afresh("/quality")
    page = officer.visit.page
    with page.expect_download() as taken:
        page.get_by_role("button", name=text("quality.template", "vi")).click()
    assert "/media/" in taken.value.url

    for cookies in ({}, {COOKIE: link.key("leader")}):
        assert httpx.get(taken.value.url, cookies=cookies).status_code == 401
    assert httpx.get(taken.value.url, cookies={COOKIE: officer.key}).status_code != 401


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/any/openapi.json"])
def test_what_tells_of_the_program_is_not_there_for_anybody(link: Link, path: str) -> None:
    answer = httpx.get(link.address + path, cookies={COOKIE: link.key("admin")})

    assert answer.status_code == 404
    assert not any(letter.isdigit() for letter in answer.headers.get("server", ""))
