"""Any text in the tabs that are lists: no crash, no count changes, no line lost without a word."""

import re
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from data.check import as_json
from data.reading import Reading
from data.typed.text import display
from tests.data.messy import oracle
from tests.data.messy.any_text import (
    BRIEF,
    DAY_TEXTS,
    LISTS,
    TEXTS,
    cells,
    is_other_figure,
    places,
    put,
    read,
    seen,
    used,
)

BASE = read(cells())
CLEAN = used(BASE)


@BRIEF
@given(st.lists(st.tuples(places(*LISTS), TEXTS), min_size=1, max_size=4))
def test_any_text_in_the_lists_changes_no_count_and_is_said_of_its_own_tab_alone(changes):
    rows = cells()
    for place, text in changes:
        put(rows, place, text)
    reading = read(rows)

    as_json(reading, None, "vi")
    assert used(reading) == CLEAN
    assert {finding.tab for finding in reading.findings} <= {title for (title, *_), _ in changes}
    touched = {title for (title, *_), _ in changes}
    for title in {*LISTS} - touched:
        assert lines_of(reading, title) == lines_of(BASE, title)


@BRIEF
@given(places(*LISTS), TEXTS)
def test_any_text_in_a_line_leaves_the_other_lines_as_they_are(place, text):
    title, row, _ = place
    rows = cells()
    put(rows, place, text)
    reading = read(rows)

    if row:
        others = [line for n, line in enumerate(lines_of(BASE, title), 1) if n != row]
        assert [line for line in others if line not in lines_of(reading, title)] == []


def lines_of(reading: Reading, title: str) -> Sequence[Any]:
    lines: dict[str, Sequence[Any]] = {
        "Tuyên truyền": reading.activities,
        "Việc cần làm": reading.actions,
        "Báo cáo đã gửi": reading.sent_reports,
        "Mốc phấn đấu": reading.milestones,
    }
    return lines[title]


@BRIEF
@given(st.integers(1, 2), st.integers(0, 8), TEXTS)
def test_what_was_planned_and_done_is_counted_or_said(row, column, text):
    rows = cells()
    put(rows, ("Tuyên truyền", row, column), text)
    reading = read(rows)

    planned, done = rows["Tuyên truyền"][row][5:7]
    lines = [line for line in reading.activities if line.cell == f"G{row + 1}"]
    if not lines:
        assert is_other_figure(text)  # it sums up others
        return
    for count, typed, cell in ((lines[0].planned, planned, "F"), (lines[0].done, done, "G")):
        if not isinstance(typed, str):
            assert count == typed
        elif count is not None:
            assert count == oracle.simple_count(typed)
        else:
            assert oracle.says_nothing(typed) or f"{cell}{row + 1}" in cells_spoken_of(reading)


@BRIEF
@given(st.integers(1, 3), st.integers(0, 5), TEXTS | DAY_TEXTS)
def test_what_is_to_be_done_is_shown_as_it_was_typed(row, column, text):
    rows = cells()
    put(rows, ("Việc cần làm", row, column), text)
    reading = read(rows)

    what, unit, who, due, status = (
        display(c) for c in [*rows["Việc cần làm"][row], *[None] * 5][:5]
    )
    if what or unit or who or due:
        line = reading.actions[row - 1]
        assert (line.what, line.unit, line.who, line.status) == (what, unit, who, status)
        assert line.due or not due or f"D{row + 1}" in cells_spoken_of(reading)


@BRIEF
@given(st.integers(1, 3), st.integers(0, 2), TEXTS | DAY_TEXTS)
def test_a_milestone_is_the_share_that_was_typed_or_is_said(row, column, text):
    rows = cells()
    put(rows, ("Mốc phấn đấu", row, column), text)
    reading = read(rows)

    changed = [line for line in reading.milestones if line not in BASE.milestones]
    own = BASE.milestones[row - 1 : row]
    for line in changed:
        if column == 1:
            assert (line.day, line.share) in {(own[0].day, share) for share in shares_in(text)}
        else:
            assert [line.share] == [one.share for one in own]
    if not changed and not any(cell[1:] == str(row + 1) for cell in cells_spoken_of(reading)):
        assert reading.milestones[row - 1 : row] == own
        assert own or column != 1 or oracle.says_nothing(text)


def shares_in(text: str) -> set[float]:
    """45 % or 0.45: what the numbers that a person sees in the text may be as a share."""
    numbers = map(float, re.findall(r"\d+(?:\.\d+)?", seen(text).replace(",", ".")))
    return {share for number in numbers for share in (number, number / 100) if 0 < share <= 1}


def cells_spoken_of(reading: Reading) -> list[str]:
    return [finding.cell for finding in reading.findings if finding.cell]
