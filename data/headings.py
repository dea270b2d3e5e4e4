"""Where the columns of a tab are: found by what their headings mean, not by where they stand.

A heading row is the first one that names enough of a tab's columns; title rows above it do not
matter. A heading names a column when it equals one of the column's names (data/text.py `plain`),
parentheses left out, or else when it alone begins with one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.cells import Cell, Percent
from data.text import clean, plain

Names = Mapping[str, Sequence[str]]

HEADING_ROWS = 60  # rows with anything in them that are looked at; titles take a few
FURTHER_ROWS = (
    8  # … and after one that names all that is needed, in case a title only seemed to
)

REGISTER: Names = {
    "code": ("ma", "ma don vi", "ma so", "ma to", "ma tdp", "code"),
    "name": (
        "ten don vi",
        "don vi",
        "ten",
        "ten to dan pho",
        "ten to",
        "ten tdp",
        "ten to don vi",
    ),
    "kind": ("loai", "loai don vi", "loai hinh", "khoi", "nhom"),
    "officer": (
        "can bo phu trach",
        "cong chuc phu trach",
        "nguoi phu trach",
        "phu trach",
    ),
    "eligible": (
        "doi tuong",
        "dan so tu 15 tuoi",
        "dan so tu du 15 tuoi",
        "dan so 15",
        "nhan khau tu du 15 tuoi",
        "nhan khau tu 15 tuoi",
        "doi tuong van dong",
        "so doi tuong",
        "tong so doi tuong",
        "dan so",
    ),
    "baseline": (
        "da cai truoc chien dich",
        "da cai truoc",
        "da cai dat truoc",
        "so da cai dat truoc",
        "so da cai truoc",
        "so nen",
    ),
    "alias": ("bi danh", "ten khac", "ten goi khac"),
    "parent": ("thuoc to", "thuoc to dan pho", "thuoc tdp"),
    "frequency": ("tan suat bao cao", "tan suat"),
    "target": ("chi tieu", "chi tieu rieng"),
    "mandatory": ("bat buoc 100", "bat buoc"),
    "households": ("so ho", "so ho dan"),
    "leader": ("to truong", "ho ten to truong", "ten to truong"),
    "police": ("canh sat khu vuc", "cskv"),
    "active_from": ("hoat dong tu", "hieu luc tu"),
    "active_to": ("hoat dong den", "hieu luc den"),
}
UNIT_COLUMNS: Names = {
    "code": REGISTER["code"],
    "name": (
        *REGISTER["name"],
        "to dan pho",
        "tdp",
        "to dan pho don vi",
        "don vi bao cao",
    ),
}
ANSWERS: Names = {
    "entered_at": (
        "dau thoi gian",
        "thoi gian",
        "timestamp",
        "thoi diem gui",
        "thoi gian gui",
    ),
    "day": ("ngay bao cao", "ngay", "ngay so lieu"),
    "code": REGISTER["code"],
    "name": UNIT_COLUMNS["name"],
    "installed": (
        "so cai dat",
        "so da cai dat",
        "cai dat",
        "da cai dat",
        "so nguoi cai dat",
        "luy ke cai dat",
    ),
    "activated": ("so kich hoat", "so da kich hoat", "kich hoat", "da kich hoat"),
    "used": ("so su dung", "so dang su dung", "su dung", "dang su dung"),
    "reporter": ("nguoi bao cao", "nguoi nhap", "nguoi gui"),
    "note": ("ghi chu",),
}
SETTINGS: Names = {
    "key": ("khoa", "thiet lap", "muc", "ten"),
    "value": ("gia tri", "noi dung"),
}
MILESTONES: Names = {
    "day": ("ngay", "den ngay", "moc ngay"),
    "share": ("ty le", "ti le", "moc", "moc phan dau"),
    "kind": ("loai",),
    "code": REGISTER["code"],
}
ACTIVITIES: Names = {
    "day": ("ngay",),
    "at": ("gio", "thoi gian"),
    "unit": ("don vi",),
    "form": ("hinh thuc",),
    "audience": ("doi tuong",),
    "planned": ("ke hoach",),
    "done": ("thuc hien",),
    "place": ("dia diem",),
    "content": ("noi dung",),
}
ACTIONS: Names = {
    "what": ("viec", "viec can lam", "noi dung"),
    "unit": ("don vi",),
    "who": ("nguoi thuc hien", "nguoi phu trach"),
    "due": ("han", "thoi han", "han hoan thanh"),
    "status": ("trang thai", "tinh trang"),
}
SENT_REPORTS: Names = {
    "day": ("ngay",),
    "recipient": ("noi nhan",),
    "number": ("so ky hieu", "so"),
    "sent_at": ("gio gui", "thoi gian gui"),
}
CORRECTIONS: Names = {
    "day": ("ngay", "ngay bao cao"),
    "code": (*REGISTER["code"], "don vi", "ten don vi"),
    "measure": ("chi so", "so lieu"),
    "value": ("gia tri dung", "so dung", "gia tri"),
    "reason": ("ly do",),
    "confirmed_by": ("nguoi xac nhan", "xac nhan"),
}


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading row (from 0) and the column (from 0) of each name found.

    `equal` counts the headings that are a name to the letter, for choosing between rows.
    """

    row: int
    columns: dict[str, int]
    equal: int = 0

    def cell(self, row: list[Cell], name: str) -> Cell:
        """The cell of `row` under the heading; None where the column is missing or cut."""
        column = self.columns.get(name)
        return row[column] if column is not None and column < len(row) else None


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not clean(cell))


def heading_key(cell: Cell) -> str:
    if not isinstance(cell, str):
        return ""
    return plain(re.sub(r"\([^)]*\)", " ", cell)) or plain(cell)


def match_columns(index: int, row: Sequence[Cell], names: Names) -> Headings:
    """Column of each name in one row: equal headings first, then headings that begin with it."""
    keys = {i: key for i, cell in enumerate(row) if (key := heading_key(cell))}
    found: dict[str, int] = {}
    if not keys:
        return Headings(index, found)
    for name, accepted in names.items():
        equal = [i for i, key in keys.items() if key in accepted]
        if equal:
            found[name] = min(equal, key=lambda i: accepted.index(keys[i]))
            del keys[found[name]]
    equals = len(found)
    for name, accepted in names.items():
        if name not in found and keys:
            starts = tuple(f"{word} " for word in accepted if len(word) > 3)
            begins = [i for i, key in keys.items() if key.startswith(starts)]
            if len(begins) == 1:
                found[name] = begins[0]
                del keys[begins[0]]
    return Headings(index, found, equals)


def find_headings(
    rows: Sequence[list[Cell]], names: Names, needed: Sequence[str]
) -> Headings | None:
    """The row that names all of `needed` and the most columns, the first of equals.

    Where no row names all of `needed`, the best that names at least two columns; else None.
    """
    best: Headings | None = None
    filled = (
        i for i, row in enumerate(rows) if not all(is_blank(cell) for cell in row)
    )
    left = HEADING_ROWS
    for index in filled:
        headings = match_columns(index, rows[index], names)
        if best is None or rating(headings, needed) > rating(best, needed):
            best = headings
        left = min(
            left - 1,
            FURTHER_ROWS if rating(best, needed)[0] and best is headings else left,
        )
        if left <= 0:
            break
    if best and (len(best.columns) >= 2 or rating(best, needed)[0]):
        return best
    return None


def rating(headings: Headings, needed: Sequence[str]) -> tuple[bool, int, int]:
    complete = all(name in headings.columns for name in needed)
    return complete, len(headings.columns), headings.equal


def as_share(cell: Cell) -> float | None:
    """A share from "80", "80 %", 80, 0.8 or 0.8 shown as 80 %; None where it is no share.

    A plain number up to 1 is a share already: nobody sets a target of 1 % or less.
    """
    if isinstance(cell, Percent):
        share = float(cell)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        share = float(cell) if cell <= 1 else cell / 100
    elif isinstance(cell, str):
        match = re.fullmatch(
            r"(\d{1,3}(?:[.,]\d+)?)\s*(%|phần trăm|phan tram)?", clean(cell).casefold()
        )
        if not match:
            return None
        number = float(match[1].replace(",", "."))
        share = number / 100 if match[2] or number > 1 else number
    else:
        return None
    return share if 0 < share <= 1 else None
