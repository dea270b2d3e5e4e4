"""Messages by officer, of the usual wording and of the ward's own (tests/pages/desk.py)."""

import re

from data.message_texts import URGE_OFFICER
from tests.pages.conftest import Shows
from tests.pages.desk import (
    FOUR,
    ONE,
    SETTINGS,
    THREE,
    TWO,
    desk,
    heading,
    shown,
    texts,
)


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
