"""The ranking on a telephone: one card a group, a tap opens it; the days as a strip of colours."""

from collections.abc import Sequence
from typing import Any

from charts.heat_cells import Cell, in_sight
from charts.ranking_rows import RANK
from ui.badges import status_badge
from ui.frame import Page
from ui.group_choice import Choice
from ui.group_ranking import cells_shown
from ui.markup import Markup, joined
from words import figures
from words.figures import known
from words.groups import age, plan_gap, strip_alt

_CARD = Markup(
    '<li class="card group-card{css}"><p class="group-name"><span class="rank">{rank}</span>'
    "<b>{name}</b></p>{badge}"
    '<p class="group-share">{share}</p><p class="group-count">{count}<small>{age}</small></p>'
    '<p class="caption">{pace}<br>{plan}</p>{strip}</li>'
)
_STRIP = Markup('<div class="day-cells" role="img" aria-label="{alt}">{cells}</div>')


def cards(page: Page, choice: Choice) -> Markup:
    """The groups of this page, by rank."""
    cells = cells_shown(page, choice)
    listed = joined(
        _card(page, choice, unit, cells.get(unit["unit_id"], []))
        for unit in choice.shown.to_dict("records")
    )
    label = page.text("groups.list")
    return Markup('<ul class="group-cards" aria-label="{}">{}</ul>').format(label, listed)


def _card(page: Page, choice: Choice, unit: dict[Any, Any], cells: Sequence[Cell]) -> Markup:
    lang = page.lang
    return _CARD.format(
        css=" opened" if unit["unit_id"] == choice.opened else "",
        rank=figures.whole(unit[RANK[choice.by]], lang),
        name=choice.link(unit["name"], group=unit["unit_id"]),
        badge=status_badge(unit["status"], lang),
        share=figures.percent(unit["coverage"], lang),
        count=_count(page, unit),
        age=age(unit, lang),
        pace=_pace(page, unit),
        plan=page.text("groups.card_plan", gap=plan_gap(unit["plan_gap"], lang)),
        strip=_strip(page, cells),
    )


def _count(page: Page, unit: dict[Any, Any]) -> str:
    n, total = figures.whole(unit["value"], page.lang), known(unit["eligible"])
    if total is None:
        return page.text("groups.card_people", n=n)
    return page.text("groups.card_of", n=n, total=figures.whole(total, page.lang))


def _pace(page: Page, unit: dict[Any, Any]) -> str:
    pace, need = figures.pace(unit["pace"], page.lang), known(unit["required_pace"])
    if need is None:
        return page.text("groups.card_pace_only", pace=pace)
    return page.text("groups.card_pace", need=figures.whole_up(need, page.lang), pace=pace)


def _strip(page: Page, cells: Sequence[Cell]) -> Markup:
    """A cell a day: the deeper the more; open where there is no figure, framed where it fell."""
    days = set(in_sight((cell.day for cell in cells), page.as_of))
    shown = [cell for cell in cells if cell.day in days]
    drawn = joined(
        Markup('<i class="{}{}"></i>').format(_look(cell), " now" * (cell.day == page.as_of))
        for cell in shown
    )
    return _STRIP.format(alt=strip_alt(shown, page.lang), cells=drawn)


def _look(cell: Cell) -> str:
    if cell.state in ("gain", "fall", "first"):
        return f"heat-{cell.step}" + " fall" * (cell.state == "fall")
    return cell.state
