"""HTML made of texts and figures. Whatever was typed into the sheet is escaped on the way in.

`Markup("<p>{}</p>").format(text)` escapes `text` unless it is Markup itself; nothing here or in
the pages puts a string into HTML in any other way.
"""

from collections.abc import Iterable

import markupsafe
from markupsafe import escape

__all__ = ["Markup", "joined", "rich", "strong"]

# Two characters of Unicode's private area carry "strong" through a catalogue's sentence: they
# survive escaping, and no text has them.
STRONG_FROM, STRONG_TO = "\ue000", "\ue001"


class Markup(markupsafe.Markup):
    """HTML that Streamlit takes as it is. In any other text it looks for indentation to take away,
    which was a fourteenth of the time that a screen takes."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


def strong(value: object) -> str:
    """A part of a sentence that `rich` will set in bold."""
    return f"{STRONG_FROM}{value}{STRONG_TO}"


def rich(text: object) -> Markup:
    """The text escaped, with the parts marked by `strong` in bold."""
    if isinstance(text, markupsafe.Markup):
        return Markup(text)
    bold = escape(text).replace(STRONG_FROM, Markup("<b>")).replace(STRONG_TO, Markup("</b>"))
    return Markup(bold)


def joined(parts: Iterable[object], between: str = "") -> Markup:
    """The parts one after the other, each escaped unless it is Markup."""
    return Markup(between).join(escape(part) for part in parts)
