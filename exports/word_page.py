"""The sheet of an official document: A4, its margins, the number at its head from page 2 on."""

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from exports.word_text import CENTRE, JUSTIFIED, LEFT, element, field, line, put, set_face

# Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25 mm, left 30–35, right 15–20.
WIDTH, HEIGHT = 210, 297
TOP, BOTTOM, LEFT_SIDE, RIGHT_SIDE = 20, 20, 30, 16
HEAD = 10  # mm from the edge to the page number
ACROSS = WIDTH - LEFT_SIDE - RIGHT_SIDE  # mm that a line has
BODY, NUMBER, FOOT = 14, 14, 10  # points
FIRST_LINE = 12.7  # mm
APART = 6  # points between paragraphs
RED = RGBColor(0xB3, 0x26, 0x1E)


def set_styles(document: Document) -> None:
    """Times New Roman, black, 14 points, justified; headings bold, known to Word as such."""
    normal: Any = document.styles["Normal"]
    _letters(normal, BODY)
    shape = normal.paragraph_format
    shape.alignment, shape.first_line_indent = JUSTIFIED, Mm(FIRST_LINE)
    shape.space_before, shape.space_after, shape.line_spacing = Pt(0), Pt(APART), 1.1
    shape.widow_control = True
    for name in ("Heading 1", "Heading 2"):
        style: Any = document.styles[name]
        _letters(style, BODY)
        style.font.bold, style.font.italic = True, False
        style.paragraph_format.space_before, style.paragraph_format.space_after = (
            Pt(APART),
            Pt(APART),
        )
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.alignment = LEFT  # capitals pulled apart are hard to read
    for name in ("Header", "Footer"):
        _letters(document.styles[name], NUMBER if name == "Header" else FOOT)
    _speak_vietnamese(document)


def set_sheet(section: Section) -> None:
    """A4 upright, the decree's margins, and the page numbers of a part of its own."""
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(WIDTH), Mm(HEIGHT)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT_SIDE), Mm(RIGHT_SIDE)
    section.header_distance = section.footer_distance = Mm(HEAD)
    section.different_first_page_header_footer = True
    starts = element("w:pgNumType", **{"w:start": "1"})
    section._sectPr.insert_element_before(starts, "w:cols", "w:titlePg", "w:docGrid")


def set_edges(section: Section, sample: str) -> None:
    """The number in the middle of the head, but on the first page; the label of a sample below."""
    field(line(section.header.paragraphs[0], CENTRE), "PAGE", NUMBER)
    line(section.first_page_header.paragraphs[0], CENTRE)
    for foot in (section.footer, section.first_page_footer):
        paragraph = line(foot.paragraphs[0], CENTRE)
        if sample:
            put(paragraph, sample, FOOT, bold=True).font.color.rgb = RED


def new_part(document: Document) -> Section:
    """A new page that begins a part with page numbers of its own; its head is the part before's."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    set_sheet(section)
    return section


def _letters(style: ParagraphStyle, size: float) -> None:
    properties = style.element.get_or_add_rPr()
    set_face(properties)
    style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    properties.append(element("w:szCs", **{"w:val": str(int(size * 2))}))


def _speak_vietnamese(document: Document) -> None:
    """What is checked for spelling is Vietnamese; no theme chooses another face."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    set_face(properties)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", **{"w:val": "vi-VN", "w:eastAsia": "vi-VN"}))
