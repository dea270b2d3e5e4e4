"""A wiped column or tab: said at once, its last counts kept and marked until they are back."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from data.cells import Cell
from data.files.file_source import FileSource
from tests.data.history.watched import Ward, at
from tests.data.sheets import SETTINGS

GROUPS = range(1, 7)  # six groups, on each day 100 × the group's number + the day


def register() -> list[list[Cell]]:
    head: list[Cell] = ["Mã", "Tên đơn vị", "Loại", "Đối tượng", "Đã cài trước chiến dịch"]
    return [head, *([f"TDP{n:02}", f"Tổ dân phố số {n}", "Tổ dân phố", 5000, 50] for n in GROUPS)]


def tab(
    days: range = range(1, 6), *, empty: tuple[int, ...] = (), groups: range = GROUPS
) -> list[list[Cell]]:
    """The tab of the installs of these days, of which some are empty for some groups."""
    head: list[Cell] = ["Mã", "Tên đơn vị", *(datetime(2024, 11, day) for day in days)]
    rows: list[list[Cell]] = [
        [
            f"TDP{n:02}",
            f"Tổ dân phố số {n}",
            *(None if day in empty and n in groups else 100 * n + day for day in days),
        ]
        for n in GROUPS
    ]
    return [head, *rows]


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    ward = Ward(tmp_path)
    ward.save(at(9), register=register(), installed=tab())
    return ward


def wipe(ward: Ward, minute: int, *, day: int = 5, hour: int = 10, **tabs: Any) -> None:
    ward.save(at(hour, minute, day), **{"register": register(), **tabs})


def figures(ward: Ward) -> list[tuple[Any, ...]]:
    """The as-of day and the ward's count on it."""
    query = "select as_of, installed from kind_days, campaign where measure = 'installed'"
    return ward.ask(f"{query} and kind = 'group' and day = as_of")


# 100 × (1 + … + 6) + 6 × 5
WHOLE = [(date(2024, 11, 5), 2130)]


def lost(ward: Ward) -> list[tuple[Any, ...]]:
    query = "select severity, tab, cell, report_date, params from findings"
    return ward.ask(f"{query} where rule = 'consistency.cells_lost' order by cell, measure")


def test_a_wiped_column_keeps_its_counts_marked_and_says_since_when(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(empty=(5,)))

    params = '{"n": 6, "since": "10:30 05/11/2024"}'
    assert lost(ward) == [("error", "Cài đặt", "G2:G7", date(2024, 11, 5), params)]
    assert figures(ward) == WHOLE
    assert ward.count("TDP02", 5) == [(205, "flagged")]
    assert ward.count("TDP02", 4) == [(204, "clean")]
    assert ward.findings("completeness.not_reported") == []


def test_a_column_that_was_taken_out_is_lost_too(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(range(1, 5)))

    assert [line[:3] for line in lost(ward)] == [("error", "Cài đặt", "G2:G7")]
    assert figures(ward) == WHOLE


def test_it_stays_lost_at_the_next_looks_and_after_a_start(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(empty=(5,)))
    wipe(ward, 31, installed=tab(empty=(5,)), settings=[*SETTINGS, ["Nơi nhận", "Quận"]])
    ward.stop()
    ward.start()
    ward.look(at(11))

    assert [line[-1] for line in lost(ward)] == ['{"n": 6, "since": "10:30 05/11/2024"}']
    assert figures(ward) == WHOLE


def test_it_ends_cell_by_cell_as_they_are_filled_again(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(empty=(5,)))
    wipe(ward, 31, installed=tab(empty=(5,), groups=range(3, 7)))

    assert [(line[2], line[4][:7]) for line in lost(ward)] == [("G4:G7", '{"n": 4')]
    assert ward.count("TDP02", 5) == [(205, "clean")]

    wipe(ward, 32, installed=tab())
    assert lost(ward) == []
    assert figures(ward) == WHOLE


def test_a_few_cells_emptied_by_hand_are_simply_empty(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(empty=(5,), groups=range(1, 5)))

    assert lost(ward) == []
    assert ward.count("TDP02", 5) == []
    assert figures(ward) == [(date(2024, 11, 5), 2130 - 4)]  # four groups stand a day behind


def test_a_whole_tab_wiped_is_one_finding(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(empty=(1, 2, 3, 4, 5)))

    assert [line[:4] for line in lost(ward)] == [("error", "Cài đặt", "C2:G7", None)]
    assert figures(ward) == WHOLE


def test_a_tab_of_another_measure_that_is_gone_keeps_its_counts(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(), used=tab())
    wipe(ward, 31, installed=tab())

    assert [line[:3] for line in lost(ward)] == [("error", "Sử dụng", "C2:G7")]
    used = "select count(*), sum(value) from entries where measure = 'used' and outcome = 'flagged'"
    assert ward.ask(used) == [(30, 5 * 2100 + 6 * 15)]


def test_a_column_whose_heading_is_put_right_has_moved(ward: Ward) -> None:
    """The counts of the 5th were meant for the 4th's neighbour: they appear under another day."""
    headings = tab()
    wipe(ward, 30, installed=tab(range(1, 5)))
    assert len(lost(ward)) == 1
    headings[0][6] = datetime(2024, 11, 6)
    wipe(ward, 0, day=6, hour=9, installed=headings)

    assert lost(ward) == []
    assert figures(ward) == [(date(2024, 11, 6), 2130)]
    assert ward.count("TDP02", 5) == []


def test_after_seven_days_without_a_word_it_was_meant(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(empty=(5,)))
    wipe(ward, 29, day=12, installed=tab(empty=(5,)))
    assert len(lost(ward)) == 1

    wipe(ward, 30, day=12, installed=tab(range(1, 6), empty=(5,)), settings=[*SETTINGS, ["a", "b"]])
    assert lost(ward) == []
    assert figures(ward) == [(date(2024, 11, 4), 2124)]


def test_another_tab_named_as_the_source_is_no_loss(ward: Ward) -> None:
    answers: list[list[Cell]] = [
        ["Dấu thời gian", "Ngày báo cáo", "Đơn vị", "Số cài đặt (luỹ kế)"],
        [datetime(2024, 11, 5, 9), datetime(2024, 11, 5), "Tổ 1", 107],
    ]
    settings = [*SETTINGS, ["Nguồn số liệu", "Báo cáo ngày"]]
    wipe(ward, 30, installed=tab(), answers=answers, settings=settings)

    assert lost(ward) == []
    assert figures(ward) == [(date(2024, 11, 5), 107 + 5 * 50)]


def test_units_that_left_the_register_are_no_loss(ward: Ward) -> None:
    wipe(ward, 30, register=register()[:2], installed=tab()[:2])

    assert lost(ward) == []
    assert figures(ward) == [(date(2024, 11, 5), 105)]


def test_the_history_holds_that_they_went_and_came_back(ward: Ward) -> None:
    wipe(ward, 30, installed=tab(empty=(5,)))
    wipe(ward, 31, installed=tab())

    changes = ward.history.changes_since(FileSource(ward.path).key, at(9))
    of_one = changes[changes["unit_id"] == "TDP02"]
    assert of_one["new_text"].fillna("").tolist() == ["205", ""]
    assert len(changes) == 12
