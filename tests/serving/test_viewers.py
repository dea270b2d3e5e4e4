"""Who is behind a key or a login."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from serving.access import Access
from serving.key_ring import KeyRing
from serving.viewers import EVERYBODY, STRANGER, Viewer, by_key, by_login, known_by, strongest

NOW = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)
ACCESS = Access(
    mode="login",
    people={
        "admin": ["quantri@phula.example"],
        "officer": ["hanh@phula.example"],
        "leader": ["@phula.example"],
    },
    has_login=True,
    login_hours=12,
)


def claims(**more: Any) -> dict[str, Any]:
    told = {"email": "hanh@phula.example", "email_verified": True, "iat": NOW.timestamp() - 60}
    return told | more


@pytest.mark.parametrize(
    ("email", "role"),
    [
        ("hanh@phula.example", "officer"),
        (" Hanh@PhuLa.example ", "officer"),
        ("quantri@phula.example", "admin"),
        ("ai-do@phula.example", "leader"),
        ("hanh@khac.example", "stranger"),
        ("hanh@phula.example@khac.example", "stranger"),
        ("phula.example", "stranger"),
        ("", "stranger"),
        (None, "stranger"),
    ],
)
def test_an_address_has_its_own_role_or_its_domains(email: str | None, role: str) -> None:
    assert by_login(ACCESS, claims(email=email), NOW).role == role


@pytest.mark.parametrize("said", [False, None, "false", 0, 1, "yes"])
def test_an_address_that_is_not_verified_is_nobodys(said: object) -> None:
    assert by_login(ACCESS, claims(email_verified=said), NOW) == STRANGER


@pytest.mark.parametrize("hours", [-1, 12, 24])
def test_a_login_counts_for_so_many_hours(hours: float) -> None:
    assert by_login(ACCESS, claims(iat=NOW.timestamp() - hours * 3600), NOW) == STRANGER
    assert by_login(ACCESS, claims(iat=NOW.timestamp() - 11.9 * 3600), NOW).role == "officer"


@pytest.mark.parametrize("iat", [None, "hôm qua", [], float("nan")])
def test_a_login_that_does_not_say_when_is_none(iat: object) -> None:
    assert by_login(ACCESS, claims(iat=iat), NOW) == STRANGER


def test_nobody_has_logged_in() -> None:
    assert by_login(ACCESS, {}, NOW) == STRANGER


def test_a_viewer_is_named_by_the_keys_number_never_by_the_key(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path)
    key = ring.make("Chủ tịch", "leader", 1, NOW)

    viewer = by_key(ring, key, NOW)

    assert viewer == Viewer("leader", f"key {key.partition('.')[0]}")
    assert by_key(ring, None, NOW) == by_key(ring, "", NOW) == STRANGER


def test_what_the_door_does_not_ask_for_opens_nothing(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path)
    key = ring.make("An", "officer", 1, NOW)

    assert known_by(ACCESS, ring, key, {}, NOW) == STRANGER
    assert known_by(ACCESS, ring, None, claims(), NOW).role == "officer"
    link = Access(mode="link", people=ACCESS.people)
    assert known_by(link, ring, None, claims(), NOW) == STRANGER
    assert known_by(link, ring, key, {}, NOW).role == "officer"
    both = Access(mode="link", people=ACCESS.people, has_login=True)
    assert known_by(both, ring, None, claims(), NOW).role == "officer"
    assert known_by(Access(), ring, None, {}, NOW) == EVERYBODY


def test_of_a_key_and_a_login_the_stronger_counts() -> None:
    leader, officer = Viewer("leader", "key 1"), Viewer("officer", "login a")

    assert strongest([leader, officer]) == strongest([officer, leader]) == officer
    assert strongest([STRANGER, leader]) == leader
    assert strongest([STRANGER, STRANGER]) == STRANGER
