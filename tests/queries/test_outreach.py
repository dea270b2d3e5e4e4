"""The lines of Tuyên truyền: what is planned, done, overdue, by day, form, unit and audience."""

import pandas as pd
import pytest

from data.reading import Activity
from queries import ask
from tests.queries.campaigns import campaign, day, published, unit

ROUNDS, NEWS, CODES = "Tuyên truyền lưu động", "Tin bài, phát thanh", "Điểm dán mã QR"
HELPERS, IN, OUT = "Tình nguyện viên", "Phản ánh tiếp nhận", "Phản ánh đã giải quyết"
UNITS = [
    unit("B2", kind="building"),
    unit("B1", kind="building"),
    unit("T1", officer="Hạnh"),
    unit("O1", kind="organisation"),
    unit("O2", kind="organisation", active_to=4),
]
LINES = [
    Activity(day(1), ROUNDS, at="17:30", unit_id="T1", planned=1, done=1, audience="Nhân dân"),
    Activity(day(1), ROUNDS, at="06:30", unit_id="T1", planned=1, done=1, audience="Nhân dân"),
    Activity(day(2), NEWS, unit="Đài truyền thanh", planned=2, done=0),
    Activity(day(3), CODES, unit_id="B1", planned=11, done=4, audience="Cư dân"),
    Activity(day(3), CODES, unit_id="B2", planned=9, audience="Cư dân"),
    Activity(day(4), CODES, unit_id="B1", done=7, audience="Cư dân"),
    Activity(day(4), HELPERS, unit_id="O1", planned=6, is_unread=True, audience="Phụ huynh"),
    Activity(day(5), ROUNDS, unit_id="T1", planned=1, audience="Nhân dân"),
    Activity(day(6), HELPERS, unit_id="O1", planned=5, done=5),
    Activity(None, CODES, unit_id="B2", planned=3, done=3),
    Activity(day(7), IN, unit="UBND", done=12),
    Activity(day(8), OUT, unit="UBND", done=10),
]
SNAPSHOT = published(UNITS, activities=LINES)
ALL = {"form": None, "kind": None, "officer": None, "unit": None}


def lines(number: int, snapshot=SNAPSHOT, **wishes) -> pd.DataFrame:
    return ask(snapshot, "outreach_lines", as_of=day(number), **{**ALL, **wishes})


def days(number: int, snapshot=SNAPSHOT, **wishes) -> pd.DataFrame:
    return ask(snapshot, "outreach_days", as_of=day(number), **{**ALL, **wishes})


def forms(number: int, snapshot=SNAPSHOT, **wishes) -> pd.DataFrame:
    wanted = dict.fromkeys(("kind", "officer", "unit")) | wishes
    return ask(snapshot, "outreach_forms", as_of=day(number), **wanted).set_index("form")


def units(number: int, form: str | None = None, snapshot=SNAPSHOT) -> pd.DataFrame:
    return ask(snapshot, "outreach_units", as_of=day(number), form=form).set_index("name")


def test_a_line_says_how_it_stands_on_the_day() -> None:
    told = lines(5)
    rows = zip(told["day"], told["form"], told["state"], strict=True)
    states = [
        (0 if pd.isna(date) else date.day, form, state) for date, form, state in rows
    ]  # the campaign begins on the first of a month

    assert [state for number, _, state in states if number == 3] == ["short", "overdue"]
    assert [state for number, form, state in states if form == NEWS] == ["short"]  # 0 is a report
    assert [state for number, form, state in states if form == HELPERS] == ["unread", "ahead"]
    assert [state for number, form, state in states if number == 5] == ["due"]
    assert [state for number, form, state in states if number == 4 and form == CODES] == ["done"]
    assert lines(5)["state"].tolist()[-1] == "undated"


def test_the_day_itself_is_not_past_due_and_the_next_one_is() -> None:
    def of_day_5(number: int) -> list[object]:
        told = lines(number)
        return (
            told.loc[told["day"] == pd.Timestamp(day(5)), ["state", "days_overdue"]]
            .iloc[0]
            .tolist()
        )

    assert of_day_5(4)[0] == "ahead"
    assert of_day_5(5)[0] == "due"
    assert of_day_5(6) == ["overdue", 1]
    assert of_day_5(28) == ["overdue", 23]


def test_lines_stand_by_day_and_hour_and_results_to_come_are_not_known() -> None:
    told = lines(5)

    assert told["clock"].tolist()[:2] == ["06:30", "17:30"]
    assert told["day"].dropna().is_monotonic_increasing
    assert told.loc[told["state"] == "ahead", "done"].isna().all()


def test_lines_come_by_day_and_hour_in_whatever_order_they_were_typed() -> None:
    typed = [
        Activity(None, NEWS, place="undated"),
        Activity(day(2), NEWS, place="no hour"),
        Activity(day(2), NEWS, at="17:30", place="evening"),
        Activity(day(2), NEWS, at="06:30", place="morning"),
        Activity(day(2), ROUNDS, place="no hour, form after"),
        Activity(day(1), NEWS, place="first day"),
        Activity(day(2), NEWS, place="no hour, typed last"),
    ]

    assert lines(5, published(UNITS, activities=typed))["place"].tolist() == [
        *("first day", "morning", "evening", "no hour"),
        *("no hour, typed last", "no hour, form after", "undated"),
    ]


def test_thousands_of_lines_come_in_that_order_too() -> None:
    """More than DuckDB takes at a time, of which some are left out."""
    many = [
        Activity(day(n % 28 + 1), (NEWS, CODES)[n % 2], at=f"{n % 24:02}:30", content=f"{n:04}")
        for n in range(9_000)
    ]

    told = lines(28, published(UNITS, activities=many), form=NEWS)

    expected = sorted((n % 28, n % 24, n) for n in range(0, 9_000, 2))
    assert told["content"].tolist() == [f"{n:04}" for _, _, n in expected]


@pytest.mark.parametrize(
    ("wishes", "how_many"),
    [
        ({"form": CODES}, 4),
        ({"kind": "building"}, 4),
        ({"kind": "other"}, 3),
        ({"officer": "Hạnh"}, 3),
        ({"unit": "B1"}, 2),
        ({"unit": "Đài truyền thanh"}, 1),
        ({"form": CODES, "unit": "B2"}, 2),
        ({"form": CODES, "kind": "group"}, 0),
    ],
)
def test_lines_can_be_asked_for_by_form_kind_officer_and_unit(wishes, how_many: int) -> None:
    assert len(lines(5, **wishes)) == how_many


def test_every_campaign_day_has_a_row_and_its_forms_have_sums() -> None:
    told = days(5)

    assert sorted(told["day_number"].unique()) == [*range(1, 29)]
    codes = told[(told["form"] == CODES) & (told["day_number"] == 3)].iloc[0]
    assert (codes["lines"], codes["planned"], codes["done"], codes["lines_overdue"]) == (
        *(2, 20, 4, 1),
    )
    assert pd.isna(told.loc[told["day_number"] == 6, "done"].iloc[0])  # still to come
    assert told.loc[told["day_number"] == 4, "lines_unread"].sum() == 1
    assert told.loc[told["day_number"] == 10, "form"].isna().all()


def test_a_day_is_idle_where_no_line_says_that_anything_was_done() -> None:
    told = days(9)

    idle = sorted(told.loc[told["is_idle"], "day_number"].unique())
    assert idle == [2, 5, 9]  # 0 done, no result, no line; those to come are not idle


def test_a_day_is_idle_for_what_is_asked_for() -> None:
    told = days(4, form=CODES)

    assert sorted(told.loc[told["is_idle"], "day_number"].unique()) == [1, 2]


def test_forms_are_summed_over_days_and_undated_lines_are_left_out() -> None:
    told = forms(6)

    codes = told.loc[CODES]
    assert (codes["lines"], codes["planned"], codes["done"]) == (3, 11 + 9, 4 + 7)
    assert (codes["lines_overdue"], codes["units_done"], codes["days_done"]) == (1, 1, 2)
    assert codes["last_done_on"] == pd.Timestamp(day(4))
    assert (told.loc[HELPERS, "done"], told.loc[HELPERS, "lines_unread"]) == (5, 1)
    assert (told.loc[NEWS, "done"], told.loc[NEWS, "days_done"]) == (0, 0)
    assert told.loc[IN, ["lines", "lines_ahead"]].tolist() == [0, 1]
    assert pd.isna(told.loc[IN, "done"])


def test_forms_of_a_unit_are_its_own() -> None:
    assert forms(6, unit="B2").loc[CODES, ["planned", "lines_overdue"]].tolist() == [9, 1]
    assert forms(6, officer="Hạnh").index.tolist() == [ROUNDS]


def test_units_stand_in_the_registers_order_and_others_after_them() -> None:
    told = units(4)

    names = ["Đơn vị B2", "Đơn vị B1", "Đơn vị T1", "Đơn vị O1", "Đơn vị O2"]
    assert told.index.tolist() == [*names, "UBND", "Đài truyền thanh"]
    assert told["kind"].tolist()[-2:] == ["other", "other"]
    assert "Đơn vị O2" not in units(5).index  # no longer there, and no line of it


def test_a_unit_that_planned_and_did_nothing_is_idle_and_one_without_lines_is_not() -> None:
    told = units(6)

    assert told.index[told["is_idle"]].tolist() == ["Đơn vị B2", "Đài truyền thanh"]
    assert units(4).loc["Đơn vị O2", ["lines", "lines_ahead", "is_idle"]].tolist() == [0, 0, False]
    # Of today's line nobody can say that it was not done.
    assert not units(3).loc["Đơn vị B2", "is_idle"]


def test_a_unit_is_silent_since_the_last_day_it_did_anything_or_since_the_start() -> None:
    told = units(10)["silent_days"]

    assert told["Đơn vị B1"] == 6  # since day 4
    assert told["Đơn vị B2"] == 10  # since the day before the start


def test_a_unit_has_sums_of_one_form_and_never_of_all() -> None:
    assert units(6, CODES).loc["Đơn vị B1", ["planned", "done"]].tolist() == [11, 11]
    assert units(6, CODES).loc["Đơn vị T1", "lines"] == 0
    assert units(6)[["planned", "done"]].isna().all(axis=None)


def test_an_audience_with_lines_and_none_done_has_not_been_reached() -> None:
    told = ask(SNAPSHOT, "outreach_audiences", as_of=day(5)).set_index("audience")

    assert told.index.tolist() == ["Cư dân", "Nhân dân", "Phụ huynh"]
    assert told["lines"].tolist() == [3, 3, 1]
    assert told["lines_done"].tolist() == [2, 2, 0]
    assert told["last_done_on"].isna().tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("number", "received", "solved", "left"), [(6, None, None, None), (7, 12, None, None)]
)
def test_feedback_is_unknown_until_both_are_told(number, received, solved, left) -> None:
    [row] = ask(SNAPSHOT, "residents_feedback", as_of=day(number)).to_dict("records")

    told = [None if pd.isna(row[name]) else row[name] for name in ("received", "solved", "open")]
    assert told == [received, solved, left]


def test_open_feedback_is_what_came_in_less_what_was_solved() -> None:
    [row] = ask(SNAPSHOT, "residents_feedback", as_of=day(8)).to_dict("records")

    assert (row["received"], row["solved"], row["open"]) == (12, 10, 2)


@pytest.mark.parametrize("number", [-3, 0])
def test_before_the_start_everything_is_ahead(number: int) -> None:
    assert set(lines(number)["state"]) == {"ahead", "undated"}
    assert not days(number)["is_idle"].any()
    assert forms(number)["lines"].sum() == 0


@pytest.mark.parametrize("deadline", [28, 20, 40])
def test_on_the_deadline_wherever_it_is_moved_and_after_the_end_nothing_is_ahead(
    deadline: int,
) -> None:
    snapshot = published(UNITS, activities=LINES, settings=campaign(deadline=deadline))

    for number in (deadline, 45):
        told = lines(number, snapshot)
        assert (told["state"] == "overdue").sum() == 2
        assert not (told["state"] == "ahead").any()
        assert forms(number, snapshot).loc[CODES, "done"] == 11


def test_without_a_line_there_are_days_and_units_and_nothing_else() -> None:
    snapshot = published(UNITS)

    assert lines(5, snapshot).empty
    assert forms(5, snapshot).empty
    assert ask(snapshot, "outreach_audiences", as_of=day(5)).empty
    assert len(days(5, snapshot)) == 28
    assert days(5, snapshot)["is_idle"].sum() == 5
    assert len(units(4, None, snapshot)) == len(UNITS)
    assert ask(snapshot, "residents_feedback", as_of=day(5)).isna().all(axis=None)
