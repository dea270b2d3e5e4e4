"""What is wrong in the sheet, collected while it is read: rules with their usual severity."""

import re
from datetime import date
from typing import Any

from data.reading import Finding, Severity

SEVERITIES: dict[str, Severity] = {
    "structure.tab_missing": "error",
    "structure.tab_empty": "error",
    "structure.header_not_found": "error",
    "structure.column_missing": "error",
    "structure.locale_not_vi": "warning",
    "config.deadline_before_start": "error",
    "config.method_unknown": "error",
    "config.target_unreadable": "error",
    "identity.unknown_unit": "error",
    "identity.unit_missing": "error",
    "identity.code_name_mismatch": "error",
    "identity.kind_unknown": "error",
    "identity.duplicate_unit": "warning",
    "format.not_a_count": "error",
    "format.not_integer": "error",
    "format.cell_error": "error",
    "format.ambiguous_separator": "warning",
    "format.approximate": "warning",
    "format.number_as_text": "info",
    "date.unreadable": "error",
    "date.day_month_swapped": "warning",
    "date.duplicate_period": "warning",
    "consistency.conflicting_values": "error",
    "consistency.conflicting_sources": "warning",
    "consistency.cumulative_decrease": "warning",
    "consistency.increment_entered": "warning",
    "consistency.below_baseline": "warning",
    "consistency.activated_above_installed": "warning",
    "consistency.used_above_activated": "warning",
    "consistency.stale": "info",
    "consistency.cells_lost": "error",
    "timeliness.future_period": "warning",
    "timeliness.outside_period": "warning",
    "timeliness.edited_after_cutoff": "warning",
    "timeliness.late": "info",
    "completeness.not_reported": "info",
    "plausibility.negative": "error",
    "plausibility.above_denominator": "error",
    "plausibility.outlier": "warning",
    "denominator.zero": "error",
    "denominator.unreadable": "error",
    "denominator.missing": "warning",
    "denominator.changed": "warning",
    "denominator.baseline_mismatch": "info",
    "denominator.buildings_above_group": "info",
    "correction.unmatched": "warning",
    "security.markup_or_formula_text": "info",
}


# A telephone or identity number that stands in a wrong cell is shown to nobody.
A_DATE = r"\d{1,2}[ .\-]\d{1,2}[ .\-]\d{4}"
TELEPHONE = re.compile(rf"(?<!\d)(?!{A_DATE})(?:\+?84|0)(?:[ .\-]?\d){{8,11}}(?!\d)")


def masked(value: Any) -> Any:
    return TELEPHONE.sub("…", value) if isinstance(value, str) else value


class Findings:
    """A list of findings that knows each rule's usual severity."""

    def __init__(self) -> None:
        self.all: list[Finding] = []

    def add(
        self,
        rule: str,
        severity: Severity | None = None,
        *,
        tab: str | None = None,
        cell: str | None = None,
        unit_id: str | None = None,
        day: date | None = None,
        measure: str | None = None,
        found: str = "",
        **params: Any,
    ) -> None:
        usual = SEVERITIES[rule]
        found, params = masked(found), {name: masked(value) for name, value in params.items()}
        self.all.append(
            Finding(rule, severity or usual, tab, cell, unit_id, day, measure, found, params)
        )

    def settle(self, cells: set[tuple[str, str]]) -> None:
        """Lower to info what stands at a cell that the coordinator has since put right."""
        for index, finding in enumerate(self.all):
            if finding.severity != "info" and (finding.tab, finding.cell) in cells:
                self.all[index] = Finding(
                    finding.rule,
                    "info",
                    finding.tab,
                    finding.cell,
                    finding.unit_id,
                    finding.day,
                    finding.measure,
                    finding.found,
                    {**finding.params, "corrected": True},
                )
