"""Tuyên truyền in a browser: figures are the cells', the address holds the view, it fits."""

from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.plain_count import rows
from tests.browser.server import SAMPLE
from tests.browser.soundness import is_drawn, serious_findings, shows_no_error, sideways
from tests.browser.windows import PHONE, WIDE

pytestmark = pytest.mark.browser

SHOWN = date(2024, 11, 18)  # the day that the sample opens on
TAP = 44  # px that a finger needs
Lines = list[dict[Any, Any]]


@pytest.fixture(scope="module")
def lines() -> Lines:
    """The rows of the tab, read apart from the program."""
    return [row for row in rows(SAMPLE, "Tuyên truyền") if isinstance(row["Ngày"], datetime)]


def total(lines: Lines, form: str, column: str = "Thực hiện") -> int:
    """The sum of a form's numbers up to the day shown."""
    return sum(
        row[column] or 0
        for row in lines
        if row["Hình thức"] == form and row["Ngày"].date() <= SHOWN
    )


def whole(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlparse(page.url).query)


def test_figures_are_the_sums_of_the_cells(sample_server: str, follow: Opens, lines: Lines) -> None:
    page = follow(f"{sample_server}/outreach").page

    late = [row for row in lines if row["Ngày"].date() < SHOWN and row["Thực hiện"] is None]
    expect(page.locator("h1")).to_contain_text(f"{len(late):02} việc quá hạn chưa có kết quả")
    expect(page.locator(".overdue tbody tr")).to_have_count(len(late))
    table = page.locator(".by-form table")
    for form in {row["Hình thức"] for row in lines}:
        row = table.locator("tr", has=page.get_by_role("rowheader", name=form, exact=True))
        expect(row.locator("td").nth(1)).to_have_text(whole(total(lines, form)))
    visits = whole(total(lines, "Hộ đã đến vận động"))
    expect(page.get_by_role("heading", name=f"{visits} lượt hộ đã đến vận động")).to_be_visible()
    codes = total(lines, "Điểm dán mã QR"), total(lines, "Điểm dán mã QR", "Kế hoạch")
    expect(page.get_by_role("heading", name=f"Đã dán {codes[0]}/{codes[1]} điểm")).to_be_visible()
    expect(page.get_by_text("01 toà nhà chưa dán điểm nào: Toà nhà Mẫu D.")).to_be_visible()
    expect(page.get_by_text("7 ngày qua: Hội Nông dân phường.")).to_be_visible()


def test_a_week_and_a_form_stand_in_the_address_and_back_leads_to_the_view_before(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/outreach", drawn=".foot").page
    calendar = page.locator(".st-key-card_calendar")
    expect(calendar.get_by_role("heading", level=2)).to_contain_text("Tuần 3 (15/11 – 21/11)")

    calendar.get_by_text("Tuần 2", exact=True).click()
    expect(calendar.get_by_role("heading", level=2)).to_contain_text("Tuần 2 (08/11 – 14/11)")
    assert query(page)["week"] == ["2"]
    expect(page.locator("#day-2024-11-12")).to_contain_text("Lưu động 1/2 · chưa có kết quả")

    page.go_back()
    expect(calendar.get_by_role("heading", level=2)).to_contain_text("Tuần 3 (15/11 – 21/11)")


def test_a_filter_that_matches_nothing_leads_back(sample_server: str, open_screen: Opens) -> None:
    address = f"{sample_server}/outreach?form=Phát tờ rơi&kind=group"
    page = open_screen(address, drawn=".foot").page

    expect(page.get_by_text("Không có việc nào phù hợp với điều kiện lọc")).to_be_visible()
    page.get_by_role("link", name="Bỏ lọc, xem tất cả").click()

    expect(page.locator(".overdue tbody tr")).to_have_count(4)
    assert query(page) == {}


def test_the_lines_of_a_day_lie_behind_it(sample_server: str, follow: Opens) -> None:
    page = follow(f"{sample_server}/outreach?week=3").page
    day = page.locator("#day-2024-11-18")

    day.locator("summary").click()

    expect(day.locator("details li")).to_have_count(25)
    expect(day.get_by_text("Tổ 20")).to_be_visible()


def test_the_overview_leads_here(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(sample_server, drawn=".foot").page

    page.get_by_role("link", name="Xem kế hoạch, kết quả tuyên truyền").click()

    expect(page.locator(".st-key-card_calendar")).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["outreach?week=all", "outreach?week=1&unit=DT-05"])
def test_a_view_is_sound(
    sample_server: str, follow: Opens, path: str, size: tuple[int, int]
) -> None:
    visit = follow(f"{sample_server}/{path}", size)
    is_drawn(visit)

    assert shows_no_error(visit)
    assert sideways(visit) == []
    assert serious_findings(visit) == []


def test_a_telephone_has_the_days_below_each_other_and_can_be_tapped(
    sample_server: str, follow: Opens
) -> None:
    page = follow(f"{sample_server}/outreach?week=2", PHONE).page

    boxes = [day.bounding_box() for day in page.locator(".cal-day").all()]
    assert len({round(box["x"]) for box in boxes}) == 1
    assert [box["y"] for box in boxes] == sorted(box["y"] for box in boxes)
    taps = page.locator(".cal-day summary, .rest summary").all()
    assert min(tap.bounding_box()["height"] for tap in taps) >= TAP
