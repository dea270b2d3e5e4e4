"""Texts in the sheet and in addresses that want to be scripts, pictures, links: they stay texts."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from tests.browser.conftest import Opens
from tests.browser.server import SAMPLE, served
from tests.browser.soundness import shows_no_error, sideways
from tests.browser.visits import Visit
from tests.browser.windows import PHONE, WIDE
from tests.hostile import MARK, TEXTS, hostile_workbook
from ui.links import FIRST, SCREENS
from words import text

pytestmark = pytest.mark.browser

VIEWS = (
    *("/" if screen == FIRST else f"/{screen}" for screen in SCREENS),
    *("/groups?group=TDP-12", "/units?unit=CC-01", "/progress?scope=officer", "/?outreach=on"),
    *(f"/follow-up?view={part}" for part in ("targets", "texts", "actions")),
)
ON_TELEPHONES = (
    *("/", "/groups", "/units", "/quality", "/units?unit=CC-01"),
    *("/follow-up", "/follow-up?view=texts"),
)
PARAMETERS = (
    *("lang", "date", "text", "group", "officer", "status", "order", "measure", "find", "unit"),
    *("scope", "units", "kind", "view", "step", "outreach", "severity", "page", "which", "nothing"),
    *("reason", "for", "state", "who"),
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    book = hostile_workbook(SAMPLE, folder / "phuong.xlsx")
    with served(book, folder / "state") as address:
        yield address


def is_inert(visit: Visit) -> None:
    """Nothing ran, nothing was loaded or is waiting for a tap, and the browser refused nothing."""
    page = visit.page
    assert page.evaluate(f"typeof {MARK}") == "undefined"
    assert page.locator("img[src=x], svg[onload], [onerror], svg a, .katex").count() == 0
    leads_away = "links => links.filter(link => link.host !== location.host).map(link => link.href)"
    assert page.locator("a[href]").evaluate_all(leads_away) == []
    assert visit.outside == []
    assert visit.console_errors == []
    assert shows_no_error(visit)


@pytest.mark.parametrize(
    ("view", "size"),
    [*((view, WIDE) for view in VIEWS), *((view, PHONE) for view in ON_TELEPHONES)],
)
def test_a_screen_shows_the_texts_as_the_texts_they_are(
    hostile: str, follow: Opens, view: str, size: tuple[int, int]
) -> None:
    visit = follow(f"{hostile}{view}", size)

    is_inert(visit)
    assert sideways(visit) == []


def written(page: Page) -> str:
    return page.locator("body").inner_text()


def test_they_are_there_to_be_read(hostile: str, follow: Opens) -> None:
    assert "<script>" in written(follow(f"{hostile}/quality").page)


@pytest.mark.parametrize("screen", SCREENS)
def test_an_address_full_of_them_is_ignored_with_a_word(
    sample_server: str, load_screen: Opens, screen: str
) -> None:
    told = {name: TEXTS[place % 12] for place, name in enumerate(PARAMETERS)}
    told |= {"officer": TEXTS[-1], "find": "dài" * 900}
    path = "" if screen == FIRST else screen

    visit = load_screen(f"{sample_server}/{path}?{urlencode(told)}", drawn=".foot")

    is_inert(visit)
    assert visit.page.locator(".notice").count() > 0
    assert sideways(visit) == []


@pytest.mark.parametrize("workbook", ["restored", "template"])
def test_in_a_workbook_that_is_taken_along_no_text_is_a_formula(
    hostile: str, open_screen: Opens, tmp_path: Path, workbook: str
) -> None:
    page = open_screen(f"{hostile}/quality", drawn=".foot").page
    with page.expect_download() as taken:
        page.get_by_role("button", name=text(f"quality.{workbook}", "vi")).click()
    path = tmp_path / "taken.xlsx"
    taken.value.save_as(path)

    book = load_workbook(BytesIO(path.read_bytes()))
    formulas = [
        str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas
    assert {formula[:15] for formula in formulas} == {"=IFERROR(INDEX("}
    assert not any(sheet._hyperlinks for sheet in book.worksheets)
