"""Việc cần làm trước: what the day's figures ask for, most urgent first, each a link to where."""

from collections.abc import Iterator
from typing import NamedTuple

from serving.roles import may_see
from ui.badges import mark
from ui.cards import head
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined, rich
from ui.overview_reports import Reports
from ui.scopes import KIND
from ui.standing import Standing
from words import actions
from words.actions import Action
from words.figures import known
from words.names import short_name
from words.projections import goal_of

MOST_LETTERS = 24  # of a group's name in a link that says which one it opens

_LINE = Markup(
    '<span class="turn" aria-hidden="true">{turn}</span>'
    '<span class="what"><b>{title}</b><small>{detail}</small></span>'
    '<span class="go">{go}</span>'
)
_NOTHING = Markup('<p class="nothing">{mark}<b>{title}</b></p><p class="caption">{detail}</p>')


class Line(NamedTuple):
    action: Action
    screen: str
    go: str  # what the link is called
    choices: dict[str, str]


def to_do(page: Page, ward: Standing, reports: Reports) -> Markup:
    """The inside of the card; of the lines the style sheet shows the first three on a phone."""
    title = head(page.text("home.first_actions"))
    lines = things_to_do(page, ward, reports)
    if lines:
        items = joined(_item(line, turn) for turn, line in enumerate(lines, start=1))
        return title + Markup('<ol class="to-do">{}</ol>').format(items)
    detail = page.text("action.none_ended" if ward.is_ended else "action.none_detail")
    return title + _NOTHING.format(mark=mark("done"), title=page.text("action.none"), detail=detail)


def _item(line: Line, turn: int) -> Markup:
    inside = _LINE.format(
        turn=turn, title=rich(line.action.title), detail=rich(line.action.detail), go=line.go
    )
    link = view_link(line.screen, inside, css="to-do-line", **line.choices)
    return Markup("<li>{}</li>").format(link)


def things_to_do(page: Page, ward: Standing, reports: Reports) -> list[Line]:
    """Up to four, most urgent first."""
    behind = _behind(page, ward) if not ward.is_ended else ()
    wrong = _wrong(page) if may_see(page.role, "quality") else ()
    return [*_silent(page, reports), *behind, *wrong, *_staff(page)]


def _silent(page: Page, reports: Reports) -> Iterator[Line]:
    """Groups whose report of the day is missing: one of them opens, of several there is a list."""
    action = actions.not_reported(
        reports.missing["name"].tolist(),
        page.lang,
        cutoff=page.snapshot.campaign.cutoff,
        is_today=page.as_of == page.snapshot.today,
    )
    if action and len(reports.missing) > 1:
        yield Line(
            action, "reporting", page.text("action.see_groups"), {"which": "missing", "kind": KIND}
        )
    elif action:
        group = reports.missing.iloc[0]
        name = short_name(group["name"])
        is_short = len(name) <= MOST_LETTERS
        go = page.text("action.open_group" if is_short else "action.open_one", name=name)
        yield Line(action, "groups", go, {"group": group["unit_id"]})


def _behind(page: Page, ward: Standing) -> Iterator[Line]:
    """Groups behind the plan, and the people they lack to the goal of the deadline. Who may urge
    them is led to where that is done."""
    counts = load(page.snapshot, "status_counts", as_of=page.as_of, kind=KIND)
    for row in counts[counts["status"] == "behind"].to_dict("records"):
        share = known(row["goal_share"])
        is_milestone = share is not None and share == ward.figure["last_milestone_share"]
        goal = goal_of(page.lang, **{"milestone_share" if is_milestone else "target_share": share})
        action = actions.behind(
            list(row["names"]), page.lang, missing=known(row["goal_remaining"]), goal=goal
        )
        if action:
            screen, choices = "groups", {"status": "behind", "by": "plan"}
            if may_see(page.role, "follow-up"):
                screen, choices = "follow-up", {"reason": "plan"}
            yield Line(action, screen, page.text("action.see_groups"), choices)


def _wrong(page: Page) -> Iterator[Line]:
    """The sheet's errors: what is not counted until somebody puts it right."""
    errors = load(page.snapshot, "findings", severity="error", rule_group=None, officer=None)
    action = actions.errors([known(cell) for cell in errors["cell"]], page.lang)
    if action:
        yield Line(action, "quality", page.text("action.see_errors"), {"severity": "error"})


def _staff(page: Page) -> Iterator[Line]:
    """The ward's own units that are not complete."""
    staff = load(page.snapshot, "own_staff", as_of=page.as_of)
    units, total = staff[staff["unit_id"].notna()], staff[staff["unit_id"].isna()]
    left = list(zip(units["name"], units["remaining"], strict=True))
    people = known(total["remaining"].iloc[0]) if len(total) else None
    action = actions.staff(left, page.lang, people=people)
    if action:
        yield Line(action, "units", page.text("action.see_staff"), {"kind": "own"})
