"""The Word draft against Nghị định 30/2020/NĐ-CP, Phụ lục I: measures, faces, sizes, places.

The numbers are the decree's own; the files are read back with python-docx.
"""

from dataclasses import replace
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as SIDE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from exports.letter_widths import width_in_mm
from tests.exports.reports import HEAD, cells, made, table

MM = 36_000  # of the format's own unit
A_LINE = 164  # mm: 210 − 30 − 16


def size(paragraph: Paragraph) -> float:
    """Points of a paragraph's letters; all of them have one size."""
    [told] = {run.font.size.pt for run in paragraph.runs}
    return told


def is_bold(paragraph: Paragraph) -> bool:
    return all(run.bold for run in paragraph.runs)


def is_italic(paragraph: Paragraph) -> bool:
    return all(run.italic for run in paragraph.runs)


def rule_length(paragraph: Paragraph, room: float) -> float:
    """mm of the rule that a line draws below itself, in a column of `room` mm."""
    assert paragraph._p.pPr.find(qn("w:pBdr")).find(qn("w:bottom")).get(qn("w:val")) == "single"
    shape = paragraph.paragraph_format
    assert shape.left_indent == shape.right_indent  # in the middle
    return room - 2 * shape.left_indent / MM


def said(document: Any, text: str) -> Paragraph:
    """The one paragraph of the text that says this."""
    [found] = [paragraph for paragraph in document.paragraphs if paragraph.text == text]
    return found


def test_the_sheet_is_a4_with_the_decrees_margins() -> None:
    for section in made().sections:
        assert (round(section.page_width / MM), round(section.page_height / MM)) == (210, 297)
        assert 20 <= section.top_margin / MM <= 25
        assert 20 <= section.bottom_margin / MM <= 25
        assert 30 <= section.left_margin / MM <= 35
        assert 15 <= section.right_margin / MM <= 20


def test_every_letter_is_times_new_roman_and_the_language_vietnamese() -> None:
    document = made()
    faces = [
        face.get(qn(f"w:{script}"))
        for part in (document.element, document.styles["Normal"].element)
        for face in part.iter(qn("w:rFonts"))
        for script in ("ascii", "hAnsi", "cs", "eastAsia")
    ]
    assert set(faces) == {"Times New Roman"}
    defaults = document.styles.element.find(qn("w:docDefaults"))
    [language] = defaults.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "vi-VN"


def test_the_page_number_stands_in_the_middle_of_the_head_but_on_the_first_page() -> None:
    for section in made().sections:
        assert section.different_first_page_header_footer
        assert not section.first_page_header.paragraphs[0].text
        [number] = section.header.paragraphs
        assert number.alignment == SIDE.CENTER
        assert [code.text.strip() for code in number._p.iter(qn("w:instrText"))] == ["PAGE"]
        assert 13 <= size(number) <= 14
        assert section.header_distance < section.top_margin


def test_each_appendix_begins_a_page_and_counts_its_own_pages() -> None:
    sections = list(made().sections)

    assert len(sections) == 3
    assert [section.start_type.name for section in sections[1:]] == ["NEW_PAGE", "NEW_PAGE"]
    for section in sections:
        [numbers] = section._sectPr.findall(qn("w:pgNumType"))
        assert numbers.get(qn("w:start")) == "1"


def test_the_head_is_two_columns_without_borders() -> None:
    document = made()
    [left, right, number, dated] = cells(document, 0)

    assert not list(document.tables[0]._tbl.iter(qn("w:tblBorders")))
    assert document.tables[0].style.name == "Normal Table"
    above, agency, ward, rule = left.paragraphs
    assert (above.text, size(above), is_bold(above)) == ("UBND QUẬN HÀ ĐÔNG", 12, False)
    assert (agency.text, size(agency), is_bold(agency)) == ("UỶ BAN NHÂN DÂN", 12, True)
    assert (ward.text, is_bold(ward)) == ("PHƯỜNG PHÚ LA", True)
    part = rule_length(rule, left.width / MM) / width_in_mm("PHƯỜNG PHÚ LA", 12)
    assert 1 / 3 <= part <= 1 / 2
    country, motto, rule = right.paragraphs
    assert country.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert (size(country), is_bold(country), is_italic(country)) == (12, True, False)
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert (size(motto), is_bold(motto)) == (13, True)
    length = rule_length(rule, right.width / MM)
    assert length == pytest.approx(width_in_mm(motto.text, 13), abs=0.2)
    assert (number.paragraphs[0].text, size(number.paragraphs[0])) == ("Số:       /BC-UBND", 13)
    assert dated.text == "Phú La, ngày       tháng 11 năm 2024"
    assert (size(dated.paragraphs[0]), is_italic(dated.paragraphs[0])) == (13, True)
    for paragraph in (*left.paragraphs, *right.paragraphs, *number.paragraphs, *dated.paragraphs):
        assert paragraph.alignment == SIDE.CENTER


def test_the_countrys_name_and_the_motto_fit_on_a_line_each() -> None:
    [_, right, *_] = cells(made(), 0)
    inside = right.width / MM - 2 * 1.9  # Word's own padding

    assert width_in_mm("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12) < inside
    assert width_in_mm("Độc lập - Tự do - Hạnh phúc", 13) == pytest.approx(56, abs=2)


def test_a_draft_says_so_in_a_frame_below_its_number() -> None:
    [_, _, number, _] = cells(made(), 0)
    draft = number.paragraphs[1]

    assert draft.text == "DỰ THẢO"
    frame = draft._p.pPr.find(qn("w:pBdr"))
    assert {edge.tag for edge in frame} == {
        qn(f"w:{edge}") for edge in ("top", "left", "bottom", "right")
    }


def test_the_title_is_bold_and_centred_with_a_rule_below() -> None:
    document = made()
    lines = [said(document, text) for text in HEAD.title]

    for paragraph in lines:
        assert (paragraph.alignment, size(paragraph), is_bold(paragraph)) == (SIDE.CENTER, 14, True)
    texts = [paragraph.text for paragraph in document.paragraphs]
    after = document.paragraphs[texts.index(HEAD.title[-1]) + 1]
    longest = width_in_mm("Kết quả triển khai đợt thi đua", 14)
    assert 1 / 3 <= rule_length(after, A_LINE) / longest <= 1 / 2


def test_one_addressee_stands_on_the_line_several_below_it() -> None:
    assert said(made(), "Kính gửi: UBND quận Hà Đông.").alignment == SIDE.CENTER

    several = made(letterhead=replace(HEAD, addressees=["Quận uỷ", "UBND quận"]))

    asked = said(several, "Kính gửi:")
    first, last = said(several, "- Quận uỷ;"), said(several, "- UBND quận.")
    indents = [each.paragraph_format.left_indent for each in (asked, first, last)]
    assert indents[0] < indents[1] == indents[2]
    assert size(first) == 14


def test_the_text_is_justified_14_points_with_its_first_line_set_in() -> None:
    document = made()
    style = document.styles["Normal"]

    assert style.font.size.pt == 14
    assert style.paragraph_format.alignment == SIDE.JUSTIFY
    assert style.paragraph_format.first_line_indent / MM == pytest.approx(12.7, abs=0.1)
    assert style.paragraph_format.space_after.pt >= 6
    assert 1 <= style.paragraph_format.line_spacing <= 1.5
    body = said(document, "Trong ngày đã tổ chức 02/02 lượt.")
    assert body.style.name == "Normal"
    assert body.paragraph_format.alignment is None
    assert said(document, "- Việc thứ nhất.").style.name == "Normal"
    assert is_italic(said(document, "(Nội dung do bộ phận tham mưu bổ sung.)"))


def test_headings_are_bold_black_and_known_to_word() -> None:
    document = made()

    for text, name in (
        ("I. KẾT QUẢ THỰC HIỆN", "Heading 1"),
        ("1. Công tác tuyên truyền", "Heading 2"),
    ):
        style = said(document, text).style
        assert (style.name, style.font.bold, style.font.size.pt) == (name, True, 14)
        assert str(style.font.color.rgb) == "000000"
        assert style.paragraph_format.keep_with_next


def test_tables_repeat_their_headings_and_split_no_row() -> None:
    document = made(blocks=[table(rows=80)])
    [_, body, *_] = document.tables

    heads = [bool(row._tr.trPr.findall(qn("w:tblHeader"))) for row in body.rows]
    assert heads == [True, *[False] * 82]
    assert all(row._tr.trPr.findall(qn("w:cantSplit")) for row in body.rows)
    sizes = {size(cell.paragraphs[0]) for row in body.rows for cell in row.cells if cell.text}
    assert all(11 <= each <= 13 for each in sizes)
    assert sum(column.width for column in body.columns) / MM == pytest.approx(A_LINE, abs=1)


def test_a_table_holds_what_the_content_holds() -> None:
    [_, body, *_] = made().tables

    rows = [[cell.text for cell in row.cells] for row in body.rows]
    assert rows[0] == ["TT", "Tổ dân phố", "Luỹ kế", "Tăng trong ngày", "Tỷ lệ"]
    assert rows[1] == ["Các tổ"] * 5  # one cell across
    assert rows[2] == ["1", "Tổ dân phố số 1", "1001 (*)", "+1", "50,0%"]
    assert rows[-1] == ["", "Toàn phường", "3.006", "", "50,0%"]
    assert is_bold(body.rows[-1].cells[1].paragraphs[0])
    assert body.rows[2].cells[2].paragraphs[0].alignment == SIDE.RIGHT


def test_who_receives_it_stands_level_with_who_signs() -> None:
    document = made()
    [left, right] = next(
        row.cells for t in document.tables for row in t.rows if "Nơi nhận:" in row.cells[0].text
    )

    first, *others = left.paragraphs
    assert (first.text, size(first), is_bold(first), is_italic(first)) == (
        "Nơi nhận:",
        12,
        True,
        True,
    )
    assert [each.text for each in others] == [
        "- Như trên;",
        "- TT Đảng uỷ, UBND phường;",
        "- Lưu: VT, VHTT.",
    ]
    assert {size(each) for each in others} == {11}
    *title, name = right.paragraphs
    assert [each.text for each in title] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert (name.text, size(name), is_bold(name)) == ("Nguyễn Thuỷ", 14, True)
    assert name.paragraph_format.space_before.pt >= 50  # room for the signature, and none printed
    assert not document.inline_shapes


def test_an_appendix_has_its_number_title_and_what_it_belongs_to() -> None:
    document = made()
    number, title, attached = (
        said(document, "Phụ lục I"),
        said(document, "TẤT CẢ TỔ DÂN PHỐ"),
        next(p for p in document.paragraphs if p.text.startswith("(Kèm theo")),
    )

    assert (number.alignment, size(number), is_bold(number)) == (SIDE.CENTER, 14, True)
    assert (size(title), is_bold(title)) == (14, True)
    assert is_italic(attached)
