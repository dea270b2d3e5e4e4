"""Slide 3: who is ahead and who lags, with the average of the ward across."""

import pandas as pd

from exports.deck import Bar, BarsBody, Slide
from ui.briefing.result import definitions, reported_note
from ui.briefing.signs import signs_of
from ui.briefing.wishes import Briefing
from ui.loading import load
from ui.scopes import KIND, WARD
from ui.standing import Standing, standing
from words import briefing as words
from words import figures
from words.figures import known
from words.groups import headline
from words.names import short_name

MOST = 20  # bars; of more units the first and the last ten


def slide(view: Briefing, stands: Standing) -> Slide:
    rows = ranked(view)
    whole = standing(view.snapshot, view.as_of, WARD) if view.wishes.officer else stands
    rated = rows[rows["coverage"].notna()]
    shown = (
        rated if len(rated) <= MOST else pd.concat([rated.head(MOST // 2), rated.tail(MOST // 2)])
    )
    note = reported_note(view, stands)
    marked = shown["age_days"].fillna(0).astype(float).gt(0) | (shown["origin"] == "baseline")
    if marked.any():
        note = f"{view.text('slide.carried')} {note}"
    if len(shown) < len(rated):
        note = f"{view.text('slide.first_and_last', n=MOST // 2)} {note}"
    return Slide(
        section=_section(view),
        sentence=_sentence(view, rows, whole),
        bodies=(_bars(view, shown, whole),),
        note=note,
        since=_since(view, rows),
        definitions=definitions(view),
    )


def _section(view: Briefing) -> str:
    kind = view.wishes.kind
    if kind == KIND:
        return view.text("slide.ranking")
    return view.text("slide.ranking_kind", kind=view.text(f"kind.{kind}"))


def _sentence(view: Briefing, rows: pd.DataFrame, whole: Standing) -> str:
    kind, units = view.wishes.kind, rows.to_dict("records")
    if kind == KIND:
        return headline("rate", units, whole.figure, view.lang)
    return words.ranking(units, whole.figure, noun=view.text(f"noun.{kind}"), lang=view.lang)


def ranked(view: Briefing) -> pd.DataFrame:
    """The units of the scope, best rate first: queries/unit_figures.sql with their rank."""
    kind = view.wishes.kind
    units = load(view.snapshot, "unit_figures", as_of=view.as_of, kind=kind)
    ranks = load(view.snapshot, "unit_ranks", as_of=view.as_of, kind=kind)
    units = units.merge(ranks[["unit_id", "coverage_rank"]], on="unit_id")
    if view.wishes.officer:
        units = units[units["officer"] == view.wishes.officer]
    return units.sort_values("coverage_rank", na_position="last", kind="stable")


def _bars(view: Briefing, shown: pd.DataFrame, whole: Standing) -> BarsBody:
    lang, share = view.lang, known(whole.figure["coverage"])
    bars = [
        Bar(
            name=short_name(unit["name"]),
            value=float(unit["coverage"]),
            written=figures.percent(unit["coverage"], lang),
            sign=known(unit["status"]) or "",
            is_marked=bool(known(unit["age_days"])) or known(unit["origin"]) == "baseline",
        )
        for unit in shown.to_dict("records")
    ]
    line = "" if share is None else _line(view, figures.percent(share, lang))
    heading = view.text("ranking.title_rate")
    told = [f"{bar.name} {bar.written}" for bar in bars]
    return BarsBody(
        heading=heading,
        bars=bars,
        is_share=True,
        line=share,
        line_label=line,
        signs=signs_of(view, (bar.sign for bar in bars)),
        alt=f"{heading}: {'; '.join([*([line] if line else []), *told])}.",
    )


def _line(view: Briefing, share: str) -> str:
    """What the line across the bars is: the ward's rate, or that of all units of the kind."""
    key = "ranking.ward" if view.wishes.kind == KIND else "slide.average"
    return view.text(key, share=share)


def _since(view: Briefing, rows: pd.DataFrame) -> str:
    """Who moved most places up and down among all units of the kind."""
    before = view.before
    if before is None:
        return ""
    then = ranked(before).set_index("unit_id")["coverage_rank"]
    moves = rows["unit_id"].map(then).astype(float) - rows["coverage_rank"].astype(float)
    moved = sorted(
        (
            (name, int(move))
            for name, move in zip(rows["name"], moves, strict=True)
            if known(move)  # unknown where it had no rate then, or has none now
        ),
        key=lambda each: each[1],
    )
    return words.moved_since(
        since=before.as_of,
        up=[each for each in reversed(moved) if each[1] > 0],
        down=[each for each in moved if each[1] < 0],
        lang=view.lang,
    )
