"""Báo cáo in a browser: typing, taking the files at once, loading the page anew, on a telephone."""

import io
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser import plain_count
from tests.browser.conftest import Opens
from tests.browser.server import SAMPLE
from tests.browser.windows import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TODAY = date(2024, 11, 18)
TYPED = "Nhiều hộ đi làm ca, khó gặp ban ngày."
SIDEWAYS = "document.querySelector('[data-testid=stMain]').scrollWidth > innerWidth"


def test_what_was_typed_a_moment_ago_is_in_the_file(sample_server: str, load_screen: Opens) -> None:
    page = load_screen(f"{sample_server}/report", drawn=".report-preview").page
    field = page.get_by_label("Khó khăn, vướng mắc")
    field.click()
    page.keyboard.type(TYPED)

    with page.expect_download() as taken:  # the field was not left before
        page.get_by_role("button", name="Tải báo cáo (Word)").click()

    assert taken.value.suggested_filename == "bao-cao-ngay-2024-11-18.docx"
    document = docx.Document(io.BytesIO(Path(taken.value.path()).read_bytes()))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[texts.index("2. Khó khăn, vướng mắc") + 1] == TYPED
    count = plain_count.count(SAMPLE, TODAY)
    assert any(f"{count.written}/18.060 người" in text for text in texts)
    expect(page.locator(".report-preview")).to_contain_text(TYPED)
    assert TYPED not in page.url

    page.reload()
    page.locator(".report-preview:visible").wait_for()
    expect(page.get_by_label("Khó khăn, vướng mắc")).to_have_value(TYPED)
    expect(page.locator(".report-preview")).to_contain_text(TYPED)


def test_the_workbook_is_taken_too(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/report?kind=weekly", drawn=".report-preview").page

    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải bảng và biểu đồ (Excel)").click()

    assert taken.value.suggested_filename == "bao-cao-tuan-2024-11-18.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(Path(taken.value.path()).read_bytes()))
    assert "Theo tuần" in book.sheetnames


def test_on_a_telephone_nothing_runs_sideways(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/report", size=PHONE, drawn=".report-preview").page

    assert not page.evaluate(SIDEWAYS)
    for button in page.locator(".st-key-card_files button").all():
        assert button.bounding_box()["height"] >= 44
