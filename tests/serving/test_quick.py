"""/quick: the leader's summary without a script, for whom the table names, as old as it says."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from serving.access import Access
from serving.key_ring import HOLDERS
from tests.data.sheets import INSTALLED, book, with_cells
from tests.serving.served_ward import STALE, ServedWard
from ui.markup import Markup
from ui.quick import summary
from ui.quick.asked import Asked
from words import text

FIGURE, SHARE = "4.680", "56,8%"  # 3200 + 1330 + 150, of 5200 + 2400 + 640
SECRETS = (FIGURE, SHARE, "56.8%", "Tổ dân phố số", "Tổ 1", "Cài đặt ứng dụng công dân số")
MOST_BYTES = 15 * 1024  # as it goes over the network


@pytest.fixture
def ward(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ServedWard:
    return ServedWard(monkeypatch, tmp_path, book())


def test_whoever_sees_the_overview_sees_the_same_figures_without_a_script(
    ward: ServedWard,
) -> None:
    for role in HOLDERS:
        answer = ward.ask("/quick", role)

        assert answer.status_code == 200
        assert FIGURE in answer.text
        assert SHARE in answer.text
        assert "<script" not in answer.text
        assert re.findall(r"(?:src|href)=\"(?:https?:)?//", answer.text) == []
        assert '<html lang="vi">' in answer.text


def test_a_stranger_sees_the_door(ward: ServedWard) -> None:
    answer = ward.ask("/quick")

    assert answer.status_code == 401
    assert text("door.title", "vi") in answer.text
    assert [secret for secret in SECRETS if secret in answer.text] == []


def test_where_people_log_in_a_stranger_is_led_to_the_login(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    access = Access(mode="login", has_login=True, people={"leader": ("a@phula.example",)})
    ward = ServedWard(monkeypatch, tmp_path, book(), access=access)

    answer = ward.ask("/quick")

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert answer.content == b""


def test_in_mode_open_everybody_on_this_machine_sees_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ward = ServedWard(monkeypatch, tmp_path, book(), access=Access(mode="open"))

    assert FIGURE in ward.ask("/quick").text


def test_it_comes_in_another_language_and_for_another_day(ward: ServedWard) -> None:
    answer = ward.ask("/quick?lang=en&date=2024-11-03", "leader").text

    assert '<html lang="en">' in answer
    assert "4,459" in answer  # 3089 + 1250 + 120
    assert 'href="./?lang=en&amp;date=2024-11-03"' in answer  # the whole dashboard of that day
    assert 'href="quick?date=2024-11-03" lang="vi"' in answer


def test_what_cannot_be_had_is_left(ward: ServedWard) -> None:
    for query in ("lang=xx", "date=2030-01-01", "date=x", "text=%3Cscript%3E", "x=%3Cscript%3E"):
        answer = ward.ask(f"/quick?{query}", "leader")

        assert answer.status_code == 200, query
        assert FIGURE in answer.text
        assert "<script" not in answer.text


def test_a_figure_that_is_withheld_is_withheld_here_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cells = with_cells(INSTALLED, {"G3": 9999})  # of 2400 people: the day before counts
    ward = ServedWard(monkeypatch, tmp_path, book(installed=cells))

    answer = ward.ask("/quick", "leader").text

    assert "4.640" in answer  # 3200 + 1290 + 150
    assert "9.999" not in answer


def test_it_is_small(ward: ServedWard) -> None:
    answer = ward.ask("/quick", "leader", **{"accept-encoding": "gzip"})

    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < MOST_BYTES


def test_it_is_drawn_once_for_all_viewers_of_a_snapshot(
    ward: ServedWard, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draws = summary._body

    def counted(view: Asked) -> Markup:
        drawn.append(view.lang)
        return draws(view)

    monkeypatch.setattr(summary, "_body", counted)
    for role in ("leader", "officer"):
        for path in ("/quick", "/", "/quick?lang=en"):
            ward.ask(path, role)

    assert drawn == ["vi", "en"]


def test_nothing_on_the_way_keeps_it_and_a_browser_that_has_it_is_told_so(
    ward: ServedWard,
) -> None:
    first = ward.ask("/quick", "leader")
    again = ward.ask("/quick", "leader", **{"if-none-match": first.headers["etag"]})
    ward.clock.at += timedelta(minutes=1)
    later = ward.ask("/quick", "leader", **{"if-none-match": first.headers["etag"]})

    assert first.headers["cache-control"] == "private, no-cache"
    assert "Cookie" in first.headers["vary"]
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["refresh"] == first.headers["refresh"] == "60"
    assert later.status_code == 200  # it says by now when it was opened


def test_each_answer_says_when_the_figures_were_read_and_when_it_was_given(
    ward: ServedWard,
) -> None:
    """Noon in Hanoi, then an hour later without a word from the sheet."""
    read = ward.clock().astimezone(ward.source.current().read_at.tzinfo)  # type: ignore[union-attr]
    said = text("last_updated", "vi", time=f"{read:%H:%M}", date=f"{read:%d/%m/%Y}")
    fresh = ward.ask("/quick", "leader").text
    ward.clock.at += timedelta(seconds=STALE + 60)
    old = ward.ask("/quick", "leader").text
    opened = (read + timedelta(seconds=STALE + 60)).strftime("%H:%M")

    assert said in fresh
    assert 'role="alert"' not in fresh
    assert said not in old
    assert text("stale_warning", "vi", time=f"{read:%H:%M}", date=f"{read:%d/%m/%Y}") in old
    assert 'role="alert"' in old
    assert text("quick.answered", "vi", time=opened, date=f"{read:%d/%m/%Y}") in old


def test_before_the_first_figures_it_says_so_and_asks_again_soon(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ward = ServedWard(monkeypatch, tmp_path, None)

    answer = ward.ask("/quick?lang=en", "leader")

    assert answer.status_code == 200
    assert text("fresh.waiting", "en") in answer.text
    assert answer.headers["refresh"] == "5"
