"""The Word draft as LibreOffice lays it out: it opens, its pages are as the decree wants them."""

import re
from pathlib import Path

import pytest

from exports.word import word_bytes
from tests.exports.office import opened
from tests.exports.reports import report, table

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
