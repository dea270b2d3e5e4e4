"""Workbooks for the tests, made by the programs that people's workbooks come from."""

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import xlsxwriter

from data.cells import Book


def by_xlsxwriter(fill: Callable[[Any], object]) -> bytes:
    """The bytes of a workbook that `fill(workbook)` filled; written as Excel writes."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as workbook:
        fill(workbook)
    return out.getvalue()


def by_openpyxl(fill: Callable[[Any], object]) -> bytes:
    """The bytes of a workbook whose first tab `fill(sheet)` filled; formulas without results."""
    workbook = openpyxl.Workbook()
    fill(workbook.active)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def one_tab(**cells: object) -> bytes:
    """A workbook with one tab: one_tab(A1=1, B2="x")."""

    def fill(sheet: Any) -> None:
        for address, value in cells.items():
            sheet[address] = value

    return by_openpyxl(fill)


def saved(book: Book) -> bytes:
    """A book of cells as the .xlsx file of it."""

    def fill(workbook: Any) -> None:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for tab in book.tabs:
            sheet = workbook.add_worksheet(tab.title)
            for row, cells in enumerate(tab.rows):
                for column, cell in enumerate(cells):
                    dated = [day] if isinstance(cell, date) else []
                    sheet.write(row, column, cell, *dated)

    return by_xlsxwriter(fill)


def with_part(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part of its zip changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            xml = old.read(name)
            new.writestr(name, change(xml) if name == part else xml, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def with_cells(sheet_data: str, root: str = "worksheet", end: str = "worksheet") -> bytes:
    """A workbook whose only tab has exactly this XML between its sheetData tags."""
    xmlns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    xml = f"<{root} {xmlns}><sheetData>{sheet_data}</sheetData></{end}>"
    return with_part(one_tab(A1=1), "xl/worksheets/sheet1.xml", lambda _: xml.encode())


def compound_file(*streams: str) -> bytes:
    """A compound file (the container of .xls and of workbooks with a password) with empty streams.

    Header, one sector of allocation table, one of directory: [MS-CFB], version 3.
    """
    free, end_of_chain, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end_of_chain, 0, end_of_chain, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    allocation = struct.pack("<128I", table, end_of_chain, *[free] * 126)
    return (
        header + allocation + b"".join(_directory_entry(name) for name in ("Root Entry", *streams))
    )


def _directory_entry(name: str) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    kind = 5 if name == "Root Entry" else 2
    entry = written.ljust(64, b"\0") + struct.pack("<HBB", len(written), kind, 1)
    return (entry + struct.pack("<III", *[0xFFFFFFFF] * 3)).ljust(128, b"\0")
