"""The cards of Tổng quan below the chart: activation and use, own staff, kinds never added."""

from typing import Any

from data.reading import KINDS
from ui.badges import mark
from ui.cards import bar, bars, card, head
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.standing import KIND as WARD_KIND
from words import captions, card_titles, figures
from words.figures import known

NOTHING = Markup("")

_KIND = Markup(
    '<span class="name">{name}</span><b class="share">{share}</b>'
    '<span class="bar" aria-hidden="true"><span class="bar-fill" style="width:{width}%"></span>'
    "</span><small>{counted}</small>"
)


def funnel(page: Page) -> Markup:
    """Cài đặt – Kích hoạt – Sử dụng of the groups; nothing before any has reported activations."""
    answer = load(page.snapshot, "funnel", as_of=page.as_of, kind=WARD_KIND)
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
    return head(title, subtitle) + bars(_unit(page, unit) for unit in units)


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
    """Each kind that is no group against its own people; nothing where none has a figure."""
    answer = load(page.snapshot, "kind_figures", as_of=page.as_of)
    figure_of = {kind["kind"]: kind for kind in answer.to_dict("records")}
    tiles = [
        Markup("<li>{}</li>").format(_kind(page, figure_of[name]))
        for name in KINDS
        if name in figure_of and name != WARD_KIND and known(figure_of[name]["installed"])
    ]
    if not tiles:
        return NOTHING
    title = head(page.text("not_in_total"), page.text("screens.not_added_subtitle"))
    body = Markup('<ul class="kind-tiles">{}</ul>').format(joined(tiles))
    return Markup('<section class="card">{}</section>').format(title + body)


def _kind(page: Page, kind: dict[Any, Any]) -> Markup:
    share = known(kind["coverage"])
    counted = page.text(
        "home.installed_of_kind",
        n=figures.whole(kind["installed" if share is None else "rated_installed"], page.lang),
        of=captions.eligible_caption(
            eligible=kind["rated_eligible"],
            lang=page.lang,
            kind=kind["kind"],
            without_eligible=kind["units_without_eligible"],
        ),
    )
    if share is not None and share > 1:
        counted = page.text("caption.join").join([counted, page.text("home.above_whole")])
    inside = _KIND.format(
        name=page.text(f"kind.{kind['kind']}"),
        share=figures.percent(share, page.lang),
        width=f"{min(share or 0, 1) * 100:.1f}",
        counted=counted,
    )
    return view_link("units", inside, css="kind-tile", kind=kind["kind"])
