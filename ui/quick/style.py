"""The looks of the summary: the screens' own sheets, light or dark as the browser likes it.

In the reader's own typeface: that of the screens would come later, and move what is being read.
"""

import re
from functools import cache
from pathlib import Path

from charts.tokens import DARK, LARGE, LIGHT
from ui import theme
from ui.markup import Markup

SHEETS = ("base", "frame", "cards", "overview", "narrow")  # those that its parts are drawn with
OWN = Path(__file__).with_name("quick.css")
_SPACES = re.compile(r"\s+")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};,])\s*")


@cache
def style(is_large: bool) -> Markup:
    """One <style>, written small: it is part of every answer."""
    read = [(theme.STYLE / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS]
    sheets = theme.larger(
        "\n".join([*read, OWN.read_text(encoding="utf-8")]), LARGE if is_large else 1
    )
    dark = f"{theme.variables(DARK)}.fan polygon{{fill-opacity:{DARK.fan_opacity}}}"
    light = f"{theme.variables(LIGHT)}.fan polygon{{fill-opacity:{LIGHT.fan_opacity}}}"
    written = f"{light}@media (prefers-color-scheme: dark){{{dark}}}{sheets}@media print{{{light}}}"
    return Markup("<style>{}</style>").format(Markup(_small(written)))


def _small(css: str) -> str:
    return _AROUND.sub(r"\1", _SPACES.sub(" ", _COMMENTS.sub("", css)))
