"""The ranking on a telephone: one card a group, a tap opens it; the days as a strip of colours."""

from collections.abc import Sequence
from typing import Any

from charts.heat_cells import Cell, in_sight
from charts.ranking_rows import COLUMN, RANK, WRITTEN
from ui.badges import status_badge
from ui.frame import Page
from ui.group_choice import Choice
from ui.group_ranking import cells_shown
from ui.markup import Markup, joined
from words import figures
from words.corrections import mark
from words.figures import known
from words.groups import age, counted, plan_gap, strip_alt

_LIST = Markup(
    '<p class="caption">{note}</p><ul class="group-cards" aria-label="{label}">{cards}</ul>'
)
_CARD = Markup(
    '<li class="card group-card{css}"><p class="group-name"><span class="rank">{rank}</span>'
    "<b>{name}</b></p>"
    '<p class="group-share">{figure}</p><p class="group-count">{badge}<span>{count}</span></p>'
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
    return _LIST.format(
        note=page.text("groups.note_strip"), label=page.text("groups.list"), cards=listed
    )


def _card(page: Page, choice: Choice, unit: dict[Any, Any], cells: Sequence[Cell]) -> Markup:
    lang = page.lang
    return _CARD.format(
        css=" opened" if unit["unit_id"] == choice.opened else "",
        rank=figures.whole(unit[RANK[choice.by]], lang),
        name=choice.link(unit["name"], group=unit["unit_id"]),
        badge=status_badge(unit["status"], lang),
        figure=_figure(page, choice, unit),
        count=_count(page, choice, unit),
        pace=_pace(page, unit),
        plan=page.text("groups.card_plan", gap=plan_gap(unit["plan_gap"], lang)),
        strip=_strip(page, cells),
    )


def _figure(page: Page, choice: Choice, unit: dict[Any, Any]) -> Markup:
    """What the groups are ranked by, with its unit."""
    written = WRITTEN[choice.by](known(unit[COLUMN[choice.by]]), page.lang)
    unit_word = {"pace": "noun.people_per_day", "plan": "noun.people"}.get(choice.by)
    small = Markup(" <small>{}</small>").format(page.text(unit_word)) if unit_word else ""
    return Markup("{}{}").format(written, small)


def _count(page: Page, choice: Choice, unit: dict[Any, Any]) -> str:
    """Installed of eligible, the rate where it does not stand there already; how old it is."""
    n, total = figures.whole(unit["value"], page.lang), known(unit["eligible"])
    if total is None:
        said = page.text("groups.card_people", n=n)
    elif choice.by == "rate":
        said = page.text("groups.card_of", n=n, total=figures.whole(total, page.lang))
    else:
        said = counted(unit, page.lang)
    parts = [said, age(unit, page.lang), mark(unit, page.lang)]
    return page.text("frame.separator").join(filter(None, parts))


def _pace(page: Page, unit: dict[Any, Any]) -> str:
    pace, need = figures.pace(unit["pace"], page.lang), known(unit["required_pace"])
    if not need:
        key = "groups.card_pace_only" if need is None else "groups.card_pace_enough"
        return page.text(key, pace=pace)
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
