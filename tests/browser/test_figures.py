"""The figures on the screens are those that a plain count of the cells gives."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.files.workbook import read_workbook
from data.interpret import interpret
from tests.browser import menu
from tests.browser.conftest import Opens
from tests.browser.plain_count import count
from tests.browser.server import SAMPLE
from tests.browser.windows import PHONE, WIDE

pytestmark = pytest.mark.browser

LAST_REPORTED = date(2024, 11, 18)


def figure(page: Page, label: str) -> str:
    """The figure of the metric with this label."""
    card = page.locator(".metric:visible").filter(has=page.get_by_text(label, exact=True))
    return card.locator(".figure").inner_text()


def test_the_overview_shows_what_the_cells_add_up_to(sample_server: str, follow: Opens) -> None:
    counted = count(SAMPLE, LAST_REPORTED)
    page = follow(sample_server).page

    assert figure(page, "Số đã cài đặt (luỹ kế)") == counted.written
    assert figure(page, "Tỷ lệ cài đặt") == counted.share
    assert figure(page, "Đã báo cáo trong ngày") == f"{counted.reported}/{counted.groups} tổ"
    gained = page.locator(".metric:visible").nth(2).locator(".caption").inner_text()
    assert f"+{counted.gained:,}".replace(",", ".") in gained


def test_a_telephone_shows_the_same(sample_server: str, open_screen: Opens) -> None:
    counted = count(SAMPLE, LAST_REPORTED)
    page = open_screen(sample_server, PHONE).page

    assert page.locator("h1:visible").inner_text() == counted.share
    assert counted.written in page.locator(".hero").inner_text()


def test_a_day_in_the_address_shows_the_figures_of_that_day(
    sample_server: str, follow: Opens
) -> None:
    counted = count(SAMPLE, date(2024, 11, 10))
    page = follow(f"{sample_server}/?date=2024-11-10").page

    assert figure(page, "Số đã cài đặt (luỹ kế)") == counted.written
    assert "10/11/2024" in page.locator(".freshness").inner_text()


def test_english_writes_numbers_as_english_does(sample_server: str, follow: Opens) -> None:
    counted = count(SAMPLE, LAST_REPORTED)
    page = follow(f"{sample_server}/?lang=en").page

    assert page.locator(".metric .figure").first.inner_text() == f"{counted.installed:,}"
    assert page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize("asked", ["nonsense", "2024-13-01", "2031-01-01", "%3Cb%3E"])
def test_a_day_that_makes_no_sense_is_ignored_with_a_word(
    sample_server: str, follow: Opens, asked: str
) -> None:
    page = follow(f"{sample_server}/?date={asked}").page

    expect(page.locator(".notice")).to_contain_text("18/11/2024")
    assert figure(page, "Số đã cài đặt (luỹ kế)") == count(SAMPLE, LAST_REPORTED).written


def test_the_language_goes_along_to_the_other_screen_and_back(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(sample_server, WIDE).page
    page.get_by_text("EN", exact=True).click()
    expect(page.locator("h1:visible")).to_contain_text("residents")

    page.get_by_test_id(menu.SECTION).filter(has_text="Data").click()
    page.get_by_test_id(menu.BELOW).filter(has_text="Data quality").click()
    expect(page.locator(".findings th").first).to_have_text("Severity")
    assert "lang=en" in page.evaluate("location.search")

    page.go_back()
    expect(page.locator("h1:visible")).to_contain_text("residents")


def test_a_filter_stands_in_the_address(
    sample_server: str, open_screen: Opens, load_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/quality").page
    page.locator(".st-key-choice_severity").get_by_text("Lỗi cần sửa").click()
    expect(page.locator(".badge-at_risk")).to_have_count(0)
    errors = page.locator(".findings tbody tr").count()

    again = load_screen(page.evaluate("location.href")).page

    assert again.locator(".findings tbody tr").count() == errors
    assert again.locator(".badge-at_risk").count() == 0


def test_the_empty_workbook_can_be_taken_along_and_is_read(
    sample_server: str, open_screen: Opens, tmp_path: Path
) -> None:
    page = open_screen(f"{sample_server}/quality", drawn=".foot").page
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải biểu mẫu trống").click()
    path = tmp_path / taken.value.suggested_filename
    taken.value.save_as(path)

    reading = interpret(read_workbook(path.read_bytes()), today=LAST_REPORTED)

    assert reading.campaign is not None
    assert (reading.campaign.start, reading.campaign.end) == (date(2024, 11, 1), date(2024, 11, 28))
    assert {finding.severity for finding in reading.findings} <= {"info"}
