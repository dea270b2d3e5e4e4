"""Any text in the answers and the corrections: no count changes but those that it speaks of."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading import Reading
from tests.data.messy import books, oracle
from tests.data.messy.any_text import (
    BRIEF,
    COUNTS,
    DAY_TEXTS,
    DAYS,
    FAST,
    LABELS,
    SILENT,
    TEXTS,
    TODAY,
    UNITS,
    WIDE,
    Key,
    bare,
    by_answers,
    cells,
    numbers_in,
    put,
    read,
    unsaid,
    used,
)

TYPED: dict[Key, int] = {
    (measure, unit, day.date()): COUNTS[measure][row][column]
    for measure in WIDE.values()
    for row, unit in enumerate(books.CODES)
    for column, day in enumerate(DAYS)
}
CLEAN = used(read(cells()))
ANSWERED = used(read(by_answers()))
ANSWERS = range(1, 15)
COUNTED = {3: "installed", 4: "activated"}  # by the columns of Báo cáo ngày
LINES: dict[int, tuple[Key, int | None]] = {  # of Đính chính; None: giữ nguyên
    1: (("installed", "TDP02", date(2024, 11, 4)), 1260),
    2: (("activated", "TDP03", date(2024, 11, 4)), None),
    3: (("used", "TDP03", date(2024, 11, 4)), 34),
}
MEASURE_WORDS = {"installed": ("cai", "luy ke"), "activated": ("kich hoat",), "used": ("su dung",)}


@FAST
@given(st.integers(0, 15), st.integers(0, 7), TEXTS | DAY_TEXTS | LABELS)
def test_any_text_in_an_answer_changes_no_other_answer(row, column, text):
    rows = by_answers()
    put(rows, ("Báo cáo ngày", row, column), text)
    reading = read(rows)

    after = used(reading)
    changed = {key: n for key, n in after.items() if ANSWERED.get(key) != n}
    assert changed.items() <= told_by_answer(row, column, text).items()
    if row:  # without one of the headings no answer can be read
        assert ANSWERED.keys() - after.keys() <= at_stake(row, column, text)
    assert unsaid(rows, reading, "Báo cáo ngày") == []


def told_by_answer(row: int, column: int, text: str) -> dict[Key, int | None]:
    """The counts of an answer with the text in it: another, or those of another day or unit."""
    if row not in ANSWERS:
        return {}
    unit, day = answer_of(row)
    if column in COUNTED:
        return {(COUNTED[column], unit, day): oracle.simple_count(text)}
    days = days_in(text) if column == 1 else [day]
    units = [SILENT[0]] if column == 2 and SILENT[0] in units_in(text) else [unit]
    return {
        (measure, one, other): TYPED[measure, unit, day]
        for measure in COUNTED.values()
        for one in units
        for other in days
    }


def at_stake(row: int, column: int, text: str) -> set[Key]:
    """The counts that the text may take from use: the answer's, and those of a unit it names,
    which then has two answers."""
    if row not in ANSWERS or not 1 <= column <= 4:
        return set()
    unit, day = answer_of(row)
    units = {unit, *units_in(text)} if column == 2 else {unit}
    measures = [COUNTED[column]] if column in COUNTED else COUNTED.values()
    return {(measure, one, day) for measure in measures for one in units}


def answer_of(row: int) -> tuple[str, date]:
    day, unit = divmod(row - 1, len(books.CODES))
    return books.CODES[unit], DAYS[day].date()


def days_in(text: str) -> list[date]:
    return [date(2024, 11, n) for n in range(1, TODAY.day + 1) if n in numbers_in(text)]


def units_in(text: str) -> list[str]:
    return [
        code
        for code, name in UNITS.items()
        if int(code[-2:]) in numbers_in(text) or bare(name) == bare(text)
    ]


def measures_in(text: str) -> list[str]:
    """The measures that a text may mean; where it says nothing, the installs."""
    words = bare(text)
    named = [m for m, said in MEASURE_WORDS.items() if any(word in words for word in said)]
    return named or ["installed"] * (not any(c.isalnum() for c in words))


@pytest.mark.parametrize("column", range(7))
@BRIEF
@given(row=st.integers(0, 4), text=TEXTS | DAY_TEXTS | LABELS)
def test_any_text_in_a_correction_changes_no_count_but_those_it_speaks_of(row, column, text):
    rows = cells()
    put(rows, ("Đính chính", row, column), text)
    reading = read(rows)

    after = used(reading)
    changed = {key: n for key, n in after.items() if CLEAN.get(key) != n}
    told = told_by_line(row, column, text)
    assert {key: n for key, n in changed.items() if n not in (TYPED.get(key), told.get(key))} == {}
    lines = LINES if row == 0 else {row: LINES[row]} if row in LINES else {}
    assert changed.keys() <= {*told, *(line for line, _ in lines.values())}
    assert [unsaid(rows, reading, title) for title in WIDE] == [[], [], []]
    assert [line for line in LINES if not is_applied_or_said(reading, line)] == []


def told_by_line(row: int, column: int, text: str) -> dict[Key, int | None]:
    """The counts that the line may set with the text in it."""
    if row not in LINES or column > 3:
        return {}
    (measure, unit, day), count = LINES[row]
    days = days_in(text) if column == 0 else [day]
    units = units_in(text) if column == 1 else [unit]
    measures = measures_in(text) if column == 2 else [measure]
    keys = [(m, u, d) for m in measures for u in units for d in days]
    if column == 3:
        count = oracle.simple_count(text)
    return {key: TYPED.get(key) if count is None else count for key in keys}


def is_applied_or_said(reading: Reading, row: int) -> bool:
    """Whether the line is in force, or a finding stands in its row or speaks of the whole tab."""
    now = used(reading)
    for line in reading.corrections:
        count = now.get((line.measure, line.unit_id, line.day))
        if line.cell == f"D{row + 1}" and count is not None and line.value in (None, count):
            return True
    places = [f.cell for f in reading.findings if f.tab == "Đính chính"]
    return any(cell is None or cell[1:] == str(row + 1) for cell in places)
