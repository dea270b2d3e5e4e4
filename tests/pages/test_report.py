"""Báo cáo on small campaigns: which report, what is typed, what it says before it is taken."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from serving.viewers import Viewer
from tests.data.sheets import REGISTER, SETTINGS, book
from tests.pages.conftest import Shows, written

EVENING = datetime(2024, 11, 5, 11, 0, tzinfo=UTC)  # 18:00 in Hanoi


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def head(app: AppTest) -> str:
    """The head and its notices."""
    return plain(written(app).partition("<h1>")[2].partition("<h2>")[0])


def preview(app: AppTest) -> str:
    return plain(written(app).partition("report-preview")[2])


def test_the_report_of_the_day_is_shown_with_the_days_figures(show: Shows) -> None:
    """3200 + 1330 + 150 = 4680 of 8240; 50 + 40 + 15 = 105 in the day; 1740 before the start."""
    app = show(book(), "report", now=EVENING)

    assert head(app).startswith("Dự thảo báo cáo ngày 05/11/2024")
    assert "4.680/8.240 người từ đủ 15 tuổi trở lên đã cài đặt, đạt 56,8%" in preview(app)
    assert "tăng 105 người so với ngày trước" in preview(app)
    assert "tăng 2.940 người so với trước đợt thi đua (1.740 người)" in preview(app)


def test_before_the_cut_off_the_figures_are_called_preliminary(show: Shows) -> None:
    app = show(book(), "report")

    assert "Chưa đến giờ chốt 17:00: số liệu trong báo cáo là số liệu sơ bộ." in head(app)
    assert "số liệu sơ bộ, tính đến 12 giờ 00 phút" in preview(app)


def test_of_a_day_that_nobody_closed_it_says_that_the_figures_are_the_sheets_now(
    show: Shows,
) -> None:
    app = show(book(), "report", now=EVENING, date="2024-11-04")

    said = "Số liệu ngày 04/11/2024 chưa được chốt: báo cáo lấy theo bảng số liệu lúc 18:00"
    assert f"{said} ngày 05/11/2024." in head(app)
    assert (
        "(số liệu đến hết ngày 04/11/2024, theo bảng số liệu lúc 18 giờ 00 phút ngày 05/11/2024)"
    ) in preview(app)
    assert "đọc lúc 18 giờ 00 phút ngày 05/11/2024." in preview(app)
    assert "tính đến 17 giờ" not in preview(app)


def test_settings_that_are_missing_are_named(show: Shows) -> None:
    filled = [*SETTINGS, ["Địa danh", "Phú La"], ["Người ký", "Nguyễn Thuỷ"]]

    app = show(book(settings=filled), "report")

    [said] = re.findall(r"Cấu hình chưa ghi: (.*?)\.", head(app))
    assert "“Kính gửi”" in said
    assert "“Địa danh”" not in said
    assert "“Người ký”" not in said


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("weekly", "Dự thảo báo cáo tuần 1 (từ ngày 01/11/2024 đến ngày 07/11/2024)"),
        ("final", "Dự thảo báo cáo kết quả đợt thi đua đến ngày 05/11/2024"),
    ],
)
def test_the_address_says_which_report(show: Shows, kind: str, said: str) -> None:
    assert head(show(book(), "report", kind=kind)).startswith(said)


def test_an_unknown_kind_is_ignored_with_a_word(show: Shows) -> None:
    app = show(book(), "report", kind="khac")

    assert head(app).startswith("Dự thảo báo cáo ngày")
    assert "khac" in plain(written(app))


def test_before_the_start_there_is_only_the_day(show: Shows) -> None:
    app = show(book(), "report", date="2024-10-31", kind="weekly")

    assert "Đợt thi đua chưa bắt đầu nên chỉ lập được báo cáo ngày." in head(app)
    assert not app.exception


def test_what_is_typed_stands_in_the_text_and_outlives_other_days(show: Shows) -> None:
    app = show(book(), "report", now=EVENING)
    hard = app.text_area[0]
    assert hard.label == "Khó khăn, vướng mắc"

    hard.set_value("Nhiều hộ <b>đi làm ca</b>.").run()
    assert "2. Khó khăn, vướng mắc Nhiều hộ <b>đi làm ca</b>." in preview(app)

    app.query_params["date"] = "2024-11-04"
    app.run()
    assert app.text_area[0].value == ""
    assert "đi làm ca" not in preview(app)

    del app.query_params["date"]
    app.run()
    assert app.text_area[0].value == "Nhiều hộ <b>đi làm ca</b>."
    assert "<b>đi làm ca" not in written(app)
    assert "ca" not in str(app.query_params.get("difficulties", ""))


def test_a_book_without_groups_gives_a_report_without_a_traceback(show: Shows) -> None:
    app = show(book(register=[REGISTER[0], REGISTER[4]]), "report")

    assert not app.exception
    assert "Danh mục chưa có tổ dân phố." in preview(app)


def test_the_screen_speaks_english_and_the_report_vietnamese(show: Shows) -> None:
    app = show(book(), "report", now=EVENING, lang="en")

    assert head(app).startswith("Draft report of 05/11/2024")
    assert "Luỹ kế toàn phường có 4.680/8.240 người" in preview(app)


def test_a_leader_is_shown_the_door(show: Shows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    app = show(book(), "report")

    assert not app.text_area
    assert "Dự thảo báo cáo" not in written(app)
