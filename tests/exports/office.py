"""LibreOffice, which opens what is exported and shows its pages, in a profile of its own."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PATIENCE = 240  # seconds that a busy machine may take to start it
DOTS = 96  # an inch


@dataclass(frozen=True)
class Opened:
    """A file as LibreOffice shows it: the PDF of its pages."""

    pdf: Path

    @cached_property
    def texts(self) -> list[str]:
        """The text of each page, as laid out."""
        told = _run("pdftotext", "-layout", str(self.pdf), "-")
        return told.split("\f")[:-1]

    @cached_property
    def pictures(self) -> list[Path]:
        """A PNG of each page, in order."""
        stem = self.pdf.with_suffix("")
        _run("pdftoppm", "-png", "-r", str(DOTS), str(self.pdf), str(stem))
        return sorted(self.pdf.parent.glob(f"{stem.name}-*.png"))

    @cached_property
    def boxes(self) -> str:
        """Where each word stands: XML with <page width height> and <word xMin yMin xMax yMax>."""
        return _run("pdftotext", "-bbox", str(self.pdf), "-")


def opened(content: bytes, name: str, folder: Path) -> Opened:
    """The file opened; `name` with its suffix, `folder` an empty one. Raises AssertionError."""
    file = folder / name
    file.write_bytes(content)
    said = _run(
        _soffice(),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)),
    )
    pdf = file.with_suffix(".pdf")
    assert pdf.is_file(), said
    return Opened(pdf)


def _soffice() -> str:
    """The one that SOFFICE names, or the installed one. Raises FileNotFoundError."""
    found = os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        raise FileNotFoundError("LibreOffice is missing: `sh .ci/office`, or SOFFICE=/path/to/it")
    return found


def _run(*command: str) -> str:
    """What the command says. Raises AssertionError where it fails."""
    done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode()
