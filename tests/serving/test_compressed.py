"""Copies of files, compressed: kept as long as their file is, and never anything else than it."""

import gzip
from pathlib import Path

import brotli
import pytest

from serving.compressed import CODINGS, Copies

OLD, NEW = "export const figure = 3089;\n" * 500, "export const figure = 3090;\n" * 500
OPENED = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    (folder / "js").mkdir(parents=True)
    (folder / "js" / "index.1.js").write_text(OLD)
    (folder / "style.1.css").write_text(".figure { color: red; }\n" * 500)
    return folder


def kept_by(files: Path, folder: Path) -> dict[str, int]:
    """The copies' names and when they were made, after a start on the same folder."""
    Copies(files, folder).make()
    return {kept.name: kept.stat().st_mtime_ns for kept in folder.iterdir()}


def opened(copies: Copies, name: str) -> dict[str, str]:
    found = copies.of(name).items()
    return {coding: OPENED[coding](copy.path.read_bytes()).decode() for coding, copy in found}


def test_copies_are_kept_over_a_start(files: Path, tmp_path: Path) -> None:
    first = kept_by(files, tmp_path / "kept")

    assert len(first) == 2 * len(CODINGS)
    assert kept_by(files, tmp_path / "kept") == first


def test_an_update_makes_copies_of_its_own_and_the_old_ones_go(files: Path, tmp_path: Path) -> None:
    before = kept_by(files, tmp_path / "kept")
    (files / "js" / "index.1.js").write_text(NEW)
    (tmp_path / "kept" / "half-written.4711").write_bytes(b"export")

    after = kept_by(files, tmp_path / "kept")

    assert len(before.keys() & after.keys()) == len(CODINGS)  # the style's
    assert len(after) == len(before)
    copies = Copies(files, tmp_path / "kept")
    copies.make()
    assert opened(copies, "js/index.1.js") == {"br": NEW, "gzip": NEW}


def test_a_damaged_copy_is_made_again(files: Path, tmp_path: Path) -> None:
    kept_by(files, tmp_path / "kept")
    for number, kept in enumerate((tmp_path / "kept").iterdir()):
        kept.write_bytes(kept.read_bytes()[:-9] if number % 2 else b"")

    copies = Copies(files, tmp_path / "kept")
    copies.make()

    assert opened(copies, "js/index.1.js") == {"br": OLD, "gzip": OLD}
    assert list(copies.of("js/index.1.js")) == ["br", "gzip"]  # the better first
