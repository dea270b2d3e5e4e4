"""“Chữ lớn”: a finished figure with everything in it larger, so that nothing in it has to move.

A builder lays its figure out for widths that are smaller by the same factor (`Tokens.room`); then
letters, lines, marks, margins and distances all grow together. Labels that had found their places
keep them, and no builder needs sizes of its own for large text.
"""

import re
from typing import Any

from charts.drawing import Drawing

# What Plotly takes in pixels. `width` is, inside `line` alone: a bar's width is in days.
PIXELS = {
    *("size", "height", "l", "r", "t", "b", "pad"),
    *("xshift", "yshift", "ax", "ay", "standoff", "ticklen"),
    *("tickwidth", "gridwidth", "linewidth", "zerolinewidth", "borderwidth", "arrowwidth"),
    *("borderpad", "xgap", "ygap", "cornerradius"),
}
WHOLE_PIXELS = {"ticklabelstandoff"}
BY_PIXELS = {"x0", "x1", "y0", "y1", "path"}  # of a shape that has its size in pixels
NUMBER = re.compile(r"\d+(?:\.\d+)?")
SIGNED = re.compile(r"-?\d+(?:\.\d+)?")
SIZE_IN_TEXT = re.compile(r"(?<=font-size:)(\d+(?:\.\d+)?)(?=px)")


def enlarged(figure: Drawing, scale: float) -> Drawing:
    """The figure, `scale` times as large in everything but its width."""
    return figure if scale == 1 else Drawing(**_grown(figure.tree(), scale, ""))


def _grown(part: Any, scale: float, within: str) -> Any:
    if isinstance(part, dict):
        is_in_pixels = part.get("xsizemode") == "pixel"
        return {
            name: _pixels(value, scale)
            if is_in_pixels and name in BY_PIXELS
            else _setting(name, value, scale, within)
            for name, value in part.items()
        }
    if isinstance(part, list | tuple):
        return [_grown(item, scale, within) for item in part]
    if isinstance(part, str):
        return SIZE_IN_TEXT.sub(lambda size: _times(size, scale), part)
    return part


def _setting(name: str, value: Any, scale: float, within: str) -> Any:
    if name in PIXELS or (name == "width" and within == "line"):
        return _larger(value, scale)
    if name in WHOLE_PIXELS:
        return round(value * scale)
    if name == "dash" and isinstance(value, str):
        return NUMBER.sub(lambda number: _times(number, scale), value)
    return _grown(value, scale, name)


def _pixels(value: Any, scale: float) -> Any:
    """A length of a shape, or the lengths in its path."""
    if isinstance(value, str):
        return SIGNED.sub(lambda number: _times(number, scale), value)
    return _larger(value, scale)


def _larger(value: Any, scale: float) -> Any:
    """A number of pixels, or a list of them, one a point."""
    if isinstance(value, list | tuple):
        return [_larger(item, scale) for item in value]
    return round(value * scale, 2) if isinstance(value, int | float) else value


def _times(number: re.Match[str], scale: float) -> str:
    return f"{float(number[0]) * scale:g}"
