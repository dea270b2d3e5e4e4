"""What kind of file bytes are: an Excel workbook goes on, everything else is refused by name."""

import io
import struct
import zipfile

from data.problems import SourceProblem

ZIP_START = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
COMPOUND_START = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of .xls and of passwords
WORKBOOK_PART = "xl/workbook.xml"
LARGEST_UNPACKED = 400 * 2**20  # bytes; a zip may hold a thousand times its size

# First bytes, lower case, of what people rename to .xlsx or save under its name.
STARTS = (
    (b"%pdf", "pdf"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"<table", "html"),
    (b"<?xml", "xml"),
    (b"{\\rtf", "rtf"),
)
# A part that tells a zip's kind, where it is no Excel workbook.
ZIP_PARTS = (
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
    ("ppt/presentation.xml", "pptx"),
    ("Index/Document.iwa", "numbers"),
)


def open_workbook_zip(content: bytes) -> zipfile.ZipFile:
    """The zip of an .xlsx or .xlsm workbook. Raises SourceProblem for anything else."""
    if not content[:4].strip(b"\0") and not content.strip(b"\0"):
        raise SourceProblem("being_saved")  # empty, or room taken and not yet filled
    if ZIP_START.startswith(content[:4]):
        return _checked_zip(content)
    if content.startswith(EMPTY_ZIP):
        raise SourceProblem("not_workbook", kind="zip")
    if content.startswith(COMPOUND_START):
        raise _compound_problem(content)
    if COMPOUND_START.startswith(content):
        raise SourceProblem("being_saved")
    raise SourceProblem("not_workbook", kind=_kind_of_text(content))


def _checked_zip(content: bytes) -> zipfile.ZipFile:
    # The table of contents stands at the end of a zip: a file cut short anywhere has none.
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, EOFError, struct.error) as error:
        raise SourceProblem("being_saved") from error
    parts = {info.filename.replace("\\", "/").casefold() for info in package.infolist()}
    if WORKBOOK_PART not in parts:
        raise SourceProblem("not_workbook", kind=_kind_of_zip(package, parts))
    unpacked = sum(info.file_size for info in package.infolist())
    if unpacked > LARGEST_UNPACKED:
        raise too_large(unpacked, LARGEST_UNPACKED, unpacked=True)
    return package


def too_large(size: int, limit: int, **params: bool) -> SourceProblem:
    """The problem of a file of `size` bytes where `limit` are read, in whole MB."""
    return SourceProblem("too_large", size_mb=-(-size // 2**20), limit_mb=limit // 2**20, **params)


def _kind_of_zip(package: zipfile.ZipFile, parts: set[str]) -> str:
    for part, kind in ZIP_PARTS:
        if part.casefold() in parts:
            return kind
    if "mimetype" in parts and "content.xml" in parts:
        return "ods"
    return "zip"


def _compound_problem(content: bytes) -> SourceProblem:
    """A compound file: a workbook with a password, an old .xls, or one that is cut short."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return SourceProblem("password")
    if len(content) < 512:
        return SourceProblem("being_saved")
    (sector_power,) = struct.unpack_from("<H", content, 30)
    (first_directory_sector,) = struct.unpack_from("<I", content, 48)
    # Names of the streams stand in the directory; where it is not there yet, nobody can tell.
    if (first_directory_sector + 1) << min(sector_power, 16) >= len(content):
        return SourceProblem("being_saved")
    for stream in ("Workbook", "Book"):
        if stream.encode("utf-16-le") in content:
            return SourceProblem("not_workbook", kind="xls")
    return SourceProblem("not_workbook", kind="ole")


def _kind_of_text(content: bytes) -> str:
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for text, kind in STARTS:
        if start.startswith(text):
            return kind
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):  # "Unicode text" of Excel
        return "csv"
    return "other" if b"\0" in start else "csv"
