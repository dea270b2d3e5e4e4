"""What is said of reports: the head, a day of a unit, its row, the reports sent upward."""

from datetime import date
from typing import Any

import pytest

from words import reporting

START = date(2024, 11, 1)


def on(number: int) -> date:
    return date(2024, 11, number)


def groups(*numbers: int) -> list[dict[str, str]]:
    return [{"name": f"Tổ dân phố số {n}", "kind": "group"} for n in numbers]


SCHOOL = {"name": "Trường A", "kind": "school"}


@pytest.mark.parametrize(
    ("due", "missing", "vi"),
    [
        (range(1, 21), (12, 19), "18/20 tổ đã báo cáo ngày 18/11; còn 02 tổ: Tổ 12, 19"),
        (range(1, 21), (), "Đủ 20/20 tổ đã báo cáo ngày 18/11"),
        (range(1, 4), (1, 2, 3), "Chưa có tổ nào báo cáo ngày 18/11 (0/03)"),
        ((), (), "Ngày 18/11 không có đơn vị nào phải báo cáo"),
    ],
)
def test_the_head_counts_and_names_who_is_missing(due: Any, missing: Any, vi: str) -> None:
    said = reporting.headline(
        due=groups(*due), missing=groups(*missing), on=on(18), start=START, lang="vi"
    )

    assert said == vi


def test_units_of_several_kinds_are_not_called_groups() -> None:
    said = reporting.headline(
        due=[*groups(1, 2), SCHOOL], missing=[SCHOOL], on=on(7), start=START, lang="vi"
    )

    assert said == "02/03 đơn vị đã báo cáo ngày 07/11; còn 01 đơn vị: Trường A"


def test_before_the_start_the_head_says_when_it_begins() -> None:
    said = reporting.headline(due=[], missing=[], on=date(2024, 10, 31), start=START, lang="vi")

    assert said == "Đợt thi đua bắt đầu ngày 01/11/2024; chưa có ngày nào phải báo cáo"


def test_english_heads() -> None:
    said = reporting.headline(
        due=groups(*range(1, 21)), missing=groups(12), on=on(18), start=START, lang="en"
    )

    assert said == "19 of 20 groups reported on 18/11; still missing (1): Tổ 12"


@pytest.mark.parametrize(
    ("state", "before", "vi"),
    [
        ("on_time", 16, "16/11: báo cáo đúng giờ"),
        ("reported", 16, "16/11: đã báo cáo"),
        ("late", 16, "16/11: báo cáo muộn"),
        ("carried", 15, "16/11: chưa báo cáo, tạm lấy số ngày 15/11"),
        ("carried", None, "16/11: chưa báo cáo, chưa có số nào trước đó"),
        ("not_due", None, "16/11: không phải báo cáo"),
        ("to_come", None, "16/11: chưa đến ngày"),
    ],
)
def test_a_day_says_what_it_was(state: str, before: int | None, vi: str) -> None:
    row = {"day": on(16), "state": state, "reported_on": before and on(before), "outcome": None}

    assert reporting.day(row, "vi") == vi


def test_a_cell_that_is_not_used_is_told_apart_from_a_blank_one() -> None:
    row = {"day": on(16), "state": "carried", "reported_on": on(15), "outcome": "withheld"}
    today = unit(outcome_today="refused", last_reported=on(17), age_days=1)

    assert reporting.day(row, "vi") == "16/11: đã nhập nhưng chưa tính, tạm lấy số ngày 15/11"
    assert reporting.now(today, "vi") == ("Đã nhập nhưng chưa đọc được", "tạm lấy số ngày 17/11")


def days(*states: str) -> list[dict[str, Any]]:
    return [{"day": on(n), "state": state} for n, state in enumerate(states, start=1)]


def test_a_row_says_all_its_days_in_one_sentence() -> None:
    told = days("on_time", "on_time", "late", "reported", "not_due", "carried", "carried")

    assert reporting.days(told, "vi") == (
        "Từ 01/11 đến 07/11: 4 ngày đã báo cáo; trong đó 2 ngày đúng giờ; muộn ngày 03/11; "
        "chưa báo cáo ngày 06/11, 07/11."
    )
    assert reporting.days(days("not_due"), "vi") == (
        "Từ 01/11 đến 01/11: không có ngày nào phải báo cáo."
    )
    assert reporting.days(days("reported", "carried"), "en") == (
        "From 01/11 to 02/11: 1 day reported; not reported on 02/11."
    )


def unit(**facts: Any) -> dict[str, Any]:
    usual = {
        "state_today": "carried",
        "outcome_today": None,
        "last_reported": on(15),
        "age_days": 3,
        "is_overdue": False,
        "last_due": on(18),
    }
    return {**usual, **facts}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, ("Chưa báo cáo", "tạm lấy số ngày 15/11, số cũ 3 ngày")),
        ({"last_reported": on(17), "age_days": 1}, ("Chưa báo cáo", "tạm lấy số ngày 17/11")),
        ({"last_reported": None, "age_days": None}, ("Chưa báo cáo", "chưa có báo cáo nào")),
        ({"state_today": "late"}, ("Muộn", "")),
        ({"state_today": "not_due"}, ("Không phải báo cáo", "gần nhất 15/11")),
        (
            {"state_today": "not_due", "is_overdue": True, "last_due": on(14)},
            ("Quá hạn từ 14/11", "tạm lấy số ngày 15/11, số cũ 3 ngày"),
        ),
    ],
)
def test_a_unit_says_where_it_stands_today(facts: dict[str, Any], said: tuple[str, str]) -> None:
    assert reporting.now(unit(**facts), "vi") == said


@pytest.mark.parametrize(
    ("sent", "missing", "vi"),
    [
        (16, [10, 18], "Đã gửi báo cáo của 16/18 ngày; chưa gửi báo cáo ngày 10/11, 18/11"),
        (17, [], "Đã gửi đủ báo cáo của 17 ngày"),
        (0, [], "Chưa có báo cáo ngày nào phải gửi"),
        (
            2,
            range(3, 11),
            (
                "Đã gửi báo cáo của 02/10 ngày; chưa gửi báo cáo ngày "
                "05/11, 06/11, 07/11, 08/11, 09/11, 10/11 và 02 ngày khác"
            ),
        ),
    ],
)
def test_the_reports_sent_are_counted_and_the_days_without_named(
    sent: int, missing: Any, vi: str
) -> None:
    said = reporting.sent_title(sent=sent, missing=[on(n) for n in missing], lang="vi")

    assert said == vi


def test_a_report_sent_says_what_was_entered_of_it() -> None:
    def said(**told: str) -> str:
        return reporting.sent_line(**{"recipient": "", "number": "", "at": "", **told}, lang="vi")

    assert said(recipient="UBND quận", number="16/BC-UBND", at="17:24") == (
        "UBND quận · số 16/BC-UBND · lúc 17:24"
    )
    assert said(recipient="UBND quận") == "UBND quận"
    assert said(at="17:24") == "chưa ghi nơi nhận · lúc 17:24"
