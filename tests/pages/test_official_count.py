"""The platform's own count on Chất lượng số liệu and Tổng quan: compared, never mixed in.

The book of tests/data/sheets.py: the ward stands at 3089 + 1250 + 120 = 4459 on 03/11, at 4680 on
05/11.
"""

from datetime import datetime
from typing import Any

import pytest

from data.cells import Book
from tests.data.sheets import SETTINGS, book
from tests.pages.conftest import Shows, written

THIRD = datetime(2024, 11, 3)


def with_official(count: Any = None, on: Any = None) -> Book:
    told = [["Số chính thức", count]] * (count is not None)
    told += [["Ngày số chính thức", on]] * (on is not None)
    return book(settings=[*SETTINGS, *told])


def test_the_sheet_is_held_against_it_on_its_day(show: Shows) -> None:
    html = written(show(with_official(4600, THIRD), "quality"))

    # 4459 − 4600 = −141, of 4600 3,07 %
    assert (
        "Đối chiếu với số chính thức ngày 03/11: bảng 4.459, nền tảng 4.600, "
        "lệch −141 người (−3,1%)"
    ) in html
    assert "3/3 tổ có số liệu, 3 tổ báo cáo trong ngày" in html
    assert "bảng 4.459, nền tảng 4.600 (03/11)" in html


def test_the_overview_says_it_in_one_line_and_its_figures_stay_the_same(show: Shows) -> None:
    html = written(show(with_official(4600, THIRD)))

    assert "lệch −141 người (−3,1%)" in html
    assert "Chỉ để đối chiếu" in html
    assert '<p class="figure">4.680' in html  # the ward's own, not 4.600
    assert "Số chính thức của nền tảng" not in written(show(book()))


@pytest.mark.parametrize(
    ("count", "on", "said"),
    [
        (4600, None, "Số chính thức 4.600 người chưa ghi ngày"),
        (None, THIRD, "Đã ghi ngày số chính thức 03/11 nhưng chưa có số"),
        (4600, datetime(2024, 12, 9), "nằm ngoài thời gian đợt thi đua"),
        (4600, datetime(2024, 11, 20), "sau ngày đang xem"),
    ],
)
def test_where_it_cannot_be_compared_a_sentence_says_why(
    show: Shows, count: Any, on: Any, said: str
) -> None:
    app = show(with_official(count, on), "quality")

    assert not app.exception
    html = written(app)
    assert said in html
    assert "lệch" not in html
    assert "lệch" not in written(show(with_official(count, on)))


def test_before_its_day_it_is_still_to_come(show: Shows) -> None:
    made = with_official(4600, THIRD)

    assert "sau ngày đang xem" in written(show(made, "quality", date="2024-11-02"))
    assert "lệch −141" in written(show(made, "quality", date="2024-11-03"))


def test_without_one_there_is_a_word_and_no_card(show: Shows) -> None:
    html = written(show(book(), "quality"))

    assert "chưa có số chính thức" in html
    assert "Đối chiếu với số chính thức ngày" not in html
