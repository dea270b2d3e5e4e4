"""The first and the last five groups by rate, with the ward's average between them."""

from typing import Any

from ui.badges import mark
from ui.cards import head
from ui.links import LinkOf, view_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.scopes import KIND
from ui.standing import Standing
from ui.view import View
from words import card_titles, corrections, figures
from words.figures import known
from words.names import short_name

EACH_END = 5  # groups; of fewer than twice as many all are shown, once

_ROW = Markup(
    '<span class="rank">{rank}</span><span class="name">{name}<small>{note}</small></span>'
    '<span class="track" aria-hidden="true"><span class="bar-fill" style="width:{width}%"></span>'
    "{average}</span>"
    '<b class="share">{share}</b><span class="standing">{mark}{word}</span>'
)
_LINE = Markup('<i class="average" style="left:{}%"></i>')
_AVERAGE = Markup(
    '<li class="average-row"><span class="track">{line}<span class="average-name {side}"'
    ' style="{place}">{said}</span></span></li>'
)


def ranking(page: View, ward: Standing, link: LinkOf = view_link) -> Markup:
    """The inside of the card; each group is a link that opens it, made by `link`."""
    ranks = load(page.snapshot, "unit_ranks", as_of=page.as_of, kind=KIND)
    ranked = ranks[ranks["coverage_rank"].notna()]
    is_all = len(ranked) < 2 * EACH_END
    title = card_titles.ranking_title(ranked=len(ranked), is_all=is_all, lang=page.lang)
    if ranked.empty:
        return head(title, page.text("empty.no_eligible_next"))
    return head(title, _subtitle(page, unrated=len(ranks) - len(ranked))) + _list(
        page, ward, ranked.to_dict("records"), link, is_all=is_all
    )


def _subtitle(page: View, *, unrated: int) -> str:
    subtitle = page.text("home.ranking_subtitle")
    if not unrated:
        return subtitle
    n = figures.two_digits(unrated, page.lang)
    return page.text("caption.join").join([subtitle, page.text("home.ranking_unrated", n=n)])


def _list(
    page: View, ward: Standing, ranked: list[dict[Any, Any]], link: LinkOf, *, is_all: bool
) -> Markup:
    average = ward.figure["coverage"]
    first, last = _ends(ranked, average, is_all=is_all)
    widest = max(ranked[0]["coverage"], average or 0) or 1
    figure_of = {
        unit["unit_id"]: unit
        for unit in load(page.snapshot, "unit_figures", as_of=page.as_of, kind=KIND).to_dict(
            "records"
        )
    }
    line = None if average is None else average / widest
    rows = [_row(page, row, figure_of[row["unit_id"]], widest, line, link) for row in first]
    if len(ranked) > 1:
        rows.append(_average(page, average, line))
    rows += [_row(page, row, figure_of[row["unit_id"]], widest, line, link) for row in last]
    return Markup('<ol class="ranking">{}</ol>').format(joined(rows)) + link(
        "groups", page.text("home.ranking_all"), css="more"
    )


def _ends(
    ranked: list[dict[Any, Any]], average: float | None, *, is_all: bool
) -> tuple[list[dict[Any, Any]], list[dict[Any, Any]]]:
    """Those above the line of the average and those below it."""
    if not is_all:
        return ranked[:EACH_END], ranked[-EACH_END:]
    above = sum(average is None or row["coverage"] >= average for row in ranked)
    return ranked[:above], ranked[above:]


def _row(
    page: View,
    row: dict[Any, Any],
    figure: dict[Any, Any],
    widest: float,
    line: float | None,
    link: LinkOf,
) -> Markup:
    status = known(figure["status"])
    inside = _ROW.format(
        rank=row["coverage_rank"],
        name=short_name(row["name"]),
        note=_note(page, figure),
        width=f"{row['coverage'] / widest * 100:.1f}",
        average="" if line is None else _LINE.format(f"{line * 100:.1f}"),
        share=figures.percent(row["coverage"], page.lang),
        mark=mark(status or "no_data"),
        word=page.text(status or "status.unrated"),
    )
    return Markup("<li>{}</li>").format(link("groups", inside, css="ranked", group=row["unit_id"]))


def _note(page: View, figure: dict[Any, Any]) -> str:
    """How old the figure is, where it is not of that day; and that it is above the whole."""
    parts = []
    if figure["origin"] == "baseline":
        parts.append(page.text("home.at_baseline"))
    elif known(figure["age_days"]):
        parts.append(page.text("home.old_figure", n=figure["age_days"]))
    if figure["coverage"] > 1:
        parts.append(page.text("home.above_whole"))
    if word := corrections.mark(figure, page.lang):
        parts.append(word)
    return page.text("caption.join").join(parts)


def _average(page: View, average: float | None, line: float | None) -> Markup:
    """The row between: the line through all bars says here what it is."""
    if average is None or line is None:
        return Markup("")
    is_left = line < 0.5  # the words stand on the side with room
    edge, offset = ("left", line) if is_left else ("right", 1 - line)
    return _AVERAGE.format(
        line=_LINE.format(f"{line * 100:.1f}"),
        side="after" if is_left else "before",
        place=f"{edge}:{offset * 100:.1f}%",
        said=page.text("home.ranking_average", share=figures.percent(average, page.lang)),
    )
