"""Every screen on real public campaigns: sound, and with the figures that the cells add up to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Opens
from tests.browser.server import served
from tests.browser.soundness import is_drawn, serious_findings, shows_no_error, sideways
from tests.browser.windows import PHONE, WIDE
from tests.data.real.test_real_campaigns import BOOKS, plain_count
from ui.links import FIRST, SCREENS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=BOOKS, ids=lambda book: book.stem[:14])
def campaign(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    with served(request.param, tmp_path_factory.mktemp("state")) as address:
        yield request.param, address


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    ("size", "lang", "theme"),
    [(WIDE, "vi", "light"), (PHONE, "en", "dark")],
    ids=["wide", "phone"],
)
def test_a_screen_is_sound(campaign, follow: Opens, screen, size, lang, theme) -> None:
    _, address = campaign
    visit = follow(f"{address}/{'' if screen == FIRST else screen}?lang={lang}", size, theme)
    is_drawn(visit)

    assert shows_no_error(visit)
    assert visit.console_errors == []
    assert sideways(visit) == []
    if size == WIDE:  # on telephones the sample's screens are asked
        assert serious_findings(visit) == []


def test_the_overview_shows_what_the_cells_add_up_to(campaign, follow: Opens) -> None:
    book, address = campaign
    counted = plain_count(book)
    page = follow(f"{address}/?lang=vi").page

    card = page.locator(".metric:visible").first
    assert card.locator(".figure").inner_text() == _written(counted["installed"])
    assert _written(counted["eligible"]) in card.inner_text()


def _written(people: float) -> str:
    return f"{people:,.0f}".replace(",", ".")
