"""Every rule of the contract's table of findings: the smallest sheet that breaks it, what is said.

The severities are the contract's (its section 4), written here by hand: the product's own list of
them is what is tested. The rules that need a history of the cells are tested in tests/data/history.
"""

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

import pytest

from data.cells import Book, Cell, CellError
from data.checks.findings import SEVERITIES
from data.interpret import interpret
from tests.data.sheets import (
    ANSWER_HEADINGS,
    INSTALLED,
    REGISTER,
    SETTINGS,
    TODAY,
    book,
    found,
    with_cells,
)

OF_THE_HISTORY = {
    "consistency.cells_lost",
    "timeliness.edited_after_cutoff",
    "timeliness.late",
    "denominator.changed",
}


class Trouble(NamedTuple):
    """A book with one thing wrong in it, and what is to be said of it, and where."""

    rule: str
    severity: str
    tab: str | None
    cells: list[str | None]
    book: Book


def in_settings(**changes: Cell) -> Book:
    return book(settings=with_cells(SETTINGS, changes))


def in_register(**changes: Cell) -> Book:
    return book(register=with_cells(REGISTER, changes))


def in_installed(**changes: Cell) -> Book:
    return book(installed=with_cells(INSTALLED, changes))


def without_tab(title: str, **tabs: list[list[Cell]]) -> Book:
    return Book([tab for tab in book(**tabs).tabs if tab.title != title])


def november(day: int) -> datetime:
    return datetime(2024, 11, day)


def answer(count: int) -> list[Cell]:
    """Of one group and day, without a time; Cài đặt has 150."""
    return [None, november(5), "Tổ 3", count]


SWAPPED: dict[str, Cell] = {
    f"{column}1": datetime(2024, day, 11) for day, column in enumerate("CDEFG", 1)
}
CORRECTIONS: list[Cell] = ["Ngày", "Mã", "Chỉ số", "Giá trị đúng"]
GROUP_TWICE: list[Cell] = ["TDP03", "Tổ dân phố số 3", "Tổ dân phố", "Lê Thị Cúc", 640, 40]
BUILDING: list[Cell] = ["CC01", "Toà nhà Hoà Bình", "Toà chung cư", None, 700, 30, "TDP03"]
UNION: list[Cell] = ["DT01", "Đoàn Thanh niên phường", "Đoàn thể", "Bùi Mai Lan", None, 5]

TROUBLES = [
    Trouble("structure.tab_missing", "error", "Danh mục", [None], without_tab("Danh mục")),
    Trouble("structure.tab_empty", "error", "Cài đặt", [None], book(installed=[])),
    Trouble(
        "structure.header_not_found", "error", "Cài đặt", [None], book(installed=INSTALLED[1:])
    ),
    Trouble(
        "structure.column_missing",
        "error",
        "Danh mục",
        [None],
        book(register=[row[:5] for row in REGISTER]),  # Đã cài trước chiến dịch is cut off
    ),
    Trouble("structure.locale_not_vi", "warning", None, [None], replace(book(), locale="en_US")),
    Trouble(
        "config.deadline_before_start",
        "error",
        "Cấu hình",
        ["B4"],
        in_settings(B4=datetime(2024, 10, 31)),
    ),
    Trouble(
        "config.method_unknown",
        "error",
        "Cấu hình",
        ["B6"],
        in_settings(A6="Cách tính", B6="cộng dồn kiểu mới"),
    ),
    Trouble("config.target_unreadable", "error", "Cấu hình", ["B5"], in_settings(B5="nhiều")),
    Trouble(
        "config.target_unreadable",
        "error",
        "Mốc phấn đấu",
        ["B2"],
        book(milestones=[["Ngày", "Tỷ lệ (%)"], [november(10), "nhiều"]]),
    ),
    Trouble(
        "identity.unknown_unit",
        "error",
        "Cài đặt",
        ["B4"],
        in_installed(A4="TDP77", B4="Tổ dân phố số 77"),
    ),
    Trouble("identity.unit_missing", "error", "Cài đặt", ["B4"], in_installed(A4=None, B4=None)),
    Trouble(
        "identity.code_name_mismatch",
        "error",
        "Cài đặt",
        ["B3", "B4"],
        in_installed(B3="Tổ dân phố số 3", B4="Tổ dân phố số 2"),  # one column was sorted
    ),
    Trouble("identity.kind_unknown", "error", "Danh mục", ["C4"], in_register(C4="Xóm")),
    Trouble(
        "identity.duplicate_unit",
        "warning",
        "Danh mục",
        ["B6"],
        book(register=[*REGISTER, GROUP_TWICE]),
    ),
    Trouble(
        "identity.duplicate_unit",
        "warning",
        "Cài đặt",
        ["B6"],
        book(installed=[*INSTALLED, INSTALLED[3]]),
    ),
    Trouble(
        "identity.duplicate_unit",
        "error",
        "Danh mục",
        ["B6"],
        book(register=[*REGISTER, [*GROUP_TWICE[:4], 460, 40]]),
    ),
    Trouble("format.not_a_count", "error", "Cài đặt", ["E3"], in_installed(E3="nhiều")),
    Trouble("format.not_integer", "error", "Cài đặt", ["E3"], in_installed(E3=1.25)),
    Trouble("format.cell_error", "error", "Cài đặt", ["E3"], in_installed(E3=CellError("#REF!"))),
    Trouble("format.ambiguous_separator", "warning", "Cài đặt", ["E3"], in_installed(E3="1,250")),
    Trouble("format.approximate", "warning", "Cài đặt", ["E3"], in_installed(E3="~1250")),
    Trouble("format.number_as_text", "info", "Cài đặt", ["E3"], in_installed(E3="1.250")),
    Trouble("date.unreadable", "error", "Cài đặt", ["E1"], in_installed(E1="hôm kia")),
    Trouble("date.day_month_swapped", "warning", "Cài đặt", ["C1:G1"], in_installed(**SWAPPED)),
    Trouble(
        "date.duplicate_period",
        "warning",
        "Cài đặt",
        ["H1"],
        in_installed(H1=november(5), H2=3200, H3=1330, H4=150, H5=38),
    ),
    Trouble(
        "consistency.conflicting_values",
        "error",
        "Báo cáo ngày",
        ["D2", "D3"],
        without_tab("Cài đặt", answers=[ANSWER_HEADINGS, answer(150), answer(151)]),
    ),
    Trouble(
        "consistency.conflicting_sources",
        "warning",
        "Báo cáo ngày",
        ["D2"],
        book(answers=[ANSWER_HEADINGS, answer(151)]),
    ),
    Trouble("consistency.cumulative_decrease", "warning", "Cài đặt", ["F3"], in_installed(F3=1190)),
    Trouble("consistency.increment_entered", "warning", "Cài đặt", ["F3"], in_installed(F3=40)),
    Trouble("consistency.below_baseline", "warning", "Cài đặt", ["C4"], in_installed(C4=39)),
    Trouble(
        "consistency.activated_above_installed",
        "warning",
        "Kích hoạt",
        ["G2"],
        book(activated=with_cells(INSTALLED, {"G2": 3201})),
    ),
    Trouble(
        "consistency.used_above_activated",
        "warning",
        "Sử dụng",
        ["G3"],
        book(activated=INSTALLED, used=with_cells(INSTALLED, {"G3": 1331})),
    ),
    Trouble(
        "consistency.stale", "info", "Cài đặt", [None], in_installed(E4=None, F4=None, G4=None)
    ),
    Trouble(
        "timeliness.future_period",
        "warning",
        "Cài đặt",
        ["H4"],
        in_installed(H1=november(6), H4=160),
    ),
    Trouble(
        "timeliness.outside_period",
        "warning",
        "Cài đặt",
        ["H4"],
        in_installed(H1=datetime(2024, 10, 31), H4=60),
    ),
    Trouble("completeness.not_reported", "info", "Cài đặt", [None], in_installed(G4=None)),
    Trouble("plausibility.negative", "error", "Cài đặt", ["E3"], in_installed(E3=-5)),
    # 45 people: 3 more are at most 5 % or 3 people above them, 4 are not.
    Trouble("plausibility.above_denominator", "warning", "Cài đặt", ["G5"], in_installed(G5=48)),
    Trouble("plausibility.above_denominator", "error", "Cài đặt", ["G5"], in_installed(G5=49)),
    Trouble("plausibility.outlier", "warning", "Cài đặt", ["G3"], in_installed(G3=2300)),
    Trouble("denominator.zero", "error", "Danh mục", ["E4"], in_register(E4=0)),
    Trouble("denominator.unreadable", "error", "Danh mục", ["E4"], in_register(E4="nhiều")),
    Trouble("denominator.missing", "warning", "Danh mục", ["E4"], in_register(E4=None)),
    Trouble("denominator.missing", "info", "Danh mục", ["E6"], book(register=[*REGISTER, UNION])),
    Trouble(
        "denominator.baseline_mismatch",
        "info",
        "Danh mục",
        [None],
        in_settings(A6="Số nền toàn phường", B6=1741),  # the groups' own: 1200 + 500 + 40
    ),
    Trouble(
        "denominator.buildings_above_group",
        "info",
        "Danh mục",
        ["B4"],
        book(register=[[*REGISTER[0], "Thuộc tổ"], *REGISTER[1:], BUILDING]),
    ),
    Trouble(
        "correction.unmatched",
        "warning",
        "Đính chính",
        ["D2"],
        book(corrections=[CORRECTIONS, [november(9), "TDP03", None, 124]]),
    ),
    Trouble(
        "correction.unmatched",
        "warning",
        "Đính chính",
        ["A2"],
        book(corrections=[CORRECTIONS, ["hôm kia", "TDP03", None, 124]]),
    ),
    Trouble(
        "security.markup_or_formula_text",
        "info",
        "Danh mục",
        ["D4"],
        in_register(D4="<b>Lê Thị Cúc</b>"),
    ),
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda t: f"{t.rule}-{t.severity}")
def test_the_trouble_is_said_at_its_cell_with_the_severity_of_the_contract(trouble: Trouble):
    reading = interpret(trouble.book, today=TODAY)

    said = [(f.severity, f.tab, f.cell) for f in found(reading, trouble.rule)]
    assert said == [(trouble.severity, trouble.tab, cell) for cell in trouble.cells]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda t: f"{t.rule}-{t.severity}")
def test_one_trouble_raises_no_other_worry(trouble: Trouble):
    reading = interpret(trouble.book, today=TODAY)

    assert {f.rule for f in reading.findings if f.severity != "info"} <= {trouble.rule}


def test_the_sheet_without_any_trouble_says_nothing():
    assert interpret(book(), today=TODAY).findings == []


def test_every_rule_that_the_program_knows_is_shown_here_or_needs_a_history():
    assert {trouble.rule for trouble in TROUBLES} | OF_THE_HISTORY == SEVERITIES.keys()
    assert not {trouble.rule for trouble in TROUBLES} & OF_THE_HISTORY
