"""The lines of the progress chart: actual, plan with its milestones, projection with its fan."""

from datetime import date
from typing import Any

import plotly.graph_objects as go

from charts.progress_days import Progress, brief
from charts.theme import Tokens
from words import text
from words.figures import goal, percent, short_day, whole, whole_up


def add_actual(figure: go.Figure, figures: Progress, tokens: Tokens, lang: str) -> None:
    reported = figures.reported
    if not reported:
        return
    hover = []
    for day in reported:
        key = "chart.hover_actual" if day.coverage is None else "chart.hover_actual_share"
        said = text(
            key,
            lang,
            date=short_day(day.day),
            n=whole(day.installed, lang),
            share=percent(day.coverage, lang),
        )
        is_due = day.is_silent and day.day >= figures.course.start
        hover.append(f"{said}<br>{text('chart.not_reported', lang)}" if is_due else said)
    figure.add_scatter(
        x=[day.day.isoformat() for day in reported],
        y=[brief(day.installed) for day in reported],
        name=text("chart.actual", lang),
        mode="lines",
        line={"color": tokens.primary, "width": 3},
        hoverinfo="text",
        hovertext=hover,
    )
    figure.add_scatter(
        x=[reported[-1].day.isoformat()],
        y=[brief(reported[-1].installed)],
        mode="markers",
        marker={
            "color": tokens.primary,
            "size": 10,
            "line": {"color": tokens.bg, "width": 1.5},
        },
        cliponaxis=False,
        hoverinfo="skip",
    )


def add_plan(
    figure: go.Figure, figures: Progress, tokens: Tokens, lang: str, *, compact: bool
) -> None:
    planned = figures.planned
    if planned:
        figure.add_scatter(
            x=[day.day.isoformat() for day in planned],
            y=[brief(day.plan) for day in planned],
            name=text("chart.plan", lang),
            mode="lines",
            line={"color": tokens.plan, "width": 1.5},
            hoverinfo="text",
            hovertext=[
                text("chart.hover_plan", lang, date=short_day(day.day), n=whole_up(day.plan, lang))
                for day in planned
            ],
        )
    if figures.milestones:
        figure.add_scatter(
            x=[mark.day.isoformat() for mark in figures.milestones],
            y=[brief(mark.count) for mark in figures.milestones],
            name=text("internal_milestone", lang),
            mode="markers",
            marker={
                "symbol": "diamond",
                "size": 8 if compact else 9,
                "color": tokens.bg,
                "line": {"color": tokens.plan, "width": 1.5},
            },
            cliponaxis=False,
            hoverinfo="text",
            hovertext=[
                text(
                    "chart.hover_milestone",
                    lang,
                    date=short_day(mark.day),
                    share=goal(mark.share, lang),
                    n=whole_up(mark.count, lang),
                )
                for mark in figures.milestones
            ],
        )


def add_fan(figure: go.Figure, figures: Progress, tokens: Tokens) -> None:
    if figures.ahead:
        outline = [(day, high) for day, _, _, high in figures.ahead]
        outline += [(day, low) for day, _, low, _ in reversed(figures.ahead)]
        figure.add_scatter(
            x=[day.isoformat() for day, _ in outline],
            y=[brief(value) for _, value in outline],
            mode="lines",
            line={"width": 0},
            fill="toself",
            fillcolor=tokens.fan,
            hoverinfo="skip",
        )


def add_ahead(figure: go.Figure, figures: Progress, tokens: Tokens, lang: str) -> None:
    if figures.ahead:
        figure.add_scatter(
            x=[day.isoformat() for day, *_ in figures.ahead],
            y=[brief(expected) for _, expected, *_ in figures.ahead],
            name=text("chart.forecast", lang),
            mode="lines",
            line={"color": tokens.primary, "width": 2, "dash": "6px,5px"},
            hoverinfo="text",
            hovertext=[""]
            + [
                text(
                    "chart.hover_forecast",
                    lang,
                    date=short_day(day),
                    n=whole(expected, lang),
                    low=whole(low, lang),
                    high=whole(high, lang),
                )
                for day, expected, low, high in figures.ahead[1:]
            ],
        )


def add_uprights(
    figure: go.Figure,
    figures: Progress,
    counts: tuple[float, float],
    tokens: Tokens,
    *,
    yaxis: str = "y",
    deadline_from: float | None = None,
) -> None:
    """The dates that matter, over the whole height of a row; the as-of date in the upper one only.

    Lines and not shapes, which would lie below the grid. deadline_from: where the deadline's line
    begins, if not at the foot.
    """
    course = figures.course
    uprights: list[tuple[date, dict[str, Any]]] = []
    if course.first_deadline and figures.has_moved:
        uprights.append((course.first_deadline, {"color": tokens.line, "width": 1.5}))
    if figures.has_started and course.as_of != course.deadline and yaxis == "y":
        uprights.append((course.as_of, {"color": tokens.mute, "width": 1, "dash": "dot"}))
    if course.deadline:
        uprights.append((course.deadline, {"color": tokens.ink, "width": 1.5}))
    for day, line in uprights:
        is_cut = deadline_from is not None and day == course.deadline
        figure.add_scatter(
            x=[day.isoformat()] * 2,
            y=[deadline_from if is_cut else counts[0], counts[1]],
            yaxis=yaxis,
            mode="lines",
            line=line,
            cliponaxis=False,
            hoverinfo="skip",
        )
