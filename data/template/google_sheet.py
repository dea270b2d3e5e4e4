"""The template as a Google Sheet: what is sent, in which order, and who may do what in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from data.template import google_requests
from data.template.description import Template
from data.template.google_account import GoogleProblem
from data.template.google_protections import check_officers, protections
from data.template.problems import TemplateProblem

ADDRESS = "https://docs.google.com/spreadsheets/d/{id}/edit"
ID_IN_ADDRESS = re.compile(r"/spreadsheets/(?:u/\d+/)?d/([\w-]+)")
BARE_ID = re.compile(r"[\w-]{20,}")


class Account(Protocol):
    """Who makes the sheet: data/template/google_account.py, or a stand-in."""

    email: str

    def create(self, title: str) -> str: ...
    def tabs(self, sheet_id: str) -> list[tuple[int, str]]: ...
    def is_blank(self, sheet_id: str, title: str) -> bool: ...
    def change(self, sheet_id: str, requests: Sequence[dict[str, Any]]) -> None: ...
    def write(self, sheet_id: str, data: Sequence[dict[str, Any]]) -> None: ...
    def share(self, sheet_id: str, email: str, role: str) -> None: ...


@dataclass(frozen=True, slots=True)
class People:
    """E-mail addresses: who types, who may change headings and the register too, who only reads,
    and by their names in the register the officers who alone type for the units in their charge."""

    typing: Sequence[str] = ()
    coordinators: Sequence[str] = ()
    reading: Sequence[str] = ()
    officers: Mapping[str, str] = field(default_factory=dict)


def id_of(sheet: str) -> str:
    """The id in a sheet's address, or the id itself. Raises TemplateProblem for anything else."""
    match = ID_IN_ADDRESS.search(sheet)
    if match:
        return match[1]
    if BARE_ID.fullmatch(sheet):
        return sheet
    raise TemplateProblem("no_address", found=sheet)


def make_sheet(
    account: Account, template: Template, title: str, people: People, sheet_id: str | None = None
) -> str:
    """Make the sheet, or fill `sheet_id`, which must be blank; its address.

    Sharing comes before the protections: they name people whom the sheet must know by then.
    Raises GoogleProblem, with the `address` of what was begun, and TemplateProblem.
    """
    check_officers(template, people.officers)
    if sheet_id is None:
        sheet_id = account.create(title)
        first = account.tabs(sheet_id)[0][0]
    else:
        first = only_blank_tab(account, sheet_id)
    address = ADDRESS.format(id=sheet_id)
    try:
        account.change(sheet_id, google_requests.structure(template, first))
        account.write(sheet_id, google_requests.values(template))
        account.change(sheet_id, google_requests.looks(template, first))
        typing = [*people.coordinators, *people.officers.values(), *people.typing]
        for email in dict.fromkeys(typing):
            account.share(sheet_id, email, "writer")
        for email in dict.fromkeys(people.reading):
            account.share(sheet_id, email, "reader")
        protected = protections(
            template, first, account.email, people.coordinators, people.officers
        )
        account.change(sheet_id, protected)
    except GoogleProblem as problem:
        problem.params["address"] = address
        raise
    return address


def only_blank_tab(account: Account, sheet_id: str) -> int:
    """The number of the sheet's one tab, if nothing stands in it: nothing is ever written over."""
    tabs = account.tabs(sheet_id)
    if len(tabs) > 1 or not account.is_blank(sheet_id, tabs[0][1]):
        raise TemplateProblem("not_blank", address=ADDRESS.format(id=sheet_id))
    return tabs[0][0]
