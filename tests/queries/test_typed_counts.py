"""What stands in the sheet, to be written into a file: queries/typed_counts.sql."""

from typing import Any

import pandas as pd

from queries import ask
from tests.queries.campaigns import Report, day, published, report, unit

UNITS = [unit("T1", cell="B5"), unit("X1", kind=None, cell="B9")]


def typed(*reports: Report) -> list[tuple[Any, ...]]:
    frame = ask(published(UNITS, list(reports)), "typed_counts")
    numbers = [None if pd.isna(number) else number for number in frame["number"]]
    days = (frame["report_date"] - pd.Timestamp(day(0))).dt.days
    texts = [None if pd.isna(text) else text for text in frame["text"]]
    return [*zip(frame["cell"], frame["measure"], days, numbers, texts, strict=True)]


def test_each_unit_measure_and_day_is_told_once() -> None:
    assert typed(report("T1", 1, 14), report("T1", 2, 15), report("T1", 2, 9, measure="used")) == [
        ("B5", "installed", 1, 14, None),
        ("B5", "installed", 2, 15, None),
        ("B5", "used", 2, 9, None),
    ]


def test_the_used_one_is_told_and_not_what_it_superseded_or_was_refused_beside_it() -> None:
    assert typed(
        report("T1", 1, 13, outcome="superseded"),
        report("T1", 1, 14, outcome="flagged"),
        report("T1", 1, 99, outcome="withheld"),
    ) == [("B5", "installed", 1, 14, None)]


def test_of_several_that_are_not_used_all_are_told_and_none_as_a_number() -> None:
    assert typed(
        report("T1", 1, 120, outcome="refused"),
        report("T1", 1, None, outcome="refused", raw_text="khoảng 99"),
        report("T1", 1, 120, outcome="refused"),
        report("T1", 2, 999, outcome="withheld"),
    ) == [
        ("B5", "installed", 1, None, "120 / khoảng 99"),
        ("B5", "installed", 2, 999, None),
    ]


def test_what_is_ignored_is_left_out_and_a_unit_of_no_known_kind_is_not() -> None:
    assert typed(report("T1", 1, 5, outcome="ignored"), report("X1", 1, 7)) == [
        ("B9", "installed", 1, 7, None)
    ]
