"""What changed in the sheet lately: which cell, what stood there, what stands there now.

Asked anew for each drawing: the history is on disk, and its last day goes on with the clock.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pandas as pd

from data import refresher
from ui.finding_list import place
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup
from ui.table import Column, Row, table
from words.figures import clock, known, short_day

SINCE = timedelta(hours=24)
MOST = 100
REGISTER = ("eligible", "baseline")  # what the register says of a unit; the rest are counts

_FOLDED = Markup('<details class="card"><summary>{}</summary>{}</details>')


def changes(page: Page) -> Markup:
    """The changes of the last day behind a line that opens; empty where there are none."""
    moment = page.snapshot.read_at
    found = refresher.shared().hindsight.changes_since(moment - SINCE, MOST)
    if found.empty:
        return Markup("")
    units = load(page.snapshot, "unit_figures", as_of=page.as_of, kind=None)
    names = dict(zip(units["unit_id"], units["name"], strict=True))
    heads = ("when", "cell", "unit", "before", "after")
    columns = [Column(page.text(f"changes.{head}"), is_number=False) for head in heads]
    rows = [_row(page, change, names, moment) for change in found.to_dict("records")]
    key = "changes.title_most" if len(found) == MOST else "changes.title"
    return _FOLDED.format(
        page.text(key, n=len(found)), table(page.text("changes.caption"), columns, rows)
    )


def _row(page: Page, change: Mapping[Any, Any], names: dict[str, str], now: datetime) -> Row:
    seen = pd.Timestamp(change["first_seen"], tz="UTC").tz_convert(now.tzinfo)
    measure = str(change["measure"])
    what = page.text(f"table.{measure}" if measure in REGISTER else f"measure.{measure}_short")
    day = "" if known(change["day"]) is None else short_day(change["day"])
    unit = names.get(change["unit_id"], change["unit_id"])
    return Row(
        [
            f"{short_day(seen.date())} {clock(seen)}",
            place(page, change["tab"], change["cell"]) if known(change["cell"]) else what,
            " · ".join(part for part in (unit, what, day) if part),
            _written(page, change["old_text"]),
            _written(page, change["new_text"]),
        ]
    )


def _written(page: Page, text: Any) -> str:
    """What stood in the cell, as it was typed; of a blank one, that it was blank."""
    return page.text("changes.blank") if known(text) in (None, "") else str(text)
