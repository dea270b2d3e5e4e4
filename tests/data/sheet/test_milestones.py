"""Mốc phấn đấu: whose milestones they are, and which share is meant."""

from datetime import date

import pytest

from data.cells import Book, Cell, Percent, Tab
from data.interpret import interpret
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, TODAY, cells_of, found, read

HEADING: list[Cell] = ["Ngày", "Tỷ lệ (%)", "Loại", "Mã"]


def milestones(*rows, heading=HEADING):
    reading = read(milestones=[heading, *rows])
    return reading, [(m.day.day, m.share, m.kind, m.unit_id) for m in reading.milestones]


def test_a_unit_may_be_named_instead_of_its_code():
    heading = ["Ngày", "Tỷ lệ (%)", "Đơn vị"]
    _, given = milestones(["07/11", 15, "Tổ 2"], ["07/11", 20, None], heading=heading)
    assert given == [(7, 0.15, None, "TDP02"), (7, 0.2, None, None)]


@pytest.mark.parametrize(
    ("cells", "shares"),
    [
        ([1, 20, 100], [0.01, 0.2, 1.0]),
        ([0.5, 1.5, 3], [0.005, 0.015, 0.03]),
        ([0.25, 0.5, 1], [0.25, 0.5, 1.0]),  # all of them shares
        ([Percent(0.01), Percent(0.25)], [0.01, 0.25]),
    ],
)
def test_one_is_a_percent_where_others_are_percents(cells, shares):
    _, given = milestones(*[[f"{7 * n}/11", cell] for n, cell in enumerate(cells, 1)])
    assert [share for _, share, _, _ in given] == pytest.approx(shares)


def test_of_two_shares_for_one_day_neither_is_used():
    reading, given = milestones(["07/11", 20], ["07/11", 25], ["14/11", 30], ["14/11", 30])
    assert given == [(14, 0.3, None, None)]
    assert cells_of(reading, "consistency.conflicting_values") == ["B2", "B3"]


@pytest.mark.parametrize("typed", ["07/11/2025", "07/11/2023", "29/11/2024"])
def test_a_milestone_outside_the_campaign_is_said_and_left_out(typed):
    reading, given = milestones([typed, 20], ["14/11", 25])
    assert [day for day, *_ in given] == [14]
    assert cells_of(reading, "timeliness.outside_period") == ["A2"]


def test_a_note_below_is_no_milestone():
    reading, given = milestones(["14/11", 25], ["Ghi chú: theo Kế hoạch số 311", None])
    assert len(given) == 1
    assert reading.findings == []


def test_a_day_merged_over_several_lines_is_the_day_of_each():
    rows: list[list[Cell]] = [
        HEADING,
        [date(2024, 11, 7), 20],
        [None, 30, "Cơ quan"],
        [None, 40, "Trường học"],
    ]
    book = Book(
        [
            Tab("Cấu hình", lambda: SETTINGS),
            Tab("Danh mục", lambda: REGISTER),
            Tab("Cài đặt", lambda: INSTALLED),
            Tab("Mốc phấn đấu", lambda: rows, merged=lambda: [((1, 0), (3, 0))]),
        ]
    )
    given = interpret(book, today=TODAY).milestones
    assert [(m.day.day, m.share, m.kind) for m in given] == [
        (7, 0.2, None),
        (7, 0.3, "agency"),
        (7, 0.4, "school"),
    ]


def test_columns_worded_otherwise_are_missed_aloud():
    activities = [["Ngày", "Đơn vị", "Loại việc", "Số làm được"], ["04/11", "TDP01", "Tin bài", 2]]
    reading = read(activities=activities)
    missing = {f.params["column"] for f in found(reading, "structure.column_missing")}
    assert missing == {"Hình thức", "Thực hiện"}


def test_one_typed_as_text_beside_whole_percents_is_one_percent():
    reading = read(milestones=[["Ngày", "Tỷ lệ (%)"], ["10/11", 30], ["07/11", "1"]])

    assert sorted(m.share for m in reading.milestones) == [0.01, 0.3]
