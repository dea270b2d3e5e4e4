"""What a messenger shows beside a link: figures where everybody may see them, else none."""

import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from serving.access import Access
from tests.data.sheets import INSTALLED, book, with_cells
from tests.exports.drawn import size
from tests.serving.served_ward import ServedWard
from tests.serving.test_quick import FIGURE, SECRETS, SHARE
from words import text

MESSENGER = {"user-agent": "facebookexternalhit/1.1"}
OPEN = Access(mode="open", public_url="https://phula.example")


def tags(answer: httpx.Response) -> dict[str, str]:
    found = re.findall(r'<meta property="(og:[\w:]+)" content="([^"]*)">', answer.text)
    return {name: unescape(value) for name, value in found}


def picture_path(answer: httpx.Response) -> str:
    return "/" + tags(answer)["og:image"].split("/", 3)[3]


@pytest.fixture
def ward(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ServedWard:
    return ServedWard(monkeypatch, tmp_path, book(), access=OPEN)


def test_where_everybody_may_come_in_the_preview_has_the_figures_and_their_day(
    ward: ServedWard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serving.documents.access", lambda: OPEN)
    for path in ("/", "/quick"):
        told = tags(ward.ask(path, **MESSENGER))

        assert FIGURE in told["og:title"]
        assert SHARE in told["og:title"]
        assert "05/11/2024" in told["og:title"]
        assert told["og:description"]
        assert told["og:image"].startswith("https://phula.example/preview/vi-2024-11-05-")


def test_the_picture_is_of_the_size_that_is_said(ward: ServedWard) -> None:
    page = ward.ask("/quick", **MESSENGER)
    picture = ward.ask(picture_path(page), **MESSENGER)

    assert picture.headers["content-type"] == "image/png"
    assert size(picture.content) == (1200, 630)
    said = tags(page)
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")


def test_other_figures_have_another_address_and_the_old_one_leads_there(
    ward: ServedWard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = picture_path(ward.ask("/quick"))
    other = book(installed=with_cells(INSTALLED, {"G2": 3300}))
    later = ServedWard(monkeypatch, tmp_path, other, access=OPEN)
    after = picture_path(later.ask("/quick"))

    assert after != before
    answer = later.ask(before)
    assert (answer.status_code, answer.headers["location"]) == (307, after)


def test_an_address_that_is_none_has_no_picture(ward: ServedWard) -> None:
    for name in ("x.png", "vi-2024-11-05.png", "vi-2024-13-45-x", ".png"):
        assert ward.ask(f"/preview/{name}").status_code == 404, name


def test_behind_a_link_a_messenger_sees_the_programs_name_and_no_figure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It follows the link with the key, keeps no cookie, and comes to the door."""
    ward = ServedWard(monkeypatch, tmp_path, book())
    picture = picture_path(ward.ask("/quick", "leader"))
    key = ward.ring.make("An", "leader", 28, ward.clock())
    moved = ward.ask(f"/?key={key}", **MESSENGER)
    answer = ward.ask(moved.headers["location"], **MESSENGER)

    assert moved.status_code == 303
    assert moved.content == b""
    assert answer.status_code == 200  # many show no preview of a refusal
    assert tags(answer)["og:title"] == text("app_title", "vi")
    assert "og:image" not in tags(answer)
    assert [secret for secret in SECRETS if secret in answer.text] == []
    assert ward.ask(picture, **MESSENGER).status_code == 401
    assert ward.ask(picture, "leader").status_code == 200
