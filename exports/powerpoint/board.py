"""Unit × day as native tables: in each cell the sign of what became of the report, coloured."""

import math
from collections.abc import Sequence
from datetime import date

from charts.tokens import LIGHT
from exports.deck import BoardBody
from exports.powerpoint.chart import describe
from exports.powerpoint.letters import LINE, Box, Run, clean, height, lines, text_box, width
from exports.powerpoint.page import Page
from exports.powerpoint.table import add_table, put

MOST_IN_ONE = 10  # rows; more stand in two tables side by side
SIZES = (20, 18, 16, 14, 12, 11, 10, 9, 8)
LOOKS = {  # of a state: ground, letters
    "on_time": (LIGHT.badge_done_bg, LIGHT.badge_done_text),
    "reported": (LIGHT.badge_on_track_bg, LIGHT.badge_on_track_text),
    "late": (LIGHT.badge_at_risk_bg, LIGHT.badge_at_risk_text),
    "carried": (LIGHT.badge_behind_bg, LIGHT.badge_behind_text),
}
BETWEEN = 0.4  # inches
LETTERS_OF_NAME = 60
PAD = 0.06


def board(page: Page, body: BoardBody, box: Box) -> bool:
    """Draws it with what the signs say below; False where there is no unit."""
    if not body.names or not body.days:
        return False
    room = Box(box.left, box.top, box.width, box.height - _key(page, body, box))
    names, rows = list(body.names), list(body.rows)
    half = len(names) if len(names) <= MOST_IN_ONE else math.ceil(len(names) / 2)
    halves = [slice(start, start + half) for start in range(0, len(names), half)]
    parts = room.columns(len(halves), BETWEEN)
    for each, part in zip(halves, parts, strict=True):
        _table(page, body, [_name(name) for name in names[each]], rows[each], half, part)
    return True


def _name(said: str) -> str:
    name = clean(said)
    return name if len(name) <= LETTERS_OF_NAME else f"{name[:LETTERS_OF_NAME]}…"


def _key(page: Page, body: BoardBody, box: Box) -> float:
    """The signs that stand in the board, each with its word; returns the height it takes."""
    seen = {state for row in body.rows for state in row}
    runs = []
    for state, (sign, word) in body.states.items():
        if state in seen and sign:
            runs += [
                Run(f"{sign} ", 18, _ink(state), is_bold=True),
                Run(word, 18),
                Run("      ", 18),
            ]
    runs += [Run(body.more, 18, LIGHT.mute)] if body.more else []
    tall = height("".join(run.text for run in runs), 18, box.width)
    place = Box(box.left, box.bottom - tall, box.width, tall)
    if runs:
        text_box(page.slide, "key", place, runs, lang=page.lang)
    return place.height + 0.12


def _ink(state: str) -> str:
    """A colour that a sign can have on white."""
    known = {"late": LIGHT.at_risk_outline, "carried": LIGHT.behind}
    return known.get(state, LOOKS.get(state, ("", LIGHT.mute))[1])


def _heading(days: Sequence[date]) -> tuple[str, list[str]]:
    """The months in the corner and the days across, without what does not change."""
    months = dict.fromkeys(f"{day:%m/%Y}" for day in days)
    return " – ".join(months), [f"{day:%d}" for day in days]


def _table(
    page: Page,
    body: BoardBody,
    names: Sequence[str],
    rows: Sequence[Sequence[str]],
    most: int,
    box: Box,
) -> None:
    """One half, in rows as tall as those of a whole one."""
    corner, days = _heading(body.days)
    tall = min(0.5, box.height / (most + 1))
    size, names_wide = _fitted([corner, *names], box, len(days), tall)
    widths = [names_wide, *[(box.width - names_wide) / len(days)] * len(days)]
    frame = add_table(page, len(names) + 1, widths, [tall] * (len(names) + 1), box)
    describe(frame, body.alt)
    day_size = min(size, 16, max(8, int(widths[1] * 72 / 1.6)))
    for place, said in enumerate([corner, *days]):
        look = Run(said, day_size, LIGHT.mute, is_bold=place == len(days))
        align = "center" if place else "left"
        put(frame.table.cell(0, place), look, lang=page.lang, align=align, rule=LIGHT.ink, pad=0.02)
    for down, (name, row) in enumerate(zip(names, rows, strict=True), start=1):
        cell = frame.table.cell(down, 0)
        put(cell, Run(name, size), lang=page.lang, align="left", rule=LIGHT.bg, pad=PAD)
        for across, state in enumerate(row, start=1):
            ground, ink = LOOKS.get(state, ("", LIGHT.mute))
            sign = body.states.get(state, ("", ""))[0]
            put(
                frame.table.cell(down, across),
                Run(sign, min(size, 16), ink, is_bold=True),
                lang=page.lang,
                align="center",
                rule=LIGHT.bg,
                fill=ground,
                pad=0.0,
            )


def _fitted(names: Sequence[str], box: Box, days: int, tall: float) -> tuple[int, float]:
    """The largest letters at which the names fit beside the days, and the width they take."""
    for size in SIZES:
        wide = min(box.width * 0.4, max(width(name, size) for name in names) + 2 * PAD + 0.05)
        taken = max(lines(name, size, wide - 2 * PAD) for name in names)
        if taken * size * LINE / 72 <= tall and (box.width - wide) / days >= size / 72:
            return size, wide
    return SIZES[-1], box.width * 0.4
