"""What a sheet makes of a text that somebody types (USER_ENTERED), in the sheet's locale.

Rough, like rendering.py: numbers with the locale's separators, days, percents, TRUE and FALSE.
"""

import re
from datetime import date, time

from tests.sheets_server.rendering import SEPARATORS
from tests.sheets_server.tab import GENERAL, Cell, Value, entered

DAY = re.compile(r"(\d{1,2})[/\-](\d{1,2})[/\-](\d{4})")
TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
MONTH_FIRST = {"en_US"}


def typed(value: Value, locale: str, number_format: str = GENERAL) -> Cell | None:
    """The cell that typing `value` makes. A formula has no result: nothing here calculates."""
    if not isinstance(value, str):
        return entered(value, number_format)
    if value.startswith("'"):
        return Cell(value[1:], number_format)
    if value.startswith("=") and len(value) > 1:
        return Cell("", number_format, value)
    text = value.strip()
    if text.upper() in ("TRUE", "FALSE"):
        return Cell(text.upper() == "TRUE", number_format)
    moment = _moment(text, locale)
    if moment is not None:
        return entered(moment, number_format)
    percent = _number(text.removesuffix("%").strip(), locale) if text.endswith("%") else None
    if percent is not None:
        return Cell(percent / 100, "0%" if number_format == GENERAL else number_format)
    number = _number(text, locale)
    return entered(value, number_format) if number is None else Cell(number, number_format)


def _moment(text: str, locale: str) -> date | time | None:
    """The day or the time of day that a text is; None where there is no such day."""
    try:
        if match := DAY.fullmatch(text):
            first, second, year = map(int, match.groups())
            day, month = (second, first) if locale in MONTH_FIRST else (first, second)
            return date(year, month, day)
        if match := TIME.fullmatch(text):
            return time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        pass
    return None


def _number(text: str, locale: str) -> int | float | None:
    group, decimal = map(re.escape, SEPARATORS.get(locale, (",", ".")))
    if not re.fullmatch(rf"-?(\d+|\d{{1,3}}({group}\d{{3}})+)({decimal}\d+)?", text):
        return None
    plain = re.sub(group, "", text)
    plain = re.sub(decimal, ".", plain)
    return float(plain) if "." in plain else int(plain)
