"""Mess between tables: one begun below another in the same tab."""

from tests.data.messy.books import INSTALLED, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each


@each(
    "a second table for the next days below",
    at_once=[],
    after_a_gap=[[], ["TIẾP THEO"], []],
    under_the_headings_of_the_first=None,
)
def _(book: Book, between) -> dict:
    """Its days stand in the columns of the first table's days."""
    tab = book[INSTALLED]
    head, *units = [list(row) for row in tab.rows]
    tab.rows[:] = [row[:5] for row in (head, *units)]
    tab.rows += [head[:5]] if between is None else between
    tab.rows += [[*row[:2], *row[5:7]] for row in (head, *units)]
    return expect()
