"""Rows as CSV that the Excel of a Vietnamese office opens with a double click.

Semicolons and decimal commas: with a decimal point that Excel reads 0.457 as 457. UTF-8 with a
mark at its beginning. No text in it runs as a formula.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date, time

from exports.cells import clean, is_like_formula
from serving.api.rows import Plain

MARK = "\N{BYTE ORDER MARK}"
END = "\r\n"


def records(rows: Sequence[Sequence[Plain]]) -> list[str]:
    """One text a row, without its end."""
    written: list[str] = []
    line = io.StringIO()
    writer = csv.writer(line, delimiter=";", lineterminator="")
    for row in rows:
        writer.writerow([cell(value) for value in row])
        written.append(line.getvalue())
        line.seek(0)
        line.truncate()
    return written


def cell(value: Plain) -> str:
    """As Excel of that locale takes it for what it is; blank where it is unknown."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(value).replace(".", ",")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, str):
        text = clean(value)
        return f"'{text}" if is_like_formula(text) else text
    return str(value)
