"""What the benchmark of the first look sees in a browser: figures, charts, shifts, a filter."""

import os
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser

from bench.browsing import Filter, Line, Watched, visit

pytestmark = pytest.mark.browser

# The figure stands in the code from the beginning, and is shown later than that; the chart later
# still, and it pushes the text down.
PAGE = """<!doctype html><meta charset="utf-8"><body><p id="told" hidden>5.187</p>
<div id="charts"></div><p style="height: 300px">below</p><button>more</button>
<script>
  const chart = '<svg class="chart" width="300" height="300"><path d="M0 0L9 9"/></svg>';
  setTimeout(() => { document.getElementById("told").hidden = false; }, 100);
  setTimeout(() => { document.getElementById("charts").innerHTML = chart; }, 400);
  document.querySelector("button").onclick = () => setTimeout(() => {
    document.getElementById("charts").innerHTML += '<i class="bar">9</i><i class="bar">9</i>';
  }, 50);
</script>"""


def test_a_look_tells_when_figures_and_charts_are_shown_and_what_moved(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    watched = Watched(
        "page",
        (tmp_path / "page.html").as_uri(),
        psutil.Process(os.getpid()),
        text="5.187",
        chart=".chart",
        mark="path",
        filter=Filter("button", ".bar", 2),
    )

    seen = visit(browser, watched, Line("this machine"), (390, 844))

    for look in (seen.first, seen.again):
        assert 100 <= look.figures < look.charts
        assert look.charts >= 400
        assert look.shift > 0.05
    assert seen.change is not None
    assert seen.change >= 50
