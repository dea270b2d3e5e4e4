"""The lines of the progress chart: actual, plan with its milestones, projection with its fan."""

from charts.drawing import Drawing
from charts.progress_days import Day, Progress, brief
from charts.progress_gaps import (
    CARRIED,
    CARRIED_DASH,
    REPORT,
    alone,
    carried_from,
    is_carried,
    stretches,
)
from charts.progress_marks import ACTUAL, AHEAD, AHEAD_DASH, ASSUMED_DASH, PLAN, uprights
from charts.tokens import Tokens
from words import text
from words.figures import goal, percent, short_day, whole, whole_up


def add_actual(figure: Drawing, figures: Progress, tokens: Tokens, lang: str) -> None:
    """Solid where somebody reported, dotted where a count is carried forward."""
    reported = figures.reported
    if not reported:
        return
    carried = [is_carried(day, figures) for day in reported]
    figure.add_scatter(
        x=[day.day.isoformat() for day in reported],
        y=[
            None if is_old else brief(day.installed)
            for day, is_old in zip(reported, carried, strict=True)
        ],
        name=text("chart.actual", lang),
        mode="lines",
        line={"color": tokens.primary, "width": ACTUAL},
        hoverinfo="text",
        hovertext=[_counted(day, lang) for day in reported],
    )
    if any(carried):
        _add_gaps(figure, figures, tokens, lang)
    figure.add_scatter(
        x=[reported[-1].day.isoformat()],
        y=[brief(reported[-1].installed)],
        mode="markers",
        marker={
            "color": tokens.bg if carried[-1] else tokens.primary,
            "size": 10,
            "line": {
                "color": tokens.primary if carried[-1] else tokens.bg,
                "width": 2 if carried[-1] else 1.5,
            },
        },
        cliponaxis=False,
        hoverinfo="skip",
    )


def _add_gaps(figure: Drawing, figures: Progress, tokens: Tokens, lang: str) -> None:
    """The counts carried forward, and the reports that stand alone between two gaps."""
    days: list[Day | None] = []  # None: between two gaps there is no line
    for is_gap, stretch in stretches(figures):
        if is_gap:
            days += [*stretch, None]
    figure.add_scatter(
        x=[day.day.isoformat() if day else None for day in days[:-1]],
        y=[brief(day.installed) if day else None for day in days[:-1]],
        name=text("chart.carried", lang),
        mode="lines",
        line={"color": tokens.primary, "width": CARRIED, "dash": CARRIED_DASH},
        hoverinfo="text",
        hovertext=[
            f"{_counted(day, lang)}<br>{carried_from(day, figures, lang)}"
            if day and is_carried(day, figures)
            else ""
            for day in days[:-1]
        ],
    )
    if reports := alone(figures):
        figure.add_scatter(
            x=[day.day.isoformat() for day in reports],
            y=[brief(day.installed) for day in reports],
            mode="markers",
            marker={"color": tokens.primary, "size": REPORT},
            hoverinfo="skip",
        )


def _counted(day: Day, lang: str) -> str:
    """How many, and what share, as a tooltip has it."""
    key = "chart.hover_actual" if day.coverage is None else "chart.hover_actual_share"
    return text(
        key,
        lang,
        date=short_day(day.day),
        n=whole(day.installed, lang),
        share=percent(day.coverage, lang),
    )


def add_plan(
    figure: Drawing, figures: Progress, tokens: Tokens, lang: str, *, compact: bool
) -> None:
    planned = figures.planned
    if planned:
        figure.add_scatter(
            x=[day.day.isoformat() for day in planned],
            y=[brief(day.plan) for day in planned],
            name=text("chart.plan", lang),
            mode="lines",
            line={"color": tokens.plan, "width": PLAN},
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
                "line": {"color": tokens.plan, "width": PLAN},
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


def add_fan(figure: Drawing, figures: Progress, tokens: Tokens) -> None:
    if figures.ahead:
        figure.add_scatter(
            x=[day.isoformat() for day, _ in figures.fan],
            y=[brief(value) for _, value in figures.fan],
            mode="lines",
            line={"width": 0},
            fill="toself",
            fillcolor=tokens.fan,
            hoverinfo="skip",
        )


def add_ahead(figure: Drawing, figures: Progress, tokens: Tokens, lang: str) -> None:
    if figures.ahead:
        figure.add_scatter(
            x=[day.isoformat() for day, *_ in figures.ahead],
            y=[brief(expected) for _, expected, *_ in figures.ahead],
            name=text("chart.forecast", lang),
            mode="lines",
            line={"color": tokens.primary, "width": AHEAD, "dash": AHEAD_DASH},
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


def add_assumed(figure: Drawing, figures: Progress, tokens: Tokens, lang: str) -> None:
    """In the colour of the text, so that nobody takes it for the projection."""
    if figures.assumed:
        figure.add_scatter(
            x=[day.isoformat() for day, _ in figures.assumed],
            y=[brief(expected) for _, expected in figures.assumed],
            name=text("what_if.line", lang),
            mode="lines",
            line={"color": tokens.ink, "width": AHEAD, "dash": ASSUMED_DASH},
            hoverinfo="text",
            hovertext=[""]
            + [
                text("what_if.hover", lang, date=short_day(day), n=whole(expected, lang))
                for day, expected in figures.assumed[1:]
            ],
        )


def add_uprights(
    figure: Drawing,
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
    for upright in uprights(figures, tokens):
        if upright.is_dotted and yaxis != "y":
            continue
        line = {"color": upright.color, "width": upright.width}
        is_cut = deadline_from is not None and upright.day == figures.course.deadline
        figure.add_scatter(
            x=[upright.day.isoformat()] * 2,
            y=[deadline_from if is_cut else counts[0], counts[1]],
            yaxis=yaxis,
            mode="lines",
            line={**line, "dash": "dot"} if upright.is_dotted else line,
            cliponaxis=False,
            hoverinfo="skip",
        )
