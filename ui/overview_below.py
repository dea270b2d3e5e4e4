"""What stands beside and below the chart of Tổng quan."""

from ui.cards import cards
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup
from ui.official_count import official_line
from ui.overview_cards import funnel, not_added, own_staff
from ui.overview_outreach import outreach
from ui.overview_ranking import ranking
from ui.overview_reports import Reports, reporting
from ui.overview_to_do import things_to_do
from ui.scopes import KIND
from ui.standing import Standing

BESIDE_OFFICERS = 3  # rows of officers there is room for beside the chart
BESIDE_LINES = 4  # things to do and statuses, with which there is room for the reports too


def beside_the_chart(page: Page, ward: Standing, reports: Reports) -> Markup:
    """The last card beside the chart: the ward's own staff, or the reports where there is room."""
    if _has_room_for_reports(page, ward, reports):
        return reporting(page, reports, BESIDE_OFFICERS)
    return own_staff(page)


def below_the_chart(page: Page, ward: Standing, reports: Reports) -> Markup:
    """Who leads, who lags and who has reported; then what is not the groups' installs."""
    is_told = _has_room_for_reports(page, ward, reports)
    reported = Markup("") if is_told else _card(reporting(page, reports))
    rows = [
        cards([_card(ranking(page, ward)), reported], "two-to-one"),
        cards([funnel(page), outreach(page)]),
        not_added(page),
        official_line(page),
    ]
    return Markup('<div class="card-rows">{}</div>').format(Markup("").join(rows))


def _has_room_for_reports(page: Page, ward: Standing, reports: Reports) -> bool:
    """Whether the reports fit beside the chart: without own staff, and with little above."""
    counts = load(page.snapshot, "status_counts", as_of=page.as_of, kind=KIND)
    above = len(things_to_do(page, ward, reports)) + len(counts)
    return not own_staff(page) and above <= BESIDE_LINES


def _card(inside: Markup) -> Markup:
    """A card around what there is; nothing around nothing."""
    return Markup('<section class="card">{}</section>').format(inside) * bool(inside)
