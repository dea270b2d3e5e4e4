"""Numbers and dates as people write them: 3.089 · 45,7% · 28/11/2024, in English 3,089 · 45.7%.

Counts are people, shares are 0–1. What is unknown (None, NaN, NaT, pandas' NA, infinity) is "–",
never 0. Halves round up, as an officer's calculator does.
"""

import math
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache, lru_cache
from numbers import Integral, Real
from operator import eq
from typing import Any, overload

from babel import Locale
from babel.dates import format_date
from babel.numbers import NumberPattern, parse_pattern

from words.catalogue import UNKNOWN, template

LOCALES = {"vi": "vi_VN", "en": "en_GB"}
MINUS = "−"
ALMOST = 1e-9  # what binary fractions may be off by: 3.0000000004 people are 3


def known(value: Any) -> Any:
    """The value, or None where it is unknown in any of the ways that frames and queries have."""
    if value is None:
        return None
    try:
        is_itself = bool(eq(value, value))  # NaN and NaT are not
    except (TypeError, ValueError):  # pandas' NA is neither equal nor unequal to anything
        return None
    fraction = isinstance(value, Real) and not isinstance(value, Integral)
    return value if is_itself and not (fraction and math.isinf(value)) else None


def whole(number: Any, lang: str) -> str:
    """A count: "3.089"."""
    return _number(number, 0, lang)


def whole_up(number: Any, lang: str) -> str:
    """A count that is needed, so never rounded down: 129,2 people a day are "130"."""
    return _number(ceiling(number), 0, lang)


def decimal(number: Any, lang: str, digits: int = 1) -> str:
    return _number(number, digits, lang)


def signed(number: Any, lang: str) -> str:
    """A change in people: "+131", "−5", "0"."""
    return _with_sign(_number(number, 0, lang))


def two_digits(number: Any, lang: str) -> str:
    """A small number in formal Vietnamese: "05"; elsewhere as `whole`."""
    written = whole(number, lang)
    return f"0{written}" if lang == "vi" and written in set("123456789") else written


def pace(number: Any, lang: str) -> str:
    """People a day: "118"; below ten with one decimal, "3,6"."""
    value = known(number)
    if value is None:
        return UNKNOWN
    small = value != 0 and abs(_rounded(_exact(value), 1)) < 10
    return _number(value, 1 if small else 0, lang)


def percent(share: Any, lang: str, digits: int = 1) -> str:
    """A share of 0–1 as "45,7%". Less than the whole never reads "100%"; more than it may."""
    value = known(share)
    if value is None:
        return UNKNOWN
    exact = _exact(value)
    rounded = _rounded(exact, digits + 2)
    if exact < 1 <= rounded:
        rounded = 1 - Decimal(1).scaleb(-digits - 2)
    return _written(rounded, _pattern(digits, "%"), lang)


def goal(share: Any, lang: str) -> str:
    """A share that somebody set, with only the decimals it needs: "36%", "36,5%"."""
    value = known(share)
    if value is None:
        return UNKNOWN
    hundred = _rounded(_exact(value) * 100, 1)
    return percent(value, lang, digits=0 if hundred == hundred.to_integral_value() else 1)


def points(difference: Any, lang: str, *, sign: bool = False) -> str:
    """A difference of two shares: "2,3 điểm %", with `sign` "+2,3 điểm %"."""
    value = known(difference)
    if value is None:
        return UNKNOWN
    written = _number(_exact(value) * 100, 1, lang)
    unit = template("percentage_points", lang, {})
    return f"{_with_sign(written) if sign else written} {unit}"


def ceiling(number: Any) -> Any:
    """The count rounded up, small errors of binary fractions aside; None where unknown."""
    value = known(number)
    return None if value is None else math.ceil(value - ALMOST)


def nearest(number: Any) -> Any:
    """The count as `whole` shows it, to reckon with; None where unknown."""
    value = known(number)
    return None if value is None else int(_rounded(_exact(value), 0))


def day(value: Any, lang: str) -> str:
    """A date: "28/11/2024"."""
    return _date(value, "dd/MM/yyyy", lang)


def short_day(value: Any) -> str:
    """A date within the campaign: "28/11"."""
    return _date(value, "dd/MM", "vi")


def weekday_day(value: Any, lang: str) -> str:
    """A date with its weekday: "Thứ Năm, 28/11/2024"."""
    return _date(value, "EEEE, dd/MM/yyyy", lang).replace("Chủ Nhật", "Chủ nhật")


def clock(value: Any) -> str:
    """A time of day: "16:30", in the time zone that the value has."""
    moment = known(value)
    return UNKNOWN if moment is None else f"{moment:%H:%M}"


@overload
def shown(value: object, lang: str) -> str: ...
@overload
def shown(value: object, lang: str, *, unknown: None) -> str | None: ...
def shown(value: object, lang: str, *, unknown: str | None = UNKNOWN) -> str | None:
    """Any value as a text puts it in: strings as they are, numbers and dates as written."""
    if isinstance(value, str):
        return value
    value = known(value)
    if value is None:
        return unknown
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, date) or getattr(getattr(value, "dtype", None), "kind", "") == "M":
        return day(value, lang)
    if isinstance(value, time):
        return clock(value)
    if hasattr(value, "__float__"):
        return whole(value, lang) if value == math.floor(value) else decimal(value, lang)
    return str(value)


def _date(value: Any, pattern: str, lang: str) -> str:
    moment = known(value)
    if moment is None:
        return UNKNOWN
    if hasattr(moment, "astype"):  # numpy's datetime64
        moment = moment.astype("datetime64[us]").item()
    if isinstance(moment, datetime):
        moment = moment.date()
    return _written_day(moment, pattern, lang)


@lru_cache(maxsize=1024)
def _written_day(moment: date, pattern: str, lang: str) -> str:
    return format_date(moment, pattern, locale=_locale(lang))


def _number(number: Any, digits: int, lang: str) -> str:
    value = known(number)
    if value is None:
        return UNKNOWN
    return _written(_rounded(_exact(value), digits), _pattern(digits), lang)


def _exact(value: Any) -> Decimal:
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(str(value))


def _rounded(exact: Decimal, digits: int) -> Decimal:
    with localcontext() as context:
        context.prec = max(28, exact.adjusted() + digits + 3)
        return exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


@lru_cache(maxsize=4096)  # writing a number takes as long as drawing its letters
def _written(rounded: Decimal, pattern: NumberPattern, lang: str) -> str:
    rounded = rounded if rounded else Decimal(0)  # no "−0"
    with localcontext() as context:
        context.prec = max(28, rounded.adjusted() + 10)
        return str(pattern.apply(rounded, _locale(lang))).replace("-", MINUS)


def _with_sign(written: str) -> str:
    is_gain = any(digit in written for digit in "123456789") and not written.startswith(MINUS)
    return f"+{written}" if is_gain else written


@cache
def _pattern(digits: int, ending: str = "") -> NumberPattern:
    return parse_pattern(f"#,##0{'.' if digits else ''}{'0' * digits}{ending}")


@cache
def _locale(lang: str) -> Locale:
    if lang not in LOCALES:
        raise KeyError(f"no language {lang!r}; there are {', '.join(LOCALES)}")
    return Locale.parse(LOCALES[lang])
