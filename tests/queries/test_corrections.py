"""The coordinator's word stands beside the figure that rests on it: who, why, what was typed."""

from datetime import datetime
from typing import Any

import pandas as pd

from data.interpret import interpret
from data.reading import Correction
from data.store import Snapshot, build
from queries import ask
from tests.data.sheets import INSTALLED, book, read, with_cells
from tests.queries.campaigns import campaign, day, published, report, unit

HEADINGS: list[Any] = ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"]
SECOND = datetime(2024, 11, 2)


def line(number: int, value: int | None, of: str = "T1", **more: Any) -> Correction:
    facts = {"reason": "gõ nhầm", "confirmed_by": "Hạnh", "tab": "Đính chính", "cell": "D2"} | more
    return Correction(day(number), of, facts.pop("measure", "installed"), value, **facts)


def corrected(snapshot: Snapshot, number: int = 28, of: str | None = None) -> list[dict[Any, Any]]:
    return ask(snapshot, "corrections", as_of=day(number), unit_id=of).to_dict("records")


def figure(snapshot: Snapshot, number: int, of: str = "T1") -> dict[Any, Any]:
    frame = ask(snapshot, "unit_figures", as_of=day(number), kind=None)
    row: dict[Any, Any] = frame[frame["unit_id"] == of].to_dict("records")[0]
    return row


T1, T2 = unit("T1", eligible=200, baseline=10, officer="An"), unit("T2", eligible=90)


def test_a_line_says_what_stands_for_what_and_where() -> None:
    snapshot = published(
        [T1, T2], [report("T1", 2, 157, raw_text="175")], corrections=[line(2, 157)]
    )

    [row] = corrected(snapshot)
    assert (row["unit_id"], row["officer"], row["measure"]) == ("T1", "An", "installed")
    assert (row["day"], row["correction"]) == (pd.Timestamp(day(2)), "replaced")
    assert (row["typed"], row["value"]) == ("175", 157)
    assert (row["reason"], row["confirmed_by"]) == ("gõ nhầm", "Hạnh")
    assert (row["tab"], row["cell"]) == ("Cài đặt", "D2")  # row 2 of T1; the day's column
    assert (row["line_tab"], row["line_cell"]) == ("Đính chính", "D2")


def test_a_confirmed_count_is_kept_and_so_is_one_that_was_put_right_in_its_cell() -> None:
    snapshot = published(
        [T1, T2],
        [report("T1", 2, 157), report("T2", 2, 40)],
        corrections=[line(2, None), line(2, 40, "T2")],
    )

    assert [row["correction"] for row in corrected(snapshot)] == ["kept", "kept"]


def test_a_line_without_a_used_count_of_that_day_holds_nothing() -> None:
    reports = [report("T1", 3, 20), report("T1", 2, None, outcome="refused", raw_text="?")]
    lines = [line(2, None), line(4, 9), line(3, 9, "T2"), line(3, 9, measure="used")]

    assert corrected(published([T1, T2], reports, corrections=lines)) == []


def test_of_two_values_for_one_count_the_later_holds() -> None:
    lines = [line(2, 150, cell="D2"), line(2, 157, cell="D3"), line(2, None, cell="D4")]
    snapshot = published([T1], [report("T1", 2, 157, raw_text="175")], corrections=lines)

    rows = corrected(snapshot)
    assert [(row["line_cell"], row["correction"], row["is_last"]) for row in rows] == [
        ("D3", "replaced", False),
        ("D4", "kept", True),
    ]
    assert figure(snapshot, 2)["correction"] == "kept"


def test_every_cell_of_the_count_is_named_the_used_one_first() -> None:
    reports = [
        report("T1", 2, 155, outcome="superseded", raw_text="155"),
        report("T1", 2, 160, raw_text="167"),
        report("T1", 2, 1, outcome="ignored", raw_text="1"),
    ]

    [row] = corrected(published([T1], reports, corrections=[line(2, 160)]))
    assert row["typed"] == "167; 155"


def test_a_figure_is_marked_as_long_as_it_rests_on_that_report() -> None:
    snapshot = published(
        [T1, T2],
        [report("T1", 2, 157, raw_text="175"), report("T1", 5, 170), report("T2", 2, 7)],
        corrections=[line(2, 157)],
    )

    told = {n: figure(snapshot, n)["correction"] for n in range(7)}
    assert {n: word for n, word in told.items() if pd.notna(word)} == dict.fromkeys(
        (2, 3, 4), "replaced"
    )
    row = figure(snapshot, 4)
    assert (row["correction_reason"], row["corrected_by"]) == ("gõ nhầm", "Hạnh")
    assert pd.isna(figure(snapshot, 4, "T2")["correction"])


def test_the_day_of_a_corrected_count_is_marked_and_no_other() -> None:
    lines = [line(2, 150), line(2, 157), line(2, 12, measure="activated"), line(9, 180)]
    reports = [report("T1", 2, 157, raw_text="175"), report("T1", 5, 170), report("T1", 9, 180)]
    reports += [report("T1", 2, 12, measure="activated"), report("T2", 2, 7)]
    snapshot = published([T1, T2], reports, corrections=lines)

    table = ask(snapshot, "unit_gains", as_of=day(8), unit_ids=("T1", "T2"))

    assert len(table) == 2 * 28
    [marked] = table[table["correction"].notna()].to_dict("records")
    assert (marked["unit_id"], marked["day"]) == ("T1", pd.Timestamp(day(2)))
    told = (marked["correction"], marked["correction_reason"], marked["corrected_by"])
    assert told == ("replaced", "gõ nhầm", "Hạnh")


def test_each_unit_keeps_its_one_row_however_many_lines_speak_of_it() -> None:
    lines = [line(2, 150), line(2, 157), line(2, None), line(2, 12, measure="activated")]
    reports = [report("T1", 2, 157), report("T1", 2, 12, measure="activated")]
    snapshot = published([T1, T2], reports, corrections=lines)

    for number in (0, 1, 2, 28):
        frame = ask(snapshot, "unit_figures", as_of=day(number), kind=None)
        assert frame["unit_id"].tolist() == ["T1", "T2"]


def test_days_after_the_as_of_date_and_other_units_are_left_out() -> None:
    reports = [report("T1", 2, 20), report("T2", 3, 9)]
    snapshot = published([T1, T2], reports, corrections=[line(2, None), line(3, None, "T2")])

    assert [row["unit_id"] for row in corrected(snapshot, 3)] == ["T2", "T1"]  # the newest first
    assert [row["unit_id"] for row in corrected(snapshot, 2)] == ["T1"]
    assert [row["unit_id"] for row in corrected(snapshot, 28, "T2")] == ["T2"]
    assert corrected(snapshot, 0) == []


def test_the_last_days_of_a_campaign_are_corrected_too() -> None:
    moved = campaign(end=30, deadline=30, first_deadline=28)
    snapshot = published(
        [T1],
        [report("T1", 28, 20), report("T1", 30, 21)],
        corrections=[line(30, None)],
        settings=moved,
    )

    assert [row["day"] for row in corrected(snapshot, 40)] == [pd.Timestamp(day(30))]
    assert pd.isna(figure(snapshot, 28)["correction"])


def test_without_the_tab_nothing_is_corrected() -> None:
    snapshot = published([T1], [report("T1", 2, 20)])

    assert corrected(snapshot) == []
    assert pd.isna(figure(snapshot, 2)["correction"])


def test_from_the_sheet_a_count_that_cannot_be_read_is_put_right() -> None:
    typed = with_cells(INSTALLED, {"D2": "3o1o", "D3": "#REF!"})
    lines = [
        HEADINGS,
        [SECOND, "TDP01", "Cài đặt", 3010, "nhập chữ o", "Hạnh"],
        [SECOND, "TDP02", None, "giữ nguyên", "đúng", "Bình"],  # nothing there can be kept
        [datetime(2024, 11, 4), "TDP03", "Số cài đặt", "Giữ nguyên", None, None],
    ]
    snapshot = build(read(installed=typed, corrections=lines))

    rows = {row["unit_id"]: row for row in corrected(snapshot, 5)}
    assert set(rows) == {"TDP01", "TDP03"}
    assert (rows["TDP01"]["typed"], rows["TDP01"]["value"]) == ("3o1o", 3010)
    assert (rows["TDP01"]["tab"], rows["TDP01"]["cell"]) == ("Cài đặt", "D2")
    assert (rows["TDP01"]["line_tab"], rows["TDP01"]["line_cell"]) == ("Đính chính", "D2")
    assert (rows["TDP03"]["correction"], rows["TDP03"]["reason"]) == ("kept", "")


def test_from_the_sheet_two_different_counts_are_settled() -> None:
    twice = [*INSTALLED, ["TDP02", "Tổ dân phố số 2", None, 1225, None, None, None]]
    lines = [HEADINGS, [SECOND, "TDP02", None, 1225, "ghi hai lần", "Bình"]]
    snapshot = build(read(installed=twice, corrections=lines))

    [row] = corrected(snapshot, 5)
    assert (row["value"], row["correction"]) == (1225, "replaced")
    assert sorted(row["typed"].split("; ")) == ["1210", "1225"]


def test_where_days_are_typed_singly_the_lines_speak_of_the_day() -> None:
    daily = book(
        settings=[
            *[["Khoá", "Giá trị"], ["Ngày bắt đầu", datetime(2024, 11, 1)]],
            *[["Hạn chót", datetime(2024, 11, 28)], ["Cách tính", "Trong ngày"]],
        ],
        installed=[INSTALLED[0][:4], ["TDP01", None, 10, 200]],
        corrections=[HEADINGS, [SECOND, "TDP01", None, 20, "thừa số 0", "Hạnh"]],
    )
    snapshot = build(interpret(daily, today=day(5)))

    [row] = corrected(snapshot, 5)
    assert (row["typed"], row["value"]) == ("200", 20)
    assert figure(snapshot, 5, "TDP01")["value"] == 1200 + 10 + 20
