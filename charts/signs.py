"""The sign of a standing as a drawn shape, so that no typeface changes it: ✓ ● ▲ ■ –."""

from typing import Any

from charts.tokens import Tokens

HALF = 5.0  # px from the middle of a sign to its edge

Shape = dict[str, Any]  # one of Plotly's shapes


def sign(
    status: str | None, tokens: Tokens, *, x: Any, right: float, y: float, xref: str = "paper"
) -> list[Shape]:
    """Shapes with their middle `right` px to the right of x; y is in the figure's paper.

    Amber is too pale by itself and never without its outline. Without a status there is no sign.
    """
    place = {
        "xref": xref,
        "xanchor": x,
        "xsizemode": "pixel",
        "yref": "paper",
        "yanchor": y,
        "ysizemode": "pixel",
        "layer": "above",
    }
    left, middle, end = right - HALF, right, right + HALF
    box = {"x0": left, "x1": end, "y0": -HALF, "y1": HALF}
    match status:
        case "on_track":
            return [{**place, **box, "type": "circle", **_filled(tokens.on_track)}]
        case "behind":
            return [{**place, **box, "type": "rect", **_filled(tokens.behind)}]
        case "no_data":
            flat = {"x0": left, "x1": end, "y0": -1, "y1": 1}
            return [{**place, **flat, "type": "rect", **_filled(tokens.no_data)}]
        case "at_risk":
            path = f"M{left - 1},{-HALF} L{end + 1},{-HALF} L{middle},{HALF} Z"
            outline = {"line": {"color": tokens.at_risk_outline, "width": 1}}
            return [{**place, "type": "path", "path": path, "fillcolor": tokens.at_risk, **outline}]
        case "done":
            path = f"M{left},0 L{middle - 1.5},{-HALF + 1} L{end},{HALF - 1}"
            stroke = {"line": {"color": tokens.done, "width": 2.5}}
            return [{**place, "type": "path", "path": path, **stroke}]
    return []


def _filled(color: str) -> Shape:
    return {"fillcolor": color, "line": {"width": 0}}
