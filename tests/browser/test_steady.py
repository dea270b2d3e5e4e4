"""When the workbook is saved an open screen draws itself anew, and nothing on it jumps."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from tests.browser.conftest import PATIENCE, PHONE, WIDE, Opens
from tests.browser.server import served
from tests.browser.soundness import is_drawn
from ui.links import SCREENS

pytestmark = pytest.mark.browser

MOST_SHIFT = 0.05  # the sum of the browser's own measure, "layout-shift"
CELL_OF_18_NOVEMBER = (4, 20)
OTHER_NAME = "UBND phường Phú Lâ"  # as wide as the sample's, and on every screen

LISTEN = """() => {
    window.shift = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift" });
}"""
IS_DRAWN_ANEW = """name => {
    const shown = getComputedStyle(document.documentElement).getPropertyValue("--authority");
    const app = document.querySelector('[data-testid="stApp"]');
    return shown.includes(name) && app.dataset.testScriptState === "notRunning";
}"""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def save_anew(book: Path) -> None:
    """Two people more in the first group's last report, and the ward's name with another mark."""
    workbook = load_workbook(book)
    workbook["Cài đặt"].cell(*CELL_OF_18_NOVEMBER).value += 2
    for row in workbook["Cấu hình"].iter_rows():
        for cell in row:
            if cell.value == "UBND phường Phú La":
                cell.value = OTHER_NAME
    fresh = book.with_name("being-saved.xlsx")
    workbook.save(fresh)
    fresh.replace(book)


def shift_of(page: Page) -> float:
    page.evaluate(TWO_FRAMES)
    return float(page.evaluate("window.shift"))


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_jumps_when_the_workbook_is_saved(
    own_workbook: Path, tmp_path: Path, open_screen: Opens, screen: str, size: tuple[int, int]
) -> None:
    with served(own_workbook, tmp_path / "state") as address:
        visit = open_screen(f"{address}/{screen}".removesuffix("overview"), size, drawn=".foot")
        is_drawn(visit)
        visit.page.evaluate(LISTEN)

        save_anew(own_workbook)

        visit.page.wait_for_function(IS_DRAWN_ANEW, arg="Phú Lâ", timeout=PATIENCE)
        is_drawn(visit)
        assert shift_of(visit.page) <= MOST_SHIFT


def test_a_jump_would_be_noticed(sample_server: str, open_screen: Opens) -> None:
    visit = open_screen(sample_server, drawn=".foot")
    is_drawn(visit)
    visit.page.evaluate(LISTEN)

    visit.page.locator(".metrics:visible").evaluate("metrics => metrics.style.marginTop = '200px'")

    assert shift_of(visit.page) > MOST_SHIFT
