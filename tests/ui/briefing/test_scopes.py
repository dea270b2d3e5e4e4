"""An officer's groups, another kind of units, an assumption: whose figures each slide has."""

from datetime import timedelta

import pytest

from exports.deck import BarsBody, BoardBody, Slide, TableBody
from forecast import WhatIf
from tests.queries.campaigns import day, unit
from tests.ui.briefing.drive import GROUPS, deck, drive, slides, words_of
from ui.scopes import WARD
from ui.standing import standing
from ui.view import View
from ui.what_if import Assumed, project_assumed
from words import text

KINDS = ("agency", "school", "parents", "building", "organisation")
WARDS_OWN = "Trang này tính toàn phường."


@pytest.fixture(scope="module")
def of_officer() -> list[Slide]:
    return slides(drive(), officer="Hạnh")


@pytest.fixture(scope="module")
def of_schools() -> list[Slide]:
    return slides(drive(), kind="school")


def test_the_scope_is_said_of_the_deck() -> None:
    assert deck(drive()).scope == ""
    assert deck(drive(), officer="Hạnh").scope == "Chỉ tính Hạnh"
    assert deck(drive(), kind="school").scope == "Chỉ tính Trường học"


def test_an_officers_figures_are_those_of_her_groups(of_officer: list[Slide]) -> None:
    share, installed, gain, _ = of_officer[0].figures

    assert (share.value, installed.value, gain.value) == ("30,0%", "90", "+10")  # 40 + 50 of 300
    assert "02/02 tổ đã báo cáo" in of_officer[0].note
    assert [figure.value for figure in of_officer[1].figures] == ["5", "4,4", "60"]  # 150 − 90


def test_an_officers_groups_are_held_against_the_whole_ward(of_officer: list[Slide]) -> None:
    [body] = of_officer[2].bodies
    assert isinstance(body, BarsBody)

    assert [bar.name for bar in body.bars] == ["Tổ 1", "Tổ 2"]
    assert body.line_label == "Toàn phường 28,0%"
    assert of_officer[2].sentence == "01/02 tổ đúng tiến độ; 01 tổ dưới bình quân toàn phường"


def test_an_officer_is_told_of_her_own_shortfall_reports_and_actions(
    of_officer: list[Slide],
) -> None:
    [table], [board], [actions] = (of_officer[place].bodies for place in (3, 4, 7))
    assert isinstance(table, TableBody)
    assert isinstance(board, BoardBody)
    assert isinstance(actions, TableBody)

    assert of_officer[3].sentence == "Còn thiếu 10 người so với kế hoạch"
    assert [row[0] for row in table.rows] == ["Tổ 2"]
    assert list(board.names) == ["Tổ 1", "Tổ 2"]
    assert of_officer[4].sentence == "Đủ 02 tổ đã báo cáo ngày 14/11"
    assert [row[1] for row in actions.rows] == ["Hạnh", "Hạnh"]


def test_an_officers_groups_have_steps_of_their_own(of_officer: list[Slide]) -> None:
    steps, _ = of_officer[6].bodies
    assert isinstance(steps, BarsBody)

    # 90 of 300; 70 of the 90 of her two groups; 12 of the 30 of the one that told it
    assert [bar.written for bar in steps.bars] == [
        "30,0% · 90 người · 2/2 đơn vị",
        "77,8% · 70 người · 2/2 đơn vị",
        "40,0% · 12 người · 1/2 đơn vị",
    ]


def test_slides_that_are_the_wards_say_so(of_officer: list[Slide], of_schools: list[Slide]) -> None:
    said = [[WARDS_OWN in slide.note for slide in shown] for shown in (of_officer, of_schools)]

    assert said == [[False] * 5 + [True, False, False]] * 2
    for shown in (of_officer, of_schools):
        assert [slide.is_whole for slide in shown] == [False] * 5 + [True, False, False]
        assert shown[6].note.startswith("Số lượt tuyên truyền tính toàn phường.")
    assert of_officer[5].sentence == slides(drive())[5].sentence
    assert WARDS_OWN not in " ".join(words_of(deck(drive())))


def test_another_kind_has_its_own_figures_and_denominator(of_schools: list[Slide]) -> None:
    share, installed, gain, _ = of_schools[0].figures

    assert (share.value, installed.value) == ("75,0%", "75")  # 45 + 30 of 100
    assert installed.label == "trên 100 cán bộ, giáo viên, nhân viên"
    assert gain.label == "đầu đợt đến nay +35"  # 75 − 40
    assert "giáo viên" in of_schools[0].note
    assert of_schools[6].bodies[0].bars[0].written == "75,0% · 75 người · 2/2 đơn vị"  # type: ignore[union-attr]


def test_another_kind_is_ranked_against_its_own_average(of_schools: list[Slide]) -> None:
    slide, [body] = of_schools[2], of_schools[2].bodies
    assert isinstance(body, BarsBody)

    assert slide.section == "Xếp hạng: Trường học"
    assert slide.sentence == "02/02 trường đúng tiến độ; 01 trường dưới bình quân chung"
    assert (body.line, body.line_label) == (0.75, "Bình quân chung 75,0%")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_other_kind_is_called_a_group(kind: str, lang: str) -> None:
    """Sentences and notes of the slides that the filter reaches, with and without figures."""
    units = [
        unit(f"U{n}", kind=kind, name=f"Đơn vị {n}", eligible=100, baseline=0, frequency="daily")
        for n in (1, 2)
    ]
    noun = {"vi": [" tổ ", "tổ dân phố", "toàn phường"], "en": [" group", "ward"]}[lang]

    told = slides(drive([*GROUPS, *units]), lang=lang, kind=kind)

    for slide in told[:5]:
        said = f" {slide.section} {slide.sentence} {slide.note} ".lower()
        assert not [word for word in noun if word in said], said
    assert text(f"noun.{kind}", lang) in told[2].sentence


def test_an_assumption_is_printed_on_the_deck_and_what_comes_of_it_on_slide_2() -> None:
    snapshot = drive()
    assumption = Assumed(WhatIf(more_a_day=3), day(14), day(28))

    told = deck(snapshot, assumption=assumption)

    assert told.scope == "Giả định thêm 03 người/ngày"
    view = View(snapshot, day(14), "vi")
    assumed = project_assumed(view, standing(snapshot, day(14), WARD), assumption)
    assert assumed is not None
    assert f"khoảng {assumed.expected:.0f} người" in told.slides[1].note
    assert told.slides[0] == deck(snapshot).slides[0]  # what has happened stays as it was


def test_an_assumption_and_an_officer_are_both_printed() -> None:
    later = Assumed(WhatIf(pace_percent=20, deadline_shift=2), day(14), day(28) + timedelta(days=2))

    scope = deck(drive(), officer="Hạnh", assumption=later).scope

    assert scope.startswith("Chỉ tính Hạnh; Giả định")
    assert "20%" in scope
    assert "30/11" in scope
