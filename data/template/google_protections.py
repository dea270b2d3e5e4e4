"""Who may type where in the Google Sheet, as requests to Google's Sheets API. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from data.template.columns import REGISTER
from data.template.count_tabs import FIRST_DAY, LINES
from data.template.description import FIRST_ROW, Area, Tab, Template, open_areas
from data.template.google_cells import Json, grid
from data.template.google_requests import sheet_ids
from data.template.problems import TemplateProblem
from data.typed.text import plain

CODE, NAME, OFFICER = (list(REGISTER).index(field) for field in ("code", "name", "officer"))


def protections(
    template: Template,
    first: int,
    account: str,
    coordinators: Sequence[str] = (),
    officers: Mapping[str, str] | None = None,
) -> list[Json]:
    """Every tab but its open cells, for `account` (who makes the sheet) and the coordinators.

    Cấu hình and Danh mục are the coordinators' whole. Without a coordinator nobody could ever
    mend a heading: then everybody may, after a warning. `officers`, e-mail addresses by the name
    in the register, alone type the counts of the units in their charge, beside the former.
    """
    requests = []
    for tab in template.tabs:
        sheet_id = sheet_ids(template, first)[tab.title]
        areas = [] if tab.for_coordinator and coordinators else open_areas(tab)
        protected: Json = {
            "range": {"sheetId": sheet_id},
            "description": f"{tab.title}: phần do người quản lý bảng giữ",
            "unprotectedRanges": [grid(sheet_id, area) for area in areas],
        }
        if coordinators:
            protected |= kept_for(account, *coordinators)
        else:
            protected |= {"warningOnly": True}
        requests.append({"addProtectedRange": {"protectedRange": protected}})
    return [*requests, *of_officers(template, first, [account, *coordinators], officers or {})]


def of_officers(
    template: Template, first: int, others: Sequence[str], officers: Mapping[str, str]
) -> Iterator[Json]:
    """The counts of the units in each officer's charge, rows that follow one another together."""
    emails = {plain(name): email for name, email in officers.items()}
    charge = in_charge(template)
    for title in LINES:
        tab = template.tab(title)
        sheet_id = sheet_ids(template, first)[title]
        for officer, area in areas_of(tab, charge):
            if officer in emails:
                protected = {
                    "range": grid(sheet_id, area),
                    "description": f"{title}: đơn vị do {emails[officer]} phụ trách",
                }
                protected |= kept_for(*others, emails[officer])
                yield {"addProtectedRange": {"protectedRange": protected}}


def check_officers(template: Template, officers: Mapping[str, str]) -> None:
    """Raises TemplateProblem for an officer who is in charge of nothing."""
    known = set(in_charge(template).values())
    unknown = [name for name in officers if plain(name) not in known]
    if unknown:
        raise TemplateProblem("no_such_officer", found=", ".join(unknown))


def kept_for(*people: str) -> Json:
    return {"warningOnly": False, "editors": {"users": [*dict.fromkeys(people)]}}


def in_charge(template: Template) -> dict[tuple[object, object], str]:
    """The officer of each unit, by its code and name, as names are compared."""
    rows = template.tab("Danh mục").rows
    return {(row[CODE], row[NAME]): plain(str(row[OFFICER] or "")) for row in rows}


def areas_of(tab: Tab, charge: Mapping[tuple[object, object], str]) -> Iterator[tuple[str, Area]]:
    """The day columns of rows that follow one another and are of one officer."""
    numbered = enumerate(tab.rows, FIRST_ROW)
    for officer, rows in groupby(numbered, lambda row: charge.get((row[1][0], row[1][1]), "")):
        places = [place for place, _ in rows]
        yield officer, Area(places[0], FIRST_DAY, places[-1], len(tab.columns) - 1)
