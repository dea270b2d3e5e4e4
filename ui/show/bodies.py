"""What the slides show, as HTML and SVG: every size in px of a stage of 1280 × 720."""

from collections.abc import Callable
from typing import Any

from charts import svg
from charts.course import CourseDay, course_picture
from charts.progress_days import progress
from charts.summary_chart import draw_chart
from charts.tokens import LIGHT
from exports.deck import BarsBody, BoardBody, ProgressBody, StripBody, TableBody
from ui.markup import Markup, joined
from words import figures

SCALE = 2  # of text and lines of a chart, as its own sizes are for screens
CHART = (830, 410)  # px
ROWS = 10  # bars or units below one another

_BAR = Markup(
    '<li><span class="name">{name}{star}</span><span class="track"><i class="fill {sign}" '
    'style="width:{width:.1f}%"></i>{line}</span><b>{value}</b></li>'
)
_BARS = Markup('<div class="bars" role="img" aria-label="{}"><h3>{}</h3>{}<div>{}</div></div>')
_LINE = Markup('<i class="across" style="left:{:.1f}%"></i>')
_CELL = Markup('<td class="state-{state}" aria-label="{word}">{sign}</td>')


def drawn(body: object, lang: str, name: str) -> Markup:
    """One body of a slide. name: begins the ids in it."""
    return _DRAWN[type(body)](body, lang, name)


def _progress(body: ProgressBody, lang: str, name: str) -> Markup:
    width, height = (side / SCALE for side in CHART)
    chart = draw_chart(
        progress(body.days, body.milestones, body.projection, body.course),
        width=width,
        height=height,
        tokens=LIGHT,
        lang=lang,
        compact=False,
    )
    return svg.document(
        chart, size=CHART, view=(width, height), lang=lang, name=name, title=body.alt, alt=body.alt
    )


def _bars(body: BarsBody, lang: str, name: str) -> Markup:
    """Columns of ten, first to last; the line of the average runs through all of them."""
    highest = max([bar.value or 0 for bar in body.bars] + [body.line or 0, 1e-9])
    if body.is_share and body.line is None:
        highest = max(highest, 1.0)
    lists = [
        Markup("<ol>{}</ol>").format(
            joined(_bar(bar, body, highest) for bar in body.bars[start : start + ROWS])
        )
        for start in range(0, len(body.bars), ROWS)
    ]
    label = (
        Markup('<p class="line-label">{}</p>').format(body.line_label) if body.line_label else ""
    )
    return _BARS.format(body.alt, body.heading, label, joined(lists))


def _bar(bar: Any, body: BarsBody, highest: float) -> Markup:
    across = _LINE.format(body.line / highest * 100) if body.line else ""
    return _BAR.format(
        name=bar.name,
        star="*" if bar.is_marked else "",
        sign=bar.sign,
        width=min(1.0, (bar.value or 0) / highest) * 100,
        line=across,
        value=bar.written,
    )


def _table(body: TableBody, lang: str, name: str) -> Markup:
    if not body.rows:
        return Markup('<p class="nothing">{}</p>').format(body.nothing)
    heads = [
        Markup('<th scope="col" class="{}">{}</th>').format(
            "number" if place in body.numbers else "", column
        )
        for place, column in enumerate(body.columns)
    ]
    if body.courses:
        heads.append(Markup('<th scope="col">{}</th>').format(body.courses_heading))
    rows = [
        Markup("<tr>{}{}</tr>").format(joined(_cells(body, row)), _course(body, place))
        for place, row in enumerate(body.rows)
    ]
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
        joined(heads), joined(rows)
    )


def _cells(body: TableBody, row: Any) -> list[Markup]:
    first, *others = row
    cells = [Markup('<th scope="row">{}</th>').format(first)]
    cells += [
        Markup('<td class="{}">{}</td>').format("number" if place in body.numbers else "", cell)
        for place, cell in enumerate(others, start=1)
    ]
    return cells


def _course(body: TableBody, place: int) -> Markup:
    if not body.courses:
        return Markup("")
    course = body.courses[place]
    picture = course_picture([CourseDay(count, True, None) for count in course], LIGHT)
    said = " → ".join(figures.whole(count, "vi") for count in course)
    if picture is None:
        return Markup("<td>–</td>")
    return Markup('<td><img class="course" src="{}" alt="{}"></td>').format(picture, said)


def _board(body: BoardBody, lang: str, name: str) -> Markup:
    heads = joined(Markup('<th scope="col">{}</th>').format(f"{day.day:02}") for day in body.days)
    places = range(len(body.rows))
    halves = [places[start : start + ROWS] for start in places[::ROWS]]
    tables = [
        Markup("<table><thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table>").format(
            heads, joined(_unit(body, place) for place in half)
        )
        for half in halves
    ]
    there = {state for row in body.rows for state in row}
    legend = joined(
        Markup('<span><i class="state-{}">{}</i> {}</span>').format(state, sign, word)
        for state, (sign, word) in body.states.items()
        if state in there
    )
    return Markup('<div class="board">{}</div><p class="legend">{} {}</p>').format(
        joined(tables), legend, body.more
    )


def _unit(body: BoardBody, place: int) -> Markup:
    cells = joined(
        _CELL.format(state=state, word=body.states[state][1], sign=body.states[state][0])
        for state in body.rows[place]
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(body.names[place], cells)


def _strip(body: StripBody, lang: str, name: str) -> Markup:
    cells = []
    for day, done, due in zip(body.days, body.done, body.due, strict=True):
        sign, said = "ahead", ""
        if due is not None:
            sign, said = ("unknown", "–") if done is None else ("lacks", f"{done}/{due}")
            if done is not None and done >= due:
                sign = "done"
        cells.append(
            Markup('<li class="{}"><small>{}</small>{}</li>').format(
                sign, figures.short_day(day), said
            )
        )
    return Markup('<div class="strip"><h3>{}</h3><ol aria-label="{}">{}</ol></div>').format(
        body.heading, body.alt, joined(cells)
    )


_DRAWN: dict[type, Callable[[Any, str, str], Markup]] = {
    ProgressBody: _progress,
    BarsBody: _bars,
    TableBody: _table,
    BoardBody: _board,
    StripBody: _strip,
}
