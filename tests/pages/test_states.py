"""What the screens say when there is little to show: never an error, never a wrong zero."""

from datetime import UTC, datetime

import pytest

from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written

NOTHING_REPORTED = [[row[0], row[1], *[None] * 5] if row[0] != "Mã" else row for row in INSTALLED]


def test_an_ordinary_day_shows_the_wards_figure(show: Shows) -> None:
    app = show(book())

    assert not app.exception
    assert "4.680" in written(app)  # 3200 + 1330 + 150, as tests/data/sheets.py says


def test_before_the_start_it_says_when_the_drive_starts(show: Shows) -> None:
    app = show(book(installed=NOTHING_REPORTED), now=datetime(2024, 10, 20, tzinfo=UTC))

    assert not app.exception
    assert "01/11/2024" in written(app)


def test_with_nothing_reported_it_says_so_and_stands_at_the_baselines(show: Shows) -> None:
    html = written(show(book(installed=NOTHING_REPORTED)))

    assert "Chưa có tổ dân phố nào báo cáo" in html
    assert "1.740" in html  # 1200 + 500 + 40


def test_after_the_deadline_it_says_that_the_drive_has_ended(show: Shows) -> None:
    app = show(book(), now=datetime(2024, 12, 5, tzinfo=UTC), date="2024-11-28")

    assert not app.exception
    assert "Kết thúc đợt thi đua" in written(app)


def test_without_eligible_counts_there_is_a_count_and_no_rate(show: Shows) -> None:
    register = with_cells(REGISTER, {"E2": None, "E3": None, "E4": None})

    app = show(book(register=register))

    assert not app.exception
    assert "4.680" in written(app)
    assert "0,0%" not in written(app)


def test_dates_that_contradict_leave_the_figures_without_a_plan(show: Shows) -> None:
    app = show(book(settings=with_cells(SETTINGS, {"B4": datetime(2024, 10, 1)})))

    assert not app.exception
    assert "4.680" in written(app)


def test_an_unknown_size_of_text_is_named_and_the_usual_one_shown(show: Shows) -> None:
    html = written(show(book(), text="huge"))

    assert "Chưa có cỡ chữ “huge”" in html


def test_large_text_is_no_unknown_choice(show: Shows) -> None:
    app = show(book(), text="large")

    assert not app.exception
    assert 'class="notice"' not in written(app)


def test_one_group_alone_is_a_ward(show: Shows) -> None:
    app = show(book(register=REGISTER[:2], installed=INSTALLED[:2]))

    assert not app.exception
    assert "3.200" in written(app)


@pytest.mark.parametrize("screen", ["", "quality"])
def test_markup_in_the_sheet_is_shown_as_text(show: Shows, screen: str) -> None:
    name = "<img src=x onerror=alert(1)> “Tổ” & Tổ"
    register = with_cells(REGISTER, {"B2": name, "D2": name})
    installed = with_cells(INSTALLED, {"B2": name, "G2": "<script>alert(1)</script>"})

    app = show(book(register=register, installed=installed), screen)

    assert not app.exception
    assert "<img src=x" not in written(app)
    assert "<script>alert" not in written(app)


def test_a_missing_tab_leaves_a_calm_page_that_names_it(show: Shows) -> None:
    without_register = book()
    without_register.tabs[:] = [tab for tab in without_register.tabs if tab.title != "Danh mục"]

    app = show(without_register)

    assert not app.exception
    assert "Danh mục" in written(app)
    assert "Đề nghị" in written(app)


def test_without_findings_the_quality_screen_says_so(show: Shows) -> None:
    html = written(show(book(), "quality"))

    assert "Không phát hiện lỗi số liệu" in html


def test_very_many_findings_are_paged(show: Shows) -> None:
    units = [[f"TDP{n:03}", f"Tổ dân phố số {n}", "Tổ dân phố", "", 100, 1] for n in range(1, 131)]
    wrong = [[unit[0], unit[1], "#REF!?", None, None, None, 5] for unit in units]

    app = show(book(register=[REGISTER[0], *units], installed=[INSTALLED[0], *wrong]), "quality")

    assert not app.exception
    assert written(app).count("<tr><td>") == 50
