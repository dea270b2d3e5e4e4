"""Which lines of Tuyên truyền are looked at: form, kind, officer, unit and week, in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ui import filters
from ui.filters import ALL
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup
from ui.scopes import KINDS
from words.figures import known
from words.names import short_name
from words.outreach import FORM_KEYS, form_name

SCREEN = "outreach"
WHOSE = (*KINDS, "other")  # lines of those too that the register has not
RESETS = ("page",)
MOST_PILLS = 8  # weeks and all of them, side by side; of a longer campaign they are a list
WIDTH = 250


@dataclass(frozen=True)
class Choices:
    """What the address asks for; None: all."""

    form: str | None
    kind: str | None
    officer: str | None
    unit: str | None

    @property
    def wishes(self) -> dict[str, str | None]:
        """As the queries take them."""
        return {"form": self.form, **self.whose}

    @property
    def whose(self) -> dict[str, str | None]:
        """The same without the form."""
        return {"kind": self.kind, "officer": self.officer, "unit": self.unit}

    @property
    def view(self) -> tuple[str | None, ...]:
        """Which choice this is."""
        return tuple(self.wishes.values())


def every_line(page: Page) -> pd.DataFrame:
    """All lines of the tab: queries/outreach_lines.sql."""
    everybody = Choices(None, None, None, None)
    return load(page.snapshot, "outreach_lines", as_of=page.as_of, **everybody.wishes)


def choose(page: Page, lines: pd.DataFrame) -> Choices:
    """Draw the filters that have something to choose from. `lines`: every_line."""
    forms, kinds, officers, units = page.once("options", lambda: _options(lines))
    label = page.text
    with filters.row(SCREEN):
        form = _one(
            "form",
            forms,
            label("outreach.filter_form"),
            label("outreach.all_forms"),
            dict.fromkeys(forms, "") | {form: form_name(form, page.lang) for form in forms},
        )
        kind_names = {kind: _kind_name(page, kind) for kind in kinds}
        kind = _one(
            "kind",
            kinds,
            label("outreach.filter_kind"),
            label("outreach.all_kinds"),
            kind_names,
            resets=(*RESETS, "unit"),
        )
        officer = None
        if officers:
            officer = filters.officer(page, officers, resets=RESETS, width=WIDTH)
        of_kind = {who: name for who, (name, its) in units.items() if kind in (None, its)}
        unit = _one(
            "unit",
            [*of_kind],
            label("outreach.filter_unit"),
            label("outreach.all_units"),
            of_kind,
        )
    return Choices(form, kind, officer, unit)


def _options(
    lines: pd.DataFrame,
) -> tuple[list[str], list[str], list[str], dict[str, tuple[str, str]]]:
    """Forms, the sheet's own first; kinds; officers; units with their name and kind."""
    typed = {form for form in lines["form"] if form}
    forms = [form for form in FORM_KEYS if form in typed] + sorted(typed - FORM_KEYS.keys())
    there = set(lines["kind"])
    ordered = lines.sort_values("kind", key=lambda kinds: kinds.map(WHOSE.index), kind="stable")
    named = ordered.drop_duplicates("who").to_dict("records")
    units = {line["who"]: (short_name(line["name"]), line["kind"]) for line in named if line["who"]}
    return (
        forms,
        [kind for kind in WHOSE if kind in there],
        sorted({name for name in lines["officer"] if name}),
        dict(sorted(units.items(), key=lambda unit: _natural(unit[1][0], unit[1][1]))),
    )


def _natural(name: str, kind: str) -> tuple[int, int, str]:
    """By kind, and Tổ 2 before Tổ 10."""
    number = name.rpartition(" ")[2]
    return WHOSE.index(kind), int(number) if number.isdigit() else 0, name


def _kind_name(page: Page, kind: str) -> str:
    return page.text("outreach.other_kind" if kind == "other" else f"kind.{kind}")


def _one(
    name: str,
    options: Sequence[str],
    label: str,
    everything: str,
    written: Mapping[str, str],
    resets: Sequence[str] = RESETS,
) -> str | None:
    chosen = filters.select(
        name,
        [ALL, *options],
        label,
        lambda option: everything if option == ALL else written[option],
        resets=resets,
        width=WIDTH,
    )
    return None if chosen == ALL else chosen


def choose_week(page: Page, days: pd.DataFrame) -> str:
    """The campaign week to show, or "all"; the one of the day looked at is the usual one.

    `days`: queries/outreach_days.sql.
    """
    weeks = [str(week) for week in sorted(days["week_number"].unique())]
    usual = usual_week(page.as_of, days)

    def written(option: str) -> str:
        if option == ALL:
            return page.text("outreach.all_weeks")
        return page.text("outreach.week", n=option)

    label = page.text("outreach.filter_week")
    if len(weeks) < MOST_PILLS:
        return filters.pills("week", [*weeks, ALL], label, written, usual=usual)
    return filters.select("week", [*weeks, ALL], label, written, usual=usual, width=WIDTH)


def usual_week(as_of: date, days: pd.DataFrame) -> str:
    """The week of a day; before the start the first, for the day before it is in none."""
    of_day = days.loc[days["day"] == pd.Timestamp(as_of), "week_number"]
    return str(of_day.iloc[0] if len(of_day) and known(of_day.iloc[0]) else 1)


def way_back(page: Page) -> Markup:
    """The way back from a choice that leaves nothing."""
    return Markup('<section class="card quiet"><h2>{}</h2><p>{}</p></section>').format(
        page.text("outreach.nothing_chosen"), view_link(SCREEN, page.text("outreach.clear"))
    )
