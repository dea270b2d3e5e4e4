"""`python -m bench.exports`: time and memory to make each file that people carry away.

Beside each an empty file of the same kind from the same library: below its time no such file can
be made. The content is in memory; times are medians of runs taken in turn, memory is the peak of a
fresh process that makes the file once. Read the ratios, not the milliseconds.
"""

import io
import multiprocessing
import statistics
import time
from collections.abc import Callable
from datetime import date
from multiprocessing import Queue
from typing import Any

from bench.memory import high_water_mark
from bench.workbooks import workbook

RUNS = 5
DAY = date(2024, 11, 28)
SIZES = (60, 600)  # units

Maker = Callable[[Any], bytes]
Content = Any  # what the file is made of: a deck, a report


def slides_of(book: bytes) -> Content:
    """The deck of the workbook: what a screen already has when the file is asked for."""
    from data.files.workbook import read_workbook
    from data.interpret import interpret
    from data.store import build
    from ui.briefing import Wishes, deck_of
    from ui.view import View

    snapshot = build(interpret(read_workbook(book), today=DAY))
    wishes = Wishes(since=date(2024, 11, 21), link="https://phuong.example.vn/present")
    return deck_of(View(snapshot, snapshot.as_of, "vi"), wishes)


def powerpoint(deck: Content) -> bytes:
    from exports.powerpoint import powerpoint_bytes

    return powerpoint_bytes(deck)


def empty_powerpoint(deck: Content) -> bytes:
    """As many slides without anything on them."""
    from pptx import Presentation

    file, written = Presentation(), io.BytesIO()
    for _ in deck.slides:
        file.slides.add_slide(file.slide_layouts[5])
    file.save(written)
    return written.getvalue()


def report_of_the_day(book: bytes) -> Content:
    """The report of the workbook's last day, with all its tables and appendices."""
    from data.files.workbook import read_workbook
    from data.interpret import interpret
    from data.store import build
    from ui.report import Asked, report_of

    snapshot = build(interpret(read_workbook(book), today=DAY))
    return report_of(Asked(snapshot, snapshot.as_of, "vi"))


def word(report: Content) -> bytes:
    from exports.word import word_bytes

    return word_bytes(report)


def empty_word(report: Content) -> bytes:
    import docx

    written = io.BytesIO()
    docx.Document().save(written)
    return written.getvalue()


def report_excel(report: Content) -> bytes:
    from exports.report_workbook import report_workbook_bytes

    return report_workbook_bytes(report)


def list_of_units(book: bytes) -> Content:
    """Every unit with its figures, as a screen's list is taken away."""
    from data.files.workbook import read_workbook
    from data.interpret import interpret
    from data.store import build
    from exports.table import Column, Facts, Table
    from queries import ask

    snapshot = build(interpret(read_workbook(book), today=DAY))
    shown = ask(snapshot, "unit_figures", as_of=DAY, kind=None)
    columns = [Column(str(name)) for name in shown]
    rows = shown.astype(object).where(shown.notna(), None).values.tolist()
    named = Facts("Đợt thử", "phuong.xlsx", DAY, snapshot.read_at, False, "vi")
    return [Table("Đơn vị", "Các đơn vị", columns, rows)], named


def list_excel(content: Content) -> bytes:
    from exports.workbook import workbook_bytes

    tables, facts = content
    return workbook_bytes(tables, facts)


def empty_excel(content: Content) -> bytes:
    import xlsxwriter

    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.add_worksheet()
    return written.getvalue()


# Name of the file: from a workbook to its content, from that to the file, and the empty file.
FILES: dict[str, tuple[Callable[[bytes], Content], Maker, Maker]] = {
    "PowerPoint": (slides_of, powerpoint, empty_powerpoint),
    "Word": (report_of_the_day, word, empty_word),
    "Excel, report": (report_of_the_day, report_excel, empty_excel),
    "Excel, list": (list_of_units, list_excel, empty_excel),
}


def peak(name: str, is_empty: bool, content: Content, answer: Queue) -> None:
    """Peak resident megabytes of a fresh process that is given the content and makes the file."""
    _, full, empty = FILES[name]
    (empty if is_empty else full)(content)
    answer.put(high_water_mark())


def megabytes(name: str, is_empty: bool, content: Content) -> float:
    context = multiprocessing.get_context("spawn")
    answer: Queue = context.Queue()
    process = context.Process(target=peak, args=(name, is_empty, content, answer))
    process.start()
    most = float(answer.get())
    process.join()
    return most


def seconds(maker: Maker, content: Content) -> float:
    begun = time.perf_counter()
    maker(content)
    return time.perf_counter() - begun


def main() -> None:
    print(
        f"{'file':14} {'units':>6} {'empty':>8} {'file':>8} {'ratio':>6} {'KB':>6} {'peak MB':>13}"
    )
    for units in SIZES:
        book = workbook(units)
        for name, (prepared, full, empty) in FILES.items():
            content = prepared(book)
            kilobytes = len(full(content)) / 1024
            pairs = [(seconds(empty, content), seconds(full, content)) for _ in range(RUNS)]
            plain, ours = (statistics.median(each) for each in zip(*pairs, strict=True))
            memory = [megabytes(name, is_empty, content) for is_empty in (True, False)]
            print(
                f"{name:14} {units:>6} {plain * 1000:>5.0f} ms {ours * 1000:>5.0f} ms"
                f" {ours / plain:>6.1f} {kilobytes:>6.0f} {memory[0]:>5.0f} → {memory[1]:.0f}"
            )


if __name__ == "__main__":
    main()
