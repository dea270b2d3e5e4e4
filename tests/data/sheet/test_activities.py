"""The lines of Tuyên truyền: whose they are, and of which form."""

from datetime import date, datetime

import pytest

from data.cells import Cell
from tests.data.sheets import REGISTER, read

HEADINGS: list[Cell] = ["Ngày", "Đơn vị", "Hình thức", "Kế hoạch", "Thực hiện"]
BUILDINGS: list[list[Cell]] = [
    ["CC01", "Toà nhà Hoà Bình", "Toà chung cư", None, None, None, "Chung cư HB"],
    ["CC02", "Toà nhà Sông Đà A", "Toà chung cư"],
    ["CC03", "Toà nhà Sông Đa A", "Toà chung cư"],
]
KNOWN = [[*REGISTER[0], "Bí danh"], *REGISTER[1:], *BUILDINGS]


def activity(unit: Cell, form: Cell = "Điểm dán mã QR"):
    line: list[Cell] = [datetime(2024, 11, 3), unit, form, 4, None]
    [read_line] = read(register=KNOWN, activities=[HEADINGS, line]).activities
    return read_line


@pytest.mark.parametrize(
    ("typed", "unit_id"),
    [
        ("Toà nhà Hoà Bình", "CC01"),
        ("TOA NHA HOA BINH", "CC01"),
        ("Tòa nhà Hòa Bình", "CC01"),
        ("chung cư HB", "CC01"),
        ("CC01", "CC01"),
        ("Tổ 2", "TDP02"),
        ("TDP01 – Tổ dân phố số 1", "TDP01"),
        ("Đài truyền thanh phường", None),
        ("Toa nha Song Da A", None),  # two of that name: nobody's
        (None, None),
    ],
)
def test_a_line_belongs_to_the_unit_that_was_meant(typed: Cell, unit_id: str | None) -> None:
    line = activity(typed)

    assert line.unit_id == unit_id
    assert line.unit == (typed or "")
    assert (line.planned, line.done) == (4, None)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("Điểm dán mã QR", "Điểm dán mã QR"),
        ("điểm dán mã qr ", "Điểm dán mã QR"),
        ("Tin bài - phát thanh", "Tin bài, phát thanh"),
        ("Phát tờ rơi", "Phát tờ rơi"),
    ],
)
def test_a_form_is_known_however_it_is_written_and_others_stay_as_typed(
    typed: str, form: str
) -> None:
    assert activity("CC01", typed).form == form


def activities(*lines: list[Cell], today: date = date(2024, 11, 5)):
    return read(today, activities=[HEADINGS, *lines])


def said(reading) -> list[tuple[str, str | None, str]]:
    """What is said of the tab: rule, cell, severity."""
    return [(f.rule, f.cell, f.severity) for f in reading.findings if f.tab == "Tuyên truyền"]


@pytest.mark.parametrize("typed", [None, " ", "hôm nọ", "31/11/2024"])
def test_a_line_without_a_day_is_kept_uncounted_and_said_with_its_cell(typed: Cell) -> None:
    reading = activities([typed, "CC01", "Buổi hướng dẫn", 1, 1])

    [line] = reading.activities
    assert line.day is None
    assert said(reading) == [("date.unreadable", "A2", "error")]


@pytest.mark.parametrize("outside", [datetime(2024, 10, 31), datetime(2024, 11, 29)])
def test_a_line_outside_the_campaign_is_kept_uncounted_and_said(outside: Cell) -> None:
    reading = activities([outside, "CC01", "Buổi hướng dẫn", 1, None])

    assert [line.day for line in reading.activities] == [None]
    assert said(reading) == [("timeliness.outside_period", "A2", "warning")]


@pytest.mark.parametrize("inside", [datetime(2024, 11, 1), datetime(2024, 11, 5)])
def test_the_first_and_the_last_day_are_the_campaigns(inside: Cell) -> None:
    reading = activities([inside, "CC01", "Buổi hướng dẫn", 1, None])

    assert [line.day for line in reading.activities] == [inside.date()]
    assert said(reading) == []


@pytest.mark.parametrize(
    "row",
    [
        ["Tuần 1"],
        ["TUẦN 1 (01/11 – 07/11)", None, None, None, None],
        ["Tổng cộng", None, None, 40, 33],
        [None, "Tổng cộng", None, 40, 33],
        [None, None, "Cộng", 40, 33],
        ["Ngày", "Đơn vị", "Hình thức", "Kế hoạch", "Thực hiện"],
    ],
)
def test_captions_sums_and_repeated_headings_are_no_lines_and_nothing_is_said(row) -> None:
    reading = activities([datetime(2024, 11, 3), "CC01", "Buổi hướng dẫn", 1, 1], row)

    assert len(reading.activities) == 1
    assert said(reading) == []


def test_a_form_that_only_begins_like_a_sum_is_a_line() -> None:
    reading = activities([None, None, "Tổng vệ sinh, treo băng rôn", 1, 1])

    assert len(reading.activities) == 1
    assert said(reading) == [("date.unreadable", "A2", "error")]


def test_a_result_that_is_no_count_is_said_and_remembered() -> None:
    reading = activities(
        [datetime(2024, 11, 3), "CC01", "Buổi hướng dẫn", 1, "xong"],
        [datetime(2024, 11, 3), "CC01", "Buổi hướng dẫn", 1, "-"],
    )

    assert [(line.done, line.is_unread) for line in reading.activities] == [
        *((None, True), (None, False))
    ]
    assert said(reading) == [("format.not_a_count", "E2", "warning")]
    assert [(line.tab, line.cell) for line in reading.activities] == [
        *(("Tuyên truyền", "E2"), ("Tuyên truyền", "E3"))
    ]


def test_a_result_of_a_day_to_come_is_said_and_the_line_stays_a_plan() -> None:
    reading = activities(
        [datetime(2024, 11, 5), "CC01", "Buổi hướng dẫn", 1, 1],
        [datetime(2024, 11, 5), "CC01", "Buổi hướng dẫn", 1, None],
        today=date(2024, 11, 4),
    )

    assert len(reading.activities) == 2
    assert said(reading) == [("timeliness.future_period", "A2", "warning")]


def test_of_several_spellings_the_first_is_kept() -> None:
    reading = activities(
        [datetime(2024, 11, 3), "Đài truyền thanh", "Phát tờ rơi", 1, 1],
        [datetime(2024, 11, 4), "ĐÀI TRUYỀN THANH", "phát tờ rơi ", 1, 1],
    )

    assert {(line.unit, line.form) for line in reading.activities} == {
        ("Đài truyền thanh", "Phát tờ rơi")
    }


def test_a_milestone_without_a_day_is_said() -> None:
    reading = read(milestones=[["Ngày", "Tỷ lệ (%)"], [None, 30]])

    assert reading.milestones == []
    rules = [(f.rule, f.cell) for f in reading.findings if f.tab == "Mốc phấn đấu"]
    assert rules == [("date.unreadable", "A2")]
