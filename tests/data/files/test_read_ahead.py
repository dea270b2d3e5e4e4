"""Tabs read ahead on another thread: the same rows, the same problems."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.problems import SourceProblem
from tests.data.messy.books import INSTALLED, book
from tests.data.workbooks import with_part


def test_threads_that_ask_for_tabs_of_one_workbook_all_get_their_rows() -> None:
    content = book().xlsx()
    expected = [tab.rows for tab in read_workbook(content).tabs]
    with ThreadPoolExecutor(max_workers=3) as threads:
        for _ in range(50):
            tabs = read_workbook(content).tabs
            for tab in tabs:
                tab.read_ahead(threads)
            assert [tab.rows for tab in tabs] == expected


def test_what_is_read_ahead_is_what_is_asked_for_and_read_once() -> None:
    tab = read_workbook(book().xlsx()).tabs[2]
    with ThreadPoolExecutor(max_workers=1) as beside:
        tab.read_ahead(beside)
    assert tab.title == INSTALLED
    assert tab.rows is tab.rows
    assert tab.rows[1][0] == "TDP01"


@pytest.mark.parametrize(
    "read",
    [
        lambda content: read_workbook(content).tabs[2].rows,
        lambda content: interpret(read_workbook(content), today=date(2024, 11, 5)),
    ],
    ids=["asked for", "read ahead"],
)
def test_a_damaged_tab_is_the_same_problem_either_way(read: Callable[[bytes], object]) -> None:
    damaged = with_part(book().xlsx(), "xl/worksheets/sheet3.xml", lambda xml: xml[: len(xml) // 2])
    with pytest.raises(SourceProblem) as raised:
        read(damaged)
    assert raised.value.code == "unreadable"
