"""A drive of ten days that can be added up by eye, on its fifth evening, for the tests of Đôn đốc.

    group            officer  eligible  05/11  plan  missing
    TDP01            Hạnh     100       50     50    –
    TDP02            Hạnh     100       20     50    30
    TDP03 (to 03/11) Bình     100       30     50    20
    TDP04 (never)    Bình     100        5     52,5  48     5 are its baseline

Together 105 of 400, 26,25 %; 98 people are missing to the plan. The office has 12 of 20, and 15 are
planned. From 06/11 on five days are left: 50, 80, 70 and 95 people are 10, 16, 14 and 19 a day.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from streamlit.testing.v1 import AppTest

from data.cells import Book, Cell, Tab
from tests.data.sheets import book
from tests.pages.conftest import written

Rows = list[list[Cell]]

HEADINGS: list[Cell] = [
    *("Mã", "Tên đơn vị", "Loại", "Cán bộ phụ trách", "Đối tượng", "Đã cài trước chiến dịch"),
    *("Tần suất báo cáo", "Tổ trưởng"),
]
ONE: list[Cell] = ["TDP01", "Tổ dân phố số 1", "Tổ dân phố", "Hạnh", 100, 0, None, "Lan"]
TWO: list[Cell] = ["TDP02", "Tổ dân phố số 2", "Tổ dân phố", "Hạnh", 100, 0, None, None]
THREE: list[Cell] = ["TDP03", "Tổ dân phố số 3", "Tổ dân phố", "Bình", 100, 0, None, None]
FOUR: list[Cell] = ["TDP04", "Tổ dân phố số 4", "Tổ dân phố", "Bình", 100, 5, None, None]
OFFICE: list[Cell] = ["CQ01", "Kho bạc", "Cơ quan", None, 20, 10, "khi có", None]
UNITS: Rows = [ONE, TWO, THREE, FOUR, OFFICE]
COUNTS: dict[str, list[Cell]] = {
    "TDP01": [10, 20, 30, 40, 50],
    "TDP02": [4, 8, 12, 16, 20],
    "TDP03": [10, 20, 30, None, None],
    "CQ01": [None, None, None, None, 12],
}
SETTINGS: Rows = [
    ["Khoá", "Giá trị"],
    ["Tên chiến dịch", "Cài đặt ứng dụng công dân số"],
    ["Ngày bắt đầu", datetime(2024, 11, 1)],
    ["Ngày kết thúc", datetime(2024, 11, 10)],
    ["Hạn chót", datetime(2024, 11, 10)],
]
ACTIONS: Rows = [
    ["Việc", "Đơn vị", "Người thực hiện", "Hạn", "Trạng thái"],
    ["Dán mã QR", "Tổ 2", "Hạnh", datetime(2024, 11, 3), "Chưa làm"],
    ["Họp tổ", "Tổ dân phố số 3", "Bình", datetime(2024, 11, 6), "Đang làm"],
    ["Rà hộ", "Xóm Đình", "Hạnh", datetime(2024, 11, 20), None],
    ["Phát tờ rơi", None, "Hạnh", datetime(2024, 11, 1), "Xong"],
]


def wide(counts: Mapping[str, Sequence[Cell]]) -> Rows:
    """A tab of counts: a row a unit, a column a day from 01/11 on."""
    days: list[Cell] = [datetime(2024, 11, day) for day in range(1, 6)]
    return [["Mã", "Tên đơn vị", *days], *([code, None, *told] for code, told in counts.items())]


def desk(
    units: Rows = UNITS,
    counts: dict[str, list[Cell]] = COUNTS,
    settings: Rows = SETTINGS,
    actions: Rows | None = None,
    **tabs: Rows,
) -> Book:
    """The book, with some of it changed; `settings`: rows of Cấu hình in place of the usual."""
    codes = {unit[0] for unit in units}
    told = {code: row for code, row in counts.items() if code in codes}
    made = book(settings=settings, register=[HEADINGS, *units], installed=wide(told), **tabs)
    if actions is not None:
        made.tabs.append(Tab("Việc cần làm", lambda: actions))
    return made


def shown(app: AppTest) -> str:
    """What the screen drew, down to its foot: what fails below is excused with a calm word."""
    html = written(app)
    assert not app.exception
    assert '<p class="foot' in html
    return html


def heading(html: str) -> str:
    return re.findall(r"<h1>(.*?)</h1>", html)[0]


def options(app: AppTest, label: str) -> list[str]:
    """What a filter offers, as it is written."""
    found = [*app.get("button_group"), *app.selectbox]
    [box] = [each for each in found if each.label == label]
    return list(box.options)


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
