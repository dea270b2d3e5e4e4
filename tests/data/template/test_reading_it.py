"""The template in the program's own eyes: nothing is wrong with it, and what is typed is read."""

from datetime import date, datetime, time, timedelta
from functools import cache

import numpy as np
import pytest

from data.reading import MEASURES, USED_OUTCOMES, Reading
from tests.data.template.books import START, UNITS, made, opened, read, saved

DURING = START + timedelta(days=4)
AFTER = START + timedelta(days=60)


@cache
def template(register: str | None = "own") -> bytes:
    """The template of the register, or of none; written once for all tests."""
    return made(UNITS if register else None)


def shown(reading: Reading) -> dict[tuple[str, str, date], int]:
    """(measure, code, day) → the count that is used."""
    entries = reading.entries
    return {
        (
            MEASURES[entries.measure[place]],
            reading.units[entries.unit[place]].unit_id,
            entries.day[place].astype(date),
        ): int(entries.value[place])
        for place in range(len(entries))
        if entries.outcome[place] < len(USED_OUTCOMES)
    }


@pytest.mark.parametrize("today", [START - timedelta(days=9), START, DURING, AFTER])
@pytest.mark.parametrize("register", ["own", None], ids=["register", "example"])
def test_an_empty_template_is_read_without_error_or_warning(
    register: str | None, today: date
) -> None:
    reading = read(template(register), today)

    assert [finding for finding in reading.findings if finding.severity != "info"] == []
    assert reading.blocking == []
    assert len(reading.entries) == 0
    assert reading.as_of is None


def test_the_campaign_is_as_asked_for() -> None:
    campaign = read(made(days=10, name="Đợt thi đua", authority="UBND phường Mẫu")).campaign

    assert (campaign.name, campaign.authority) == ("Đợt thi đua", "UBND phường Mẫu")
    assert campaign.start == START
    assert campaign.end == campaign.deadline == date(2024, 11, 10)
    assert (campaign.target, campaign.method) == (1.0, "cumulative")
    assert (campaign.cutoff, campaign.edit_days) == (time(17, 0), 2)
    assert campaign.source_tab == "Cài đặt"


def test_the_register_comes_out_as_it_went_in() -> None:
    first, second, office, building, organisation = read(template()).units

    assert (first.unit_id, first.name, first.kind) == ("TDP-01", "Tổ dân phố số 1", "group")
    assert (first.eligible, first.baseline, first.officer) == (1020, 150, "Nguyễn Thị Hạnh")
    assert second.frequency == "daily"
    assert office.is_mandatory
    assert building.parent_id == "TDP-01"
    assert (organisation.eligible, organisation.frequency) == (None, "none")


def test_an_example_says_so_and_a_register_does_not() -> None:
    assert read(template(None)).campaign.is_sample
    assert not read(template()).campaign.is_sample


def test_counts_come_out_as_they_were_typed() -> None:
    book = opened(template())
    book["Cài đặt"]["D4"], book["Cài đặt"]["E4"] = 160, 171
    book["Cài đặt"]["D5"] = 0
    book["Cài đặt"]["E7"] = 75  # Toà nhà A
    book["Kích hoạt"]["E4"], book["Sử dụng"]["E4"] = 120, 90

    reading = read(saved(book), START + timedelta(days=1))

    second = START + timedelta(days=1)
    assert shown(reading) == {
        ("installed", "TDP-01", START): 160,
        ("installed", "TDP-01", second): 171,
        ("installed", "TDP-02", START): 0,
        ("installed", "CC-01", second): 75,
        ("activated", "TDP-01", second): 120,
        ("used", "TDP-01", second): 90,
    }
    assert reading.as_of == second


def test_a_unit_that_is_added_in_the_empty_rows_is_read() -> None:
    book = opened(template())
    for cell, value in {"A9": "TDP-03", "B9": "Tổ 3", "C9": "Tổ dân phố", "E9": 800}.items():
        book["Danh mục"][cell] = value
    book["Cài đặt"]["B8"], book["Cài đặt"]["D8"] = "Tổ 3", 55

    reading = read(saved(book))

    assert shown(reading) == {("installed", "TDP-03", START): 55}
    assert {finding.severity for finding in reading.findings} <= {"info"}


def test_lists_come_out_as_they_were_typed() -> None:
    book = opened(template())
    lines = {
        "Mốc phấn đấu": (datetime(2024, 11, 7), 20),
        "Tuyên truyền": (
            *(datetime(2024, 11, 2), time(17, 30), "Tổ dân phố số 1"),
            *("Tin bài, phát thanh", "toàn dân", 2, 1),
        ),
        "Việc cần làm": ("Dán mã QR", "Toà nhà A", "Cán bộ", datetime(2024, 11, 9), "Đang làm"),
        "Báo cáo đã gửi": (datetime(2024, 11, 1), "UBND quận", "01/BC-UBND", time(17, 5)),
    }
    for tab, values in lines.items():
        for place, value in enumerate(values, 1):
            book[tab].cell(4, place).value = value

    reading = read(saved(book), DURING)

    [milestone], [activity] = reading.milestones, reading.activities
    [action], [sent] = reading.actions, reading.sent_reports
    assert (milestone.day, milestone.share) == (date(2024, 11, 7), 0.2)
    assert (activity.form, activity.at, activity.unit_id) == (
        "Tin bài, phát thanh",
        "17:30",
        "TDP-01",
    )
    assert (activity.planned, activity.done) == (2, 1)
    assert (action.what, action.due, action.status) == ("Dán mã QR", date(2024, 11, 9), "Đang làm")
    assert (sent.day, sent.number, sent.sent_at) == (START, "01/BC-UBND", "17:05")


def test_a_correction_replaces_the_count_it_names() -> None:
    book = opened(template())
    book["Cài đặt"]["D4"] = 610
    for place, value in enumerate((datetime(2024, 11, 1), "TDP-01", "Cài đặt", 160, "Gõ nhầm"), 1):
        book["Đính chính"].cell(4, place).value = value

    assert shown(read(saved(book))) == {("installed", "TDP-01", START): 160}


def test_answers_of_a_form_count_where_the_settings_say_so() -> None:
    book = opened(template())
    source = next(row for row in book["Cấu hình"].iter_rows() if row[0].value == "Nguồn số liệu")
    source[1].value = "Báo cáo ngày"
    sent = datetime(2024, 11, 1, 16, 30)
    for place, value in enumerate((sent, datetime(2024, 11, 1), "Tổ dân phố số 2", 45, 30), 1):
        book["Báo cáo ngày"].cell(4, place).value = value

    assert shown(read(saved(book))) == {
        ("installed", "TDP-02", START): 45,
        ("activated", "TDP-02", START): 30,
    }


def test_a_falling_count_is_found_by_the_program_too() -> None:
    book = opened(template())
    book["Cài đặt"]["D4"], book["Cài đặt"]["E4"] = 171, 168

    reading = read(saved(book), DURING)

    found = [(f.rule, f.cell) for f in reading.findings if f.severity == "warning"]
    assert found == [("consistency.cumulative_decrease", "E4")]
    assert not np.isnan(reading.entries.value).any()
