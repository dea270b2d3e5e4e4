"""Since when each install count stands, through the refresher and a real file."""

from pathlib import Path

import pytest

from data.cells import Cell
from tests.data.history.watched import Ward, at
from tests.data.sheets import INSTALLED, with_cells


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return Ward(tmp_path)


def counts(**cells: Cell) -> list[list[Cell]]:
    """The tab Cài đặt with the 5th still empty but for these cells; G2 is TDP01's."""
    empty: dict[str, Cell] = {"G2": None, "G3": None, "G4": None, "G5": None}
    return with_cells(INSTALLED, empty | cells)


def known(ward: Ward) -> dict[tuple[str, int], int]:
    """(unit, day of the month) → day of the month on which it was first seen."""
    rows = ward.ask(
        "select unit_id, day(sightings.day), day(known_on) from sightings"
        " inner join units on sightings.unit_order = units.unit_order"
    )
    return {(unit_id, day): known_on for unit_id, day, known_on in rows}


def test_of_what_was_there_at_the_first_look_nobody_knows_since_when(ward: Ward) -> None:
    ward.save(at(9), installed=counts(G2=3200))
    assert known(ward) == {}

    ward.look(at(9, day=6))
    assert known(ward) == {}


def test_a_new_count_is_known_from_the_look_that_saw_it(ward: Ward) -> None:
    ward.save(at(9), installed=counts())
    ward.save(at(17), installed=counts(G2=3200))
    assert known(ward) == {("TDP01", 5): 5}

    ward.save(at(8, day=7), installed=counts(G2=3200, G3=1330))
    assert known(ward) == {("TDP01", 5): 5, ("TDP02", 5): 7}


def test_the_day_is_the_campaigns_own(ward: Ward) -> None:
    """00:30 in Hanoi is still the day before in UTC."""
    ward.save(at(9), installed=counts())
    ward.save(at(0, 30, day=6), installed=counts(G2=3200))

    assert known(ward) == {("TDP01", 5): 6}


def test_a_count_that_was_changed_is_known_from_the_change_on(ward: Ward) -> None:
    ward.save(at(9), installed=counts(G2=3200))
    ward.save(at(10, day=6), installed=counts(G2=3210))
    ward.look(at(10, day=8))

    assert known(ward) == {("TDP01", 5): 6}


def test_a_count_wiped_and_put_back_is_known_as_long_as_before(ward: Ward) -> None:
    ward.save(at(9), installed=counts(G3=1330))
    ward.save(at(10), installed=counts(G2=3200, G3=1330))
    ward.save(at(10, day=6), installed=counts())
    ward.save(at(10, day=7), installed=counts(G2=3200, G3=1330))
    assert known(ward) == {("TDP01", 5): 5}

    ward.look(at(10, day=8))
    assert known(ward) == {("TDP01", 5): 5}


def test_a_count_that_is_kept_after_a_wipe_is_known_since_it_came(ward: Ward) -> None:
    ward.save(at(9), installed=counts())
    ward.save(at(10), installed=counts(G2=3200))
    heads = [INSTALLED[0], *([*row[:2], *[None] * 5] for row in INSTALLED[1:])]

    ward.save(at(10, day=6), installed=heads)

    assert ward.count("TDP01", 5) == [(3200, "flagged")]
    assert known(ward) == {("TDP01", 5): 5}


def test_what_becomes_readable_later_is_known_from_then_on(ward: Ward) -> None:
    ward.save(at(9), installed=counts(G2="hỏi lại"))
    ward.save(at(10, day=6), installed=counts(G2=3200))

    assert known(ward) == {("TDP01", 5): 6}
