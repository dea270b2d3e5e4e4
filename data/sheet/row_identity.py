"""Saying whose a row of an entry tab is, and what is wrong with its code and name."""

from typing import Any

from data.cells import Tab, address
from data.checks.findings import Findings
from data.reading import Severity
from data.sheet.heading_match import Headings
from data.sheet.identity import Identities, Identity
from data.typed.text import display


class RowIdentity:
    """The findings about code and name of one tab's rows."""

    def __init__(
        self, tab: Tab, headings: Headings, identities: Identities, findings: Findings
    ) -> None:
        self.tab, self.headings = tab, headings
        self.identities, self.findings = identities, findings

    def unit(self, index: int, identity: Identity) -> int:
        """The unit's place in the register, −1 where the row is held, which is then an error."""
        if identity.problem:
            self._say(index, identity)
        return -1 if identity.unit is None else identity.unit

    def again(self, index: int, unit: int, first: int) -> None:
        """A second row of the same unit: its days are compared in turn (checks/duplicates.py)."""
        self.findings.add(
            "identity.duplicate_unit",
            tab=self.tab.title,
            cell=self._where(index, "name"),
            unit_id=self.identities.units[unit].unit_id,
            found=self._text(index, "name"),
            other_cell=self._where(first, "name"),
        )

    def _say(self, index: int, identity: Identity) -> None:
        severity: Severity | None = None
        names: dict[str, Any] = {
            "code": self._text(index, "code"),
            "name": self._text(index, "name"),
            "code_unit": self._name(identity.code_unit),
            "name_unit": self._name(identity.name_unit),
        }
        if identity.problem == "missing":
            rule, column = "identity.unit_missing", "name"
        elif identity.problem in ("unknown", "several"):
            rule, column = "identity.unknown_unit", "name"
        elif identity.problem == "mismatch":
            rule, column = "identity.code_name_mismatch", "name"
        else:  # one of the two names nobody: the other decides
            rule, severity = "identity.code_name_mismatch", "warning"
            column = "name" if identity.problem == "name_unknown" else "code"
        if column == "name" and not names["name"] and names["code"]:
            column = "code"
        self.findings.add(
            rule,
            severity,
            tab=self.tab.title,
            cell=self._where(index, column),
            unit_id=None if identity.unit is None else self._id(identity.unit),
            found=names[column],
            row=index + 1,
            **names,
            **self._rivals(identity),
        )

    def _rivals(self, identity: Identity) -> dict[str, Any]:
        """The names of the units that it may be, where they are several."""
        places = sorted(identity.several)
        names = [f"{self._name(place)} ({self._id(place)})" for place in places]
        return {"several": True, "units": names} if names else {}

    def _text(self, index: int, column: str) -> str:
        return display(self.headings.cell(self.tab.rows[index], column))

    def _where(self, index: int, column: str) -> str:
        columns = self.headings.columns
        other = "code" if column == "name" else "name"
        return address(index, columns[column] if column in columns else columns.get(other, 0))

    def _name(self, unit: int | None) -> str:
        return "" if unit is None else self.identities.units[unit].name

    def _id(self, unit: int) -> str:
        return self.identities.units[unit].unit_id
