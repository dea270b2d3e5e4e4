"""Đơn vị in a browser: figures are those of the cells, rows are links, telephones have cards."""

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.plain_count import rows
from tests.browser.server import SAMPLE
from tests.browser.soundness import serious_findings, sideways
from tests.browser.windows import PATIENCE, PHONE

pytestmark = pytest.mark.browser

LAST_REPORTED = date(2024, 11, 18)
OWN = ("CQ-01", "CQ-02", "CQ-03")
STEPS = ("Cài đặt", "Kích hoạt", "Sử dụng")


def row_of(tab: str, code: str) -> dict[Any, Any]:
    [row] = [row for row in rows(SAMPLE, tab) if row["Mã"] == code]
    return row


def last_count(tab: str, code: str) -> int:
    """The last whole number in a unit's row, up to the day that the sample opens on."""
    told = [
        cell
        for day, cell in row_of(tab, code).items()
        if isinstance(day, datetime) and day.date() <= LAST_REPORTED and isinstance(cell, int)
    ]
    return told[-1]


def eligible(code: str) -> int:
    return int(row_of("Danh mục", code)["Đối tượng"])


def whole(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def table_row(page: Page, section: str, name: str) -> str:
    """What the table behind a section's chart says of a unit."""
    behind = page.locator(f".st-key-behind_units_{section}")
    if not behind.locator("table:visible").count():
        behind.locator("summary").click()
    row = behind.locator("tr").filter(has=page.get_by_role("link", name=name, exact=True))
    return row.inner_text()


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlparse(page.url).query)


def test_own_staff_is_what_the_three_tabs_say(sample_server: str, follow: Opens) -> None:
    page = follow(f"{sample_server}/units").page
    own = page.locator(".own-steps")

    missing = 0
    for code in OWN:
        told = [last_count(step, code) for step in STEPS]
        missing += eligible(code) - min(told)
        for count in told:
            expect(own.get_by_text(f"{count}/{eligible(code)}").first).to_be_visible()
    expect(page.locator("h1")).to_contain_text(f"Còn {missing:02} cán bộ của phường")
    everybody = sum(eligible(code) for code in OWN)
    for step in STEPS:
        total = sum(last_count(step, code) for code in OWN)
        expect(own.locator("tr.sum")).to_contain_text(f"{total}/{everybody}")


def test_a_schools_parents_and_a_building_are_what_their_cells_say(
    sample_server: str, follow: Opens
) -> None:
    page = follow(f"{sample_server}/units").page

    for section, name, code in (
        ("parents", "Trường THPT Mẫu A – học sinh có phụ huynh đã cài", "TH-06-PH"),
        ("building", "Toà nhà Mẫu B", "CC-03"),
    ):
        count, total = last_count("Cài đặt", code), eligible(code)
        said = table_row(page, section, name)
        assert f"{whole(count)}/{whole(total)}" in said
        assert f"{count / total:.1%}".replace(".", ",") in said
        assert f"còn thiếu {whole(total - count)}" in said


def test_a_row_of_the_chart_opens_its_unit_and_back_closes_it(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/units?order=rate", drawn=".foot").page
    page.evaluate("window.isTheSamePage = true")
    page.wait_for_function("() => document.followViews")  # before, a link loads its page

    page.locator(".st-key-wide_units_building .row-link").first.click()

    expect(page.locator("#opened h2")).to_contain_text(
        "Toà nhà Mẫu F", timeout=PATIENCE
    )  # 34,2 %, the best rate
    assert query(page) == {"order": ["rate"], "unit": ["CC-08"]}
    assert page.evaluate("window.isTheSamePage") is True
    page.go_back()
    expect(page.locator("#opened")).to_have_count(0, timeout=PATIENCE)


def test_the_keyboard_opens_a_unit_and_closes_it(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/units?kind=school", drawn=".row-link").page
    first = page.get_by_role("link", name="Mở Trường Mầm non Mẫu A – CB, GV, NV")

    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#opened h2")).to_contain_text("102,8%", timeout=PATIENCE)

    page.locator("#opened .close").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#opened")).to_have_count(0, timeout=PATIENCE)
    assert query(page) == {"kind": ["school"]}


def test_a_building_leads_to_the_group_it_is_a_part_of(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/units?kind=building", drawn=".row-link").page

    page.locator(".note-link a").first.click()

    expect(page).to_have_url(re.compile(r"/groups\?group=TDP-16"), timeout=PATIENCE)
    expect(page.locator("#opened h2")).to_contain_text("Tổ dân phố số 16", timeout=PATIENCE)


def test_what_is_chosen_stands_in_the_address(
    sample_server: str, open_screen: Opens, load_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/units", drawn=".foot").page
    page.locator(".st-key-filters_units").get_by_text("Toà nhà 8").click()
    expect(page.locator(".section-head")).to_have_count(1, timeout=PATIENCE)
    page.locator(".st-key-filters_units").get_by_text("Theo số thiếu").click()
    first = page.locator(".row-link a").first
    expect(first).to_have_text("Mở Toà nhà Mẫu B", timeout=PATIENCE)  # 736 people missing
    assert query(page) == {"kind": ["building"], "order": ["left"]}

    again = load_screen(page.url, drawn=".row-link").page

    assert (
        again.locator(".row-link a").all_inner_texts()
        == page.locator(".row-link a").all_inner_texts()
    )


def test_unknown_choices_are_ignored_with_a_word(sample_server: str, follow: Opens) -> None:
    page = follow(f"{sample_server}/units?kind=castle&unit=XX-1&order=age").page

    expect(page.locator(".notice")).to_have_count(3)
    expect(page.locator(".section-head")).to_have_count(5)


def test_a_telephone_has_cards_and_nothing_sideways(sample_server: str, open_screen: Opens) -> None:
    visit = open_screen(f"{sample_server}/units", PHONE, drawn=".unit-card")
    page = visit.page

    expect(page.locator(".row-links").first).to_be_hidden()
    assert sideways(visit) == []
    card = page.locator(".unit-card").filter(has_text="Toà nhà Mẫu D")
    expect(card).to_contain_text("0/12 chưa dán")
    card.click(position={"x": 150, "y": 90})
    expect(page.locator("#opened h2")).to_contain_text("Toà nhà Mẫu D", timeout=PATIENCE)
    assert sideways(visit) == []
    panel, section = (page.locator(part).first for part in ("#opened", ".section-head"))
    above, below = panel.bounding_box(), section.bounding_box()
    assert above
    assert below
    assert above["y"] < below["y"]


def test_an_opened_unit_has_no_serious_accessibility_finding(
    sample_server: str, follow: Opens
) -> None:
    visit = follow(f"{sample_server}/units?unit=CQ-02")

    assert serious_findings(visit) == []
    assert visit.console_errors == []
