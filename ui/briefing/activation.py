"""Slide 7: of those who installed, who activated and uses it; and the mobile announcements."""

import pandas as pd

from exports.deck import Bar, BarsBody, Slide, StripBody
from ui.briefing.scope import of_the_ward
from ui.briefing.wishes import Briefing
from ui.loading import load
from words import briefing as words
from words import card_titles, figures
from words.figures import known

MOST_DAYS, BEFORE = 35, 27  # of a longer campaign four weeks, up to the day


def slide(view: Briefing) -> Slide:
    wanted = {"kind": view.wishes.kind, "officer": view.wishes.officer}
    steps = load(view.snapshot, "funnel", as_of=view.as_of, **wanted)
    told = {row["measure"]: row for row in steps.to_dict("records")}
    strip = _strip(view)
    return Slide(
        section=view.text("slide.activation"),
        sentence=words.not_activated(rate=told["activated"]["rate"], lang=view.lang)
        if "activated" in told
        else words.not_activated(rate=None, lang=view.lang),
        bodies=[_funnel(view, steps), *([strip] if strip else [])],
        note=_note(view, has_strip=strip is not None),
        definitions=[view.text("home.funnel_subtitle"), view.text("self_reported")],
    )


def _note(view: Briefing, *, has_strip: bool) -> str:
    """What is counted; and that the announcements are the ward's, whatever the filters."""
    ward = of_the_ward(view, "rounds") if has_strip else ""
    parts = [ward, view.text("slide.activation_note")]
    return " ".join(part for part in parts if part)


def _funnel(view: Briefing, steps: pd.DataFrame) -> BarsBody:
    lang, bars = view.lang, []
    for row in steps.to_dict("records"):
        rate = known(row["rate"])
        written = view.text(
            "slide.funnel",
            share=figures.percent(rate, lang),
            n=figures.whole(row["value"], lang),
            units=row["units_with_figure"],
            total=row["units"],
        )
        name = view.text(f"measure.{row['measure']}_short")
        bars.append(Bar(name=name, value=rate, written=written if rate is not None else "–"))
    heading = view.text("slide.funnel_heading")
    alt = "; ".join(f"{bar.name} {bar.written}" for bar in bars)
    return BarsBody(heading=heading, bars=bars, is_share=True, alt=f"{heading}: {alt}.")


def _strip(view: Briefing) -> StripBody | None:
    """Done against due, day by day; None where no announcement was ever entered."""
    days = load(view.snapshot, "announcement_days", as_of=view.as_of)
    past = days[days["day"] <= pd.Timestamp(view.as_of)]
    if past["done"].isna().all():
        return None
    now = past.iloc[-1]
    if len(days) > MOST_DAYS:
        days = past.tail(BEFORE + 1)
    heading = card_titles.rounds_title(
        done=now["done_so_far"], due=known(now["due_so_far"]), lang=view.lang
    )
    return StripBody(
        heading=heading,
        days=[day.date() for day in days["day"]],
        done=[known(done) for done in days["done"]],
        due=[known(due) for due in days["due"]],
        alt=heading,
    )
