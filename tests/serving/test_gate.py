"""The gate: who is let through to what, on a small app in Streamlit's place."""

from datetime import timedelta
from pathlib import Path

import pytest

from serving.access import LOOPBACK_NAMES, Access
from serving.viewers import COOKIE
from tests.serving.doors import HERE, NOW, OUTSIDE, Door
from words import text

DOOR = text("door.title", "vi")
SCREENS = {
    *("/", "/groups", "/units", "/progress", "/help", "/reporting", "/present", "/quick"),
    *("/quality", "/follow-up", "/outreach", "/report", "/media/0a.xlsx"),
    *("/door", "/media/0a.png", "/media/0a", "/anything"),
}
FOR_OFFICERS = {
    *("/quality", "/follow-up", "/outreach", "/report"),
    *("/media/0a.xlsx", "/media/0a.png", "/media/0a"),  # the same file, whatever it is called
}


@pytest.fixture
def link(tmp_path: Path) -> Door:
    return Door(tmp_path, Access(mode="link"))


@pytest.mark.parametrize("path", sorted(SCREENS))
def test_a_stranger_sees_the_door_and_nothing_behind_it(link: Door, path: str) -> None:
    answer = link.ask(path)

    assert answer.status_code == 401
    assert "inside" not in answer.text
    if "." not in path:
        assert DOOR in answer.text


@pytest.mark.parametrize("path", ["/healthz?", "/_stcore/health#", "/healthz%2F..%2Fquality"])
def test_an_address_is_looked_at_as_the_app_will_read_it(link: Door, path: str) -> None:
    """Decoded, a question mark is a letter of the path: no other address hides behind it."""
    path = path.replace("?", "%3F").replace("#", "%23")

    assert "inside" not in link.ask(path).text


@pytest.mark.parametrize(
    "path", ["/static/js/index.js", "/app/static/mark.svg", "/_stcore/host-config"]
)
def test_a_stranger_gets_no_file_either(link: Door, path: str) -> None:
    assert link.ask(path).status_code == 401
    assert link.ask(path, key=link.key()).status_code == 200


@pytest.mark.parametrize("role", ["leader", "officer", "admin"])
@pytest.mark.parametrize("path", sorted(SCREENS))
def test_each_role_comes_to_its_own_screens_and_files(link: Door, role: str, path: str) -> None:
    answer = link.ask(path, key=link.key(role))

    assert (answer.status_code == 200) == (role != "leader" or path not in FOR_OFFICERS)


def test_the_key_of_a_link_is_kept_by_the_browser_and_leaves_the_address(link: Door) -> None:
    key = link.key()

    answer = link.ask(f"/groups?date=2024-11-05&key={key}&order=pace")

    assert answer.status_code == 303
    assert answer.headers["location"] == "/groups?date=2024-11-05&order=pace"
    kept = answer.headers["set-cookie"]
    assert f"{COOKIE}={key}" in kept
    assert "HttpOnly" in kept
    assert "SameSite=lax" in kept
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"


def test_over_https_the_key_is_kept_for_https_alone(tmp_path: Path) -> None:
    door = Door(tmp_path, Access(mode="link", public_url="https://phula.example"))

    answer = door.ask(f"/?key={door.key()}")

    assert "Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"]
    of_a_login = door.ask("/sets-a-cookie", key=door.key()).headers["set-cookie"]
    assert of_a_login.count("Secure") == 1


@pytest.mark.parametrize("path", ["//khac.example/", "/\\khac.example/", "///khac.example"])
def test_a_link_with_a_key_leads_nowhere_else(link: Door, path: str) -> None:
    location = link.ask(f"http://phula.example{path}?key={link.key()}").headers["location"]

    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


def test_a_wrong_key_is_said_to_be_wrong_and_not_kept(link: Door) -> None:
    answer = link.ask("/?key=sai", key=link.key())

    assert answer.status_code == 403
    assert text("door.wrong_key", "vi") in answer.text
    assert "set-cookie" not in answer.headers
    assert "sai" not in answer.text


def test_a_revoked_and_an_expired_key_open_nothing_any_more(link: Door) -> None:
    key = link.key()
    assert link.ask("/", key=key).status_code == 200
    link.now += timedelta(days=28)
    assert link.ask("/", key=key).status_code == 401
    link.now = NOW
    link.ring.revoke("An", NOW)
    assert link.ask("/", key=key).status_code == 401
    assert not link.opens(key=key)


def test_a_stream_is_asked_for_its_key_too(link: Door) -> None:
    assert link.opens(key=link.key())
    assert not link.opens()
    assert not link.opens(key="0.1")


@pytest.mark.parametrize("origin", ["https://khac.example", "http://phula.example.vn", "null"])
def test_a_stream_that_another_sites_page_opens_is_refused(link: Door, origin: str) -> None:
    key = link.key()
    assert not link.opens(key=key, origin=origin)
    assert link.opens(key=key, origin="http://phula.example")


@pytest.mark.parametrize(
    "path",
    [
        *("/_stcore/metrics", "/_stcore/any/openapi.json", "/_stcore/script-health-check"),
        *("/_stcore/upload_file/a/b", "/component/x/y.html"),
    ],
)
def test_what_nobody_needs_is_not_there(link: Door, path: str) -> None:
    assert link.ask(path, key=link.key("admin")).status_code == 404
    assert link.ask(path, key=link.key("admin"), method="PUT").status_code == 404


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/_stcore/health"])
def test_whether_it_lives_is_told_to_everybody(link: Door, path: str) -> None:
    assert link.ask(path).text == f"inside {path}"


def test_once_it_has_a_name_it_answers_to_no_other(tmp_path: Path) -> None:
    hosts = ("phula.example", *LOOPBACK_NAMES)
    door = Door(tmp_path, Access(mode="link", hosts=hosts))
    key = door.key()

    assert door.ask("/", key=key).status_code == 200
    assert door.ask("/", key=key, host="localhost:8501").status_code == 200
    assert door.ask("/", key=key, host="khac.example").status_code == 400
    for wrong in (
        "khac.example",
        "",
        "[::1",
        "phula.example.khac.example",
        "a b",
        "x/phula.example",
    ):
        assert door.ask("/", key=key, headers={"Host": wrong}).status_code == 400, wrong


def test_open_is_for_this_machine_unless_told_otherwise(tmp_path: Path) -> None:
    door = Door(tmp_path, Access(mode="open"))
    assert door.ask("/quality", address=HERE).status_code == 200
    assert door.opens(address=HERE)
    assert door.ask("/quality", address=OUTSIDE).status_code == 403
    assert not door.opens(address=OUTSIDE)

    door = Door(tmp_path, Access(mode="open", is_open_to_network=True))
    assert door.ask("/quality", address=OUTSIDE).status_code == 200


def test_where_people_log_in_a_stranger_comes_to_streamlits_door_and_no_file(
    tmp_path: Path,
) -> None:
    access = Access(mode="login", has_login=True, people={"officer": ["hanh@x.example"]})
    stranger = Door(tmp_path, access)
    assert stranger.ask("/quality").status_code == 200  # the shell alone: the screen asks again
    assert stranger.ask("/oauth2callback").status_code == 200
    assert stranger.ask("/media/0a.xlsx").status_code == 401
    for path in ("/app/static/help/a.png", "/app/static/%2E/help/a.png", "/app/static//help/a.png"):
        assert stranger.ask(path).status_code == 401, path

    claims = {"email": "hanh@x.example", "email_verified": True, "iat": NOW.timestamp()}
    assert Door(tmp_path, access, claims).ask("/media/0a.xlsx").status_code == 200
    unverified = claims | {"email_verified": False}
    assert Door(tmp_path, access, unverified).ask("/media/0a.xlsx").status_code == 401


def test_where_people_log_in_no_key_opens(tmp_path: Path) -> None:
    people = {"officer": ["hanh@x.example"]}
    door = Door(tmp_path, Access(mode="login", has_login=True, people=people))
    key = door.key("officer")

    assert door.ask("/media/0a.xlsx", key=key).status_code == 401
    assert "set-cookie" not in door.ask(f"/?key={key}").headers


def test_somebody_too_many_sees_a_page_that_tries_again(tmp_path: Path) -> None:
    door = Door(tmp_path, Access(mode="link", sessions_a_key=1))
    key, other = door.key(), door.key()

    with door.gate._crowd.inside(f"key {key.partition('.')[0]}", "198.51.100.1"):
        answer = door.ask("/", key=key)
        assert answer.status_code == 503
        assert answer.headers["retry-after"] == "30"
        assert 'http-equiv="refresh"' in answer.text
        assert not door.opens(key=key)
        assert 'href="/quick"' in answer.text  # it opens no stream: there is room for everybody
        assert door.ask("/quick", key=key).status_code == 200
        assert door.ask("/", key=other).status_code == 200
        assert door.opens(key=other)
    assert door.ask("/", key=key).status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/_stcore/health"])
def test_that_it_is_full_is_no_illness_to_who_watches_it(tmp_path: Path, path: str) -> None:
    door = Door(tmp_path, Access(sessions_an_address=1))

    with door.gate._crowd.inside("open", HERE):
        assert door.ask("/", address=HERE).status_code == 503
        assert door.ask(path, address=HERE).status_code == 200


@pytest.mark.parametrize("path", ["/", "/groups", "/?key=sai", "/_stcore/metrics"])
def test_every_answer_says_what_a_browser_may_load_and_no_version(link: Door, path: str) -> None:
    for key in (None, link.key()):
        headers = link.ask(path, key=key).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "http" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers


@pytest.mark.parametrize("path", ["/media/0a.xlsx", "/app/static/help/a.png", "/api/rows"])
def test_what_is_not_everybodys_is_kept_by_nothing_on_the_way(link: Door, path: str) -> None:
    assert link.ask(path, key=link.key("officer")).headers["cache-control"] == "private, no-cache"
    assert "cache-control" not in link.ask("/static/a.js", key=link.key()).headers


def test_the_pages_of_the_gate_load_nothing_and_name_nothing(link: Door) -> None:
    page = link.ask("/").text

    assert "src=" not in page
    assert "url(" not in page
    assert "phường" not in page
