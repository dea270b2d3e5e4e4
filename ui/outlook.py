"""Will it be enough? The answer in words for a scope, or why there is none."""

from datetime import timedelta

from ui.markup import Markup
from ui.scopes import WARD
from ui.standing import Standing
from ui.view import View
from words import paces, prospects, sentences
from words.projections import goal_of


def outlook(page: View, standing: Standing) -> str:
    """What a chairman can read out, with the range; without a projection the reason."""
    projection = standing.projection
    if projection is None:
        return why_none(page, standing)
    return sentences.outlook(
        expected_share=standing.expected_share,
        expected_count=projection.expected,
        low=projection.low,
        high=projection.high,
        deadline=standing.deadline,
        ended=standing.is_ended,
        lang=page.lang,
        **standing.goal,
    )


def pace_said(page: View, standing: Standing) -> str:
    """Days left, people a day still needed and reached, without a full stop; "" where there is
    nothing to say."""
    figure = standing.figure
    return paces.pace_sentence(
        days_left=figure["days_left"],
        required=figure["required_pace"],
        pace=figure["pace"],
        missing=figure["goal_remaining"],
        milestone_share=figure["last_milestone_share"],
        target_share=figure["target"],
        lang=page.lang,
    )


def why_none(page: View, standing: Standing) -> str:
    """Why there is no projection, and what brings one."""
    campaign = page.snapshot.campaign
    if not standing.is_started:
        return page.text("empty.before_start")
    if standing.is_ended and campaign.end is not None:
        return page.text("empty.ended", date=campaign.end)
    if not standing.has_figures:
        is_ward = standing.scope == WARD
        return page.text(f"{'empty' if is_ward else 'progress'}.nothing_reported_next")
    if campaign.deadline is None:
        return page.text("empty.no_plan")
    if not standing.figure["rated_eligible"]:
        return page.text("empty.no_eligible_next")
    return page.text("empty.no_forecast")


def odds(page: View, standing: Standing) -> str:
    """The odds of the goal and, where it comes later, about when; empty once it is reached."""
    projection, goal = standing.projection, goal_of(page.lang, **standing.goal)
    count = standing.figure["goal_count"]
    if projection is None or count is None or projection.installed >= count:
        return ""
    days = projection.days_until(count)
    day = None if days is None else page.as_of + timedelta(days=days)
    parts = (
        prospects.odds(projection.probability(count), goal, page.lang),
        prospects.goal_day(day, standing.deadline, goal, page.lang),
    )
    return " ".join(f"{part}." for part in parts if part)


def basis(page: View, standing: Standing, kind: str) -> str:
    """What the projection rests on; kind: of the scope's units. Empty without a projection."""
    projection = standing.projection
    if projection is None:
        return ""
    return prospects.basis(
        reporting=projection.reporting,
        units=standing.figure["units"],
        days=projection.days,
        kind=kind,
        is_one=standing.scope.scope == "unit",
        lang=page.lang,
    )


def below_chart(page: View, standing: Standing, kind: str, *, is_told: bool = False) -> Markup:
    """What stands below a progress chart: the outlook, unless it `is_told` above; its grounds."""
    said = Markup("") if is_told else Markup("<p>{}</p>").format(outlook(page, standing))
    grounds = f"{odds(page, standing)} {basis(page, standing, kind)}".strip()
    return said + (Markup('<p class="caption">{}</p>').format(grounds) if grounds else "")
