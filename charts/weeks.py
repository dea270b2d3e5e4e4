"""What each campaign week brought, beside what the plan asks of it: one bar a week.

Filled = happened, outline = plan, as thin as the plan's line. The week that is still running is the
strong one and says how far it has come; of a week to come there is the outline alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from charts.axes import count_ticks
from charts.drawing import Drawing
from charts.lettering import Block, Line, Note, annotations, wrapped
from charts.theme import axis, bare_figure
from charts.tokens import BOLD, SEMIBOLD, SERIES, TEXT, Tokens
from words import said, text
from words.courses import week_name
from words.figures import ceiling, known, percent, short_day, whole, whole_up

HEIGHT, COMPACT_HEIGHT = 480, 320  # px
TOP, LEFT, COMPACT_LEFT, RIGHT = 12, 52, 40, 8
WIDTHS = {False: 640, True: 300}  # px that the narrowest browser gives the chart, by `compact`
PLAN, ACTUAL = 0.68, 0.5  # widths of outline and bar, of a week's
NARROW, NARROWEST = 56, 30  # px of a week below which labels lose their words, and go altogether
AIR = 4  # px between a bar and its label

Measure = Literal["gain", "total"]


@dataclass(frozen=True, slots=True)
class Week:
    """One week's figures; people, None is unknown or still to come."""

    number: int
    first: date
    last: date
    name: str
    count: float | None
    share: float | None
    plan: float | None
    is_begun: bool
    is_complete: bool

    @property
    def top(self) -> float:
        return max(self.count or 0.0, self.plan or 0.0, 0.0)


def weeks_figure(
    weeks: pd.DataFrame,
    as_of: date,
    *,
    measure: Measure = "gain",
    tokens: Tokens,
    lang: str,
    compact: bool = False,
) -> Drawing:
    """Bars of the weeks. weeks: queries/weekly_progress.sql. measure: what each week gained, or
    what had been reached when it ended.

    Show it with `theme=None` and `config=charts.theme.config(lang)`.
    """
    rows = weeks_of(weeks, measure, lang)
    height = COMPACT_HEIGHT if compact else HEIGHT
    left = COMPACT_LEFT if compact else LEFT
    room = (tokens.room([WIDTHS[compact]])[0] - left - RIGHT) / max(1, len(rows))  # px for a week
    blocks = [_label(row, as_of, tokens, lang, room=room) for row in rows]
    names = [_tick(row, lang, room) for row in rows]
    foot = 12 + int(max((1.3 * TEXT * (name.count("<br>") + 1) for name in names), default=0))
    plot = height - TOP - foot
    low, high = _counts(rows, [(block.height + 2 * AIR) / plot for block in blocks])
    figure = bare_figure(
        tokens, lang, height=height, margin={"l": left, "r": RIGHT, "t": TOP, "b": foot}
    )
    ticks = [tick for tick in count_ticks(low, high, most=5) if tick >= 0 or low < 0]
    figure.set_layout(
        barmode="overlay",
        xaxis=axis(
            tokens,
            range=[0.5, len(rows) + 0.5] if rows else [0, 1],
            tickvals=[row.number for row in rows],
            ticktext=names,
        ),
        yaxis=axis(
            tokens,
            range=[low, high],
            showgrid=True,
            zeroline=True,
            zerolinecolor=tokens.line,
            tickvals=ticks,
            ticktext=[whole(tick, lang) for tick in ticks],
            ticklabelstandoff=6,
        ),
    )
    _add_bars(figure, rows, measure, tokens, lang)
    figure.set_layout(annotations=_notes(rows, blocks))
    return figure


def _add_bars(
    figure: Drawing, rows: list[Week], measure: Measure, tokens: Tokens, lang: str
) -> None:
    begun = [row for row in rows if row.count is not None]
    planned = [row for row in rows if row.plan is not None]
    if begun:
        figure.add_bar(
            x=[row.number for row in begun],
            y=[row.count for row in begun],
            name=text("chart.actual", lang),
            width=ACTUAL,
            marker={
                "color": [tokens.bar_weekday if r.is_complete else tokens.primary for r in begun]
            },
            hoverinfo="text",
            hovertext=[_hover(row, measure, lang) for row in begun],
        )
    if planned:
        figure.add_bar(
            x=[row.number for row in planned],
            y=[round(row.plan or 0.0, 1) for row in planned],
            name=text("chart.plan", lang),
            width=PLAN,
            marker={"color": "rgba(0,0,0,0)", "line": {"color": tokens.plan, "width": 1.5}},
            hoverinfo="text",
            hovertext=[_hover(row, measure, lang) for row in planned],
        )


def _label(week: Week, as_of: date, tokens: Tokens, lang: str, *, room: float) -> Block:
    """What stands above a week's bars: its count, how far it has come, what was planned."""
    lines: list[Line] = []
    if room < NARROWEST:
        return Block(lines)
    if week.count is not None:
        counted = whole(week.count, lang)
        color = tokens.ink if week.is_complete else tokens.primary
        lines.append(Line(counted, color, SERIES, SEMIBOLD if week.is_complete else BOLD))
    elif week.is_begun:
        lines.append(Line("–", tokens.ink, SERIES, SEMIBOLD))
    if room < NARROW:
        return Block(lines)
    if week.share is not None:
        lines.append(Line(percent(week.share, lang), tokens.ink, SERIES))
    if week.is_begun and not week.is_complete:
        so_far = text("progress.week_so_far", lang, date=short_day(as_of))
        lines += wrapped(so_far, tokens.primary, TEXT, room=room - 4).lines
    if week.plan is not None:
        plan = text("progress.week_plan", lang, n=ceiling(week.plan))
        lines += wrapped(plan, tokens.mute, TEXT, room=room - 4).lines
    return Block(lines)


def _tick(week: Week, lang: str, room: float) -> str:
    """Under a bar: Tuần 1 / 01/11 – 07/11, in as many lines as its room asks for."""
    name = text("progress.week", lang, n=week.number)
    if room < NARROW:
        return str(week.number)
    first, last = short_day(week.first), short_day(week.last)
    days = text("progress.week_days", lang, first=first, last=last)
    lines = wrapped(days, "", TEXT, room=room - 4).lines
    return "<br>".join([name, *(line.text for line in lines)])


def _notes(rows: list[Week], blocks: Iterable[Block]) -> list[Note]:
    notes: list[Note] = []
    for week, block in zip(rows, blocks, strict=True):
        top = -block.height - AIR
        notes += annotations(block, x=week.number, y=round(week.top, 1), xanchor="center", top=top)
    return notes


def _hover(week: Week, measure: Measure, lang: str) -> str:
    plan = None if week.plan is None else whole_up(week.plan, lang)
    if week.count is None:
        return text("progress.week_hover_plan", lang, week=week.name, plan=plan)
    return said(
        f"progress.week_hover_{measure}",
        lang,
        week=week.name,
        n=whole(week.count, lang),
        plan=plan,
        share=None if week.share is None else percent(week.share, lang),
    )


def _counts(rows: list[Week], label_shares: list[float]) -> tuple[float, float]:
    """The range of the counts: from zero, with room above each bar for what is written there.

    label_shares: the heights of the labels, of the plot's.
    """
    low = min([0.0, *(row.count for row in rows if row.count is not None)])
    low *= 1.05
    tops = [
        (row.top - low) / (1 - min(0.6, share))
        for row, share in zip(rows, label_shares, strict=True)
    ]
    span = max(tops, default=0.0)
    return (low, low + span) if span > 0 else (0.0, 10.0)


def weeks_of(weeks: pd.DataFrame, measure: Measure, lang: str) -> list[Week]:
    """Read the frame of queries/weekly_progress.sql, of one key."""
    return [_week(row, measure, lang) for row in weeks.to_dict("records")]


def _week(row: dict[Any, Any], measure: Measure, lang: str) -> Week:
    is_gain, coverage = measure == "gain", known(row["coverage"])
    total = row["installed"] if coverage is None else row["rated_installed"]
    return Week(
        number=int(row["week_number"]),
        first=pd.Timestamp(row["first_day"]).date(),
        last=pd.Timestamp(row["last_day"]).date(),
        name=week_name(row, lang),
        count=_number(row["gain"] if is_gain else total),
        share=None if is_gain else _number(coverage),
        plan=_number(row["plan_gain"] if is_gain else row["plan"]),
        is_begun=bool(row["is_begun"]),
        is_complete=bool(row["is_complete"]),
    )


def _number(value: Any) -> float | None:
    value = known(value)
    return None if value is None else float(value)
