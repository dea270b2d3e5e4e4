"""Charts of the dark theme on white paper: the colours that Plotly has written into the page, each
turned into that of the light theme by a rule of the print style.

The figure stays the one on screen, as lines and letters; a second, light figure would double what
every dark screen carries for the sake of the few that are printed.
"""

from dataclasses import asdict

from charts.theme import LIGHT, Tokens

# Where two tokens share their dark colour, the later of these decides.
INTO = {"fill": ("at_risk_outline", "at_risk"), "stroke": ("at_risk", "at_risk_outline")}


def recoloured(tokens: Tokens) -> str:
    """CSS for charts drawn with these tokens; none where they have the light ones."""
    rules = []
    for kind, last in INTO.items():
        for drawn, on_paper in _pairs(tokens, last).items():
            if drawn != on_paper:
                parts = ",".join(f'[style*="{kind}:{form}"]' for form in _forms(drawn))
                rules.append(f".main-svg :is({parts}){{{kind}:{_rgb(on_paper)} !important}}")
    if rules:  # a heat map is one picture: its ramp turned from dark-to-light to light-to-dark
        rules.append(".main-svg image{filter:invert(1) hue-rotate(180deg)}")
    return "".join(rules)


def _pairs(tokens: Tokens, last: tuple[str, ...]) -> dict[str, str]:
    """Colour drawn → colour on paper."""
    drawn, light = asdict(tokens), asdict(LIGHT)
    names = [name for name in light if name not in last and isinstance(light[name], str | tuple)]
    pairs: dict[str, str] = {}
    for name in (*names, *last):
        steps = [drawn[name]] if isinstance(drawn[name], str) else drawn[name]
        on_paper = [light[name]] if isinstance(light[name], str) else light[name]
        pairs |= dict(zip(steps, on_paper, strict=True))
    return pairs


def _forms(colour: str) -> list[str]:
    """How the page has a colour: as the browser writes it, and as a text's own style has it."""
    return [f" {_rgb(colour)}", *([colour] if colour.startswith("#") else [])]


def _rgb(colour: str) -> str:
    """#7DB7F0 and rgba(125, 183, 240, 0.22) alike: Plotly writes the opacity apart."""
    if colour.startswith("#"):
        parts = [str(int(colour[at : at + 2], 16)) for at in (1, 3, 5)]
    else:
        parts = [part.strip() for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    return f"rgb({', '.join(parts)})"
