"""The summary of the ward drawn by the server: one SVG, figures in and text out.

It needs no browser, no Plotly and no page around it: the first response, the slides and the picture
show it as it is. Hero and chart are two parts (charts/summary_hero.py, charts/summary_chart.py);
whoever needs another arrangement takes them singly.
"""

import pandas as pd
from markupsafe import Markup

from charts import svg
from charts.progress_days import Course, Projected, progress
from charts.summary_chart import draw_chart
from charts.summary_hero import Hero, Part, draw_hero
from charts.tokens import Tokens
from words import text

__all__ = ["Course", "Hero", "Part", "Projected", "draw_chart", "draw_hero", "summary_svg"]

LEAST_CHART = 200  # units of height
SHRINK, SHRINKS = 0.93, 12  # steps in which text becomes smaller where the height is too little
NO_HEAD = Part(Markup(""), 0)


def summary_svg(
    days: pd.DataFrame,
    milestones: pd.DataFrame,
    projection: Projected | None,
    course: Course,
    *,
    alt: str,
    tokens: Tokens,
    lang: str,
    width: float,
    height: float,
    scale: float = 1.0,
    margin: float = 0.0,
    hero: Hero | None = None,
    compact: bool | None = None,
    has_ground: bool = False,
    name: str = "summary",
) -> Markup:
    """The progress line, below the hero where one is given, as one self-contained SVG.

    days: daily_progress, one row a day (day, installed, rated_installed, coverage, plan, gain,
    gap_units, units_reported, is_weekend, is_holiday). milestones: milestone_date, share, count.
    alt: words.sentences.chart_alt, the same as the Plotly chart has.

    width, height, margin: px of the picture. scale: how large text and lines are, 1 on screens, 2
    on slides; `tokens.text_scale` (“Chữ lớn”) comes on top of it. compact: labels inside, as on
    telephones; None: where the drawing is narrow. has_ground: filled with the theme's background,
    for pictures that stand alone; else what lies behind shows through. name: begins the ids, for a
    page with several. Where the height is too little for hero and chart all is drawn smaller;
    nothing is cut.
    """
    scale *= tokens.text_scale
    for _ in range(SHRINKS):
        around = margin / scale
        inner, room = width / scale - 2 * around, height / scale - 2 * around
        head = draw_hero(hero, width=inner, tokens=tokens, lang=lang) if hero else NO_HEAD
        if head.height + LEAST_CHART <= room:
            break
        scale *= SHRINK
    chart_height = max(LEAST_CHART, room - head.height)
    chart = draw_chart(
        progress(days, milestones, projection, course),
        width=inner,
        height=chart_height,
        tokens=tokens,
        lang=lang,
        compact=compact,
    )
    view = inner + 2 * around, head.height + chart_height + 2 * around
    content = head.content + svg.moved(chart, 0, head.height)
    ground = svg.rect(0, 0, *view, fill=tokens.bg) if has_ground else Markup("")
    return svg.document(
        ground + svg.moved(content, around, around),
        size=(width, height),
        view=view,
        lang=lang,
        name=name,
        title=hero.sentence if hero and hero.sentence else text("progress_chart", lang),
        alt=alt,
    )
