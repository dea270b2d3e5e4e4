"""The Word draft as LibreOffice lays it out: it opens, its pages are as the decree wants them."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.store import build
from exports.report import Heading, Paragraph, Report
from exports.word import word_bytes
from tests.browser.server import SAMPLE
from tests.exports.office import Opened, opened
from tests.exports.reports import report, table
from ui.report import Asked, Typed, report_of

pytestmark = [pytest.mark.office, pytest.mark.slow]

POINTS_A_MM = 72 / 25.4


def test_a_draft_opens_and_counts_its_pages_from_the_second_on(tmp_path: Path) -> None:
    shown = opened(word_bytes(report(blocks=[table(rows=90)])), "bao-cao.docx", tmp_path)

    first, second, *_ = shown.texts
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT" in first  # a wider face than Times breaks it
    assert not first.strip().startswith("1")
    assert second.split()[0] == "2"
    for page in shown.texts[:3]:
        assert "Tổ dân phố" in page  # the headings stand on every page
    appendix = next(text for text in shown.texts if "Phụ lục I\n" in text)
    assert appendix.strip().startswith("Phụ lục I")  # a new page, and no number on it


def test_nothing_stands_beyond_the_margins(tmp_path: Path) -> None:
    shown = opened(word_bytes(report()), "bao-cao.docx", tmp_path)

    words = re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', shown.boxes)
    assert words
    assert min(float(left) for left, _ in words) >= 29 * POINTS_A_MM
    assert max(float(right) for _, right in words) <= 195 * POINTS_A_MM


@pytest.fixture(scope="module", params=[("weekly", 18), ("final", 28)], ids=["weekly", "final"])
def of_sample(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Report, Opened]:
    """The sample's report of a week and of the whole campaign, and its pages."""
    kind, number = request.param
    day = date(2024, 11, number)
    snapshot = build(interpret(read_workbook(SAMPLE.read_bytes()), today=day))
    typed = Typed("Người cao tuổi không có điện thoại.")
    told = report_of(Asked(snapshot, day, "vi", kind, typed))
    made = replace(told, sample="")  # the label below each page would stand within the text
    return made, opened(word_bytes(made), "bao-cao.docx", tmp_path_factory.mktemp(kind))


def test_a_week_and_the_campaign_are_whole_on_their_pages(
    of_sample: tuple[Report, Opened],
) -> None:
    made, shown = of_sample
    there = letters("".join(shown.texts))

    for block in made.blocks:
        if isinstance(block, Heading | Paragraph):
            for line in block.text.splitlines():
                assert letters(line) in there, line
    assert letters(made.closing) in there
    assert all(letters(part.title) in there for part in made.appendices)
    assert all(len(text.split()) > 20 for text in shown.texts)  # no page is left almost empty
    signed = next(text for text in shown.texts if "Nơi nhận" in text)
    assert letters(made.closing)[-20:] in letters(signed)  # nobody signs a page of its own


def test_a_week_and_the_campaign_stay_within_the_margins(
    of_sample: tuple[Report, Opened],
) -> None:
    _, shown = of_sample

    words = re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', shown.boxes)
    assert min(float(left) for left, _ in words) >= 29 * POINTS_A_MM
    assert max(float(right) for _, right in words) <= 196 * POINTS_A_MM


def letters(text: str) -> str:
    """The text without what a line break or a page's number may change."""
    return re.sub(r"[\s\d]", "", text)
