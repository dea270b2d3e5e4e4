"""In which order a Google Sheet is made, and what is never written over."""

from typing import Any

import pytest

from data.template.google_account import GoogleProblem
from data.template.google_sheet import People, id_of, make_sheet
from data.template.problems import TemplateProblem
from data.template.template import describe
from tests.data.template.books import START, UNITS

TEMPLATE = describe(START, 3, UNITS)
PEOPLE = People(["an@x.example", "lan@x.example"], ["lan@x.example"], ["bang@x.example"])


class Recorder:
    """An account that notes what it is asked for, and fails where it is told to."""

    email = "maker@x.example"

    def __init__(self, tabs: tuple[str, ...] = ("Trang tính1",), blank: bool = True) -> None:
        self.titles, self.blank = tabs, blank
        self.asked: list[tuple[Any, ...]] = []
        self.fails_at = ""

    def create(self, title: str) -> str:
        self.asked.append(("create", title))
        return "new-sheet"

    def tabs(self, sheet_id: str) -> list[tuple[int, str]]:
        return [(place + 7, title) for place, title in enumerate(self.titles)]

    def is_blank(self, sheet_id: str, title: str) -> bool:
        return self.blank

    def change(self, sheet_id: str, requests: list[dict[str, Any]]) -> None:
        kinds = {kind for request in requests for kind in request}
        self.asked.append(("change", sheet_id, kinds))

    def write(self, sheet_id: str, data: list[dict[str, Any]]) -> None:
        if self.fails_at == "write":
            raise GoogleProblem("busy")
        self.asked.append(("write", sheet_id, len(data)))

    def share(self, sheet_id: str, email: str, role: str) -> None:
        self.asked.append(("share", email, role))


def test_a_new_sheet_is_made_filled_shared_and_then_protected() -> None:
    account = Recorder()

    address = make_sheet(account, TEMPLATE, "Đợt thi đua", PEOPLE)

    assert address == "https://docs.google.com/spreadsheets/d/new-sheet/edit"
    create, tabs, write, look, *shared, protect = account.asked
    assert create == ("create", "Đợt thi đua")
    assert tabs[2] == {"updateSpreadsheetProperties", "updateSheetProperties", "addSheet"}
    assert write == ("write", "new-sheet", len(TEMPLATE.tabs))
    assert "setDataValidation" in look[2]
    assert shared == [
        ("share", "lan@x.example", "writer"),
        ("share", "an@x.example", "writer"),
        ("share", "bang@x.example", "reader"),
    ]
    assert protect == ("change", "new-sheet", {"addProtectedRange"})


def test_officers_may_write_and_an_unknown_one_is_refused_before_anything_is_made() -> None:
    account = Recorder()
    make_sheet(account, TEMPLATE, "", People(officers={"Nguyễn Thị Hạnh": "hanh@x.example"}))
    assert ("share", "hanh@x.example", "writer") in account.asked

    account = Recorder()
    with pytest.raises(TemplateProblem, match="no_such_officer"):
        make_sheet(account, TEMPLATE, "", People(officers={"Ai đó": "ai@x.example"}))
    assert account.asked == []


def test_a_blank_sheet_that_is_there_is_filled() -> None:
    account = Recorder()

    make_sheet(account, TEMPLATE, "", People(), "theirs")

    assert [asked[1] for asked in account.asked] == ["theirs"] * 4


@pytest.mark.parametrize(
    "account", [Recorder(blank=False), Recorder(("Trang tính1", "Danh mục"))], ids=["filled", "two"]
)
def test_a_sheet_in_use_is_never_touched(account: Recorder) -> None:
    with pytest.raises(TemplateProblem) as refused:
        make_sheet(account, TEMPLATE, "", People(), "theirs")

    assert refused.value.code == "not_blank"
    assert account.asked == []


def test_what_was_begun_is_named_where_google_refuses() -> None:
    account = Recorder()
    account.fails_at = "write"

    with pytest.raises(GoogleProblem) as refused:
        make_sheet(account, TEMPLATE, "", PEOPLE)

    assert refused.value.params["address"].endswith("/new-sheet/edit")
    assert not any(asked[0] == "share" for asked in account.asked)


SHEET = "1AbCdEfGhIjKlMnOpQrStUvWxYz_-0123456789"


@pytest.mark.parametrize(
    "typed",
    [
        SHEET,
        f"https://docs.google.com/spreadsheets/d/{SHEET}/edit#gid=0",
        f"https://docs.google.com/spreadsheets/u/1/d/{SHEET}",
    ],
)
def test_a_sheet_is_named_by_its_address_or_its_id(typed: str) -> None:
    assert id_of(typed) == SHEET


@pytest.mark.parametrize("typed", ["", "bảng của phường", "https://docs.google.com/document/d/x"])
def test_anything_else_names_no_sheet(typed: str) -> None:
    with pytest.raises(TemplateProblem, match="no_address"):
        id_of(typed)
