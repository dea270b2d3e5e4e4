"""`python -m bench.exports_picture`: time and size of the picture for Zalo, of the sample.

Beside it an empty drawing of the same size, made PNG by the same library: below its time none can
go. Medians of runs in turn; read the ratio, not the milliseconds.
"""

import statistics
import time
from collections.abc import Callable
from datetime import date

from bench.servers import SAMPLE
from data.files.file_source import FileSource
from data.interpret import interpret
from data.store import build
from exports.drawing import png_bytes
from exports.picture import HEIGHT, WIDTH, picture_bytes
from ui.briefing import Wishes
from ui.briefing.picture import picture_of
from ui.view import View

RUNS = 7
DAY = date(2024, 11, 18)
EMPTY = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"></svg>'


def seconds(make: Callable[[], object]) -> float:
    began = time.perf_counter()
    make()
    return time.perf_counter() - began


def main() -> None:
    snapshot = build(interpret(FileSource(SAMPLE).read(), today=DAY))
    view = View(snapshot, DAY, "vi")
    content = seconds(lambda: picture_of(view, Wishes()))
    picture = picture_of(view, Wishes()).picture
    times = [
        (seconds(lambda: png_bytes(EMPTY)), seconds(lambda: picture_bytes(picture)))
        for _ in range(RUNS)
    ]
    empty, whole = (statistics.median(each) for each in zip(*times, strict=True))
    size = len(picture_bytes(picture)) / 1024
    print(f"content {content * 1e3:.0f} ms, once; picture {whole * 1e3:.0f} ms, {size:.0f} KB")
    print(f"an empty one {empty * 1e3:.0f} ms: {whole / empty:.1f} ×")


if __name__ == "__main__":
    main()
