"""Somebody takes a list away: the file that the browser keeps has what the screen has."""

from pathlib import Path

import pytest

from tests.browser.conftest import Opens
from tests.browser.windows import PHONE, WIDE
from tests.exports.books import above, sheets, table
from words import text

pytestmark = pytest.mark.browser

OFFICER = "Cán bộ mẫu 3"


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_the_ranking_of_an_officer_is_taken_along(
    sample_server: str, open_screen: Opens, tmp_path: Path, size: tuple[int, int]
) -> None:
    page = open_screen(
        f"{sample_server}/groups?officer={OFFICER}&by=pace", size, drawn=".foot"
    ).page
    with page.expect_download() as taken:
        page.get_by_role("button", name=text("export_excel", "vi")).click()
    assert taken.value.suggested_filename == "to-dan-pho-2024-11-18.xlsx"
    path = tmp_path / taken.value.suggested_filename
    taken.value.save_as(path)

    ranking = sheets(path.read_bytes())["Xếp hạng"]
    listed = page.locator(".group-name b").all_text_contents()
    assert listed
    assert [row["Tổ dân phố"] for row in table(ranking)] == listed
    assert f"Đang lọc: công chức phụ trách {OFFICER}" in above(ranking)
    assert "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT" in above(ranking)
    button = page.locator(".st-key-excel_groups button")
    assert button.evaluate("one => one.getBoundingClientRect().height") >= (
        44 if size == PHONE else 32
    )


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_the_targets_are_taken_along_to_be_handed_out(
    sample_server: str, open_screen: Opens, tmp_path: Path, size: tuple[int, int]
) -> None:
    page = open_screen(f"{sample_server}/follow-up?view=targets", size, drawn=".foot").page
    button = page.get_by_role("button", name=text("export_excel", "vi"))
    with page.expect_download() as taken:
        button.click()
    assert taken.value.suggested_filename == "don-doc-chi-tieu-2024-11-18.xlsx"
    path = tmp_path / taken.value.suggested_filename
    taken.value.save_as(path)

    [sheet] = sheets(path.read_bytes()).values()
    *rows, total = table(sheet)
    assert len(rows) == 20
    assert total["Chỉ tiêu 19/11"] == sum(row["Chỉ tiêu 19/11"] for row in rows)
    assert f"{total['Chỉ tiêu 19/11']} người" in page.locator("h1").inner_text()
    assert button.evaluate("one => one.getBoundingClientRect().height") >= (
        44 if size == PHONE else 32
    )


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("reporting?which=missing", "bao-cao-cua-to-2024-11-18.xlsx"),
        ("outreach", "tuyen-truyen-2024-11-18.xlsx"),
        ("follow-up", "don-doc-2024-11-18.xlsx"),
    ],
)
def test_each_screens_list_is_one_tap_away_on_a_telephone(
    sample_server: str, open_screen: Opens, address: str, name: str
) -> None:
    page = open_screen(f"{sample_server}/{address}", PHONE, drawn=".foot").page
    with page.expect_download() as taken:
        page.get_by_role("button", name=text("export_excel", "vi")).click()
    assert taken.value.suggested_filename == name
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
