"""Tiến độ in a browser: its sums are those of the cells, its views stand in the address."""

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.conftest import Opens
from tests.browser.plain_count import GroupCount, count, group_counts
from tests.browser.server import SAMPLE
from tests.browser.windows import AT_REST, PHONE

pytestmark = pytest.mark.browser

LAST = date(2024, 11, 18)
WEEK_ENDS = (date(2024, 11, 7), date(2024, 11, 14), LAST)  # the third is still running
START = date(2024, 11, 1)
OFFICER = "Cán bộ mẫu 2"
RECORD = b"card_record"  # the card below, as the server calls it


def written(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def figure(page: Page, label: str) -> str:
    card = page.locator(".metric:visible").filter(has=page.get_by_text(label, exact=True))
    return card.locator(".figure").inner_text()


def table_rows(page: Page) -> list[list[str]]:
    """The rows of the table behind the chart, opened with a tap."""
    card = page.locator(".st-key-card_progress")
    card.get_by_text("Xem bảng số liệu").click()
    rows = card.locator("table.data tbody tr")
    rows.first.wait_for()
    return [row.locator("th, td").all_inner_texts() for row in rows.all()]


def groups_of_the_officer() -> list[GroupCount]:
    return [group for group in group_counts(SAMPLE, LAST) if group.officer == OFFICER]


def test_the_weeks_gain_what_the_cells_gain(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/progress?step=week&view=daily").page
    totals = [count(SAMPLE, day) for day in (START - timedelta(days=1), *WEEK_ENDS)]

    rows = table_rows(page)

    gains = [after.installed - before.installed for before, after in pairwise(totals)]
    assert [row[1] for row in rows[:3]] == [f"+{written(gain)}" for gain in gains]
    assert [row[3] for row in rows[:3]] == [total.written for total in totals[1:]]
    assert rows[3][1] == "–"  # still to come: unknown, not zero
    assert rows[0][0] == "Tuần 1 (01/11 – 07/11)"


def test_an_officers_figure_is_the_sum_of_the_groups(sample_server: str, follow: Opens) -> None:
    groups = groups_of_the_officer()
    installed = sum(group.installed for group in groups)
    address = f"{sample_server}/progress?scope=officer&officer={quote(OFFICER)}"

    page = follow(address).page

    assert figure(page, "Số đã cài đặt (luỹ kế)") == written(installed)
    share = installed / sum(group.eligible for group in groups)
    assert figure(page, "Tỷ lệ cài đặt") == f"{share * 100:.1f}%".replace(".", ",")


def test_chosen_units_stand_side_by_side_the_best_first(sample_server: str, follow: Opens) -> None:
    groups = group_counts(SAMPLE, LAST)[:3]
    chosen = "&".join(f"unit=TDP-{number:02}" for number in (1, 2, 3))

    page = follow(f"{sample_server}/progress?scope=units&{chosen}").page

    best_first = sorted(groups, key=lambda group: -group.rate)
    assert page.locator(".panel h2").all_inner_texts() == [group.name for group in best_first]
    assert page.locator(".panel-head b").all_inner_texts() == [group.share for group in best_first]
    assert page.locator(".panel img").first.evaluate("image => image.naturalWidth") > 0


def test_a_panel_leads_to_its_own_view_and_back(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/progress?scope=officer").page
    page.wait_for_function("() => document.followViews")  # before, a link loads its page
    page.evaluate("window.isStillHere = true")

    page.locator(".panel").get_by_text(OFFICER, exact=True).click()
    expect(page.locator("h1:visible")).to_contain_text(f"{OFFICER} –")
    assert page.evaluate("window.isStillHere")  # the page was not loaded anew

    page.go_back()
    expect(page.locator(".panel")).to_have_count(5)


def test_a_groups_panel_opens_the_group(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/progress?scope=units&unit=TDP-04&unit=TDP-05").page

    page.locator(".panel").get_by_text("Tổ dân phố số 4", exact=True).click()

    page.wait_for_url("**/groups?*group=TDP-04*")


def test_what_is_chosen_stands_in_the_address(
    sample_server: str, open_screen: Opens, load_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/progress", drawn=".foot").page
    page.locator(".st-key-choice_scope").get_by_text("Loại đơn vị", exact=True).click()
    expect(page.locator(".panel")).to_have_count(6)
    page.locator(".st-key-choice_step").get_by_text("Tuần", exact=True).click()
    page.wait_for_url("**step=week*")

    again = load_screen(page.evaluate("location.href")).page

    expect(again.locator(".panel")).to_have_count(6)
    assert "Tuần 3" in again.locator(".plot-days").first.inner_text()


def test_it_can_be_used_with_the_keyboard_alone(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/progress?scope=officer").page
    page.get_by_role("radio", name="Số tăng").or_(
        page.get_by_role("button", name="Số tăng")
    ).first.focus()
    page.keyboard.press("Enter")
    first = page.locator(".panel a").first
    expect(first).to_have_attribute("href", re.compile("view=daily"))

    first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("h1:visible")).to_contain_text(" – ")
    assert "officer=" in page.evaluate("location.search")


VIEWS = (
    "",
    "?view=daily&notes=on",
    "?step=week",
    "?scope=officer",
    "?scope=kind&view=daily",
    "?scope=units&unit=TDP-01&unit=TDP-20&unit=DT-01",
    "?pace=20&more=50&drive=300&deadline=2024-12-05",
)


@pytest.mark.parametrize("view", VIEWS)
def test_on_a_telephone_nothing_is_cut_and_all_can_be_tapped(
    sample_server: str, follow: Opens, view: str
) -> None:
    page = follow(f"{sample_server}/progress{view}", PHONE).page

    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]
    low = page.evaluate(
        """[...document.querySelectorAll(`.panel a, [class*="st-key-filters"] button,
            .st-key-what_if_inputs button`)]
            .filter(target => target.offsetParent && target.getBoundingClientRect().height < 43.5)
            .map(target => target.outerHTML.slice(0, 200))"""
    )
    assert low == []


def test_days_with_outreach_are_told_behind_the_chart(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/progress?notes=on").page

    rows = {row[0]: row[-1] for row in table_rows(page)}

    assert "Phát tờ rơi: 480/500 – Chợ Phú La" in rows["06/11"]


def test_another_view_draws_anew_what_depends_on_it_alone(
    sample_server: str, load_screen: Opens
) -> None:
    page = load_screen(f"{sample_server}/progress", drawn=".st-key-card_record .main-svg").page
    told: list[Any] = []

    def hear(stream: WebSocket) -> None:
        stream.on("framereceived", lambda message: told.append(message))

    page.on("websocket", hear)
    page.reload()
    page.locator(".st-key-card_record .main-svg:visible").first.wait_for()
    page.wait_for_selector(AT_REST)
    assert any(RECORD in message for message in told)
    told.clear()

    page.locator("button", has_text="Số tăng").click()

    title = page.locator(".st-key-card_progress h2")
    expect(title).to_contain_text("Trong ngày tăng")
    page.wait_for_url("**view=daily*")
    page.wait_for_selector(AT_REST)
    assert any(b"card_progress" in message for message in told)
    assert not any(RECORD in message for message in told)
    page.go_back()
    expect(title).not_to_contain_text("Trong ngày tăng")
