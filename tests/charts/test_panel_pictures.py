"""The pictures of the small multiples: one scale, the marks of the large chart, nothing written."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pandas as pd
import pytest

from charts.panel_pictures import Scale, days_picture, lines_picture, scale_of, weeks_picture
from charts.progress_days import Progress, progress
from charts.theme import DARK, LIGHT
from charts.weeks import weeks_of
from tests.charts.campaigns import CASES, Case, campaign
from tests.charts.test_weeks import WEEKS

SHARES = Scale(0, 0.5)


def figures(case: Case) -> Progress:
    return progress(case.days, case.milestones, case.projection, case.course)


def strokes(address: str) -> list[dict[str, str]]:
    """The attributes of every path of the picture."""
    picture = unquote(address.removeprefix("data:image/svg+xml,"))
    return [path.attrib for path in ElementTree.fromstring(picture).iter() if "d" in path.attrib]


def lines(case: Case, scale: Scale = SHARES) -> list[dict[str, str]]:
    return strokes(lines_picture(figures(case), scale, 18060, LIGHT))


def ends(path: str) -> tuple[float, float]:
    """Where a line ends: units from the left, units from the top."""
    x, y = re.split(r"[ML]", path)[-1].split()
    return float(x), float(y)


def test_what_happened_ends_at_its_share_of_the_eligible() -> None:
    [actual] = [line for line in lines(campaign()) if line["stroke-width"] == "2.4"]

    _, down = ends(actual["d"])
    assert down == pytest.approx((1 - 5210 / 18060 / 0.5) * 100, abs=0.1)


def test_two_scopes_of_one_share_are_drawn_equally_high() -> None:
    half = campaign([g // 2 for g in (10, 20)], baseline=1500, eligible=9030, projected=None)
    whole = campaign([10, 20], baseline=3000, eligible=18060, projected=None)
    heights = []
    for case, eligible in ((half, 9030), (whole, 18060)):
        drawn = strokes(lines_picture(figures(case), SHARES, eligible, LIGHT))
        [actual] = [line for line in drawn if line["stroke-width"] == "2.4"]
        heights.append(ends(actual["d"])[1])

    assert heights[0] == heights[1]


def test_a_gap_is_dotted_and_the_dot_of_an_old_count_hollow() -> None:
    drawn = lines(campaign([111, 84, None, None]))

    assert [line for line in drawn if line.get("stroke-dasharray") == "1 3"]
    assert drawn[-1]["stroke"] == LIGHT.bg  # the middle of the dot
    assert lines(campaign())[-1]["stroke"] == LIGHT.primary


def test_the_projection_is_dashed_and_the_deadlines_upright() -> None:
    drawn = lines(campaign(first_deadline=campaign().course.as_of))

    assert [line for line in drawn if line.get("stroke-dasharray") == "5 4"]
    assert [line for line in drawn if line["d"].endswith("V100") and line["stroke"] == LIGHT.ink]
    assert [line for line in drawn if line["d"].endswith("V100") and line["stroke"] == LIGHT.line]


def test_days_have_bars_and_what_is_needed_runs_on_to_the_deadline() -> None:
    drawn = strokes(days_picture(figures(campaign()), Scale(0, 0.01), 18060, LIGHT))

    assert len([path for path in drawn if path.get("fill", "none") != "none"]) == 18
    assert len([path for path in drawn if path.get("stroke-dasharray") == "5 4"]) == 1


def test_a_day_that_holds_several_is_hatched() -> None:
    drawn = strokes(days_picture(figures(campaign(gap_days=(4,))), Scale(0, 0.01), 18060, LIGHT))

    assert len([path for path in drawn if path.get("fill") == "url(#gap)"]) == 1


def test_weeks_have_a_bar_and_the_outline_of_their_plan() -> None:
    weeks = weeks_of(pd.DataFrame(WEEKS), "gain", "vi")
    drawn = strokes(weeks_picture(weeks, Scale(0, 0.1), 18060, LIGHT))

    assert len([path for path in drawn if path.get("fill") == LIGHT.bar_weekday]) == 2
    assert len([path for path in drawn if path.get("fill") == LIGHT.primary]) == 1
    assert len([path for path in drawn if path.get("stroke") == LIGHT.plan]) == 4


def test_the_scale_holds_all_and_begins_at_zero_or_below() -> None:
    assert scale_of([0.1, None, 1.2]).low == 0
    assert scale_of([0.1, None, 1.2]).high > 1.2
    assert scale_of([-0.2, 0.4]).low < -0.2
    assert scale_of([]) == Scale(0, 1)


@pytest.mark.parametrize(
    ("high", "ticks"),
    [(0.5, [0.2, 0.4]), (1.1, [0.5, 1.0]), (0.012, [0.005, 0.01]), (0.0001, [])],
)
def test_the_ticks_are_few_and_round(high: float, ticks: list[float]) -> None:
    assert Scale(0, high).ticks == pytest.approx(ticks)


def test_counts_have_ticks_too() -> None:
    assert Scale(0, 4200).ticks == [2000, 4000]


@pytest.mark.parametrize("name", CASES)
def test_every_campaign_can_be_drawn_light_and_dark(name: str) -> None:
    case = CASES[name]
    eligible = case.course.eligible
    for tokens in (LIGHT, DARK):
        for draw in (lines_picture, days_picture):
            address = draw(figures(case), Scale(0, 1 if eligible else 1e7), eligible, tokens)
            assert strokes(address)
            assert "nan" not in address.lower()
            assert len(address) < 12_000
