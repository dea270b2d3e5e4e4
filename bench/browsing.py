"""One look at one page in Chromium: what is painted when, over which line, and what it costs."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Browser, CDPSession, Page

from bench.servers import processor_seconds

WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
PATIENCE = 120.0  # seconds
QUIET, QUIET_SHARE = 0.6, 0.05  # a server rests when it takes less than this of a processor


@dataclass(frozen=True)
class Line:
    """Between server and browser. Frames of a websocket are not slowed down: Chromium cannot."""

    name: str
    megabits: float = 0.0  # a second; 0: as fast as it goes
    delay: float = 0.0  # milliseconds added to each answer


@dataclass(frozen=True)
class Filter:
    """`press` is clicked; then at least `least` elements of `shows` are awaited."""

    press: str
    shows: str
    least: int = 1


@dataclass(frozen=True)
class Watched:
    """A page. text: its first true figure. chart, mark: each chart, and what is in it once it is
    drawn; `least`: how many charts there are."""

    name: str
    address: str
    process: psutil.Process
    text: str
    chart: str = ".js-plotly-plot"
    mark: str = "path.js-line, .point"
    least: int = 1
    filter: Filter | None = None


@dataclass(frozen=True)
class Look:
    """Milliseconds from the navigation; kilobytes as they came over the line."""

    figures: float
    charts: float
    kilobytes: float
    requests: int
    shift: float
    processor: float  # seconds of the server


@dataclass(frozen=True)
class Visit:
    first: Look
    again: Look
    change: float | None  # milliseconds from a click on the filter


class Traffic:
    """What a page has received."""

    def __init__(self, session: CDPSession) -> None:
        self.bytes, self.requests = 0.0, 0
        session.on("Network.loadingFinished", self._loaded)
        session.on("Network.webSocketFrameReceived", self._framed)
        session.send("Network.enable")

    def _loaded(self, event: dict[str, float]) -> None:
        self.bytes += event["encodedDataLength"]
        self.requests += 1

    def _framed(self, event: dict[str, dict[str, str]]) -> None:
        self.bytes += len(event["response"]["payloadData"]) * 0.75  # base64


def visit(browser: Browser, watched: Watched, line: Line, size: tuple[int, int]) -> Visit:
    """A first look with nothing kept, a second one, and a change of the filter."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="vi-VN")
    try:
        wanted = {key: getattr(watched, key) for key in ("text", "chart", "mark", "least")}
        context.add_init_script(WATCH.replace('"{wanted}"', json.dumps(wanted)))
        page = context.new_page()
        session = context.new_cdp_session(page)
        traffic = Traffic(session)
        if line.megabits:
            speed = line.megabits * 125_000
            told = {"downloadThroughput": speed, "uploadThroughput": speed / 3}
            told |= {"offline": False, "latency": line.delay}
            session.send("Network.emulateNetworkConditions", told)
        first = _look(page, traffic, watched, lambda: page.goto(watched.address))
        again = _look(page, traffic, watched, page.reload)
        return Visit(first, again, _change(page, watched) if watched.filter else None)
    finally:
        context.close()


def _look(page: Page, traffic: Traffic, watched: Watched, go: Callable[[], object]) -> Look:
    before, bytes_before, requests = (
        processor_seconds(watched.process),
        traffic.bytes,
        traffic.requests,
    )
    go()
    _await(page, watched.name, "figures", "charts")
    rest(page, watched.process)
    seen = page.evaluate("window.__seen")
    return Look(
        figures=seen["figures"],
        charts=seen["charts"],
        kilobytes=(traffic.bytes - bytes_before) / 1000,
        requests=traffic.requests - requests,
        shift=seen["shift"],
        processor=processor_seconds(watched.process) - before,
    )


def _change(page: Page, watched: Watched) -> float:
    wanted = watched.filter
    assert wanted
    page.evaluate("([css, least]) => window.__until(css, least)", [wanted.shows, wanted.least])
    page.locator(wanted.press).first.click()
    _await(page, watched.name, "changed")
    seen = page.evaluate("window.__seen")
    return float(seen["changed"] - seen["clicked"])


def _await(page: Page, name: str, *marks: str) -> None:
    """Raises TimeoutError. Asked again and again: a page may allow no other script to run."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        seen = page.evaluate("window.__seen")
        if all(seen[mark] for mark in marks):
            return
        page.wait_for_timeout(50)
    raise TimeoutError(f"{name}: no {' and '.join(marks)} within {PATIENCE:.0f} s: {seen}")


def rest(page: Page, process: psutil.Process) -> None:
    """Until the server has nothing to do any more, or never rests."""
    for _ in range(10):
        before = processor_seconds(process)
        page.wait_for_timeout(QUIET * 1000)
        if processor_seconds(process) - before < QUIET * QUIET_SHARE:
            return
