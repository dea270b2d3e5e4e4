"""What the slides show, as HTML and SVG: every size in px of a stage of 1280 × 720."""

from collections.abc import Callable, Iterable
from typing import Any

from charts import svg
from charts.course import CourseDay, course_picture
from charts.progress_days import progress
from charts.summary_chart import draw_chart
from charts.tokens import LIGHT
from exports.deck import BarsBody, BoardBody, ProgressBody, StripBody, TableBody
from ui.briefing.signs import SIGNS
from ui.markup import Markup, joined
from words import figures

SCALE = 1.85  # of text and lines of a chart, as its own sizes are for screens: 13 become 24
NARROW = 800  # px; a narrower chart has its labels inside
ROWS = 10  # bars or units below one another
SHORT = 8  # letters of a name that stands beside its bar or its cells; a longer one above the bar

_BAR = Markup(
    '<li><span class="name">{name}{star}</span><span class="track"><i class="fill {status}" '
    'style="width:{width:.1f}%"></i>{line}</span><b>{sign}{value}</b></li>'
)
_BARS = Markup(
    '<div class="bars{long}" role="img" aria-label="{alt}"><h3>{heading}</h3>{label}'
    "<div>{lists}</div>{more}</div>"
)
_LINE = Markup('<i class="across" style="left:{:.1f}%"></i>')
_SIGN = Markup('<i class="sign sign-{}">{}</i> ')
_CELL = Markup('<td class="state-{state}" aria-label="{word}">{sign}</td>')


def drawn(body: object, lang: str, name: str, size: tuple[float, float]) -> Markup:
    """One body of a slide. name: begins the ids in it; size: px that a chart has."""
    if isinstance(body, ProgressBody):
        return _progress(body, lang, name, size)
    return _DRAWN[type(body)](body, lang)


def _progress(body: ProgressBody, lang: str, name: str, size: tuple[float, float]) -> Markup:
    width, height = (side / SCALE for side in size)
    chart = draw_chart(
        progress(body.days, body.milestones, body.projection, body.course),
        width=width,
        height=height,
        tokens=LIGHT,
        lang=lang,
        compact=size[0] < NARROW,
    )
    return Markup(
        svg.document(
            chart,
            size=size,
            view=(width, height),
            lang=lang,
            name=name,
            title=body.alt,
            alt=body.alt,
        )
    )


def _bars(body: BarsBody, lang: str) -> Markup:
    """One column or two, first to last; the line of the average runs through all of them."""
    highest = max([bar.value or 0 for bar in body.bars] + [body.line or 0, 1e-9])
    if body.is_share and body.line is None:
        highest = max(highest, 1.0)
    count = len(body.bars)
    rows = count if count <= ROWS else -(-count // 2)
    lists = [
        Markup('<ol style="--rows:{}">{}</ol>').format(
            rows, joined(_bar(bar, body, highest) for bar in body.bars[start : start + rows])
        )
        for start in range(0, count, max(1, rows))
    ]
    is_long = any(len(bar.name) > SHORT for bar in body.bars)
    return _BARS.format(
        long=" long" if is_long else "",
        alt=body.alt,
        heading=body.heading,
        label=_said("line-label", body.line_label),
        lists=joined(lists),
        more=_said("more", body.more),
    )


def _said(name: str, words: str) -> Markup:
    return Markup('<p class="{}">{}</p>').format(name, words) if words else Markup("")


def legend(bodies: Iterable[object]) -> Markup:
    """The words of the signs beside the bars, once for all that stand side by side."""
    signs = {status: said for body in bodies for status, said in getattr(body, "signs", {}).items()}
    if not signs:
        return Markup("")
    told = (
        Markup("<span>{}{}</span>").format(_SIGN.format(status, sign), signs[status][1])
        for status, sign in SIGNS.items()
        if status in signs
    )
    return Markup('<p class="legend">{}</p>').format(joined(told))


def _bar(bar: Any, body: BarsBody, highest: float) -> Markup:
    across = _LINE.format(body.line / highest * 100) if body.line else ""
    return _BAR.format(
        name=bar.name,
        star="*" if bar.is_marked else "",
        status=bar.sign,
        sign=_SIGN.format(bar.sign, body.signs[bar.sign][0]) if bar.sign in body.signs else "",
        width=min(1.0, (bar.value or 0) / highest) * 100,
        line=across,
        value=bar.written,
    )


def _table(body: TableBody, lang: str) -> Markup:
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
    is_long = any(len(row[0]) > SHORT for row in body.rows)
    rows = [
        Markup("<tr>{}{}</tr>").format(joined(_cells(body, row)), _course(body, place, lang))
        for place, row in enumerate(body.rows)
    ]
    return Markup(
        '<table class="of-{}{}"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(len(heads), " long" if is_long else "", joined(heads), joined(rows))


def _cells(body: TableBody, row: Any) -> list[Markup]:
    first, *others = row
    cells = [Markup('<th scope="row"><span>{}</span></th>').format(first)]
    cells += [
        Markup('<td class="{}"><span>{}</span></td>').format(
            "number" if place in body.numbers else "", cell
        )
        for place, cell in enumerate(others, start=1)
    ]
    return cells


def _course(body: TableBody, place: int, lang: str) -> Markup:
    if not body.courses:
        return Markup("")
    course = body.courses[place]
    reported = body.reported[place] if body.reported else [True] * len(course)
    days = [CourseDay(*day, None) for day in zip(course, reported, strict=True)]
    picture = course_picture(days, LIGHT)
    said = " → ".join(figures.whole(count, lang) for count in course)
    if picture is None:
        return Markup("<td>–</td>")
    return Markup('<td><img class="course" src="{}" alt="{}"></td>').format(picture, said)


def _board(body: BoardBody, lang: str) -> Markup:
    heads = joined(Markup('<th scope="col">{}</th>').format(f"{day.day:02}") for day in body.days)
    is_long = any(len(name) > SHORT for name in body.names)
    places = range(len(body.rows))
    halves = [places[start : start + ROWS] for start in places[::ROWS]]
    tables = [
        Markup(
            '<table aria-label="{}"><thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table>'
        ).format(body.alt, heads, joined(_unit(body, place) for place in half))
        for half in halves
    ]
    there = {state for row in body.rows for state in row}
    words = joined(
        Markup('<span><i class="state-{}">{}</i> {}</span>').format(state, sign, word)
        for state, (sign, word) in body.states.items()
        if state in there
    )
    return Markup('<div class="board{}">{}</div><p class="legend">{}{}</p>').format(
        " long" if is_long else "", joined(tables), words, _more(body.more)
    )


def _more(words: str) -> Markup:
    return Markup("<span>{}</span>").format(words) if words else Markup("")


def _unit(body: BoardBody, place: int) -> Markup:
    cells = joined(
        _CELL.format(state=state, word=body.states[state][1], sign=body.states[state][0])
        for state in body.rows[place]
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(body.names[place], cells)


def _strip(body: StripBody, lang: str) -> Markup:
    cells = []
    for day, done, due in zip(body.days, body.done, body.due, strict=True):
        sign, said = "ahead", ""
        if done is not None:
            is_enough = due is None or done >= due
            sign, said = "done" if is_enough else "lacks", _of(done, due)
        elif due is not None:
            sign, said = "unknown", "–"
        cells.append(
            Markup('<li class="{}"><small>{}</small>{}</li>').format(
                sign, figures.short_day(day), said
            )
        )
    return Markup('<div class="strip"><h3>{}</h3><ol aria-label="{}">{}</ol></div>').format(
        body.heading, body.alt, joined(cells)
    )


def _of(done: int, due: int | None) -> str:
    return f"{done}" if due is None else f"{done}/{due}"


_DRAWN: dict[type, Callable[[Any, str], Markup]] = {
    BarsBody: _bars,
    TableBody: _table,
    BoardBody: _board,
    StripBody: _strip,
}
