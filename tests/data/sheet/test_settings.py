"""The settings of the drive, however their keys are spelt, and what contradictions lead to."""

from datetime import date, datetime, time

import pytest

from data.cells import Percent
from tests.data.sheets import SETTINGS, cells_of, found, read


def campaign(*rows):
    return read(settings=[*SETTINGS[:4], *rows]).campaign


def test_the_defaults_are_those_of_the_contract():
    given = campaign()
    assert (given.target, given.method, given.cutoff) == (1.0, "cumulative", time(17))
    assert (given.edit_days, given.rounds_per_day, given.time_zone) == (2, 2, "Asia/Ho_Chi_Minh")
    assert given.is_sample is False


@pytest.mark.parametrize("typed", [80, "80", "80 %", "80%", 0.8, Percent(0.8)])
def test_every_spelling_of_eighty_percent_is_eighty_percent(typed):
    assert campaign(["chỉ tiêu (%)", typed]).target == pytest.approx(0.8)


@pytest.mark.parametrize("typed", ["nhiều", "150", -5, "80 người", 0])
def test_a_target_that_is_no_share_is_an_error_and_none_is_used(typed):
    reading = read(settings=[*SETTINGS[:4], ["Chỉ tiêu (%)", typed]])
    assert reading.campaign.target is None
    assert cells_of(reading, "config.target_unreadable") == ["B5"]


def test_of_end_and_deadline_one_may_be_missing():
    reading = read(settings=[SETTINGS[0], SETTINGS[2], ["NGAY KET THUC", "28/11"]])
    assert reading.campaign.end == reading.campaign.deadline == date(2024, 11, 28)


def test_end_and_deadline_may_differ():
    given = campaign(["Ngày kết thúc", "30/11/2024"], ["Hạn chót ban đầu", "20/11/2024"])
    assert (given.end, given.deadline) == (date(2024, 11, 30), date(2024, 11, 28))
    assert given.first_deadline == date(2024, 11, 20)


def test_a_deadline_before_the_start_hides_the_plan_and_keeps_the_figures():
    reading = read(settings=[SETTINGS[0], SETTINGS[2], ["Hạn chót", "28/10/2024"]])
    assert (reading.campaign.end, reading.campaign.deadline) == (None, None)
    assert cells_of(reading, "config.deadline_before_start") == ["B3"]
    assert reading.as_of == date(2024, 11, 5)
    assert not reading.blocking


def test_without_a_start_there_is_nothing_to_show():
    reading = read(settings=[SETTINGS[0], SETTINGS[3]])
    assert reading.campaign is None
    assert [finding.params["column"] for finding in reading.blocking] == ["Ngày bắt đầu"]


def test_an_unknown_method_is_an_error():
    reading = read(settings=[*SETTINGS[:4], ["Cách tính", "cộng dồn kiểu mới"]])
    assert cells_of(reading, "config.method_unknown") == ["B5"]
    assert reading.campaign.method == "cumulative"


def test_other_keys_are_kept_as_texts():
    assert campaign(["Người ký", "Nguyễn Văn A"]).texts["Người ký"] == "Nguyễn Văn A"


def test_a_title_above_the_headings_is_no_setting():
    reading = read(settings=[["DỮ LIỆU MẪU"], [], *SETTINGS])
    assert reading.campaign.texts == {}
    assert reading.campaign.start == date(2024, 11, 1)


def test_days_off_may_stand_in_one_cell():
    days = campaign(["Ngày nghỉ", "02/11/2024; 20/11"]).holidays
    assert days == (date(2024, 11, 2), date(2024, 11, 20))


def test_a_time_zone_nobody_knows_falls_back_with_a_word():
    reading = read(settings=[*SETTINGS[:4], ["Múi giờ", "giờ địa phương"]])
    assert reading.campaign.time_zone == "Asia/Ho_Chi_Minh"
    assert len(found(reading, "date.unreadable")) == 1


@pytest.mark.parametrize("typed", ["Hà Nội", "Việt Nam", "GMT+7", "UTC+07:00"])
def test_the_countrys_own_time_zone_may_be_called_so(typed):
    reading = read(settings=[*SETTINGS[:4], ["Múi giờ", typed]])
    assert reading.campaign.time_zone == "Asia/Ho_Chi_Minh"
    assert reading.findings == []


def test_a_setting_that_stands_twice_with_two_values_is_said_at_the_second():
    reading = read(settings=[*SETTINGS, ["Hạn hoàn thành", "30/11/2024"], ["Hạn chót", None]])
    assert reading.campaign.deadline == date(2024, 11, 28)
    [finding] = found(reading, "consistency.conflicting_values")
    assert (finding.cell, finding.params["other_cell"]) == ("B6", "B4")
    assert found(read(settings=[*SETTINGS, ["Hạn chót", "28/11/2024"]]), finding.rule) == []


@pytest.mark.parametrize(
    ("start", "deadline", "is_doubted"),
    [
        (datetime(2024, 1, 11), "28/11/2024", True),  # what an en_US sheet makes of 01/11/2024
        ("11/01/2024", "28/11/2024", False),  # typed so by somebody
        (datetime(2024, 1, 11), "28/02/2024", False),
        (datetime(2024, 11, 11), "28/11/2024", False),
        (datetime(2024, 3, 2), "30/12/2024", False),  # 3 February would be no shorter
    ],
)
def test_a_start_with_day_and_month_exchanged_is_doubted_and_not_put_right(
    start, deadline, is_doubted
):
    reading = read(settings=[SETTINGS[0], ["Ngày bắt đầu", start], ["Hạn chót", deadline]])
    assert cells_of(reading, "date.day_month_swapped") == (["B2"] if is_doubted else [])
    if is_doubted:
        assert reading.campaign.start == date(2024, 1, 11)
