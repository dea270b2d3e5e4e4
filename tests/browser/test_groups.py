"""Tổ dân phố in a browser: figures as the cells give them, and every way to open a group."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.plain_count import count, group_counts
from tests.browser.server import SAMPLE
from tests.browser.windows import PHONE, WIDE

pytestmark = pytest.mark.browser

LAST_REPORTED = date(2024, 11, 18)
Opener = Callable[..., Page]
BARS = ".st-key-rows .bars .point path"


@pytest.fixture(scope="module")
def desktop(sample_server: str, follow: Opens) -> Opener:
    """Goes to Tổ dân phố with the table behind its chart closed, always in the same window."""

    def opens(query: str = "") -> Page:
        visit = follow(f"{sample_server}/groups{query}")
        if visit.page.locator(".st-key-behind_ranking details[open]").count():
            visit.go_afresh(f"/groups{query}")
        visit.page.locator(BARS).first.wait_for()
        return visit.page

    return opens


def rows(page: Page) -> list[str]:
    """Rank, name and rate of every row of the table behind the ranking."""
    page.locator(".st-key-behind_ranking summary").click()
    table = page.locator(".st-key-behind_ranking tbody tr")
    table.first.wait_for()
    return [
        " ".join([row.locator("th").inner_text(), *row.locator("td").all_inner_texts()[:2]])
        for row in table.all()
    ]


def opened(page: Page) -> str:
    return page.locator("#opened h2").inner_text()


def test_first_and_last_row_are_those_that_the_cells_give(desktop: Opener) -> None:
    by_rate = sorted(group_counts(SAMPLE, LAST_REPORTED), key=lambda group: -group.rate)
    page = desktop()
    shown = rows(page)

    assert len(shown) == len(by_rate)
    for rank, place in ((1, 0), (len(by_rate), -1)):
        group = by_rate[place]
        assert shown[place] == f"{group.name} {rank} {group.share}"


def test_the_ward_s_average_and_those_below_it_are_those_of_the_cells(desktop: Opener) -> None:
    ward = count(SAMPLE, LAST_REPORTED)
    below = [
        group
        for group in group_counts(SAMPLE, LAST_REPORTED)
        if group.rate < ward.installed / ward.eligible
    ]
    page = desktop()

    assert f"Toàn phường {ward.share}" in page.locator(".st-key-rows").inner_text()
    assert f"; {len(below):02} tổ dưới bình quân" in page.locator("h1").inner_text()


def test_a_tap_on_a_bar_opens_its_group_and_back_closes_it(desktop: Opener) -> None:
    page = desktop("?by=pace")
    page.locator(BARS).nth(3).click(force=True)

    expect(page.locator("#opened")).to_be_in_viewport()
    assert re.search(r"by=pace&group=TDP-\d\d", page.url)
    name = opened(page).split(":")[0]
    expect(page.locator(".row-opened")).to_have_count(1)
    expect(page.locator(".st-key-behind_ranking tr.chosen th")).to_have_text(name)

    page.go_back()
    expect(page.locator("#opened")).to_have_count(0)

    page.locator(BARS).nth(3).click(force=True)  # the same bar opens it again
    expect(page.locator("#opened h2")).to_contain_text(name)


def test_a_tap_on_a_day_opens_the_group_of_its_row(desktop: Opener) -> None:
    page = desktop()
    first = rows(page)[0].split(" 1 ")[0]
    page.locator(".st-key-rows .textpoint text").first.click(force=True)

    expect(page.locator("#opened h2")).to_contain_text(f"{first}:")


def test_a_tapped_bar_leaves_the_others_as_they_are(desktop: Opener) -> None:
    page = desktop()
    page.locator(BARS).first.click(force=True)
    expect(page.locator("#opened")).to_be_visible()

    opacities = page.locator(BARS).evaluate_all(
        "bars => bars.map(bar => getComputedStyle(bar).opacity)"
    )
    assert set(opacities) == {"1"}


def test_the_keyboard_alone_opens_and_closes_a_group(desktop: Opener) -> None:
    page = desktop()
    summary = page.locator(".st-key-behind_ranking summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.locator(".st-key-behind_ranking tbody a").first.wait_for()
    page.keyboard.press("Tab")
    named = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")

    expect(page.locator("#opened h2")).to_contain_text(f"{named}:")

    page.locator("#opened a.close").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#opened")).to_have_count(0)


def test_the_names_in_the_figure_are_links_for_the_keyboard_too(desktop: Opener) -> None:
    page = desktop()
    link = page.locator(".row-name a").nth(2)
    named = link.inner_text().removeprefix("Mở ")
    link.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#opened h2")).to_contain_text(f"{named}:")


def test_a_link_over_a_name_lies_on_its_row(desktop: Opener) -> None:
    page = desktop("?by=plan")
    bars = page.locator(BARS).evaluate_all(
        "bars => bars.map(bar => bar.getBoundingClientRect()).map(b => (b.top + b.bottom) / 2)"
    )
    links = page.locator(".row-name").evaluate_all(
        "rows => rows.map(row => row.getBoundingClientRect()).map(b => (b.top + b.bottom) / 2)"
    )

    assert len(bars) == len(links)
    assert all(abs(bar - link) <= 2 for bar, link in zip(bars, links, strict=True))


def test_filters_and_the_opened_group_stand_in_the_address(
    desktop: Opener, load_screen: Opens
) -> None:
    page = desktop()
    page.get_by_text("Theo kế hoạch", exact=True).click()
    expect(page.locator("h1")).to_contain_text("kế hoạch ngày")
    expect(page.locator(".row-name a").first).to_have_attribute("href", re.compile("by=plan"))
    page.locator(".row-name a").first.click()
    expect(page.locator("#opened")).to_be_visible()
    seen = (page.locator("h1").inner_text(), opened(page))

    again = load_screen(page.url, drawn="#opened").page

    assert (again.locator("h1").inner_text(), opened(again)) == seen
    assert "by=plan" in page.url


def test_on_a_telephone_a_card_opens_its_group_above_the_list(
    sample_server: str, open_screen: Opens
) -> None:
    by_rate = sorted(group_counts(SAMPLE, LAST_REPORTED), key=lambda group: -group.rate)
    page = open_screen(f"{sample_server}/groups", PHONE, drawn=".group-card").page
    last = page.locator(".group-card").last

    assert by_rate[-1].share in last.inner_text()
    assert f"{by_rate[-1].installed} / {by_rate[-1].eligible} người" in last.inner_text()
    last.click()

    expect(page.locator("#opened")).to_be_in_viewport()
    assert opened(page).startswith(f"{by_rate[-1].name}: {by_rate[-1].share}")
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]


def test_on_a_telephone_everything_to_tap_is_large_enough(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/groups?group=TDP-04", PHONE, drawn=".foot").page
    small = page.locator(".opened-head a, .st-key-filters_groups button").evaluate_all(
        "parts => parts.filter(part => part.offsetParent && part.offsetHeight < 44)"
        ".map(part => part.outerHTML)"
    )

    assert small == []


def test_between_telephone_and_desktop_cards_stand_two_by_two(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/groups", (900, WIDE[1]), drawn=".foot").page
    tops = page.locator(".group-card").evaluate_all(
        "cards => cards.map(card => card.getBoundingClientRect().top)"  # all at one moment
    )

    assert tops[0] == tops[1] < tops[2] == tops[3]
    assert page.locator(BARS).first.is_hidden()
