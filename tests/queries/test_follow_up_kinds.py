"""Who is below its kind, installs without activating, or lacks steps: queries/follow_up.sql.

And who is done, and needs no urging.
"""

import pytest

from data.reading import Unit
from tests.queries.campaigns import Report, campaign, day, milestone, published, report, unit
from tests.queries.rows import follow_up, reasons


def lags(units: list[Unit], reports: list[Report], reason: str) -> dict[str, bool]:
    """Per unit on day 1, where no plan presses yet: whether it has that reason."""
    return {
        unit_id: reason in told for unit_id, told in reasons(published(units, reports), 1).items()
    }


def hundred(*unit_ids: str, **facts: object) -> list[Unit]:
    return [unit(unit_id, **({"eligible": 100} | facts)) for unit_id in unit_ids]


def installed(**counts: int) -> list[Report]:
    return [report(unit_id, 1, count) for unit_id, count in counts.items()]


@pytest.mark.parametrize(
    ("t1", "t2", "below"),
    [(30, 50, {"T1"}), (40, 40, set()), (40, 39, {"T2"}), (39, 40, {"T1"})],
)
def test_below_average_is_less_than_the_share_of_the_whole_kind(
    t1: int, t2: int, below: set[str]
) -> None:
    found = lags(hundred("T1", "T2"), installed(T1=t1, T2=t2), "average")

    assert {unit_id for unit_id, is_so in found.items() if is_so} == below


def test_a_third_is_a_third_in_units_of_any_size() -> None:
    units = [unit("T1", eligible=3), unit("T2", eligible=9), unit("T3", eligible=1_110)]

    assert not any(lags(units, installed(T1=1, T2=3, T3=370), "average").values())


def test_the_average_is_of_sums_with_silent_units_and_not_of_rates() -> None:
    """10 of 10 and 10 of 90 are 20 of 100; a silent unit's 100 people make it 20 of 200."""
    units = [unit("T1", eligible=10), unit("T2", eligible=90)]
    reports = installed(T1=10, T2=10)

    two = follow_up(published(units, reports), 1)
    three = follow_up(published([*units, *hundred("T3")], reports), 1)

    assert (two["T1"]["kind_coverage"], three["T1"]["kind_coverage"]) == (0.2, 0.1)
    assert ("average" in two["T2"]["reasons"], "average" in three["T2"]["reasons"]) == (True, False)
    assert "average" not in three["T3"]["reasons"]  # nobody knows its share


def test_units_without_eligible_people_are_neither_below_nor_in_the_average() -> None:
    units = [*hundred("T1", "T2"), unit("T3")]

    answer = follow_up(published(units, installed(T1=40, T2=40, T3=1)), 1)

    assert [row["kind_coverage"] for row in answer.values()] == [0.4] * 3
    assert not any("average" in row["reasons"] for row in answer.values())


def test_every_kind_has_its_own_average() -> None:
    units = [*hundred("T1"), *hundred("S1", "S2", kind="school")]

    found = lags(units, installed(T1=10, S1=80, S2=90), "average")

    assert found == {"T1": False, "S1": True, "S2": False}


def activated(**counts: int) -> list[Report]:
    return [report(unit_id, 1, n, measure="activated") for unit_id, n in counts.items()]


@pytest.mark.parametrize(("t2", "is_so"), [(21, False), (20, False), (19, True), (0, True)])
def test_activation_is_low_below_80_percent_of_the_kinds(t2: int, is_so: bool) -> None:
    """30 + 20 of 100 installed are half; 80 % of half are 20 of 50."""
    reports = [*installed(T1=50, T2=50), *activated(T1=30, T2=t2)]

    answer = follow_up(published(hundred("T1", "T2"), reports), 1)

    assert answer["T1"]["kind_activation_share"] == pytest.approx((30 + t2) / 100)
    assert answer["T2"]["activation_share"] == pytest.approx(t2 / 50)
    assert [("activation" in row["reasons"]) for row in answer.values()] == [False, is_so]


def test_who_is_below_the_average_of_installs_is_told_that_and_not_of_activation() -> None:
    reports = [*installed(T1=50, T2=49), *activated(T1=50, T2=0)]

    answer = reasons(published(hundred("T1", "T2"), reports), 1)

    assert "average" in answer["T2"]
    assert "activation" not in answer["T2"]


def test_the_kinds_share_activated_is_over_the_units_that_told_both() -> None:
    """T3 told no activation; T4 told nothing but that."""
    reports = [*installed(T1=50, T2=50, T3=50), *activated(T1=30, T2=20, T4=40)]

    answer = follow_up(published(hundred("T1", "T2", "T3", "T4"), reports), 1)

    assert {row["kind_activation_share"] for row in answer.values()} == {0.5}
    shares = [row["activation_share"] for row in answer.values()]
    assert shares == [pytest.approx(0.6), pytest.approx(0.4), None, None]
    assert not any("activation" in row["reasons"] for row in answer.values())


def test_of_nobody_installed_no_share_is_activated() -> None:
    answer = follow_up(published(hundred("T1"), [*installed(T1=0), *activated(T1=0)]), 1)

    assert (answer["T1"]["activation_share"], answer["T1"]["kind_activation_share"]) == (None, None)


def test_the_wards_own_staff_lack_the_step_that_lacks_most_though_all_have_installed() -> None:
    own = unit("Q1", kind="agency", is_mandatory=True, eligible=10)
    other = unit("Q2", kind="agency", eligible=10)
    group = unit("T1", is_mandatory=True, eligible=10)
    steps = [
        report(each, 1, people, measure=measure)
        for each in ("Q1", "Q2", "T1")
        for measure, people in (("installed", 10), ("activated", 8), ("used", 7))
    ]

    answer = follow_up(published([own, other, group], steps), 1)

    assert [row["steps_left"] for row in answer.values()] == [3, None, None]
    assert [row["reasons"] for row in answer.values()] == [["steps"], [], []]


def test_own_staff_complete_in_every_step_lack_nothing() -> None:
    own = unit("Q1", kind="agency", is_mandatory=True, eligible=10)
    steps = [report("Q1", 1, 10, measure=m) for m in ("installed", "activated", "used")]

    q1 = follow_up(published([own], steps), 1)["Q1"]

    assert (q1["steps_left"], q1["reasons"]) == (0, [])


def test_own_staff_of_which_nothing_is_known_lack_nothing_that_is_known() -> None:
    own = unit("Q1", kind="agency", is_mandatory=True, eligible=10, frequency="none")

    q1 = follow_up(published([own]), 1)["Q1"]

    assert (q1["steps_left"], q1["reasons"]) == (None, [])


@pytest.mark.parametrize(("value", "is_done"), [(50, True), (49, False)])
def test_who_has_reached_its_target_is_not_urged_for_installs(value: int, is_done: bool) -> None:
    """Its target is half; it stands still, below the others, and below the groups' milestone."""
    units = [unit("T1", eligible=100, target=0.5, baseline=10), *hundred("T2", baseline=10)]
    reports = [report("T1", n, value) for n in (6, 7, 8, 9, 12, 15, 16)]
    reports += [report("T2", n, 99) for n in range(1, 17)]
    snapshot = published(units, reports, milestones=[milestone(14, 0.9)])

    t1 = follow_up(snapshot, 16)["T1"]

    assert t1["stalled_days"] == 10
    assert (t1["earlier_pace"] or 0) > (t1["latest_pace"] or 0) + 1
    assert t1["shortfall"] > 0
    assert t1["reasons"] == ([] if is_done else ["plan", "stalled", "slowing", "average"])


def test_who_is_done_is_still_told_of_silence_activation_and_flags() -> None:
    units = [unit("T1", eligible=50, baseline=10), unit("T2", eligible=50, baseline=10)]
    reports = [*installed(T1=50, T2=50), *activated(T1=10, T2=50)]

    assert reasons(published(units, reports), 3)["T1"] == ["silent", "activation"]


def test_reasons_stand_in_one_order() -> None:
    """Behind, silent since day 15, at a stand, slower and below the average, all at once."""
    units = hundred("T1", "T2", baseline=0)
    reports = [report("T1", n, 5 * min(n, 7)) for n in range(1, 15)]
    reports += [report("T2", n, 100) for n in range(1, 21)]
    snapshot = published(units, reports, settings=campaign(deadline=27))

    assert reasons(snapshot, 20)["T1"] == ["plan", "silent", "stalled", "slowing", "average"]
    assert snapshot.as_of == day(20)


def test_an_officers_part_is_added_up_over_the_officers_own_units_of_the_kind() -> None:
    told = {"T1": ("An", 110), "T2": ("Bình", 90), "T3": ("An", 90), "T4": ("", 100)}
    facts = {"eligible": 300, "baseline": 20}
    units = [unit(unit_id, officer=name, **facts) for unit_id, (name, _) in told.items()]
    reports = [report(unit_id, 10, value) for unit_id, (_, value) in told.items()]
    school = unit("S1", kind="school", officer="An", **facts)

    answer = follow_up(published([*units, school], reports), 10)

    assert [answer[unit_id]["shortfall"] for unit_id in told] == [10, 30, 30, 20]
    of_an = [answer[unit_id] for unit_id in ("T3", "T1")]
    assert [row["officer_shortfall"] for row in of_an] == [40, 40]
    assert [(row["officer_rank"], row["officer_so_far"]) for row in of_an] == [(1, 0.75), (2, 1)]
    for alone, people in (("T2", 30), ("T4", 20)):
        row = answer[alone]
        assert [row[f"officer_{name}"] for name in ("rank", "shortfall", "so_far")] == [
            1,
            people,
            1,
        ]
