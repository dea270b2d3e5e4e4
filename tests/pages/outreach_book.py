"""A small campaign with lines of Tuyên truyền, and what its screen says of them."""

import re
from datetime import datetime

from data.cells import Book, Cell
from tests.data.sheets import REGISTER, book

HEADINGS: list[Cell] = [
    *("Ngày", "Giờ", "Đơn vị", "Hình thức", "Đối tượng", "Kế hoạch", "Thực hiện", "Địa điểm"),
    "Nội dung",
]
ROUNDS, NEWS, CODES = "Tuyên truyền lưu động", "Tin bài, phát thanh", "Điểm dán mã QR"
KNOWN: list[list[Cell]] = [
    [*REGISTER[0], "Số hộ"],
    [*REGISTER[1], 400],
    [*REGISTER[2], 200],
    *REGISTER[3:],  # of group 3 nobody knows how many households it has
    ["CC01", "Toà A1", "Toà chung cư", None, 580, None],
    ["CC02", "Toà A2", "Toà chung cư", None, 610, None],
    ["PH01", "Trường A", "Phụ huynh học sinh", None, 420, None],
    ["DT01", "Đoàn phường", "Đoàn thể", None, None, None],
    ["DT02", "Hội Nông dân", "Đoàn thể", None, None, None],
]


def nov(day: int) -> datetime:
    return datetime(2024, 11, day)


def line(
    day: Cell,
    unit: str,
    form: str,
    planned: Cell = None,
    done: Cell = None,
    at: Cell = None,
    audience: str = "Nhân dân",
    place: str = "",
) -> list[Cell]:
    return [day, at, unit, form, audience, planned, done, place, None]


LINES = [
    line(nov(2), "CQ01", ROUNDS, 1, 1, at="6h30"),
    line(nov(2), "CQ01", ROUNDS, 1, 1, at="17h30"),
    line(nov(3), "CQ01", ROUNDS, 1, 1),
    line(nov(3), "CQ01", ROUNDS, 1),  # past due
    line(nov(5), "CQ01", ROUNDS, 1, 1),
    line(nov(5), "CQ01", ROUNDS, 1),  # today: not past due
    line(nov(2), "Đài phường", NEWS, 2, 3),
    line(nov(4), "Tổ 1", "Hộ đã đến vận động", None, 120),
    line(nov(4), "Tổ 3", "Hộ đã đến vận động", None, 80),
    line(nov(4), "Tổ 2", "Buổi hướng dẫn", 1, 1, place="Nhà văn hoá số 2"),
    line(nov(4), "Tổ 2", "Lượt người được hướng dẫn", None, 34),
    line(nov(4), "Toà A1", CODES, 11, 9, audience="Cư dân"),
    line(nov(4), "Trường A", "Lớp đã thông báo Zalo", 12, 9, audience="Phụ huynh"),
    line(nov(2), "Đoàn phường", "Tình nguyện viên", 15, 13),
    line(nov(4), "UBND", "Phản ánh tiếp nhận", None, 12),
    line(nov(4), "UBND", "Phản ánh đã giải quyết", None, 10),
    line(nov(9), "Tổ 2", "Buổi hướng dẫn", 1),
]


def campaign(*lines: list[Cell], units: list[list[Cell]] = KNOWN) -> Book:
    return book(register=units, activities=[HEADINGS, *lines])


def text_of(html: str) -> str:
    """What is read, without the tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def card(html: str, title: str) -> str:
    """What a card says, by what its title begins with."""
    cards = re.findall(r'<section class="card[^"]*">(.*?)</section>', html, flags=re.DOTALL)
    [found] = [each for each in cards if text_of(each).strip().startswith(title)]
    return text_of(found)


def day_of(html: str, day: int) -> str:
    """What the calendar says of a day."""
    match = re.search(rf'id="day-2024-11-{day:02}">(.*?)(?=<li class="cal-day|</ol>)', html, re.S)
    assert match
    return text_of(match[1].partition("<details>")[0])
