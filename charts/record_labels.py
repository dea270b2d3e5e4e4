"""What is written among and beside the evenings of the projection's record."""

from collections.abc import Iterator

from charts.lettering import MARGIN_GAP, Block, Line, Note, annotations
from charts.placing import Plane, Spot, stacked
from charts.progress_days import brief
from charts.record_past import Goal, Past
from charts.tokens import BOLD, END_LABEL, REGULAR, SEMIBOLD, SERIES, TEXT, Tokens
from words import text
from words.figures import ceiling, percent, short_day, whole, whole_up


def end_blocks(
    past: Past, counts: tuple[float, float], tokens: Tokens, lang: str
) -> list[tuple[float, Block]]:
    """(value, block) in the right margin: today's projection and the goal, the higher one first."""
    today = past.today
    made = text("record.made_on", lang, date=short_day(today.day))
    people = text("chart.people", lang, n=whole(today.expected, lang))
    share = percent(today.expected / past.eligible, lang) if past.eligible else ""
    of_80 = text(
        "chart.range_people", lang, low=whole(today.low, lang), high=whole(today.high, lang)
    )
    lines = [Line(made, tokens.primary, SERIES, SEMIBOLD)]
    lines += [Line(share or people, tokens.primary, END_LABEL, BOLD)]
    lines += [Line(people, tokens.primary, SERIES, SEMIBOLD)] if share else []
    lines += [Line(of_80, tokens.mute)]
    ends = [(today.expected, Block(lines))]
    if past.goal:
        ends.append((past.goal.count, _goal(past.goal, counts, tokens, lang)))
    return sorted(ends, key=lambda end: -end[0])


def _goal(goal: Goal, counts: tuple[float, float], tokens: Tokens, lang: str) -> Block:
    """Its name and people; with an arrow where it is beyond the scale."""
    low, high = counts
    arrow = "↑ " if goal.count > high else "↓ " if goal.count < low else ""
    people = text("chart.people", lang, n=ceiling(goal.count))
    return Block(
        [
            Line(arrow + goal.name, tokens.mute, SERIES, SEMIBOLD),
            Line(people, tokens.mute),
        ]
    )


def margin_notes(ends: list[tuple[float, Block]], plane: Plane) -> list[Note]:
    """The ends at the height of what they say, nudged apart."""
    low, high = plane.counts
    centres = stacked(
        [float(plane.down(min(max(value, low), high))) for value, _ in ends],
        [block.height for _, block in ends],
        top=plane.rows[0] - 8,
        bottom=plane.rows[1],
        gap=8,
    )
    notes: list[Note] = []
    for (_, block), centre in zip(ends, centres, strict=True):
        top = centre - block.height / 2 - plane.rows[0]
        notes += annotations(
            block, x=1, y=1, xref="paper", yref="paper", xshift=MARGIN_GAP, top=top
        )
    return notes


def inside_notes(
    past: Past, plane: Plane, tokens: Tokens, lang: str, *, compact: bool
) -> list[Note]:
    """“Dự báo ngày 11/11: 6.120” at the evening that is told; on a telephone the others too."""
    at = [past.offset(evening) for evening in past.evenings]
    plane.add_line(at, [evening.expected for evening in past.evenings])
    for edge in ("low", "high"):
        plane.add_line(at, [getattr(evening, edge) for evening in past.evenings], soft=True)
    if past.goal_on_axis is not None:
        plane.add_line([0, at[-1]], [past.goal_on_axis] * 2)
    notes: list[Note] = []
    for day, value, lines in _written(past, plane, tokens, lang, compact=compact):
        for line in lines:
            block, is_last = Block([line]), line is lines[-1]
            spot = plane.place(
                block, _around(day, value, block), must=is_last and line.weight > REGULAR
            )
            if spot is not None:
                notes += annotations(
                    block,
                    x=past.moment(spot.x),
                    y=brief(spot.y),
                    xanchor=spot.anchor,
                    xshift=spot.dx,
                    top=spot.top,
                )
                break
    return notes


def _written(
    past: Past, plane: Plane, tokens: Tokens, lang: str, *, compact: bool
) -> Iterator[tuple[float, float, list[Line]]]:
    """(day, people, in how many words) of what is written inside, the most important first."""
    for evening in (past.told, *([past.today] if compact else [])):
        n, made = whole(evening.expected, lang), short_day(evening.day)
        weight = BOLD if evening is past.today else SEMIBOLD
        wordings = [text(f"record.made_{key}", lang, date=made, n=n) for key in ("people", "short")]
        lines = [Line(words, tokens.primary, TEXT, weight) for words in wordings]
        yield past.offset(evening), evening.expected, lines
    if past.goal and compact:
        low, high = plane.counts
        name = _goal(past.goal, plane.counts, tokens, lang).lines[0].text
        line = Line(f"{name}: {whole_up(past.goal.count, lang)}", tokens.mute)
        yield past.offset(past.today), min(max(past.goal.count, low), high), [line]


def _around(day: float, value: float, block: Block) -> Iterator[Spot]:
    """Above or below a point, as close to it as there is room; from the edges inwards."""
    for away in range(8, 120, 8):
        for anchor, dx in (("center", 0), ("right", 4), ("left", -4)):
            yield Spot(day, value, anchor, dx, -block.height - away)
            yield Spot(day, value, anchor, dx, away)
