"""Who is behind the plan, silent, or flagged: queries/follow_up.sql.

The unit of these tests has 300 people and 20 of them before the start: over 28 days the plan asks
for 20 + 10 a day.
"""

from typing import Any

import pandas as pd
import pytest

from data.reading import Finding, Unit
from tests.queries.campaigns import campaign, day, milestone, published, report, unit
from tests.queries.rows import follow_up, reasons


def group(unit_id: str = "T1", **facts: Any) -> Unit:
    return unit(unit_id, **({"eligible": 300, "baseline": 20} | facts))


@pytest.mark.parametrize(
    ("value", "people", "days"),
    [
        *((121, 0, 0), (120, 0, 0)),  # day 10 asks for 120
        *((119, 1, 1), (110, 10, 1), (109, 11, 2)),  # day 9 asked for 110
        *((31, 89, 9), (20, 100, 10), (15, 105, 10)),
    ],
)
def test_below_plan_by_people_and_by_days(value: int, people: int, days: int) -> None:
    t1 = follow_up(published([group()], [report("T1", 10, value)]), 10)["T1"]

    assert (t1["shortfall"], t1["days_behind"]) == (people, days)
    assert ("plan" in t1["reasons"]) == (people > 0)


@pytest.mark.parametrize(("value", "people"), [(29, 1), (30, 0)])
def test_a_part_of_a_person_is_a_person(value: int, people: int) -> None:
    """20 + 270 ÷ 28 = 29.6 are asked for on day 1."""
    t1 = follow_up(published([group(eligible=290)], [report("T1", 1, value)]), 1)["T1"]

    assert (t1["shortfall"], t1["days_behind"]) == (people, people)


def test_who_is_silent_falls_behind_the_plan_day_by_day() -> None:
    snapshot = published([group()], [report("T1", 2, 40)])

    told = [follow_up(snapshot, number)["T1"] for number in (2, 3, 6)]

    assert [(t1["shortfall"], t1["days_behind"]) for t1 in told] == [(0, 0), (10, 1), (40, 4)]


@pytest.mark.parametrize("facts", [{"eligible": None}, {"baseline": None}])
def test_what_is_not_known_is_null_and_no_reason(facts: dict[str, None]) -> None:
    reports = [report("T1", 3, 40)] if "eligible" in facts else []
    snapshot = published([group(**facts), group("T2")], reports, milestones=[milestone(7, 0.5)])

    t1 = follow_up(snapshot, 3)["T1"]

    assert (t1["shortfall"], t1["days_behind"]) == (None, None)
    assert not {"plan", "average", "slowing", "stalled"} & set(t1["reasons"])
    assert t1["milestone_count"] == (None if "eligible" in facts else 150)
    assert t1["activation_share"] is None


def test_without_a_plan_nobody_is_behind_it() -> None:
    no_plan = published([group()], [report("T1", 5, 21)], settings=campaign(end=None))

    t1 = follow_up(no_plan, 5)["T1"]

    assert (t1["shortfall"], t1["days_behind"], t1["milestone_date"]) == (None, None, None)
    assert t1["reasons"] == []


@pytest.mark.parametrize(
    ("number", "missed", "since"), [(4, 0, None), (5, 1, 5), (6, 1, 5), (7, 2, 5), (9, 4, 5)]
)
def test_silent_are_the_reports_due_since_the_last_one_days_off_left_out(
    number: int, missed: int, since: int | None
) -> None:
    snapshot = published(
        [group(baseline=300)],
        [report("T1", n, 300) for n in (1, 2, 4)],
        settings=campaign(holidays=(day(6),)),
    )

    t1 = follow_up(snapshot, number)["T1"]

    assert t1["missed_reports"] == missed
    assert t1["missed_since"] == (None if since is None else pd.Timestamp(day(since)))
    assert t1["reasons"] == (["silent"] if missed else [])


def test_after_a_day_off_silence_begins_with_the_next_day() -> None:
    off = campaign(holidays=(day(2),))
    snapshot = published([group()], [report("T1", 1, 300)], settings=off)

    assert reasons(snapshot, 2)["T1"] == []
    assert follow_up(snapshot, 3)["T1"]["missed_since"] == pd.Timestamp(day(3))


@pytest.mark.parametrize(
    ("number", "missed", "since"),
    [(3, 0, None), (7, 0, None), (13, 0, None), (14, 1, 14), (20, 1, 14), (21, 2, 14)],
)
def test_who_reports_weekly_is_silent_from_the_end_of_a_week_without_a_report(
    number: int, missed: int, since: int | None
) -> None:
    school = unit("S1", kind="school", frequency="weekly", eligible=10, baseline=10)

    s1 = follow_up(published([school], [report("S1", 3, 10)]), number)["S1"]

    assert s1["missed_reports"] == missed
    assert s1["missed_since"] == (None if since is None else pd.Timestamp(day(since)))
    assert ("silent" in s1["reasons"]) == (missed > 0)


def test_the_last_short_week_owes_its_report_at_the_end() -> None:
    school = unit("S1", kind="school", frequency="weekly", eligible=10, baseline=10)
    snapshot = published([school], [report("S1", 7, 10)], settings=campaign(end=10), today=10)

    assert [follow_up(snapshot, n)["S1"]["missed_reports"] for n in (9, 10)] == [0, 1]


@pytest.mark.parametrize("frequency", ["occasional", "none"])
def test_who_owes_no_reports_is_never_silent(frequency: str) -> None:
    one = unit("B1", kind="building", frequency=frequency, eligible=10, baseline=10)
    snapshot = published([one], [report("B1", 2, 10)])

    assert [reasons(snapshot, number)["B1"] for number in (2, 15, 28)] == [[], [], []]


def test_a_count_that_is_not_used_does_not_break_the_silence() -> None:
    reports = [report("T1", 1, 300), report("T1", 2, 999, outcome="withheld")]

    assert reasons(published([group()], reports), 2)["T1"] == ["silent"]


@pytest.mark.parametrize(
    ("frequency", "on_day", "is_so"),
    [
        *(("daily", 1, False), ("daily", 2, True)),  # day 1 is a day off
        *(("weekly", 6, False), ("weekly", 7, True)),
        *(("occasional", 1, True), ("none", 1, False), ("none", 28, False)),
    ],
)
def test_never_are_those_without_any_report_from_when_one_could_be_missed(
    frequency: str, on_day: int, is_so: bool
) -> None:
    one = group(baseline=300, frequency=frequency)
    off = campaign(holidays=(day(1),))

    t1 = follow_up(published([one], settings=off), on_day)["T1"]

    assert t1["reasons"] == (["never"] if is_so else [])
    assert t1["has_reported"] is False


def test_one_report_ends_never() -> None:
    snapshot = published([group()], [report("T1", 2, 300)])

    assert "never" in reasons(snapshot, 1)["T1"]
    assert reasons(snapshot, 2)["T1"] == []
    assert "never" not in reasons(snapshot, 9)["T1"]


def found(severity: str, number: int | None, unit_id: str | None = "T1") -> Finding:
    when = None if number is None else day(number)
    return Finding("plausibility.outlier", severity, unit_id=unit_id, day=when)  # type: ignore[arg-type]


@pytest.mark.parametrize(("number", "marks"), [(1, 1), (2, 1), (3, 2), (5, 3), (28, 4)])
def test_flagged_are_errors_and_warnings_of_no_day_or_a_day_so_far(number: int, marks: int) -> None:
    findings = [found("warning", None), found("error", 3), found("warning", 5), found("error", 20)]
    beside = [
        found("info", 1),
        found("info", None),
        found("error", 1, "T2"),
        found("error", 1, None),
    ]

    answer = follow_up(
        published([group(), group("T2"), group("T3")], findings=[*findings, *beside]), number
    )

    assert [row["marks"] for row in answer.values()] == [marks, 1, 0]
    assert ["flagged" in row["reasons"] for row in answer.values()] == [True, True, False]


def test_before_the_start_there_are_no_reasons_and_no_days_behind() -> None:
    snapshot = published([group(), group("T2", baseline=0)], findings=[found("error", None)])

    for t1 in follow_up(snapshot, -3).values():
        assert t1["reasons"] == []
        assert (t1["shortfall"], t1["days_behind"], t1["missed_reports"]) == (0, 0, 0)


def test_where_nothing_is_reported_everybody_is_behind_from_the_first_day_on() -> None:
    snapshot = published([group(), group("T2", baseline=None)])

    first = follow_up(snapshot, 1)

    assert (first["T1"]["shortfall"], first["T1"]["days_behind"]) == (10, 1)
    assert first["T1"]["reasons"] == ["plan", "never"]
    assert (first["T2"]["shortfall"], first["T2"]["reasons"]) == (None, ["never"])


def test_after_the_deadline_the_plan_asks_for_the_goal_and_after_the_end_for_the_same() -> None:
    snapshot = published([group()], [report("T1", 7, 90)], settings=campaign(deadline=14))

    told = {number: follow_up(snapshot, number)["T1"] for number in (7, 14, 20, 28, 40)}

    assert [(n, t1["shortfall"], t1["days_behind"]) for n, t1 in told.items()] == [
        *[(7, 70, 4), (14, 210, 11), (20, 210, 17), (28, 210, 25), (40, 210, 25)]
    ]  # 20 a day: day 3 asks for 80, day 4 for 100


def test_a_deadline_that_moves_past_the_end_asks_for_less_a_day() -> None:
    reports = [report("T1", 10, 50)]

    early, late = (
        follow_up(published([group()], reports, settings=campaign(deadline=deadline)), 10)["T1"]
        for deadline in (28, 56)
    )

    assert (early["shortfall"], early["days_behind"]) == (70, 7)
    assert (late["shortfall"], late["days_behind"]) == (20, 4)  # 5 a day: day 6 asks for 50


def test_the_next_milestone_is_the_units_own_else_its_kinds_on_the_day_or_after() -> None:
    steps = [
        *(milestone(7, 0.2), milestone(14, 0.5)),
        *(milestone(10, 0.35, unit_id="T2"), milestone(9, 0.4, kind="school")),
    ]
    schools = [unit("S1", kind="school", eligible=50), unit("A1", kind="agency", eligible=50)]
    snapshot = published([group(), group("T2", eligible=301), *schools], milestones=steps)

    def told(number: int) -> dict[str, tuple[Any, ...]]:
        return {
            unit_id: (
                row["milestone_date"] and (row["milestone_date"] - pd.Timestamp(day(0))).days,
                row["milestone_share"],
                row["milestone_count"],
            )
            for unit_id, row in follow_up(snapshot, number).items()
        }

    none = (None, None, None)
    of_t2, of_s1 = (10, 0.35, 106), (9, 0.4, 20)  # 105.35 people are 106
    assert told(7) == {"T1": (7, 0.2, 60), "T2": of_t2, "S1": of_s1, "A1": none}
    assert told(8) == {"T1": (14, 0.5, 150), "T2": of_t2, "S1": of_s1, "A1": none}
    assert told(11) == {"T1": (14, 0.5, 150), "T2": none, "S1": none, "A1": none}
    assert told(15) == {"T1": none, "T2": none, "S1": none, "A1": none}


def test_most_missing_come_first_and_their_part_of_the_kinds_shortfall_is_added_up() -> None:
    values = {"T1": 110, "T2": 90, "T3": 110, "T4": None, "T5": 130}
    units = [group(unit_id, baseline=None if unit_id == "T4" else 20) for unit_id in values]
    reports = [report(unit_id, 10, value) for unit_id, value in values.items() if value]
    school = unit("S1", kind="school", eligible=300, baseline=20)

    answer = follow_up(published([*units, school], reports), 10)

    assert [answer[unit_id]["shortfall"] for unit_id in values] == [10, 30, 10, None, 0]
    assert [answer[unit_id]["shortfall_rank"] for unit_id in values] == [2, 1, 3, 5, 4]
    assert [answer[unit_id]["shortfall_so_far"] for unit_id in values] == [
        *(pytest.approx(0.8), pytest.approx(0.6), 1, 1, 1)
    ]
    assert (answer["S1"]["shortfall_rank"], answer["S1"]["shortfall_so_far"]) == (1, 1)


def test_where_nobody_is_behind_there_is_no_part_of_it() -> None:
    answer = follow_up(published([group(), group("T2")], [report("T1", 1, 40)], today=1), 0)

    assert [row["shortfall_so_far"] for row in answer.values()] == [None, None]
    assert [row["shortfall_rank"] for row in answer.values()] == [1, 2]


def test_one_kind_is_the_same_as_its_part_of_all_and_who_is_not_active_has_no_row() -> None:
    units = [group(), unit("S1", kind="school", eligible=9), group("OLD", active_to=2)]
    snapshot = published([*units, group("NEW", active_from=5)], [report("T1", 3, 44)])

    everybody, groups = follow_up(snapshot, 4), follow_up(snapshot, 4, "group")

    assert list(everybody) == ["T1", "S1"]
    assert groups == {"T1": everybody["T1"]}
    assert follow_up(snapshot, 6)["NEW"]["missed_reports"] == 2
