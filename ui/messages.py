"""The messages to send: the wording of Cấu hình, or the usual one, with the facts put in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from data.message_texts import (
    REMIND_OFFICER,
    REMIND_UNIT,
    TARGETS,
    URGE_GROUP,
    URGE_OFFICER,
    URGE_UNIT,
    USUAL,
    wording,
)
from ui import address
from ui.frame import Page
from ui.links import address_without, place_of_unit
from ui.scopes import KIND
from ui.share import base_address
from ui.urging import LACKS_REPORT, NO_MATTER_OF_PEOPLE
from words import message_facts
from words.figures import known
from words.message_facts import OF_OFFICER, OF_TARGETS, OF_UNIT, Facts, Row, lines, names
from words.messages import message, unknown_names

LATELY = 3  # days of which messages say what was gained
MAY_NAME = {
    **dict.fromkeys((URGE_GROUP, URGE_UNIT, REMIND_UNIT), OF_UNIT),
    **dict.fromkeys((URGE_OFFICER, REMIND_OFFICER), OF_OFFICER),
    TARGETS: OF_TARGETS,
}


def lacks_people(unit: Row) -> bool:
    """Whether a reason asks for more people, not only for a report or a look at the figures."""
    return not set(unit["reasons"]) <= NO_MATTER_OF_PEOPLE


def lacks_report(unit: Row) -> bool:
    return not LACKS_REPORT.isdisjoint(unit["reasons"])


@dataclass(frozen=True)
class Messages:
    """What can be sent about a page's day. Links in it carry no key: they open for whoever may."""

    page: Page

    def urge_unit(self, unit: Row) -> str:
        """To the head of a group, or to a unit of another kind: how far it is, what it needs."""
        return self._to_unit(unit, URGE_GROUP if unit["kind"] == KIND else URGE_UNIT)

    def remind_unit(self, unit: Row) -> str:
        """To a unit whose report is missing."""
        return self._to_unit(unit, REMIND_UNIT)

    def urge_officer(self, officer: str, units: Sequence[Row]) -> str:
        """One text for all units of an officer that lack people, a line each."""
        return self._to_officer(officer, units, URGE_OFFICER, lines(units))

    def remind_officer(self, officer: str, units: Sequence[Row]) -> str:
        """One text for all units of an officer whose report is missing."""
        return self._to_officer(officer, units, REMIND_OFFICER, names(units))

    def targets(self, officer: str | None, units: Sequence[Row]) -> str:
        """A day's targets, to all or to an officer. units: rows of queries/unit_targets.sql."""
        told = [unit for unit in units if known(unit["target"]) is not None]
        facts = {**self._day(), **message_facts.of_targets(officer, told)}
        return message(self._wording(TARGETS), facts, self._link("follow-up", "view", "targets"))

    def misspelt(self) -> list[tuple[str, str]]:
        """(key of Cấu hình, what its wording has in braces and nobody knows)."""
        return [
            (key, name)
            for key in USUAL
            for name in unknown_names(self._wording(key), MAY_NAME[key])
        ]

    def _wording(self, key: str) -> str:
        return wording(self.page.snapshot.campaign.texts, key)

    def _to_unit(self, unit: Row, key: str) -> str:
        facts = {**self._day(), **message_facts.of_unit(unit, self._gained_lately(unit))}
        link = self._link(*place_of_unit(unit["kind"]), unit["unit_id"])
        return message(self._wording(key), facts, link)

    def _gained_lately(self, unit: Row) -> Any:
        """People in the last three days; None where none of them has a report."""
        reported_on = known(unit["reported_on"])
        if reported_on is None or (self.page.as_of - reported_on.date()).days >= LATELY:
            return None
        return unit["gained_lately"]

    def _to_officer(self, officer: str, units: Sequence[Row], key: str, listing: str) -> str:
        facts = {**self._day(), **message_facts.of_officer(officer, units, listing)}
        return message(self._wording(key), facts, self._link("follow-up", "officer", officer))

    def _day(self) -> Facts:
        snapshot = self.page.snapshot
        campaign = snapshot.campaign
        read_at = snapshot.read_at.astimezone(ZoneInfo(campaign.time_zone))
        return message_facts.of_day(self.page.as_of, campaign.cutoff, read_at, snapshot.today)

    def _link(self, screen: str, name: str, value: str) -> str:
        """Of the same day; in the language that the message is in, whatever this screen has."""
        choice = {name: value or None}
        return f"{base_address()}/{address_without((address.LANGUAGE,), screen, **choice)}"
