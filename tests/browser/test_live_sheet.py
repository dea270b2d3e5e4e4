"""An open page and the live Google Sheet: new figures by themselves, failures in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.store import build
from queries import ask
from tests.browser.conftest import Opens
from tests.browser.server import served
from tests.browser.windows import PATIENCE
from tests.data.google.online import sample_online, settings_of
from tests.sheets_server import Access, SheetsServer

pytestmark = pytest.mark.browser

FIRST_GROUP_18_NOVEMBER = "T4"
LAST_REPORTED = date(2024, 11, 18)


@pytest.fixture
def google() -> Iterator[SheetsServer]:
    with sample_online() as running:
        yield running


@contextmanager
def dashboard(google: SheetsServer, folder: Path, **settings: str) -> Iterator[str]:
    """The dashboard on the sheet, looking at it every second."""
    every = {**settings_of(google, folder), **settings}
    with served(None, folder / "state", settings=every) as address:
        yield address


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SheetsServer, str]]:
    """A sheet, and the address of a dashboard on it; each test leaves both as they were."""
    folder = tmp_path_factory.mktemp("live")
    with sample_online() as google, dashboard(google, folder, STALE_SECONDS="8") as address:
        yield google, address


def installed(page: Page) -> int:
    return int(page.locator(".metric .figure").first.inner_text().replace(".", ""))


def written(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def test_a_cell_typed_into_the_sheet_is_on_the_open_page(
    live: tuple[SheetsServer, str], open_screen: Opens
) -> None:
    google, address = live
    page = open_screen(address, drawn=".metric .figure").page
    before = installed(page)
    page.evaluate("window.isTheSamePage = true")

    with google.edit() as sheet:
        count = sheet.value("Cài đặt", FIRST_GROUP_18_NOVEMBER)
        sheet.set("Cài đặt", FIRST_GROUP_18_NOVEMBER, count + 2)

    shown = page.locator(".metric .figure").first
    expect(shown).to_have_text(written(before + 2), timeout=PATIENCE)
    assert page.evaluate("window.isTheSamePage") is True


def test_a_sheet_no_longer_shared_says_with_whom_to_share_it_and_keeps_the_figures(
    live: tuple[SheetsServer, str], open_screen: Opens
) -> None:
    google, address = live
    account = google.service_account_info()["client_email"]
    page = open_screen(address, drawn=".metric .figure").page
    before = installed(page)

    google.spreadsheet.access = Access.NOT_SHARED

    banner = page.locator(".banner")
    expect(banner).to_contain_text(f"thêm {account} với quyền Người xem", timeout=PATIENCE)
    expect(banner).to_contain_text("Vẫn hiển thị số liệu")
    assert installed(page) == before

    google.spreadsheet.access = Access.READER
    page.get_by_role("button", name="Tải lại số liệu").click()  # no need to wait for the rest
    expect(banner).to_have_count(0, timeout=PATIENCE)


def test_a_long_absence_of_google_is_told_and_taken_back(
    live: tuple[SheetsServer, str], open_screen: Opens
) -> None:
    google, address = live
    page = open_screen(address, drawn=".metric .figure").page

    google.fault(on="GET", times=None, code=503)

    expect(page.locator(".banner")).to_contain_text("Google đang bận", timeout=60_000)

    google.faults.clear()
    page.get_by_role("button", name="Tải lại số liệu").click()
    expect(page.locator(".banner")).to_have_count(0, timeout=PATIENCE)


def test_a_start_without_google_shows_the_last_good_figures_with_their_age(
    google: SheetsServer, tmp_path: Path, load_screen: Opens
) -> None:
    with dashboard(google, tmp_path) as address:
        before = installed(load_screen(address, drawn=".metric .figure").page)

    google.fault(on="", times=None, drop=True)
    with dashboard(google, tmp_path, STALE_SECONDS="1") as address:
        page = load_screen(address, drawn=".metric .figure").page

        assert installed(page) == before
        expect(page.locator(".banner")).to_contain_text("Máy chủ chưa kết nối", timeout=60_000)
        expect(page.locator(".banner")).to_contain_text("Vẫn hiển thị số liệu đọc được lúc")


def test_a_first_start_without_google_says_what_is_being_waited_for(
    google: SheetsServer, tmp_path: Path, load_screen: Opens
) -> None:
    google.spreadsheet.access = Access.OFFICE
    with dashboard(google, tmp_path) as address:
        page = load_screen(address).page

        expect(page.locator("h1")).to_contain_text("tệp Excel", timeout=PATIENCE)
        expect(page.locator(".quiet")).to_contain_text("Lưu dưới dạng Google Trang tính")


def test_a_finding_opens_its_cell_in_the_sheet(
    live: tuple[SheetsServer, str], open_screen: Opens
) -> None:
    google, address = live
    page = open_screen(f"{address}/quality", drawn=".findings").page

    link = page.locator(".findings a.cell").first

    expect(link).to_have_text("Cài đặt!L19")
    expect(link).to_have_attribute("href", cell_address(google, "Cài đặt", "L19"))


def test_what_changed_in_the_sheet_is_told_with_what_stood_there_before(
    live: tuple[SheetsServer, str], open_screen: Opens
) -> None:
    google, address = live
    page = open_screen(f"{address}/quality", drawn=".foot").page
    before = google.spreadsheet.value("Cài đặt", FIRST_GROUP_18_NOVEMBER)

    with google.edit() as sheet:
        sheet.set("Cài đặt", FIRST_GROUP_18_NOVEMBER, int(str(before)) + 1)

    changed = page.locator("details.card").filter(has_text="Thay đổi trong bảng 24 giờ qua")
    changed.locator("summary").click(timeout=PATIENCE)
    newest = changed.locator("tbody tr").first
    expect(newest).to_contain_text(f"Cài đặt!{FIRST_GROUP_18_NOVEMBER}", timeout=PATIENCE)
    expect(newest).to_contain_text(str(before))
    expect(newest).to_contain_text(str(int(str(before)) + 1))


def test_a_wiped_tab_can_be_taken_along_as_it_was(
    live: tuple[SheetsServer, str], open_screen: Opens, tmp_path: Path
) -> None:
    google, address = live
    before = installed(open_screen(address, drawn=".metric .figure").page)
    tab = google.spreadsheet.tab("Cài đặt")
    page = open_screen(f"{address}/quality", drawn=".foot").page
    with google.edit():
        held = {at: cell for at, cell in tab.cells.items() if at[0] > 2 and at[1] > 1}
        for at in held:
            del tab.cells[at]

    lost = page.locator(".findings").filter(has_text="số đã nhập bị mất").first
    expect(lost).to_be_visible(timeout=PATIENCE)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải bảng số liệu hiện có").click()
    taken.value.save_as(tmp_path / "taken.xlsx")
    with google.edit():
        tab.cells.update(held)

    assert taken.value.suggested_filename == "so-lieu-2024-11-18.xlsx"
    content = (tmp_path / "taken.xlsx").read_bytes()
    again = build(interpret(read_workbook(content), today=LAST_REPORTED))
    ward = ask(again, "kind_figures", as_of=LAST_REPORTED).set_index("kind").loc["group"]
    assert ward["installed"] == before


def cell_address(google: SheetsServer, tab: str, cell: str) -> str:
    sheet = google.spreadsheet
    return (
        f"https://docs.google.com/spreadsheets/d/{sheet.key}/edit"
        f"#gid={sheet.tab(tab).sheet_id}&range={cell}"
    )
