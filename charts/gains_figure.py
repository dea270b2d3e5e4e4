"""What each day gained, alone and large: the lower row of the progress chart as a chart of its own.

Every bar has its figure where there is room; the people a day needed and reached run on to the
deadline, which is named above as everywhere.
"""

from datetime import timedelta

import pandas as pd

from charts.activities import active_days, add_activities
from charts.axes import day_ticks
from charts.drawing import Drawing
from charts.gains import add_gains, needed
from charts.lettering import MARGIN_GAP, Note
from charts.placing import Plane
from charts.progress import COMPACT_WIDTHS, WIDTHS
from charts.progress_days import Course, progress
from charts.progress_frame import COMPACT_RIGHT, RIGHT, TOP
from charts.progress_labels import label_dates
from charts.progress_notes import inside_notes
from charts.theme import axis, bare_figure
from charts.tokens import Tokens
from words.figures import short_day

HEIGHT, COMPACT_HEIGHT = 480, 280  # px
LEFT, COMPACT_LEFT, FOOT = 52, 40, 28


def gains_figure(
    days: pd.DataFrame,
    course: Course,
    *,
    tokens: Tokens,
    lang: str,
    compact: bool = False,
    activities: pd.DataFrame | None = None,
) -> Drawing:
    """Bars of the days. days: daily_progress, as charts.progress.progress_figure has them.

    Show it with `theme=None` and `config=charts.theme.config(lang)`.
    """
    figures = progress(days, pd.DataFrame(), None, course)
    height = COMPACT_HEIGHT if compact else HEIGHT
    beside = max((line.width for _, line, _ in needed(figures, tokens, lang)), default=0)
    margin = {
        "l": COMPACT_LEFT if compact else LEFT,
        "r": COMPACT_RIGHT if compact else max(RIGHT, int(beside) + MARGIN_GAP + 24),
        "t": TOP,
        "b": FOOT,
    }
    plane = Plane(
        (0.4, figures.offset(figures.last) + 0.6),
        (0.0, 1.0),
        sides=(margin["l"], margin["r"]),
        rows=(TOP, height - FOOT),
        widths=tokens.room(COMPACT_WIDTHS if compact else WIDTHS),
    )
    figure = bare_figure(tokens, lang, height=height, margin=margin)
    ticks = day_ticks(figures.first + timedelta(days=1), figures.last, most=3 if compact else 6)
    figure.set_layout(
        xaxis=axis(
            tokens,
            type="date",
            range=[figures.moment(edge) for edge in plane.days],
            tickvals=[day.isoformat() for day in ticks],
            ticktext=[short_day(day) for day in ticks],
            ticks="outside",
            ticklen=4,
            tickcolor=tokens.line,
            showline=True,
            anchor="y2",
            hoverformat="%d/%m/%Y",
        )
    )
    dates = inside_notes(label_dates(figures, plane, tokens, lang, compact=compact), figures)
    notes: list[Note] = [{**note, "yref": "paper"} for note in dates]  # counts from 0 to 1
    notes += add_gains(
        figure, figures, plane, tokens, lang, rows=plane.rows, is_alone=True, compact=compact
    )
    if activities is not None:
        active = active_days(activities, figures, lang)
        counts = figure.layout["yaxis2"]["range"]
        row = Plane(
            plane.days, tuple(counts), sides=plane.sides, rows=plane.rows, widths=plane.widths
        )
        add_activities(figure, active, figures, row, tokens, lang, yaxis="y2", at_foot=False)
    figure.set_layout(annotations=notes)
    return figure
