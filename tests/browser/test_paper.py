"""Every screen on paper: always light, without what only a screen needs, nothing wider than A4."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from charts.theme import DARK, LIGHT
from tests.browser.conftest import Opens
from tests.browser.soundness import is_drawn, serious_findings
from tests.browser.visits import Visit
from tests.browser.windows import WIDE
from ui.links import FIRST, SCREENS

pytestmark = pytest.mark.browser

PAPER = {"upright": 718, "across": 1047}  # px between the margins of A4
# What is drawn or written in a colour, but for what is transparent or hidden.
COLOURS = """() => [...document.querySelectorAll('.main-svg *')]
    .flatMap(part => [part.style.fill, part.style.stroke])
    .filter(colour => colour && colour !== 'none')"""
PAINTED = """() => [...document.querySelectorAll('.main-svg *')]
    .filter(part => part.style.fill || part.style.stroke)
    .flatMap(part => [getComputedStyle(part).fill, getComputedStyle(part).stroke])"""

REACHES = """width => {
    document.body.style.width = `${width}px`;
    return Math.max(...[...document.querySelectorAll('.stMain *')]
        .filter(part => part.checkVisibility() && !part.closest('svg *, .hidden-text'))
        .map(part => part.getBoundingClientRect().right));
}"""


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


@pytest.fixture(scope="module", params=SCREENS)
def paper(request: pytest.FixtureRequest, sample_server: str, follow: Opens) -> Iterator[Page]:
    """A screen as it would be printed; no test changes more of it than the width of its body."""
    screen: str = request.param
    page = printed(follow, sample_server, "" if screen == FIRST else screen)
    yield page
    page.evaluate("document.body.style.width = ''")
    put_away(page)


def printed(opens: Opens, server: str, path: str = "") -> Page:
    """The screen as it would be printed, opened in the dark theme of a desktop."""
    visit = opens(f"{server}/{path}", WIDE, theme="dark")
    is_drawn(visit)
    visit.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    visit.page.emulate_media(media="print")
    return visit.page


def put_away(page: Page) -> None:
    """As the browser does when it has printed: the window shows the screen again."""
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")


Prints = Callable[..., Page]


@pytest.fixture
def prints(sample_server: str, open_screen: Opens) -> Iterator[Prints]:
    """Another view as it would be printed, for one test."""
    pages: list[Page] = []

    def prints(path: str = "") -> Page:
        pages.append(printed(open_screen, sample_server, path))
        return pages[-1]

    yield prints
    for page in pages:
        put_away(page)


def test_paper_carries_the_figures_their_day_and_no_controls(paper: Page) -> None:
    expect(paper.locator(".freshness")).to_contain_text("18/11/2024")
    expect(paper.locator(".tag").first).to_have_text("DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT")
    for hidden in ('[data-testid="stHeader"]', ".st-key-controls", "summary", ".stButton"):
        expect(paper.locator(f"{hidden}:visible")).to_have_count(0)


def test_paper_is_light_though_the_screen_is_dark(paper: Page) -> None:
    heading = paper.locator("h1:visible").first
    assert heading.evaluate("part => getComputedStyle(part).color") == rgb(LIGHT.ink)
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == rgb(LIGHT.bg)
    assert rgb(DARK.ink) not in paper.evaluate(PAINTED)


def test_printed_in_grey_every_word_stands_out_from_its_paper(paper: Page) -> None:
    """What axe holds against each other is how light two colours are: their greys, and no more."""
    assert serious_findings(Visit(paper), "color-contrast") == []


@pytest.mark.parametrize("direction", PAPER)
def test_nothing_is_wider_than_the_paper(paper: Page, direction: str) -> None:
    reaches = paper.evaluate(REACHES, PAPER[direction])
    assert reaches <= PAPER[direction] + 1


def test_a_dark_chart_is_printed_in_the_light_colours(prints: Prints) -> None:
    page = prints()

    assert rgb(DARK.primary) in page.evaluate(COLOURS)  # as it was drawn
    painted = set(page.evaluate(PAINTED))
    assert painted >= {rgb(LIGHT.primary), rgb(LIGHT.ink), rgb(LIGHT.axis)}
    assert not painted & {rgb(DARK.primary), rgb(DARK.ink), rgb(DARK.axis)}


def test_the_filter_chosen_is_printed_as_words(prints: Prints) -> None:
    page = prints("quality?severity=error")

    expect(page.locator(".st-key-choice_severity button:visible")).to_have_text(["Lỗi cần sửa 4"])


def test_after_printing_the_charts_are_plotlys_again(prints: Prints) -> None:
    page = prints()
    assert page.locator(".main-svg[viewBox]").count() > 0

    page.evaluate("window.dispatchEvent(new Event('afterprint'))")

    assert page.locator(".main-svg[viewBox]").count() == 0


def test_tong_quan_fits_on_a_few_sheets(
    sample_server: str, open_screen: Opens, tmp_path: Path
) -> None:
    visit = open_screen(sample_server, WIDE, theme="dark", drawn=".foot")
    is_drawn(visit)

    paper = visit.page.pdf(path=tmp_path / "overview.pdf", format="A4")

    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 4
