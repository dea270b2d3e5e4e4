"""The ward's own staff in Đơn vị: installed, activated, in use, each of them to 100 %."""

from collections.abc import Mapping
from typing import Any

from ui.badges import mark
from ui.frame import Page
from ui.markup import Markup
from ui.table import Column, Row, table
from ui.unit_list import UnitList
from ui.unit_rows import UnitRow, badge
from words import figures, units
from words.figures import known

STEPS = ("installed", "activated", "used")
# Where queries/section_figures.sql has the people of each step, and those they are counted on.
SUMS = {
    "installed": ("rated_installed", "rated_eligible"),
    "activated": ("rated_activated", "activated_eligible"),
    "used": ("rated_used", "used_eligible"),
}

_STEP = Markup(
    '<div class="step"><span class="bar" aria-hidden="true"><span class="bar-fill bar-{sign}" '
    'style="width:{width}%"></span></span><b>{counts}</b> <span>{mark}{lacks}</span></div>'
)
_UNKNOWN = Markup('<div class="step step-unknown"><b>–</b> <span>{}</span></div>')


def own_table(listed: UnitList, figure: Mapping[Any, Any]) -> Markup:
    """A row a unit with a bar for each step; where there are several units, their sum last.

    `figure`: the row of section own of queries/section_figures.sql.
    """
    page = listed.page
    columns = [
        Column(page.text("table.unit"), is_number=False),
        *(Column(page.text(f"measure.{step}_short"), is_number=False) for step in STEPS),
        Column(page.text("table.status"), is_number=False),
    ]
    lines = [_unit(listed, row) for row in listed.rows]
    if figure["units"] > 1:
        sums = [_step(page, figure, *SUMS[step], f"{step}_left") for step in STEPS]
        total = page.text("units.steps_total", n=figures.two_digits(figure["units"], page.lang))
        lines.append(Row([total, *sums, ""], "sum"))
    caption = page.text("units.table_caption", title=listed.title, date=page.as_of)
    return Markup('<div class="own-steps">{}</div>').format(table(caption, columns, lines))


def _unit(listed: UnitList, row: UnitRow) -> Row:
    page = listed.page
    steps = [step_bar(page, row.facts, step) for step in STEPS]
    state = badge(page, row) + Markup("<small>{}</small>").format(row.report)
    return Row([listed.link(row, row.name), *steps, state], listed.css_of(row))


def step_bar(page: Page, facts: Mapping[Any, Any], step: str) -> Markup:
    """One step of a unit: n/N, and how many people are missing."""
    return _step(page, facts, step, "eligible", f"{step}_left")


def _step(page: Page, facts: Mapping[Any, Any], value: str, eligible: str, left: str) -> Markup:
    people, of, lacking = known(facts[value]), known(facts[eligible]), known(facts[left])
    lacks = units.step(value=people, eligible=of, left=lacking, lang=page.lang)
    if people is None or not of:
        return _UNKNOWN.format(lacks)
    sign = "at_risk" if people > of else "behind" if lacking else "done"
    return _STEP.format(
        sign=sign,
        width=f"{min(1.0, people / of) * 100:.1f}",
        counts=page.text("units.counts", n=people, total=of),
        mark=mark(sign),
        lacks=lacks,
    )
