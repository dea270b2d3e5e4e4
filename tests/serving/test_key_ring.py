"""The keys of links: made, shown, expired, revoked; of a key only its hash is kept."""

import hmac
import json
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from serving.key_ring import NAME, KeyFileWrong, KeyRing

NOW = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path / "state")


def test_a_key_opens_from_when_it_was_made_until_it_expires(ring: KeyRing) -> None:
    key = ring.make("Chủ tịch", "leader", 28, NOW)

    holder = ring.holder(key, NOW + 28 * DAY - timedelta(seconds=1))
    assert holder is not None
    assert (holder.name, holder.role) == ("Chủ tịch", "leader")
    assert ring.holder(key, NOW + 28 * DAY) is None


def test_a_revoked_key_opens_nothing_for_whoever_reads_the_file(ring: KeyRing) -> None:
    key, other = ring.make("An", "leader", 28, NOW), ring.make("Bình", "officer", 28, NOW)
    server = KeyRing(ring._path.parent)
    assert server.holder(key, NOW) is not None
    before = server.version()

    [ended] = ring.revoke("An", NOW)

    assert ended.name == "An"
    assert server.holder(key, NOW) is None
    assert server.holder(other, NOW) is not None
    assert server.version() != before
    assert ring.revoke("An", NOW) == []


def test_a_key_is_revoked_by_its_number_too(ring: KeyRing) -> None:
    key = ring.make("An", "leader", 28, NOW)

    assert len(ring.revoke(key.partition(".")[0], NOW)) == 1
    assert ring.holder(key, NOW) is None


def test_the_file_holds_no_key_and_is_its_owners_alone(ring: KeyRing) -> None:
    key = ring.make("An", "leader", 28, NOW)

    path = ring._path
    assert path.name == NAME
    assert key.partition(".")[2] not in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_two_keys_are_alike_and_none_can_be_guessed(ring: KeyRing) -> None:
    keys = {ring.make(f"số {n}", "leader", 1, NOW) for n in range(30)}

    assert len({key.partition(".")[2] for key in keys}) == 30
    assert min(len(key.partition(".")[2]) for key in keys) >= 32


@given(typed=some.text())
def test_anything_else_opens_nothing(typed: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "ring"
    ring = KeyRing(folder)
    if not ring.all_keys():
        ring.make("An", "leader", 28, NOW)

    assert ring.holder(typed, NOW) is None


@pytest.mark.parametrize("change", ["", ".", "x", "{0}", "{0}.", ".{1}", "{0}.{1}x", "x{0}.{1}"])
def test_a_key_that_is_cut_or_longer_opens_nothing(ring: KeyRing, change: str) -> None:
    key_id, _, secret = ring.make("An", "leader", 28, NOW).partition(".")

    assert ring.holder(change.format(key_id, secret), NOW) is None


def test_a_key_is_compared_in_constant_time_also_where_there_is_none(
    ring: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = ring.make("An", "leader", 28, NOW)
    compared: list[int] = []

    def compare(one: str, other: str) -> bool:
        compared.append(len(one))
        return hmac.compare_digest(one, other)

    monkeypatch.setattr("serving.key_ring.hmac", SimpleNamespace(compare_digest=compare))
    for typed in (key, f"{key}x", "nobody.x", "", "x" * 100_000):
        ring.holder(typed, NOW)

    assert compared == [64] * 5  # digests of one length, whatever was typed


@pytest.mark.parametrize("content", ["", "{}", "[1]", '[{"key_id": "a"}]', "không phải"])
def test_a_file_that_cannot_be_read_opens_nothing_and_is_not_written_over(
    ring: KeyRing, content: str
) -> None:
    key = ring.make("An", "leader", 28, NOW)
    ring._path.write_text(content, encoding="utf-8")

    assert ring.holder(key, NOW) is None
    if content != "{}":
        with pytest.raises(KeyFileWrong):
            ring.make("Bình", "leader", 28, NOW)
        assert ring._path.read_text(encoding="utf-8") == content


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(KeyFileWrong, match="expected a folder"):
        KeyRing(tmp_path / "file").make("An", "leader", 28, NOW)


def test_the_list_tells_the_newest_first(ring: KeyRing) -> None:
    ring.make("An", "leader", 28, NOW)
    ring.make("Bình", "officer", 28, NOW + DAY)

    assert [key.name for key in ring.all_keys()] == ["Bình", "An"]
    assert {one["role"] for one in json.loads(ring._path.read_text())} == {"leader", "officer"}
