"""The first response of a screen: its language, and at / the first figures for whom they are."""

import re
from pathlib import Path

import pytest

from serving.access import Access
from serving.headers import POLICY
from serving.key_ring import HOLDERS
from tests.data.sheets import book
from tests.serving.served_ward import ServedWard
from tests.serving.test_quick import FIGURE, SECRETS
from ui.quick import shell
from words import text

FIRST = 'id="first-look"'


@pytest.fixture
def ward(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ServedWard:
    return ServedWard(monkeypatch, tmp_path, book())


def test_the_figures_are_in_the_first_response_of_the_landing_page(ward: ServedWard) -> None:
    for role in HOLDERS:
        answer = ward.ask("/", role)

        assert FIRST in answer.text
        assert FIGURE in answer.text
        assert answer.text.index(FIRST) < answer.text.index('<div id="root">')
        assert answer.headers["cache-control"] == "private, no-cache"
        assert answer.headers["content-security-policy"] == POLICY


def test_in_mode_open_they_are_there_for_everybody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ward = ServedWard(monkeypatch, tmp_path, book(), access=Access(mode="open"))

    assert FIGURE in ward.ask("/").text


def test_before_the_login_there_is_nothing_of_the_campaign_in_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    access = Access(mode="login", has_login=True, people={"leader": ("a@phula.example",)})
    ward = ServedWard(monkeypatch, tmp_path, book(), access=access)

    for path in ("/", "/groups", "/progress?lang=en"):
        answer = ward.ask(path)

        assert answer.status_code == 200  # Streamlit's page shows the login
        assert '<div id="root">' in answer.text
        assert FIRST not in answer.text
        assert "og:" not in answer.text
        assert [secret for secret in SECRETS if secret in answer.text] == []


def test_a_stranger_without_the_link_gets_the_door_and_not_the_document(ward: ServedWard) -> None:
    answer = ward.ask("/")

    assert answer.status_code == 401
    assert '<div id="root">' not in answer.text
    assert [secret for secret in SECRETS if secret in answer.text] == []


def test_the_day_in_the_address_is_the_day_of_the_figures(ward: ServedWard) -> None:
    answer = ward.ask("/?date=2024-11-03&zarsrc=30", "leader").text

    assert "4.459" in answer  # 3089 + 1250 + 120
    assert FIGURE not in answer


def test_other_screens_have_their_name_and_language_and_no_figures(ward: ServedWard) -> None:
    vietnamese, english = ward.ask("/groups", "leader"), ward.ask("/groups?lang=en", "leader")

    assert '<html lang="vi">' in vietnamese.text
    assert f"<title>{text('nav.groups', 'vi')}</title>" in vietnamese.text
    assert '<html lang="en">' in english.text
    assert f"<title>{text('nav.groups', 'en')}</title>" in english.text
    assert f"<h1>{text('nav.groups', 'vi')}</h1>" in vietnamese.text
    assert "05/11/2024" in vietnamese.text  # the day and how fresh: the frame of every screen
    assert FIGURE not in vietnamese.text
    assert "og:" not in vietnamese.text


def test_what_is_no_screen_is_streamlits_to_answer(ward: ServedWard) -> None:
    for path in ("/static/js/x.js", "/_stcore/host-config", "/groups/", "/anything"):
        assert ward.ask(path, "leader").text == f"Streamlit's {path}"


def test_before_the_first_snapshot_the_document_comes_without_figures(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer = ServedWard(monkeypatch, tmp_path, None).ask("/", "leader")

    assert answer.status_code == 200
    assert FIRST not in answer.text
    assert '<div id="root">' in answer.text


def test_a_browser_that_has_it_is_told_so(ward: ServedWard) -> None:
    tag = ward.ask("/", "leader").headers["etag"]

    assert ward.ask("/", "leader", **{"if-none-match": tag}).status_code == 304


def test_nothing_that_has_to_be_fetched_first_stands_before_the_figures(ward: ServedWard) -> None:
    html = ward.ask("/", "leader").text

    assert html.count('rel="stylesheet"') == 2  # Streamlit's and ours
    assert html.index('id="first-look"') < html.index('rel="stylesheet"')


def test_code_waits_behind_the_figures_in_a_template(ward: ServedWard) -> None:
    html = ward.ask("/", "leader").text
    before, waiting = html.split('<template id="live-code">')

    assert 'id="first-look"' in before
    assert 'type="module"' not in before
    assert "modulepreload" not in before
    assert waiting.count('type="module"') == 1


def test_streamlits_own_document_has_what_is_filled_in() -> None:
    """Another version of it may be written otherwise: then this is to be looked at."""
    own = (shell.STATIC / "index.html").read_text(encoding="utf-8")

    for part in ('<html lang="en">', "<title>Streamlit</title>", "</head>", '<div id="root">'):
        assert own.count(part) == 1, part
    assert len(shell.NOT_OURS.findall(own)) == 4
    kept = re.findall(r"(?:src|href)=\"(\./static/[^\"]+)\"", shell.document())
    assert [path for path in kept if not (shell.STATIC / path).is_file()] == []
    [*before, script] = sorted(shell.CODE.findall(own))
    assert script.startswith('<script type="module"')
    assert len(before) == own.count("modulepreload") > 20


def test_the_code_of_the_charts_is_found_in_the_installed_version() -> None:
    assert (shell.STATIC / shell.charts_code()).stat().st_size > 1_000_000
