"""LibreOffice opens the slides: eight pages, every text on its page, none beyond its edge."""

import re
from datetime import date
from pathlib import Path

import pytest

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.store import Snapshot, build
from exports.powerpoint import powerpoint_bytes
from tests.browser.server import SAMPLE
from tests.exports.office import Opened, opened
from tests.exports.slides import slides
from tests.hostile import MARK, hostile_workbook
from ui.briefing import Wishes, deck_of
from ui.view import View

pytestmark = [pytest.mark.office, pytest.mark.slow]

DAY = date(2024, 11, 18)
WISHES = Wishes(since=date(2024, 11, 11), link="https://phuong.example.vn/present")
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">')


Both = tuple[bytes, Opened]  # the file, and its pages


def snapshot(book: Path) -> Snapshot:
    return build(interpret(read_workbook(book.read_bytes()), today=DAY))


def shown(book: Path, lang: str, folder: Path) -> Both:
    content = powerpoint_bytes(deck_of(View(snapshot(book), DAY, lang), WISHES))
    return content, opened(content, "giao-ban.pptx", folder)


def letters(text: str) -> str:
    """The text without what a line break or a narrow cell may change."""
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module", params=["vi", "en", "hostile"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Both:
    """The slides of the sample in both languages, and of one with hostile texts."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "hostile":
        return shown(hostile_workbook(SAMPLE, folder / "phuong.xlsx"), "vi", folder)
    return shown(SAMPLE, request.param, folder)


def test_every_slide_is_a_page_with_all_its_texts(both: Both) -> None:
    content, pages = both

    assert len(pages.texts) == len(pages.pictures) == 8
    for slide, page in zip(slides(content), pages.texts, strict=True):
        there = letters(page)
        assert letters(slide.title) in there
        for name in ("section", "as of", "figure", "sample", "page"):
            assert all(letters(said) in there for said in slide.named(name)), (slide.title, name)


def test_what_charts_and_tables_name_is_on_the_page(both: Both) -> None:
    content, pages = both
    if MARK in pages.texts[2]:
        return  # broken words and turned letters are not found again in a PDF

    for slide, page in zip(slides(content), pages.texts, strict=True):
        # The little charts of a table and the axes of days show none of their names, or not each.
        bars = [name for name in slide.charts_names if re.search(r"[^\W\d]", name)]
        words = {word for name in bars if not slide.tables for word in name.split()}
        words |= {
            word for table in slide.tables for row in table for c in row for word in c.split()
        }
        assert {word for word in words if word not in page} == set()
    is_english = not slides(content)[0].named("as of")[0].startswith("Đến")
    share, people = ("49.0%", "5,187") if is_english else ("49,0%", "5.187")
    assert share in pages.texts[2]
    assert people in pages.texts[1]


def test_no_word_goes_beyond_the_edge_of_its_page(both: Both) -> None:
    _, pages = both

    [(wide, tall)] = {(float(wide), float(tall)) for wide, tall in PAGE.findall(pages.boxes)}
    words = [tuple(map(float, box)) for box in WORD.findall(pages.boxes)]
    assert len(words) > 300
    beyond = [
        box for box in words if box[0] < -1 or box[1] < -1 or box[2] > wide + 1 or box[3] > tall + 1
    ]
    assert beyond == []
