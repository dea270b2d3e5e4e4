"""The lines of Việc cần làm: what is kept, whose it is, and what ends it."""

from datetime import date, datetime

import pytest

from data.cells import Cell
from data.reading import Action, Reading
from tests.data.sheets import cells_of, read

HEADINGS: list[Cell] = ["Việc", "Đơn vị", "Người thực hiện", "Hạn", "Trạng thái"]
DUE = datetime(2024, 11, 20)


def lines(*rows: list[Cell]) -> Reading:
    return read(actions=[HEADINGS, *rows])


def line(*cells: Cell) -> Action:
    [action] = lines([*cells]).actions
    return action


def test_a_line_is_read_as_it_stands() -> None:
    assert line("In mã QR", "Tổ 2", "Trần Văn Bình", DUE, "Đang làm") == Action(
        what="In mã QR",
        unit="Tổ 2",
        unit_id="TDP02",
        who="Trần Văn Bình",
        due=date(2024, 11, 20),
        status="Đang làm",
        is_done=False,
    )


@pytest.mark.parametrize(
    "status",
    [
        *(
            "Xong",
            "xong",
            "ĐÃ XONG",
            "Da xong",
            "Xong rồi",
            "Làm xong",
            "Hoàn thành",
            "hoàn thành.",
        ),
        *("Đã hoàn thành", "Đã làm", "Đã thực hiện", "Đã thực hiện xong", "Kết thúc", "Done"),
        *("x", "X", "Có", "✓ Xong", True),
    ],
)
def test_a_line_is_done_where_its_status_says_so(status: Cell) -> None:
    assert line("In mã QR", None, None, DUE, status).is_done


@pytest.mark.parametrize(
    "status",
    [
        *("Chưa làm", "Đang làm", "Chưa xong", "Chưa hoàn thành", "Không", "Hoàn thành 50%"),
        *("Gần xong", "Sắp xong", "Hoãn", "?", "-", "", None, False, 0),
    ],
)
def test_any_other_status_leaves_it_open(status: Cell) -> None:
    assert not line("In mã QR", None, None, DUE, status).is_done


@pytest.mark.parametrize(
    ("typed", "unit_id"),
    [
        *(("Tổ dân phố số 1", "TDP01"), ("TDP 01", "TDP01"), ("to dan pho so 3", "TDP03")),
        *(("CQ01", "CQ01"), ("Uỷ ban nhân dân phường", "CQ01"), ("Ủy ban nhân dân phường", "CQ01")),
        *(("Tổ 1 và Tổ 2", None), ("Ban Chỉ đạo", None), ("", None), (None, None)),
    ],
)
def test_a_line_belongs_to_the_unit_that_was_meant_and_keeps_what_was_typed(
    typed: Cell, unit_id: str | None
) -> None:
    action = line("In mã QR", typed, None, DUE, None)

    assert (action.unit, action.unit_id) == (typed or "", unit_id)


@pytest.mark.parametrize(
    "row",
    [
        ["In mã QR", None, None, None, None],
        [None, "Tổ 2", None, None, None],
        [None, None, "Trần Văn Bình", None, None],
        [None, None, None, DUE, None],
        ["In mã QR"],
    ],
)
def test_a_line_half_filled_is_kept(row: list[Cell]) -> None:
    reading = lines(row)

    [action] = reading.actions
    assert not action.is_done
    assert (action.due is None) == (DUE not in row)
    assert cells_of(reading, "date.unreadable") == []


def test_a_line_with_only_a_status_and_blank_lines_are_no_actions() -> None:
    reading = lines(
        [None, None, None, None, "Xong"],
        [],
        ["", " ", None, "", "Đang làm"],
        ["In mã QR", None, None, None, None],
    )

    assert [action.what for action in reading.actions] == ["In mã QR"]


@pytest.mark.parametrize("typed", ["tuần sau", "31/02/2024", "sớm", True])
def test_a_due_day_that_cannot_be_read_is_a_finding_at_its_cell_and_the_line_stays(
    typed: Cell,
) -> None:
    reading = lines(
        ["In mã QR", None, None, "20/11", None], ["Họp tổ 1", "Tổ 1", "Lê Thị Cúc", typed, "Xong"]
    )

    assert cells_of(reading, "date.unreadable") == ["D3"]
    [unreadable] = [f for f in reading.findings if f.rule == "date.unreadable"]
    assert unreadable.tab == "Việc cần làm"
    first, second = reading.actions
    assert first.due == date(2024, 11, 20)
    assert (second.what, second.due, second.is_done) == ("Họp tổ 1", None, True)


def test_a_due_day_may_lie_outside_the_campaign() -> None:
    reading = lines(["Tổng kết", None, None, datetime(2024, 12, 31), None])

    assert [action.due for action in reading.actions] == [date(2024, 12, 31)]
    assert cells_of(reading, "date.unreadable") == []


def test_the_tab_may_be_empty_missing_or_without_headings() -> None:
    assert read().actions == []
    assert read(actions=[]).actions == []
    assert lines().actions == []
    reading = read(actions=[["ghi chú của văn phòng"], ["In mã QR", "Tổ 2"]])
    assert reading.actions == []
    assert [f.tab for f in reading.findings if f.rule == "structure.header_not_found"] == [
        "Việc cần làm"
    ]
