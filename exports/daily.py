"""`python -m exports.daily --out DIR`: all files of a day, for a scheduler in the evening.

The source is that of the dashboard (CAMPAIGN_SOURCE, GOOGLE_SHEET_ID, else the sample), or the
workbook named by --source. A day that was closed is told as it was then. Exit code 0 where every
file is written; 1 where one of them could not be made, 2 where there is nothing to make them of:
then one line says why. A file is put in its place when it is whole.
"""

import argparse
import logging
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from data.followed import Source
from data.frozen_days import FrozenDays, frozen_snapshot
from data.refresher import Refresher
from data.secret_tables import SettingWrong
from data.source_settings import from_environment
from data.store import Snapshot
from exports.picture import picture_bytes
from exports.powerpoint import powerpoint_bytes
from exports.report_workbook import report_workbook_bytes
from exports.word import word_bytes
from ui.briefing import Wishes, deck_of
from ui.briefing.picture import picture_of
from ui.report import report_of
from ui.report.asked import Asked
from ui.view import View
from words import problems

Maker = Callable[[View, Wishes], bytes]


class Refused(Exception):
    """There is nothing to make files of, and why: the line that says so."""


def _picture(view: View, wishes: Wishes) -> bytes:
    return picture_bytes(picture_of(view, wishes).picture)


def _text(view: View, wishes: Wishes) -> bytes:
    return (picture_of(view, wishes).text + "\n").encode()


def _slides(view: View, wishes: Wishes) -> bytes:
    return powerpoint_bytes(deck_of(view, wishes))


def _report(view: View, wishes: Wishes) -> bytes:
    return word_bytes(report_of(Asked(view.snapshot, view.as_of, view.lang)))


def _tables(view: View, wishes: Wishes) -> bytes:
    return report_workbook_bytes(report_of(Asked(view.snapshot, view.as_of, view.lang)))


# Every file of a day, by its name; a new kind of file is a line more.
MAKERS: dict[str, Maker] = {
    "bao-cao-{day}.docx": _report,
    "bao-cao-{day}.xlsx": _tables,
    "ket-qua-{day}.png": _picture,
    "ket-qua-{day}.txt": _text,
    "giao-ban-{day}.pptx": _slides,
}


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    logging.getLogger().addHandler(logging.NullHandler())  # what is wrong is said once, in one line
    try:
        view = view_of(options.date, options.source, options.lang)
        options.out.mkdir(parents=True, exist_ok=True)
    except (Refused, SettingWrong) as reason:
        return said(2, str(reason))
    except OSError as error:
        return said(2, f"{options.out}: {error.strerror}")
    failed = written(view, Wishes(link=link(view, options.link)), options.out)
    return said(1, "; ".join(failed)) if failed else 0


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m exports.daily", description=__doc__)
    parser.add_argument(
        "--date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="today where it is left out"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", required=True)
    parser.add_argument("--source", type=Path, metavar="BOOK.xlsx")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi")
    parser.add_argument(
        "--link",
        default=os.environ.get("PUBLIC_URL", ""),
        help="where readers find the dashboard (PUBLIC_URL where it is left out)",
    )
    return parser.parse_args(arguments)


def view_of(day: date | None, book: Path | None, lang: str) -> View:
    """The figures of a day: as they were when it was closed, else as the source has them now.

    Raises Refused where the source cannot be read, or the day is none that it speaks of;
    SettingWrong where the environment names no source that can be.
    """
    if book is not None:
        os.environ["CAMPAIGN_SOURCE"] = str(book)
    followed = from_environment()
    days = FrozenDays(followed.state)
    if day and (closed := frozen_snapshot(days, followed.source, day)):
        return View(closed, day, lang)  # whatever has become of the source since
    snapshot = read(followed.source, lang)
    day = day or snapshot.today
    if snapshot.clamp(day) != day:
        first, last = snapshot.first_day, snapshot.last_day
        raise Refused(f"--date {day}: expected a day from {first} to {last}")
    closed = frozen_snapshot(days, followed.source, day)
    return View(closed or snapshot, day, lang)


def read(source: Source, lang: str) -> Snapshot:
    """What the source holds now. Raises Refused."""
    reader = Refresher(source)
    reader.refresh()
    snapshot, problem = reader.current(), reader.status().problem
    if snapshot is None:
        if problem is None:
            raise Refused(f"{source.name}: not read")
        told = problems.explain(problem.code, problem.params, lang)
        raise Refused(f"{told.what} {told.fix}")
    return snapshot


def link(view: View, base: str) -> str:
    """The address of the day's own view; "" where nobody said where the dashboard is."""
    return f"{base.rstrip('/')}/?date={view.as_of.isoformat()}" if base.strip() else ""


def written(view: View, wishes: Wishes, folder: Path) -> list[str]:
    """Write every file, and say of each that could not be made why."""
    failed = []
    for pattern, make in MAKERS.items():
        name = pattern.format(day=view.as_of.isoformat())
        try:
            put(folder / name, make(view, wishes))
        except Exception as error:  # the other files are of use without this one
            failed.append(f"{name}: {type(error).__name__}: {error}")
    return failed


def put(path: Path, content: bytes) -> None:
    """The file, whole or not at all; what was there before stays until then. Raises OSError."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def said(code: int, why: str) -> int:
    """The exit code, once one line has said why."""
    print(" ".join(why.split()), file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
