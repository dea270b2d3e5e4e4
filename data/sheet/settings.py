"""The campaign's settings, from the tab Cấu hình: one key and one value a row."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from data.cells import Cell, Tab, address
from data.checks.findings import Findings
from data.reading import Campaign
from data.sheet.heading_names import SETTINGS
from data.sheet.headings import as_share, find_headings, heading_keys, is_blank
from data.typed.counts import read_count
from data.typed.days import Written, read_clock, read_day, read_written
from data.typed.text import display, display_lines, plain

# Every key the program knows, as the contract spells it; the first is the field's main name.
KEYS: dict[str, tuple[str, ...]] = {
    "name": ("Tên chiến dịch",),
    "authority": ("Đơn vị",),
    "start": ("Ngày bắt đầu",),
    "end": ("Ngày kết thúc",),
    "deadline": ("Hạn chót", "Hạn hoàn thành"),
    "first_deadline": ("Hạn chót ban đầu",),
    "target": ("Chỉ tiêu (%)", "Chỉ tiêu"),
    "method": ("Cách tính",),
    "source_tab": ("Nguồn số liệu",),
    "cutoff": ("Giờ chốt số", "Giờ chốt số liệu"),
    "edit_days": ("Hạn sửa số (ngày)", "Hạn sửa số"),
    "holidays": ("Ngày nghỉ",),
    "ward_baseline": ("Số nền toàn phường",),
    "official_count": ("Số chính thức",),
    "official_date": ("Ngày số chính thức",),
    "rounds_per_day": ("Số lượt lưu động mỗi ngày",),
    "time_zone": ("Múi giờ",),
    "template_version": ("Phiên bản mẫu",),
    "is_sample": ("Dữ liệu mẫu",),
}
METHODS = {
    "luy ke gom ca so da cai truoc chien dich": "cumulative",
    "luy ke trong chien dich": "cumulative_in_campaign",
    "trong ngay": "daily",
}
ENDS = ("end", "deadline")
DAYS_BEHIND = re.compile(r"\s*(?:ngày|ngay)\s*$", re.IGNORECASE)  # "2 ngày"
# A drive lasts weeks. One of more than half a year, that would be one of weeks, is doubted.
HALF_A_YEAR, ONE_QUARTER = timedelta(days=183), timedelta(days=92)
YES = ("co", "x", "dung", "true", "1", "yes")
NEEDED = ("start", "end", "deadline", "target", "method")
UNREADABLE = {
    "target": "config.target_unreadable",
    "method": "config.method_unknown",
    "edit_days": "format.not_a_count",
    "ward_baseline": "format.not_a_count",
    "official_count": "format.not_a_count",
    "rounds_per_day": "format.not_a_count",
}
FIELDS = {plain(key): field for field, keys in KEYS.items() for key in keys}
OPENINGS = ("ngay bat dau", "ngay ket thuc", "han hoan thanh", "cach tinh", "nguon so lieu")


def field_of(key: str) -> str | None:
    """The field of a key, with something behind it or not: "Ngày bắt đầu (dd/mm/yyyy)"."""
    for spelling in heading_keys(key):
        if spelling in FIELDS:
            return FIELDS[spelling]
    longer = {FIELDS[known] for known in OPENINGS if plain(key).startswith(f"{known} ")}
    return next(iter(longer)) if len(longer) == 1 else None


class Settings:
    """The rows of Cấu hình: the cell of each known key, and the text of every other."""

    def __init__(self, tab: Tab, findings: Findings) -> None:
        self.tab = tab
        self.findings = findings
        self.values: dict[str, tuple[Cell, str]] = {}
        self.texts: dict[str, str] = {}
        key_column, value_column, heading_row = columns_of(tab)
        for index in tab.filled:
            row = tab.rows[index]
            key = display(row[key_column]) if key_column < len(row) else ""
            value = row[value_column] if value_column < len(row) else None
            field = field_of(key)
            if field and (field not in self.values or is_blank(self.values[field][0])):
                self.values[field] = (value, address(index, value_column))
            elif field and not is_blank(value) and display(value) != display(self.values[field][0]):
                self.findings.add(
                    "consistency.conflicting_values",
                    "warning",
                    tab=tab.title,
                    cell=address(index, value_column),
                    found=display(value),
                    other_cell=self.where(field),
                    is_setting=True,
                )
            elif key and not field and not is_blank(value) and index != heading_row:
                self.texts[key] = display_lines(value)

    def read(
        self,
        field: str,
        reader: Callable[[Cell], Any],
        default: Any = None,
        *,
        otherwise: Any = ...,
    ) -> Any:
        """The setting through `reader`; `default` where it is blank.

        Where it cannot be read there is a finding, and `otherwise` (usually the default) holds.
        """
        cell, where = self.values.get(field, (None, ""))
        if is_blank(cell):
            return default
        value = reader(cell)
        if value is not None:
            return value
        self.findings.add(
            UNREADABLE.get(field, "date.unreadable"),
            "error" if field in NEEDED else "warning",
            tab=self.tab.title,
            cell=where,
            found=display(cell),
        )
        return default if otherwise is ... else otherwise

    def where(self, field: str) -> str | None:
        return self.values.get(field, (None, None))[1]


def columns_of(tab: Tab) -> tuple[int, int, int | None]:
    """(column of the keys, column of the values, row of their headings).

    The keys stand where most known keys stand; headings decide only where no key is known.
    """
    rows = [tab.rows[place] for place in tab.filled]
    known = Counter(
        column
        for row in rows
        for column, cell in enumerate(row)
        if isinstance(cell, str) and field_of(cell)
    )
    headings = find_headings(tab, SETTINGS, ("key", "value"))
    named = headings.columns if headings else {}
    key = known.most_common(1)[0][0] if known else named.get("key", 0)
    if named.get("key") == key and named.get("value", -1) > key:
        return key, named["value"], headings.row if headings else None
    filled = Counter(
        column
        for row in rows
        if key < len(row) and field_of(display(row[key]))
        for column, cell in enumerate(row)
        if column > key and not is_blank(cell)
    )
    return key, filled.most_common(1)[0][0] if filled else key + 1, None


def read_campaign(tab: Tab, findings: Findings) -> Campaign | None:
    """The settings; None, with an error that blocks, where the campaign's start is not known."""
    settings = Settings(tab, findings)
    start = settings.read("start", lambda cell: start_date(cell, settings))
    if start is None:
        findings.add(
            "structure.column_missing",
            tab=tab.title,
            cell=settings.where("start"),
            column=KEYS["start"][0],
            blocks=True,
        )
        return None
    end, deadline = read_end(settings, start)
    say_exchanged_start(settings, start, deadline)

    def day(cell: Cell) -> date | None:
        return read_day(cell, start=start, end=end)

    def whole(cell: Cell) -> int | None:
        typed = DAYS_BEHIND.sub("", cell) if isinstance(cell, str) else cell
        return read_count(typed).value

    return Campaign(
        start=start,
        end=end,
        deadline=deadline,
        first_deadline=settings.read("first_deadline", day),
        name=settings.read("name", display, ""),
        authority=settings.read("authority", display, ""),
        target=settings.read("target", as_share, 1.0, otherwise=None),
        method=settings.read("method", read_method, "cumulative"),
        source_tab=settings.read("source_tab", display, ""),
        cutoff=settings.read("cutoff", read_clock, time(17, 0)),
        edit_days=settings.read("edit_days", whole, 2),
        holidays=settings.read("holidays", lambda cell: read_days(cell, start, end), ()),
        ward_baseline=settings.read("ward_baseline", whole),
        official_count=settings.read("official_count", whole),
        official_date=settings.read("official_date", day),
        rounds_per_day=settings.read("rounds_per_day", whole, 2),
        time_zone=settings.read("time_zone", read_zone, "Asia/Ho_Chi_Minh"),
        template_version=settings.read("template_version", whole, 1),
        is_sample=settings.read("is_sample", lambda cell: plain(display(cell)) in YES, False),
        texts=settings.texts,
    )


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
    written = read_written(cell)
    if written is None or written.year:
        return written.as_date() if written else None
    ends = [read_written(settings.values.get(field, (None, ""))[0]) for field in ENDS]
    for end in (e.as_date() for e in ends if e):
        candidates = [written.as_date(year) for year in (end.year, end.year - 1)] if end else []
        before = [day for day in candidates if day and end and day <= end]
        if before:
            return before[0]
    return None


def date_after(cell: Cell, start: date) -> date | None:
    """A date; without its year, the first such day on or after the start."""
    written = read_written(cell)
    if written is None or written.year:
        return written.as_date() if written else None
    candidates = [written.as_date(year) for year in (start.year, start.year + 1)]
    return next((day for day in candidates if day and day >= start), None)


def read_method(cell: Cell) -> str | None:
    return METHODS.get(plain(display(cell)))


def read_days(cell: Cell, start: date, end: date | None) -> tuple[date, ...] | None:
    """Several days in one cell, between commas, semicolons or line breaks."""
    parts = re.split(r"[;,\n]", cell) if isinstance(cell, str) else [cell]
    days = [read_day(part, start=start, end=end) for part in parts if display(part)]
    return tuple(day for day in days if day) if all(days) else None


def read_zone(cell: Cell) -> str | None:
    name = display(cell)
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
    return name
