"""The same page as one file without any program: what no server that draws can be faster than.

`BOOK=… python -m bench.peer.static_page FOLDER` writes index.html and says its install count.
"""

import sys
from html import escape
from pathlib import Path

from bench.peer import core

WIDTH, HEIGHT, BAR = 360, 200, 14


def write(folder):
    figures, _, line, table = core.compute(core.read_book())
    cards = "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in figures.items())
    rows = table.to_html(index=False)
    content = f"<dl>{cards}</dl>{_bars(table)}{_line(line.data[0].y)}{rows}"
    head = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Campaign</title>'
    Path(folder, "index.html").write_text(head + content, encoding="utf-8")
    return figures["Installed"]


def _bars(table):
    lowest = table.head(60)
    bars = "".join(
        f'<rect y="{place * BAR}" height="{BAR - 2}" width="{rate * WIDTH:.0f}"/>'
        for place, rate in enumerate(lowest["rate"])
    )
    return f'<svg width="{WIDTH}" height="{len(lowest) * BAR}">{bars}</svg>'


def _line(shares):
    step = WIDTH / max(1, len(shares) - 1)
    points = " ".join(
        f"{n * step:.1f},{HEIGHT * (1 - share):.1f}" for n, share in enumerate(shares)
    )
    path = f'<polyline points="{points}" fill="none" stroke="black"/>'
    return f'<svg width="{WIDTH}" height="{HEIGHT}">{path}</svg>'


if __name__ == "__main__":
    print(write(sys.argv[1]))
