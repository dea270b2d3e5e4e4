"""The report as it will stand in the file: its text and tables, the appendices folded."""

from collections.abc import Iterable

from exports.report import (
    Appendix,
    Block,
    Heading,
    Items,
    Letterhead,
    Paragraph,
    Report,
    Row,
    Table,
)
from ui.markup import Markup, joined
from words import report as words
from words import text

_PAGE = Markup('<article class="paper-report" lang="vi">{}</article>')
_HEAD = Markup(
    '<div class="letterhead"><p>{above}<br><b>{agency}</b><br>{number}</p>'
    "<p><b>{country}<br>{motto}</b><br><i>{dated}</i></p></div>"
    '<p class="draft"><b>{draft}</b></p><p class="title"><b>{title}</b></p>'
)
_ADDRESSED = Markup('<p class="title">{} {}</p>')
_SIGNED = Markup('<div class="letterhead signed"><p>{}</p><p><b>{}</b></p></div>')
_TABLE = Markup(
    '<div class="report-table" tabindex="0" role="region" aria-label="{name}"><table>'
    "<caption>{title}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{notes}"
)
_APPENDIX = Markup("<details><summary>{}. {}</summary>{}</details>")
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def preview(report: Report) -> Markup:
    """The document in Vietnamese, whatever the screen's language."""
    parts = [
        _head(report.letterhead),
        _paragraph(report.opening),
        *map(_block, report.blocks),
        _paragraph(report.closing),
        _signed(report.letterhead),
        *map(_appendix, report.appendices),
    ]
    return _PAGE.format(joined(parts))


def _head(head: Letterhead) -> Markup:
    made = _HEAD.format(
        above=head.above,
        agency=_lines(head.agency),
        number=head.number,
        country=COUNTRY,
        motto=MOTTO,
        dated=head.dated,
        draft=head.draft,
        title=_lines(head.title),
    )
    if not head.addressees:
        return made
    return made + _ADDRESSED.format(
        text("report.addressed", words.LANG), "; ".join(head.addressees)
    )


def _signed(head: Letterhead) -> Markup:
    receive = [f"- {name}" for name in head.recipients]
    left = [text("report.recipients", words.LANG), *receive] if receive else []
    return _SIGNED.format(_lines(left), _lines([*head.signer_title, head.signer]))


def _lines(lines: Iterable[str]) -> Markup:
    return joined((line for line in lines if line), Markup("<br>"))


def _paragraph(told: str) -> Markup:
    return joined(Markup("<p>{}</p>").format(line) for line in told.split("\n") if line.strip())


def _block(block: Block) -> Markup:
    if isinstance(block, Heading):
        return Markup("<h2>{}</h2>" if block.level == 1 else "<h3>{}</h3>").format(block.text)
    if isinstance(block, Paragraph):
        told = _paragraph(block.text)
        return Markup('<div class="blank">{}</div>').format(told) if block.is_blank else told
    if isinstance(block, Items):
        return joined(Markup("<p>- {}</p>").format(line) for line in block.lines)
    return _table(block)


def _table(table: Table) -> Markup:
    heads = joined(Markup('<th scope="col">{}</th>').format(each.heading) for each in table.columns)
    notes = joined(Markup('<p class="note">{}</p>').format(note) for note in table.notes)
    rows = joined(_row(row, table) for row in table.rows)
    return _TABLE.format(
        name=table.title or table.name, title=table.title, heads=heads, rows=rows, notes=notes
    )


def _row(row: Row, table: Table) -> Markup:
    if row.look == "band":
        band = Markup('<tr class="band"><td colspan="{}">{}</td></tr>')
        return band.format(len(table.columns), row.cells[0])
    cells = joined(
        Markup('<td class="{}">{}</td>').format("number" if column.is_number else "", cell)
        for cell, column in zip(row.cells, table.columns, strict=True)
    )
    return Markup('<tr class="{}">{}</tr>').format(row.look, cells)


def _appendix(appendix: Appendix) -> Markup:
    blocks = joined(map(_block, appendix.blocks))
    return _APPENDIX.format(appendix.number, appendix.title, blocks)
