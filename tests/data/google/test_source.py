"""The Google Sheet as a source: what it reads, how often, and what a rename in between does."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from data.files.file_source import FileSource
from data.followed import Source
from data.problems import SourceProblem
from data.refresher import Refresher
from queries import ask
from tests.data.google.online import SAMPLE, Seconds, sample_online, source_of
from tests.sheets_server import Access, SheetsServer, Spreadsheet

EVENING = datetime(2024, 11, 18, 13, 0, tzinfo=UTC)
READS = r"GET /v4/spreadsheets/[^/]+"


@pytest.fixture
def server() -> Iterator[SheetsServer]:
    with sample_online() as running:
        yield running


def figures(source: Source) -> dict[str, Any]:
    """What the screens would show of this source."""
    followed = Refresher(source, clock=lambda: EVENING)
    followed.refresh()
    snapshot = followed.current()
    assert snapshot is not None, followed.status()
    units = ask(snapshot, "unit_figures", as_of=snapshot.as_of, kind=None)
    findings = ask(snapshot, "findings", severity=None, rule_group=None, officer=None)
    return {
        "as_of": snapshot.as_of,
        "campaign": snapshot.campaign.name,
        "units": units[["unit_id", "value", "eligible", "baseline", "status"]].to_csv(),
        "findings": sorted(zip(findings["rule"], findings["cell"].fillna(""), strict=True)),
    }


def rename(sheet: Spreadsheet) -> None:
    sheet.rename("Cài đặt", "Cài đặt tháng 11")


def test_a_sheet_says_what_the_same_workbook_says(server: SheetsServer, tmp_path: Path) -> None:
    assert figures(source_of(server, tmp_path)) == figures(FileSource(SAMPLE))


def test_a_minute_of_looks_is_seven_reads(server: SheetsServer, tmp_path: Path) -> None:
    clock = Seconds()
    source = source_of(server, tmp_path, clock)

    for _ in range(6):
        source.fetch()
        clock.now += 10

    assert server.reads == 7
    assert source.requests == 7


def test_the_same_cells_have_the_same_digest_and_others_another(
    server: SheetsServer, tmp_path: Path
) -> None:
    source = source_of(server, tmp_path)
    before = source.fetch().digest
    assert source.fetch().digest == before

    with server.edit() as sheet:
        sheet.set("Cài đặt", "D5", 1)

    assert source.fetch().digest != before


def test_a_tab_renamed_between_two_reads_is_read_under_its_new_name(
    server: SheetsServer, tmp_path: Path
) -> None:
    source = source_of(server, tmp_path)
    source.fetch()
    server.fault(on="batchGet", before=rename)

    titles = [tab.title for tab in source.fetch().book().tabs]

    assert "Cài đặt tháng 11" in titles
    assert "Cài đặt" not in titles


def test_cells_link_to_their_tab_and_the_locale_is_known(
    server: SheetsServer, tmp_path: Path
) -> None:
    book = source_of(server, tmp_path).fetch().book()

    assert book.url == f"https://docs.google.com/spreadsheets/d/{server.spreadsheet.key}/edit"
    assert (book.locale, book.time_zone) == ("vi_VN", "Asia/Ho_Chi_Minh")
    assert len({tab.gid for tab in book.tabs}) == len(book.tabs)


def test_an_error_in_a_cell_is_none_of_its_words(server: SheetsServer, tmp_path: Path) -> None:
    with server.edit() as sheet:
        sheet.set("Cài đặt", "D6", "#REF!")

    findings = figures(source_of(server, tmp_path))["findings"]

    assert ("format.cell_error", "D6") in findings


def test_a_public_sheet_needs_an_api_key_alone(server: SheetsServer, tmp_path: Path) -> None:
    server.spreadsheet.access = Access.PUBLIC
    source = source_of(server, tmp_path, service_account=None, api_key=server.api_key)

    assert source.fetch().values

    server.spreadsheet.access = Access.READER
    with pytest.raises(SourceProblem) as caught:
        source.fetch()
    assert (caught.value.code, caught.value.params) == ("google_denied", {"account": None})


def test_what_is_packed_is_unpacked_the_same(server: SheetsServer, tmp_path: Path) -> None:
    source = source_of(server, tmp_path)
    answer = source.fetch()

    again = source_of(server, tmp_path).unpacked(answer.packed())

    assert again.digest == answer.digest
    assert again.name == answer.name == server.spreadsheet.title


def test_a_look_at_a_past_answer_does_not_give_the_sheet_its_old_name(
    server: SheetsServer, tmp_path: Path
) -> None:
    before = source_of(server, tmp_path).fetch().packed()
    server.spreadsheet.title = "Bảng số liệu mới"
    source = source_of(server, tmp_path)
    source.fetch()

    source.unpacked(before)

    assert source.name == "Bảng số liệu mới"
