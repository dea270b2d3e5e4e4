"""The cards of Tổng quan below the chart: activation and use, own staff, kinds never added."""

from typing import Any

from data.reading import KINDS
from ui.badges import mark
from ui.cards import bar, bars, card, head
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.scopes import KIND
from words import captions, card_titles, figures
from words.figures import known

NOTHING = Markup("")

_SECTION = Markup(
    '<span class="name">{name}</span><b class="share">{share}</b>'
    '<span class="bar" aria-hidden="true"><span class="bar-fill" style="width:{width}%"></span>'
    "</span><small>{counted}</small>"
)


def funnel(page: Page) -> Markup:
    """Cài đặt – Kích hoạt – Sử dụng of the groups; nothing before any has reported activations."""
    answer = load(page.snapshot, "funnel", as_of=page.as_of, kind=KIND, officer=None)
    steps = [step for step in answer.to_dict("records") if known(step["units_with_figure"])]
    rates = {step["measure"]: known(step["rate"]) for step in steps}
    if "activated" not in rates:
        return NOTHING
    title = card_titles.activation_title(rate=rates["activated"], lang=page.lang)
    return card(title, bars(_step(page, step) for step in steps), page.text("home.funnel_subtitle"))


def _step(page: Page, step: dict[Any, Any]) -> Markup:
    rate = known(step["rate"])
    value = figures.whole(step["value"], page.lang)
    said = page.text(
        "home.funnel_row",
        value=value if rate is None else figures.percent(rate, page.lang),
        n=step["units_with_figure"],
        total=step["units"],
    )
    return bar(page.text(f"measure.{step['measure']}_short"), 1.0 if rate is None else rate, said)


def own_staff(page: Page) -> Markup:
    """The inside of the card of the ward's own units; nothing where there are none."""
    rows = load(page.snapshot, "own_staff", as_of=page.as_of).to_dict("records")
    if not rows:
        return NOTHING
    *units, total = rows
    title = card_titles.staff_title(left=known(total["remaining"]), lang=page.lang)
    subtitle = page.text(
        "caption.staff_detail",
        n=figures.whole(total["done"], page.lang),
        total=figures.whole(total["eligible"], page.lang),
    )
    link = view_link("units", page.text("link.see_units"), css="more phone-only", kind="own")
    return head(title, subtitle) + bars(_unit(page, unit) for unit in units) + link


def _unit(page: Page, unit: dict[Any, Any]) -> Markup:
    share = known(unit["share"])
    if share is None:
        return bar(unit["name"], 0.0, page.text("no_data"), "no_data")
    left = int(unit["remaining"])
    said = page.text(
        "home.staff_row_left" if left else "home.staff_row_done",
        n=unit["done"],
        total=unit["eligible"],
        left=figures.two_digits(left, page.lang),
    )
    sign = "behind" if left else "done"
    return bar(unit["name"], share, mark(sign) + said, sign)


def not_added(page: Page) -> Markup:
    """The sections of Đơn vị against their own people, the ward's own staff apart; nothing where
    none has a figure."""
    answer = load(page.snapshot, "section_figures", as_of=page.as_of)
    figure_of = {row["section"]: row for row in answer.to_dict("records")}
    tiles = [
        Markup("<li>{}</li>").format(_section(page, figure_of[kind]))
        for kind in KINDS
        if kind in figure_of and known(figure_of[kind]["installed"])
    ]
    if not tiles:
        return NOTHING
    body = Markup('<ul class="kind-tiles">{}</ul>').format(joined(tiles))
    return card(page.text("not_in_total"), body, page.text("screens.not_added_subtitle"))


def _section(page: Page, row: dict[Any, Any]) -> Markup:
    share, section = known(row["coverage"]), row["section"]
    counted = page.text(
        "home.installed_of_kind",
        n=figures.whole(row["installed" if share is None else "rated_installed"], page.lang),
        of=captions.eligible_caption(
            eligible=row["rated_eligible"],
            lang=page.lang,
            kind=section,
            without_eligible=row["units_without_eligible"],
        ),
    )
    if share is not None and share > 1:
        counted = page.text("caption.join").join([counted, page.text("home.above_whole")])
    inside = _SECTION.format(
        name=page.text(f"kind.{section}"),
        share=figures.percent(share, page.lang),
        width=f"{min(share or 0, 1) * 100:.1f}",
        counted=counted,
    )
    return view_link("units", inside, css="kind-tile", kind=section)
