"""The facts of one group: how far it is, what comes next, who answers for it; its buildings."""

from typing import Any

from charts.ranking_rows import RANK
from ui.frame import Page
from ui.group_choice import Choice
from ui.loading import load
from ui.markup import Markup, joined
from ui.standing import Standing
from words import figures
from words.figures import known
from words.groups import next_target, plan_gap

_FACTS = Markup('<dl class="facts" aria-label="{label}">{facts}</dl>{warning}')
_FACT = Markup("<dt>{}</dt><dd>{}</dd>")

Fact = tuple[str, object]


def facts(page: Page, choice: Choice, stands: Standing) -> Markup:
    """Label and figure, one a line. What nobody wrote down says so, and is no zero."""
    units = choice.everything
    unit = units[units["unit_id"] == stands.scope.key].to_dict("records")[0]
    told = [*_reached(page, unit), *_ahead(page, stands), *_ranks(page, choice, unit)]
    told += _people(page, stands.scope.key)
    is_over = (known(unit["coverage"]) or 0) > 1
    warning = (
        Markup('<p class="caption">{}</p>').format(page.text("groups.over")) if is_over else ""
    )
    return _FACTS.format(
        label=page.text("groups.facts"),
        facts=joined(_FACT.format(label, fact) for label, fact in told),
        warning=warning,
    )


def buildings(page: Page, unit: str) -> Markup:
    """The buildings that stand in the group: people of it counted once more, never added."""
    every = load(page.snapshot, "unit_figures", as_of=page.as_of, kind="building")
    inside = every[every["parent_id"] == unit].to_dict("records")
    if not inside:
        return Markup("")
    rows = joined(_FACT.format(row["name"], _building(page, row)) for row in inside)
    return Markup(
        '<section><h3>{}</h3><p class="caption">{}</p><dl class="facts">{}</dl></section>'
    ).format(page.text("groups.buildings"), page.text("groups.buildings_caption"), rows)


def _building(page: Page, row: dict[Any, Any]) -> str:
    return page.text(
        "groups.building_count",
        n=figures.whole(row["value"], page.lang),
        total=figures.whole(row["eligible"], page.lang),
        share=figures.percent(row["coverage"], page.lang),
    )


def _reached(page: Page, unit: dict[Any, Any]) -> list[Fact]:
    lang = page.lang
    n, total = figures.whole(unit["value"], lang), known(unit["eligible"])
    if total is None:
        installed: Fact = (page.text("groups.fact_count"), n)
    else:
        written = page.text("groups.of_total", n=n, total=figures.whole(total, lang))
        installed = (page.text("groups.fact_installed"), written)
    gained = figures.signed(unit["gained"], lang)
    return [installed, (page.text("groups.fact_gained"), gained)]


def _ahead(page: Page, stands: Standing) -> list[Fact]:
    gap = plan_gap(stands.figure["plan_gap"], page.lang)
    target = next_target(stands.figure, stands.deadline, page.lang)
    return [(page.text("groups.fact_plan"), gap), *([target] if target else [])]


def _ranks(page: Page, choice: Choice, unit: dict[Any, Any]) -> list[Fact]:
    """Its place among all groups by the measure that they are ranked by, where it has one."""
    rank = known(unit[RANK[choice.by]])
    if rank is None:
        return []
    n, total = (figures.whole(count, page.lang) for count in (rank, len(choice.everything)))
    label = page.text(f"groups.fact_rank_{choice.by}")
    return [(label, page.text("groups.of_total", n=n, total=total))]


def _people(page: Page, unit: str) -> list[Fact]:
    said = load(page.snapshot, "unit_register", unit_id=unit).to_dict("records")[0]
    unwritten = Markup('<span class="caption">{}</span>').format(page.text("groups.unwritten"))
    people = [
        (page.text(f"groups.fact_{name}"), known(said[column]) or unwritten)
        for name, column in (
            ("officer", "officer"),
            ("leader", "leader"),
            ("police", "police_officer"),
        )
    ]
    households = known(said["households"])
    if households is None:
        return people
    return [*people, (page.text("groups.fact_households"), figures.whole(households, page.lang))]
