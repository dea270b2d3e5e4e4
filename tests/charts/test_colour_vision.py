"""The standings keep apart for who sees colours another way, and on grey paper."""

from itertools import combinations, pairwise

import pytest
from coloraide import Color

from charts.signs import sign
from charts.tokens import DARK, LIGHT, Tokens

STANDINGS = ("done", "on_track", "at_risk", "behind", "no_data")
VISIONS = ("protan", "deutan", "tritan")
# CIEDE2000; 2 can just be told apart side by side. In the dark “Đã hoàn thành” and “Đúng tiến độ”,
# both good, are the nearest.
LEAST = {"light": 15, "dark": 7}
THEMES = pytest.mark.parametrize(
    ("theme", "tokens"), [("light", LIGHT), ("dark", DARK)], ids=["light", "dark"]
)


def colours(tokens: Tokens) -> list[Color]:
    return [Color(getattr(tokens, standing)) for standing in STANDINGS]


def form(standing: str) -> list[tuple[object, ...]]:
    """What is drawn for a standing, without its colours."""
    drawn = sign(standing, LIGHT, x=0, right=0, y=0)
    return [(shape["type"], shape.get("path"), shape.get("y0")) for shape in drawn]


@THEMES
@pytest.mark.parametrize("vision", VISIONS)
def test_no_two_standings_look_alike(theme: str, tokens: Tokens, vision: str) -> None:
    seen = [colour.filter(vision) for colour in colours(tokens)]

    nearest = min(one.delta_e(other, method="2000") for one, other in combinations(seen, 2))

    assert nearest >= LEAST[theme]


def test_where_grey_paper_makes_two_alike_their_signs_differ() -> None:
    grey = [colour.filter("grayscale") for colour in colours(LIGHT)]

    alike = [
        (STANDINGS[one], STANDINGS[other])
        for one, other in combinations(range(len(grey)), 2)
        if grey[one].delta_e(grey[other], method="2000") < LEAST["light"]
    ]

    assert alike  # colour alone would not do
    assert all(form(one) != form(other) for one, other in alike)


@THEMES
def test_the_ramp_of_the_heat_tables_keeps_its_order_in_grey(theme: str, tokens: Tokens) -> None:
    lightness = [Color(step).filter("grayscale").convert("lab-d65")["l"] for step in tokens.heat]
    steps = [after - before for before, after in pairwise(lightness)]

    darker_as_it_grows = theme == "light"
    assert all((step < -3) == darker_as_it_grows and abs(step) > 3 for step in steps)
