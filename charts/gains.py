"""The lower row of the progress chart: what each day gained, and what each day still needs.

A day without reports has no bar: it is unknown, not zero. A bar that holds the gain of several days
of some unit is hatched. Weekends and days off are pale.
"""

from datetime import date
from typing import Any

from charts.axes import count_ticks
from charts.drawing import Drawing
from charts.gains_labels import BAR, Need, gain_of, label_bars, label_margin, label_needs
from charts.lettering import Line, Note
from charts.placing import Plane
from charts.progress_days import Day, Progress, brief
from charts.progress_lines import add_uprights
from charts.theme import axis
from charts.tokens import SEMIBOLD, SERIES, Tokens
from words import text
from words.figures import known, pace, short_day, whole, whole_up

OFF_SCALE = 2.0  # a need beyond so many times the highest bar is said, not drawn


def add_gains(
    figure: Drawing,
    figures: Progress,
    upper: Plane,
    tokens: Tokens,
    lang: str,
    *,
    rows: tuple[float, float],
    is_alone: bool = False,
    compact: bool = False,
) -> list[Note]:
    """Draw the row between `rows` (px from the top) on the days of the upper one.

    is_alone: it is all there is, and has room for more figures; compact: nothing beside it.
    Returns its labels, which the figure takes all at once.
    """
    bars, needs = _bars(figures), needed(figures, tokens, lang)
    drawn = [need for need in needs if not _is_off_scale(need[0], bars, figures)]
    counts = _counts(bars, [need for need, *_ in drawn])
    plane = Plane(upper.days, counts, sides=upper.sides, rows=rows, widths=upper.widths)
    ticks = [tick for tick in count_ticks(*counts, most=5 if is_alone else 3) if tick]
    top = upper.rows[0]
    share = (rows[1] - rows[0]) / (rows[1] - top)
    figure.set_layout(
        barmode="overlay",
        yaxis2=axis(
            tokens,
            anchor="x",
            range=list(counts),
            domain=[0, round(share, 4)],
            showgrid=True,
            zeroline=True,
            zerolinecolor=tokens.line,
            zerolinewidth=1,
            tickvals=ticks,
            ticktext=[whole(tick, lang) for tick in ticks],
            ticklabelstandoff=6,
        ),
    )
    bar_end = [max(0.0, gain_of(day)) for day in bars if day.day == figures.course.deadline]
    add_uprights(
        figure, figures, counts, tokens, yaxis="y2", deadline_from=bar_end[0] if bar_end else None
    )
    _add_bars(figure, bars, figures.course.as_of, tokens, lang)
    for need, _, line in drawn:
        _add_need(figure, figures, need, line)
        plane.add_line([figures.offset(figures.course.as_of) + 0.5, plane.days[1]], [need, need])
    if figures.course.deadline:
        plane.add_upright(figures.offset(figures.course.deadline))
    every = is_alone and not compact
    notes = label_bars(figures, bars, plane, tokens, lang, every=every)
    if compact:
        return notes + label_needs(figures, needs, drawn, plane, lang)
    return notes + label_margin(needs, drawn, bars, plane, tokens, lang, is_alone=is_alone)


def has_gains(figures: Progress) -> bool:
    """Whether there is a gain to show, or one to ask for."""
    return bool(_bars(figures)) or (figures.has_started and figures.days_left > 0)


def _bars(figures: Progress) -> list[Day]:
    start = figures.course.start
    return [day for day in figures.days if day.gain is not None and day.day >= start]


def needed(figures: Progress, tokens: Tokens, lang: str) -> list[Need]:
    """(people a day, its words, its line) of what is needed and reached, while days are left."""
    course = figures.course
    if not figures.has_started or figures.days_left <= 0:
        return []
    needs: list[Need] = []
    required, reached = known(course.required_pace), known(course.pace)
    if required is not None and required > 0:
        written = text("chart.required_per_day", lang, n=whole_up(required, lang))
        solid = {"color": tokens.ink, "width": 1.5}
        needs.append((required, Line(written, tokens.ink, SERIES, SEMIBOLD), solid))
    if reached is not None:
        written = text("chart.pace_per_day", lang, n=pace(reached, lang))
        dashed = {"color": tokens.primary, "width": 2, "dash": "6px,5px"}
        needs.append((reached, Line(written, tokens.primary, SERIES, SEMIBOLD), dashed))
    return needs


def _is_off_scale(need: float, bars: list[Day], figures: Progress) -> bool:
    highest = max([day.gain or 0.0 for day in bars] + [known(figures.course.pace) or 0.0])
    return highest > 0 and need > OFF_SCALE * highest


def _counts(bars: list[Day], needs: list[float]) -> tuple[float, float]:
    values = [day.gain or 0.0 for day in bars] + needs
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        return 0.0, 10.0
    span = high - low
    return low - (0.26 * span if low < 0 else 0.0), high + 0.22 * span


def _add_bars(figure: Drawing, bars: list[Day], as_of: date, tokens: Tokens, lang: str) -> None:
    """Three looks: working days, days off, and the as-of date."""
    last = [day for day in bars if day.day == as_of]
    pale = [day for day in bars if (day.is_weekend or day.is_holiday) and day not in last]
    usual = [day for day in bars if day not in last and day not in pale]
    for days, color, hatching, outline in (
        (usual, tokens.bar_weekday, tokens.bg, 0),
        (pale, tokens.bar_weekend, tokens.bar_outline, 1),
        (last, tokens.primary, tokens.bg, 0),
    ):
        if not days:
            continue
        marker: dict[str, Any] = {
            "color": color,
            "line": {"color": tokens.bar_outline, "width": outline},
        }
        if any(day.gap_units for day in days):
            marker["pattern"] = {
                "shape": ["/" if day.gap_units else "" for day in days],
                "fillmode": "overlay",
                "fgcolor": hatching,
                "size": 5,
                "solidity": 0.22,
            }
        figure.add_bar(
            x=[day.day.isoformat() for day in days],
            y=[brief(day.gain) for day in days],
            yaxis="y2",
            name=text("new_today", lang),
            width=BAR * 24 * 60 * 60 * 1000,
            marker=marker,
            hoverinfo="text",
            hovertext=[_hover(day, lang) for day in days],
        )


def _hover(day: Day, lang: str) -> str:
    key = "chart.hover_gap_gain" if day.gap_units else "chart.hover_gain"
    said = text(key, lang, date=short_day(day.day), n=whole(day.gain, lang), units=day.gap_units)
    if day.is_holiday:
        return f"{said}<br>{text('chart.holiday', lang)}"
    return f"{said}<br>{text('chart.weekend', lang)}" if day.is_weekend else said


def _add_need(figure: Drawing, figures: Progress, need: float, line: dict[str, Any]) -> None:
    figure.add_shape(
        type="line",
        xref="x",
        yref="y2",
        x0=figures.moment(figures.offset(figures.course.as_of) + 0.5),
        x1=figures.moment(figures.offset(figures.course.as_of) + figures.days_left),
        y0=round(need, 1),
        y1=round(need, 1),
        line=line,
    )
