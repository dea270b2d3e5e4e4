"""Báo cáo của tổ in a browser: “who has not reported today” by tapping only; the board as counted
from the cells; cards on a telephone."""

from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.plain_count import rows
from tests.browser.server import SAMPLE
from tests.browser.soundness import is_drawn, serious_findings, sideways
from tests.browser.windows import PATIENCE, PHONE, WIDE

pytestmark = pytest.mark.browser

LAST_REPORTED = date(2024, 11, 18)
FIRST = date(2024, 11, 1)
TAPPABLE = 44  # px
GIVEN, NOT = "reported", "carried"


def group_rows() -> list[dict[Any, Any]]:
    return [row for row in rows(SAMPLE, "Danh mục") if row["Loại"] == "Tổ dân phố"]


def counts(code: str) -> list[bool]:
    """Of each day up to the one that the sample opens on, whether the group's cell can be used:
    a whole number that is not below what it had before; of two rows of one group the same."""
    [group] = [row for row in group_rows() if row["Mã"] == code]
    of_group = [
        row
        for row in rows(SAMPLE, "Cài đặt")
        if (row["Mã"] or "TDP-" + str(row["Tên đơn vị"])[-2:]) == code  # one is written "TDP 07"
    ]
    days = [
        day
        for day in of_group[0]
        if isinstance(day, datetime) and FIRST <= day.date() <= LAST_REPORTED
    ]
    cells = [{row[day] for row in of_group} - {None} for day in days]
    before = group["Đã cài trước chiến dịch"]
    return [
        len(told) == 1 and all(isinstance(cell, int) and cell >= before for cell in told)
        for told in cells
    ]


def silent() -> dict[str, str]:
    """The groups without a count that can be used on the last day, and their officers."""
    return {
        row["Tên đơn vị"]: row["Cán bộ phụ trách"]
        for row in group_rows()
        if not counts(row["Mã"])[-1]
    }


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlparse(page.url).query)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desktop", "telephone"])
def test_who_has_not_reported_today_is_found_by_tapping_only(
    sample_server: str, open_screen: Opens, size: tuple[int, int]
) -> None:
    page = open_screen(sample_server, size, drawn=".foot").page
    page.wait_for_function("() => document.followViews")

    page.get_by_role("link", name="Xem tình hình báo cáo").click()

    missing = page.locator(".missing-units li")
    expect(missing).to_have_count(len(silent()), timeout=PATIENCE)
    assert silent()
    for place, (name, officer) in enumerate(silent().items()):
        expect(missing.nth(place)).to_contain_text(name)
        expect(missing.nth(place)).to_contain_text(officer)
    due = len(group_rows())
    given = due - len(silent())
    expect(page.locator("h1")).to_contain_text(f"{given:02}/{due:02} tổ đã báo cáo ngày 18/11")
    assert missing.last.bounding_box()["y"] < size[1]  # type: ignore[index]

    missing.first.get_by_role("link").last.click()  # the officer
    first, officer = next(iter(silent().items()))
    expect(page.locator("h1")).to_contain_text(f"{officer}: ", timeout=PATIENCE)
    assert query(page) == {"officer": [officer]}

    page.locator(".missing-units").get_by_role("link", name=first).click()
    expect(page.locator("#opened h2")).to_contain_text(first, timeout=PATIENCE)


def test_an_officer_of_the_overview_leads_to_his_groups_reports(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(sample_server, PHONE, drawn=".foot").page
    page.wait_for_function("() => document.followViews")
    first, officer = next(iter(silent().items()))

    page.locator("a.officer-row", has_text=officer).click()

    expect(page.locator(".missing-units")).to_contain_text(first, timeout=PATIENCE)
    assert query(page) == {"kind": ["group"], "officer": [officer]}


def test_the_board_is_what_the_cells_say(sample_server: str, follow: Opens) -> None:
    page = follow(f"{sample_server}/reporting?order=register&kind=group").page
    is_there = page.locator(".board tbody tr")
    expect(is_there).to_have_count(len(group_rows()))

    told = is_there.evaluate_all(
        """rows => rows.map(row => [row.querySelector('th a').innerText,
        ...[...row.querySelectorAll('td.sign')].map(cell => cell.classList[1])])"""
    )
    for (name, *states), group in zip(told, group_rows(), strict=True):
        assert name == group["Tên đơn vị"]
        counted = [GIVEN if day else NOT for day in counts(group["Mã"])]
        pairs = zip(states, counted, strict=False)
        differing = [seen for seen, cell in pairs if seen != cell]
        # Of two rows of one day, and of a text that is a number, the plain count does not know.
        assert len(differing) <= 1, (name, states, counted)
        assert states[len(counted) :] == ["to_come"] * 10


def test_filters_stand_in_the_address_and_back_takes_them_out(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/reporting", drawn=".board").page
    everybody = page.locator(".board tbody tr").count()

    page.get_by_role("radio", name="Chưa báo cáo").or_(
        page.get_by_role("button", name="Chưa báo cáo")
    ).first.click()

    expect(page.locator(".board tbody tr")).to_have_count(len(silent()))
    page.wait_for_function("() => location.search === '?which=missing'")
    page.get_by_role("link", name="Bỏ lọc").click()
    expect(page.locator(".board tbody tr")).to_have_count(everybody)


def test_on_a_telephone_a_row_is_a_card_with_its_last_fourteen_days(
    sample_server: str, open_screen: Opens
) -> None:
    visit = open_screen(f"{sample_server}/reporting", PHONE, drawn=".board")
    is_drawn(visit)

    card = visit.page.locator(".board tbody tr").first
    assert card.locator("td.sign:visible").count() == 14
    assert sideways(visit) == []
    links = visit.page.locator(":is(.board, .missing-units, .rates-card) a:visible").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().height)"
    )
    assert len(links) > 40
    assert min(links) >= TAPPABLE


@pytest.mark.parametrize("address", ["reporting?which=late", "reporting?date=2024-10-31"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desktop", "telephone"])
def test_it_has_no_serious_accessibility_finding_and_nothing_sideways(
    sample_server: str, follow: Opens, address: str, size: tuple[int, int]
) -> None:
    visit = follow(f"{sample_server}/{address}", size)
    is_drawn(visit)

    assert serious_findings(visit) == []
    assert sideways(visit) == []
    assert visit.console_errors == []


def test_what_was_sent_upward_is_what_its_tab_says(sample_server: str, follow: Opens) -> None:
    page = follow(f"{sample_server}/reporting").page
    card = page.locator(".st-key-card_sent")
    lines = rows(SAMPLE, "Báo cáo đã gửi")
    sent = {row["Ngày"].date() for row in lines}
    whole = [date(2024, 11, day) for day in range(1, 19)]
    missing = ", ".join(f"{day:%d/%m}" for day in whole if day not in sent)

    expect(card.locator("h2")).to_have_text(
        f"Đã gửi báo cáo của {len(sent)}/{len(whole)} ngày; chưa gửi báo cáo ngày {missing}"
    )
    card.locator("summary").click()
    for row in lines:
        expect(card).to_contain_text(row["Số, ký hiệu"])
