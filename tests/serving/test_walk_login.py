"""Where officers log in beside the links: a stranger comes as far as Streamlit's door, no further.

The login itself is held in a browser, by tests/browser/test_login.py.
"""

import json
import platform
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx
import pytest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from serving.key_ring import KeyRing
from tests.browser.server import ROOT, SAMPLE, served
from tests.serving.streams import session, texts
from ui.links import FIRST, SCREENS
from words import text

pytestmark = pytest.mark.slow

DOOR, SECRET, USER = (
    text("door.title", "vi"),
    "a-secret-of-tests-that-is-long-enough",
    "_streamlit_user",
)
WARD = "Phú La"
AGAINST_OTHER_SITES = "_streamlit_xsrf"
HANH = {"email": "hanh@phula.example", "email_verified": True}
SECRETS = f"""
[access]
mode = "link"
officers = ["hanh@phula.example"]
login_hours = 12

[auth]
redirect_uri = "http://127.0.0.1:1/oauth2callback"
cookie_secret = "{SECRET}"
client_id = "dashboard"
client_secret = "x"
server_metadata_url = "http://127.0.0.1:1/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("login")


@pytest.fixture(scope="module")
def key(folder: Path) -> str:
    return KeyRing(folder / "state").make("An", "leader", 1, datetime.now(UTC))


@pytest.fixture(scope="module")
def address(folder: Path, key: str) -> Iterator[str]:
    secrets = folder / "secrets.toml"
    secrets.write_text(SECRETS, encoding="utf-8")
    secrets.chmod(0o600)
    settings = {"STREAMLIT_SECRETS_FILES": str(secrets)}
    with served(SAMPLE, folder / "state", settings=settings) as found:
        with session(found, key) as leader:
            leader.look()
            while WARD.encode() not in leader.told:  # until the workbook has been read
                leader.hear()
        yield found


def cookie(claims: dict[str, Any], secret: str = SECRET) -> str:
    """What Streamlit leaves in the browser of somebody of whom a provider said this."""
    told = {"iat": time.time(), "is_logged_in": True, "origin": "http://127.0.0.1:1"} | claims
    return create_signed_value(secret, USER, json.dumps(told)).decode()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_stranger_is_drawn_the_door_with_both_ways_in_and_nothing_else(
    address: str, screen: str
) -> None:
    with session(address) as stranger:
        drawn = texts(stranger.look("" if screen == FIRST else screen))

    for said in (DOOR, text("door.key_label", "vi"), text("door.login", "vi")):
        assert said in drawn
    told = stranger.told.decode(errors="replace")
    for inside in (str(ROOT), version("streamlit"), platform.python_version(), WARD, "Hạnh"):
        assert inside not in told


@pytest.mark.parametrize("path", ["/media/0.xlsx", "/media/0.png", "/app/static/help/day-vi.png"])
def test_a_stranger_gets_no_file_of_a_screen(address: str, path: str) -> None:
    assert httpx.get(address + path).status_code == 401
    assert httpx.get(f"{address}/app/static/mark.svg").status_code == 200


@pytest.mark.parametrize(
    ("claims", "is_officer"),
    [
        ({}, True),
        ({"email_verified": False}, False),
        ({"email": "hanh@khac.example"}, False),
        ({"iat": time.time() - 13 * 3_600}, False),
        ({"iat": None}, False),
    ],
    ids=["hers", "unverified", "of another domain", "of yesterday", "of no time"],
)
def test_a_login_opens_for_whom_the_provider_vouches_and_for_a_while(
    address: str, claims: dict[str, Any], is_officer: bool
) -> None:
    cookies = {USER: cookie(HANH | claims)}

    answer = httpx.get(f"{address}/media/0.xlsx", cookies=cookies)

    assert answer.status_code == (404 if is_officer else 401)  # let in, there is no such file


@pytest.mark.parametrize(
    ("secret", "change", "is_officer"),
    [(SECRET, "", True), ("another-secret-that-is-long-enough", "", False), (SECRET, "x", False)],
)
def test_a_login_that_was_not_signed_here_opens_nothing(
    address: str, secret: str, change: str, is_officer: bool
) -> None:
    signed = cookie(HANH | {"origin": address}, secret) + change
    token = httpx.get(f"{address}/_stcore/health").cookies[AGAINST_OTHER_SITES]
    cookies = f"{USER}={signed}; {AGAINST_OTHER_SITES}={token}"

    answer = httpx.get(f"{address}/media/0.xlsx", cookies={USER: signed})
    assert answer.status_code == (404 if is_officer else 401)
    with session(address, origin=address, cookies=cookies, token=token) as viewer:
        assert (DOOR in texts(viewer.look("quality"))) != is_officer
    with session(address, cookies=cookies, token=token) as from_nowhere:
        assert DOOR in texts(from_nowhere.look("quality"))


def test_a_key_opens_beside_the_login_and_a_wrong_one_is_said_to_be_wrong(
    address: str, key: str
) -> None:
    """As the form of the door sends it."""
    answer = httpx.get(f"{address}/", params={"key": key})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    wrong = httpx.get(f"{address}/", params={"key": f"{key}x"})
    assert (wrong.status_code, text("door.wrong_key", "vi") in wrong.text) == (403, True)

    with session(address, key) as leader:
        assert DOOR not in texts(leader.look())
        assert DOOR in texts(leader.look("quality"))
