"""Files that are no readable workbook: each is a problem by its name, and nothing else happens."""

import contextlib
import io
import zipfile
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.cells import Cell
from data.files.workbook import LARGEST_FILE, read_workbook
from data.problems import SourceProblem
from tests.data.workbooks import (
    by_xlsxwriter,
    compound_file,
    one_tab,
    with_cells,
    with_part,
)

SHEET = "xl/worksheets/sheet1.xml"
NOT_A_WORKBOOK = {
    b"M\xc3\xa3;T\xc3\xaan\nTDP-01;T\xe1\xbb\x95 1\n": "csv",
    b"<html><table><tr><td>1</td></tr></table></html>": "html",
    b"%PDF-1.7\n": "pdf",
    compound_file("Workbook"): "xls",
    b"PK\x05\x06" + bytes(18): "zip",
}


def problem_of(content: bytes) -> SourceProblem:
    """The problem that reading all of it runs into."""
    with pytest.raises(SourceProblem) as caught:
        read_all(content)
    return caught.value


def read_all(content: bytes) -> list[list[list[Cell]]]:
    return [tab.rows for tab in read_workbook(content).tabs]


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in parts.items():
            package.writestr(name.replace("__", "/"), text)
    return out.getvalue()


@pytest.mark.parametrize(("content", "kind"), NOT_A_WORKBOOK.items(), ids=NOT_A_WORKBOOK.values())
def test_another_kind_of_file_is_called_by_its_kind(content: bytes, kind: str) -> None:
    problem = problem_of(content)

    assert (problem.code, problem.params) == ("not_workbook", {"kind": kind})


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}, "ods"),
        ({"word__document.xml": ""}, "docx"),
        ({"xl__workbook.bin": ""}, "xlsb"),
        ({"ảnh.jpg": ""}, "zip"),
    ],
)
def test_another_kind_of_zip_is_called_by_its_kind(parts: dict[str, str], kind: str) -> None:
    problem = problem_of(zipped(**parts))

    assert (problem.code, problem.params["kind"]) == ("not_workbook", kind)


def test_a_password_is_called_a_password() -> None:
    assert problem_of(compound_file("EncryptionInfo", "EncryptedPackage")).code == "password"


def test_nothing_at_all_and_room_not_yet_filled_are_a_file_being_saved() -> None:
    assert problem_of(b"").code == problem_of(bytes(4096)).code == "being_saved"
    assert problem_of(b"").is_temporary


@pytest.mark.parametrize("content", [one_tab(A1=1), compound_file("EncryptedPackage")])
def test_a_file_cut_short_anywhere_is_being_saved(content: bytes) -> None:
    whole = len(content) if content.startswith(b"PK") else 1024  # the directory starts there
    codes = {problem_of(content[:length]).code for length in range(whole)}

    assert codes == {"being_saved"}


def test_a_file_that_is_too_large_says_how_large_it_is() -> None:
    problem = problem_of(b"PK\x03\x04" + bytes(20 * 2**20))

    assert problem.code == "too_large"
    assert problem.params == {"size_mb": 21, "limit_mb": LARGEST_FILE // 2**20}


def test_a_zip_that_unpacks_without_end_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO(one_tab(A1=1))
    with zipfile.ZipFile(out, "a") as package:
        info = zipfile.ZipInfo("xl/media/image1.bin")
        info.compress_type = zipfile.ZIP_DEFLATED
        with package.open(info, "w", force_zip64=True) as big:
            for _ in range(401):
                big.write(bytes(2**20))

    problem = problem_of(out.getvalue())

    assert (problem.code, problem.params["limit_mb"]) == ("too_large", 400)


def test_a_workbook_that_promises_more_texts_than_it_can_hold_does_not_end_the_program() -> None:
    def fill(workbook: Any) -> None:
        workbook.add_worksheet().write("A1", "x")

    content = with_part(
        by_xlsxwriter(fill),
        "xl/sharedStrings.xml",
        lambda xml: xml.replace(b'uniqueCount="1"', b'uniqueCount="99999999999"'),
    )
    assert problem_of(content).code == "unreadable"


@pytest.mark.parametrize("reference", ["A0", "XFE1", "A1048577", "A99999999999999", "1A", ""])
def test_an_address_no_spreadsheet_has_does_not_end_the_program(reference: str) -> None:
    cells = f'<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="{reference}"><v>1</v></c></row>'

    assert problem_of(with_cells(cells)).code == "unreadable"


@given(st.binary(max_size=300))
@example(b"PK\x03\x04")
@example(bytes.fromhex("d0cf11e0a1b11ae1") + b"\xff" * 600)
def test_random_bytes_are_a_problem_and_nothing_else(content: bytes) -> None:
    assert problem_of(content).code in {"being_saved", "not_workbook", "unreadable"}


@given(st.sampled_from([SHEET, "xl/styles.xml", "xl/workbook.xml"]), st.data())
def test_a_damaged_part_is_a_problem_or_reads(part: str, data: st.DataObject) -> None:
    def damage(xml: bytes) -> bytes:
        place = data.draw(st.integers(0, len(xml)))
        length = data.draw(st.integers(0, 40))
        return xml[:place] + data.draw(st.binary(max_size=40)) + xml[place + length :]

    content = with_part(one_tab(A1="Mã", B1="=A1", C3=0.5, D4="#REF!"), part, damage)
    with contextlib.suppress(SourceProblem):
        read_all(content)
