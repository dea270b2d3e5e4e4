"""Reading an Excel workbook (.xlsx, .xlsm) into cells, with nothing lost and nothing guessed.

The values come from python-calamine. Beside them stands what it loses (data/files/marks.py),
and it is kept from what would end the process (data/files/extent.py).
"""

import io
import logging
import posixpath
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import Lock
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipInfo

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

from data.cells import Area, Book, Cell, Tab
from data.files.extent import draw_together, is_far_flung, with_part
from data.files.kind import (
    LARGEST_UNPACKED,
    WORKBOOK_PART,
    open_workbook_zip,
    too_large,
)
from data.files.marks import may_have_marks, read_marks
from data.problems import SourceProblem

log = logging.getLogger(__name__)

LARGEST_FILE = 16 * 2**20  # bytes; a city's campaign is 3 MB
BUILT_IN_PERCENT_FORMATS = {"9", "10"}
# What stands in quotes, brackets or behind a backslash in a number format is text.
FORMAT_TEXT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
STATED_COUNT = re.compile(rb"\b(?:uniqueC|c)ount\s*=\s*[\"'](\d+)[\"']")


def read_workbook(content: bytes) -> Book:
    """The workbook's tabs in order, hidden ones too; a chart on a sheet of its own is no tab.

    A tab's cells are read when its `rows` are first asked for. Both may raise SourceProblem, and
    nothing else.
    """
    if len(content) > LARGEST_FILE:
        raise too_large(len(content), LARGEST_FILE)
    with _damage_is_unreadable():
        file = WorkbookFile(content)
        kinds = [sheet.typ for sheet in file.workbook.sheets_metadata]
        return Book(
            [
                Tab(title, partial(file.rows, number), merged=partial(file.merged_areas, number))
                for number, title in enumerate(file.workbook.sheet_names)
                if kinds[number] == SheetTypeEnum.WorkSheet
            ]
        )


@contextmanager
def _damage_is_unreadable() -> Iterator[None]:
    """Whatever a damaged workbook makes a reader raise becomes the problem `unreadable`."""
    try:
        yield
    except SourceProblem:
        raise
    except BaseException as error:
        # A panic of the reader (written in Rust) is no Exception; the ways to stop a program stay.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        log.warning("workbook cannot be read: %s: %.200s", type(error).__name__, error)
        raise SourceProblem("unreadable") from error


class WorkbookFile:
    """An open workbook: the fast reader, and the parts of the package it reads from."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.package = open_workbook_zip(content)
        self.parts = {
            info.filename.replace("\\", "/").casefold(): info for info in self.package.infolist()
        }
        self._check_shared_strings()
        self.workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        self.sheet_parts = self._sheet_parts()
        if len(self.sheet_parts) != len(self.workbook.sheet_names):
            raise ValueError(
                f"{len(self.workbook.sheet_names)} tabs read, {len(self.sheet_parts)} listed"
            )
        self.percent_styles = self._percent_styles()
        self._alone = Lock()  # the reader serves one thread at a time
        self._merged: dict[int, list[Area]] = {}  # by tab, once its rows have been read

    def rows(self, number: int) -> list[list[Cell]]:
        """The cells of tab `number`, from A1. Raises SourceProblem."""
        with self._alone, _damage_is_unreadable():
            info = self.parts[self.sheet_parts[number].casefold()]
            xml = self.unpacked(info)
            if b"sheetData" not in xml:  # also an encoding in which the reader finds no cells
                raise ValueError(f"{info.filename} has no sheetData")
            if is_far_flung(xml):
                drawn = draw_together(xml)
                small = io.BytesIO(with_part(self.package, info.filename, drawn.xml))
                workbook = CalamineWorkbook.from_filelike(small)
                rows = drawn.spread_out(_all_rows(workbook.get_sheet_by_index(number)))
            else:
                sheet = self.workbook.get_sheet_by_index(number)
                rows = _all_rows(sheet)
                self._merged[number] = sheet.merged_cell_ranges or []
            if may_have_marks(xml, self.percent_styles):
                read_marks(xml, self.percent_styles).put_into(rows)
            return rows

    def merged_areas(self, number: int) -> list[Area]:
        return self._merged.get(number, [])

    def unpacked(self, info: ZipInfo, limit: int = LARGEST_UNPACKED) -> bytes:
        """A part of the package; never more than `limit` bytes, whatever its header promises.

        Three times as fast as ZipFile.read for the small parts of a small workbook.
        """
        name_length, extra_length = struct.unpack_from("<HH", self.content, info.header_offset + 26)
        start = info.header_offset + 30 + name_length + extra_length
        packed = memoryview(self.content)[start : start + info.compress_size]
        if info.compress_type == 0:
            return bytes(packed[:limit])
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limit)
        if len(unpacked) == LARGEST_UNPACKED:
            raise too_large(len(unpacked), LARGEST_UNPACKED, unpacked=True)
        return unpacked

    def _sheet_parts(self) -> list[str]:
        """The package part of each sheet, in the order of the workbook."""
        relations = ElementTree.fromstring(self.unpacked(self.parts["xl/_rels/workbook.xml.rels"]))
        targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
        workbook = ElementTree.fromstring(self.unpacked(self.parts[WORKBOOK_PART]))
        return [
            posixpath.normpath(posixpath.join("/xl", targets[_relation_id(sheet)]))[1:]
            for sheet in workbook.iterfind("{*}sheets/{*}sheet")
        ]

    def _percent_styles(self) -> frozenset[int]:
        """Numbers of the cell styles that show a percent sign."""
        if "xl/styles.xml" not in self.parts:
            return frozenset()
        xml = self.unpacked(self.parts["xl/styles.xml"])
        if b"%" not in xml and not re.search(rb"numFmtId\s*=\s*[\"'](?:9|10)[\"']", xml):
            return frozenset()
        styles = ElementTree.fromstring(xml)
        percent = BUILT_IN_PERCENT_FORMATS | {
            number_format.get("numFmtId", "")
            for number_format in styles.iterfind("{*}numFmts/{*}numFmt")
            if "%" in FORMAT_TEXT.sub("", number_format.get("formatCode", ""))
        }
        return frozenset(
            number
            for number, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf"))
            if style.get("numFmtId") in percent
        )

    def _check_shared_strings(self) -> None:
        """The reader makes room for as many texts as the part says it has: it must be possible."""
        info = self.parts.get("xl/sharedstrings.xml")
        if info is None:
            return
        for count in STATED_COUNT.findall(self.unpacked(info, limit=1024)):
            if int(count) > max(info.file_size, 1_000_000):
                raise ValueError(f"{info.filename} promises {count.decode()} texts")


def _relation_id(sheet: ElementTree.Element) -> str:
    return next(value for name, value in sheet.attrib.items() if name.endswith("}id"))


def _all_rows(sheet: CalamineSheet) -> list[list[Cell]]:
    # skip_empty_area=False: rows[0][0] is A1 even where the first rows are blank.
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    return rows
