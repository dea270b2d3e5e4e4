"""What the picture for Zalo and its text say: added up by hand, and nobody behind is named."""

from typing import Any

import pytest

from data.store import Snapshot
from queries import ask
from tests.exports.drives import TODAY, of_sample, small
from tests.queries.campaigns import day, milestone, published, report, unit
from ui.briefing.picture import Told, picture_of
from ui.briefing.wishes import Wishes
from ui.scopes import WARD
from ui.view import View
from words import figures

LINK = "https://vi-du.example/?date=2024-11-10"


def told(snapshot: Snapshot, number: int, lang: str = "vi", **wishes: Any) -> Told:
    return picture_of(View(snapshot, day(number), lang), Wishes(**wishes))


def test_the_figures_are_those_of_the_groups_added_up() -> None:
    # Ten days of 6 + 5 + 4 + 3 + 2 + 1 = 21: 210 of 600.
    picture = told(small(), 10).picture

    assert picture.large == "35,0%"
    assert [f"{each.value}{each.label}" for each in picture.figures] == [
        "210/600 người",
        "+21 trong ngày",
        "+210 từ 01/11",
    ]
    # 390 are left for the 18 days after the tenth.
    assert [each.value for each in picture.answers[:2]] == ["22", "21"]


def test_the_text_says_the_same_in_at_most_six_lines() -> None:
    text = told(small(milestones=[milestone(28, 0.9)]), 10, link=LINK).text

    lines = text.splitlines()
    assert 5 <= len(lines) <= 6
    assert "10/11/2024" in lines[0]
    assert "210/600 người, đạt 35,0%" in lines[1]
    assert "tăng 21 người" in lines[1]
    assert "cần 19 người/ngày, đang đạt 21" in lines[2]  # 540 − 210 over 18 days
    assert lines[-2] == "03 tổ dẫn đầu: A (60,0%), B (50,0%), C (40,0%)."
    assert lines[-1] == f"Xem chi tiết: {LINK}"


def test_without_a_link_the_text_ends_with_the_leaders() -> None:
    assert told(small(), 10).text.endswith("C (40,0%).")


def test_nobody_behind_is_named_on_any_day_of_the_sample() -> None:
    snapshot = of_sample()
    for back in range(18):
        as_of = TODAY.replace(day=TODAY.day - back)
        units = ask(snapshot, "unit_figures", as_of=as_of, kind="group")
        rated = units[units["coverage"].notna()].sort_values("coverage", ascending=False)
        average = units["value"].sum() / units["eligible"].sum()
        said = picture_of(View(snapshot, as_of, "vi"), Wishes())

        shares = [bar.value for bar in said.picture.leaders]
        assert shares == list(rated["coverage"].head(5))
        assert min(shares) > average
        behind = {name.replace("Tổ dân phố số", "Tổ") for name in rated["name"].tail(10)}
        assert [name for name in behind if f"{name} (" in said.text] == []


def test_every_figure_of_the_sample_is_the_querys() -> None:
    snapshot = of_sample()
    [figure] = ask(snapshot, "standing", as_of=TODAY, **WARD._asdict()).to_dict("records")
    picture = picture_of(View(snapshot, TODAY, "vi"), Wishes()).picture

    assert picture.large == figures.percent(figure["coverage"], "vi")
    assert picture.figures[0].value == figures.whole(figure["rated_installed"], "vi")
    assert picture.figures[1].value == figures.signed(figure["gain"], "vi")
    assert picture.figures[2].value == figures.signed(figure["gained"], "vi")
    assert picture.status == figure["status"]
    assert picture.answers[0].value == figures.whole_up(figure["required_pace"], "vi")
    assert picture.answers[1].value == figures.pace(figure["pace"], "vi")
    assert picture.sample == "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"


def test_of_two_groups_one_leads_and_of_one_nobody() -> None:
    pair = [unit(code, eligible=100, baseline=0) for code in "AB"]
    of_two = published(pair, [report("A", 1, 10), report("B", 1, 5)])
    of_one = published(pair[:1], [report("A", 1, 10)])

    assert [bar.name for bar in told(of_two, 1).picture.leaders] == ["Đơn vị A"]
    assert told(of_one, 1).picture.leaders == []


def test_groups_that_are_all_alike_have_no_leader() -> None:
    units = [unit(code, eligible=100, baseline=0) for code in "ABCD"]

    assert told(published(units, [report(c, 1, 7) for c in "ABCD"]), 1).picture.leaders == []


@pytest.mark.parametrize(
    ("number", "more", "said"),
    [
        (0, {"today": 1}, "Đợt thi đua bắt đầu ngày 01/11/2024"),
        (28, {}, "thấp hơn kế hoạch"),
        (10, {"eligible": None}, "Chưa có số đối tượng nên chưa tính được tỷ lệ"),
    ],
)
def test_days_outside_and_unknown_numbers_are_said(
    number: int, more: dict[str, Any], said: str
) -> None:
    made = told(small(**more), number)

    assert said.lower() in made.picture.sentence.lower()
    assert said.lower() in made.text.lower()


def test_without_eligible_counts_the_count_is_large_and_no_share_is_said() -> None:
    made = told(small(eligible=None), 10)

    assert made.picture.large == "210"
    assert "Luỹ kế 210 người." in made.text
    assert "%" not in made.text


def test_nothing_reported_is_said_and_nobody_leads() -> None:
    made = told(published([unit("A", eligible=100), unit("B", eligible=100)]), 3)

    assert made.picture.sentence == "Chưa có tổ nào báo cáo"
    assert (made.picture.status, made.picture.leaders) == (None, [])
    assert "dẫn đầu" not in made.text


def test_more_than_everybody_is_shown_as_it_is() -> None:
    picture = told(small(eligible=40), 10).picture

    assert picture.leaders[0].written == "150,0%"


def test_the_scope_is_printed_and_only_its_groups_are_counted() -> None:
    units = [
        unit(code, name=code, eligible=100, baseline=0, officer=who)
        for code, who in zip("ABCD", ("Lan", "Lan", "Minh", "Minh"), strict=True)
    ]
    reports = [report(code, 1, 10 * n) for n, code in enumerate("ABCD", 1)]
    made = told(published(units, reports), 1, officer="Lan")

    assert "Lan" in made.picture.scope
    assert "Lan" in made.text
    assert made.picture.figures[0].value + made.picture.figures[0].label == "30/200 người"
    assert [bar.name for bar in made.picture.leaders] == ["B"]
    assert "D (" not in made.text


def test_an_older_figure_is_marked() -> None:
    made = told(small(), 11)

    assert all(bar.is_marked for bar in made.picture.leaders)
    assert any("(*)" in note for note in made.picture.notes)
