"""Reading a day from a cell or a column header, as people write days.

A cell's day may be a real date, a serial (Google hands dates over as numbers), ISO, "dd/mm/yyyy",
"d/m" (the campaign's year), "3 tháng 11". Serial 0 is 30/12/1899.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from data.cells import Cell, Percent
from data.text import clean, plain, without_symbols

SERIAL_ORIGIN = date(1899, 12, 30)
SERIALS = range(36_526, 73_051)  # 2000 to 2099

WEEKDAY = r"(?:(?:thứ|thu)\s*(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|t[2-7]|cn|chủ nhật|chu nhat)"
DECORATION = re.compile(
    rf"^(?:{WEEKDAY}\b[\s,.:;\-–(]*)?(?:(?:ngày|ngay|hết|đến)\b[\s.:]*)*", re.IGNORECASE
)
TRAILING = re.compile(rf"[\s,(\-–]*{WEEKDAY}\)?$|\s+0?0:00(?::00)?$", re.IGNORECASE)
YEAR_FIRST = re.compile(
    r"(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:t[\d:.z]*)?"
)
DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}|\d{2}))?")
IN_WORDS = re.compile(
    r"(\d{1,2})\s*[\-/ ]?\s*(?:tháng|thang|thg)\.?\s*(\d{1,2})(?:\s*,?\s*(?:năm|nam)?\s*(\d{4}))?"
)
MONTH_LABEL = re.compile(
    r"(?:tháng|thang|thg|t)\.?\s*(\d{1,2})(?:\s*[/.\-]?\s*(?:năm|nam)?\s*(\d{4}))?"
)


@dataclass(frozen=True, slots=True)
class Written:
    """What a date cell says: day, month and year as read, any of them perhaps missing.

    `day` alone: "Ngày 3". Without `year`: the campaign's. The parts are not checked to exist.
    """

    day: int
    month: int | None = None
    year: int | None = None

    def as_date(self, year: int | None = None) -> date | None:
        return real_date(self.year or year, self.month, self.day)

    def swapped(self, year: int | None = None) -> date | None:
        """Day and month exchanged: what an en_US sheet makes of a Vietnamese date."""
        return real_date(self.year or year, self.day, self.month)


def real_date(year: int | None, month: int | None, day: int | None) -> date | None:
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_serial(number: float) -> date | None:
    return (
        SERIAL_ORIGIN + timedelta(days=int(number)) if int(number) in SERIALS else None
    )


def read_written(cell: Cell) -> Written | None:
    """The day that a cell names, or None where it names none. Never raises."""
    if isinstance(cell, date):  # a datetime is a date too
        return Written(cell.day, cell.month, cell.year)
    if isinstance(cell, bool | Percent | time | timedelta) or cell is None:
        return None
    if isinstance(cell, int | float):
        day = from_serial(cell) if abs(cell) < 1e6 else None
        return Written(day.day, day.month, day.year) if day else None
    return read_written_text(cell) if isinstance(cell, str) else None


def read_written_text(text: str) -> Written | None:
    typed = without_symbols(text).casefold()
    bare = TRAILING.sub("", DECORATION.sub("", typed)).strip(" .,:()")
    if match := YEAR_FIRST.fullmatch(bare):
        return Written(int(match[3]), int(match[2]), int(match[1]))
    if match := DAY_FIRST.fullmatch(bare) or IN_WORDS.fullmatch(bare):
        year = int(match[3]) if match[3] else None
        return Written(
            int(match[1]), int(match[2]), 2000 + year if year and year < 100 else year
        )
    if re.fullmatch(r"\d{1,2}", bare) and bare != typed:  # "Ngày 3", never a bare 3
        return Written(int(bare))
    return None


def read_day(cell: Cell, *, start: date, end: date | None) -> date | None:
    """The day in a data cell; a day without its year takes the one that falls in the campaign."""
    written = read_written(cell)
    if written is None or written.month is None:
        return None
    if written.year:
        return written.as_date()
    candidates = [written.as_date(year) for year in (start.year, (end or start).year)]
    inside = [day for day in candidates if day and start <= day <= (end or day)]
    return next(iter(inside or [day for day in candidates if day]), None)


def read_moment(cell: Cell) -> datetime | None:
    """A time stamp: a real one, a serial with its fraction, ISO or "dd/mm/yyyy HH:MM[:SS]"."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        day = from_serial(cell) if abs(cell) < 1e6 else None
        return datetime.combine(day, time()) + timedelta(days=cell % 1) if day else None
    if not isinstance(cell, str):
        return None
    match = re.fullmatch(
        r"(\S+)[\sT,]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*(sa|ch|am|pm)?",
        clean(cell).casefold(),
    )
    written = read_written_text(match[1] if match else cell)
    day = written.as_date() if written else None
    if day is None:
        return None
    hour, minute, second = (
        (int(part or 0) for part in match.groups()[1:4]) if match else (0, 0, 0)
    )
    if match and match[5] in ("ch", "pm") and hour < 12:
        hour += 12
    return (
        datetime.combine(day, time(hour, minute, second))
        if hour < 24 and minute < 60 and second < 60
        else None
    )


def read_clock(cell: Cell) -> time | None:
    """A time of day: 17:00, "17h", "17 giờ 30", 0.708…"""
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, timedelta):
        cell = cell.total_seconds() / 86_400
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if 1 <= cell < 24 and float(cell).is_integer():
            return time(int(cell))
        if not 0 <= cell < 1:
            return None
        minutes = round(cell * 1440) % 1440
        return time(minutes // 60, minutes % 60)
    match = re.fullmatch(
        r"(\d{1,2}) ?(?:h|g|gio)? ?(\d{2})?(?: ?(?:phut|p|00))?", plain(str(cell or ""))
    )
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_month_label(cell: Cell) -> tuple[int, int | None] | None:
    """(month, year or None) of a merged heading such as "Tháng 11/2024"; None for anything else."""
    if isinstance(cell, date):
        return cell.month, cell.year
    match = (
        MONTH_LABEL.fullmatch(clean(cell).casefold()) if isinstance(cell, str) else None
    )
    if not match or not 1 <= int(match[1]) <= 12:
        return None
    return int(match[1]), int(match[2]) if match[2] else None
