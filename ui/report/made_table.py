"""Rows of the report's tables: raw values, and beside them the texts they are written as."""

from collections.abc import Sequence
from typing import Any

from exports.report import MARK, Column, Look, Row, Table
from exports.table import Kind
from ui.report.asked import Asked
from words import report as words
from words.figures import known
from words.report import heading


def column(key: str, width: float, kind: Kind = "text", **params: object) -> Column:
    return Column(heading(key, **params), width, kind)


def row(
    columns: Sequence[Column],
    values: Sequence[Any],
    marked: frozenset[int] = frozenset(),
    look: Look = "plain",
) -> Row:
    """`marked`: the places of older figures, which get the mark behind them. In a sum what nobody
    adds up stays blank."""
    told = [known(value) for value in values]
    cells = [
        words.cell(value, column.kind) if value is not None or look == "plain" else ""
        for value, column in zip(told, columns, strict=True)
    ]
    cells = [
        f"{cell} {MARK}" if place in marked and told[place] is not None else cell
        for place, cell in enumerate(cells)
    ]
    return Row(cells, told, look)


def band(columns: Sequence[Column], key: str, **params: object) -> Row:
    """A line across that names the rows below it."""
    said = heading(key, **params)
    blanks = [""] * (len(columns) - 1)
    return Row([said, *blanks], [said, *blanks], "band")


def notes(asked: Asked, columns: Sequence[Column], rows: Sequence[Row], *others: str) -> list[str]:
    """What a reader of these rows has to know: the marks that stand in them, then the others."""
    cells = [cell for each in rows for cell in each.cells]
    found = list(others)
    if any(cell.endswith(MARK) for cell in cells):
        found.append(heading("marked", date=words.day(asked.as_of)))
    if any(_is_above(each.values, columns) for each in rows):
        found.append(heading("above"))
    if "–" in cells:
        found.append(heading("blank"))
    return found


def _is_above(values: Sequence[Any], columns: Sequence[Column]) -> bool:
    """Whether a share among the values is above the whole."""
    shares = [v for v, column in zip(values, columns, strict=True) if column.kind == "share"]
    return any(share is not None and share > 1 for share in shares if not isinstance(share, str))


def source(asked: Asked) -> str:
    if asked.is_unclosed:
        read_at = asked.snapshot.read_at
        return heading(
            "source_now", time=words.clock(read_at.time()), date=words.day(read_at.date())
        )
    return heading("source", time=words.clock(asked.hour), date=words.day(asked.as_of))


def table(
    asked: Asked,
    name: str,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    *others: str,
    is_small: bool = False,
) -> Table:
    """A table with the notes that its rows ask for; `name`: the key of its tab in a workbook."""
    return Table(
        name=heading(f"sheet_{name}"),
        title=title,
        columns=columns,
        rows=rows,
        notes=notes(asked, columns, rows, *others),
        is_small=is_small,
    )
