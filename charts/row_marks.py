"""The symbols of the statuses in a chart of rows, drawn like those of the badges."""

from typing import Any

from charts.tokens import Tokens

# A status, or "unrated", and the token its bar is filled with.
FILLS = {
    "done": "done",
    "on_track": "on_track",
    "at_risk": "at_risk",
    "behind": "behind",
    "no_data": "no_data",
    "unrated": "primary",
}
OUTLINED = {"at_risk"}  # amber is too pale by itself

SIZE = 10  # px
# Points from the left and upwards from the middle, px; two of them are lines, not areas.
PATHS = {
    "done": ((0, 1), (4, -3), (11, 6)),
    "at_risk": ((0, -5), (6, 5), (12, -5)),
    "no_data": ((0, 0), (11, 0)),
}
LINES = {"done", "no_data"}


def sign_shape(sign: str, at: float, right: float, tokens: Tokens) -> dict[str, Any] | None:
    """The symbol in the row at `at` (y axis), `right` px from the left end of the bars."""
    if sign == "unrated":
        return None
    color = getattr(tokens, FILLS[sign])
    outline = tokens.at_risk_outline if sign in OUTLINED else color
    shape: dict[str, Any] = {
        "xref": "paper",
        "yref": "y",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": 0,
        "yanchor": at,
        "line": {"color": outline, "width": 2.5 if sign in LINES else 1.5},
        "fillcolor": "rgba(0,0,0,0)" if sign in LINES else color,
    }
    if sign not in PATHS:
        kind = "circle" if sign == "on_track" else "rect"
        corners = {"x0": right, "x1": right + SIZE, "y0": -SIZE / 2, "y1": SIZE / 2}
        return {**shape, "type": kind, **corners}
    points = " L ".join(f"{right + across} {up}" for across, up in PATHS[sign])
    return {**shape, "type": "path", "path": f"M {points}{'' if sign in LINES else ' Z'}"}
