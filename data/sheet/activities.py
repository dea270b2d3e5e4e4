"""The lines of Tuyên truyền: what was planned and done on which day, by whom, and where."""

import re
from datetime import date

from data.cells import Tab
from data.checks.findings import Findings
from data.reading import FORMS, Activity, Campaign
from data.sheet.heading_names import ACTIVITIES
from data.sheet.identity import Identities
from data.sheet.lists import Lines, clock_text
from data.sheet.total_labels import is_total
from data.typed.text import plain, toned

FORM_OF = {plain(form): form for form in FORMS}
SUM = re.compile(r"(?:tong )?cong|tong(?: so)?")  # all that a form that sums up others says


class Spellings:
    """One spelling for what people write in several: the first."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def one(self, typed: str) -> str:
        return self._first.setdefault(toned(typed), typed)


def read_activities(
    tab: Tab, identities: Identities, campaign: Campaign, today: date, findings: Findings
) -> list[Activity]:
    """Every line but captions and sums; those without a day of the campaign have none."""
    forms, units, audiences = Spellings(), Spellings(), Spellings()
    activities = []
    lines = Lines(tab, ACTIVITIES, campaign, findings)
    lines.say_missing({"form": "Hình thức", "done": "Thực hiện"})
    for line in lines:
        if is_no_line(line):
            continue
        day, done, unit = campaign_day(line), line.count("done"), line.text("unit")
        if day and day > today and done is not None:
            line.add("timeliness.future_period", "day", day=day)
        unit_id = identities.unit_id(identities.by_name(unit))
        activities.append(
            Activity(
                day=day,
                form=FORM_OF.get(plain(line.text("form"))) or forms.one(line.text("form")),
                at=clock_text(line.cell("at")),
                unit=unit if unit_id else units.one(unit),
                unit_id=unit_id,
                audience=audiences.one(line.text("audience")),
                planned=line.count("planned"),
                done=done,
                place=line.text("place"),
                content=line.text("content"),
                is_unread=line.is_no_count("done"),
                tab=tab.title,
                cell=line.where("done" if line.has("done") else "day"),
            )
        )
    return activities


def is_no_line(line: Lines) -> bool:
    """A caption, "Tuần 1", or a row without a day that sums up those above it."""
    if not line.says("form", "unit", "planned", "done"):
        return True
    sums_up = is_total(line.cell("day"), line.cell("unit"))
    if sums_up or SUM.fullmatch(plain(line.text("form"))):
        return line.read_day("day") is None
    return False


def campaign_day(line: Lines) -> date | None:
    """The day of a line; None, with a finding, where it is none of the campaign's."""
    day, campaign = line.needed_day("day"), line.campaign
    if day is None or campaign.start <= day <= (campaign.end or day):
        return day
    line.add("timeliness.outside_period", "day", day=day, start=campaign.start, end=campaign.end)
    return None
