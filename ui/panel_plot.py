"""The picture of a panel with its scale and days around it, as text of the page."""

from collections.abc import Sequence
from datetime import date

from charts.panel_pictures import Scale, days_picture, lines_picture, weeks_picture
from charts.weeks import Week
from ui.frame import Page
from ui.markup import Markup, joined
from ui.panel_figures import Panel
from ui.progress_choice import Chosen
from words import figures, said

_PLOT = Markup(
    '<div class="plot"><img src="{picture}" alt="{alt}">{ticks}</div>'
    '<div class="plot-days" aria-hidden="true">{days}</div>'
)
_TICK = Markup('<span class="tick" style="bottom:{}%" aria-hidden="true">{}</span>')
_DAY = Markup('<span class="{}" style="left:{}%">{}</span>')
NEAR = 0.17  # of a panel's width: closer together only the more important date is written
FEW = 5  # weeks that have room for their names


def panel_plot(
    page: Page, chosen: Chosen, panel: Panel, scale: Scale, weeks: Sequence[Week]
) -> Markup:
    """The picture as the choice asks for it, its scale to the left, its days or weeks below."""
    progress, eligible, tokens = panel.progress, panel.eligible, page.tokens
    if chosen.is_weekly:
        picture = weeks_picture(weeks, scale, eligible, tokens)
    elif chosen.is_gains:
        picture = days_picture(progress, scale, eligible, tokens)
    else:
        picture = lines_picture(progress, scale, eligible, tokens)
    return _PLOT.format(
        picture=picture,
        alt=_alt(page, panel),
        ticks=joined(
            _TICK.format(f"{scale.up(tick) * 100:.1f}", _tick(page, tick, panel))
            for tick in scale.ticks
        ),
        days=_week_numbers(page, weeks) if chosen.is_weekly else _dates(page, panel, chosen),
    )


def _tick(page: Page, value: float, panel: Panel) -> str:
    written = figures.goal if panel.eligible else figures.whole
    return written(value, page.lang)


def _dates(page: Page, panel: Panel, chosen: Chosen) -> Markup:
    """Under the picture: the start, the as-of date, the deadline, each at its place."""
    progress, course = panel.progress, panel.progress.course
    left, right = (0.4, 0.6) if chosen.is_gains else (-0.2, 0.2)
    width = progress.offset(progress.last) + right - left

    def share(day: date) -> float:
        return (progress.offset(day) - left) / width

    wanted = [(course.deadline, "end"), (course.as_of, "now"), (course.start, "")]
    placed: list[tuple[float, str, str]] = []
    for day, css in wanted:
        if day is None or (css == "now" and not progress.has_started):
            continue
        if all(abs(share(day) - other) > NEAR for other, *_ in placed):
            placed.append((share(day), css, figures.short_day(day)))
    return joined(
        _DAY.format(css, f"{min(0.94, max(0.06, at)) * 100:.1f}", day)
        for at, css, day in sorted(placed)
    )


def _week_numbers(page: Page, weeks: Sequence[Week]) -> Markup:
    return joined(
        _DAY.format(
            "now" if week.is_begun and not week.is_complete else "",
            f"{(week.number - 0.5) / len(weeks) * 100:.1f}",
            page.text("progress.week", n=week.number) if len(weeks) <= FEW else week.number,
        )
        for week in weeks
    )


def _alt(page: Page, panel: Panel) -> str:
    lang, figure = page.lang, panel.figure
    reach = figures.whole(figure["installed"], lang)
    if panel.eligible:
        reach = figures.percent(figure["coverage"], lang)
    expected = None
    if panel.projection:
        expected = figures.whole(panel.projection.expected, lang)
        if panel.expected_share is not None:
            expected = figures.percent(panel.expected_share, lang)
    plan = panel.plan_share
    return said(
        "progress.panel_alt",
        lang,
        name=panel.name,
        as_of=figures.short_day(page.as_of),
        reach=reach,
        plan=None if plan is None else figures.percent(plan, lang),
        deadline=figures.short_day(panel.progress.course.deadline),
        expected=expected,
    )
