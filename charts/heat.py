"""The heat table of a ranking: a row a unit, a column a day, the gain in figures on its colour.

A day without a usable figure is a dashed box with “–”, never a pale zero; a fall has a red frame; a
gain over several days is underlined over all of them; the day of a corrected count has a star; days
to come are dots.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, NamedTuple

from charts.drawing import Drawing
from charts.heat_cells import STEPS, Cell
from charts.lettering import Block, Line, Note, annotations, wrapped
from charts.ranking_rows import Row
from charts.signs import Shape
from charts.theme import axis
from charts.tokens import SEMIBOLD, TEXT, Tokens
from words import groups, text
from words.corrections import told
from words.figures import UNKNOWN, pace, whole

FIGURE = 12  # px
THOUSANDS = 1_000  # from this gain on the table counts in thousands, or figures would not fit
FEWEST_DAYS = 9  # the table is at least so wide that its heading fits
TITLE, WEEK, FRAME = 62, 40, 26  # px from the first row up
HOVER = 300  # px, the widest line of a tooltip
STAR = "*"  # the count of that day was put right or confirmed
INSET = 0.45  # of a day, from the middle of a cell to the frame around it
ON_X = {"xref": "x2", "yref": "y"}


class Place(NamedTuple):
    """A cell, its column (from 0) and its row."""

    cell: Cell
    column: int
    row: Row


@dataclass(frozen=True)
class Drawn:
    """What lies on the heat table: a figure takes its shapes and notes all at once."""

    shapes: list[Shape]
    notes: list[Note]


def add_heat(
    figure: Drawing,
    placed: Sequence[Row],
    cells: dict[str, list[Cell]],
    days: Sequence[date],
    *,
    domain: tuple[float, float],
    as_of: date,
    start: date,
    tokens: Tokens,
    lang: str,
) -> Drawn:
    """Draw the cells of the rows on `days`, between the parts `domain` of the figure's width."""
    height = sum(row.height for row in placed)
    places = list(_places(placed, cells, days))
    is_thousands = any(abs(place.cell.gain or 0) >= THOUSANDS for place in places)
    figure.set_layout(xaxis2=_day_axis(days, domain, as_of, tokens))
    _add_colors(figure, placed, places, len(days), tokens)
    _add_figures(figure, places, is_thousands, tokens, lang)
    shapes = _weeks(days, start, height, tokens) + _frames(places, tokens)
    if as_of in days:
        shapes.append(_today(days.index(as_of), height, tokens))
    return Drawn(shapes, _head(days, domain, start, is_thousands, tokens, lang))


def _places(
    placed: Sequence[Row], cells: dict[str, list[Cell]], days: Sequence[date]
) -> Iterator[Place]:
    column = {day: place for place, day in enumerate(days)}
    for row in placed:
        for cell in cells.get(row.unit_id, []):
            if cell.day in column:
                yield Place(cell, column[cell.day], row)


def _day_axis(
    days: Sequence[date], domain: tuple[float, float], as_of: date, tokens: Tokens
) -> dict[str, object]:
    """The days of the month; the as-of date in bold."""
    strong = f'<b style="color:{tokens.ink}">{{}}</b>'
    names = [strong.format(day.day) if day == as_of else str(day.day) for day in days]
    return axis(
        tokens,
        anchor="y",
        side="top",
        domain=[round(edge, 4) for edge in domain],
        range=[-0.5, max(len(days), FEWEST_DAYS) - 0.5],
        tickvals=list(range(len(days))),
        ticktext=names,
        ticks="",
        tickangle=0,
        tickfont={"color": tokens.axis, "size": FIGURE},
        ticklabelstandoff=2,
    )


def _add_colors(
    figure: Drawing, placed: Sequence[Row], places: Sequence[Place], days: int, tokens: Tokens
) -> None:
    line = {row.unit_id: number for number, row in enumerate(placed)}
    depth: list[list[int | None]] = [[None] * days for _ in placed]
    for cell, column, row in places:
        if cell.state in ("gain", "fall", "first"):
            depth[line[row.unit_id]][column] = cell.step
    figure.add_heatmap(
        z=depth,
        x=[column - 0.5 for column in range(days + 1)],
        y=[row.top for row in placed] + [sum(row.height for row in placed)],
        xaxis="x2",
        zmin=-0.5,
        zmax=STEPS - 0.5,
        colorscale=[
            (edge / STEPS, color)
            for step, color in enumerate(tokens.heat)
            for edge in (step, step + 1)
        ],
        showscale=False,
        xgap=1,
        ygap=1,
        hoverinfo="skip",
    )


def _add_figures(
    figure: Drawing, places: Sequence[Place], is_thousands: bool, tokens: Tokens, lang: str
) -> None:
    figure.add_scatter(
        mode="text",
        xaxis="x2",
        x=[place.column for place in places],
        y=[place.row.middle for place in places],
        text=[_written(place.cell, is_thousands, lang) for place in places],
        textfont={"size": FIGURE, "color": [_ink(place.cell, tokens) for place in places]},
        customdata=[place.row.unit_id for place in places],
        hoverinfo="text",
        hovertext=[_told(place, tokens, lang) for place in places],
    )


def _told(place: Place, tokens: Tokens, lang: str) -> str:
    """The unit, its day, and what the coordinator did to the count."""
    lines = [place.row.full, groups.cell(place.cell, lang)]
    if place.cell.corrected:
        said = wrapped(told(*place.cell.corrected, lang), tokens.ink, TEXT, room=HOVER)
        lines += [escape(line.text, quote=False) for line in said.lines]
    return "<br>".join(lines)


def _written(cell: Cell, is_thousands: bool, lang: str) -> str:
    if cell.gain is None:
        gain = {"ahead": "·", "idle": ""}.get(cell.state, UNKNOWN)
    else:
        gain = pace(cell.gain / THOUSANDS, lang) if is_thousands else whole(cell.gain, lang)
    return gain + STAR * bool(cell.corrected)


def _ink(cell: Cell, tokens: Tokens) -> str:
    if cell.gain is not None:
        return tokens.heat_text[cell.step]
    return tokens.no_data if cell.state == "ahead" else tokens.mute


def _frames(places: Sequence[Place], tokens: Tokens) -> list[Shape]:
    """Dashed boxes, red frames and the lines under gains of several days: one shape for each."""
    unknown = [_box(place) for place in places if place.cell.state in ("silent", "unused")]
    falls = [_box(place) for place in places if place.cell.state == "fall"]
    spans = [_span(place) for place in places if place.cell.gap_days > 1]
    looks = (
        (unknown, {"color": tokens.no_data, "width": 1, "dash": "2px,2px"}),
        (spans, {"color": tokens.ink, "width": 2}),
        (falls, {"color": tokens.behind, "width": 1.5}),
    )
    return [
        {"type": "path", "path": " ".join(paths), "line": line, **ON_X}
        for paths, line in looks
        if paths
    ]


def _box(place: Place) -> str:
    left, right = place.column - INSET, place.column + INSET
    top, bottom = place.row.top + 1.5, place.row.top + place.row.height - 1.5
    return f"M{left:g},{top:g} L{right:g},{top:g} L{right:g},{bottom:g} L{left:g},{bottom:g} Z"


def _span(place: Place) -> str:
    first = max(0, place.column - place.cell.gap_days + 1)
    below = place.row.top + place.row.height - 2.5
    return f"M{first - INSET:g},{below:g} L{place.column + INSET:g},{below:g}"


def _weeks(days: Sequence[date], start: date, height: float, tokens: Tokens) -> list[Shape]:
    """A line where a campaign week begins, but for the first."""
    line = {"color": tokens.line, "width": 1}
    return [
        _upright(column, WEEK + 8, height, "below") | {"x1": column - 0.5, "line": line}
        for column, day in enumerate(days)
        if column and (day - start).days % 7 == 0
    ]


def _today(column: int, height: float, tokens: Tokens) -> Shape:
    line = {"color": tokens.ink, "width": 1.5}
    return _upright(column, FRAME, height, "above") | {"type": "rect", "line": line}


def _upright(column: int, rises: float, height: float, layer: str) -> Shape:
    return {
        "type": "line",
        "xref": "x2",
        "yref": "paper",
        "x0": column - 0.5,
        "x1": column + 0.5,
        "y0": 0,
        "y1": round(1 + rises / height, 5),
        "layer": layer,
    }


def _head(
    days: Sequence[date],
    domain: tuple[float, float],
    start: date,
    is_thousands: bool,
    tokens: Tokens,
    lang: str,
) -> list[Note]:
    """The heading of the table and the names of its weeks."""
    key = "ranking.heat_thousands" if is_thousands else "ranking.heat"
    title = Block([Line(text(key, lang), tokens.ink, TEXT, SEMIBOLD)])
    over: dict[str, Any] = {"y": 1, "yref": "paper"}
    top = -TITLE - title.height / 2
    notes = annotations(title, x=round(domain[0], 4), xref="paper", top=top, **over)
    for column, day in enumerate(days):
        number, day_of_week = divmod((day - start).days, 7)
        if day_of_week == 0 or (column == 0 and day >= start and day_of_week < 4):
            week = Block([Line(text("ranking.week", lang, n=number + 1), tokens.axis, FIGURE)])
            top = -WEEK - week.height / 2
            notes += annotations(week, x=column - 0.5, xref="x2", xshift=3, top=top, **over)
    return notes
