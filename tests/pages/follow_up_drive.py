"""A drive of ten days up to 100 %, on its fifth evening, that can be added up by eye.

    group            officer  eligible  05/11  plan  missing
    TDP01            Hạnh     100       50     50    –
    TDP02            Hạnh     100       20     50    30
    TDP03 (to 03/11) Bình     100       30     50    20
    TDP04 (never)    Bình     100        5     52,5  48     5 are its baseline

From 06/11 on five days are left: 50, 80, 70 and 95 people are 10, 16, 14 and 19 a day.
"""

from datetime import datetime

from data.cells import Book, Cell
from tests.data.sheets import book

Rows = list[list[Cell]]

SETTINGS: Rows = [
    ["Khoá", "Giá trị"],
    ["Tên chiến dịch", "Cài đặt ứng dụng công dân số"],
    ["Ngày bắt đầu", datetime(2024, 11, 1)],
    ["Ngày kết thúc", datetime(2024, 11, 10)],
    ["Hạn chót", datetime(2024, 11, 10)],
]
REGISTER: Rows = [
    [
        *("Mã", "Tên đơn vị", "Loại", "Cán bộ phụ trách", "Đối tượng", "Đã cài trước chiến dịch"),
        "Tần suất báo cáo",
    ],
    ["TDP01", "Tổ dân phố số 1", "Tổ dân phố", "Hạnh", 100, 0, None],
    ["TDP02", "Tổ dân phố số 2", "Tổ dân phố", "Hạnh", 100, 0, None],
    ["TDP03", "Tổ dân phố số 3", "Tổ dân phố", "Bình", 100, 0, None],
    ["TDP04", "Tổ dân phố số 4", "Tổ dân phố", "Bình", 100, 5, None],
    ["CQ01", "Kho bạc", "Cơ quan", None, 20, 10, "khi có"],
]
DAYS: list[Cell] = [datetime(2024, 11, day) for day in range(1, 6)]
COUNTS: Rows = [
    ["Mã", "Tên đơn vị", *DAYS],
    ["TDP01", None, 10, 20, 30, 40, 50],
    ["TDP02", None, 4, 8, 12, 16, 20],
    ["TDP03", None, 10, 20, 30, None, None],
    ["TDP04", None, None, None, None, None, None],
    ["CQ01", None, None, None, None, None, 12],
]
ACTIONS: Rows = [
    ["Việc", "Đơn vị", "Người thực hiện", "Hạn", "Trạng thái"],
    ["Dán mã QR", "Tổ dân phố số 2", "Hạnh", datetime(2024, 11, 3), "Chưa làm"],
    ["Họp tổ", "Tổ dân phố số 3", "Bình", datetime(2024, 11, 6), "Đang làm"],
    ["Rà hộ", "Xóm Đình", "Hạnh", datetime(2024, 11, 20), None],
    ["Phát tờ rơi", None, "Hạnh", datetime(2024, 11, 1), "Xong"],
]


def drive(**tabs: Rows) -> Book:
    usual: dict[str, Rows] = {"settings": SETTINGS, "register": REGISTER, "installed": COUNTS}
    return book(**(usual | tabs))
