"""Hướng dẫn sử dụng in a browser: its links lead to their sections, its pictures are loaded."""

import pytest

from tests.browser.conftest import Opens
from tests.browser.windows import PHONE

pytestmark = pytest.mark.browser

TAP = 44  # px that a finger needs


def test_a_line_of_the_contents_leads_to_its_section(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/help", PHONE, drawn=".foot").page

    page.get_by_role("link", name="Khi một ô bị báo lỗi").click()

    section = page.locator("#cell")
    page.wait_for_function(
        "() => document.getElementById('cell').getBoundingClientRect().top < innerHeight / 2"
    )
    assert section.locator("h2").bounding_box()["y"] > 60  # not under the header


def test_the_contents_can_be_tapped(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/help", PHONE, drawn=".foot").page

    heights = [link.bounding_box()["height"] for link in page.locator(".help-contents a").all()]
    assert heights
    assert min(heights) >= TAP


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_picture_is_loaded_in_its_own_size(
    sample_server: str, open_screen: Opens, lang: str
) -> None:
    page = open_screen(f"{sample_server}/help?lang={lang}", drawn=".foot").page
    pictures = page.locator(".help-section img")

    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        picture.evaluate("image => image.decode()")
        natural, shown = picture.evaluate("image => [image.naturalWidth, image.width]")
        assert natural == 2 * shown
        assert picture.get_attribute("alt")
