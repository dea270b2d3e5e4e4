"""The lower row of the progress chart: what each day gained, and what each day still needs.

A day without reports has no bar: it is unknown, not zero. A bar that holds the gain of several days
of some unit is hatched. Weekends and days off are pale.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import plotly.graph_objects as go

from charts.axes import count_ticks
from charts.lettering import MARGIN_GAP, Block, Line, Note, annotations, wrapped
from charts.placing import Plane, Spot, stacked
from charts.progress_days import Day, Progress, brief
from charts.progress_lines import add_uprights
from charts.theme import axis
from charts.tokens import SEMIBOLD, SERIES, TEXT, Tokens
from words import text
from words.figures import known, pace, short_day, signed, whole, whole_up

BAR = 0.76  # of a day
OFF_SCALE = 2.0  # a need beyond so many times the highest bar is said, not drawn
HATCH = "///"  # how the hatching is written in the note that explains it
NOTE = 12  # px


def add_gains(
    figure: go.Figure,
    figures: Progress,
    upper: Plane,
    tokens: Tokens,
    lang: str,
    *,
    rows: tuple[float, float],
) -> list[Note]:
    """Draw the row between `rows` (px from the top) on the days of the upper one.

    Returns its labels, which the figure takes all at once.
    """
    bars, needs = _bars(figures), needed(figures, tokens, lang)
    drawn = [need for need in needs if not _is_off_scale(need[0], bars, figures)]
    counts = _counts(bars, [need for need, *_ in drawn])
    plane = Plane(upper.days, counts, sides=upper.sides, rows=rows, widths=upper.widths)
    ticks = [tick for tick in count_ticks(*counts, most=3) if tick]
    top = upper.rows[0]
    share = (rows[1] - rows[0]) / (rows[1] - top)
    figure.update_layout(
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
    bar_end = [max(0.0, _gain(day)) for day in bars if day.day == figures.course.deadline]
    add_uprights(
        figure, figures, counts, tokens, yaxis="y2", deadline_from=bar_end[0] if bar_end else None
    )
    _add_bars(figure, bars, figures.course.as_of, tokens, lang)
    for need, _, line in drawn:
        _add_need(figure, figures, need, line)
        plane.add_line([figures.offset(figures.course.as_of) + 0.5, plane.days[1]], [need, need])
    if figures.course.deadline:
        plane.add_upright(figures.offset(figures.course.deadline))
    return [
        *_label_bars(figures, bars, plane, tokens, lang),
        *_label_margin(needs, drawn, bars, plane, tokens, lang),
    ]


def has_gains(figures: Progress) -> bool:
    """Whether there is a gain to show, or one to ask for."""
    return bool(_bars(figures)) or (figures.has_started and figures.days_left > 0)


def _bars(figures: Progress) -> list[Day]:
    start = figures.course.start
    return [day for day in figures.days if day.gain is not None and day.day >= start]


Need = tuple[float, Line, dict[str, Any]]


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


def _add_bars(figure: go.Figure, bars: list[Day], as_of: date, tokens: Tokens, lang: str) -> None:
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


def _add_need(figure: go.Figure, figures: Progress, need: float, line: dict[str, Any]) -> None:
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


def _label_bars(
    figures: Progress, bars: list[Day], plane: Plane, tokens: Tokens, lang: str
) -> list[Note]:
    """The last bar, the highest and the lowest; zeros, which nobody would see."""
    for day in bars:
        plane.add_bar(figures.offset(day.day), day.gain or 0.0, BAR)
    last = [day for day in bars if day.day == figures.course.as_of]
    others = [day for day in bars if day not in last]
    labelled = [(day, Line(signed(day.gain, lang), tokens.ink, SERIES, SEMIBOLD)) for day in last]
    ends = [max(others, key=_gain), min(others, key=_gain)] if others else []
    ends = ends if len({_gain(day) for day in ends}) > 1 else []
    zeros = [day for day in others if not day.gain]
    labelled += [
        (day, Line(whole(day.gain, lang), tokens.axis, NOTE))
        for day in dict.fromkeys((*ends, *zeros))
    ]
    notes: list[Note] = []
    for day, line in labelled:
        block, is_last = Block([line]), day in last
        spot = plane.place(block, _bar_spots(figures, day, block, is_last), must=is_last)
        if spot is not None:
            notes += annotations(
                block,
                x=day.day.isoformat(),
                y=brief(day.gain),
                yref="y2",
                xanchor=spot.anchor,
                xshift=spot.dx,
                top=spot.top,
            )
    return notes


def _bar_spots(figures: Progress, day: Day, block: Block, is_last: bool) -> Iterator[Spot]:
    """At the end of the bar; the last bar's label also higher or, in need, beside the deadline."""
    at, gain = figures.offset(day.day), _gain(day)
    if gain < 0:
        yield Spot(at, gain, "center", 0, 3)
        return
    rises = range(2, 62, 6) if is_last else (2,)
    for anchor, dx in (("center", 0), ("left", -7), ("right", -4)):
        for rise in rises:
            yield Spot(at, gain, anchor, dx, -block.height - rise)


def _gain(day: Day) -> float:
    return day.gain or 0.0


def _label_margin(
    needs: list[Need],
    drawn: list[Need],
    bars: list[Day],
    plane: Plane,
    tokens: Tokens,
    lang: str,
) -> list[Note]:
    """What is needed and reached, at the height of their lines; below, what hatching means."""
    labels: list[tuple[float, Block]] = []
    for need in sorted(needs, key=lambda need: -need[0]):
        value, line, _ = need
        if need not in drawn:  # beyond the scale: said at the top, with an arrow
            line = Line(f"↑ {line.text}", line.color, line.size, line.weight)
        labels.append((float(plane.down(value)), Block([line])))
    if any(day.gap_units for day in bars):
        room = plane.sides[1] - MARGIN_GAP - 8
        note = wrapped(f"{HATCH} {text('chart.gap_bar', lang)}", tokens.mute, NOTE, room=room)
        labels.append((plane.rows[1], note))
    centres = stacked(
        [centre for centre, _ in labels],
        [block.height for _, block in labels],
        top=plane.rows[0] - TEXT,
        bottom=plane.rows[1] + 2,
        gap=3,
    )
    notes: list[Note] = []
    for (_, block), centre in zip(labels, centres, strict=True):
        top = centre - block.height / 2 - plane.rows[1]
        notes += annotations(
            block, x=1, y=0, xref="paper", yref="paper", xshift=MARGIN_GAP, top=top
        )
    return notes
