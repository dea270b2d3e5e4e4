"""The days that Cấu hình names: start, end and deadline, of which some may be missing or odd."""

import re
from datetime import date, timedelta

from data.cells import Cell
from data.sheet.setting_cells import KEYS, Settings
from data.typed.days import Written, read_day, read_written
from data.typed.text import display

ENDS = ("end", "deadline")
DAY_BEFORE = re.compile(r"^\s*(?:từ|tu|trước|truoc|chậm nhất|cham nhat)\s+(?=\D*\d)", re.IGNORECASE)
# A drive lasts weeks. One of more than half a year, that would be one of weeks, is doubted.
HALF_A_YEAR, ONE_QUARTER = timedelta(days=183), timedelta(days=92)


def read_end(settings: Settings, start: date) -> tuple[date | None, date | None]:
    """(Ngày kết thúc, Hạn chót): each equals the other where it is missing, None where it lies
    before the start, which is an error at its cell."""
    given = {field: settings.read(field, lambda cell: date_after(cell, start)) for field in ENDS}
    if all(settings.where(field) is None for field in ENDS) or not any(given.values()):
        if not any(f.rule == "date.unreadable" for f in settings.findings.all):
            settings.findings.add(
                "structure.column_missing",
                tab=settings.tab.title,
                cell=settings.where("deadline") or settings.where("end"),
                column=KEYS["deadline"][0],
            )
        return None, None
    end, deadline = given["end"] or given["deadline"], given["deadline"] or given["end"]
    for field in ENDS:
        if given[field] and given[field] < start:
            settings.findings.add(
                "config.deadline_before_start",
                tab=settings.tab.title,
                cell=settings.where(field),
                found=display(given[field]),
                start=start,
                deadline=given[field],
            )
    return (end if end >= start else None), (deadline if deadline >= start else None)


def say_exchanged_start(settings: Settings, start: date, deadline: date | None) -> None:
    """A date that an en_US sheet made of 01/11 is 11 January, and the campaign lasts for months.

    Somebody may mean it so: it is said, and not put right.
    """
    typed = settings.values["start"][0]
    meant = Written(start.day, start.month, start.year).swapped()
    if isinstance(typed, str) or meant is None or deadline is None:
        return
    if deadline - start > HALF_A_YEAR and timedelta(0) <= deadline - meant <= ONE_QUARTER:
        settings.findings.add(
            "date.day_month_swapped",
            tab=settings.tab.title,
            cell=settings.where("start"),
            found=display(start),
            first=meant,
            days=(deadline - start).days + 1,
            doubtful=True,
        )


def start_date(cell: Cell, settings: Settings) -> date | None:
    """A date; without its year, the last such day on or before the end of the campaign."""
    written = written_day(cell)
    if written is None or written.year:
        return written.as_date() if written else None
    ends = [written_day(settings.values.get(field, (None, ""))[0]) for field in ENDS]
    for end in (e.as_date() for e in ends if e):
        candidates = [written.as_date(year) for year in (end.year, end.year - 1)] if end else []
        before = [day for day in candidates if day and end and day <= end]
        if before:
            return before[0]
    return None


def written_day(cell: Cell) -> Written | None:
    """A day, with what a letter says before it: "từ ngày 01/11/2024", "trước ngày 28/11/2024"."""
    return read_written(DAY_BEFORE.sub("", cell) if isinstance(cell, str) else cell)


def date_after(cell: Cell, start: date) -> date | None:
    """A date; without its year, the first such day on or after the start."""
    written = written_day(cell)
    if written is None or written.year:
        return written.as_date() if written else None
    candidates = [written.as_date(year) for year in (start.year, start.year + 1)]
    return next((day for day in candidates if day and day >= start), None)


def read_days(cell: Cell, start: date, end: date | None) -> tuple[date, ...] | None:
    """Several days in one cell, between commas, semicolons or line breaks."""
    parts = re.split(r"[;,\n&]|\bvà\b|\bva\b", cell) if isinstance(cell, str) else [cell]
    days = [read_day(part, start=start, end=end) for part in parts if display(part)]
    return tuple(day for day in days if day) if all(days) else None
