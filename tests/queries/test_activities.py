"""What was done of what was planned: unit_activities.sql, activity_days.sql."""

import pandas as pd

from data.reading import Activity
from queries import ask
from tests.queries.campaigns import day, published, unit

CODES, ROUNDS = "Điểm dán mã QR", "Tuyên truyền lưu động"
LINES = [
    Activity(day(2), CODES, unit="Toà A", unit_id="B1", planned=11, done=4, place="Sảnh"),
    Activity(day(3), CODES, unit="Toà A", unit_id="B1", done=3, place="Thang máy"),
    Activity(day(3), CODES, unit="Toà B", unit_id="B2", planned=9, place="Sảnh"),
    Activity(day(3), CODES, unit="Toà Z", place="Sảnh"),
    Activity(day(2), ROUNDS, unit="Toà A", unit_id="B1", planned=1, done=1),
    Activity(day(9), CODES, unit="Toà B", unit_id="B2", done=9),
]
SNAPSHOT = published([unit("B2", kind="building"), unit("B1", kind="building")], activities=LINES)


def test_a_unit_has_what_it_did_of_a_form_and_unknown_is_null() -> None:
    b2, b1 = ask(SNAPSHOT, "unit_activities", as_of=day(5), form=CODES).to_dict("records")

    assert (b1["unit_id"], b1["planned"], b1["done"], b1["lines"]) == ("B1", 11, 7, 2)
    assert (b2["unit_id"], b2["planned"], b2["lines"]) == ("B2", 9, 1)
    assert pd.isna(b2["done"])


def test_without_a_form_every_form_has_its_row() -> None:
    answer = ask(SNAPSHOT, "unit_activities", as_of=day(5), form=None)

    assert answer[["unit_id", "form"]].to_numpy().tolist() == [
        *(["B2", CODES], ["B1", ROUNDS], ["B1", CODES])
    ]


def test_a_day_has_its_forms_and_places() -> None:
    answer = ask(SNAPSHOT, "activity_days", as_of=day(5))

    assert answer["day"].tolist() == [pd.Timestamp(day(n)) for n in (2, 2, 3)]
    assert answer["lines"].tolist() == [1, 1, 3]
    assert sorted(map(tuple, answer["places"])) == [(), ("Sảnh",), ("Sảnh", "Thang máy")]


def test_lines_of_no_unit_of_the_register_are_counted_for_the_day_and_for_no_unit() -> None:
    answer = ask(SNAPSHOT, "unit_activities", as_of=day(5), form=CODES)

    assert answer["lines"].sum() == 3  # of the four of that form up to then


def test_before_the_first_line_there_are_no_rows() -> None:
    assert ask(SNAPSHOT, "unit_activities", as_of=day(1), form=None).empty
    assert ask(SNAPSHOT, "activity_days", as_of=day(-3)).empty
    assert ask(published([unit("T1")]), "activity_days", as_of=day(28)).empty


def test_after_the_end_everything_is_told() -> None:
    b2, b1 = ask(SNAPSHOT, "unit_activities", as_of=day(40), form=CODES).to_dict("records")

    assert (b2["planned"], b2["done"]) == (9, 9)
    assert (b1["planned"], b1["done"]) == (11, 7)


def test_done_is_unknown_on_a_day_where_no_line_says() -> None:
    lines = [Activity(day(1), ROUNDS, planned=1), Activity(day(1), ROUNDS, planned=1)]

    [row] = ask(published([unit("T1")], activities=lines), "activity_days", as_of=day(1)).to_dict(
        "records"
    )

    assert row["planned"] == 2
    assert pd.isna(row["done"])
