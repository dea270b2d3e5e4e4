"""Targets as they are handed out, added up by hand (tests/pages/desk.py)."""

import re
from datetime import datetime

import pytest

from tests.pages.conftest import Shows
from tests.pages.desk import (
    ONE,
    TWO,
    desk,
    heading,
    rows,
    shown,
    texts,
)


def test_targets_of_the_next_day_stand_in_the_order_of_the_register(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", view="targets"))

    # A week is 7 of the 10 days: 70, 70, 70, and 66,5 of the last; together 276,5.
    assert rows(html) == [
        ["Tổ dân phố số 1", "Hạnh", "50,0%", "100% (10/11)", "10", "70", "50", "20"],
        ["Tổ dân phố số 2", "Hạnh", "20,0%", "100% (10/11)", "16", "70", "20", "50"],
        ["Tổ dân phố số 3", "Bình", "30,0%", "100% (10/11)", "14", "70", "30", "40"],
        ["Tổ dân phố số 4", "Bình", "5,0%", "100% (10/11)", "19", "67", "0", "67"],
        ["Cộng (04 đơn vị)", "", "", "", "59", "277", "100", "177"],
    ]


def test_the_head_says_their_sum(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", view="targets"))

    assert heading(html) == "Chỉ tiêu ngày 06/11: 59 người; tuần 1 còn 177 người"
    assert sum(int(row[4]) for row in rows(html)[:-1]) == 59
    assert sum(int(row[7]) for row in rows(html)[:-1]) == 177


@pytest.mark.parametrize("day", ["2024-11-01", "2024-11-02", "2024-11-03", "2024-11-04"])
def test_on_every_day_the_rows_add_up_to_the_head(show: Shows, day: str) -> None:
    html = shown(show(desk(), "follow_up", view="targets", date=day))

    *units, total = rows(html)
    target, left = re.findall(r": (\d+) người; tuần \d+ còn (\d+) người", heading(html))[0]
    assert int(target) == sum(int(row[4]) for row in units) == int(total[4])
    assert int(left) == sum(int(row[7]) for row in units) == int(total[7])


def test_the_result_of_a_day_stands_beside_its_targets(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", view="targets", **{"for": "today"}))

    # On 04/11 they stood at 40, 16, 30 and 5: 60, 84, 70 and 95 people in six days are 10, 14,
    # 11,67 and 15,83 a day; 51,5 together.
    assert heading(html) == "Chỉ tiêu ngày 05/11: 52 người, đã tăng 14"
    assert [row[4:6] for row in rows(html)] == [
        ["10", "10"],
        ["14", "4"],
        ["12", "–"],  # not reported, and no zero
        ["16", "–"],
        ["52", "14"],
    ]


def test_an_officers_targets_are_theirs_alone(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", view="targets", officer="Bình"))

    assert heading(html) == "Bình: Chỉ tiêu ngày 06/11: 33 người; tuần 1 còn 107 người"
    assert [row[0] for row in rows(html)] == [
        "Tổ dân phố số 3",
        "Tổ dân phố số 4",
        "Cộng (02 đơn vị)",
    ]


def test_the_message_hands_out_the_same_numbers(show: Shows) -> None:
    [text] = texts(shown(show(desk(), "follow_up", view="targets")))

    assert text == (
        "Kính gửi các đồng chí. Chỉ tiêu ngày 06/11 như sau:\n"
        "– Tổ 1: 10 người, trong tuần còn 20\n"
        "– Tổ 2: 16 người, trong tuần còn 50\n"
        "– Tổ 3: 14 người, trong tuần còn 40\n"
        "– Tổ 4: 19 người, trong tuần còn 67\n"
        "Cộng: 59 người. Phần chưa đạt của ngày trước đã được tính vào. Trân trọng.\n"
        ":///follow-up?view=targets"
    )


def test_a_unit_without_an_eligible_count_has_no_target_and_is_said(show: Shows) -> None:
    html = shown(show(desk([ONE, [*TWO[:4], None, *TWO[5:]]]), "follow_up", view="targets"))

    assert rows(html)[1][3:6] == ["–", "–", "–"]
    assert "01 đơn vị chưa có số liệu hoặc đối tượng nên chưa có chỉ tiêu" in html
    assert heading(html).startswith("Chỉ tiêu ngày 06/11: 10 người")


def test_past_the_deadline_there_are_none_and_it_says_why(show: Shows) -> None:
    late = datetime(2024, 12, 5)
    html = shown(
        show(desk(), "follow_up", now=late.astimezone(), view="targets", date="2024-11-10")
    )

    assert heading(html) == "Chưa có chỉ tiêu"
    assert "đã qua hạn chót" in html


@pytest.mark.parametrize("view", ["targets", "funnel"])
def test_a_kind_that_the_officer_has_none_of_leads_back(show: Shows, view: str) -> None:
    html = shown(show(desk(), "follow_up", view=view, kind="agency", officer="Hạnh"))

    assert heading(html) == "Không có đơn vị phù hợp với điều kiện lọc"
    assert f'href="follow-up?view={view}"' in html


def test_the_kinds_are_never_added_up(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", view="targets", kind="all"))

    assert "“all”" in html  # ignored with a word
    assert len(rows(html)) == 4 + 1
