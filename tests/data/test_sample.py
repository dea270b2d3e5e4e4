"""The sample workbook: what it contains, read from its cells and nothing else."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from data.sample.build import TARGET, build

LABEL = "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"
TABS = (
    "Cấu hình",
    "Danh mục",
    "Cài đặt",
    "Kích hoạt",
    "Sử dụng",
    "Báo cáo ngày",
    "Mốc phấn đấu",
    "Tuyên truyền",
    "Việc cần làm",
    "Báo cáo đã gửi",
    "Đính chính",
)
Rows = list[dict[Any, Any]]


@pytest.fixture(scope="module")
def book() -> Iterator[Workbook]:
    book = load_workbook(TARGET, data_only=True)
    yield book
    book.close()


def rows(book: Workbook, tab: str) -> Rows:
    """The rows under the heading row, by heading; day headings as days of November."""
    _, _, headings, *lines = book[tab].iter_rows(values_only=True)
    keys = [cell.day if isinstance(cell, datetime) else cell for cell in headings]
    return [dict(zip(keys, line, strict=True)) for line in lines]


def counts(book: Workbook, code: str) -> dict[int, Any]:
    """The unit's first row of Cài đặt: day → cell."""
    row = next(row for row in rows(book, "Cài đặt") if row["Mã"] == code)
    return {day: cell for day, cell in row.items() if isinstance(day, int)}


def total(book: Workbook, column: str) -> int:
    return sum(row[column] for row in rows(book, "Danh mục") if row["Loại"] == "Tổ dân phố")


def test_building_again_gives_the_committed_cells(book: Workbook, tmp_path: Path) -> None:
    build(tmp_path / "again.xlsx")

    for formulas in (False, True):
        again = load_workbook(tmp_path / "again.xlsx", data_only=not formulas)
        committed = load_workbook(TARGET, data_only=not formulas)
        assert again.sheetnames == committed.sheetnames
        for tab in TABS:
            assert list(again[tab].values) == list(committed[tab].values), tab


def test_every_tab_of_the_contract_is_filled_and_labelled(book: Workbook) -> None:
    assert tuple(book.sheetnames) == TABS
    for tab in TABS:
        assert book[tab]["A1"].value == LABEL
        assert rows(book, tab)


def test_the_register_holds_the_units_of_each_kind(book: Workbook) -> None:
    assert Counter(row["Loại"] for row in rows(book, "Danh mục")) == {
        "Tổ dân phố": 20,
        "Cơ quan": 3,
        "Trường học": 6,
        "Phụ huynh học sinh": 6,
        "Toà chung cư": 8,
        "Đoàn thể": 5,
    }


def test_the_groups_add_up_to_the_figures_of_the_letter(book: Workbook) -> None:
    settings = {row["Khoá"]: row["Giá trị"] for row in rows(book, "Cấu hình")}

    assert total(book, "Đã cài trước chiến dịch") == settings["Số nền toàn phường"] == 3089
    assert total(book, "Đối tượng") == 18060
    assert total(book, "Số hộ") == 6891


def test_eighteen_of_twenty_eight_days_are_reported(book: Workbook) -> None:
    days = [day for day in rows(book, "Cài đặt")[0] if isinstance(day, int)]
    filled = {day for row in rows(book, "Cài đặt") for day in days if row[day] is not None}

    assert days == list(range(1, 29))
    assert filled == set(range(1, 19))


def test_the_ward_stands_at_5187_when_added_up_by_hand(book: Workbook) -> None:
    """Each group's last usable cell; TDP-12 typed its gain on 18/11, TDP-19 fell silent."""
    lines = rows(book, "Cài đặt")[:20]

    at_last = {row["Mã"] or row["Tên đơn vị"]: row[18] for row in lines}
    at_last["TDP-12"] = counts(book, "TDP-12")[17]
    at_last["TDP-19"] = counts(book, "TDP-19")[15]
    assert sum(at_last.values()) == 5187


def test_gains_dip_at_the_weekend(book: Workbook) -> None:
    lines = [r for r in rows(book, "Cài đặt")[:20] if r["Mã"] in ("TDP-10", "TDP-17", "TDP-18")]
    gain = {n: sum(row[n] - row[n - 1] for row in lines) for n in range(2, 19)}
    weekend = [gain[n] for n in gain if date(2024, 11, n).weekday() >= 5]
    working = [gain[n] for n in gain if date(2024, 11, n).weekday() < 5]

    assert sum(weekend) / len(weekend) < 0.6 * sum(working) / len(working)


def test_there_are_a_steady_leader_and_three_laggards(book: Workbook) -> None:
    leader = list(counts(book, "TDP-13").values())[:18]
    gains = [after - before for before, after in pairwise(leader)]

    assert leader[-1] / 720 > 0.45
    assert max(gains) - min(gains) <= 2
    for laggard, baseline in (("TDP-04", 87), ("TDP-06", 67), ("TDP-11", 78)):
        assert counts(book, laggard)[18] - baseline < 20


def test_a_group_is_silent_for_three_days(book: Workbook) -> None:
    silent = counts(book, "TDP-19")

    assert [silent[n] for n in range(15, 19)] == [219, None, None, None]


def test_a_cumulative_count_falls_and_an_increment_stands_for_one(book: Workbook) -> None:
    fallen, increment = counts(book, "TDP-05"), counts(book, "TDP-12")

    assert fallen[12] < fallen[11] < fallen[13]
    assert (increment[17], increment[18]) == (227, 4)


def test_a_count_was_made_a_decimal_by_an_american_sheet(book: Workbook) -> None:
    assert counts(book, "TH-03-PH")[13] == 1.25


def test_texts_stand_where_numbers_belong(book: Workbook) -> None:
    cells = [cell for row in rows(book, "Cài đặt") for n, cell in row.items() if n in range(1, 29)]

    texts = [cell for cell in cells if isinstance(cell, str)]
    assert texts == ["218 người", "#REF!", "1,098", "khoảng 140"]


def test_a_row_stands_twice_and_differs_on_one_day(book: Workbook) -> None:
    first, second = (row for row in rows(book, "Cài đặt") if row["Mã"] == "TDP-09")

    told = {n: (first[n], second[n]) for n in range(1, 29) if second[n] is not None}
    assert told == {11: (155, 167), 12: (159, 159)}


def test_a_row_has_no_code_and_a_name_of_its_own(book: Workbook) -> None:
    assert [r["Tên đơn vị"] for r in rows(book, "Cài đặt") if not r["Mã"]] == ["TDP 07"]


def test_a_school_stands_one_person_above_its_staff(book: Workbook) -> None:
    staff = next(r for r in rows(book, "Danh mục") if r["Mã"] == "TH-01-CB")

    assert counts(book, "TH-01-CB")[18] == staff["Đối tượng"] + 1


def test_the_wards_own_staff_have_nearly_all_installed(book: Workbook) -> None:
    staff = {row["Mã"]: row["Đối tượng"] for row in rows(book, "Danh mục")}
    own = ("CQ-01", "CQ-02", "CQ-03")

    share = sum(counts(book, code)[18] for code in own) / sum(staff[code] for code in own)
    assert 0.95 <= share <= 1


def test_buildings_never_count_more_than_their_group(book: Workbook) -> None:
    names = {row["Mã"]: row["Thuộc tổ"] for row in rows(book, "Danh mục")}
    groups = {row["Tên đơn vị"]: row for row in rows(book, "Cài đặt")}
    inside: Counter[tuple[str, int]] = Counter()
    for row in rows(book, "Cài đặt"):
        for n in (3, 6, 13):
            if str(row["Mã"]).startswith("CC-"):
                inside[names[row["Mã"]], n] += row[n]

    assert all(people <= groups[group][n] for (group, n), people in inside.items())


def test_the_form_repeats_the_sheet_but_for_one_count_sent_late_once(book: Workbook) -> None:
    answers = rows(book, "Báo cáo ngày")
    sheet = {row["Tên đơn vị"]: row for row in rows(book, "Cài đặt")}
    latest = {(r["Đơn vị"], r["Ngày báo cáo"].day): r for r in answers}  # in the order sent

    other = [
        (unit, n)
        for (unit, n), row in latest.items()
        if row["Số cài đặt (luỹ kế)"] != sheet[unit][n]
    ]
    late = [r for r in answers if r["Dấu thời gian"].date() > r["Ngày báo cáo"].date()]
    assert other == [("Tổ dân phố số 3", 17)]
    assert [row["Đơn vị"] for row in late] == ["Tổ dân phố số 8"]
    assert len(answers) == len(latest) + 1  # one was sent twice


def test_two_rounds_a_day_were_held_but_for_one_day(book: Workbook) -> None:
    rounds = [r for r in rows(book, "Tuyên truyền") if r["Hình thức"] == "Tuyên truyền lưu động"]
    planned, held = Counter[int](), Counter[int]()
    for row in rounds:
        planned[row["Ngày"].day] += row["Kế hoạch"]
        held[row["Ngày"].day] += row["Thực hiện"] or 0

    assert set(planned.values()) == {2}
    assert [n for n in range(1, 19) if held[n] < 2] == [12]
    assert held[12] == 1
    assert max(planned) == 28
    assert max(n for n in held if held[n]) == 18


def test_every_building_but_one_has_posted_its_qr_codes(book: Workbook) -> None:
    posted = {
        row["Đơn vị"]: row["Thực hiện"]
        for row in rows(book, "Tuyên truyền")
        if row["Hình thức"] == "Điểm dán mã QR"
    }

    assert len(posted) == 8
    assert [unit for unit, points in posted.items() if not points] == ["Toà nhà Mẫu D"]


def test_corrections_put_one_count_right_and_confirm_another(book: Workbook) -> None:
    values = {row["Mã"]: row["Giá trị đúng"] for row in rows(book, "Đính chính")}

    assert values == {"TDP-02": 157, "TDP-15": "giữ nguyên"}
    assert counts(book, "TDP-02")[8] == 517


def test_milestones_stand_at_the_ends_of_the_weeks(book: Workbook) -> None:
    points = [(row["Ngày"].day, row["Tỷ lệ (%)"]) for row in rows(book, "Mốc phấn đấu")]

    assert points == [(7, 20), (14, 25), (21, 30), (28, 36)]
