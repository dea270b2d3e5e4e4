"""The report's text as it will stand in the file, on the screen."""

from exports.report import Block, Column, Heading, Items, Paragraph, Report, Row, Table
from ui.frame import Page
from ui.markup import Markup, joined
from words import text

_WHOLE = Markup('<section class="card report-preview" lang="vi">{}</section>')
_TITLE = Markup('<p class="report-kind">{}</p>')
_ITEMS = Markup("<ul>{}</ul>")
_TABLE = Markup(
    '<figure class="report-table"><figcaption>{title}</figcaption><table class="data">'
    "<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{notes}</figure>"
)


def preview(page: Page, report: Report) -> Markup:
    """Head, text and tables; the appendices are in the file."""
    head = report.letterhead
    addressed = f"{text('report.addressed', 'vi')} {'; '.join(head.addressees)}."
    parts = [
        *(_TITLE.format(line) for line in head.title),
        Markup("<p>{}</p>").format(addressed) if head.addressees else Markup(""),
        Markup("<p>{}</p>").format(report.opening),
        *(_block(block) for block in report.blocks),
        Markup("<p>{}</p>").format(report.closing),
    ]
    note = Markup('<p class="caption" lang="{}">{}</p>').format(
        page.lang, page.text("report_page.preview_note")
    )
    title = Markup('<h2 lang="{}">{}</h2>').format(page.lang, page.text("report_page.preview"))
    return _WHOLE.format(title + note + joined(parts))


def _block(block: Block) -> Markup:
    if isinstance(block, Heading):
        level = block.level + 2
        return Markup("<h{0}>{1}</h{0}>").format(level, block.text)
    if isinstance(block, Paragraph):
        css = ' class="caption"' if block.is_blank else ""
        lines = (line for line in block.text.split("\n") if line.strip())
        return joined(Markup("<p{}>{}</p>").format(Markup(css), line) for line in lines)
    if isinstance(block, Items):
        return _ITEMS.format(joined(Markup("<li>{}</li>").format(line) for line in block.lines))
    return _table(block)


def _table(table: Table) -> Markup:
    heads = joined(
        Markup('<th scope="col"{}>{}</th>').format(_css(column), column.heading)
        for column in table.columns
    )
    notes = joined(Markup('<p class="caption">{}</p>').format(note) for note in table.notes)
    rows = joined(_row(table, row) for row in table.rows)
    return _TABLE.format(title=table.title, heads=heads, rows=rows, notes=notes)


def _row(table: Table, row: Row) -> Markup:
    if row.look == "band":
        return Markup('<tr class="band"><th scope="colgroup" colspan="{}">{}</th></tr>').format(
            len(table.columns), row.cells[0]
        )
    name = 0 if not table.columns or table.columns[0].width > 15 else 1
    cells = joined(
        Markup('<th scope="row">{}</th>').format(cell)
        if place == name
        else Markup('<td{} data-label="{}">{}</td>').format(_css(column), column.heading, cell)
        for place, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True))
    )
    return Markup('<tr class="{}">{}</tr>').format(row.look, cells)


def _css(column: Column) -> Markup:
    return Markup(' class="number"') if column.is_number else Markup("")
