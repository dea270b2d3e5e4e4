"""The elements of a drawing: plain numbers, and text that is never anything else."""

from xml.etree import ElementTree

import pytest

from charts import svg
from charts.lettering import Block, Line


@pytest.mark.parametrize(
    ("value", "written"),
    [(12, "12"), (12.04, "12"), (12.05, "12.1"), (-0.04, "0"), (1e7, "10000000")],
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert svg.number(value) == written


def test_text_is_never_markup() -> None:
    drawn = svg.text(Line('<b>"Tổ" & phố</b>', "#000000"), 0, 10)

    assert ElementTree.fromstring(drawn).text == '<b>"Tổ" & phố</b>'


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_left_out(character: str) -> None:
    assert svg.plain(f"Tổ{character} 4") == "Tổ 4"


def test_a_colour_cannot_end_its_attribute() -> None:
    drawn = svg.rect(0, 0, 1, 1, fill='"/><script>')

    assert ElementTree.fromstring(drawn).attrib["fill"] == '"/><script>'


def test_a_part_of_a_text_may_be_strong() -> None:
    drawn = ElementTree.fromstring(svg.text(Line("5.210 / 18.060", ""), 0, 10, strong="5.210"))

    assert "".join(drawn.itertext()) == "5.210 / 18.060"
    assert [(part.text, part.attrib["font-weight"]) for part in drawn] == [("5.210", "600")]


def test_a_strong_part_that_is_not_there_changes_nothing() -> None:
    line = Line("+131", "")
    assert svg.text(line, 0, 10, strong="5.210") == svg.text(line, 0, 10)


def test_lines_stand_one_below_the_other() -> None:
    block = Block([Line("a", "", 10), Line("b", "", 20)])
    first, second = ElementTree.fromstring(f"<g>{svg.texts(block, 5, 4)}</g>")

    assert (first.attrib["x"], first.attrib["y"]) == ("5", "14")  # 4 + 6.5 + 0.35 × 10
    assert (second.attrib["x"], second.attrib["y"]) == ("5", "37")  # 4 + 13 + 13 + 0.35 × 20
