"""Before a deed it is asked anew who has it done: the viewer may have been sent away since."""

from pathlib import Path

import pytest

from data import refresher
from serving.access import Access
from serving.key_ring import KeyRing
from ui import controls, viewer


@pytest.fixture
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeyRing:
    """The door is kept by keys, and the browser shows an officer's."""
    ring = KeyRing(tmp_path)
    key = ring.make("An", "officer", 1, refresher.now())
    monkeypatch.setattr(viewer, "access", lambda: Access(mode="link"))
    monkeypatch.setattr(viewer, "key_ring", lambda: ring)
    monkeypatch.setattr(viewer, "key", lambda: key)
    return ring


def test_a_file_is_made_as_long_as_the_key_opens(ring: KeyRing) -> None:
    made = viewer.guarded("exports", lambda: b"figures")
    assert made() == b"figures"

    ring.revoke("An", refresher.now())

    with pytest.raises(PermissionError):
        made()


def test_a_file_is_made_for_nobody_whose_page_it_is_not(ring: KeyRing) -> None:
    with pytest.raises(PermissionError):
        viewer.guarded("health", lambda: b"inner")()


def test_a_button_does_nothing_once_the_key_is_revoked(
    ring: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(controls.refresher, "shared", lambda: asked.append("the sheet"))
    ring.revoke("An", refresher.now())

    controls._refresh("vi")

    assert asked == []
