"""One sheet for all screens: written in the colours that there are, and in the reader's size."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.theme import LIGHT
from ui import style_sheet, theme

SHEET = style_sheet.written()


def test_the_sheet_uses_only_colours_that_there_are() -> None:
    used = set(re.findall(r"var\(--([\w-]+)", SHEET)) - {"authority"}

    assert used <= set(re.findall(r"--([\w-]+):", theme.variables(LIGHT)))


def test_the_sheet_names_no_colour_of_its_own() -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", SHEET) == []


def test_large_text_is_a_quarter_larger_and_gives_layouts_way_as_much_earlier() -> None:
    usual, large = (style_sheet.sheet(is_large).content for is_large in (False, True))

    assert "@media screen{:root{font-size: 125%;}}" in large
    assert "font-size: 125%" not in usual
    assert "@media (max-width: 640px)" in usual
    assert "@media screen and (max-width: 800px),print and (max-width: 640px)" in large


def test_sizes_of_text_follow_the_readers_choice() -> None:
    assert re.findall(r"font-size: ?\d[\d.]*px", SHEET) == []


def test_every_file_of_the_folder_is_in_the_sheet_once() -> None:
    for path in style_sheet.STYLE.glob("*.css"):
        assert SHEET.count(path.read_text(encoding="utf-8").strip()) == 1, path.name


@pytest.mark.parametrize("is_large", [False, True])
def test_a_sheet_is_found_by_its_name_alone(is_large: bool) -> None:
    sheet = style_sheet.sheet(is_large)

    assert style_sheet.called(sheet.name) == sheet
    assert style_sheet.called(sheet.name.upper()) is None
    assert style_sheet.called("0123456789abcdef.css") is None


@given(st.text(alphabet="ab:{};, \n\t", max_size=60))
def test_a_sheet_made_small_keeps_its_words_and_signs(written: str) -> None:
    small = style_sheet.small(written)

    assert re.sub(r"\s", "", small) == re.sub(r"\s", "", written)
    assert re.split(r"[\s{};,]+", small.strip()) == re.split(r"[\s{};,]+", written.strip())
