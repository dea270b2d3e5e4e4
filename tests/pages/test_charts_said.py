"""Above each chart stands a sentence made of its figures: it differs where they differ."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.cells import Book
from data.files.workbook import read_workbook
from tests.browser.server import SAMPLE
from tests.data.sheets import book
from tests.pages.conftest import Shows

VIEWS: list[tuple[str, dict[str, str]]] = [
    ("overview", {}),
    ("groups", {}),
    ("units", {}),
    ("progress", {}),
    ("progress", {"view": "daily"}),
    ("progress", {"view": "daily", "step": "week"}),
]
EVENING = datetime(2024, 11, 18, 11, tzinfo=UTC)
HEADING = re.compile(r"<h[1-4][^>]*>(.*?)</h[1-4]>", re.DOTALL)


@cache
def sample() -> Book:
    return read_workbook(SAMPLE.read_bytes())


def in_order(block: Any) -> Iterator[Any]:
    """The elements of a screen from top to bottom."""
    for child in block.children.values():
        yield from in_order(child) if hasattr(child, "children") else [child]


def sentences(app: AppTest) -> dict[str, str]:
    """The chart's name (of the two for wide windows and telephones one) → the heading above it."""
    said: dict[str, str] = {}
    heading = ""
    for element in in_order(app.main):
        if element.type == "html" and (found := HEADING.findall(element.proto.body)):
            heading = re.sub(r"<[^>]+>", "", found[-1]).strip()
        if element.type == "plotly_chart":
            name = re.sub(r"_(wide|phone)$", "", element.proto.id.rpartition("chart_")[2])
            said.setdefault(name, heading)
    return said


@pytest.mark.parametrize(("screen", "view"), VIEWS, ids=str)
def test_a_sentence_of_its_figures_stands_above_each_chart(
    show: Shows, screen: str, view: dict[str, str]
) -> None:
    of_sample = sentences(show(sample(), screen, now=EVENING, **view))
    of_others = sentences(show(book(), screen, now=EVENING, **view))

    assert of_sample
    assert all(of_sample.values())
    assert len({*of_sample.values()}) == len(of_sample)
    for name in of_sample.keys() & of_others.keys():
        assert of_sample[name] != of_others[name], name
