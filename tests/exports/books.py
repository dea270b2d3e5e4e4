"""A workbook's bytes read back by another program than the one that wrote them."""

import io
from datetime import date, datetime
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports.table import Facts

FACTS = Facts(
    campaign="Đợt thử",
    source="phuong.xlsx",
    as_of=date(2024, 11, 5),
    read_at=datetime(2024, 11, 5, 16, 30),
    is_sample=False,
    lang="vi",
)


def sheets(content: bytes) -> dict[str, Worksheet]:
    """The sheets by name; no cell of them holds a formula or a link."""
    book = load_workbook(io.BytesIO(content))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", (sheet.title, cell.coordinate, cell.value)
                assert cell.hyperlink is None
    with ZipFile(io.BytesIO(content)) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not [name for name in names if b"<f>" in parts.read(name)]
        assert not [name for name in parts.namelist() if "externalLink" in name]
    return {sheet.title: sheet for sheet in book}


def heading_row(sheet: Worksheet) -> int:
    """The row of the headings: the last of those that stay in sight."""
    return int(sheet.freeze_panes[1:]) - 1


def table(sheet: Worksheet) -> list[dict[Any, Any]]:
    """The rows below the headings, by heading."""
    head = heading_row(sheet)
    headings = [cell.value for cell in sheet[head]]
    rows = sheet.iter_rows(min_row=head + 1, values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def above(sheet: Worksheet) -> list[str]:
    """Title and lines above the headings."""
    return [str(sheet.cell(row, 1).value) for row in range(1, heading_row(sheet))]
