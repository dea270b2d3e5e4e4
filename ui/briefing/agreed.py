"""Slide 8: what is to be done next, by whom, until when; and the code of the live view."""

import pandas as pd

from exports.deck import Slide, TableBody
from ui.briefing.wishes import Briefing
from ui.loading import load
from words import actions_agreed, figures
from words import briefing as words
from words.figures import known

MOST = 5


def slide(view: Briefing) -> Slide:
    every = _lines(view)
    left = every[every["state"] != "done"]
    counts = every["state"].value_counts().to_dict()
    shown = left.head(MOST).to_dict("records")
    more = len(left) - len(shown)
    note = view.text("slide.actions_note")
    if more:
        note = f"{view.text('slide.actions_more', n=figures.two_digits(more, view.lang))} {note}"
    return Slide(
        section=_section(view, left.head(MOST)),
        sentence=actions_agreed.headline(counts, view.as_of, view.lang),
        bodies=(
            TableBody(
                columns=[
                    view.text(f"agreed.column_{name}") for name in ("what", "who", "due", "state")
                ],
                rows=[
                    [
                        row["what"] or view.text("agreed.unnamed"),
                        row["who"] or view.text("agreed.nobody"),
                        view.text("agreed.undated")
                        if known(row["due"]) is None
                        else figures.short_day(row["due"]),
                        actions_agreed.state(row["state"], row["days_overdue"], view.lang),
                    ]
                    for row in shown
                ],
                nothing=view.text("agreed.none"),
            ),
        ),
        note=note,
        since=_since(view),
        definitions=[view.text("agreed.lead")],
    )


def _lines(view: Briefing) -> pd.DataFrame:
    """All lines, or those of the officer: queries/actions.sql."""
    every = load(view.snapshot, "actions", as_of=view.as_of)
    officer = view.wishes.officer
    return every[every["who"] == officer] if officer else every


def _section(view: Briefing, shown: pd.DataFrame) -> str:
    """Says until when the lines are to be done: the last of their days."""
    days = shown["due"].dropna()
    if days.empty:
        return view.text("slide.actions")
    return view.text("slide.actions_until", date=figures.short_day(days.max()))


def _since(view: Briefing) -> str:
    """Of what fell due since the last meeting, how much is done."""
    before = view.before
    if before is None:
        return ""
    every = _lines(view)
    due = every[every["due"].notna()]
    days = due["due"].dt.date
    promised = due[(days > before.as_of) & (days <= view.as_of)]
    done = int((promised["state"] == "done").sum())
    return words.promised_since(
        since=before.as_of, done=done, promised=len(promised), lang=view.lang
    )
