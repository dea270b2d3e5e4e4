"""The two figures inside the progress chart: today's count, and on a telephone the projection."""

from collections.abc import Iterator
from itertools import chain

from charts.lettering import Block, Line
from charts.placing import Spot
from charts.progress_days import Progress
from charts.progress_ends import assumed_name, named
from charts.progress_gaps import age_words
from charts.progress_room import Inside
from charts.tokens import BOLD, END_LABEL, SEMIBOLD, TEXT, Tokens
from words import text
from words.figures import goal, percent, whole


def name_today(labels: Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    """5.210 · 28,8%, beside the dot, on the side where the plan is not."""
    if not figures.has_started or not figures.reported:
        return
    latest = figures.reported[-1]
    count = whole(latest.installed, lang)
    share = None if latest.coverage is None else percent(latest.coverage, lang)
    usual = count if share is None else text("chart.count_share", lang, count=count, share=share)
    age = age_words(figures, lang)
    old = [Line(age, tokens.mute)] if age else []
    parts = [usual], [count, *([] if share is None else [share])]
    blocks = [
        Block([*(Line(part, tokens.primary, END_LABEL, BOLD) for part in lines), *old])
        for lines in parts
    ]
    for block in blocks:
        if labels.write(block, _beside_dot(figures, block)):
            return
    labels.write(blocks[-1], _beside_dot(figures, blocks[-1]), must=True)


def _beside_dot(figures: Progress, block: Block) -> list[Spot]:
    """Around today's dot, beside it where no line goes on; past the deadline before its upright."""
    latest = figures.reported[-1]
    at, value = figures.offset(latest.day), latest.installed or 0.0
    spots = []
    for lift in (4, 12, 22, 34, 50, 70):
        above = [Spot(at, value, "right", -9, -block.height - lift)]
        above += [Spot(at, value, "left", 9, -block.height - lift)]
        below = [Spot(at, value, "left", 9, lift + 2), Spot(at, value, "right", -9, lift + 2)]
        spots += below + above if figures.is_behind else above + below
    if not figures.ahead:  # nothing runs on from the dot
        middle = -block.height / 2
        spots += [Spot(at, value, "left", 10, middle + shift) for shift in (0, 6, -6)]
    if figures.course.deadline and figures.days_left < 0:
        spots += _near(figures.offset(figures.course.deadline), value, block)
    return spots


def name_forecast(labels: Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    """On a telephone: "Dự báo 35,4%" and the goal, near the end of the dashed line."""
    course = figures.course
    if not figures.ahead or course.deadline is None:
        return
    _, expected, _, _ = figures.ahead[-1]
    name, share = text("chart.forecast", lang), figures.share(expected)
    heading, people = named(name, expected, share, lang)
    short = percent(share, lang) if share is not None else people
    goals = [mark for mark in figures.milestones if mark.day == course.deadline]
    beneath = [text("chart.milestone", lang, share=goal(mark.share, lang)) for mark in goals[-1:]]

    def block(*headings: str) -> Block:
        lines = [Line(line, tokens.primary, TEXT, SEMIBOLD) for line in headings]
        return Block(lines + [Line(line, tokens.mute) for line in beneath])

    end, now = figures.offset(course.deadline), figures.offset(course.as_of)
    usual, narrow = block(heading if share is not None else f"{name} {short}"), block(name, short)
    bare = Block(narrow.lines[:2])
    for choice in (usual, narrow, bare):
        if labels.write(choice, _near(end, expected, choice)):
            return
    if not labels.write(usual, _near(now, expected, usual)):
        around = [*_near(end, expected, bare), *_near(end, expected, bare, is_after=True)]
        labels.write(bare, [*around, *_near(now, expected, bare)], must=True)


def name_assumed(labels: Inside, figures: Progress, tokens: Tokens, lang: str) -> None:
    """On a telephone: "Giả định 37,4%", near the end of its line."""
    if not figures.assumed:
        return
    course, (day, expected) = figures.course, figures.assumed[-1]
    name, share = assumed_name(figures, lang), figures.share(expected)
    figure = named(name, expected, share, lang)[1] if share is None else percent(share, lang)
    uprights = dict.fromkeys((day, course.deadline or day, course.as_of))

    def write(lines: list[str], *, farthest: int = 60, must: bool = False) -> bool:
        block = Block([Line(line, tokens.ink, TEXT, SEMIBOLD) for line in lines])
        near = [_near(figures.offset(on), expected, block, farthest=farthest) for on in uprights]
        return labels.write(block, chain(*near), must=must)

    bare = [text("what_if.line", lang), figure]
    if not (write([f"{name} {figure}"]) or write([name, figure]) or write(bare)):
        write(bare, farthest=200, must=True)


def _near(
    at: int, value: float, block: Block, *, is_after: bool = False, farthest: int = 200
) -> Iterator[Spot]:
    """Before an upright, or after it, as close to the height of a value as there is room."""
    anchor, dx = ("left", 5) if is_after else ("right", -5)
    for away in range(8, farthest, 6):
        yield Spot(at, value, anchor, dx, away)
        yield Spot(at, value, anchor, dx, -block.height - away)
