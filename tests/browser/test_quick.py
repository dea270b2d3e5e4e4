"""/quick in a browser: the figures of the cells, sound in every way of looking, no script."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from charts.theme import DARK, LIGHT
from tests.browser.conftest import Opens
from tests.browser.plain_count import count, rates
from tests.browser.server import SAMPLE
from tests.browser.soundness import serious_findings
from tests.browser.test_figures import figure
from tests.browser.test_paper import rgb
from tests.browser.windows import PHONE, WIDE

pytestmark = pytest.mark.browser

LAST_REPORTED = date(2024, 11, 18)
WAYS = [(WIDE, "vi", "light"), (WIDE, "en", "dark"), (PHONE, "vi", "dark"), (PHONE, "en", "light")]
ONE_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    """A telephone whose browser runs none."""
    context = browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("size", "lang", "theme"), WAYS)
def test_it_is_sound_in_every_way_of_looking(
    sample_server: str, load_screen: Opens, size: tuple[int, int], lang: str, theme: Any
) -> None:
    visit = load_screen(f"{sample_server}/quick?lang={lang}", size, theme, drawn=".metrics")
    page = visit.page

    assert page.locator("html").get_attribute("lang") == lang
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    ground = (DARK if theme == "dark" else LIGHT).bg
    expect(page.locator("body")).to_have_css("background-color", rgb(ground))
    expect(page.locator("svg[role=img]:visible")).to_have_count(1)
    assert serious_findings(visit) == []
    assert visit.console_errors == visit.outside == []


def test_it_shows_what_the_cells_add_up_to(sample_server: str, load_screen: Opens) -> None:
    counted, page = (
        count(SAMPLE, LAST_REPORTED),
        load_screen(f"{sample_server}/quick", drawn=".metrics").page,
    )

    assert figure(page, "Số đã cài đặt (luỹ kế)") == counted.written
    assert figure(page, "Tỷ lệ cài đặt") == counted.share
    assert figure(page, "Đã báo cáo trong ngày") == f"{counted.reported}/{counted.groups} tổ"
    shown = [str(link.get_attribute("href")) for link in page.locator("a.ranked").all()]
    ends = list(rates(SAMPLE, LAST_REPORTED))
    assert [address.rpartition("=")[2] for address in shown] == [*ends[:5], *ends[-5:]]


def test_without_a_script_both_addresses_show_the_figures(
    sample_server: str, without_script: Page
) -> None:
    counted, page = count(SAMPLE, LAST_REPORTED), without_script
    for path in ("/", "/quick"):
        page.goto(sample_server + path)
        expect(page.locator("h1:visible")).to_have_text(counted.share)
        expect(page.locator(".hero")).to_contain_text(counted.written)
        expect(page.locator(".freshness")).to_contain_text("18/11/2024")

    page.get_by_role("link", name="English").click()
    expect(page.locator("h1:visible")).to_have_text(counted.share.replace(",", "."))


def test_it_fits_one_sheet_of_paper(sample_server: str, load_screen: Opens) -> None:
    page = load_screen(f"{sample_server}/quick", theme="dark", drawn=".metrics").page

    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", rgb(LIGHT.bg))
    assert len(ONE_PAGE.findall(page.pdf(prefer_css_page_size=True))) == 1
