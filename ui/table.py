"""Tables of figures as HTML: read by screen readers, found by the browser's search, printed.

On a phone each row becomes a card whose figures carry their column's name (ui/style/tables.css);
`is_narrow` tables stay tables there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.markup import Markup, joined, rich

_TABLE = Markup(
    '<div class="data-card"><table class="data{css}">'
    '<caption class="hidden-text">{caption}</caption>'
    "<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
)


@dataclass(frozen=True)
class Column:
    """A column's heading. The first column of a table names its rows."""

    label: str
    is_number: bool = True


@dataclass(frozen=True)
class Row:
    """A row's cells, one a column; strings are escaped. `css`: "chosen", "sum"."""

    cells: Sequence[object]
    css: str = ""


def table(
    caption: str, columns: Sequence[Column], rows: Iterable[Row], *, is_narrow: bool = False
) -> Markup:
    """`caption` is read to those who cannot see the table: what it shows, and as of when."""
    return _TABLE.format(
        css=" narrow" if is_narrow else "",
        caption=caption,
        heads=joined(_head(column) for column in columns),
        rows=joined(_row(columns, row) for row in rows),
    )


def _head(column: Column) -> Markup:
    css = "number" if column.is_number else ""
    return Markup('<th scope="col" class="{}">{}</th>').format(css, rich(column.label))


def _row(columns: Sequence[Column], row: Row) -> Markup:
    name, *figures = row.cells
    cells = [Markup('<th scope="row">{}</th>').format(rich(name))]
    for column, figure in zip(columns[1:], figures, strict=True):
        css = "number" if column.is_number else ""
        cells.append(
            Markup('<td class="{}" data-label="{}">{}</td>').format(css, column.label, rich(figure))
        )
    return Markup('<tr class="{}">{}</tr>').format(row.css, joined(cells))
