"""The official report on the sample, counted from its cells without a line of the program."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.store import Snapshot, build
from exports.report import Report
from exports.word import word_bytes
from tests.browser import plain_count
from tests.ui.reports import appendix, table, texts
from ui.report import Asked, report_of

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "phu-la.xlsx"
TODAY = date(2024, 11, 18)


@pytest.fixture(scope="module")
def sample() -> Snapshot:
    return build(interpret(read_workbook(SAMPLE.read_bytes()), today=TODAY))


def asked_sample(sample: Snapshot, kind: Any = "daily", on: date = TODAY) -> Report:
    return report_of(Asked(sample, on, "vi", kind))


def test_the_sample_says_what_its_cells_add_up_to(sample: Snapshot) -> None:
    count = plain_count.count(SAMPLE, TODAY)
    before = plain_count.count(SAMPLE, date(2024, 11, 17))

    told = asked_sample(sample)

    said = texts(told)
    eligible = f"{count.eligible:,}".replace(",", ".")
    gained = f"{count.gained:,}".replace(",", ".")
    assert f"{count.written}/{eligible} người từ đủ 15 tuổi" in said
    assert f"đạt {count.share}; tăng {count.installed - before.installed} người" in said
    assert f"tăng {gained} người so với trước đợt thi đua (3.089 người)" in said
    assert f"Có {count.reported}/{count.groups} tổ dân phố báo cáo trong ngày" in said


def test_the_sample_ranks_the_groups_as_their_cells_do(sample: Snapshot) -> None:
    counts = sorted(plain_count.group_counts(SAMPLE, TODAY), key=lambda each: -each.rate)

    told = asked_sample(sample)

    ranked = [[row[1], row[3].removesuffix(" (*)"), row[5], row[-1]] for row in appendix(told, "I")]
    assert ranked[:-1] == [
        [each.name, str(each.installed), each.share, each.officer] for each in counts
    ]
    names = [row[1] for row in table(told, "Bảng 1") if row[0].isdigit()]
    assert names == [each.name for each in [*counts[:5], *counts[-5:]]]


def test_the_samples_files_hold_the_same_figures(sample: Snapshot) -> None:
    told = asked_sample(sample)

    document = docx.Document(io.BytesIO(word_bytes(told)))
    [whole] = [
        each
        for each in document.tables
        if "Chỉ tiêu 19/11" in [cell.text for cell in each.rows[0].cells]
    ]
    rows = [[cell.text for cell in row.cells] for row in whole.rows[1:]]
    assert rows == appendix(told, "I")
    assert all(line in "\n".join(p.text for p in document.paragraphs) for line in (told.opening,))


def test_outreach_of_a_day_is_counted_from_its_lines(sample: Snapshot) -> None:
    lines = plain_count.rows(SAMPLE, "Tuyên truyền")

    def done(form: str, on: date | None = None) -> int:
        return sum(
            line["Thực hiện"] or 0
            for line in lines
            if line["Hình thức"] == form
            and line["Ngày"].date() <= TODAY
            and on in (None, line["Ngày"].date())
        )

    said = texts(asked_sample(sample))

    rounds, news = "Tuyên truyền lưu động", "Tin bài, phát thanh"
    assert f"tổ chức {done(rounds, TODAY):02}/02 lượt tuyên truyền lưu động" in said
    assert f"phát {done(news, TODAY):02} tin, bài" in said
    assert f"Luỹ kế từ ngày 01/11/2024: {done(rounds)}/36 lượt" in said
    assert f"{done('Buổi hướng dẫn'):02} buổi hướng dẫn" in said


def test_a_reports_language_is_vietnamese_whatever_the_screens(sample: Snapshot) -> None:
    english = report_of(Asked(sample, TODAY, "en"))

    assert texts(english) == texts(asked_sample(sample))
