"""Đôn đốc in a browser, as a new user would use it: by tapping, from Tổng quan on.

Who lags, and what each is to gain, is counted from the cells of the sample, without the program.
"""

from collections.abc import Callable, Iterator
from math import ceil, floor
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import menu
from tests.browser.conftest import Opens
from tests.browser.plain_targets import groups, need, shortfall
from tests.browser.soundness import is_drawn, sideways
from tests.browser.visits import Visit
from tests.browser.windows import PATIENCE, PHONE, WIDE

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desktop", "telephone"])
FromStart = Callable[[tuple[int, int]], Visit]
TAPPABLE = 44  # px
OFFICER = "Cán bộ mẫu 3"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
TELEPHONE = (
    "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Mobile Safari/537.36"
)
REFUSING = """() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not here'));
    document.execCommand = () => false;
}"""


def whole(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def short(name: str) -> str:
    return name.replace("Tổ dân phố số", "Tổ")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlparse(page.url).query)


def tap_part(page: Page, name: str) -> None:
    page.locator(".st-key-filters_view").get_by_text(name, exact=True).click()


def heading(page: Page) -> Locator:
    return page.locator("h1:visible")


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.fixture(scope="module")
def telephone(browser: Browser, sample_server: str) -> Iterator[Visit]:
    """Streamlit closes the menu after a tap where the browser says that it is a telephone's."""
    context = browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]},
        locale="vi-VN",
        permissions=CLIPBOARD,
        reduced_motion="reduce",
        user_agent=TELEPHONE,
        has_touch=True,
        is_mobile=True,
    )
    context.set_default_timeout(PATIENCE)
    visit = Visit(context.new_page())
    visit.hear()
    visit.page.goto(sample_server)
    yield visit
    context.close()


@pytest.fixture
def from_start(sample_server: str, open_screen: Opens, telephone: Visit) -> FromStart:
    """Opens Tổng quan on a desktop or a telephone that may copy, then Đôn đốc by the menu."""

    def opens(size: tuple[int, int]) -> Visit:
        if size == PHONE:
            visit = telephone
            visit.go_afresh("/")
        else:
            visit = open_screen(sample_server)
            visit.page.context.grant_permissions(CLIPBOARD)
        menu.go_to(visit.page, "follow-up")
        expect(heading(visit.page)).to_contain_text("cần đôn đốc", timeout=PATIENCE)
        visit.page.wait_for_function("() => document.copyMessage")
        return visit

    return opens


@SIZES
def test_an_officer_finds_the_groups_that_lag_and_copies_their_text(
    from_start: FromStart, size: tuple[int, int]
) -> None:
    page = (visit := from_start(size)).page
    mine = [group for group in groups() if group.officer == OFFICER and shortfall(group)]
    assert len(mine) == 3  # or the test would prove little

    page.locator(".mine").get_by_text(OFFICER).click()
    expect(heading(page)).to_contain_text(f"{OFFICER}: ", timeout=PATIENCE)
    for group in sorted(mine, key=shortfall):
        card = page.locator(".urged-unit").filter(has_text=group.name + "\n")
        expect(card).to_contain_text(f"Thiếu {shortfall(group)} người so với kế hoạch")
        expect(card).to_contain_text(group.share)
    tap_part(page, "Tin nhắn")
    expect(page.locator(".officer-texts")).to_have_count(1, timeout=PATIENCE)
    page.locator("button.copy").first.click()

    expect(page.locator("button.copy").first).to_have_text("✓ Đã sao chép")
    copied = clipboard(page)
    for group in mine:
        stands = f"{group.installed}/{whole(group.eligible)} người ({group.share})"
        lacks = f"thiếu {shortfall(group)} người so với kế hoạch"
        assert f"– {short(group.name)}: {stands}, {lacks}" in copied
    assert copied.startswith(f"Kính gửi đồng chí {OFFICER}.")
    link = copied.splitlines()[-1]
    assert parse_qs(urlparse(link).query) == {"officer": [OFFICER]}
    assert sideways(visit) == []
    assert visit.console_errors == []
    page.goto(link)
    expect(heading(page)).to_contain_text(f"{OFFICER}: ", timeout=PATIENCE)


@SIZES
def test_tomorrows_targets_are_handed_out(from_start: FromStart, size: tuple[int, int]) -> None:
    page = (visit := from_start(size)).page
    needs = {group.name: need(group) for group in groups()}
    total = ceil(sum(needs.values()))

    tap_part(page, "Chỉ tiêu")

    expect(heading(page)).to_contain_text(f"Chỉ tiêu ngày 19/11: {total} người", timeout=PATIENCE)
    expect(page.locator(".targets-text")).to_have_count(1, timeout=PATIENCE)  # below the table
    shown = targets(page)
    assert sum(shown.values()) == total
    for name, exact in needs.items():
        code = name if name in shown else short(name)
        assert shown[code] in (floor(exact), ceil(exact)), name
    page.locator(".targets-text button.copy").click()
    expect(page.locator(".targets-text button.copy")).to_have_text("✓ Đã sao chép")
    copied = clipboard(page)
    for name, target in shown.items():
        assert f"– {short(name)}: {target} người" in copied
    assert f"Cộng: {total} người." in copied
    assert sideways(visit) == []
    assert visit.console_errors == []


def targets(page: Page) -> dict[str, int]:
    """What the table hands out, by the name that is seen; without its sum."""
    lines = page.locator(".targets tbody tr:not(.sum)")
    names = lines.locator("th").all_inner_texts()
    return dict(zip(names, map(int, lines.locator("b").all_inner_texts()), strict=True))


def test_where_a_page_may_not_copy_the_text_is_marked_and_stays(
    sample_server: str, load_screen: Opens
) -> None:
    page = load_screen(f"{sample_server}/follow-up", PHONE, drawn=".urged-unit").page
    page.wait_for_function("() => document.copyMessage")
    page.evaluate(REFUSING)
    first = page.locator(".urged-unit").first
    expect(first.locator(".message-text")).to_be_hidden()

    first.locator("button.copy").click()

    expect(first.locator("button.copy")).to_contain_text("Chưa sao chép được")
    expect(first.locator(".message-text")).to_be_visible()
    marked = page.evaluate("getSelection().toString()").strip()
    assert marked == first.locator(".message-text").inner_text().strip()


def test_the_keyboard_alone_copies_a_text(sample_server: str, open_screen: Opens) -> None:
    page = open_screen(f"{sample_server}/follow-up?officer=Cán+bộ+mẫu+2", drawn=".urged-unit").page
    page.context.grant_permissions(CLIPBOARD)
    page.wait_for_function("() => document.copyMessage")
    page.locator(".urged-unit h2 a").first.focus()

    page.keyboard.press("Tab")
    focused = page.locator("button.copy:focus-visible")
    expect(focused).to_have_text("Sao chép tin nhắn")
    page.keyboard.press("Enter")

    expect(page.locator(".urged-unit button.copy").first).to_have_text("✓ Đã sao chép")
    assert "Tổ trưởng Tổ dân phố số 6" in clipboard(page)


def listed(page: Page) -> list[str]:
    return page.locator(".urged-unit h2").all_inner_texts()


def test_filters_stand_in_the_address_and_back_and_forward_follow_them(
    sample_server: str, load_screen: Opens
) -> None:
    lagging = sorted((group for group in groups() if shortfall(group)), key=shortfall, reverse=True)
    page = load_screen(f"{sample_server}/follow-up?reason=plan", drawn=".urged-unit").page
    assert listed(page) == [group.name for group in lagging]

    page.locator(".st-key-filters_reasons").get_by_text("Chưa báo cáo").click()
    silent = ["Tổ dân phố số 19", "Tổ dân phố số 12"]
    expect(page.locator(".urged-unit h2")).to_have_text(silent, timeout=PATIENCE)
    assert query(page) == {"reason": ["silent"]}
    tap_part(page, "Việc cần làm")
    expect(heading(page)).to_contain_text("việc quá hạn", timeout=PATIENCE)
    assert query(page) == {"view": ["actions"]}

    page.go_back()
    expect(page.locator(".urged-unit h2")).to_have_text(silent, timeout=PATIENCE)
    page.go_back()
    expect(page.locator(".urged-unit")).to_have_count(len(lagging), timeout=PATIENCE)
    page.go_forward()
    expect(page.locator(".urged-unit h2")).to_have_text(silent, timeout=PATIENCE)


def test_the_order_of_the_address_is_that_of_the_rates(sample_server: str, follow: Opens) -> None:
    page = follow(f"{sample_server}/follow-up?reason=average&order=rate").page

    ward = sum(group.installed for group in groups()) / sum(group.eligible for group in groups())
    below = sorted((group for group in groups() if group.rate < ward), key=lambda each: each.rate)
    assert listed(page) == [group.name for group in below]


def test_from_all_kinds_to_targets_and_back_nothing_is_asked_for_in_vain(
    sample_server: str, open_screen: Opens
) -> None:
    page = open_screen(f"{sample_server}/follow-up", drawn=".urged-unit").page
    page.wait_for_function("() => document.followViews")

    page.get_by_role("link", name="Xem mọi loại đơn vị").click()
    expect(heading(page)).to_contain_text("đơn vị cần đôn đốc", timeout=PATIENCE)
    tap_part(page, "Chỉ tiêu")

    expect(heading(page)).to_contain_text("Chỉ tiêu ngày 19/11", timeout=PATIENCE)
    expect(page.locator(".notice")).to_have_count(0)


VIEWS = ("units", "targets", "texts", "actions", "funnel")


@pytest.mark.parametrize("view", VIEWS)
def test_a_finger_finds_everything_on_a_telephone(
    sample_server: str, follow: Opens, view: str
) -> None:
    visit = follow(f"{sample_server}/follow-up?view={view}", PHONE, "dark")
    is_drawn(visit)

    assert too_small(visit.page) == []


def too_small(page: Page) -> list[Any]:
    """What is to be tapped and is lower than a finger needs; links within a sentence are not."""
    return list(
        page.evaluate(
            f"""() => [...document.querySelectorAll('.stMain :is(button, summary, a.view)')]
            .filter(part => part.checkVisibility() && !part.closest('p, small'))
            .map(part => [part.innerText, part.getBoundingClientRect().height])
            .filter(([, height]) => height && height < {TAPPABLE})"""
        )
    )


@pytest.mark.parametrize("view", VIEWS)
def test_large_text_cuts_nothing_on_a_telephone(
    sample_server: str, follow: Opens, view: str
) -> None:
    visit = follow(f"{sample_server}/follow-up?view={view}&text=large", PHONE)
    is_drawn(visit)

    assert sideways(visit) == []


def test_the_targets_fit_on_one_sheet_of_paper(
    sample_server: str, open_screen: Opens, tmp_path: Any
) -> None:
    page = open_screen(f"{sample_server}/follow-up?view=targets", drawn=".targets").page

    paper = page.pdf(path=tmp_path / "targets.pdf", format="A4")

    assert paper.count(b"/Type /Page\n") == 1
