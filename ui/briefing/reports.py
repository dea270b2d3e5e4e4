"""Slide 5: who has not reported, and the reports of the last days as a board."""

import pandas as pd

from exports.deck import BoardBody, Slide
from ui.briefing.wishes import Briefing
from ui.loading import load
from words import briefing as words
from words import figures
from words.names import listed, short_name

MOST_UNITS, DAYS = 20, 12
LONG_NAME, FEWER_DAYS = 8, 7  # letters; days beside names that are longer
SIGNS = {"on_time": "●", "reported": "●", "late": "▲", "carried": "–", "not_due": "", "to_come": ""}


def slide(view: Briefing) -> Slide:
    units = load(view.snapshot, "reporting_by_unit", as_of=view.as_of)
    units = units[(units["kind"] == view.wishes.kind) & (units["days_expected"] > 0)]
    if view.wishes.officer:
        units = units[units["officer"] == view.wishes.officer]
    due = units[units["is_due_today"].astype(bool)]
    missing = due[~due["is_kept_today"].astype(bool)]
    noun = view.text(f"noun.{view.wishes.kind}")
    return Slide(
        section=view.text("slide.reports"),
        sentence=words.reports(
            missing=len(missing), due=len(due), as_of=view.as_of, noun=noun, lang=view.lang
        ),
        bodies=(_board(view, units),) if len(units) else (),
        nothing=view.text("slide.reports_nothing"),
        note=_note(view, missing["name"].tolist()),
        definitions=[view.text("slide.reports_definition")],
    )


def _board(view: Briefing, units: pd.DataFrame) -> BoardBody:
    """The last days of the units that reported least, in the order of the register."""
    least = units.sort_values("rate", kind="stable").head(MOST_UNITS).index
    shown = units.loc[sorted(least)]
    codes = tuple(shown["unit_id"])
    board = load(view.snapshot, "reporting_board", as_of=view.as_of, unit_ids=codes)
    board = board[board["day"] <= pd.Timestamp(view.as_of)]
    names = [short_name(name) for name in shown["name"]]
    most = DAYS if max(map(len, names)) <= LONG_NAME else FEWER_DAYS
    days = [day.date() for day in sorted(board["day"].unique())[-most:]]
    table = board.pivot(index="unit_id", columns="day", values="state").reindex(codes)
    rows = [
        [str(state) for state in row] for row in table[[pd.Timestamp(day) for day in days]].values
    ]
    said = "; ".join(
        f"{name}: {row.count('carried')}" for name, row in zip(names, rows, strict=True)
    )
    left = len(units) - len(shown)
    return BoardBody(
        days=days,
        names=names,
        rows=rows,
        states={
            state: (sign, view.text(f"reporting.sign_{state}")) for state, sign in SIGNS.items()
        },
        alt=view.text("slide.board_alt", n=len(days), said=said),
        more=view.text("slide.board_more", n=left) if left else "",
    )


def _note(view: Briefing, missing: list[str]) -> str:
    cutoff = figures.clock(view.snapshot.campaign.cutoff)
    note = view.text("slide.reports_note", time=cutoff)
    if missing:
        note = f"{view.text('slide.reports_missing', names=listed(missing, view.lang))} {note}"
    return note
