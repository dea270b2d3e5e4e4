"""One scope on Tiến độ: its headline, the large chart in its card, the figures beside it."""

from functools import partial

import streamlit as st

from ui.badges import status_badge
from ui.cards import head
from ui.excel import excel_button
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined, rich
from ui.outlook import basis, odds, pace_said, why_none
from ui.part import part
from ui.progress_bars import gains_chart, weeks, weeks_chart
from ui.progress_chart import progress_chart
from ui.progress_choice import MOST, Chosen, choose_view
from ui.progress_figures import eight_figures
from ui.progress_milestones import milestones
from ui.progress_tables import progress_tables, scopes_in_words
from ui.scope_names import kind_of, scope_name
from ui.scopes import KIND, Scope
from ui.standing import Standing
from ui.what_if import assumed
from words import captions, courses, figures, sentences

_HEAD = Markup(
    '<header class="headline">{badge}<div><h1>{sentence}</h1><p class="lead">{lead}</p></div>'
    "</header>"
)


def headline(page: Page, standing: Standing) -> Markup:
    """Will it be enough; below that by how much it may miss, and at what pace."""
    badge = status_badge(standing.figure["status"], page.lang) if standing.has_figures else ""
    sentence = rich(_sentence(page, standing))
    return _HEAD.format(badge=badge, sentence=sentence, lead=_lead(page, standing))


@part
def show(page: Page, standing: Standing) -> None:
    """How it is looked at, and all that changes with that."""
    chosen = choose_view(page, [standing.scope])
    left, right = st.columns([2, 1])
    with left.container(key="card_progress"):
        card(page, standing, chosen)
    with left:
        tables, whose = partial(progress_tables, page, chosen), scopes_in_words(page, chosen)
        excel_button(page, "progress", tables, whose)
        milestones(page, standing)
    right.html(beside(page, standing, chosen))


def card(page: Page, standing: Standing, chosen: Chosen) -> None:
    """What the chart says, whom it counts, and the chart as it was asked for."""
    st.html(head(_title(page, standing, chosen), _subtitle(page, standing, chosen)))
    if chosen.is_weekly:
        weeks_chart(page, standing, is_gains=chosen.is_gains)
    elif chosen.is_gains:
        gains_chart(page, standing, has_notes=chosen.has_notes)
    else:
        assumption = assumed(page, standing)
        if assumption and assumption.what_if.is_plain:
            assumption = None
        progress_chart(page, standing, has_notes=chosen.has_notes, assumption=assumption)
    if chosen.has_notes and load(page.snapshot, "activity_days", as_of=page.as_of).empty:
        st.html(_caption(page.text("progress.activities_none", date=page.as_of)))


def beside(page: Page, standing: Standing, chosen: Chosen) -> Markup:
    """The figures, where to look further, and how they are reckoned."""
    kind = kind_of(page, standing.scope)
    keys = ("definition.pace", "definition.required", "definition.plan", "definition.projection")
    told = [*(page.text(key) for key in keys), basis(page, standing, kind)]
    reckoned = _caption(" ".join(part for part in told if part))
    return eight_figures(page, standing, kind) + _links(page, standing, chosen) + reckoned


def _sentence(page: Page, standing: Standing) -> str:
    figure, projection = standing.figure, standing.projection
    answer = sentences.answer(
        expected_share=standing.expected_share,
        expected_count=projection.expected if projection else None,
        deadline=standing.deadline,
        ended=standing.is_ended,
        lang=page.lang,
        **standing.goal,
    )
    return courses.course_headline(
        name=scope_name(page, standing.scope),
        answer=answer,
        coverage=figure["coverage"],
        plan_gap=figure["plan_gap"],
        started=standing.is_started,
        ended=standing.is_ended,
        has_figures=standing.has_figures,
        installed=figure["installed"],
        baseline=figure["baseline"],
        start=page.snapshot.campaign.start,
        lang=page.lang,
    )


def _lead(page: Page, standing: Standing) -> str:
    """The range of the projection, its odds, the pace; or why there is no projection."""
    figure, projection = standing.figure, standing.projection
    parts = [odds(page, standing)]
    if projection:
        spread = sentences.outlook_range(
            low=projection.low,
            high=projection.high,
            eligible=figure["rated_eligible"],
            lang=page.lang,
        )
        parts.insert(0, spread)
    else:
        parts.append(why_none(page, standing))
    if standing.is_started and not standing.is_ended:
        parts.append(pace_said(page, standing))
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _title(page: Page, standing: Standing, chosen: Chosen) -> str:
    figure, lang = standing.figure, page.lang
    if chosen.is_weekly:
        rows = weeks(page, standing).to_dict("records")
        return courses.week_title(rows, page.as_of, lang, is_total=not chosen.is_gains)
    if chosen.is_gains:
        return sentences.gains_sentence(
            gain=figure["gain"],
            previous_gain=figure["previous_gain"],
            gained=figure["gained"],
            lang=lang,
        )
    return sentences.progress_title(
        plan_gap=figure["plan_gap"],
        pace=figure["pace"],
        previous_pace=standing.previous_pace,
        ended=standing.is_ended,
        lang=lang,
    )


def _subtitle(page: Page, standing: Standing, chosen: Chosen) -> str:
    """What is measured, over whom, and that other kinds are never added to the ward."""
    kind = kind_of(page, standing.scope)
    eligible = captions.eligible_caption(
        eligible=standing.figure["rated_eligible"],
        kind=kind,
        without_eligible=standing.figure["units_without_eligible"] or 0,
        lang=page.lang,
    )
    measure = {
        (False, False): "chart.axis_installed",
        (True, False): "chart.axis_gain",
        (False, True): "progress.axis_week_total",
        (True, True): "progress.axis_week_gain",
    }[chosen.is_gains, chosen.is_weekly]
    if standing.scope.scope == "officer":
        n = figures.two_digits(standing.figure["units"], page.lang)
        eligible = f"{page.text('progress.of_officer', n=n)}, {eligible}"
    sentence = f"{page.text(measure)}; {eligible}."
    return sentence if kind == KIND else f"{sentence} {page.text('progress.not_added')}"


def _links(page: Page, standing: Standing, chosen: Chosen) -> Markup:
    scope, way = standing.scope, chosen.way
    links = []
    if scope.scope == "unit":
        screen, choice = unit_view(page, scope)
        links.append(view_link(screen, page.text(f"progress.open_{screen}"), css="more", **choice))
    if scope.scope == "officer":
        units = load(page.snapshot, "unit_figures", as_of=page.as_of, kind=KIND)
        codes = units.loc[units["officer"] == scope.key, "unit_id"].tolist()
        if 1 < len(codes) <= MOST:
            label = page.text("progress.open_their_groups", name=scope.key)
            links.append(view_link("progress", label, css="more", scope="units", unit=codes, **way))
        label = page.text("progress.all_officers")
        links.append(view_link("progress", label, css="more", scope="officer", **way))
    if scope.scope == "kind" and scope.key != KIND:
        label = page.text("progress.all_kinds_link")
        links.append(view_link("progress", label, css="more", scope="kind", **way))
    return joined(Markup("<p>{}</p>").format(link) for link in links)


def unit_view(page: Page, scope: Scope) -> tuple[str, dict[str, str]]:
    """The screen on which a unit is opened, and how that screen's address names it."""
    is_group = kind_of(page, scope) == KIND
    return ("groups", {"group": scope.key}) if is_group else ("units", {"unit": scope.key})


def _caption(sentence: str) -> Markup:
    return Markup('<p class="caption">{}</p>').format(sentence)
