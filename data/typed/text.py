"""How two texts that people typed are compared: from the strictest key to the most forgiving.

Vietnamese is typed composed or decomposed, with the tone on either vowel (Hoà, Hòa), without
marks, with zero-width characters pasted along, with an emoji in front. Each key below forgives
one thing more than the one above it; a match counts only where it is unique (sheet/identity.py).
"""

import re
import unicodedata
from datetime import timedelta
from functools import lru_cache

from data.cells import Percent

TONES = {"\u0300": "1", "\u0301": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
# So: emoji and signs, Sk: modifiers. Sm (+ − ~ <) stays: in a number it carries meaning.
SYMBOLS = {"So", "Sk"}
KEYCAP_AND_VARIATION = {"\u20e3", "\ufe0e", "\ufe0f"}
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # "ＴＤＰ０１" → "TDP01"
# Letters of old Vietnamese fonts and of PDFs that look the same: Ðống Đa, Trƣờng.
LOOKALIKES = {ord("ð"): "đ", ord("ƣ"): "ư"}


@lru_cache(maxsize=65_536)
def clean(text: str) -> str:
    """The text as it should be shown: NFC, no zero-width or control characters, single spaces."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return " ".join(text.split())
    kept = []
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        if category in ("Cf", "Cs", "Co"):
            continue
        kept.append(" " if category == "Cc" else character)
    # Once more: a mark may have been kept from its letter by a zero-width character.
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def without_symbols(text: str) -> str:
    """`clean`, with emoji and other signs turned into spaces, so that no two digits meet."""
    if text.isascii():
        return clean(text)
    kept = (
        " " if unicodedata.category(c) in SYMBOLS or c in KEYCAP_AND_VARIATION else c
        for c in clean(text)
    )
    return " ".join("".join(kept).split())


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Key 1: spelling, letter case and spacing do not matter."""
    same = without_symbols(text).translate(FULL_WIDTH).casefold().translate(LOOKALIKES)
    return unicodedata.normalize("NFC", same)


@lru_cache(maxsize=65_536)
def toned(text: str) -> str:
    """Key 2: it does not matter on which vowel of a word the tone mark stands (uỷ, ủy)."""
    words = []
    for word in folded(text).split():
        letters, tones = [], []
        for character in unicodedata.normalize("NFD", word):
            tones.append(TONES[character]) if character in TONES else letters.append(character)
        words.append(unicodedata.normalize("NFC", "".join(letters)) + "".join(tones))
    return " ".join(words)


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """Key 3: letters and digits alone, without marks: "Toà nhà A-1" → "toa nha a 1"."""
    decomposed = unicodedata.normalize("NFD", folded(text)).replace("đ", "d")
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]|_", " ", bare).split())


A_GROUP = r"(?:to dan pho|to dp|t d p|tdp|to|khu dan cu|kdc|khu pho|khu)"
GROUP_NUMBER = re.compile(rf"(?:{A_GROUP}|t)? ?(?:so)? ?0*(\d{{1,4}}) ?([a-z]?)")
GROUP_NAME = re.compile(rf"(?:(?:{A_GROUP}|thon|xom|ap) (?:so )?)?(?=.*[a-z]{{2}})(?! )(.+)")


def group_number(text: str) -> str | None:
    """The number of a residential group however it is written: "TDP số 01", "Tổ 1", "t1" → "1".

    A letter belongs to it: "TDP 3B" and "Tổ 3-B" are "3b".
    """
    match = GROUP_NUMBER.fullmatch(plain(text))
    return match[1] + match[2] if match else None


def group_name(text: str) -> str | None:
    """The name of a residential group without what it is: "TDP Văn Phú 1" → "van phu 1"."""
    match = GROUP_NAME.fullmatch(plain(text))
    return match[1] if match else None


A_BUILDING = re.compile(
    r"(?:toa nha chung cu|toa chung cu|chung cu|toa nha|toa) (?:so (?=\d))?(?=.)"
)


def building_name(text: str) -> str:
    """The name of a building without what it is: "Toà nhà CT1" → "ct1", "Chung cư số 1" → "1"."""
    return A_BUILDING.sub("", plain(text), count=1)


def code_key(text: str) -> str:
    """Key of a code: "TDP-01", "tdp 1" and "TDP01" are one."""
    parts = re.findall(r"[^\W\d_]+|\d+", plain(text))
    return "-".join(part.lstrip("0") or "0" if part.isdigit() else part for part in parts)


def display(cell: object) -> str:
    """A cell as text, as a person reads it in the sheet; "" for a blank."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, Percent):
        return f"{cell * 100:.10g}%".replace(".", ",")
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if hasattr(cell, "strftime") and hasattr(cell, "year"):
        pattern = (
            "%d/%m/%Y %H:%M"
            if getattr(cell, "hour", 0) or getattr(cell, "minute", 0)
            else "%d/%m/%Y"
        )
        return cell.strftime(pattern)
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(int(cell.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return str(cell)


def display_lines(cell: object) -> str:
    """As `display`, with the line breaks of a text kept: for wording that has lines of its own."""
    if not isinstance(cell, str):
        return display(cell)
    return "\n".join(clean(line) for line in cell.strip().splitlines())
