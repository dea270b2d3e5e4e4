"""One tab of the sample: under the label that every tab of it carries."""

from collections.abc import Iterable, Sequence

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from data.template import pages as template_pages
from data.template.description import Column
from data.template.pages import Cell, Looks

LABEL = "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"
MOST_ROWS = 400  # rows over which choices and checks are laid


def write_tab(
    book: xlsxwriter.Workbook,
    looks: Looks,
    title: str,
    explanation: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    names: int = 1,
    pages: int = 1,
) -> Worksheet:
    """Add a tab. The first `names` columns stay in sight; it prints `pages` pages wide."""
    return template_pages.write_tab(
        book,
        looks,
        title,
        LABEL,
        explanation,
        columns,
        rows,
        names=names,
        pages=pages,
        footer=LABEL,
    )
