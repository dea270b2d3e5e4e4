"""What stands below the chart of Tổng quan, in rows of equally high cards."""

from ui.cards import cards
from ui.frame import Page
from ui.markup import Markup
from ui.overview_cards import funnel, not_added
from ui.overview_outreach import outreach
from ui.overview_ranking import ranking
from ui.overview_reports import Reports, reporting
from ui.standing import Standing


def below_the_chart(page: Page, ward: Standing, reports: Reports) -> Markup:
    """Who leads and who lags beside who has reported; then what is not the groups' installs."""
    rows = [
        cards([ranking(page, ward), reporting(page, reports)], "two-to-one"),
        cards([funnel(page), outreach(page)]),
        not_added(page),
    ]
    return Markup('<div class="card-rows">{}</div>').format(Markup("").join(rows))
