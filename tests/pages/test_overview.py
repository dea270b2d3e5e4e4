"""Tổng quan: what to do first, the first and last groups, the reports of the day, who is apart.

The book is that of tests/data/sheets.py: three groups at 61,5 %, 55,4 % and 23,4 % of their
people, all on plan, all reported on 5 November; its figures here are counted by hand.
"""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.cells import Cell
from data.history.cell_history import History
from serving.viewers import Viewer
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written

BEHIND = with_cells(INSTALLED, {"G4": 100})  # of 640, from 40: due 124 on the way to 512
SILENT = with_cells(INSTALLED, {"G4": None})
WRONG = with_cells(INSTALLED, {"F4": "chưa rõ"})
OWN_STAFF = with_cells(REGISTER, {"G1": "Bắt buộc 100%", "G5": "x"})  # 38 of 45 have installed


def links(app: AppTest, css: str) -> list[tuple[str, str]]:
    """(address, text) of the links of a kind, in the order of the screen."""
    found = re.findall(
        rf'<a class="view {css}" href="([^"]*)"[^>]*>(.*?)</a>', written(app), re.DOTALL
    )
    return [(unescape(href), unescape(re.sub(r"<[^>]+>|\s+", " ", label))) for href, label in found]


def said(app: AppTest, css: str) -> list[str]:
    return [" ".join(text.split()) for _, text in links(app, css)]


def groups(count: int, **changes: Cell) -> dict[str, list[list[Cell]]]:
    """Tabs of so many groups of 100 people each; group n has n per cent of them on 5 November."""
    register = [
        [f"T{n:02}", f"Tổ dân phố số {n}", "Tổ dân phố", "Nguyễn Thị Hạnh", 100, 0]
        for n in range(1, count + 1)
    ]
    counts = [[row[0], row[1], 0, 0, 0, 0, n] for n, row in enumerate(register, start=1)]
    installed = with_cells([INSTALLED[0], *counts], changes)
    return {"register": [REGISTER[0], *register], "installed": installed}


def test_where_nothing_needs_doing_it_says_so(show: Shows) -> None:
    app = show(book())

    assert links(app, "to-do-line") == []
    assert "Không có việc nào cần xử lý ngay" in written(app)
    assert "không có tổ chậm tiến độ" in written(app)


def test_a_group_without_a_report_is_named_and_opens(show: Shows) -> None:
    [(href, text)] = links(show(book(installed=SILENT)), "to-do-line")

    assert href == "groups?group=TDP03"
    assert "01 tổ chưa có số liệu hôm nay" in text
    assert "Tổ 3 – chốt 17:00" in text
    assert "Mở Tổ 3" in text


def test_of_a_day_gone_by_no_hour_of_closing_is_said(show: Shows) -> None:
    app = show(book(installed=SILENT), now=datetime(2024, 11, 9, tzinfo=UTC))

    [text] = said(app, "to-do-line")
    assert "01 tổ chưa có số liệu trong ngày" in text
    assert "chốt" not in text


def test_groups_behind_say_whom_they_lack_and_lead_to_where_they_are_urged(show: Shows) -> None:
    [(href, text)] = links(show(book(installed=BEHIND)), "to-do-line")

    assert href == "follow-up?reason=plan"
    assert "01 tổ chậm tiến độ, còn thiếu 412 người" in text  # 80 % of 640, less 100
    assert "Tổ 3 – tới chỉ tiêu 80%" in text


def test_with_a_milestone_groups_behind_lack_people_up_to_it(show: Shows) -> None:
    milestones: list[list[Cell]] = [["Ngày", "Mốc (%)"], [datetime(2024, 11, 28), 70]]

    installed = with_cells(INSTALLED, {"G4": 90})

    [text] = said(show(book(installed=installed, milestones=milestones)), "to-do-line")

    assert "còn thiếu 358 người" in text  # 70 % of 640, less 90
    assert "tới mốc 70%" in text


def test_an_error_names_its_cell_and_leads_to_the_errors(show: Shows) -> None:
    [(href, text)] = links(show(book(installed=WRONG)), "to-do-line")

    assert href == "quality?severity=error"
    assert "01 ô số liệu cần sửa" in text
    assert "Ô F4" in text


def test_who_does_not_see_the_errors_is_not_sent_to_them(
    show: Shows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    app = show(book(installed=WRONG))

    assert not app.exception
    assert links(app, "to-do-line") == []


def test_own_staff_who_are_missing_are_counted_by_unit(show: Shows) -> None:
    app = show(book(register=OWN_STAFF))

    [(href, text)] = links(app, "to-do-line")
    assert href == "units?kind=own"
    assert "07 cán bộ chưa hoàn thành" in text
    assert "Uỷ ban nhân dân phường 07" in text
    assert "Còn 07 cán bộ chưa hoàn thành" in written(app)
    assert "38/45 · còn 07" in written(app)


def test_staff_are_done_when_they_have_taken_every_step(show: Shows) -> None:
    everybody = with_cells(INSTALLED, {"G5": 45})
    activated = with_cells(INSTALLED, {"G5": 44})[:1] + with_cells(INSTALLED, {"G5": 44})[4:]

    app = show(book(register=OWN_STAFF, installed=everybody, activated=activated))

    assert "44/45 · còn 01" in written(app)


def test_what_is_most_urgent_comes_first(show: Shows) -> None:
    installed = with_cells(INSTALLED, {"G2": None, "F3": "chưa rõ", "G4": 100})

    app = show(book(register=OWN_STAFF, installed=installed))

    assert [href.partition("?")[0] for href, _ in links(app, "to-do-line")] == [
        *("groups", "follow-up", "quality", "units")
    ]
    assert [text.split()[0] for text in said(app, "to-do-line")] == ["1", "2", "3", "4"]


def test_after_the_end_nobody_is_told_to_catch_up(show: Shows) -> None:
    app = show(book(installed=BEHIND), now=datetime(2024, 12, 5, tzinfo=UTC), date="2024-11-28")

    assert not any("chậm tiến độ" in text for text in said(app, "to-do-line"))


def test_fewer_than_ten_groups_are_ranked_once_around_the_average(show: Shows) -> None:
    app = show(book())

    assert said(app, "ranked") == [
        "1 Tổ 1 61,5% Đúng tiến độ",
        "2 Tổ 2 55,4% Đúng tiến độ",
        "3 Tổ 3 23,4% Đúng tiến độ",
    ]
    assert "03 tổ xếp theo tỷ lệ cài đặt" in written(app)
    first, _, last = written(app).partition("Bình quân toàn phường 56,8%")  # 4680 of 8240
    assert "group=TDP01" in first
    assert "group=TDP02" in last


def test_of_many_groups_the_first_five_and_the_last_five_are_shown(show: Shows) -> None:
    app = show(book(**groups(12)))

    names = [text.split(" ", 3)[:3] for text in said(app, "ranked")]
    assert [" ".join(name) for name in names] == [
        *("1 Tổ 12", "2 Tổ 11", "3 Tổ 10", "4 Tổ 9", "5 Tổ 8"),
        *("8 Tổ 5", "9 Tổ 4", "10 Tổ 3", "11 Tổ 2", "12 Tổ 1"),
    ]
    assert "Năm tổ dẫn đầu và năm tổ cần đôn đốc" in written(app)
    assert "Bình quân toàn phường 6,5%" in written(app)  # 78 of 1200


def test_equal_groups_share_a_rank(show: Shows) -> None:
    app = show(book(**groups(3, G3=3)))

    assert [text[:6] for text in said(app, "ranked")] == ["1 Tổ 2", "1 Tổ 3", "3 Tổ 1"]


def test_a_group_without_a_rate_is_not_ranked_and_that_is_said(show: Shows) -> None:
    app = show(book(register=with_cells(REGISTER, {"E4": None})))

    assert [text[:6] for text in said(app, "ranked")] == ["1 Tổ 1", "2 Tổ 2"]
    assert "01 tổ chưa có tỷ lệ nên không xếp hạng" in written(app)


def test_a_silent_group_keeps_its_status_with_the_age_of_its_figure(show: Shows) -> None:
    app = show(book(installed=with_cells(INSTALLED, {"F4": None, "G4": None})))

    assert said(app, "ranked")[2] == "3 Tổ 3 số cũ 2 ngày 18,8% Có nguy cơ chậm"


def test_more_than_the_whole_is_shown_and_questioned(show: Shows) -> None:
    app = show(book(register=with_cells(REGISTER, {"E4": 149})))

    assert "Tổ 3 trên 100%, đề nghị kiểm tra 100,7% Đã hoàn thành" in said(app, "ranked")[0]


def test_reports_of_the_day_name_the_missing_by_officer(show: Shows) -> None:
    app = show(book(installed=SILENT))

    assert "02/03 tổ đã báo cáo" in written(app)
    assert links(app, "officer-row")[0][0] == (
        "reporting?kind=group&officer=L%C3%AA+Th%E1%BB%8B+C%C3%BAc"
    )
    assert "reporting" in [href for href, _ in links(app, "more")]
    assert said(app, "officer-row") == [
        *("Lê Thị Cúc chưa có: Tổ 3 0/1", "Nguyễn Thị Hạnh 1/1 · đủ", "Trần Văn Bình 1/1 · đủ")
    ]
    assert "05/11: 67%" in written(app)


def test_reports_seen_by_the_cut_off_are_told_as_on_time(show: Shows, tmp_path: Path) -> None:
    """It is noon, and the day closes at 17:00; of the days before nobody can tell."""
    app = show(book(installed=SILENT), history=History(tmp_path))

    assert "Đúng giờ (đến 17:00): 02/03 tổ, đạt 66,7%" in written(app)
    assert "đúng giờ 02; chưa có: Tổ 3" in written(app)

    app = show(book(installed=SILENT), history=History(tmp_path), date="2024-11-04")
    assert "úng giờ" not in written(app)


def test_without_a_history_nothing_is_said_of_being_on_time(show: Shows) -> None:
    assert "úng giờ" not in written(show(book(installed=SILENT)))


def test_a_missing_group_that_nobody_is_in_charge_of_is_named_all_the_same(show: Shows) -> None:
    register = with_cells(REGISTER, {"D4": None})

    html = written(show(book(register=register, installed=SILENT)))

    assert "Chưa ghi công chức phụ trách" in html
    assert "chưa có: Tổ 3" in html


def test_before_any_report_is_due_nothing_is_said_of_reports(show: Shows) -> None:
    html = written(show(book(), date="2024-10-31"))

    assert "Không cộng vào số toàn phường" in html
    assert "tổ đã báo cáo" not in html
    assert "officer-row" not in html


def test_kinds_that_are_not_added_stand_on_their_own_people(show: Shows) -> None:
    app = show(book())

    assert [href for href, _ in links(app, "kind-tile")] == ["units?kind=agency"]
    assert said(app, "kind-tile") == [
        "Cơ quan 84,4% 38 trên 45 cán bộ, công chức, viên chức, người lao động"
    ]


def test_groups_of_a_status_lead_to_their_list(show: Shows) -> None:
    app = show(book(installed=BEHIND))

    assert [href for href, _ in links(app, "status-row")] == [
        *("groups?status=behind&by=plan", "groups?status=on_track&by=plan")
    ]
    assert "01/03 tổ cần đôn đốc" in written(app)


def test_announcements_are_held_against_those_due(show: Shows) -> None:
    settings: list[list[Cell]] = [*SETTINGS, ["Số lượt lưu động mỗi ngày", 3]]
    lines: list[list[Cell]] = [["Ngày", "Đơn vị", "Hình thức", "Kế hoạch", "Thực hiện"]]
    for day, done in ((1, 2), (2, 1), (3, 2), (5, 2)):  # nothing on the fourth
        place: list[Cell] = [datetime(2024, 11, day), "Công an phường", "Tuyên truyền lưu động"]
        lines.append([*place, 2, done])

    html = written(show(book(settings=settings, activities=lines)))

    assert "Tuyên truyền lưu động: 7/15 lượt" in html
    assert "03 lượt/ngày; thiếu 05 lượt các ngày có ghi; 01 ngày chưa ghi" in html
    assert "04/11: –/3" in html
    assert html.count('<i class="missing">') == 5
    assert html.count('<i class="unrecorded">') == 3


def test_without_announcements_activations_or_other_units_their_cards_are_left_out(
    show: Shows,
) -> None:
    html = written(show(book(register=REGISTER[:4])))

    assert "Tuyên truyền lưu động" not in html
    assert "kích hoạt" not in html
    assert "Không cộng vào số toàn phường" not in html


def test_links_keep_the_day_and_the_language(show: Shows) -> None:
    app = show(book(installed=BEHIND), date="2024-11-05", lang="en")

    [(href, text)] = links(app, "to-do-line")
    assert href == "follow-up?lang=en&date=2024-11-05&reason=plan"
    assert "1 group behind, 412 short" in text
