"""An open page follows the workbook as it is saved, and keeps the last good figures."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.server import SAMPLE, served
from tests.browser.windows import PATIENCE

pytestmark = pytest.mark.browser

COLUMN_OF_18_NOVEMBER = 20


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The ward's own workbook, which tests change, and the address of a server that follows it."""
    folder = tmp_path_factory.mktemp("followed")
    book = Path(shutil.copy(SAMPLE, folder / "phuong.xlsx"))
    with served(book, folder / "state") as address:
        yield book, address


def installed(page: Page) -> int:
    return int(page.locator(".metric .figure").first.inner_text().replace(".", ""))


def save_with_more(book: Path, people: int) -> None:
    """Save the workbook anew, with so many people more in the first group's last report."""
    workbook = load_workbook(book)
    cell = workbook["Cài đặt"].cell(4, COLUMN_OF_18_NOVEMBER)
    cell.value += people
    fresh = book.with_name("being-saved.xlsx")
    workbook.save(fresh)
    fresh.replace(book)


def test_a_page_follows_the_file_without_being_reloaded(
    followed: tuple[Path, str], open_screen: Opens
) -> None:
    book, address = followed
    page = open_screen(address, drawn=".js-plotly-plot .main-svg").page
    before = installed(page)
    page.evaluate("window.isTheSamePage = true")
    page.locator('[data-testid="stMain"]').evaluate("main => main.scrollTo(0, 100)")

    save_with_more(book, 2)

    after = f"{before + 2:,}".replace(",", ".")
    expect(page.locator(".metric .figure").first).to_have_text(after, timeout=PATIENCE)
    assert page.evaluate("window.isTheSamePage") is True
    assert page.locator('[data-testid="stMain"]').evaluate("main => main.scrollTop") == 100


# Each frame until the test looks: whether the slide is there, with all its pictures.
WATCH = """() => {
    const show = document.querySelector('.show');
    window.flashes = [];
    const look = () => {
        const [slide, ...others] = show.shadowRoot.querySelectorAll('.slide:not([hidden])');
        const pictures = [...show.shadowRoot.querySelectorAll('img')];
        const isWhole = show.isConnected && !show.hidden && others.length === 0
            && slide?.getBoundingClientRect().height > 0 && pictures.length > 0
            && pictures.every(picture => picture.complete && picture.naturalWidth > 0);
        if (!isWhole) window.flashes.push(slide?.ariaLabel ?? 'no slide');
        requestAnimationFrame(look);
    };
    look();
}"""


def test_the_show_takes_new_figures_into_the_slide_it_stands_on_without_a_flash(
    followed: tuple[Path, str], load_screen: Opens
) -> None:
    book, address = followed
    page = load_screen(f"{address}/present?slide=2", drawn=".show .slide:not([hidden])").page
    slide = page.locator(".show .slide:not([hidden])")
    missing = slide.locator(".figure b").last
    before = int(missing.inner_text().replace(".", ""))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.evaluate(WATCH)

    save_with_more(book, 3)

    expect(missing).to_have_text(f"{before - 3:,}".replace(",", "."), timeout=PATIENCE)
    expect(slide).to_have_attribute("aria-label", "2/8")
    expect(page).to_have_url(re.compile(r"slide=2"))
    assert page.evaluate("window.flashes") == []


def test_a_broken_file_leaves_the_figures_and_says_what_to_do(
    followed: tuple[Path, str], open_screen: Opens
) -> None:
    book, address = followed
    page = open_screen(address).page
    before = installed(page)

    book.write_bytes(b"this is no workbook")

    banner = page.locator(".banner")
    expect(banner).to_contain_text("phuong.xlsx", timeout=PATIENCE)
    expect(banner).to_contain_text("Vẫn hiển thị số liệu")
    expect(banner).to_contain_text("Đề nghị")
    assert installed(page) == before
    assert "Traceback" not in page.inner_text("body")

    shutil.copy(SAMPLE, book)
    expect(banner).to_have_count(0, timeout=PATIENCE)


def test_a_page_that_waits_for_the_file_turns_into_the_screen_that_was_asked_for(
    tmp_path: Path, load_screen: Opens
) -> None:
    book = tmp_path / "chua-co.xlsx"
    with served(book, tmp_path / "state") as address:
        page = load_screen(f"{address}/quality?lang=en").page
        expect(page.locator("h1")).to_have_text(re.compile("chua-co.xlsx"))
        assert str(tmp_path) not in page.inner_text("body")
        page.evaluate("window.isTheSamePage = true")

        shutil.copy(SAMPLE, book)

        expect(page.locator(".metrics:visible")).to_be_visible(timeout=PATIENCE)
        assert page.evaluate("window.isTheSamePage") is True
        expect(page).to_have_url(f"{address}/quality?lang=en")
        expect(page.locator("h1:visible")).to_contain_text("errors")
