"""A1 notation: what "'Cài đặt'!C4:AD47" stands for. Rows and columns count from 0."""

import re
from dataclasses import dataclass

SIDE = r"\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?"
ADDRESS = re.compile(rf"{SIDE}(?:(:){SIDE})?")
# Google quotes every other title, Vietnamese ones too, and one that could be a cell's address.
PLAIN_TITLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*")

Place = tuple[int, int]  # row, column


@dataclass(frozen=True)
class Area:
    """Rows top to bottom and columns left to right, ends not included; None: to the grid's edge."""

    top: int = 0
    left: int = 0
    bottom: int | None = None
    right: int | None = None

    def within(self, rows: int, columns: int) -> "Box":
        """The part that lies on a grid of this size; empty where it begins beyond."""
        bottom = rows if self.bottom is None else min(self.bottom, rows)
        right = columns if self.right is None else min(self.right, columns)
        return Box(self.top, self.left, max(bottom, self.top), max(right, self.left))


@dataclass(frozen=True)
class Box:
    """An area with all its ends; bottom and right are not included."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, at: Place) -> bool:
        row, column = at
        return self.top <= row < self.bottom and self.left <= column < self.right

    def written(self) -> str:
        """As Google writes it back: "A1:Z1000", and a single cell as "A1"."""
        first = address(self.top, self.left)
        last = address(max(self.bottom - 1, self.top), max(self.right - 1, self.left))
        return first if first == last else f"{first}:{last}"


def column_letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def address(row: int, column: int) -> str:
    return f"{column_letters(column)}{row + 1}"


def place(text: str) -> Place:
    """Row and column of "E3". Raises ValueError for anything but one cell."""
    area = parse(text)
    if area is None or ":" in text:
        raise ValueError(f"{text!r} is not the address of one cell")
    return area.top, area.left


def parse(text: str) -> Area | None:
    """The area of "A1", "A1:B2", "A:C", "2:5" or "A2:C"; None where the text is no address."""
    match = ADDRESS.fullmatch(text)
    if match is None:
        return None
    first_column, first_row, colon, last_column, last_row = match.groups()
    if colon is None:
        if first_column is None or first_row is None:
            return None
        last_column, last_row = first_column, first_row
    elif not (first_column or first_row) or not (last_column or last_row):
        return None
    top, bottom = _span([int(row) - 1 for row in (first_row, last_row) if row])
    left, right = _span([column_number(name) for name in (first_column, last_column) if name])
    return Area(top, left, bottom, right)


def _span(ends: list[int]) -> tuple[int, int | None]:
    """First and last-but-one of what two ends enclose; one end alone reaches to the edge."""
    if len(ends) == 2:
        return min(ends), max(ends) + 1
    return (ends[0] if ends else 0), None


def split_title(text: str) -> tuple[str | None, str | None]:
    """The title and the address of a range, either None where it is not there.

    "Tab" alone is a title unless it could be an address; "'D3'" is always a title.
    """
    if text.startswith("'"):
        match = re.fullmatch(r"'((?:[^']|'')+)'(?:!(.*))?", text, re.DOTALL)
        return (match[1].replace("''", "'"), match[2]) if match else (text, None)
    if "!" in text:
        title, _, rest = text.rpartition("!")
        return title, rest
    return (None, text) if parse(text) else (text, None)


def quoted(title: str) -> str:
    """The title as Google writes it in front of an address."""
    if PLAIN_TITLE.fullmatch(title) and not LIKE_A_CELL.fullmatch(title):
        return title
    return "'" + title.replace("'", "''") + "'"
