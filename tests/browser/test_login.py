"""Logging in with an identity provider, from the door to a screen and out again, in a browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.server import SAMPLE, free_port, served
from tests.identity_provider import CLIENT, SECRET, Provider, identity_provider
from words import text

pytestmark = pytest.mark.browser

DOOR, LOGIN = text("door.title", "vi"), text("door.login", "vi")
OFFICER = {"email": "Hanh@phula.example", "email_verified": True}
SECRETS = """
[access]
mode = "login"
leaders = ["@phula.example"]
officers = ["hanh@phula.example"]
login_hours = 12

[auth]
redirect_uri = "{redirect}"
cookie_secret = "a-secret-of-tests-that-is-long-enough"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@dataclass
class Login:
    address: str
    provider: Provider
    log: Path


@pytest.fixture(scope="module")
def login(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Login]:
    folder, port = tmp_path_factory.mktemp("login"), free_port()
    redirect = f"http://127.0.0.1:{port}/oauth2callback"
    with identity_provider(redirect) as provider:
        path = folder / "secrets.toml"
        names = {"client": CLIENT, "secret": SECRET, "provider": provider.address}
        path.write_text(SECRETS.format(redirect=redirect, **names), encoding="utf-8")
        path.chmod(0o600)
        settings = {"STREAMLIT_SECRETS_FILES": str(path)}
        with served(SAMPLE, folder / "state", settings=settings, port=port) as address:
            yield Login(address, provider, folder / "state" / "server.log")


@pytest.fixture(autouse=True)
def as_usual(login: Login) -> None:
    login.provider.claims, login.provider.age, login.provider.lasts = dict(OFFICER), 0.0, 3600.0


def at_the_door(fresh: BrowserContext, login: Login, screen: str = "") -> Page:
    page = fresh.new_page()
    page.goto(f"{login.address}/{screen}")
    expect(page.locator("h1:visible")).to_have_text(DOOR)
    return page


def comes_back(page: Page, login: Login) -> None:
    page.get_by_role("button", name=LOGIN).click()
    page.wait_for_url(f"{login.address}/**")


def test_a_stranger_sees_a_door_with_a_button_and_nothing_of_the_campaign(
    login: Login, fresh: BrowserContext
) -> None:
    for screen in ("", "quality"):
        page = at_the_door(fresh, login, screen)
        expect(page.get_by_role("button", name=LOGIN)).to_be_visible()
        assert "Phú La" not in page.content()
        assert page.locator(".metrics").count() == 0
        page.close()


def test_an_officer_logs_in_sees_the_officers_screens_and_logs_out(
    login: Login, fresh: BrowserContext
) -> None:
    page = at_the_door(fresh, login)
    before = len(login.provider.challenges)

    comes_back(page, login)

    expect(page.locator(".stMain .metrics:visible").first).to_be_visible()
    assert len(login.provider.challenges) == before + 1  # PKCE was asked for and passed
    page.goto(f"{login.address}/quality")
    expect(page.locator(".findings").first).to_be_visible()
    page.get_by_role("button", name=text("door.logout", "vi")).click()
    expect(page.locator("h1:visible")).to_have_text(DOOR)


def test_somebody_of_the_domain_is_a_leader(login: Login, fresh: BrowserContext) -> None:
    login.provider.claims["email"] = "ai-do@phula.example"
    page = at_the_door(fresh, login)

    comes_back(page, login)

    expect(page.locator(".stMain .metrics:visible").first).to_be_visible()
    page.goto(f"{login.address}/quality")
    expect(page.locator("h1:visible")).not_to_contain_text("lỗi")
    assert page.locator(".findings").count() == 0


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email": "ai-do@khac.example"},
        {"email": "hanh@phula.example.example.vn"},
    ],
    ids=lambda claims: next(iter(claims)),
)
def test_who_is_not_known_or_not_verified_stays_at_the_door(
    login: Login, fresh: BrowserContext, claims: dict[str, object]
) -> None:
    login.provider.claims |= claims
    page = at_the_door(fresh, login)

    comes_back(page, login)

    expect(page.get_by_text(text("door.login_unknown", "vi"))).to_be_visible()
    expect(page.locator("h1:visible")).to_have_text(DOOR)
    assert page.locator(".metrics").count() == 0


def test_an_expired_token_lets_nobody_in(login: Login, fresh: BrowserContext) -> None:
    login.provider.age, login.provider.lasts = 7_200.0, 3_600.0
    page = at_the_door(fresh, login)

    comes_back(page, login)

    expect(page.locator("h1:visible")).to_have_text(DOOR)
    assert page.locator(".metrics").count() == 0


def test_a_login_of_yesterday_has_to_be_made_again(login: Login, fresh: BrowserContext) -> None:
    login.provider.age, login.provider.lasts = 13 * 3_600.0, 24 * 3_600.0
    page = at_the_door(fresh, login)

    comes_back(page, login)

    expect(page.get_by_text(text("door.login_unknown", "vi"))).to_be_visible()


def test_no_secret_is_in_the_log(login: Login) -> None:
    told = login.log.read_text(errors="replace")

    assert SECRET not in told
    assert "a-secret-of-tests-that-is-long-enough" not in told
