"""The files of a day from the command line: all of them, whole, and a plain word where not."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from data.files.file_source import FileSource
from data.frozen_days import FrozenDays
from data.source_settings import SAMPLE
from exports import daily
from tests.exports.drawn import PNG
from tests.exports.drives import of_sample

DAY = "2024-11-18"
EVENING = datetime(2024, 11, 18, 11, 0, tzinfo=UTC)  # 18:00 in Hanoi, an hour after the cut-off


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setenv("CAMPAIGN_SOURCE", str(SAMPLE))
    monkeypatch.delenv("PUBLIC_URL", raising=False)


@pytest.fixture
def text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other files take their time."""
    monkeypatch.setattr(daily, "MAKERS", {"ket-qua-{day}.txt": daily._text})


def run(out: Path, *more: str) -> int:
    return daily.main(["--out", str(out), *more])


def test_every_file_of_the_day_is_written_under_its_name(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"

    assert run(out, "--date", DAY, "--link", "https://vi-du.example/") == 0

    names = {path.name for path in out.iterdir()}
    assert names == {
        *(f"ket-qua-{DAY}.png", f"ket-qua-{DAY}.txt", f"giao-ban-{DAY}.pptx"),
        *(f"bao-cao-{DAY}.docx", f"bao-cao-{DAY}.xlsx"),
    }
    assert (out / f"ket-qua-{DAY}.png").read_bytes().startswith(PNG)
    assert (out / f"giao-ban-{DAY}.pptx").read_bytes().startswith(b"PK")
    text = (out / f"ket-qua-{DAY}.txt").read_text(encoding="utf-8")
    assert "18/11/2024" in text
    assert text.endswith(f"Xem chi tiết: https://vi-du.example/?date={DAY}\n")


@pytest.mark.usefixtures("text_alone")
def test_the_workbook_named_is_read_and_the_language_kept(tmp_path: Path) -> None:
    book = Path(shutil.copy(SAMPLE, tmp_path / "phuong.xlsx"))

    assert run(tmp_path, "--date", DAY, "--source", str(book), "--lang", "en") == 0
    assert "people so far" in (tmp_path / f"ket-qua-{DAY}.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("text_alone")
def test_a_closed_day_is_told_as_it_was_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(SAMPLE, tmp_path / "phuong.xlsx"))
    source = FileSource(path)
    FrozenDays(tmp_path / "state").freeze(source, source.fetch(), of_sample(), EVENING)
    monkeypatch.setenv("CAMPAIGN_SOURCE", str(path))
    run(tmp_path / "then", "--date", DAY)

    emptied(path)
    run(tmp_path / "again", "--date", DAY)
    run(tmp_path / "other", "--date", "2024-11-17")

    then, again = (tmp_path / name / f"ket-qua-{DAY}.txt" for name in ("then", "again"))
    assert again.read_bytes() == then.read_bytes()
    path.unlink()
    assert run(tmp_path / "gone", "--date", DAY) == 0
    assert (tmp_path / "gone" / again.name).read_bytes() == then.read_bytes()
    other = (tmp_path / "other" / "ket-qua-2024-11-17.txt").read_text(encoding="utf-8")
    assert "Chưa có tổ nào báo cáo" in other  # nobody kept that day


def emptied(path: Path) -> None:
    """The workbook with every count of the installed taken out."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        if sheet.title.startswith("Cài đặt"):
            for row in sheet.iter_rows(min_row=2, min_col=3):
                for cell in row:
                    if isinstance(cell.value, int | float):
                        cell.value = None
    book.save(path)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--date", "2023-01-01"), "expected a day from"),
        (("--date", DAY, "--source", "khong-co.xlsx"), "khong-co.xlsx"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], why: str
) -> None:
    out = tmp_path / "out"

    assert run(out, *more) == 2
    said = capsys.readouterr().err
    assert why in said
    assert len(said.splitlines()) == 1
    assert not out.exists()


@pytest.mark.usefixtures("text_alone")
def test_a_folder_that_is_a_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.write_text("a file")

    assert run(out, "--date", DAY) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_file_that_cannot_be_made_leaves_the_others_and_the_one_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ValueError("no room")

    monkeypatch.setattr(daily, "MAKERS", {"a-{day}.png": broken, "b-{day}.txt": daily._text})
    before = tmp_path / f"a-{DAY}.png"
    before.write_bytes(b"before")

    assert run(tmp_path, "--date", DAY) == 1
    assert f"a-{DAY}.png: ValueError: no room" in capsys.readouterr().err
    assert before.read_bytes() == b"before"
    assert (tmp_path / f"b-{DAY}.txt").exists()
    assert list(tmp_path.glob(".*.new")) == []
