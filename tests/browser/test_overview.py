"""Tổng quan in a browser: the ends of the ranking, where its links lead, the first screenful."""

from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from charts.theme import DARK, LIGHT
from tests.browser.conftest import Opens
from tests.browser.plain_count import rates
from tests.browser.server import SAMPLE
from tests.browser.windows import AT_REST, PATIENCE, PHONE, WIDE

pytestmark = pytest.mark.browser

LAST_REPORTED = date(2024, 11, 18)
LARGER_PHONE = (390, 844)
TAPPABLE = 44  # px


@pytest.fixture
def overview(sample_server: str, follow: Opens) -> Page:
    return follow(sample_server).page


def bottom(part: Locator) -> float:
    box = part.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def test_the_ends_of_the_ranking_are_those_of_the_cells(overview: Page) -> None:
    counted = rates(SAMPLE, LAST_REPORTED)
    ends = [*list(counted)[:5], *list(counted)[-5:]]

    shown = overview.locator("a.ranked")
    addresses = [str(link.get_attribute("href")) for link in shown.all()]
    assert [address.rpartition("=")[2] for address in addresses] == ends
    assert shown.locator(".share").all_inner_texts() == [
        f"{counted[code] * 100:.1f}%".replace(".", ",") for code in ends
    ]


def test_a_group_of_the_ranking_opens(overview: Page) -> None:
    overview.locator("a.ranked").last.click()

    expect(overview.locator("#opened h2")).to_contain_text("Tổ dân phố số 6", timeout=PATIENCE)
    assert "group=TDP-06" in overview.url


@pytest.mark.parametrize(
    ("line", "address", "shown"),
    [
        (0, "reporting?which=missing&kind=group", "18/20 tổ đã báo cáo ngày 18/11"),
        (1, "follow-up?reason=plan", "12 tổ cần đôn đốc"),
        (2, "quality?severity=error", "04 lỗi cần sửa"),
        (3, "units?kind=own", "Còn 04 cán bộ của phường"),
    ],
)
def test_a_thing_to_do_leads_to_its_filtered_screen(
    overview: Page, line: int, address: str, shown: str
) -> None:
    overview.wait_for_function("() => document.followViews")  # before, a link loads its page
    overview.evaluate("window.isTheSamePage = true")

    overview.locator("a.to-do-line").nth(line).click()

    heading = overview.locator("h1, h2").filter(has_text=shown).first
    expect(heading).to_be_visible(timeout=PATIENCE)
    assert overview.url.endswith(address)
    assert overview.evaluate("window.isTheSamePage") is True


def test_the_keyboard_alone_reaches_what_is_to_be_done(overview: Page) -> None:
    first = overview.locator("a.to-do-line").first
    for _ in range(40):
        overview.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    overview.keyboard.press("Enter")

    heading = overview.locator("h1", has_text="còn 02 tổ: Tổ 12, 19")
    expect(heading).to_be_visible(timeout=PATIENCE)


def test_a_desktops_first_screenful_has_chart_and_things_to_do(overview: Page) -> None:
    chart = overview.locator("[data-testid=stPlotlyChart]:visible").first
    chart.locator(".main-svg").first.wait_for()

    assert bottom(chart) <= WIDE[1]
    assert bottom(overview.locator(".st-key-card_to_do")) <= WIDE[1]
    assert overview.locator(".headline:visible, .metric:visible").count() == 7


@pytest.mark.parametrize("size", [PHONE, LARGER_PHONE], ids=str)
def test_a_telephones_first_screenful_has_the_answer(
    sample_server: str, follow: Opens, size: tuple[int, int]
) -> None:
    page = follow(sample_server, size).page

    parts = [page.locator(part) for part in (".freshness", ".hero", ".hero .answer", ".pair")]
    bottoms = [bottom(part) for part in parts]
    assert bottoms == sorted(bottoms)
    assert bottoms[-1] <= size[1] * 2 / 3  # which leaves a third to the chart
    chart = page.locator(".st-key-card_progress").bounding_box()
    assert chart is not None
    assert chart["y"] < size[1] * 2 / 3


def test_a_telephone_has_three_things_to_do_and_rows_to_tap(
    sample_server: str, follow: Opens
) -> None:
    page = follow(sample_server, PHONE).page

    assert page.locator("a.to-do-line:visible").count() == 3
    rows = page.locator("a:is(.to-do-line, .status-row, .ranked, .officer-row, .kind-tile):visible")
    heights = [box["height"] for row in rows.all() if (box := row.bounding_box())]
    assert len(heights) >= 20
    assert min(heights) >= TAPPABLE


def test_another_theme_draws_the_chart_in_its_colours(
    sample_server: str, load_screen: Opens
) -> None:
    page = load_screen(sample_server, drawn=".foot").page
    line = page.locator(".js-plotly-plot:visible .scatterlayer path.js-line").last
    expect(line).to_have_css("stroke", rgb(LIGHT.ink), timeout=PATIENCE)
    page.wait_for_selector(AT_REST, timeout=PATIENCE)  # a change during a run asks for no other

    page.emulate_media(color_scheme="dark")

    expect(line).to_have_css("stroke", rgb(DARK.ink), timeout=PATIENCE)


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
