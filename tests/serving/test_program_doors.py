"""The gate before what programs read: by key in a header, told in a sentence, not walked around."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from serving.access import Access
from tests.serving.doors import HERE, NOW, Door

API, METRICS = "/api/v1/ward", "/metrics"
ROLES = ["leader", "officer", "admin"]


@pytest.fixture
def link(tmp_path: Path) -> Door:
    return Door(tmp_path, Access(mode="link"))


def shows(door: Door, path: str, key: str, **more: Any) -> httpx.Response:
    return door.ask(path, headers={"Authorization": f"Bearer {key}"}, **more)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("path", "seen_by"), [(API, ROLES[1:]), (METRICS, ROLES[2:])])
def test_a_key_opens_for_its_role_in_the_header_as_in_the_cookie(
    link: Door, path: str, seen_by: list[str], role: str
) -> None:
    key = link.key(role)

    for answer in (shows(link, path, key), link.ask(path, key=key)):
        assert answer.status_code == (200 if role in seen_by else 403)
        assert ("inside" in answer.text) == (role in seen_by)


@pytest.mark.parametrize("path", [API, "/api", METRICS])
@pytest.mark.parametrize("authorization", ["", "Bearer ", "Bearer sai", "Basic YTpi", "bearer 0.1"])
def test_without_a_key_that_opens_a_sentence_says_how_one_is_shown(
    link: Door, path: str, authorization: str
) -> None:
    answer = link.ask(path, headers={"Authorization": authorization})

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == "Authorization: expected Bearer and a key"


def test_a_wrong_key_in_the_header_is_not_made_good_by_a_cookie(link: Door) -> None:
    answer = link.ask(API, key=link.key("admin"), headers={"Authorization": "Bearer sai"})

    assert answer.status_code == 401


def test_the_header_opens_no_screen(link: Door) -> None:
    assert shows(link, "/quality", link.key("admin")).status_code == 401


def test_a_key_in_the_address_is_neither_taken_nor_told_again(link: Door) -> None:
    key = link.key("officer")
    answer = link.ask(f"{API}?key={key}", key=key)

    assert answer.status_code == 400
    assert key not in answer.text
    assert "set-cookie" not in answer.headers


def test_a_revoked_key_reads_nothing_any_more(link: Door) -> None:
    key = link.key("officer")
    assert shows(link, API, key).status_code == 200
    link.ring.revoke("An", NOW)
    assert shows(link, API, key).status_code == 401


@pytest.mark.parametrize(
    "path",
    [
        *("/api/v1/ward/", "//api/v1/ward", "/api//v1/ward", "/%61pi/v1/ward", "/api%2Fv1%2Fward"),
        *("/api/v1/ward%3F", "/api/v1/ward.csv", "/api/../metrics", "/metrics/", "//metrics"),
        *("/%6detrics", "/metrics%2F", "/metrics/x.png", "/api/x.png"),
    ],
)
@pytest.mark.parametrize("mode", ["link", "login"])
def test_no_other_spelling_of_an_address_walks_around(tmp_path: Path, mode: Any, path: str) -> None:
    door = Door(tmp_path, Access(mode=mode, has_login=mode == "login"))
    address = f"http://phula.example{path}"

    assert door.ask(address).status_code == 401
    if mode == "link":
        assert door.ask(address, key=door.key("leader")).status_code == 403


def test_an_address_that_does_not_begin_at_the_root_is_none(link: Door) -> None:
    link.root_path = "/ward"

    assert link.ask("/ward/api/v1/ward", key=link.key("leader")).status_code == 400


def test_who_watches_on_this_machine_needs_no_key_for_the_metrics_alone(link: Door) -> None:
    assert link.ask(METRICS, address=HERE).status_code == 200
    assert link.ask(METRICS).status_code == 401
    assert link.ask(f"{METRICS}/", address=HERE).status_code == 401
    assert link.ask(API, address=HERE).status_code == 401


def test_in_mode_open_an_officer_from_elsewhere_gets_figures_and_no_metrics(
    tmp_path: Path,
) -> None:
    door = Door(tmp_path, Access(mode="open", is_open_to_network=True))

    assert door.ask(API).status_code == 200
    assert door.ask(METRICS).status_code == 403
    assert door.ask(METRICS, address=HERE).status_code == 200


def test_where_people_log_in_their_cookie_opens_by_role(tmp_path: Path) -> None:
    access = Access(mode="login", has_login=True, people={"officer": ["hanh@x.example"]})
    claims = {"email": "hanh@x.example", "email_verified": True, "iat": NOW.timestamp()}
    door = Door(tmp_path, access, claims)

    assert door.ask(API).status_code == 200
    assert door.ask(METRICS).status_code == 403


def test_the_answer_is_kept_by_nothing_on_the_way(link: Door) -> None:
    answer = shows(link, API, link.key("officer"))

    assert answer.headers["cache-control"] == "private, no-cache"
