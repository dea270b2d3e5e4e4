"""The reports of the day on Tổng quan: how many groups gave theirs, and whose are missing."""

from typing import Any, NamedTuple

import pandas as pd

from ui.badges import mark
from ui.cards import head
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined, rich
from ui.rate_strip import rate_strip
from ui.scopes import KIND
from ui.view import View
from words import card_titles, figures
from words.names import listed

DAYS = 14  # of the strip
MOST_OFFICERS = 6  # rows of the card; of more only those with most reports missing

_OFFICER = Markup(
    '<span class="name">{name}<small>{missing}</small></span>'
    '<span class="given">{mark}{given}</span>'
)


class Reports(NamedTuple):
    """Groups, rows of queries/reporting_by_unit.sql."""

    due: pd.DataFrame  # whose report is due that day
    missing: pd.DataFrame  # those of them who have not given it


class OnTime(NamedTuple):
    """The reports of the day of which is known whether they came by the cut-off; those that did,
    and their share."""

    judged: int
    came: int
    rate: float


def on_time_today(page: View) -> OnTime | None:
    """None where nobody can tell of any: no history, or it began afterwards."""
    days = load(page.snapshot, "reporting_rate", as_of=page.as_of, kind=KIND, officer=None)
    if days.empty or not days["judged"].iloc[-1]:
        return None
    day = days.iloc[-1]
    return OnTime(int(day["judged"]), int(day["on_time"]), float(day["rate_on_time"]))


def reports_of_the_day(page: View) -> Reports:
    rows = load(page.snapshot, "reporting_by_unit", as_of=page.as_of)
    due = rows[rows["is_due_today"].astype(bool) & (rows["kind"] == KIND)]
    return Reports(due, due[~due["is_kept_today"].astype(bool)])


def reporting(page: Page, reports: Reports, most: int = MOST_OFFICERS) -> Markup:
    """The inside of the card: the sentence, the last days as a strip, who is missing by officer;
    nothing where no report was due yet.

    most: rows of officers.
    """
    strip = _strip(page)
    if reports.due.empty and not strip:
        return strip
    title = card_titles.reporting_title(
        given=len(reports.due) - len(reports.missing), due=len(reports.due), lang=page.lang
    )
    subtitle = page.text("home.reporting_subtitle", date=figures.short_day(page.as_of))
    more = view_link("reporting", page.text("link.see_reporting"), css="more")
    return head(title, subtitle) + strip + _on_time(page) + _officers(page, reports, most) + more


def _strip(page: Page) -> Markup:
    """The rate of each of the last days."""
    rates = load(page.snapshot, "reporting_rate", as_of=page.as_of, kind=KIND, officer=None)
    return rate_strip(page, rates.tail(DAYS), "home.reporting_alt")


def _on_time(page: Page) -> Markup:
    day = on_time_today(page)
    if day is None:
        return Markup("")
    cutoff = page.snapshot.campaign.cutoff
    said = card_titles.on_time(**day._asdict(), cutoff=cutoff, lang=page.lang)
    return Markup('<p class="caption">{}</p>').format(said)


def _officers(page: Page, reports: Reports, most: int) -> Markup:
    """One row an officer with reports due that day, those with most missing first."""
    owing = load(page.snapshot, "officer_figures", as_of=page.as_of)
    owing = owing[owing["reports_due"] > 0]
    rows = sorted(
        owing.to_dict("records"), key=lambda row: row["reports_given"] - row["reports_due"]
    )
    shown = rows if len(rows) <= most else rows[: most - 1]
    names: dict[str, list[str]] = {}
    for group in reports.missing.to_dict("records"):
        names.setdefault(group["officer"], []).append(group["name"])
    lines = [_officer(page, row, names.get(row["officer"], [])) for row in shown]
    if names.get(""):
        lines.append(_nobody(page, names[""]))
    more = len(rows) - len(shown)
    end = Markup('<p class="caption">{}</p>').format(page.text("home.reporting_more", n=more))
    listing = joined(Markup("<li>{}</li>").format(line) for line in lines)
    return Markup('<ul class="officer-rows">{}</ul>').format(listing) + (
        end if more else Markup("")
    )


def _officer(page: Page, row: dict[Any, Any], missing: list[str]) -> Markup:
    given = page.text("screens.of", n=row["reports_given"], total=row["reports_due"])
    if not missing:
        given = page.text("home.reporting_complete", given=given)
    inside = _OFFICER.format(
        name=rich(row["officer"]),
        missing=_missing(page, missing),
        mark=mark("at_risk" if missing else "done"),
        given=given,
    )
    return view_link("reporting", inside, css="officer-row", kind=KIND, officer=row["officer"])


def _nobody(page: Page, missing: list[str]) -> Markup:
    """Groups without an officer in charge have nobody to be shown by."""
    return Markup('<span class="officer-row">{}</span>').format(
        _OFFICER.format(
            name=page.text("home.reporting_no_officer"),
            missing=_missing(page, missing),
            mark=mark("at_risk"),
            given="",
        )
    )


def _missing(page: Page, names: list[str]) -> str:
    if not names:
        return ""
    return page.text("home.reporting_missing", names=listed(names, page.lang))
