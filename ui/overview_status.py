"""Groups by status on Tổng quan, those who need help first; each row opens the list of them."""

from ui.badges import STATUSES, UNRATED, status_badge
from ui.cards import head
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.scopes import KIND
from words import figures
from words.figures import known
from words.names import short_name

MOST_NAMES = 15  # of one status; nobody reads more of them on a card
SOME_NAMES = 8  # that stand for more than that
MOST_LETTERS = 80  # of all of them
NEED_HELP = ("behind", "at_risk", "no_data")

_ROW = Markup('{badge}<b>{n}</b><span class="names">{names}</span>')


def by_status(page: Page) -> Markup:
    """The inside of the card."""
    counts = load(page.snapshot, "status_counts", as_of=page.as_of, kind=KIND)
    rows = {known(row["status"]) or UNRATED: row for row in counts.to_dict("records")}
    shown = [status for status in (*STATUSES, UNRATED) if status in rows]
    title = _title(page, {status: int(row["units"]) for status, row in rows.items()})
    body = joined(_row(page, status, list(rows[status]["names"])) for status in shown)
    return head(title) + Markup('<ul class="status-rows">{}</ul>').format(body)


def _title(page: Page, units: dict[str, int]) -> str:
    attention = sum(units.get(status, 0) for status in NEED_HELP)
    if set(units) <= {UNRATED}:
        return page.text("home.no_status")
    if not attention:
        return page.text("home.attention_none")
    return page.text(
        "home.attention_title",
        n=figures.two_digits(attention, page.lang),
        total=figures.two_digits(sum(units.values()), page.lang),
    )


def _row(page: Page, status: str, names: list[str]) -> Markup:
    inside = _ROW.format(
        badge=status_badge(None if status == UNRATED else status, page.lang),
        n=figures.two_digits(len(names), page.lang),
        names=_numbers(page, names),
    )
    return Markup("<li>{}</li>").format(
        view_link("groups", inside, css="status-row", status=status, by="plan")
    )


def _numbers(page: Page, names: list[str]) -> str:
    """ "2 · 4 · 6": the numbers alone where all are "Tổ n", else the short names."""
    some = names if len(names) <= MOST_NAMES else names[:SOME_NAMES]
    short = [short_name(name) for name in some]
    if all(name.startswith("Tổ ") and name[3:].isdigit() for name in short):
        short = [name[3:] for name in short]
    while len(short) > 1 and sum(map(len, short)) > MOST_LETTERS:
        short.pop()
    if len(names) > len(short):
        short.append(page.text("screens.more_names", n=len(names) - len(short)))
    return "\u00a0· ".join(short)  # a line may break after the dot, not before it
