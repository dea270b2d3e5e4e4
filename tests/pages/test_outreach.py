"""Tuyên truyền on a small campaign: every sum counted by hand, nothing left out without a word."""

import re
from datetime import UTC, datetime

from tests.pages.conftest import Shows, written
from tests.pages.outreach_book import CODES, LINES, campaign, card, day_of, line, nov


def test_the_day_is_short_of_announcements_and_a_past_line_lacks_its_result(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach"))

    assert "Hôm nay mới 01/02 lượt tuyên truyền lưu động; 01 việc quá hạn chưa có kết quả" in html
    assert "Số lượt, cộng theo ngày; không cộng với số cài đặt." in html


def test_what_is_past_due_is_listed_with_its_cell_and_the_day_itself_is_not(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach"))

    assert re.findall(r"Tuyên truyền!(\w+)", html) == ["G5"]  # the fourth line, Thực hiện
    assert "quá 2 ngày" in html


def test_a_past_day_looked_at_again_is_called_by_its_date(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach", date="2024-11-02"))

    assert "Ngày 02/11 đủ 02/02 lượt tuyên truyền lưu động; không có việc nào quá hạn" in html


def test_the_calendar_sums_up_the_routine_and_names_the_rest(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach"))

    assert "Lưu động 2/2" in day_of(html, 2)
    assert "Phát thanh 3/2" in day_of(html, 2)
    assert "Lưu động 1/2 · chưa có kết quả" in day_of(html, 3)
    assert "Buổi hướng dẫn: Tổ 2 (1/1)" in day_of(html, 4)
    assert "Lưu động 1/2 (chưa ghi kết quả)" in day_of(html, 5)
    assert "Thứ Ba" in day_of(html, 5)
    assert "Chưa có hoạt động nào" in day_of(html, 1)


def test_what_many_units_do_on_one_day_is_summed_up(show: Shows) -> None:
    more = [line(nov(4), f"Tổ {n}", "Hộ đã đến vận động", None, n) for n in (1, 2, 3)]

    html = written(show(campaign(*more), "outreach"))

    assert "Lượt hộ 6 (3 việc)" in day_of(html, 4)
    assert "Xem 3 việc" in html


def test_days_to_come_show_their_plan_and_no_result(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach", week="2"))

    assert "Buổi hướng dẫn: Tổ 2 (1)" in day_of(html, 9)
    assert "Tuần 2 (08/11 – 14/11): 01 việc sắp tới" in html
    assert "Không có việc nào" in day_of(html, 8)


def test_the_whole_drive_has_all_its_days(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach", week="all"))

    assert html.count('class="cal-day') == 28
    assert html.count('<ol class="cal">') == 4


def test_forms_have_planned_and_done_and_others_stay_as_typed(show: Shows) -> None:
    html = written(
        show(campaign(*LINES, line(nov(4), "DT01", "Phát tờ rơi", 500, 480)), "outreach")
    )

    told = card(html, "11 hình thức đã triển khai, 05 hình thức thực hiện thấp hơn kế hoạch")
    assert "Tuyên truyền lưu động 6 4 3 1 1 05/11" in told  # planned, done, days, units, past due
    assert "Tin bài, phát thanh 2 3 1 1 – 02/11" in told
    assert "Phát tờ rơi 500 480" in told


def test_visits_are_held_against_households_and_without_them_there_is_no_rate(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach"))

    told = card(html, "200 lượt hộ đã đến vận động, bằng 30,0% số hộ")  # 120 of 400; 80 of nobody
    assert "Tổ 1 400 120 30,0%" in told
    assert "Tổ 2 200 – –" in told
    assert "Tổ 3 – 80 –" in told
    assert "1/3 tổ" in told


def test_buildings_schools_and_organisations_are_named_where_they_lack(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach"))

    assert "01 toà nhà chưa dán điểm nào: Toà A2." in card(html, "Đã dán 9/11 điểm mã QR")
    assert "Trường nào cũng đã có lớp" in card(html, "9/12 lớp đã thông báo qua Zalo")
    helpers = card(html, "13 lượt tình nguyện viên trên 15 dự kiến")
    assert "Đoàn phường 15 13" in helpers
    assert "Chưa đủ 7 ngày" in helpers  # on day 5 nobody has been silent for seven days


def test_an_organisation_without_anything_for_seven_days_is_named(show: Shows) -> None:
    book_of = campaign(*LINES, line(nov(9), "DT01", "Phát tờ rơi", 5, 5))

    app = show(book_of, "outreach", now=datetime(2024, 11, 10, 5, tzinfo=UTC), date="2024-11-10")
    told = card(written(app), "13 lượt tình nguyện viên")

    assert "01 đoàn thể không có hoạt động nào trong 7 ngày qua: Hội Nông dân." in told


def test_sessions_feedback_and_audiences_are_counted(show: Shows) -> None:
    html = written(show(campaign(*LINES), "outreach"))

    assert "Tổ 2 1/1 34" in card(html, "01 buổi hướng dẫn, 34 lượt người được hướng dẫn")
    assert "12" in card(html, "Đã giải quyết 10/12 phản ánh, còn 02")
    assert "Cư dân 1 việc" in card(html, "Đã tuyên truyền đến 03/03 nhóm đối tượng")
    assert "04 ngày không có: 01/11, 03/11, 04/11, 05/11." in card(html, "3 tin, bài")


def test_days_and_units_with_nothing_done_are_named(show: Shows) -> None:
    html = written(show(campaign(*LINES, line(nov(4), "CC02", CODES, 5)), "outreach"))

    told = card(html, "Ngày và đơn vị chưa có hoạt động")
    assert "01/5 ngày từ đầu đợt không có hoạt động nào: 01/11." in told
    assert "01 đơn vị có kế hoạch đã qua ngày mà chưa làm việc nào: Toà A2." in told
    assert "Tổ dân phố nào cũng có việc trong bảng." in told
    assert "01 đoàn thể chưa có việc nào trong bảng: Hội Nông dân." in told


def test_lines_without_a_day_are_told_with_the_way_to_their_cells(show: Shows) -> None:
    lines = [
        *LINES,
        line(None, "Tổ 1", "Buổi hướng dẫn", 1, 1),
        line(datetime(2024, 12, 24), "Tổ 1", "Buổi hướng dẫn", 1, 1),
        line(nov(4), "Tổ 1", "Buổi hướng dẫn", 1, "xong"),
    ]

    html = written(show(campaign(*lines), "outreach"))

    assert "02 dòng chưa có ngày hợp lệ nên chưa được tính." in html
    assert "01 dòng ghi kết quả không phải là số" in html
    assert 'href="quality' in html
    assert "01 buổi hướng dẫn" in html  # none of the three
    assert "01 việc quá hạn" in html  # somebody wrote a result: not called undone


def test_only_lines_without_a_day_leave_a_calendar_and_their_notice(show: Shows) -> None:
    html = written(show(campaign(line(None, "Tổ 1", "Buổi hướng dẫn", 1, 1)), "outreach"))

    assert "01 dòng chưa có ngày hợp lệ" in html
    assert "chưa có việc nào" in html
