"""The picture for Zalo and the text beside it: one day's result, for groups and residents alike.

Those behind are never named: both end up where residents read them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from exports.deck import Bar, KeyFigure
from exports.picture_content import Figure, Picture
from ui.briefing.progress import progress_line
from ui.briefing.ranking import ranked
from ui.briefing.until import until
from ui.briefing.wishes import Briefing, Wishes
from ui.loading import finished, load
from ui.outlook import outlook, pace_said
from ui.scope_names import scope_name
from ui.scopes import WARD
from ui.standing import Standing, standing
from ui.view import View
from ui.what_if import assumed_sentence
from words import figures, sentences
from words import picture as words
from words.figures import known
from words.names import short_name
from words.projections import goal_of

LEADERS = 5


@dataclass(frozen=True)
class Told:
    """The picture's content, the lines of text beside it, and the line with the link or ""."""

    picture: Picture
    lines: Sequence[str]
    link: str

    @property
    def text(self) -> str:
        """What is copied."""
        return "\n".join((*self.lines, self.link)).rstrip()


def picture_of(view: View, wishes: Wishes) -> Told:
    """The result of a day; made once for a snapshot, day, language, wishes and hour."""
    asked = Briefing(view.snapshot, view.as_of, view.lang, wishes)
    held = until(view)
    key = ("picture", view.as_of, view.lang, wishes, held)
    return finished(view.snapshot, key, lambda: _told(asked, held))


def _told(view: Briefing, held: str) -> Told:
    stands = standing(view.snapshot, view.as_of, view.wishes.scope)
    reported = _reported(view)
    leading = _leaders(view, stands)
    campaign = view.snapshot.campaign
    picture = Picture(
        authority=campaign.authority or view.text("app_title"),
        campaign=campaign.name,
        title=view.text("picture.title", until=held),
        scope=_scope(view),
        large=_large(view, stands),
        figures=_figures(view, stands),
        status=stands.figure["status"] if stands.has_figures else None,
        sentence=_sentence(view, stands),
        progress=progress_line(view, stands),
        assumption=_assumption(view, stands),
        answers=_answers(view, stands),
        leaders_headings=_headings(view, len(leading)),
        leaders=leading,
        notes=_notes(view, reported, leading),
        sample=view.text("sample_data") if campaign.is_sample else "",
        lang=view.lang,
    )
    link = view.text("picture.copied_link", link=view.wishes.link) if view.wishes.link else ""
    return Told(picture, _lines(view, stands, picture, held, reported), link)


def _lines(
    view: Briefing, stands: Standing, picture: Picture, held: str, reported: str
) -> list[str]:
    figure, lang = stands.figure, view.lang
    rated = figure["coverage"] is not None
    gains = sentences.gains_sentence(
        gain=figure["gain"],
        previous_gain=None,
        gained=figure["gained"],
        lang=lang,
    )
    lines = (
        words.title_line(
            authority=picture.authority,
            until=held,
            scope=picture.scope,
            reported=reported,
            sample=picture.sample,
            lang=lang,
        ),
        words.result_line(
            coverage=figure["coverage"],
            installed=figure["rated_installed" if rated else "installed"],
            eligible=figure["rated_eligible"],
            sentence=picture.sentence,
            gains=gains if stands.has_figures else "",
            lang=lang,
        ),
        words.sentences(pace_said(view, stands) if stands.is_started else ""),
        words.sentences(_outlook(view, stands), picture.assumption),
        words.leaders_line(
            picture.leaders_headings[-1] if picture.leaders else "",
            [(bar.name, bar.written) for bar in picture.leaders],
            lang,
        ),
    )
    return [line for line in lines if line]


def _outlook(view: Briefing, stands: Standing) -> str:
    """Where it will end; why there is no projection is nothing for residents."""
    return outlook(view, stands) if stands.projection else ""


def _scope(view: Briefing) -> str:
    if view.wishes.scope == WARD:
        return ""
    return view.text("slide.scope", name=scope_name(view, view.wishes.scope))


def _large(view: Briefing, stands: Standing) -> str:
    figure = stands.figure
    if figure["coverage"] is None:
        return figures.whole(figure["installed"], view.lang)
    return figures.percent(figure["coverage"], view.lang)


def _figures(view: Briefing, stands: Standing) -> list[Figure]:
    """How many of how many; gained in the day; gained since the start."""
    figure, lang = stands.figure, view.lang
    n = figures.whole(figure["rated_installed"], lang)
    total = figures.whole(figure["rated_eligible"], lang)
    told = [Figure(value=n, label=view.text("picture.of_total", total=total))]
    if figure["coverage"] is None:
        told = [Figure(value="", label=view.text("picture.installed"))]
    start = figures.short_day(view.snapshot.campaign.start)
    for name, label in (
        ("gain", f" {view.text('picture.in_day')}"),
        ("gained", f" {view.text('picture.since', date=start)}"),
    ):
        if stands.has_figures and figure[name] is not None:
            told.append(Figure(value=figures.signed(figure[name], lang), label=label))
    return told


def _sentence(view: Briefing, stands: Standing) -> str:
    return words.standing_sentence(
        coverage=stands.figure["coverage"],
        plan_gap=stands.figure["plan_gap"],
        noun=view.text(f"noun.{view.wishes.kind}"),
        lang=view.lang,
        start=view.snapshot.campaign.start,
        is_started=stands.is_started,
        is_ended=stands.is_ended,
        has_figures=stands.has_figures,
    )


def _assumption(view: Briefing, stands: Standing) -> str:
    assumption = view.wishes.assumption
    return assumed_sentence(view, stands, assumption) if assumption else ""


def _answers(view: Briefing, stands: Standing) -> list[KeyFigure]:
    """Needed, reached, projected; once no day is left what is missing of how many."""
    figure, lang = stands.figure, view.lang
    goal = goal_of(lang, **stands.goal)
    name = goal.name if goal else view.text("target")
    whole, up = figures.whole, figures.whole_up
    if (known(figure["days_left"]) or 0) > 0 and not stands.is_ended:
        expected = figures.percent(stands.expected_share, lang)
        label = words.projected(
            deadline=stands.deadline, goal=goal.name if goal else None, lang=lang
        )
        answers = [
            (up(figure["required_pace"], lang), view.text("slide.required")),
            (figures.pace(figure["pace"], lang), view.text("picture.reached")),
            (expected, label),
        ]
    else:
        missing = view.text("slide.missing", goal=name)
        answers = [
            (up(figure["goal_remaining"], lang), missing),
            (whole(figure["goal_count"], lang), view.text("picture.goal_count", goal=name)),
        ]
    return [KeyFigure(value=value, label=label) for value, label in answers if value != "–"]


def _leaders(view: Briefing, stands: Standing) -> list[Bar]:
    """The first five by rate: above the average, and never more than half of them."""
    rows = ranked(view)
    rated = rows[rows["coverage"].notna()]
    average = stands.figure["coverage"]
    if not stands.has_figures or average is None:
        return []
    most = min(LEADERS, len(rated) // 2)
    ahead = rated[rated["coverage"] > average].head(most)
    return [_bar(view, unit) for _, unit in ahead.iterrows()]


def _headings(view: Briefing, most: int) -> list[str]:
    """What stands above one, two, … leaders."""
    noun = view.text(f"noun.{view.wishes.kind}")
    counts = (figures.two_digits(n, view.lang) for n in range(1, most + 1))
    return [view.text("picture.leaders", n=n, noun=noun) for n in counts]


def _bar(view: Briefing, unit: pd.Series) -> Bar:
    return Bar(
        name=short_name(unit["name"]),
        value=float(unit["coverage"]),
        written=figures.percent(unit["coverage"], view.lang),
        is_marked=bool(known(unit["age_days"])) or known(unit["origin"]) == "baseline",
    )


def _reported(view: Briefing) -> str:
    """How many of how many reports of the day are in; "" where none was due."""
    reports = load(view.snapshot, "reporting_by_unit", as_of=view.as_of)
    due = reports[reports["is_due_today"].astype(bool) & (reports["kind"] == view.wishes.kind)]
    if view.wishes.officer:
        due = due[due["officer"] == view.wishes.officer]
    if due.empty:
        return ""
    return sentences.reporting_sentence(
        reported=int(due["is_kept_today"].astype(bool).sum()),
        expected=len(due),
        missing_names=(),
        lang=view.lang,
        kind=view.wishes.kind,
    )


def _notes(view: Briefing, reported: str, leading: list[Bar]) -> list[str]:
    notes = [words.sentences(reported, view.text("self_reported"))]
    if any(bar.is_marked for bar in leading):
        notes.append(words.sentences(view.text("picture.carried")))
    return notes
