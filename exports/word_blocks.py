"""The blocks around the text of an official document: its head, its signature, an appendix's head.

Places and sizes are those of Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from exports.letter_widths import width_in_mm
from exports.report import Appendix, Letterhead
from exports.word_page import ACROSS
from exports.word_table import grid
from exports.word_text import CENTRE, LEFT, box, line, put, rule

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"  # as the decree prints it
MOTTO = "Độc lập - Tự do - Hạnh phúc"
AGENCY, STATE, MOTTO_SIZE, NUMBER, DATE = 12, 12, 13, 13, 13  # points
TITLE, SIGNER, RECIPIENTS, RECIPIENT, ADDRESSEE = 14, 14, 12, 11, 14
LEFT_COLUMN = 66  # mm; the country's name needs the rest in one line
OF_LINE = 0.4  # of the line above: the decree asks for 1/3 to 1/2
SIGNATURE = 62  # points left for it
DOTS = Mm(32)  # how far a list of addressees stands from the edge


def add_head(document: Document, head: Letterhead) -> None:
    """Two columns without borders: whose document this is; the country, place and day."""
    room = ACROSS - LEFT_COLUMN
    table = grid(document, 2, [LEFT_COLUMN, room])
    left, right = table.rows[0].cells
    lines = [(head.above, False), *((name, True) for name in head.agency)]
    _lines(left, [(text, AGENCY, bold) for text, bold in lines if text])
    last = next((name for name in reversed(head.agency) if name), head.above)
    if last:
        rule(left.add_paragraph(), OF_LINE * width_in_mm(last, AGENCY), LEFT_COLUMN)
    _lines(right, [(COUNTRY, STATE, True), (MOTTO, MOTTO_SIZE, True)])
    rule(right.add_paragraph(), width_in_mm(MOTTO, MOTTO_SIZE), room)
    number, dated = table.rows[1].cells
    put(line(number.paragraphs[0], CENTRE, before=6), head.number, NUMBER)
    put(line(dated.paragraphs[0], CENTRE, before=6), head.dated, DATE, italic=True)
    if head.draft:
        mark = line(number.add_paragraph(), CENTRE, before=6, after=2)
        put(mark, head.draft, NUMBER, bold=True)
        box(mark, width_in_mm(head.draft, NUMBER) + 8, LEFT_COLUMN)
    for cell in (left, right, number, dated):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP


def add_title(document: Document, title: list[str]) -> None:
    """The kind of document, what it is about, and a rule below."""
    for place, text in enumerate(title):
        before = 14 if place == 0 else 0
        put(
            line(document.add_paragraph(), CENTRE, before=before, is_kept=True),
            text,
            TITLE,
            bold=True,
        )
    longest = min(ACROSS, max(width_in_mm(text, TITLE) for text in title))
    rule(document.add_paragraph(), OF_LINE * longest, ACROSS)
    line(document.add_paragraph(), CENTRE).paragraph_format.line_spacing = Pt(8)


def add_addressees(document: Document, asked: str, names: list[str]) -> None:
    """One on the line of “Kính gửi:”; several below it, each after a hyphen."""
    if not names:
        return
    first = line(document.add_paragraph(), CENTRE if len(names) == 1 else LEFT, after=6)
    if len(names) == 1:
        put(first, f"{asked} {names[0]}.", ADDRESSEE)
        return
    first.paragraph_format.left_indent, first.paragraph_format.space_after = DOTS, Pt(0)
    put(first, asked, ADDRESSEE)
    below = DOTS + Mm(width_in_mm(asked, ADDRESSEE) * 0.93)  # upright letters are narrower
    for place, name in enumerate(names):
        is_last = place == len(names) - 1
        other = line(document.add_paragraph(), LEFT, after=6 if is_last else 0)
        other.paragraph_format.left_indent = below
        put(other, f"- {name}{'.' if is_last else ';'}", ADDRESSEE)


def add_signature(document: Document, head: Letterhead, receive: str) -> None:
    """On the left who receives it, level with it on the right who signs; nothing is signed here."""
    spacer = line(document.add_paragraph(), LEFT, is_kept=True)
    spacer.paragraph_format.line_spacing = Pt(6)
    left, right = grid(document, 1, [ACROSS / 2, ACROSS / 2]).rows[0].cells
    left.vertical_alignment = right.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP
    if head.recipients:
        put(line(left.paragraphs[0], LEFT), receive, RECIPIENTS, bold=True, italic=True)
        for place, name in enumerate(head.recipients):
            is_last = place == len(head.recipients) - 1
            put(line(left.add_paragraph(), LEFT), f"- {name}{'.' if is_last else ';'}", RECIPIENT)
    for place, text in enumerate(head.signer_title):
        paragraph = right.paragraphs[0] if place == 0 else right.add_paragraph()
        put(line(paragraph, CENTRE), text, SIGNER, bold=True)
    signer = line(right.add_paragraph(), CENTRE, before=SIGNATURE)
    put(signer, head.signer, SIGNER, bold=True)


def add_appendix_head(document: Document, appendix: Appendix) -> None:
    """Its number, its title, and which report it belongs to."""
    _first(document, line(document.add_paragraph(), CENTRE, is_kept=True), appendix.number)
    put(line(document.add_paragraph(), CENTRE, is_kept=True), appendix.title, TITLE, bold=True)
    put(line(document.add_paragraph(), CENTRE, is_kept=True), appendix.attached, TITLE, italic=True)
    rule(document.add_paragraph(), OF_LINE * ACROSS, ACROSS)
    line(document.add_paragraph(), CENTRE).paragraph_format.line_spacing = Pt(8)


def _first(document: Document, paragraph: Paragraph, text: str) -> None:
    """A heading that Word's list of contents knows."""
    paragraph.style = document.styles["Heading 1"]
    put(line(paragraph, CENTRE, is_kept=True), text, TITLE, bold=True)


def _lines(cell: _Cell, lines: list[tuple[str, float, bool]]) -> None:
    for place, (text, size, bold) in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        put(line(paragraph, CENTRE), text, size, bold=bold)
