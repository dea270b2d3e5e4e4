"""The sheets of ui/style/ as one file, which a browser asks for once: its name changes with what
is in it. There are two, for the usual size of text and for large text.
"""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from charts.tokens import LARGE
from ui.markup import Markup

STYLE = Path(__file__).parent / "style"
BELOW = "/style/"
SHARED = ("base", "frame", "cards", "tables", "filters")  # the other sheets, one a screen, follow
LAST = ("narrow", "print")  # what the narrowest windows and paper change of all of them
NARROW = re.compile(r"@media \(max-width: (\d+)px\)")

_SPACES = re.compile(r"\s+")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};,])\s*")
_LINK = Markup('<link class="sheet" rel="stylesheet" href="{}"{}>')


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet under the name that it has on the server."""

    name: str
    content: str

    @property
    def address(self) -> str:
        return f"{BELOW}{self.name}"


@cache
def sheet(is_large: bool) -> Sheet:
    """All sheets in one, for a size of text."""
    content = small(larger(written(), LARGE if is_large else 1))
    digest = blake2b(content.encode(), digest_size=8).hexdigest()
    return Sheet(f"{digest}.css", content)


def called(name: str) -> Sheet | None:
    """The sheet of this name; None for one that this version of the program has not."""
    return next((found for found in map(sheet, (False, True)) if found.name == name), None)


def link(is_large: bool, *, is_worn: bool = True) -> Markup:
    """The sheet as a document asks for it; one that is not worn is fetched, and waits for
    ui/sheet.js."""
    waiting = Markup("") if is_worn else Markup(' media="not all"')
    return _LINK.format(sheet(is_large).address, waiting)


def written(*names: str) -> str:
    """The sheets as they are written: these, or all of them in the order that counts."""
    if not names:
        every = sorted(path.stem for path in STYLE.glob("*.css"))
        names = (*SHARED, *(name for name in every if name not in SHARED + LAST), *LAST)
    return "\n".join((STYLE / f"{name}.css").read_text(encoding="utf-8") for name in names)


def larger(sheets: str, scale: float) -> str:
    """The sheets for large text: every size in rem grows, and a window counts as narrower by as
    much, so that a layout gives way before its words are cut. Paper stays as it is."""
    if scale == 1:
        return sheets

    def narrower(query: re.Match[str]) -> str:
        usual = int(query[1])
        return (
            f"@media screen and (max-width: {usual * scale:g}px), print and (max-width: {usual}px)"
        )

    grown = f"@media screen {{ :root {{ font-size: {scale:.0%}; }} }}"
    return NARROW.sub(narrower, sheets) + grown


def small(css: str) -> str:
    """CSS without comments, and without the spaces that nothing hangs on."""
    return _AROUND.sub(r"\1", _SPACES.sub(" ", _COMMENTS.sub("", css)))
