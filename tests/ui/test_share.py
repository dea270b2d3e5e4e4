"""The link to what is seen: it opens for whom it is sent to, wherever the sender stands."""

from types import SimpleNamespace

import pytest

from serving.access import Access
from ui import share

KEY = "1a2b3c4d.secret"
SEEN = "http://127.0.0.1:8501/groups"


class Choices(dict[str, list[str]]):
    def get_all(self, name: str) -> list[str]:
        return self[name]


def link(
    monkeypatch: pytest.MonkeyPatch, door: Access, seen: str = SEEN, **chosen: list[str]
) -> str:
    page = SimpleNamespace(context=SimpleNamespace(url=seen), query_params=Choices(chosen))
    monkeypatch.setattr(share, "st", page)
    monkeypatch.setattr(share, "access", lambda: door)
    monkeypatch.setattr(share.viewer, "key", lambda: KEY)
    return share.link_of_view()


def test_the_viewers_key_is_put_back_behind_the_public_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    door = Access(mode="link", public_url="https://phula.example")

    sent = link(monkeypatch, door, order=["pace"], units=["CC-01", "CQ & 1"])

    assert sent == (f"https://phula.example/groups?order=pace&units=CC-01&units=CQ+%26+1&key={KEY}")


def test_another_key_in_the_address_is_not_sent_along(monkeypatch: pytest.MonkeyPatch) -> None:
    assert link(monkeypatch, Access(mode="link"), key=["another"]) == f"{SEEN}?key={KEY}"
    door = Access(mode="login", public_url="https://phula.example")
    assert link(monkeypatch, door, key=["another"]) == "https://phula.example/groups"


def test_a_link_too_long_for_a_code_has_none() -> None:
    code = share.qr_code("https://phula.example/groups")

    assert code is not None
    assert code.startswith("data:image/svg+xml")
    assert share.qr_code("https://phula.example/groups?find=" + "dài" * 3_400) is None


def test_without_a_public_address_it_is_the_one_that_is_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert link(monkeypatch, Access(mode="link")) == f"{SEEN}?key={KEY}"
    first = link(monkeypatch, Access(mode="link"), seen="http://127.0.0.1:8501")
    assert first == f"http://127.0.0.1:8501/?key={KEY}"


@pytest.mark.parametrize("mode", ["open", "login"])
def test_where_no_key_opens_none_is_sent(monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    door = Access(mode=mode, public_url="https://phula.example")

    assert link(monkeypatch, door) == "https://phula.example/groups"
