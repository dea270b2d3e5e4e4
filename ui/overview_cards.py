"""The cards of Tổng quan below its head: who needs help, what to put right, who is not added."""

import pandas as pd

from data.reading import KINDS
from ui.badges import STATUSES, UNRATED, mark, status_badge
from ui.cards import bar, bars, card, cards, head
from ui.frame import Page
from ui.markup import Markup, joined, rich
from ui.standing import KIND as WARD_KIND
from words import actions, captions, figures
from words.figures import known
from words.names import short_name

MOST_NAMES = 24  # of one status; nobody reads more of them on a card
NEED_HELP = ("behind", "at_risk", "no_data")

_STATUS_ROW = Markup(
    '<div class="status-row">{badge}<b>{n}</b><span class="names">{names}</span></div>'
)
_ACTION = Markup('<div class="row">{mark}<p><b>{title}</b><small>{detail}</small></p></div>')


def by_status(page: Page, counts: pd.DataFrame) -> Markup:
    """Groups by status, those who need help first. `counts`: queries/status_counts.sql."""
    lang = page.lang
    rows = {known(row["status"]) or UNRATED: row for row in counts.to_dict("records")}
    attention = sum(int(rows[status]["units"]) for status in NEED_HELP if status in rows)
    total = int(counts["units"].sum())
    if set(rows) <= {UNRATED}:
        title = page.text("home.no_status")
    elif attention:
        title = page.text(
            "home.attention_title",
            n=figures.two_digits(attention, lang),
            total=figures.whole(total, lang),
        )
    else:
        title = page.text("home.attention_none")
    shown = [status for status in (*STATUSES, UNRATED) if status in rows]
    body = joined(_status_row(page, status, rows[status]["names"]) for status in shown)
    return head(title) + Markup('<div class="status-rows">{}</div>').format(body)


def _status_row(page: Page, status: str, names: list[str]) -> Markup:
    return _STATUS_ROW.format(
        badge=status_badge(None if status == UNRATED else status, page.lang),
        n=figures.two_digits(len(names), page.lang),
        names=_numbers(page, list(names)),
    )


def _numbers(page: Page, names: list[str]) -> str:
    """ "2 · 4 · 6": the numbers alone where all are "Tổ n", else the short names."""
    short = [short_name(name) for name in names[:MOST_NAMES]]
    if all(name.startswith("Tổ ") and name[3:].isdigit() for name in short):
        short = [name[3:] for name in short]
    if len(names) > MOST_NAMES:
        short.append(page.text("screens.more_names", n=len(names) - MOST_NAMES))
    return "\u00a0· ".join(short)  # a line may break after the dot, not before it


def to_do(page: Page, missing: list[str], errors: pd.DataFrame) -> Markup:
    """The day's silent groups and the sheet's errors, each as one line."""
    campaign, is_today = page.snapshot.campaign, page.as_of == page.snapshot.today
    cells = [str(cell) for cell in errors["cell"] if known(cell)]
    found = [
        (
            "at_risk",
            actions.not_reported(missing, page.lang, cutoff=campaign.cutoff, is_today=is_today),
        ),
        ("behind", actions.errors(cells, page.lang)),
    ]
    lines = [
        _ACTION.format(mark=mark(sign), title=rich(action.title), detail=rich(action.detail))
        for sign, action in found
        if action
    ]
    nothing = Markup('<p class="caption">{}</p>').format(page.text("action.none"))
    return Markup('<div class="rows">{}</div>').format(joined(lines)) if lines else nothing


def small_cards(page: Page, funnel: pd.DataFrame, kinds: pd.DataFrame) -> Markup:
    """Activation and use, and the kinds never added to the ward; those of which there are any."""
    return cards(html for html in (_funnel(page, funnel), _not_added(page, kinds)) if html)


def _funnel(page: Page, funnel: pd.DataFrame) -> Markup:
    """`funnel`: queries/funnel.sql; only what some unit has reported."""
    steps = [step for step in funnel.to_dict("records") if known(step["units_with_figure"])]
    rates = {step["measure"]: known(step["rate"]) for step in steps}
    if "activated" not in rates:
        return Markup("")
    rows = []
    for step in steps:
        rate = known(step["rate"])
        value = figures.whole(step["value"], page.lang)
        rows.append(
            bar(
                page.text(f"measure.{step['measure']}_short"),
                1.0 if rate is None else rate,
                page.text(
                    "home.funnel_row",
                    value=value if rate is None else figures.percent(rate, page.lang),
                    n=step["units_with_figure"],
                    total=step["units"],
                ),
            )
        )
    title = captions.activation_title(rate=rates["activated"], lang=page.lang)
    return card(title, bars(rows), page.text("home.funnel_subtitle"))


def own_staff(page: Page, staff: pd.DataFrame) -> Markup:
    """`staff`: queries/unit_figures.sql of the ward's own offices, at least one."""
    rows, done, total = [], 0, 0
    for unit in staff.to_dict("records"):
        value, eligible = known(unit["value"]), known(unit["eligible"])
        if value is None or not eligible:
            rows.append(bar(unit["name"], 0.0, page.text("no_data"), "no_data"))
            continue
        left = max(0, eligible - value)
        done, total = done + value, total + eligible
        key = "home.staff_row_left" if left else "home.staff_row_done"
        said = page.text(key, n=value, total=eligible, left=figures.two_digits(left, page.lang))
        sign = "behind" if left else "done"
        rows.append(bar(unit["name"], value / eligible, mark(sign) + said, sign))
    title = captions.staff_title(left=total - done if total else None, lang=page.lang)
    subtitle = page.text("caption.staff_detail", n=done, total=total)
    return head(title, subtitle) + bars(rows)


def _not_added(page: Page, kinds: pd.DataFrame) -> Markup:
    """`kinds`: queries/kind_figures.sql. Each kind against its own people."""
    rows, figure_of = [], {kind["kind"]: kind for kind in kinds.to_dict("records")}
    for kind in (figure_of[name] for name in KINDS if name in figure_of and name != WARD_KIND):
        coverage = known(kind["coverage"])
        count = known(kind["installed"])
        if coverage is None and count is None:
            continue
        name = page.text(f"kind.{kind['kind']}")
        if coverage is None:
            rows.append(bar(name, 0.0, page.text("noun.people_n", n=count)))
        else:
            share = figures.percent(coverage, page.lang)
            counts = page.text(
                "screens.of", n=kind["rated_installed"], total=kind["rated_eligible"]
            )
            rows.append(bar(name, coverage, f"{share} · {counts}"))
    if not rows:
        return Markup("")
    return card(page.text("not_in_total"), bars(rows), page.text("screens.not_added_subtitle"))
