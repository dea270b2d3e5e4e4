"""Any text in any cell: no crash, no wrong number, no count lost without a word."""

import json
from datetime import date

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.check import as_json
from data.files.workbook import read_workbook
from data.interpret import interpret
from tests.data.messy import books, oracle
from tests.data.messy.any_text import (
    COUNTS,
    DAY_TEXTS,
    DAYS,
    FAST,
    LABELS,
    SILENT,
    TEXTS,
    TODAY,
    WIDE,
    cells,
    numbers_in,
    places,
    put,
    read,
    unsaid,
    used,
)

CLEAN = used(read(cells()))


@FAST
@given(st.lists(st.tuples(places(*cells()), TEXTS), min_size=1, max_size=4))
def test_any_text_in_any_cells_is_read_or_said(changes):
    rows = cells()
    for place, text in changes:
        put(rows, place, text)
    reading = read(rows)

    said = as_json(reading, None, "vi")
    json.dumps(said, ensure_ascii=False).encode()
    assert all(issue["message"] for issue in said["issues"])


@FAST
@given(st.sampled_from([*WIDE]), st.integers(1, 7), st.integers(2, 6), TEXTS)
def test_any_text_for_a_count_is_its_number_or_none(title, row, column, text):
    rows = cells()
    put(rows, (title, row, column), text)
    reading = read(rows)

    own = WIDE[title], books.CODES[row - 1], DAYS[column - 2].date()
    found = used(reading)
    value = found.pop(own, None)
    is_corrected = CLEAN[own] != COUNTS[own[0]][row - 1][column - 2]
    assert value in (None, CLEAN[own] if is_corrected else oracle.simple_count(text))
    assert found.items() <= CLEAN.items()
    assert unsaid(rows, reading, title) == []


@FAST
@given(st.sampled_from([*WIDE]), st.integers(0, 7), TEXTS | DAY_TEXTS)
@example("Cài đặt", 3, "Ngày 2")
def test_any_text_for_a_heading_moves_no_count_but_to_the_day_that_it_names(title, column, text):
    rows = cells()
    put(rows, (title, 0, column), text)
    reading = read(rows)

    changed = {key: n for key, n in used(reading).items() if CLEAN.get(key) != n}
    assert {day.day for _, _, day in changed} <= numbers_in(text)
    own = COUNTS[WIDE[title]] if 2 <= column <= 6 else []
    told = {(WIDE[title], books.CODES[row]): counts[column - 2] for row, counts in enumerate(own)}
    assert {key: n for key, n in changed.items() if told.get(key[:2]) != n} == {}
    assert [unsaid(rows, reading, title) for title in WIDE] == [[], [], []]


BESIDE = (  # row and column: the codes and names, and what lies to the right of the table or below
    st.tuples(st.integers(1, 8), st.integers(0, 1))
    | st.tuples(st.integers(1, 8), st.just(7))
    | st.tuples(st.just(8), st.integers(2, 7))
)


@FAST
@given(st.sampled_from([*WIDE]), BESIDE, TEXTS | LABELS)
@example("Cài đặt", (2, 0), SILENT[0])
def test_any_text_beside_the_counts_gives_none_of_them_to_another_unit_or_day(title, place, text):
    rows = cells()
    put(rows, (title, *place), text)
    reading = read(rows)

    assert used(reading).items() <= CLEAN.items()
    assert [unsaid(rows, reading, title) for title in WIDE] == [[], [], []]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(places("Cấu hình", "Danh mục", "Cài đặt"), TEXTS), min_size=1, max_size=6)
)
def test_text_in_a_real_file_is_read_as_text_in_a_book(changes):
    book = books.book()
    rows = {title: tab.rows for title, tab in book.tabs.items()}
    for place, text in changes:
        kept = "".join(c for c in text if c.isprintable() or c == "\n")
        put(rows, place, kept or None)
    reading = interpret(read_workbook(book.xlsx()), today=TODAY)

    assert used(reading) == used(read(rows))
    assert as_json(reading, date(2024, 11, 5), "vi")["as_of"] == "2024-11-05"
