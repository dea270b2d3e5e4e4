"""How the projection of the deadline has moved: what each evening expected, with its range.

Dashed with a fan = projection, thin = plan, as in the progress chart; but a point is an evening on
which a projection was made, and its height what was then expected for the deadline.
"""

from charts.axes import count_ticks
from charts.drawing import Drawing
from charts.lettering import MARGIN_GAP, Line
from charts.placing import Plane
from charts.progress_days import brief
from charts.progress_marks import AHEAD, AHEAD_DASH, PLAN
from charts.record_labels import end_blocks, inside_notes, margin_notes
from charts.record_past import Evening, Goal, Past
from charts.theme import axis, bare_figure
from charts.tokens import Tokens
from words import text
from words.figures import short_day, whole

__all__ = ["Evening", "Goal", "Past", "record_figure"]

HEIGHT, COMPACT_HEIGHT = 260, 240  # px
WIDTHS, COMPACT_WIDTHS = (600, 1000, 1400), (290, 300, 370)  # px that browsers give it
TOP, BOTTOM, COMPACT_RIGHT, LEAST_RIGHT = 12, 28, 22, 120  # px
POINT, TOLD = 5, 10  # px


def record_figure(past: Past, *, tokens: Tokens, lang: str, compact: bool = False) -> Drawing:
    """Show it with `theme=None` and `config=charts.theme.config(lang)`.

    compact: for telephones, 300 to 400 px wide, all labels inside.
    """
    counts = past.counts()
    ticks = {tick: whole(tick, lang) for tick in count_ticks(*counts, most=4)}
    ends = [] if compact else end_blocks(past, counts, tokens, lang)
    widest = max((block.width for _, block in ends), default=0)
    left = max(40, int(max((Line(tick, "").width for tick in ticks.values()), default=0)) + 10)
    right = COMPACT_RIGHT if compact else max(LEAST_RIGHT, int(widest) + MARGIN_GAP + 8)
    height = COMPACT_HEIGHT if compact else HEIGHT
    plane = Plane(
        (-0.3, max(1, past.offset(past.today)) + 0.3),
        counts,
        sides=(left, right),
        rows=(TOP, height - BOTTOM),
        widths=tokens.room(COMPACT_WIDTHS if compact else WIDTHS),
    )
    margin = {"l": left, "r": right, "t": TOP, "b": BOTTOM}
    figure = bare_figure(tokens, lang, height=height, margin=margin)
    days = past.weeks_back(most=4 if compact else 8)
    figure.set_layout(
        xaxis=axis(
            tokens,
            type="date",
            range=[past.moment(edge) for edge in plane.days],
            tickvals=[day.isoformat() for day in days],
            ticktext=[short_day(day) for day in days],
            ticks="outside",
            ticklen=4,
            tickcolor=tokens.line,
            showline=True,
            hoverformat="%d/%m/%Y",
        ),
        yaxis=axis(
            tokens,
            range=list(counts),
            showgrid=True,
            tickvals=list(ticks),
            ticktext=list(ticks.values()),
            ticklabelstandoff=6,
        ),
    )
    _add_lines(figure, past, plane, tokens, lang)
    notes = inside_notes(past, plane, tokens, lang, compact=compact)
    figure.set_layout(annotations=notes + margin_notes(ends, plane))
    return figure


def _add_lines(figure: Drawing, past: Past, plane: Plane, tokens: Tokens, lang: str) -> None:
    """The fan, the goal, the evenings, the one that is told, today's own."""
    evenings = past.evenings
    days = [evening.day.isoformat() for evening in evenings]
    figure.add_scatter(
        x=days + days[::-1],
        y=[brief(e.high) for e in evenings] + [brief(e.low) for e in reversed(evenings)],
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=tokens.fan,
        hoverinfo="skip",
    )
    if past.goal and past.goal_on_axis is not None:
        figure.add_scatter(
            x=[past.moment(edge) for edge in plane.days],
            y=[brief(past.goal_on_axis)] * 2,
            name=past.goal.name,
            mode="lines",
            line={"color": tokens.plan, "width": PLAN},
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=days,
        y=[brief(evening.expected) for evening in evenings],
        name=text("chart.forecast", lang),
        mode="lines+markers",
        line={"color": tokens.primary, "width": AHEAD, "dash": AHEAD_DASH},
        marker={"color": tokens.primary, "size": POINT},
        cliponaxis=False,
        hoverinfo="text",
        hovertext=[_hover(evening, past, lang) for evening in evenings],
    )
    for evening, is_now in ((past.told, False), (past.today, True)):
        figure.add_scatter(
            x=[evening.day.isoformat()],
            y=[brief(evening.expected)],
            mode="markers",
            marker={
                "color": tokens.primary if is_now else tokens.bg,
                "size": TOLD,
                "line": {"color": tokens.bg if is_now else tokens.primary, "width": 2},
            },
            cliponaxis=False,
            hoverinfo="skip",
        )


def _hover(evening: Evening, past: Past, lang: str) -> str:
    """In short lines: a telephone has no room for long ones."""
    low, high = whole(evening.low, lang), whole(evening.high, lang)
    lines = [
        text("record.hover", lang, date=short_day(evening.day), n=whole(evening.expected, lang)),
        text("chart.range_people", lang, low=low, high=high),
    ]
    if evening.now is not None:
        now, came = whole(evening.now, lang), whole(past.came, lang)
        date = short_day(past.today.day)
        lines.append(text("record.hover_now", lang, date=date, n=now, came=came))
    return "<br>".join(lines)
