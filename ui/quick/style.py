"""The looks of the summary: the screens' own sheets, light or dark as the browser likes it.

In the reader's own typeface: that of the screens would come later, and move what is being read.
"""

from functools import cache
from pathlib import Path

from charts.tokens import DARK, LARGE, LIGHT
from ui import style_sheet, theme
from ui.markup import Markup

SHEETS = ("base", "frame", "cards", "overview", "narrow")  # those that its parts are drawn with
OWN = Path(__file__).with_name("quick.css")


@cache
def style(is_large: bool) -> Markup:
    """One <style>, written small: it is part of every answer."""
    read = f"{style_sheet.written(*SHEETS)}\n{OWN.read_text(encoding='utf-8')}"
    sheets = style_sheet.larger(read, LARGE if is_large else 1)
    dark = f"{theme.variables(DARK)}.fan polygon{{fill-opacity:{DARK.fan_opacity}}}"
    light = f"{theme.variables(LIGHT)}.fan polygon{{fill-opacity:{LIGHT.fan_opacity}}}"
    written = f"{light}@media (prefers-color-scheme: dark){{{dark}}}{sheets}@media print{{{light}}}"
    return Markup("<style>{}</style>").format(Markup(style_sheet.small(written)))
