"""The report as a Word document that the office goes on writing: laid out as the decree asks."""

import io
from collections.abc import Callable, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.shared import Mm

from exports import report as content
from exports.report import Block, Heading, Items, Paragraph, Report
from exports.word_blocks import (
    add_addressees,
    add_appendix_head,
    add_head,
    add_signature,
    add_title,
)
from exports.word_page import FIRST_LINE, new_part, set_edges, set_sheet, set_styles
from exports.word_table import add_table
from exports.word_text import clean, put
from words import text

LANG = "vi"
LONGEST = 255  # letters of a property of the file


def word_bytes(report: Report) -> bytes:
    """The .docx file. Everything in it can be edited; nothing is numbered, dated or signed."""
    document = docx.Document()
    set_styles(document)
    _describe(document, report)
    first = document.sections[0]
    set_sheet(first)
    set_edges(first, report.sample)
    head = report.letterhead
    add_head(document, head)
    add_title(document, list(head.title))
    add_addressees(document, text("report.addressed", LANG), list(head.addressees))
    document.add_paragraph(clean(report.opening))
    _write(document, report.blocks)
    closing = document.add_paragraph(clean(report.closing))
    closing.paragraph_format.keep_with_next = True
    add_signature(document, head, text("report.recipients", LANG))
    for appendix in report.appendices:
        new_part(document)
        add_appendix_head(document, appendix)
        _write(document, appendix.blocks)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _write(document: Document, blocks: Sequence[Block]) -> None:
    for block in blocks:
        WRITERS[type(block)](document, block)


def _heading(document: Document, heading: Heading) -> None:
    document.add_paragraph(clean(heading.text), style=f"Heading {heading.level}")


def _paragraph(document: Document, paragraph: Paragraph) -> None:
    for part in clean(paragraph.text).split("\n"):
        if part.strip():
            put(document.add_paragraph(), part.strip(), italic=paragraph.is_blank)


def _items(document: Document, items: Items) -> None:
    for each in items.lines:
        made = document.add_paragraph(f"- {clean(each)}")
        made.paragraph_format.first_line_indent = Mm(FIRST_LINE)


WRITERS: dict[type, Callable[[Document, Any], None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    content.Table: add_table,
}


def _describe(document: Document, report: Report) -> None:
    """What the file says of itself; python-docx would name itself as the author."""
    facts = document.core_properties
    facts.title = clean(" ".join(report.letterhead.title))[:LONGEST]
    facts.author = facts.last_modified_by = clean(" ".join(report.letterhead.agency))[:LONGEST]
    facts.comments, facts.language = clean(report.letterhead.draft)[:LONGEST], "vi-VN"
    facts.created = facts.modified = report.made_at.replace(tzinfo=None)
