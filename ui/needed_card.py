"""The other way round: what pace the goal asks for from tomorrow on, of the scope and by group."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from forecast import Needed, WhatIf, needed_pace
from ui.cards import card
from ui.forecasts import pool_at
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.scopes import KIND, WARD
from ui.standing import Standing
from ui.table import Column, Row, table
from ui.what_if import Assumed, project_assumed
from words import figures
from words.figures import known
from words.names import short_name
from words.projections import Goal, goal_of
from words.what_if import needed_sentence, times_written

MOST = 8  # groups in the table; those who need most


class Groups(NamedTuple):
    """`more`: (group, what it needs) of those who need more than is expected of them, the furthest
    behind first. How many are fast enough; of how many it is not known."""

    more: list[tuple[dict[Any, Any], Needed]]
    enough: int
    unknown: int


def needed_card(page: Page, standing: Standing, assumption: Assumed) -> Markup:
    """The card for the deadline that is assumed; nothing where the goal is not known."""
    goal = goal_of(page.lang, **standing.goal)
    if goal is None or goal.count is None:
        return Markup("")
    view = (standing.scope, assumption.deadline)
    return page.once("needed", lambda: _card(page, standing, assumption, goal), *view)


def _card(page: Page, standing: Standing, assumption: Assumed, goal: Goal) -> Markup:
    body = Markup("<p>{}</p>").format(_sentence(page, standing, assumption, goal))
    if standing.scope == WARD or standing.scope.scope == "officer":
        body += _by_group(page, _groups(page, standing, assumption), assumption.deadline, goal)
    return card(page.text("what_if.needed_title", goal=goal.name), body)


def _sentence(page: Page, standing: Standing, assumption: Assumed, goal: Goal) -> str:
    moved = WhatIf(deadline_shift=assumption.what_if.deadline_shift)
    plain = project_assumed(page, standing, replace(assumption, what_if=moved))
    growth = plain.expected - plain.installed if plain else 0.0
    needed = needed_pace(standing.figure["goal_remaining"], growth, assumption.days_left)
    is_today = page.as_of == page.snapshot.today
    return needed_sentence(
        goal=goal,
        a_day=needed.a_day,
        expected_a_day=needed.expected_a_day,
        times=needed.times,
        deadline=assumption.deadline,
        is_assumed=bool(moved.deadline_shift),
        since=None if is_today else page.as_of + timedelta(days=1),
        lang=page.lang,
    )


def _groups(page: Page, standing: Standing, assumption: Assumed) -> Groups:
    """What the groups of the scope need, each for its own goal."""
    rows = load(page.snapshot, "unit_figures", as_of=page.as_of, kind=KIND)
    if standing.scope != WARD:
        rows = rows[rows["officer"] == standing.scope.key]
    growth = _growth(page, assumption.days_left)
    more, enough, unknown = [], 0, 0
    for row in rows.to_dict("records"):
        required = known(row["required_pace"])  # to the campaign's own deadline
        if required is None or row["unit_id"] not in growth:
            unknown += 1
            continue
        missing = required * standing.figure["days_left"]
        needed = needed_pace(missing, growth[row["unit_id"]], assumption.days_left)
        if needed.gap > figures.ALMOST:
            more.append((row, needed))
        else:
            enough += 1
    return Groups(sorted(more, key=lambda pair: -pair[1].gap), enough, unknown)


def _growth(page: Page, days_left: int) -> dict[str, float]:
    """People expected to come by the deadline, by group."""
    found = pool_at(page.snapshot, page.as_of, KIND)
    if found is None:
        return {}
    ends = found.pool.each(days_left)
    return dict(zip(found.unit_ids, (ends.expected - ends.installed).tolist(), strict=True))


def _by_group(page: Page, groups: Groups, deadline: date, goal: Goal) -> Markup:
    shown, lang = groups.more[:MOST], page.lang
    counts = {
        "left": len(groups.more) - len(shown),
        "enough": groups.enough,
        "unknown": groups.unknown,
    }
    notes = [
        page.text(f"what_if.groups_{name}", n=figures.two_digits(count, lang))
        for name, count in counts.items()
        if count
    ]
    below = Markup('<p class="caption">{}</p>').format(joined(notes, " ")) * bool(notes)
    if not shown:
        return Markup("<p>{}</p>").format(page.text("what_if.groups_none")) + below
    title = page.text("what_if.groups_title", n=figures.two_digits(len(groups.more), lang))
    caption = page.text("what_if.groups_caption", goal=goal.name, date=figures.short_day(deadline))
    columns = [
        Column(page.text("what_if.column_group"), is_number=False),
        Column(page.text("what_if.column_need")),
        Column(page.text("what_if.column_expected")),
        Column(page.text("what_if.column_times")),
    ]
    drawn = table(caption, columns, (_row(page, *pair) for pair in shown), is_narrow=True)
    return Markup("<h3>{}</h3>").format(title) + drawn + below


def _row(page: Page, group: dict[Any, Any], needed: Needed) -> Row:
    lang = page.lang
    name = view_link("groups", short_name(group["name"]), group=group["unit_id"])
    return Row(
        [
            name,
            figures.whole_up(needed.a_day, lang),
            figures.pace(needed.expected_a_day, lang),
            times_written(needed.times, lang),
        ]
    )
