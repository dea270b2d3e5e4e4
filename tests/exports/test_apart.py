"""A file that is made in a process of its own is the same file, and holds nobody up."""

import os

import pytest

from exports.apart import PRIORITY, NotMade, made_apart
from exports.report_workbook import report_workbook_bytes
from tests.exports.books import sheets
from tests.exports.reports import report


def priority() -> bytes:
    return str(os.nice(0)).encode()


def number() -> bytes:
    return str(os.getpid()).encode()


def refuses(text: str) -> bytes:
    raise ValueError(text)


def test_it_is_the_same_file() -> None:
    told = report()

    here = sheets(report_workbook_bytes(told))
    apart = sheets(made_apart(report_workbook_bytes, told))

    assert [*apart] == [*here]
    for name, sheet in here.items():
        assert [*apart[name].values] == [*sheet.values]


def test_it_is_made_elsewhere_and_with_less_priority() -> None:
    assert made_apart(number) != number()
    assert int(made_apart(priority)) == min(19, int(priority()) + PRIORITY)


def test_a_failure_is_said_with_its_reason() -> None:
    with pytest.raises(NotMade, match=r"refuses: (?s:.*)ValueError: không được"):
        made_apart(refuses, "không được")
