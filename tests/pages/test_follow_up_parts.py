"""Đôn đốc beside its list: targets, messages, actions, activation (tests/pages/desk.py)."""

import re
from datetime import datetime

import pytest

from data.message_texts import URGE_OFFICER
from tests.data.sheets import with_cells
from tests.pages.conftest import Shows
from tests.pages.desk import ACTIONS, FOUR, ONE, SETTINGS, THREE, TWO, UNITS, desk, wide
from tests.pages.test_follow_up import heading, options, shown


def rows(html: str, table: int = 0) -> list[list[str]]:
    """The cells of a table's rows below its headings, as text; of the units' names the long one."""
    body = re.findall(r"<tbody>(.*?)</tbody>", html, flags=re.DOTALL)[table]
    without_short = re.sub(r'<span class="phone-only">.*?</span>', "", body)
    return [
        [
            re.sub(r"<[^>]+>", "", cell).strip()
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL)
        ]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", without_short, flags=re.DOTALL)
    ]


def texts(html: str) -> list[str]:
    return re.findall(r'class="message-text">(.*?)</p>', html, flags=re.DOTALL)


# ---- Targets


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


# ---- Messages


def test_an_officers_units_stand_in_one_text(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", view="texts"))

    assert heading(html) == "03 tổ cần đôn đốc tiến độ, 02 tổ chưa báo cáo"
    assert re.findall(r'<section class="card officer-texts"><h2>(.*?)</h2>', html) == [
        "Bình",
        "Hạnh",
    ]
    lagging, silent, other = texts(html)
    assert (
        "– Tổ 3: 30/100 người (30,0%), thiếu 20 người so với kế hoạch; chỉ tiêu 06/11: 14 người\n"
        "– Tổ 4: 5/100 người (5,0%), thiếu 48 người so với kế hoạch; chỉ tiêu 06/11: 19 người\n"
        in lagging
    )
    assert "còn 02 đơn vị chưa gửi số liệu: Tổ 3, 4. Đề nghị" in silent
    assert "– Tổ 2: 20/100 người" in other
    assert all(text.count("/follow-up?officer=") == 1 for text in (lagging, silent, other))


def test_units_without_an_officer_stand_last_and_are_not_lost(show: Shows) -> None:
    nobodys = [*TWO[:3], None, *TWO[4:]]

    html = shown(show(desk([ONE, nobodys, THREE, FOUR]), "follow_up", view="texts"))

    assert re.findall(r'officer-texts"><h2>(.*?)</h2>', html) == [
        "Bình",
        "Chưa ghi công chức phụ trách",
    ]
    assert "– Tổ 2: 20/100 người" in texts(html)[-1]


def test_where_nobody_needs_one_there_is_none(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", view="texts", officer="Hạnh", kind="agency"))

    assert heading(html) == "Không có tin nhắn nào cần gửi"
    assert 'href="follow-up?view=texts"' in html
    assert heading(shown(show(desk([ONE]), "follow_up", view="texts"))) == (
        "Không có tin nhắn nào cần gửi"
    )


def test_the_wards_own_wording_is_used_line_by_line(show: Shows) -> None:
    typed = "Gửi {cán bộ phụ trách}:\n{danh sách}\n\nXem {liên kết}"
    own = [*SETTINGS, [URGE_OFFICER.upper(), typed]]

    html = shown(show(desk(settings=own), "follow_up", view="texts", officer="Hạnh"))

    [text] = texts(html)
    assert text == (
        "Gửi Hạnh:\n– Tổ 2: 20/100 người (20,0%), thiếu 30 người so với kế hoạch; "
        "chỉ tiêu 06/11: 16 người\n\nXem :///follow-up?officer=H%E1%BA%A1nh"
    )
    assert "chưa hiểu được" not in html


def test_a_blank_wording_is_the_usual_one(show: Shows) -> None:
    blank = [*SETTINGS, [URGE_OFFICER, " "]]

    html = shown(show(desk(settings=blank), "follow_up", view="texts", officer="Hạnh"))

    assert texts(html)[0].startswith("Kính gửi đồng chí Hạnh.")


def test_a_name_nobody_knows_is_told_with_its_setting(show: Shows) -> None:
    wrong = [*SETTINGS, [URGE_OFFICER, "Gửi {cán bộ}: {danh sách} {đơn vị}"]]

    html = shown(show(desk(settings=wrong), "follow_up", view="texts"))

    told = re.findall(r'<p class="notice" role="status">(.*?)</p>', html)
    assert told == [
        f"Nội dung “{URGE_OFFICER}” ở trang tính “Cấu hình” có {{{name}}} chưa hiểu được. "
        "Đề nghị kiểm tra lại tên trong ngoặc nhọn."
        for name in ("cán bộ", "đơn vị")  # a text about several units has no unit
    ]


# ---- Actions


def test_actions_are_listed_with_what_is_late_first(show: Shows) -> None:
    app = show(desk(actions=ACTIONS), "follow_up", view="actions")
    html = shown(app)

    assert heading(html) == "01 việc quá hạn, 01 việc đến hạn; 01 việc khác đang làm"
    assert rows(html) == [
        ["Dán mã QR", "Tổ 2", "Hạnh", "03/11/2024", "Quá hạn 02 ngàyChưa làm"],
        ["Họp tổ", "Tổ dân phố số 3", "Bình", "06/11/2024", "Đến hạnĐang làm"],
        ["Rà hộ", "Xóm Đình", "Hạnh", "20/11/2024", "Đang làm"],
        ["Phát tờ rơi", "", "Hạnh", "01/11/2024", "Xong"],
    ]
    assert options(app, "Trạng thái") == [
        *("Tất cả (04)", "Quá hạn (01)", "Đến hạn (01)", "Đang làm (01)", "Xong (01)")
    ]


def test_a_unit_of_the_register_is_a_link_however_it_is_written(show: Shows) -> None:
    html = shown(show(desk(actions=ACTIONS), "follow_up", view="actions"))

    assert 'href="groups?group=TDP02#opened" data-screen="groups">Tổ 2</a>' in html
    assert ">Xóm Đình</td>" in html


def test_each_persons_actions_are_counted(show: Shows) -> None:
    html = shown(show(desk(actions=ACTIONS), "follow_up", view="actions"))

    assert rows(html, 1) == [["Bình", "0", "1", "0", "0"], ["Hạnh", "1", "0", "1", "1"]]


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ({"state": "overdue"}, ["Dán mã QR"]),
        ({"who": "Hạnh"}, ["Dán mã QR", "Rà hộ", "Phát tờ rơi"]),
        ({"who": "Hạnh", "state": "open"}, ["Rà hộ"]),
    ],
)
def test_the_address_filters_the_actions(
    show: Shows, address: dict[str, str], left: list[str]
) -> None:
    html = shown(show(desk(actions=ACTIONS), "follow_up", view="actions", **address))

    assert [row[0] for row in rows(html)] == left


def test_filters_that_leave_no_action_lead_back(show: Shows) -> None:
    chosen = {"view": "actions", "who": "Bình", "state": "overdue"}

    html = shown(show(desk(actions=ACTIONS), "follow_up", **chosen))

    assert "Không có việc phù hợp với điều kiện lọc" in html
    assert 'href="follow-up?view=actions" data-screen="follow-up">Bỏ lọc, xem tất cả' in html


def test_lines_filled_in_half_are_kept_and_say_what_is_missing(show: Shows) -> None:
    half = [
        ACTIONS[0],
        ["Rà hộ", None, None, None, None],
        [None, None, None, datetime(2024, 11, 3), None],
        [None, None, None, None, "Chưa làm"],
    ]

    html = shown(show(desk(actions=half), "follow_up", view="actions"))

    assert rows(html) == [
        ["Chưa ghi việc", "", "Chưa ghi người thực hiện", "03/11/2024", "Quá hạn 02 ngày"],
        ["Rà hộ", "", "Chưa ghi người thực hiện", "Chưa ghi hạn", "Đang làm"],
    ]


def test_a_day_that_cannot_be_read_is_a_finding_with_its_cell(show: Shows) -> None:
    wrong = with_cells(ACTIONS, {"D2": "tuần sau"})

    html = shown(show(desk(actions=wrong), "follow_up", view="actions"))
    assert "Chưa ghi hạn" in html

    assert "Việc cần làm!D2" in shown(show(desk(actions=wrong), "quality"))


# ---- Activation and use


def test_each_step_is_held_against_the_step_before(show: Shows) -> None:
    activated = wide({"TDP01": [None, None, None, None, 40], "TDP02": [None] * 4 + [5]})
    used = wide({"TDP01": [None, None, None, None, 30]})

    html = shown(show(desk(activated=activated, used=used), "follow_up", view="funnel"))

    assert heading(html) == "64,3% số đã cài đã kích hoạt"  # 45 of 70, of the two that told it
    assert "Chỉ tính 2/4 tổ có số liệu kích hoạt" in html
    assert rows(html) == [
        ["Tổ dân phố số 2", "20", "5", "25,0%", "–", "–", ""],
        ["Tổ dân phố số 1", "50", "40", "80,0%", "30", "75,0%", ""],
        ["Tổ dân phố số 3", "30", "–", "–", "–", "–", "chưa báo số kích hoạt"],
        ["Tổ dân phố số 4", "5", "–", "–", "–", "–", "chưa báo số kích hoạt"],
    ]


def test_installed_high_and_activated_low_is_a_reason_and_in_the_text(show: Shows) -> None:
    # 10 of 50 and 20 of 20 are 30 of 70: 20 % is below 80 % of 42,9 %.
    activated = wide({"TDP01": [None] * 4 + [10], "TDP02": [None] * 4 + [20]})
    made = desk(activated=activated)

    html = shown(show(made, "follow_up", reason="activation"))
    assert "Kích hoạt 20,0% số đã cài, bình quân 42,9%" in html
    assert "Kích hoạt đạt 20,0% số đã cài, bình quân 42,9%." in texts(html)[0]

    assert rows(shown(show(made, "follow_up", view="funnel")))[0][-1] == "Kích hoạt thấp"


def test_kinds_stand_below_each_other_and_are_never_added(show: Shows) -> None:
    activated = wide({"TDP01": [None] * 4 + [40], "CQ01": [None] * 4 + [9]})

    html = shown(show(desk(UNITS, activated=activated), "follow_up", view="funnel"))

    assert rows(html, 1) == [
        ["Toàn phường", "105", "40", "80,0%", "–", "–", "kích hoạt 1/4, sử dụng 0/4"],
        ["Cơ quan", "12", "9", "75,0%", "–", "–", "kích hoạt 1/1, sử dụng 0/1"],
    ]
