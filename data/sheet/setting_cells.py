"""The cells of the tab Cấu hình: one key and one value a row, however the key is spelt."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from data.cells import Cell, Tab, address
from data.checks.findings import Findings
from data.sheet.heading_match import heading_keys, is_blank
from data.sheet.heading_names import SETTINGS
from data.sheet.headings import find_headings
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
    "method": ("Cách tính", "Phương pháp tính"),
    "source_tab": ("Nguồn số liệu", "Nguồn dữ liệu"),
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
NEEDED = ("start", "end", "deadline", "target", "method")
UNREADABLE = {
    "target": "config.target_unreadable",
    "method": "config.method_unknown",
    "edit_days": "format.not_a_count",
    "ward_baseline": "format.not_a_count",
    "official_count": "format.not_a_count",
    "rounds_per_day": "format.not_a_count",
    "template_version": "format.not_a_count",
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
        **more: Any,
    ) -> Any:
        """The setting through `reader`; `default` where it is blank.

        Where it cannot be read there is a finding (with what is in `more`), and `otherwise`,
        usually the default, holds.
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
            **more,
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
