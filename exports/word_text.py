"""Paragraphs and letters of a Word document in the decree's one face, and rules as lines of it."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from exports.cells import FORBIDDEN

FACE = "Times New Roman"
SCRIPTS = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
LEFT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
RIGHT, JUSTIFIED = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY
RULE = 6  # eighths of a point
RULE_HEIGHT = Pt(3)  # of the empty line that a rule stands below


def clean(text: str) -> str:
    """The text without what no Word file may hold."""
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def put(
    paragraph: Paragraph,
    text: str,
    size: float | None = None,
    *,
    bold: bool = False,
    italic: bool = False,
) -> Run:
    """Add letters to a paragraph; without a size they have that of its style."""
    run = paragraph.add_run(clean(text))
    run.bold, run.italic = bold or None, italic or None
    if size is not None:
        set_size(run, size)
    return run


def set_size(run: Run, size: float) -> None:
    """The size, for letters of every script."""
    run.font.size = Pt(size)
    other = element("w:szCs", **{"w:val": str(int(size * 2))})
    run._element.get_or_add_rPr().append(other)


def set_face(properties: Any) -> None:
    """Times New Roman for every script, whatever a theme says."""
    faces = properties.get_or_add_rFonts()
    for name in list(faces.attrib):
        del faces.attrib[name]
    for script in SCRIPTS:
        faces.set(qn(script), FACE)


def line(
    paragraph: Paragraph,
    alignment: WD_ALIGN_PARAGRAPH = LEFT,
    *,
    before: float = 0,
    after: float = 0,
    is_kept: bool = False,
) -> Paragraph:
    """Set a line apart from the body's way: no first-line indent, its own space around it."""
    shape = paragraph.paragraph_format
    shape.alignment = alignment
    shape.first_line_indent = Mm(0)
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing = 1.0
    shape.keep_with_next = is_kept or None
    return paragraph


def rule(paragraph: Paragraph, length: float, room: float) -> None:
    """A solid rule of `length` mm in the middle of a column of `room` mm."""
    side = max(0.0, (room - length) / 2)
    shape = line(paragraph, CENTRE).paragraph_format
    shape.left_indent = shape.right_indent = Mm(side)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, RULE_HEIGHT
    borders = element("w:pBdr")
    borders.append(border("w:bottom", RULE))
    insert(paragraph._p.get_or_add_pPr(), borders)


def box(paragraph: Paragraph, length: float, room: float) -> None:
    """A frame of `length` mm around a line in the middle of a column of `room` mm."""
    side = max(0.0, (room - length) / 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(side)
    borders = element("w:pBdr")
    for edge in ("w:top", "w:left", "w:bottom", "w:right"):
        borders.append(border(edge, RULE, "1"))
    insert(paragraph._p.get_or_add_pPr(), borders)


def border(edge: str, size: int, space: str = "0") -> Any:
    told = {"w:val": "single", "w:sz": str(size), "w:space": space, "w:color": "000000"}
    return element(edge, **told)


def insert(properties: Any, borders: Any) -> None:
    """Put a paragraph's borders where the format wants them: before its shading, spacing, …"""
    after = (
        *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:spacing"),
        *("w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr"),
    )
    properties.insert_element_before(borders, *after)


def field(paragraph: Paragraph, code: str, size: float) -> None:
    """A field that Word fills in, such as PAGE."""
    for kind in ("begin", None, "separate", "shown", "end"):
        run = put(paragraph, "1" if kind == "shown" else "", size)
        if kind is None:
            said = element("w:instrText")
            said.set(qn("xml:space"), "preserve")
            said.text = f" {code} "
            run._element.append(said)
        elif kind != "shown":
            run._element.append(element("w:fldChar", **{"w:fldCharType": kind}))


def element(name: str, **attributes: str) -> Any:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
