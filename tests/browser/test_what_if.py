"""What-if on Tiến độ in a browser: what is typed stands in the address, and a link shows it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.windows import PHONE

pytestmark = pytest.mark.browser

FASTER = "Giả định tăng nhịp 20%: đến 28/11 đạt khoảng"
BOTH = "Giả định tăng nhịp 20% và thêm 50 người/ngày: đến 28/11 đạt khoảng"


def sets(page: Page, label: str, number: int) -> None:
    field = page.get_by_role("spinbutton", name=label)
    field.fill(str(number))
    field.press("Enter")


def test_what_is_assumed_stands_in_the_address_and_goes_back_with_it(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/progress?view=cumulative", drawn=".foot").page
    told, labels = (
        page.locator(".assumed"),
        page.locator(".st-key-card_progress .annotation-text:visible"),
    )

    sets(page, "Tăng nhịp (%)", 20)
    expect(told).to_contain_text(FASTER)
    page.wait_for_url("**pace=20*")
    expect(labels.filter(has_text="Giả định")).to_have_count(1)
    expect(labels.filter(has_text="Dự báo")).to_have_count(1)

    sets(page, "Thêm người/ngày", 50)
    expect(told).to_contain_text(BOTH)
    page.go_back()
    expect(told).to_contain_text(FASTER)
    expect(page.get_by_role("spinbutton", name="Thêm người/ngày")).to_have_value("0")


def test_a_sent_link_shows_the_assumption_and_one_tap_ends_it(
    sample_server: str, load_screen: Opens
) -> None:
    page = load_screen(f"{sample_server}/progress?pace=20&more=50&step=day", drawn=".foot").page
    page.wait_for_function("() => document.followViews")  # before, a link loads its page
    told = page.locator(".assumed")
    expect(told).to_contain_text(BOTH)
    expect(page.get_by_role("spinbutton", name="Tăng nhịp (%)")).to_have_value("20")

    page.get_by_role("button", name="Bỏ giả định").click()

    expect(told).to_have_count(0)
    expect(page.locator("h1:visible")).to_contain_text("Toàn phường")
    assert not re.search("pace|more", page.evaluate("location.search"))


def test_on_a_telephone_the_button_that_ends_it_is_large_enough_for_a_finger(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/progress?pace=20", size=PHONE, drawn=".assumed").page

    box = page.get_by_role("button", name="Bỏ giả định").bounding_box()

    assert box
    assert box["height"] >= 44
