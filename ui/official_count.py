"""The platform's own count beside the sheet's, where the sheet has it: a figure, a card, a line."""

from typing import Any

from ui.cards import Metric, card
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup
from words import figures, reconciliation


def reconciled(page: Page) -> dict[Any, Any]:
    """The row of queries/reconciliation.sql."""
    row: dict[Any, Any]
    [row] = load(page.snapshot, "reconciliation", as_of=page.as_of).to_dict("records")
    return row


def official_metric(page: Page) -> Metric:
    row = reconciled(page)
    difference = figures.signed(row["difference"], page.lang)
    caption = reconciliation.short(row, page.lang)
    return Metric(page.text("quality.metric_official"), difference, caption)


def official_card(page: Page) -> Markup:
    """How far the two are apart, or why that cannot be told; nothing where no count is given."""
    row = reconciled(page)
    said = reconciliation.sentence(row, page.lang)
    return card(said, Markup(""), reconciliation.note(row, page.lang)) if said else Markup("")


def official_line(page: Page) -> Markup:
    """One line below the ward's figures; nothing where nothing is compared."""
    said = reconciliation.aside(reconciled(page), page.lang)
    return Markup('<p class="caption">{}</p>').format(said) if said else Markup("")
