"""What stands to the right of the progress chart: what plan, projection or outcome come to."""

from charts.lettering import Block, Line
from charts.placing import Plane, stacked
from charts.progress_days import Progress
from charts.progress_gaps import age_words
from charts.tokens import BOLD, END_LABEL, SEMIBOLD, SERIES, Tokens
from words import text
from words.figures import ceiling, goal, nearest, percent, short_day, whole


def end_blocks(figures: Progress, tokens: Tokens, lang: str) -> list[tuple[float, Block]]:
    """(value, block) of the lines that run to the right edge: what they reach on the deadline."""
    course, blocks = figures.course, []
    plan = figures.plan_on(course.deadline) if course.deadline else None
    if plan is not None:
        name = _plan_name(figures, plan, lang)
        people = text("chart.people", lang, n=ceiling(plan))
        lines = [Line(name, tokens.mute, SERIES, SEMIBOLD)]
        lines += [Line(people, tokens.mute)] if figures.share(plan) is not None else []
        blocks.append((plan, Block(lines)))
    if figures.ahead:
        _, expected, low, high = figures.ahead[-1]
        blocks.append((expected, _forecast(figures, expected, low, high, tokens, lang)))
    elif figures.ends_at_edge:
        latest = figures.reported[-1]
        heading, people = named(text("chart.actual", lang), latest.installed, latest.coverage, lang)
        lines = [Line(heading, tokens.primary, END_LABEL, BOLD)]
        lines += [Line(people, tokens.primary, SERIES, SEMIBOLD)]
        lines += [Line(age, tokens.mute)] if (age := age_words(figures, lang)) else []
        blocks.append((latest.installed or 0.0, Block(lines)))
    if figures.assumed:
        blocks.append(_assumed(figures, tokens, lang))
    return blocks


def label_margin(ends: list[tuple[float, Block]], plane: Plane) -> list[tuple[float, Block]]:
    """(upper edge, block) of the ends in the right margin: the higher value above, nudged apart.

    Upper edges are px from the top of the figure.
    """
    ends = sorted(ends, key=lambda end: -end[0])
    centres = stacked(
        [float(plane.down(value)) for value, _ in ends],
        [block.height for _, block in ends],
        top=plane.rows[0],
        bottom=plane.rows[1],  # below it the last day has its tick
        gap=8,
    )
    return [
        (centre - block.height / 2, block) for (_, block), centre in zip(ends, centres, strict=True)
    ]


def _plan_name(figures: Progress, plan: float, lang: str) -> str:
    """What the plan asks for on the deadline, by the name of its goal."""
    course = figures.course
    if figures.share(plan) is None:
        return text("chart.plan_count", lang, n=text("chart.people", lang, n=ceiling(plan)))
    at_deadline = [mark for mark in figures.milestones if mark.day == course.deadline]
    if at_deadline:
        return text("chart.plan_milestone", lang, share=goal(at_deadline[-1].share, lang))
    if course.target is not None:
        return text("chart.plan_target", lang, share=goal(course.target, lang))
    return f"{text('chart.plan', lang)} {percent(figures.share(plan), lang)}"


def _forecast(
    figures: Progress, expected: float, low: float, high: float, tokens: Tokens, lang: str
) -> Block:
    """Dự báo 35,4% / 6.390 người / 80%: 6.205 – 6.570 / (34,4 – 36,4%)"""
    heading, people = named(text("chart.forecast", lang), expected, figures.share(expected), lang)
    lines = [
        Line(heading, tokens.primary, END_LABEL, BOLD),
        Line(people, tokens.primary, SERIES, SEMIBOLD),
    ]
    if whole(low, lang) == whole(high, lang):
        return Block(lines)
    people_range = text("chart.range_people", lang, low=whole(low, lang), high=whole(high, lang))
    lines.append(Line(people_range, tokens.mute))
    if figures.share(low) is not None:
        shares = [percent(figures.share(value), lang) for value in (low, high)]
        from_share = shares[0].removesuffix("%")
        lines.append(
            Line(text("chart.range_share", lang, low=from_share, high=shares[1]), tokens.mute)
        )
    return Block(lines)


def _assumed(figures: Progress, tokens: Tokens, lang: str) -> tuple[float, Block]:
    """Giả định 37,4% / 6.750 người"""
    _, expected = figures.assumed[-1]
    heading, people = named(assumed_name(figures, lang), expected, figures.share(expected), lang)
    lines = [Line(heading, tokens.ink, SERIES, SEMIBOLD), Line(people, tokens.ink)]
    return expected, Block(lines)


def assumed_name(figures: Progress, lang: str) -> str:
    """“Giả định”, with the deadline that is assumed where it is another."""
    end = figures.assumed[-1][0]
    if end == figures.course.deadline:
        return text("what_if.line", lang)
    return text("what_if.line_until", lang, date=f"{short_day(end)}:")


def named(name: str, people: float | None, share: float | None, lang: str) -> tuple[str, str]:
    """(heading, people): "Dự báo 35,4%" and "6.390 người"; the bare name where there is no rate."""
    heading = name if share is None else f"{name} {percent(share, lang)}"
    return heading, text("chart.people", lang, n=nearest(people))
