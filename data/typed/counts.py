"""Reading a count of people from one cell: a whole number ≥ 0, "not reported", or a refusal.

Nothing is guessed. What a person plainly meant is read and said so (`rule` with severity info or
warning); what could mean two things is refused (severity error) and leaves no number at all.
"""

import math
import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from data.cells import Cell, CellError, Percent
from data.reading import Severity
from data.typed.text import FULL_WIDTH, clean, without_symbols

NOTHING = re.compile(r"'?\s*[-–—−\s]*")  # no text, or a dash however long
LARGEST = 1_000_000_000  # more people than any campaign has; also keeps sums inside 64 bits

MINUS = {ord("−"): ord("-")}
APPROXIMATE = re.compile(
    r"^(?:~|≈|khoảng|khoang|chừng|chung|gần|gan|hơn|hon|trên|tren|tầm|tam|cỡ|co|ước|uoc|độ|"
    r"ước tính|uoc tinh|xấp xỉ|xap xi|đâu|>|≥)\s*"
)
PEOPLE = re.compile(
    r"(?:\s*(?:người|nguoi|ng|công dân|cong dan|cư dân|cu dan|nhân khẩu|nhan khau|khẩu|dân|dan|"
    r"lượt|luot|(?:đã |da )?(?:cài|cai)(?: đặt| dat)?|tài khoản|tai khoan|máy|cán bộ|can bo|"
    r"học sinh|hoc sinh|hs|em|cháu|bạn|đ/c|đồng chí|dong chi|thành viên|hội viên|đoàn viên|"
    r"phụ huynh)\.?)+$"
)
BEFORE = re.compile(r"^(?:có|được|đạt|tổng|tổng cộng|luỹ kế|lũy kế|luy ke)\s*:?\s+(?=\d)")
# Signs of more and less: "▼5" is no 5, and "▲5" no count so far.
ARROWS = re.compile("[▼▽🔻🔽📉➖⬇↓↘⏬▲△🔺🔼📈➕⬆↑↗⏫]")
TELEPHONE = r"0[0-9]{8,10}"  # as no count is typed
ERROR_TEXT = re.compile(
    r"#(?:REF|N/A|DIV/0|VALUE|NAME|NUM|NULL|ERROR|SPILL|CALC)[!?]?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Count:
    """`value` None with rule None: not reported. `severity` "error": refused, no value."""

    value: int | None = None
    rule: str | None = None
    severity: Severity | None = None


NOT_REPORTED = Count()


def refused(rule: str) -> Count:
    return Count(None, rule, "error")


def read_count(cell: Cell) -> Count:
    """The count in a cell. Never raises."""
    if cell is None:
        return NOT_REPORTED
    if isinstance(cell, str):
        return read_count_text(cell)
    if isinstance(cell, CellError):
        return refused("format.cell_error")
    if isinstance(cell, bool | Percent | date | time | timedelta):
        return refused("format.not_a_count")
    if not math.isfinite(cell) or abs(cell) > LARGEST:
        return refused("format.not_a_count")
    if cell < 0:
        return refused("plausibility.negative")
    if not float(cell).is_integer():
        return refused("format.not_integer")
    return Count(int(cell))


def read_count_text(text: str) -> Count:
    """A count that was typed as text, in a vi_VN sheet: the point groups, the comma is decimal."""
    if says_nothing(text):
        return NOT_REPORTED
    if ARROWS.search(text) or sum(map(has_digit, text.splitlines())) > 1:
        return refused("format.not_a_count")  # two numbers, one below the other, are not one
    typed = without_symbols(text).translate({**FULL_WIDTH, **MINUS}).casefold()
    if ERROR_TEXT.fullmatch(typed):
        return refused("format.cell_error")
    bare = BEFORE.sub("", PEOPLE.sub("", typed.removeprefix("'"))).strip()
    exact = APPROXIMATE.sub("", bare)
    value, rule = read_digits(exact)
    if value is None:
        return refused(rule)
    if exact != bare:
        return Count(value, "format.approximate", "warning")
    if rule:
        return Count(value, rule, "warning")
    return Count(value, "format.number_as_text", "info")


def has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def says_nothing(text: str) -> bool:
    """Whether the text stands for "not reported"."""
    return NOTHING.fullmatch(clean(text).translate(FULL_WIDTH)) is not None


def read_digits(text: str) -> tuple[int | None, str]:
    """(value, rule): the rule is "" where there is nothing to say; else of a finding or refusal."""
    if re.fullmatch(TELEPHONE, text):
        return None, "format.not_a_count"
    if re.fullmatch(r"[0-9]+", text):
        value, rule = int(text.lstrip("0")[:20] or "0"), ""
    elif re.fullmatch(r"[1-9][0-9]{0,2}(?:[. ][0-9]{3})+", text) and len({*text} & {".", " "}) == 1:
        value, rule = int(re.sub(r"[. ]", "", text)), ""
    elif re.fullmatch(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+", text):
        value, rule = int(text.replace(",", "")), "format.ambiguous_separator"
    elif re.fullmatch(r"-\s*[0-9][0-9., ]*", text):
        return None, "plausibility.negative"
    elif re.fullmatch(r"[0-9]+[.,][0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+", text):
        return None, "format.not_integer"
    else:
        return None, "format.not_a_count"
    return (value, rule) if value <= LARGEST else (None, "format.not_a_count")
