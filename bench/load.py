"""`python -m bench.load`: many who open the page at once, and many who keep it open.

1, 10, 20, 50 and 200 sessions without a browser open Tổng quan at once; then 200 stay and are drawn
again whenever the sheet has changed, which it does every 10 s. Beside it the page as tutorials
write it in Streamlit and in Dash (bench/peer) on the same workbook as a file; theirs ask every 10 s
to be drawn again, as a browser would. Then visitors come and go, and the server must not grow.
Aims on two cores: p95 below Dash's, nobody fails, at most 1 MB a session, no growth over the
visits. The sessions take a part of the same processors, for each of the three the same.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.servers import (
    SAMPLE,
    dash_server,
    is_dash_there,
    megabytes,
    processor_seconds,
    server,
    without_titles,
)
from bench.sessions import DashViewer, Opened, StreamlitViewer, Viewer
from bench.ward import as_shown, installed
from tests.browser.server import share_compressed
from tests.data.google.online import sample_online, settings_of
from tests.sheets_server import SheetsServer

AT_ONCE = (1, 10, 20, 50, 200)
EVERY = 10.0  # seconds between two changes of the sheet, and between two looks at it
TAB, CELL = "Cài đặt", "T4"
COME_AND_GO = 20  # at a time
MEMORY_AIM, GROWTH_AIM = 1.0, 1.05


@dataclass(frozen=True)
class Loaded:
    """A server under load. google: the sheet that it reads; then it has open pages drawn again by
    itself where that changes. Without one they ask for it."""

    name: str
    process: psutil.Process
    viewer: Callable[[int], Viewer]  # the number of the one who comes
    google: SheetsServer | None = None


async def open_at_once(loaded: Loaded, number: int) -> None:
    await asyncio.sleep(1)  # what the ones before have left behind
    before = processor_seconds(loaded.process)
    async with Opened([loaded.viewer(n) for n in range(number)]) as opened:
        taken = processor_seconds(loaded.process) - before
        print(_row(f"{loaded.name}, {number} at once", opened.seconds, opened, taken / number))


async def hold(loaded: Loaded, number: int, rounds: int) -> None:
    """`number` sessions that stay open while the sheet changes `rounds` times."""
    empty = megabytes(loaded.process)
    async with Opened([loaded.viewer(n) for n in range(number)]) as opened:
        memory = (megabytes(loaded.process) - empty) / number
        reads = loaded.google.reads if loaded.google else 0
        processor, begun = processor_seconds(loaded.process), time.monotonic()
        again: list[float] = []
        for change in range(rounds):
            again += await _drawn_again(loaded.google, opened, change)
            await asyncio.sleep(max(0.0, begun + (change + 1) * EVERY - time.monotonic()))
        minutes = (time.monotonic() - begun) / 60
        taken = (processor_seconds(loaded.process) - processor) / rounds / number
        row = _row(f"{loaded.name}, {number} drawn again", again, opened, taken)
        said = "" if memory <= MEMORY_AIM else " (missed)"
        print(f"{row}  {memory:.2f} MB a session{said}", end="")
        print(f"  {(loaded.google.reads - reads) / minutes:.1f} reads/min" if loaded.google else "")


async def _drawn_again(google: SheetsServer | None, opened: Opened, change: int) -> list[float]:
    """Seconds until each page was drawn again: from when it was asked for, or from when the server
    read the changed sheet."""
    if google is None:
        return await opened.all_at_once("draw_again")
    _type_into(google, change, opened)
    typed = time.time()
    taken = await opened.all_at_once("draw_again")
    read = min(asked.at for asked in google.requests if asked.is_read and asked.at >= typed)
    return [seconds - (read - typed) for seconds in taken]


def _type_into(google: SheetsServer, number: int, opened: Opened) -> None:
    """One person less has installed, and one more again."""
    change = 1 if number % 2 else -1
    with google.edit() as sheet:
        sheet.set(TAB, CELL, int(str(sheet.value(TAB, CELL))) + change)
    shown = as_shown(installed(SAMPLE) - (change < 0))
    for one in opened.viewers:
        if isinstance(one, StreamlitViewer):
            one.awaits = shown


async def come_and_go(loaded: Loaded, visits: int) -> None:
    """Memory of the server while visitors come and go, a few at a time."""
    grown = []
    for part in range(4):
        for _ in range(visits // 4 // COME_AND_GO):
            async with Opened([loaded.viewer(n) for n in range(COME_AND_GO)]) as opened:
                if opened.failures:
                    raise RuntimeError(opened.failures[0])
        grown.append(megabytes(loaded.process))
        print(f"{loaded.name}, after {(part + 1) * visits // 4} visits: {grown[-1]:.0f} MB")
    said = "" if grown[-1] <= grown[0] * GROWTH_AIM else "  missed"
    print(f"memory, last ÷ first quarter of the visits: {grown[-1] / grown[0]:.2f}{said}")


def _row(name: str, seconds: list[float], opened: Opened, processor: float) -> str:
    if not seconds:
        return f"{name:42} nobody got the page: {opened.failures[0]}"
    p95 = statistics.quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    failed = f"{len(opened.failures)} failed"
    failed += f" ({opened.failures[0]})" if opened.failures else ""
    return (
        f"{name:42} {statistics.median(seconds) * 1000:>7.0f} {p95 * 1000:>7.0f} ms"
        f" {processor * 1000:>6.0f} ms CPU  {failed}"
    )


@contextmanager
def dashboard(folder: Path) -> Iterator[Loaded]:
    share_compressed(folder)
    with ExitStack() as running:
        google = running.enter_context(sample_online())
        settings = settings_of(google, folder, EVERY)
        port, process = running.enter_context(server("app.py", SAMPLE, folder, settings))
        yield Loaded("dashboard", process, lambda n: StreamlitViewer(port, n), google)


@contextmanager
def in_streamlit(book: Path, folder: Path) -> Iterator[Loaded]:
    with server("bench/peer/app.py", book, folder) as (port, process):
        yield Loaded("tutorial, Streamlit", process, lambda n: StreamlitViewer(port, n))


@contextmanager
def in_dash(book: Path) -> Iterator[Loaded]:
    with dash_server(book) as (port, process):
        yield Loaded("tutorial, Dash", process, lambda n: DashViewer(port, n))


async def run(loaded: Loaded, most: int, rounds: int) -> None:
    async with Opened([loaded.viewer(0)]):  # the first viewer of all is another matter
        pass
    await hold(loaded, most, rounds)  # before others have left memory behind that is used again
    for number in AT_ONCE:
        if number <= most:
            await open_at_once(loaded, number)


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m bench.load")
    asked.add_argument("--most", type=int, default=200, help="sessions at once")
    asked.add_argument("--rounds", type=int, default=5, help="changes of the sheet")
    asked.add_argument("--visits", type=int, default=2_000)
    wanted = asked.parse_args()
    print(f"{'':42} {'p50':>7} {'p95':>7}    a session")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = without_titles(SAMPLE, folder / "book.xlsx")
        with in_streamlit(book, folder) as loaded:
            asyncio.run(run(loaded, wanted.most, wanted.rounds))
        if is_dash_there():
            with in_dash(book) as loaded:
                asyncio.run(run(loaded, wanted.most, wanted.rounds))
        else:
            print("Dash is not installed: not measured")
        with dashboard(folder) as loaded:
            asyncio.run(run(loaded, wanted.most, wanted.rounds))
            asyncio.run(come_and_go(loaded, wanted.visits))


if __name__ == "__main__":
    main()
