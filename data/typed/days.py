"""Reading a day from a cell or a column header, as people write days.

A cell's day may be a real date, a serial (Google hands dates over as numbers), ISO, "dd/mm/yyyy",
"d/m" (the campaign's year), "3 tháng 11". Serial 0 is 30/12/1899.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from data.cells import Cell, Percent
from data.typed.text import FULL_WIDTH, plain, without_symbols

SERIAL_ORIGIN = date(1899, 12, 30)
SERIALS = range(36_526, 73_051)  # 2000 to 2099

WEEKDAY = (
    r"(?:(?:thứ\s*|thu\s*|t\.\s*)(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|t[2-7]"
    r"|cn|chủ nhật|chu nhat)"
)
# What a heading says before its day: "Luỹ kế đến hết ngày 05/11". "Tăng", "Tỷ lệ", "Chỉ tiêu" are
# missing on purpose: such a column is another figure.
BEFORE = (
    r"(?:ngày|ngay|tính|tinh|đến|den|tới|hết|het|cuối|lũy kế|luỹ kế|luy ke|lk|số liệu|so lieu|sl|"
    r"kết quả|ket qua|kq|báo cáo|bao cao|bc|số|so|đã|da|cài đặt|cai dat|cài|cai|lúc|luc|"
    r"\d{1,2}\s*(?:h|giờ|gio)(?:\s*\d{2})?)"
)
DECORATION = re.compile(rf"^(?:(?:{WEEKDAY}|{BEFORE})\b[\s,.:;\-–(]*)*")
NAMES_A_DAY = re.compile(rf"(?:ngày|ngay|{WEEKDAY})[\s,.:;\-–(]*$")
# What may follow the day: "05/11 (T3)", "05/11 17h30", "05/11 (17h)".
TRAILING = re.compile(
    rf"[\s,(\-–]*\b{WEEKDAY}\)?$|(?:\s+|\s*\()\d{{1,2}}(?:h|[:h]\d{{2}}(?::\d{{2}})?)\)?$"
)
YEAR_FIRST = re.compile(r"(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:t[\d:.z]*)?")
# Two marks before a year of two digits would be two days: "2-3/11".
DAY_FIRST = re.compile(
    r"(\d{1,2})\s*(?P<mark>[/.\-])\s*(\d{1,2})"
    r"(?:\s*(?:[/.\-]\s*(?P<year>\d{4})|(?P=mark)\s*(?P<short>\d{2})))?"
)
IN_WORDS = re.compile(
    r"(\d{1,2})\s*[\-/ ]?\s*(?:tháng|thang|thg)\.?\s*(\d{1,2})(?:\s*,?\s*(?:năm|nam)?\s*(\d{4}))?"
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"({'|'.join(MONTHS)})[a-z]*\.?"
# "5-Nov", "5 November 2024", "Nov 5, 2024"; "Nov 24" could be a month of 2024.
ENGLISH = re.compile(rf"(\d{{1,2}})[\s\-/]*{MONTH}(?:[\s\-/,]*(\d{{4}}|\d{{2}}))?")
ENGLISH_MONTH_FIRST = re.compile(rf"{MONTH}\s*(\d{{1,2}})\s*,\s*(\d{{4}})")
# "T2" to "T7" without a year are days of the week.
MONTH_LABEL = re.compile(
    r"(?:(?:các |cac )?(?:ngày|ngay|số liệu|so lieu)?\s*(?:trong )?(?:tháng|thang|thg)|t(?![2-7]$))"
    r"\.?\s*(\d{1,2})(?:\s*[/.\-]?\s*(?:năm|nam)?\s*(\d{4}))?"
)
YEARS = range(2000, 2100)
HERE = timedelta(hours=7)  # ahead of UTC, in which programs write their "Z"
CLOCK = (
    r"(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?P<utc>z)?"
    r"\s*(?P<half>sa|ch|am|pm)?(?:\s*(?:gmt|utc)?\s*\+0?7(?::?00)?)?"
)
DAY_AND_CLOCK = re.compile(rf"(?P<day>.+?)(?:[\s,]+|(?<=\d)t){CLOCK}")
CLOCK_ALONE = re.compile(  # of a text without its marks
    r"(\d{1,2}) ?(?:h|g|gio)? ?(\d{2})?(?: ?(?:phut|p|00))?"
    r"(?: ?(?P<half>sa|ch|am|pm))?(?: ngay .*)?"
)
CLOCK_AND_DAY = re.compile(rf"{CLOCK}[\s,]+(?P<day>.+)")


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
    if year is None or month is None or day is None or year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_serial(number: float) -> date | None:
    return SERIAL_ORIGIN + timedelta(days=int(number)) if int(number) in SERIALS else None


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
    typed = without_symbols(text).translate(FULL_WIDTH).casefold().lstrip("'")
    before = DECORATION.match(typed)
    start = before.end() if before else 0
    bare = TRAILING.sub("", typed[start:]).strip(" .,:()")
    if re.fullmatch(r"\d{5}", typed) and (day := from_serial(int(typed))):
        return Written(day.day, day.month, day.year)  # a date's number, kept as text
    if match := YEAR_FIRST.fullmatch(bare):
        return Written(int(match[3]), int(match[2]), int(match[1]))
    if match := DAY_FIRST.fullmatch(bare):
        return Written(int(match[1]), int(match[3]), full_year(match["year"] or match["short"]))
    if match := IN_WORDS.fullmatch(bare):
        return Written(int(match[1]), int(match[2]), full_year(match[3]))
    if re.fullmatch(r"\d{1,2}", bare) and NAMES_A_DAY.search(typed[:start]):
        return Written(int(bare))  # "Ngày 3"; never a bare 3, or "Số 3"
    if match := ENGLISH.fullmatch(bare):
        return Written(int(match[1]), MONTHS.index(match[2]) + 1, full_year(match[3]))
    if match := ENGLISH_MONTH_FIRST.fullmatch(bare):
        return Written(int(match[2]), MONTHS.index(match[1]) + 1, int(match[3]))
    return None


def full_year(typed: str | None) -> int | None:
    year = int(typed) if typed else None
    return 2000 + year if year is not None and year < 100 else year


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
    return read_moment_text(cell) if isinstance(cell, str) else None


def read_moment_text(text: str) -> datetime | None:
    typed = without_symbols(text).translate(FULL_WIDTH).casefold()
    match = DAY_AND_CLOCK.fullmatch(typed) or CLOCK_AND_DAY.fullmatch(typed)
    parts = match.groupdict() if match else {"day": typed}
    written = read_written_text(parts["day"] or "")
    day = written.as_date() if written else None
    if day is None:
        return None
    hour, minute, second = (int(parts.get(part) or 0) for part in ("hour", "minute", "second"))
    hour = hour_of(hour, parts.get("half"))
    if hour > 23 or minute > 59 or second > 59:
        return None
    moment = datetime.combine(day, time(hour, minute, second))
    return moment + HERE if parts.get("utc") else moment


def read_clock(cell: Cell) -> time | None:
    """A time of day: 17:00, "17h", "17 giờ 30", "5:30 PM", "17h30 ngày 01/11", 0.708…"""
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
    match = CLOCK_ALONE.fullmatch(plain(str(cell or "")))
    if not match:
        return None
    hour, minute = hour_of(int(match[1]), match["half"]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def hour_of(hour: int, half: str | None) -> int:
    """The hour of 24 of one said with SA/AM, CH/PM, or with neither."""
    if half in ("ch", "pm") and hour < 12:
        return hour + 12
    return 0 if half in ("sa", "am") and hour == 12 else hour


def read_month_label(cell: Cell) -> tuple[int, int | None] | None:
    """(month, year or None) of a merged heading such as "Tháng 11/2024"; None for anything else.

    A date stands for its month where it is the first: that is how a sheet keeps "11/2024".
    """
    if isinstance(cell, date):
        return (cell.month, cell.year) if cell.day == 1 else None
    if not isinstance(cell, str):
        return None
    match = MONTH_LABEL.fullmatch(without_symbols(cell).translate(FULL_WIDTH).casefold())
    if not match or not 1 <= int(match[1]) <= 12:
        return None
    return int(match[1]), int(match[2]) if match[2] else None
