"""When the workbook is saved an open screen draws itself anew: nothing on it jumps, and it stays
where its reader was."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from tests.browser.conftest import Opens
from tests.browser.server import SAMPLE, served
from tests.browser.soundness import is_drawn, shows_no_error
from tests.browser.visits import Visit
from tests.browser.windows import PATIENCE, PHONE, WIDE
from ui.links import FIRST, SCREENS

pytestmark = pytest.mark.browser

MOST_SHIFT = 0.05  # the sum of the browser's own measure, "layout-shift"
CELL_OF_18_NOVEMBER = (4, 20)
NAMES = ("UBND phường Phú La", "UBND phường Phú Lâ")  # equally wide, and on every screen

LISTEN = """() => {
    window.shift = 0;
    window.shifts?.disconnect();
    window.shifts = new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift += entry.value;
    });
    window.shifts.observe({ type: "layout-shift" });
}"""
IS_DRAWN_ANEW = """name => {
    const shown = getComputedStyle(document.documentElement).getPropertyValue("--authority");
    const app = document.querySelector('[data-testid="stApp"]');
    const isAtRest = app.dataset.testScriptState === "notRunning";
    return shown.includes(name) && isAtRest && document.fonts.status === "loaded";
}"""
READ_AT = 300  # px down each screen
SCROLL = f"""() => document.querySelector('[data-testid="stMain"]').scrollTo(0, {READ_AT})"""
PLACE = """() => document.querySelector('[data-testid="stMain"]').scrollTop"""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass
class Followed:
    """A server that follows a workbook which the tests save anew."""

    address: str
    book: Path
    name: str = NAMES[0]

    def save_anew(self) -> None:
        """Two people more in the first group's last report, and the ward's other name."""
        workbook = load_workbook(self.book)
        workbook["Cài đặt"].cell(*CELL_OF_18_NOVEMBER).value += 2
        [name] = [
            cell
            for row in workbook["Cấu hình"].iter_rows()
            for cell in row
            if cell.value == self.name
        ]
        name.value = self.name = NAMES[1 - NAMES.index(self.name)]
        fresh = self.book.with_name("being-saved.xlsx")
        workbook.save(fresh)
        fresh.replace(self.book)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Followed]:
    folder = tmp_path_factory.mktemp("followed")
    book = Path(shutil.copy(SAMPLE, folder / "phuong.xlsx"))
    with served(book, folder / "state") as address:
        yield Followed(address, book)


def is_at_rest(visit: Visit, name: str) -> None:
    """Waits until the screen with the ward's name is drawn, letters and charts too."""
    visit.page.wait_for_function(IS_DRAWN_ANEW, arg=name, timeout=PATIENCE)
    is_drawn(visit)
    visit.page.evaluate(TWO_FRAMES)


def shift_of(page: Page) -> float:
    page.evaluate(TWO_FRAMES)
    return float(page.evaluate("window.shift"))


@pytest.fixture(scope="module")
def visits(followed: Followed, open_window: Opens) -> dict[str, Visit]:
    """All screens side by side, as with several viewers: one saving serves them all."""
    addresses = {
        screen: f"{followed.address}/{'' if screen == FIRST else screen}" for screen in SCREENS
    }
    return {
        screen: open_window(address, drawn=".foot", in_front=True)
        for screen, address in addresses.items()
    }


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_loaded_by_its_address_is_sound_and_quiet(
    visits: dict[str, Visit], screen: str
) -> None:
    """In test_every_view.py they are come to by links."""
    visit = visits[screen]
    is_drawn(visit)

    assert shows_no_error(visit)
    assert visit.console_errors == visit.outside == []


def test_nothing_jumps_when_the_workbook_is_saved(
    followed: Followed, visits: dict[str, Visit]
) -> None:
    for visit in visits.values():
        visit.page.emulate_media(reduced_motion="no-preference")
    for size in (WIDE, PHONE):
        for visit in visits.values():
            visit.page.set_viewport_size({"width": size[0], "height": size[1]})
            is_at_rest(visit, followed.name)
            visit.page.evaluate(SCROLL)
            visit.page.evaluate(TWO_FRAMES)
            visit.page.evaluate(LISTEN)
        read_at = {screen: visit.page.evaluate(PLACE) for screen, visit in visits.items()}
        assert read_at[FIRST] == READ_AT

        followed.save_anew()

        for visit in visits.values():
            is_at_rest(visit, followed.name)
        jumped = {screen: shift_of(visit.page) for screen, visit in visits.items()}
        assert {screen: shift for screen, shift in jumped.items() if shift > MOST_SHIFT} == {}
        assert {screen: visit.page.evaluate(PLACE) for screen, visit in visits.items()} == read_at


def test_a_jump_would_be_noticed(sample_server: str, open_screen: Opens) -> None:
    visit = open_screen(sample_server, drawn=".foot")
    is_at_rest(visit, NAMES[0])
    visit.page.evaluate(LISTEN)

    visit.page.locator(".metrics:visible").evaluate("metrics => metrics.style.marginTop = '200px'")

    assert shift_of(visit.page) > MOST_SHIFT
