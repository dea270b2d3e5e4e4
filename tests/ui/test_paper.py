"""A chart of the dark theme has the colours of the light one on paper."""

import re

from charts.theme import DARK, LIGHT
from tests.charts.campaigns import campaign
from ui.paper import recoloured

RULE = re.compile(
    r'\[style\*="(fill|stroke): (rgb\(\d+, \d+, \d+\))"\][^{]*{(\w+):(rgb\([\d, ]+\)) !important}'
)


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def rules() -> dict[tuple[str, str], str]:
    """(fill or stroke, colour drawn) → colour on paper."""
    found = RULE.findall(recoloured(DARK))
    assert all(kind == changed for kind, _, changed, _ in found)
    return {(kind, drawn): on_paper for kind, drawn, _, on_paper in found}


def test_a_light_chart_stays_as_it_is() -> None:
    assert recoloured(LIGHT) == ""


def test_text_lines_and_marks_turn_into_those_of_the_light_theme() -> None:
    for name in ("ink", "mute", "axis", "grid", "primary", "plan", "bar_weekday", "behind", "bg"):
        for kind in ("fill", "stroke"):
            assert rules()[kind, rgb(getattr(DARK, name))] == rgb(getattr(LIGHT, name)), name


def test_the_steps_of_a_heat_map_turn_into_the_light_ones() -> None:
    turned = [rules()["fill", rgb(step)] for step in DARK.heat]

    assert turned == [rgb(step) for step in LIGHT.heat]


def test_amber_keeps_its_outline() -> None:
    assert rules()["fill", rgb(DARK.at_risk)] == rgb(LIGHT.at_risk)
    assert rules()["stroke", rgb(DARK.at_risk_outline)] == rgb(LIGHT.at_risk_outline)


def test_a_colour_written_into_a_text_turns_too() -> None:
    assert f'[style*="fill:{DARK.ink}"])' in recoloured(DARK)


def test_no_colour_of_a_dark_chart_is_left_out() -> None:
    used = set(re.findall(r"#[0-9A-F]{6}", campaign().figure(tokens=DARK).to_json()))

    assert {("fill", rgb(colour)) for colour in used} <= rules().keys()
