"""One group opened: its line and where it leads, its facts, last reports, and findings."""

from functools import partial

import streamlit as st

from serving.roles import may_see
from ui.badges import status_badge
from ui.finding_list import findings_table
from ui.frame import Page
from ui.group_choice import PAGE_ROWS, Choice
from ui.group_facts import buildings, facts
from ui.group_reports import reports
from ui.in_sight import bring_into_sight
from ui.loading import load
from ui.markup import Markup, joined
from ui.outlook import below_chart
from ui.progress_chart import progress_chart
from ui.scopes import KIND, Scope
from ui.standing import Standing, standing
from words.groups import opened_title

_HEAD = Markup(
    '<header id="opened" class="opened-head"><h2 id="opened-title">{title}</h2>{badge}'
    '<nav aria-labelledby="opened-title">{links}</nav></header>'
)


def opened(page: Page, choice: Choice) -> None:
    """The panel of the group that is open; nothing where none is."""
    bring_into_sight("groups", choice.opened)
    if choice.opened is None:
        return
    unit = choice.opened
    stands = standing(page.snapshot, page.as_of, Scope("unit", unit))
    with st.container(key="card_opened"):
        st.html(page.once("opened", partial(_head, page, choice, stands), *choice.view, unit))
        line, told, given = st.columns([5, 3.6, 3.6], gap="medium")
        with line:
            progress_chart(page, stands, "group", is_beside=True)
            st.html(page.once("outlook", partial(below_chart, page, stands, KIND), unit))
        told.html(page.once("facts", partial(facts, page, choice, stands), choice.by, unit))
        with given:
            st.html(page.once("reports", partial(reports, page, unit), unit))
            if inside := page.once("buildings", partial(buildings, page, unit), unit):
                st.html(inside)
        if may_see(page.role, "quality"):
            st.html(page.once("findings", partial(_findings, page, unit), unit))


def _name(choice: Choice, unit: str) -> str:
    names = choice.everything.loc[choice.everything["unit_id"] == unit, "name"]
    return str(names.iloc[0])


def _head(page: Page, choice: Choice, stands: Standing) -> Markup:
    unit = stands.scope.key
    return _HEAD.format(
        title=opened_title(_name(choice, unit), stands.figure, page.lang),
        badge=status_badge(stands.figure["status"], page.lang),
        links=joined(_links(page, choice, unit)),
    )


def _links(page: Page, choice: Choice, unit: str) -> list[Markup]:
    """To the groups before and after it in the list, and back to none."""
    order = choice.rows["unit_id"].tolist()
    place = order.index(unit) if unit in order else None
    links = []
    for name, step in (("previous", -1), ("next", 1)):
        if place is not None and 0 <= place + step < len(order):
            number = (place + step) // PAGE_ROWS + 1
            to = {"group": order[place + step], "page": None if number == 1 else str(number)}
            links.append(choice.link(page.text(f"groups.{name}"), name, **to))
    return [*links, choice.link(page.text("groups.close"), "close", group=None)]


def _findings(page: Page, unit: str) -> Markup:
    everything = load(page.snapshot, "findings", severity=None, rule_group=None, officer=None)
    theirs = everything[(everything["unit_id"] == unit) & (everything["severity"] != "info")]
    if theirs.empty:
        return Markup('<p class="caption">{}</p>').format(page.text("groups.findings_none"))
    title = Markup("<h3>{}</h3>").format(page.text("groups.findings", n=len(theirs)))
    return title + findings_table(page, theirs)
