"""What the Word draft says of itself, what stays blank in it, and that text stays text."""

from dataclasses import replace

import pytest

from tests.exports.reports import HEAD, cells, made
from tests.hostile import TEXTS


def test_a_sample_says_so_on_every_page_and_a_real_report_nowhere() -> None:
    sample = made(sample="DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT")
    for section in sample.sections:
        for foot in (section.footer, section.first_page_footer):
            assert foot.paragraphs[0].text == "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"

    assert not any(section.footer.paragraphs[0].text for section in made().sections)


def test_the_file_names_the_agency_as_its_author() -> None:
    facts = made().core_properties

    assert facts.author == "UỶ BAN NHÂN DÂN PHƯỜNG PHÚ LA"
    assert "python" not in f"{facts.comments} {facts.keywords} {facts.title}".casefold()


def test_without_settings_the_places_stay_blank() -> None:
    nothing = replace(
        HEAD, above="", agency=[], addressees=[], recipients=[], signer_title=[], signer=""
    )

    document = made(letterhead=nothing)

    assert not any("Kính gửi" in paragraph.text for paragraph in document.paragraphs)
    assert not any("Nơi nhận" in cell.text for t in document.tables for cell in t.rows[0].cells)
    assert cells(document, 0)[0].text == ""


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_stays_text(text: str) -> None:
    document = made(
        letterhead=replace(HEAD, above=text, agency=[text], signer=text, recipients=[text]),
        opening=f"Mở đầu {text}",
    )

    shown = "".join(document.element.itertext())
    kept = text.replace("\x07", "")
    assert kept in shown
    assert "w:fldSimple" not in document.element.xml
