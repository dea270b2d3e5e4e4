"""Whose row it is: code and name against the register, never by guessing."""

import pytest

from data.reading import Unit
from data.sheet.identity import Identities

UNITS = [
    Unit("TDP01", "Tổ dân phố số 1", "group"),
    Unit("TDP02", "Tổ dân phố số 2", "group", aliases=("Xóm Chùa",)),
    Unit("CC01", "Toà nhà chung cư Hoà Bình", "building"),
    Unit("CC02", "Toà nhà Sông Đà A", "building"),
    Unit("CC03", "Toà nhà Sông Đa A", "building"),
]
REGISTER = Identities(UNITS)


@pytest.mark.parametrize(
    ("code", "name", "unit"),
    [
        ("TDP01", "Tổ dân phố số 1", 0),
        ("tdp-1", None, 0),
        (None, "TDP số 01", 0),
        (None, "T2", 1),
        (None, "xóm chùa", 1),
        (None, "XOM CHUA", 1),
        (None, "Tòa nhà chung cư Hòa Bình", 2),
        (None, "toa nha chung cu hoa binh", 2),
        (None, "TDP01 - Tổ dân phố số 1", 0),
        ("Tổ 2", None, 1),
        (None, "TDP02", 1),
    ],
)
def test_a_unit_is_found_however_it_is_written(code, name, unit):
    identity = REGISTER.find(code, name)
    assert (identity.unit, identity.problem) == (unit, None)


def test_a_name_that_could_be_two_units_is_nobodys():
    assert REGISTER.find(None, "Toa nha Song Da A").unit is None
    assert REGISTER.find(None, "Toà nhà Sông Đà A").unit == 3  # to the letter it is one


def test_code_and_name_of_two_units_hold_the_row():
    identity = REGISTER.find("TDP01", "Tổ dân phố số 2")
    assert (identity.unit, identity.problem) == (None, "mismatch")


def test_a_known_code_decides_beside_a_name_that_is_nobodys():
    identity = REGISTER.find("TDP01", "Tổ của ông Bảy")
    assert (identity.unit, identity.problem) == (0, "name_unknown")


def test_a_known_name_decides_beside_a_code_that_is_nobodys():
    identity = REGISTER.find("TDP99", "Tổ dân phố số 2")
    assert (identity.unit, identity.problem) == (1, "code_unknown")


@pytest.mark.parametrize(("code", "name"), [("X1", None), (None, "Tổ 22"), ("X1", "Tổ 22")])
def test_an_unknown_unit_is_nobodys(code, name):
    assert REGISTER.find(code, name).problem == "unknown"
