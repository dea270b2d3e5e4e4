"""The colours are legible, and what holds for every chart holds."""

import json

import pytest

from charts.theme import DARK, LIGHT, Tokens, config
from tests.charts.checked import bare_figure

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
MARGIN = {"l": 52, "r": 164, "t": 30, "b": 28}


def luminance(color: str) -> float:
    """Relative luminance of "#RRGGBB" (WCAG 2.2)."""
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def on_fan(tokens: Tokens) -> str:
    """The colour of the ground where the fan lies over it."""
    alpha = float(tokens.fan.removesuffix(")").split(",")[-1])
    parts = [
        round(
            alpha * int(tokens.primary[at : at + 2], 16)
            + (1 - alpha) * int(tokens.bg[at : at + 2], 16)
        )
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02X}" for part in parts)


def test_contrast_is_reckoned_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("text", ["ink", "mute", "axis", "primary", "plan", "link"])
def test_text_stands_out_from_its_ground(tokens: Tokens, text: str) -> None:
    assert contrast(getattr(tokens, text), tokens.bg) >= 4.5


@THEMES
@pytest.mark.parametrize("text", ["ink", "mute", "axis", "primary", "link"])
def test_text_stands_out_from_the_frame_and_from_a_chosen_row(tokens: Tokens, text: str) -> None:
    assert contrast(getattr(tokens, text), tokens.tint) >= 4.5
    assert contrast(getattr(tokens, text), tokens.selected) >= 4.5


@THEMES
@pytest.mark.parametrize("text", ["mute", "primary", "ink"])
def test_labels_may_lie_on_the_fan(tokens: Tokens, text: str) -> None:
    assert contrast(getattr(tokens, text), on_fan(tokens)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    "mark",
    [
        "primary",
        "plan",
        "done",
        "on_track",
        "at_risk_outline",
        "behind",
        "no_data",
        "bar_weekday",
        "bar_outline",
    ],
)
def test_marks_stand_out_from_their_ground(tokens: Tokens, mark: str) -> None:
    assert contrast(getattr(tokens, mark), tokens.bg) >= 3


@THEMES
@pytest.mark.parametrize("status", ["done", "on_track", "at_risk", "behind", "no_data"])
def test_badges_are_legible(tokens: Tokens, status: str) -> None:
    ground = getattr(tokens, f"badge_{status}_bg")
    assert contrast(getattr(tokens, f"badge_{status}_text"), ground) >= 4.5


@THEMES
def test_buttons_are_legible(tokens: Tokens) -> None:
    assert contrast(tokens.button_text, tokens.link) >= 4.5
    assert contrast(tokens.button_text, tokens.primary) >= 4.5


@THEMES
def test_figures_are_legible_on_every_step_of_the_ramp(tokens: Tokens) -> None:
    assert len(tokens.heat) == len(tokens.heat_text) == 7
    for ground, text in zip(tokens.heat, tokens.heat_text, strict=True):
        assert contrast(text, ground) >= 4.5


@THEMES
def test_the_ramp_moves_away_from_the_ground_step_by_step(tokens: Tokens) -> None:
    steps = [contrast(step, tokens.bg) for step in tokens.heat]
    assert steps == sorted(steps)


def test_a_figure_carries_no_template_and_offers_nothing_to_drag() -> None:
    figure = bare_figure(LIGHT, "vi", height=480, margin=MARGIN)

    assert "layout" not in json.loads(figure.to_json())["layout"]["template"]
    assert figure.layout.dragmode is False
    assert figure.layout.showlegend is False


@pytest.mark.parametrize(("lang", "separators"), [("vi", ",."), ("en", ".,")])
def test_numbers_are_separated_as_the_language_does(lang: str, separators: str) -> None:
    figure = bare_figure(DARK, lang, height=480, margin=MARGIN)
    assert figure.layout.separators == separators


def test_plotly_has_its_vietnamese_with_it() -> None:
    settings = config("vi")
    vietnamese = settings["locales"][settings["locale"]]

    assert vietnamese["format"]["date"] == "%d/%m/%Y"
    assert len(vietnamese["format"]["days"]) == len(vietnamese["format"]["shortDays"]) == 7
    assert vietnamese["format"]["days"][0] == "Chủ nhật"
    assert len(vietnamese["format"]["months"]) == len(vietnamese["format"]["shortMonths"]) == 12


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_chart_has_a_tool_bar_or_sends_data_away(lang: str) -> None:
    settings = config(lang)

    assert settings["displayModeBar"] is False
    assert "sendChartToCloud" in settings["modeBarButtonsToRemove"]
