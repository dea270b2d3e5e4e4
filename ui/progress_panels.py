"""Several scopes side by side on Tiến độ: small multiples on one scale, each with its own link.

HTML with a picture in each panel (charts/panel_pictures.py): as many columns as the width allows,
one on a telephone.
"""

from collections.abc import Sequence

import streamlit as st

from charts.panel_pictures import Scale, scale_of
from charts.progress_gaps import age_words
from charts.weeks import Measure, Week, weeks_of
from ui.badges import status_badge
from ui.chart_card import table_behind
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined, rich
from ui.panel_figures import Panel, panels, standings
from ui.panel_plot import panel_plot
from ui.progress_choice import Chosen
from ui.progress_single import unit_view
from ui.scope_names import scope_name
from ui.scopes import WARD, Scope
from ui.table import Column, Row, table
from words import courses, figures
from words.names import short_name

_HEAD = Markup('<header class="headline"><div><h1>{}</h1><p class="lead">{}</p></div></header>')
_PANEL = Markup(
    '<article class="card panel"><div class="panel-head"><h2>{name}</h2><b>{value}</b></div>'
    '<p class="panel-line">{badge}<span class="caption">{counts}</span></p>'
    '<p class="caption">{ahead}</p><div>{plot}</div></article>'
)


def headline(page: Page, chosen: Chosen) -> Markup:
    """How many have reached their plan, between which rates; how the panels are to be read."""
    all_of_them = standings(page, chosen)
    planned = [figure for _, figure in all_of_them if figure["plan"] is not None]
    on_plan = [figure for figure in planned if figure["status"] in ("on_track", "done")]
    scope = {"officer": "officers", "kind": "kinds", "unit": "units"}[chosen.every[0].scope]
    sentence = courses.several_headline(
        scope=scope,
        reached=[(_name(page, one), figure["coverage"]) for one, figure in all_of_them],
        on_plan=len(on_plan),
        rated=len(planned),
        lang=page.lang,
    )
    measure = "gains" if chosen.is_gains else "total"
    lead = [page.text(f"progress.several_{measure}"), page.text(f"progress.several_{scope}")]
    if scope != "kinds":
        lead.insert(1, page.text(f"progress.several_order_{measure}"))
    if chosen.is_unchosen:
        lead.insert(0, page.text("progress.no_units_chosen"))
    return _HEAD.format(rich(sentence), " ".join(lead))


def _name(page: Page, scope: Scope) -> str:
    return page.text("kind.group") if scope == WARD else short_name(scope_name(page, scope))


def show(page: Page, chosen: Chosen) -> None:
    """The panels, and their latest figures as a table behind them."""
    shown = panels(page, chosen)
    view = (chosen.scopes, chosen.is_gains, chosen.is_weekly)
    st.html(page.once("panels", lambda: _panels(page, chosen, shown), view, page.is_dark))
    table_behind(page, "panels", view, lambda: _table(page, chosen, shown))


def _panels(page: Page, chosen: Chosen, shown: Sequence[Panel]) -> Markup:
    weeks = _weeks(page, chosen) if chosen.is_weekly else {}
    scale = scale_of(v for panel in shown if panel.eligible for v in _values(panel, chosen, weeks))
    drawn = []
    for panel in shown:
        own = scale if panel.eligible else scale_of(_values(panel, chosen, weeks))
        drawn.append(_panel(page, chosen, panel, own, weeks.get(panel.scope.key, [])))
    return Markup('<div class="panels">{}</div>').format(joined(drawn))


def _weeks(page: Page, chosen: Chosen) -> dict[str, list[Week]]:
    keys = tuple(scope.key for scope in chosen.scopes)
    scope = chosen.scopes[0].scope
    rows = load(page.snapshot, "weekly_progress", as_of=page.as_of, scope=scope, keys=keys)
    measure: Measure = "gain" if chosen.is_gains else "total"
    return {
        str(key): weeks_of(of_key, measure, page.lang)
        for key, of_key in rows.groupby("key", sort=False)
    }


def _values(panel: Panel, chosen: Chosen, weeks: dict[str, list[Week]]) -> list[float | None]:
    """All that is drawn in a panel; shares of its eligible, or people where nobody knows them."""
    eligible, progress = panel.eligible or 1.0, panel.progress
    people: list[float | None]
    if chosen.is_weekly:
        people = [v for week in weeks.get(panel.scope.key, []) for v in (week.count, week.plan)]
    elif chosen.is_gains:
        people = [day.gain for day in progress.days]
        people += [progress.course.pace, progress.course.required_pace]
    else:
        people = [v for day in progress.days for v in (day.installed, day.plan)]
        people += [expected for _, expected, *_ in progress.ahead]
    return [None if value is None else value / eligible for value in people]


def _panel(page: Page, chosen: Chosen, panel: Panel, scale: Scale, weeks: Sequence[Week]) -> Markup:
    figure, lang = panel.figure, page.lang
    counts = figures.whole(figure["installed"], lang)
    if panel.eligible:
        total = figures.whole(panel.eligible, lang)
        counts = page.text("progress.of_eligible", n=counts, total=total)
    age = age_words(panel.progress, lang)
    return _PANEL.format(
        name=_link(page, chosen, panel),
        value=_value(page, chosen, panel),
        badge=status_badge(figure["status"], lang),
        counts=" · ".join(part for part in (counts if panel.is_known else "", age) if part),
        ahead=_ahead(page, chosen, panel),
        plot=panel_plot(page, chosen, panel, scale, weeks) if panel.is_known else "",
    )


def _value(page: Page, chosen: Chosen, panel: Panel) -> str:
    figure, lang = panel.figure, page.lang
    if chosen.is_gains:
        return page.text("progress.panel_per_day", n=figures.pace(figure["pace"], lang))
    if panel.eligible or not panel.is_known:
        return figures.percent(figure["coverage"], lang)
    return figures.whole(figure["installed"], lang)


def _ahead(page: Page, chosen: Chosen, panel: Panel) -> str:
    """What is planned, needed or projected; and where a panel has a scale of its own."""
    lang, projection = page.lang, panel.projection
    if not panel.is_known:
        return page.text("progress.panel_empty")
    if chosen.is_gains:
        return _need(page, panel)
    parts = []
    if panel.plan_share is not None:
        plan = figures.percent(panel.plan_share, lang)
        parts.append(page.text("progress.panel_plan", share=plan))
    if panel.expected_share is not None:
        expected = figures.percent(panel.expected_share, lang)
        parts.append(page.text("progress.panel_forecast", share=expected))
    elif projection is not None:
        n = figures.whole(projection.expected, lang)
        parts.append(page.text("progress.panel_forecast_count", n=n))
    if not panel.eligible:
        parts.append(page.text("progress.panel_own_scale"))
    return " · ".join(parts)


def _need(page: Page, panel: Panel) -> str:
    """What is needed a day against what is reached."""
    required, lang = panel.figure["required_pace"], page.lang
    if required is None:
        return ""
    if required <= 0:
        return page.text("caption.required_reached")
    return page.text("progress.panel_need", n=figures.whole_up(required, lang))


def _link(page: Page, chosen: Chosen, panel: Panel) -> Markup:
    scope, key = panel.scope
    if scope == "unit":
        screen, choice = unit_view(page, panel.scope)
        return view_link(screen, panel.name, **choice)
    return view_link("progress", panel.name, scope=scope, **{scope: key}, **chosen.way)


def _table(page: Page, chosen: Chosen, shown: Sequence[Panel]) -> Markup:
    keys = ("table.installed", "table.eligible", "table.coverage", "table.plan", "table.pace")
    columns = [
        Column(page.text("table.unit"), is_number=False),
        *(Column(page.text(key)) for key in keys),
        Column(page.text("progress.column_forecast")),
        Column(page.text("table.status"), is_number=False),
    ]
    caption = page.text("progress.panels_caption", date=figures.day(page.as_of, page.lang))
    return table(caption, columns, (_row(page, chosen, panel) for panel in shown))


def _row(page: Page, chosen: Chosen, panel: Panel) -> Row:
    figure, lang, projection = panel.figure, page.lang, panel.projection
    return Row(
        [
            _link(page, chosen, panel),
            figures.whole(figure["installed"], lang),
            figures.whole(panel.eligible, lang),
            figures.percent(figure["coverage"], lang),
            figures.whole_up(figure["plan"], lang),
            figures.pace(figure["pace"], lang),
            figures.whole(projection.expected if projection else None, lang),
            status_badge(figure["status"], lang),
        ]
    )
