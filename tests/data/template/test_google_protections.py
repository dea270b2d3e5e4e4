"""Who may type where in the Google Sheet."""

from typing import Any

import pytest

from data.template.description import Template
from data.template.google_protections import check_officers, protections
from data.template.google_requests import sheet_ids
from data.template.problems import TemplateProblem
from data.template.template import describe
from tests.data.template.books import START, UNITS, unit
from tests.data.template.test_google_requests import covers

FIRST = 0  # Google's number of the tab that a new sheet has
TEMPLATE = describe(START, 28, UNITS)
IDS = sheet_ids(TEMPLATE, FIRST)
HANH, BINH = "Nguyễn Thị Hạnh", "Trần Văn Bình"
SHARED_OUT = describe(
    START,
    28,
    [
        unit("TDP-01", "Tổ dân phố số 1", officer=HANH),
        unit("TDP-02", "Tổ dân phố số 2", officer=HANH),
        unit("TDP-03", "Tổ dân phố số 3", officer=BINH),
        unit("TDP-04", "Tổ dân phố số 4"),
        unit("TDP-05", "Tổ dân phố số 5", officer="nguyễn thị  hạnh"),
    ],
)


def protected(template: Template, coordinators: list[str]) -> dict[str, Any]:
    requests = protections(template, FIRST, "maker@x.example", coordinators)
    titles = {number: title for title, number in IDS.items()}
    bodies = [request["addProtectedRange"]["protectedRange"] for request in requests]
    return {titles[body["range"]["sheetId"]]: body for body in bodies}


def test_everything_but_the_open_cells_is_the_coordinators() -> None:
    by_tab = protected(TEMPLATE, ["lan@x.example", "maker@x.example"])

    assert set(by_tab) == set(IDS)
    for body in by_tab.values():
        assert body["editors"] == {"users": ["maker@x.example", "lan@x.example"]}
        assert body["warningOnly"] is False
    open_ = by_tab["Cài đặt"]["unprotectedRanges"]
    assert not any(covers(range_, 2, 5) for range_ in open_)  # headings
    assert not any(covers(range_, 3, 1) for range_ in open_)  # a registered name
    assert any(covers(range_, 3, 3) for range_ in open_)
    assert any(covers(range_, 26, 1) for range_ in open_)  # an empty row


def test_the_register_and_the_settings_are_the_coordinators_whole() -> None:
    by_tab = protected(TEMPLATE, ["lan@x.example"])

    assert by_tab["Danh mục"]["unprotectedRanges"] == []
    assert by_tab["Cấu hình"]["unprotectedRanges"] == []


def test_without_a_coordinator_everybody_is_warned_and_nobody_locked_out() -> None:
    by_tab = protected(TEMPLATE, [])

    assert all(body["warningOnly"] and "editors" not in body for body in by_tab.values())
    assert by_tab["Danh mục"]["unprotectedRanges"] != []


def of_officers(officers: dict[str, str], **more: Any) -> list[Any]:
    """The areas of Cài đặt that are one officer's."""
    requests = protections(SHARED_OUT, FIRST, "maker@x.example", officers=officers, **more)
    bodies = [request["addProtectedRange"]["protectedRange"] for request in requests]
    number = sheet_ids(SHARED_OUT, FIRST)["Cài đặt"]
    return [
        body
        for body in bodies
        if body["range"]["sheetId"] == number and "startRowIndex" in body["range"]
    ]


def test_an_officer_alone_types_for_the_units_in_charge() -> None:
    areas = of_officers({HANH: "hanh@x.example"}, coordinators=["lan@x.example"])

    rows = [(body["range"]["startRowIndex"], body["range"]["endRowIndex"]) for body in areas]
    assert rows == [(3, 5), (7, 8)]  # neighbours together; the one at the foot apart
    for body in areas:
        assert body["warningOnly"] is False
        assert body["editors"]["users"] == ["maker@x.example", "lan@x.example", "hanh@x.example"]
        assert covers(body["range"], body["range"]["startRowIndex"], 3)  # the first day
        assert covers(body["range"], body["range"]["startRowIndex"], 30)  # the last one
        assert not covers(body["range"], body["range"]["startRowIndex"], 2)


def test_each_officer_has_an_area_and_units_of_nobody_stay_open() -> None:
    areas = of_officers({HANH: "hanh@x.example", BINH: "binh@x.example"})

    assert [body["editors"]["users"][-1] for body in areas] == [
        *("hanh@x.example", "binh@x.example", "hanh@x.example")
    ]
    assert not any(covers(body["range"], 6, 5) for body in areas)


def test_an_officer_in_charge_of_nothing_is_refused_by_name() -> None:
    with pytest.raises(TemplateProblem, match="no_such_officer") as refused:
        check_officers(SHARED_OUT, {HANH: "hanh@x.example", "Lê Thị Cúc": "cuc@x.example"})

    assert refused.value.params == {"found": "Lê Thị Cúc"}
