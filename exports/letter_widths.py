"""How wide a text in Times New Roman bold is: for rules that must be as long as their text."""

import unicodedata

# Thousandths of the size, from the published metrics of Times Bold; a mark adds no width.
_CAPITALS = (
    *(722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944),
    *(722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667),
)
_SMALL = (
    *(500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833),
    *(556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444),
)
WIDTHS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _CAPITALS, strict=True))
WIDTHS |= dict(zip("abcdefghijklmnopqrstuvwxyz", _SMALL, strict=True))
WIDTHS |= {"Đ": 722, "đ": 556, " ": 250, "-": 333, ".": 250, ",": 250, "–": 500, "/": 278}
USUAL = 500  # digits, and whatever else there may be
POINTS_TO_MM = 25.4 / 72


def width_in_mm(text: str, points: float) -> float:
    """The width of one line of the text, in millimetres."""
    letters = [
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    ]
    thousandths = sum(WIDTHS.get(letter, USUAL) for letter in letters)
    return thousandths / 1000 * points * POINTS_TO_MM
