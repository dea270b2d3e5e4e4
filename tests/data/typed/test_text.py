"""How two texts that people typed are compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cells import Percent
from data.typed.text import clean, code_key, display, folded, group_number, plain, toned


def test_the_place_of_a_tone_mark_does_not_matter():
    assert toned("Toà nhà Hoà Bình") == toned("Tòa nhà Hòa Bình")
    assert toned("Uỷ ban") == toned("Ủy ban")
    assert toned("Toà") != toned("Toả")


def test_decomposed_text_and_zero_width_characters_do_not_matter():
    name = "Tổ dân phố số 1"
    assert folded(unicodedata.normalize("NFD", name)) == folded(name)
    assert folded("Tổ\u200b dân  phố\u00a0số 1 ") == folded(name)


def test_marks_may_be_missing():
    assert plain("TO DAN PHO SO 1") == plain("Tổ dân phố số 1")
    assert plain("Đoàn thể") == "doan the"


@pytest.mark.parametrize("text", ["Tổ dân phố số 1", "TDP số 01", "Tổ 1", "tdp1", "T1", "tổ 001"])
def test_a_group_number_is_found_however_it_is_written(text):
    assert group_number(text) == "1"


@pytest.mark.parametrize("text", ["TDP 3B", "Tổ 3-B", "tổ dân phố số 03 b", "3b", "TDP 3/B"])
def test_a_letter_belongs_to_the_number_of_a_group(text):
    assert group_number(text) == "3b"


@pytest.mark.parametrize("text", ["Toà nhà 1", "Trường 2", "Tổ", "Tổ 1 và 2"])
def test_other_names_have_no_group_number(text):
    assert group_number(text) is None


def test_codes_that_differ_in_dashes_and_zeros_are_one():
    assert {code_key(c) for c in ("TDP-01", "tdp 1", "TDP01")} == {"tdp-1"}
    assert code_key("TDP-10") != code_key("TDP-1")


@given(st.text())
def test_keys_of_any_text_are_stable(text):
    assert clean(clean(text)) == clean(text)
    assert folded(folded(text)) == folded(text)
    assert plain(plain(text)) == plain(text)
    toned(text), group_number(text), code_key(text)


@pytest.mark.parametrize(
    ("cell", "shown"), [(0.45, "45%"), (1.0, "100%"), (0.285, "28,5%"), (0.07, "7%")]
)
def test_a_percentage_is_quoted_as_the_sheet_shows_it(cell, shown):
    assert display(Percent(cell)) == shown
