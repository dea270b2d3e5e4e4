"""Text on a slide: what a file may hold, how much room it takes, and how it is written down.

PowerPoint lays text out when the file is opened: here its room is estimated, a little too wide
rather than too narrow, so that a size is found at which nothing is cut.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches

from charts.lettering import Line
from charts.tokens import BOLD, LIGHT, REGULAR

NAMES = nsdecls("a")
FACE = "Arial"  # on every office machine, with all Vietnamese marks
LANGUAGES = {"vi": "vi-VN", "en": "en-GB"}
LINE = 1.2  # height of a line, of the size
INCH = 72.0  # points
SPARE = 1.03  # how much wider letters may turn out than estimated
MOST_LETTERS = 900  # of a text that is one; what is longer is a mistake and is cut
# What no XML may hold, and what turns the direction of the text after it.
UNFIT = re.compile(
    "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)
ALIGNED = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}
ANCHORED = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}


@dataclass(frozen=True)
class Box:
    """A place on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def place(self) -> tuple[int, int, int, int]:
        """As python-pptx takes it."""
        left, top, width, height = self.left, self.top, self.width, self.height
        return Inches(left), Inches(top), Inches(width), Inches(height)

    def below(self, top: float) -> "Box":
        """What is left of it under `top`."""
        return Box(self.left, top, self.width, self.bottom - top)

    def columns(self, count: int, gap: float) -> list["Box"]:
        """The box in `count` equal parts side by side."""
        width = (self.width - gap * (count - 1)) / count
        return [
            Box(self.left + place * (width + gap), self.top, width, self.height)
            for place in range(count)
        ]


@dataclass(frozen=True)
class Run:
    """Text of one look; `size` in points."""

    text: str
    size: int
    color: str = LIGHT.ink
    is_bold: bool = False


def clean(text: str) -> str:
    """The text in one line, without what would break the file or turn the text around it."""
    fit = " ".join(UNFIT.sub("", unicodedata.normalize("NFC", text)).split())
    return fit if len(fit) <= MOST_LETTERS else f"{fit[:MOST_LETTERS]}…"


def width(text: str, size: int, is_bold: bool = False) -> float:
    """Of the text in one line, in inches."""
    return Line(text, "", size, BOLD if is_bold else REGULAR).width * SPARE / INCH


def lines(text: str, size: int, room: float, is_bold: bool = False) -> int:
    """How many lines the text takes in a width of `room` inches; long words are broken."""
    space, taken, used = width(" ", size, is_bold), 1, 0.0
    for word in text.split():
        long = width(word, size, is_bold)
        if used and used + space + long > room:
            taken, used = taken + 1, 0.0
        elif used:
            used += space
        used += long
        while used > room > 0:
            taken, used = taken + 1, used - room
    return taken


def height(text: str, size: int, room: float, is_bold: bool = False) -> float:
    """Of the text in a width of `room` inches, in inches."""
    return lines(text, size, room, is_bold) * size * LINE / INCH


def largest(text: str, sizes: Sequence[int], box: Box, is_bold: bool = False) -> int:
    """The first of the sizes, largest first, at which the text fits; else the last."""
    fits = (size for size in sizes if height(text, size, box.width, is_bold) <= box.height + 1e-6)
    return next(fits, sizes[-1])


def broken(text: str, size: int, room: float, is_bold: bool = False) -> str:
    """The text with line breaks where a width of `room` inches asks for them."""
    done: list[str] = []
    for word in text.split():
        longer = f"{done[-1]} {word}" if done else word
        if done and width(longer, size, is_bold) <= room:
            done[-1] = longer
        else:
            done.append(word)
    return "\n".join(done)


def text_box(slide: Any, name: str, box: Box, *paragraphs: Sequence[Run], **setting: Any) -> Any:
    """A box of text on the slide; `setting` as `write` takes it."""
    shape = slide.shapes.add_textbox(*box.place)
    shape.name = name
    write(shape.text_frame, *paragraphs, **setting)
    return shape


def write(
    frame: Any,
    *paragraphs: Sequence[Run],
    lang: str,
    align: str = "left",
    anchor: str = "top",
    margin: float = 0.0,
) -> None:
    """The paragraphs into a text frame, wrapped, in the size they have; `margin` beside, inches."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE  # where another face is wider
    frame.vertical_anchor = ANCHORED[anchor]
    frame.margin_left = frame.margin_right = Inches(margin)
    frame.margin_top = frame.margin_bottom = 0
    write_runs(frame, *paragraphs, lang=lang, align=align)


def write_runs(frame: Any, *paragraphs: Sequence[Run], lang: str, align: str = "left") -> None:
    """The paragraphs into a text frame whose own setting stays as it is."""
    for place, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = ALIGNED[align]
        for run in runs:
            paragraph._p.append(_run(run, lang))


def _run(run: Run, lang: str) -> Any:
    """Written at once: a table has hundreds of them. Spaces at the ends stay."""
    bare = run.text.strip()
    before, _, after = run.text.partition(bare) if bare else (run.text, "", "")
    return parse_xml(
        f'<a:r {NAMES}><a:rPr lang="{LANGUAGES[lang]}" sz="{run.size * 100}" '
        f'b="{int(run.is_bold)}">{filled(run.color)}'
        f'<a:latin typeface="{FACE}"/><a:cs typeface="{FACE}"/></a:rPr>'
        f"<a:t>{before}{escape(clean(bare))}{after}</a:t></a:r>"
    )


def filled(token: str) -> str:
    """The fill of a colour of charts.tokens, as it stands in the file."""
    return f'<a:solidFill><a:srgbClr val="{token.removeprefix("#")}"/></a:solidFill>'


def face(font: Any) -> None:
    """The face for Latin letters and, as marks may be taken for one, for complex scripts."""
    font.name = FACE
    marks = OxmlElement("a:cs")
    marks.set("typeface", FACE)
    font._rPr.find(qn("a:latin")).addnext(marks)


def color(token: str) -> RGBColor:
    """A colour of charts.tokens."""
    return RGBColor.from_string(token.removeprefix("#"))
