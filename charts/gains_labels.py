"""What is written among and beside the bars of the days: their figures, what is needed and reached.

Where two labels would meet the less important one goes.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from charts.lettering import MARGIN_GAP, Block, Line, Note, annotations, wrapped
from charts.placing import Plane, Spot, stacked
from charts.progress_days import Day, Progress, brief
from charts.tokens import SEMIBOLD, SERIES, TEXT, Tokens
from words import text
from words.figures import pace, signed, whole, whole_up

BAR = 0.76  # of a day
HATCH = "///"  # how the hatching is written in the note that explains it
NOTE = 12  # px

Need = tuple[float, Line, dict[str, Any]]  # people a day, its words, its line


def label_bars(
    figures: Progress,
    bars: list[Day],
    plane: Plane,
    tokens: Tokens,
    lang: str,
    *,
    every: bool = False,
) -> list[Note]:
    """The last bar, the highest and the lowest; zeros, which nobody would see; `every` bar."""
    for day in bars:
        plane.add_bar(figures.offset(day.day), day.gain or 0.0, BAR)
    last = [day for day in bars if day.day == figures.course.as_of]
    others = [day for day in bars if day not in last]
    labelled = [(day, Line(signed(day.gain, lang), tokens.ink, SERIES, SEMIBOLD)) for day in last]
    ends = [max(others, key=gain_of), min(others, key=gain_of)] if others else []
    ends = ends if len({gain_of(day) for day in ends}) > 1 else []
    zeros = [day for day in others if not day.gain]
    labelled += [
        (day, Line(whole(day.gain, lang), tokens.axis, NOTE))
        for day in dict.fromkeys((*ends, *zeros, *(others if every else ())))
    ]
    notes: list[Note] = []
    for day, line in labelled:
        block, is_last = Block([line]), day in last
        spots = _bar_spots(figures, day, block, is_last)
        spot = plane.place(block, list(spots)[: None if day in (*last, *ends) else 1], must=is_last)
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


def label_needs(
    figures: Progress, needs: list[Need], drawn: list[Need], plane: Plane, lang: str
) -> list[Note]:
    """On a telephone: what is needed and reached, in few words above or below their lines."""
    notes: list[Note] = []
    at = figures.offset(figures.course.as_of) + figures.days_left
    for need in sorted(needs, key=lambda need: -need[0]):
        value, line, look = need
        is_pace = "dash" in look
        n = pace(value, lang) if is_pace else whole_up(value, lang)
        words = text(f"chart.{'pace' if is_pace else 'required'}_short", lang, n=n)
        lifts = [-Block([line]).height - rise for rise in (3, 12, 24)] + [3, 12, 24, 36]
        if need not in drawn:  # beyond the scale: said at the top, with an arrow
            value, words, lifts = plane.counts[1], f"↑ {words}", [2, 18]
        block = Block([replace(line, text=words)])
        spot = plane.place(block, [Spot(at, value, "right", -5, lift) for lift in lifts])
        if spot is not None:
            notes += annotations(
                block,
                x=figures.moment(at),
                y=brief(value),
                yref="y2",
                xanchor=spot.anchor,
                xshift=spot.dx,
                top=spot.top,
            )
    return notes


def _bar_spots(figures: Progress, day: Day, block: Block, is_last: bool) -> Iterator[Spot]:
    """At the end of the bar; the last bar's label also higher or, in need, beside the deadline."""
    at, gain = figures.offset(day.day), gain_of(day)
    if gain < 0:
        yield Spot(at, gain, "center", 0, 3)
        return
    rises = range(2, 62, 6) if is_last else (2,)
    for anchor, dx in (("center", 0), ("left", -7), ("right", -4)):
        for rise in rises:
            yield Spot(at, gain, anchor, dx, -block.height - rise)


def label_margin(
    needs: list[Need],
    drawn: list[Need],
    bars: list[Day],
    plane: Plane,
    tokens: Tokens,
    lang: str,
    *,
    is_alone: bool,
) -> list[Note]:
    """What is needed and reached, at the height of their lines; below, what hatching means.

    is_alone: above the row stand the names of the dates.
    """
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
        top=plane.rows[0] + (4 if is_alone else -TEXT),
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


def gain_of(day: Day) -> float:
    return day.gain or 0.0
