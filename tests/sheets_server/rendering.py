"""A number as a cell shows it, roughly: enough for the formats that people give counts and days.

The formats are Excel's; the separators are those of the spreadsheet's locale.
"""

import re
from datetime import timedelta

from tests.sheets_server.tab import EPOCH, GENERAL, Cell

# Group and decimal separators.
SEPARATORS = {"vi_VN": (".", ","), "en_US": (",", "."), "en_GB": (",", ".")}
# What stands in quotes, brackets or behind a backslash is text of the format, not a digit or a day.
NOT_DIGITS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
DAY_PART = re.compile(r"yyyy|yy|mmmm|mmm|mm|m|dd|d|hh|h|ss|s", re.IGNORECASE)


def formatted(cell: Cell, locale: str) -> str:
    """The text that FORMATTED_VALUE gives."""
    value = cell.value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        return str(value)
    kind = format_kind(cell.number_format)
    if kind in ("DATE", "TIME", "DATE_TIME"):
        return _moment(float(value), cell.number_format)
    return _number(float(value), cell.number_format, locale)


def format_kind(number_format: str) -> str | None:
    """Google's type of a number format; None for General, which has none."""
    pattern = NOT_DIGITS.sub("", number_format).split(";")[0].lower()
    if number_format == GENERAL:
        return None
    if "@" in pattern:
        return "TEXT"
    if "%" in pattern:
        return "PERCENT"
    day, hour = bool(re.search("[dy]", pattern)), bool(re.search("[hs]", pattern))
    if day or hour:
        return "DATE_TIME" if day and hour else "DATE" if day else "TIME"
    return "NUMBER"


def _moment(serial: float, number_format: str) -> str:
    moment = EPOCH + timedelta(seconds=round(serial * 86_400))
    previous = ""

    def part(match: re.Match[str]) -> str:
        nonlocal previous
        name = match[0].lower()
        minutes = name.startswith("m") and previous.startswith("h")
        previous = name
        values = {"y": moment.year, "d": moment.day, "h": moment.hour, "s": moment.second}
        value = moment.minute if minutes else values.get(name[0], moment.month)
        if name == "yy":
            value %= 100
        return f"{value:0{min(len(name), 4)}d}"

    return DAY_PART.sub(part, NOT_DIGITS.sub(_text, number_format.split(";")[0]))


def _number(value: float, number_format: str, locale: str) -> str:
    group, decimal = SEPARATORS.get(locale, (",", "."))
    if number_format in (GENERAL, "@"):
        text = str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
        return text.replace(".", decimal)
    pattern = number_format.split(";")[0]
    digits = NOT_DIGITS.sub("", pattern)
    places = len(match[1]) if (match := re.search(r"\.([0#]+)", digits)) else 0
    shown = value * 100 if "%" in digits else value
    text = f"{shown:{',' if ',' in digits else ''}.{places}f}"
    text = text.translate(str.maketrans({",": group, ".": decimal}))
    # The digits go where the pattern has its placeholders; what stands around them stays.
    around = NOT_DIGITS.sub(_text, re.sub(r"[#0,.]*[#0][#0,.]*", "\0", pattern, count=1))
    return around.replace("\0", text)


def _text(match: re.Match[str]) -> str:
    """What a quoted or escaped piece of a format shows."""
    piece = match[0]
    if piece.startswith('"'):
        return piece[1:-1]
    return piece[1] if piece.startswith("\\") else ""
