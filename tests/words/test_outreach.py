"""Sentences of Tuyên truyền: unknown is never 0, what is missing is said."""

from datetime import date

import pandas as pd
import pytest

from words import outreach

DAY = date(2024, 11, 18)


@pytest.mark.parametrize(
    ("done", "due", "is_today", "expected"),
    [
        (1, 2, True, "Hôm nay mới 01/02 lượt tuyên truyền lưu động"),
        (0, 2, True, "Hôm nay mới 0/02 lượt tuyên truyền lưu động"),
        (2, 2, True, "Hôm nay đủ 02/02 lượt tuyên truyền lưu động"),
        (3, 2, False, "Ngày 18/11 đủ 03/02 lượt tuyên truyền lưu động"),
        (None, 2, True, "Hôm nay chưa ghi lượt tuyên truyền lưu động nào"),
        (pd.NA, 2, False, "Ngày 18/11 chưa ghi lượt tuyên truyền lưu động nào"),
        (3, None, True, "Hôm nay có 03 lượt tuyên truyền lưu động"),
        (3, 0, True, "Hôm nay có 03 lượt tuyên truyền lưu động"),
    ],
)
def test_the_headline_says_how_many_announcements(done, due, is_today, expected: str) -> None:
    said = outreach.headline(day=DAY, is_today=is_today, done=done, due=due, overdue=4, lang="vi")

    assert said == f"{expected}; 04 việc quá hạn chưa có kết quả"


@pytest.mark.parametrize(
    ("done", "planned", "expected"),
    [(2, 2, "2/2"), (1340, None, "1.340"), (None, 2, "–/2"), (0, 3, "0/3"), (None, None, "")],
)
def test_a_count_without_a_result_is_no_zero(done, planned, expected: str) -> None:
    assert outreach.counted(done, planned, "vi") == expected


@pytest.mark.parametrize(
    ("received", "solved", "left", "expected"),
    [
        (35, 29, 6, "Đã giải quyết 29/35 phản ánh, còn 06"),
        (35, 35, 0, "Đã giải quyết đủ 35 phản ánh tiếp nhận"),
        (3, 5, -2, "Số đã giải quyết (5) nhiều hơn số tiếp nhận (3), cần kiểm tra"),
        (3, None, None, "Tiếp nhận 3 phản ánh; chưa ghi số đã giải quyết"),
        (None, 5, None, "Đã giải quyết 5 phản ánh; chưa ghi số tiếp nhận"),
        (None, None, None, "Chưa ghi phản ánh nào của người dân"),
    ],
)
def test_feedback_says_what_is_open(received, solved, left, expected: str) -> None:
    assert (
        outreach.feedback_title(received=received, solved=solved, open_=left, lang="vi") == expected
    )


@pytest.mark.parametrize(
    ("told", "past", "ahead", "ending"),
    [
        (30, 31, 7, "30/31 việc đến ngày đã có kết quả, còn 07 việc sắp tới"),
        (5, 5, 0, "05/05 việc đã có kết quả"),
        (0, 0, 3, "03 việc sắp tới"),
        (0, 0, 0, "chưa có việc nào"),
    ],
)
def test_a_week_says_what_has_its_result(told: int, past: int, ahead: int, ending: str) -> None:
    said = outreach.calendar_title(span="Tuần 3", told=told, past=past, ahead=ahead, lang="vi")

    assert said == f"Tuần 3: {ending}"


def test_codes_sessions_and_visits_are_said_as_far_as_they_are_known() -> None:
    def codes(done, planned) -> str:
        return outreach.of_plan("codes", done=done, planned=planned, lang="vi")

    assert codes(66, 83) == "Đã dán 66/83 điểm mã QR"
    assert codes(66, None) == "Đã dán 66 điểm mã QR"
    assert codes(0, 83) == codes(None, 83) == "Chưa dán điểm mã QR nào"
    assert outreach.visits_title(visited=125, share=1.25, lang="vi").endswith("bằng 125,0% số hộ")
    assert outreach.visits_title(visited=9, share=None, lang="vi") == "9 lượt hộ đã đến vận động"
    sessions = outreach.sessions_title(sessions=8, people=None, lang="vi")
    assert sessions == "08 buổi hướng dẫn; chưa ghi lượt người được hướng dẫn"


def test_many_days_are_named_up_to_six() -> None:
    days = [date(2024, 11, n) for n in range(1, 10)]

    assert outreach.which_days(days[:2], "vi") == "01/11, 02/11"
    assert outreach.which_days(days, "vi").endswith("06/11 và 03 ngày khác")


def test_a_form_of_the_sheet_has_a_name_in_each_language_and_others_stay_as_typed() -> None:
    assert outreach.form_name("Điểm dán mã QR", "vi") == "Điểm dán mã QR"
    assert outreach.form_name("Điểm dán mã QR", "en") == "QR points posted"
    assert outreach.form_name("Phát tờ rơi", "en") == "Phát tờ rơi"
    assert outreach.form_name("", "vi") == "chưa ghi hình thức"


def test_where_and_what_leave_out_what_is_blank_and_shorten_what_is_endless() -> None:
    assert outreach.where_and_what("Chợ", "Tờ rơi", "vi") == "Chợ – Tờ rơi"
    assert outreach.where_and_what("", "Tờ rơi", "vi") == "Tờ rơi"
    assert outreach.where_and_what("Chợ", "", "vi") == "Chợ"
    assert outreach.where_and_what("", "", "vi") == ""
    assert len(outreach.where_and_what("dài" * 4000, "dài" * 4000, "vi")) < 200


def test_each_form_of_the_contract_is_known() -> None:
    from data.reading import FORMS

    assert tuple(outreach.FORM_KEYS) == FORMS
