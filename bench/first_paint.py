"""`python -m bench.first_paint`: when a browser has the first true figures, and when all charts.

In Chromium, with nothing kept and again, on this machine and over 9 Mbit/s with 85 ms on a
telephone's screen: Tổng quan, /quick, the page as tutorials write it in Streamlit and in Dash
(bench/peer), and the same as a file without any program. Looks are taken in turn, in one run;
medians. Aims, beside the tutorials' page in Streamlit over the slow line: figures at most 0.1 × as
late, all charts at most 0.5 ×; nothing moves by more than 0.05; at most 0.2 s of a processor a
look; a filter no slower than in Dash.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.browsing import Filter, Line, Look, Visit, Watched, visit
from bench.servers import (
    SAMPLE,
    dash_server,
    is_dash_there,
    plain_server,
    server,
    without_titles,
)
from bench.ward import as_shown, installed
from tests.browser.chromium import launch_args
from tests.browser.server import share_compressed

LINES = (Line("this machine"), Line("9 Mbit/s, 85 ms", 9, 85))
TELEPHONE = (390, 844)
FIGURES_AIM, CHARTS_AIM, SHIFT_AIM, PROCESSOR_AIM = 0.1, 0.5, 0.05, 0.2
OURS, QUICK, NAIVE, DASH = "Tổng quan", "/quick", "tutorial, Streamlit", "tutorial, Dash"
PROGRESS = "Tiến độ"
COPIES_WITHIN = 300.0  # seconds
OTHER_KIND = "Tổ dân phố"


@contextmanager
def pages(folder: Path) -> Iterator[list[Watched]]:
    """All that is compared, each served by a program of its own, ready to be looked at."""
    book = without_titles(SAMPLE, folder / "book.xlsx")
    count = _written(book, folder / "static")
    share_compressed(folder)
    with ExitStack() as running:
        port, process = running.enter_context(server("app.py", SAMPLE, folder))
        ours = f"http://127.0.0.1:{port}/"
        _await_copies(ours)
        told = as_shown(installed(SAMPLE))
        gains = Filter("button:has-text('Số tăng')", ".js-plotly-plot .barlayer .point", 5)
        found = [
            Watched(OURS, ours, process, told),
            Watched(PROGRESS, f"{ours}progress", process, told, filter=gains),
        ]
        if _answers(f"{ours}quick", told):
            found.append(
                Watched(QUICK, f"{ours}quick", process, told, ".phone-only svg", "path, polyline")
            )
        kind = f".js-plotly-plot .gtitle[data-unformatted*='{OTHER_KIND}']"
        asked = Filter(f"label:has-text('{OTHER_KIND}')", kind, 2)
        port, process = running.enter_context(server("bench/peer/app.py", book, folder))
        address = f"http://127.0.0.1:{port}/"
        found.append(Watched(NAIVE, address, process, count, least=2, filter=asked))
        if is_dash_there():
            port, process = running.enter_context(dash_server(book))
            address = f"http://127.0.0.1:{port}/"
            found.append(Watched(DASH, address, process, count, least=2, filter=asked))
        else:
            print("Dash is not installed: not measured")
        port, process = running.enter_context(plain_server(folder / "static"))
        address = f"http://127.0.0.1:{port}/"
        found.append(Watched("a file", address, process, count, "svg", "rect, polyline", 2))
        yield found


def _written(book: Path, folder: Path) -> str:
    """The page as a file in `folder`; the install count on it, and on the tutorials' pages."""
    folder.mkdir()
    command = [sys.executable, "-m", "bench.peer.static_page", str(folder)]
    environment = {**os.environ, "BOOK": str(book)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _answers(address: str, text: str) -> bool:
    with urllib.request.urlopen(address) as answer:
        return text in answer.read().decode()


def _await_copies(address: str) -> None:
    """Until the server has its code compressed, as any but the first viewers find it."""
    with urllib.request.urlopen(address) as answer:
        code = answer.read().decode().partition('src="./static/js/index.')[2].partition('"')[0]
    asked = urllib.request.Request(
        f"{address}static/js/index.{code}", headers={"accept-encoding": "br"}
    )
    until = time.monotonic() + COPIES_WITHIN
    while time.monotonic() < until:
        with urllib.request.urlopen(asked) as answer:
            if answer.headers["content-encoding"] == "br":
                return
        time.sleep(0.5)
    raise TimeoutError(f"{address}: nothing compressed within {COPIES_WITHIN:.0f} s")


def measure(browser: Browser, every: list[Watched], times: int) -> None:
    for line in LINES:
        visits: dict[str, list[Visit]] = {watched.name: [] for watched in every}
        for _ in range(times):
            for watched in every:
                visits[watched.name].append(visit(browser, watched, line, TELEPHONE))
        report(line, visits)


def report(line: Line, visits: dict[str, list[Visit]]) -> None:
    print(f"\n{line.name}, {TELEPHONE[0]} × {TELEPHONE[1]}")
    print(
        f"{'':22} {'figures ms':>10} {'ratio':>6} {'charts ms':>10} {'ratio':>6} {'again ms':>9}"
        f" {'KB':>6} {'requests':>8} {'shift':>6} {'CPU s':>6} {'again':>6} {'filter ms':>9}"
    )
    naive = visits[NAIVE]
    figures, charts = (middle(naive, of(name)) for name in ("figures", "charts"))
    for name, found in visits.items():
        first = {key: middle(found, of(key)) for key in Look.__dataclass_fields__}
        changes = [one.change for one in found if one.change is not None]
        print(
            f"{name:22} {first['figures']:>10.0f} {first['figures'] / figures:>6.2f}"
            f" {first['charts']:>10.0f} {first['charts'] / charts:>6.2f}"
            f" {middle(found, lambda one: one.again.charts):>9.0f} {first['kilobytes']:>6.0f}"
            f" {first['requests']:>8.0f} {first['shift']:>6.3f} {first['processor']:>6.2f}"
            f" {middle(found, lambda one: one.again.processor):>6.2f}"
            f" {statistics.median(changes) if changes else float('nan'):>9.0f}"
        )


def of(name: str) -> Callable[[Visit], float]:
    return lambda one: float(getattr(one.first, name))


def middle(found: list[Visit], figure: Callable[[Visit], float]) -> float:
    return statistics.median(figure(one) for one in found)


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m bench.first_paint")
    asked.add_argument("--times", type=int, default=5, help="looks at each page over each line")
    wanted = asked.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        pages(Path(folder)) as every,
        sync_playwright() as playwright,
    ):
        # As people have it: the tests' own switches keep it from making code fast.
        chromium = launch_args()["executable_path"]
        options = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        measure(browser, every, wanted.times)


if __name__ == "__main__":
    main()
