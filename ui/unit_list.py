"""The units of a section: a chart whose rows are links, cards on telephones, the table behind."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from charts.drawing import Drawing
from charts.unit_rates import RateRow, rates_figure, spans
from ui import address
from ui.badges import mark
from ui.chart_rows import Link, row_chart, row_links
from ui.frame import Page
from ui.markup import Markup, joined
from ui.table import Column, Row, table
from ui.unit_choices import Choices
from ui.unit_rows import UnitRow, badge, part_of, rate_row
from words import units

_CARD = Markup(
    '<article class="card unit-card{css}"><h3>{name}</h3>{badge}{note}{bar}'
    '<p><b>{counts}</b> {lacks}</p><p class="caption">{extra}{report}</p></article>'
)
_BAR = Markup(
    '<div class="unit-bar"><span class="bar" aria-hidden="true"><span class="bar-fill bar-{sign}" '
    'style="width:{width}%"></span></span><b>{value}</b></div>'
)


@dataclass(frozen=True)
class UnitList:
    """What a section lists. `opened`: the code of the unit that is open."""

    page: Page
    section: str
    title: str
    rows: Sequence[UnitRow]
    choices: Choices
    opened: str | None

    def css_of(self, row: UnitRow) -> str:
        return "chosen" if row.code == self.opened else ""

    def link(self, row: UnitRow, label: object) -> Markup:
        """What opens a unit."""
        return self.choices.link(label, unit=row.code, to="opened")


@dataclass(frozen=True)
class RateList:
    """The units as rows of a chart, and everything around it as HTML."""

    rows: Sequence[RateRow]
    common: float | None  # the section's own rate, 0–1
    extra_head: str
    alt: str
    over: Markup
    cards: Markup
    table: Markup


def rate_list(listed: UnitList, common: float | None) -> RateList:
    page, rows = listed.page, listed.rows
    drawn = [rate_row(page, row) for row in rows]
    over = [
        (span, Link(_open(listed, row), part_of(page, row), row.code == listed.opened))
        for span, row in zip(spans(drawn), rows, strict=True)
    ]
    shares = [(row.name, row.share) for row in rows]
    return RateList(
        rows=drawn,
        common=common,
        extra_head=page.text(f"units.column_{listed.section}") if has_extra(rows) else "",
        alt=units.rates_alt(title=listed.title, shares=shares, lang=page.lang),
        over=row_links(over),
        cards=Markup('<div class="unit-cards">{}</div>').format(
            joined(_card(listed, row) for row in rows)
        ),
        table=unit_table(listed),
    )


def show_rates(page: Page, name: str, made: RateList, view: Hashable) -> None:
    """`view`: which choice of units this is, and which of them is open."""

    def draw() -> Drawing:
        return rates_figure(
            made.rows,
            common=made.common,
            extra_head=made.extra_head,
            tokens=page.tokens,
            lang=page.lang,
        )

    row_chart(
        page,
        name,
        draw,
        alt=made.alt,
        view=tuple(made.rows),
        over=made.over,
        cards=made.cards,
        behind=lambda: made.table,
        behind_view=(view, tuple(address.carried().items())),
    )


def has_extra(rows: Sequence[UnitRow]) -> bool:
    """Whether any of the units did something of the section's form."""
    return any(row.extra for row in rows)


def _open(listed: UnitList, row: UnitRow) -> Markup:
    label = listed.page.text("units.open", name=row.name)
    return listed.link(row, Markup('<span class="hidden-text">{}</span>').format(label))


def _card(listed: UnitList, row: UnitRow) -> Markup:
    """The row on a telephone."""
    return _CARD.format(
        css=f" {listed.css_of(row)}",
        name=listed.link(row, row.name),
        badge=badge(listed.page, row),
        note=part_of(listed.page, row),
        bar=_bar(row),
        counts=row.counts,
        lacks=row.lacks,
        extra=_extra(listed.page, row),
        report=row.report,
    )


def _bar(row: UnitRow) -> Markup:
    """The rate as a bar from 0 to 1; what is above 1 fills it and stands beside it."""
    if row.share is None:
        return Markup("")
    sign = "actual" if row.sign == "unrated" else row.sign
    return _BAR.format(sign=sign, width=f"{min(1.0, row.share) * 100:.1f}", value=row.value)


def _extra(page: Page, row: UnitRow) -> Markup:
    if not row.extra:
        return Markup("")
    sign = mark("behind") if row.is_extra_missing else ""
    head = page.text(f"units.column_{row.facts['section']}")
    return Markup("{}{}: {}<br>").format(sign, head, row.extra)


def unit_table(listed: UnitList) -> Markup:
    """The units as a table; organisations owe no figures, and have the columns only with some."""
    page, rows = listed.page, listed.rows
    columns = [Column(page.text("table.unit"), is_number=False)]
    cells: list[list[object]] = [[listed.link(row, row.name) + part_of(page, row)] for row in rows]

    def add(label: str, values: Sequence[object], *, is_number: bool) -> None:
        columns.append(Column(page.text(label), is_number))
        for line, value in zip(cells, values, strict=True):
            line.append(value)

    has_figures = listed.section != "organisation" or any(row.is_known for row in rows)
    if has_figures:
        add("table.coverage", [row.value for row in rows], is_number=True)
        add("units.column_counts", [row.counts or "–" for row in rows], is_number=True)
        add("units.column_left", [row.lacks for row in rows], is_number=False)
    if has_extra(rows):
        add(f"units.column_{listed.section}", [row.extra or "–" for row in rows], is_number=True)
    if has_figures:
        add("table.status", [badge(page, row) for row in rows], is_number=False)
        add("units.column_last", [row.report for row in rows], is_number=False)
    caption = page.text("units.table_caption", title=listed.title, date=page.as_of)
    named = zip(cells, rows, strict=True)
    return table(caption, columns, [Row(line, listed.css_of(row)) for line, row in named])
