"""What can be asked under /api/v1, and what each column of an answer is counted in.

A contract: within v1 a column keeps its name, unit and meaning, and none is taken away. The figures
are those of queries/; docs/api.md says what each is. Of the units days is how many, day YYYY-MM-DD;
a fraction of 0.457 is 45.7 %, and "of" names its denominator.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One address. columns: name → unit, a fraction's with " of " and its denominator. parameters:
    those it takes beside format. listed: the query in whose column `officer` an officer has to
    stand to be known."""

    query: str
    about: str
    grain: str
    columns: Mapping[str, str]
    parameters: tuple[str, ...] = ()
    listed: str = "unit_figures"


_OF_WARD = {
    "day": "day",
    "units": "units",
    "units_with_figure": "units",
    "units_from_report": "units",
    "units_at_baseline": "units",
    "units_unknown": "units",
    "units_without_eligible": "units",
    "units_reported": "units",
    "installed": "people",
    "rated_installed": "people",
    "rated_eligible": "people",
    "coverage": "fraction of rated_eligible",
    "baseline": "people",
    "gain": "people",
    "gained": "people",
    "pace": "people a day",
    "plan": "people, decimal",
    "target": "fraction of rated_eligible",
    "target_count": "people",
    "goal_count": "people",
    "remaining": "people",
    "status": "text",
}
_WHO = {"unit_id": "text", "name": "text", "kind": "text", "officer": "text"}

QUESTIONS: dict[str, Question] = {
    "campaign": Question(
        "campaign",
        "The drive: its dates, its target and whose it is.",
        "one row",
        {
            "name": "text",
            "authority": "text",
            "start_date": "day",
            "end_date": "day",
            "deadline": "day",
            "first_deadline": "day",
            "target": "fraction of eligible",
            "cutoff": "clock",
            "time_zone": "text",
            "first_day": "day",
            "last_day": "day",
            "today": "day",
        },
    ),
    "ward": Question(
        "standing",
        "How the ward stands: the sum of its residential groups.",
        "one row",
        {
            **_OF_WARD,
            "previous_gain": "people",
            "ward_baseline": "people",
            "unallocated_baseline": "people",
            "plan_gap": "people, decimal",
            "goal_remaining": "people",
            "day_number": "number",
            "days_total": "days",
            "days_left": "days",
            "required_pace": "people a day",
            "milestone_date": "day",
            "milestone_share": "fraction of rated_eligible",
            "milestone_count": "people",
            "milestone_gap": "people",
            "last_milestone_date": "day",
            "last_milestone_share": "fraction of rated_eligible",
            "last_milestone_count": "people",
            "is_preliminary": "yes or no",
            "official_count": "people",
            "official_date": "day",
        },
        ("date",),
    ),
    "kinds": Question(
        "kind_figures",
        "How each kind of unit stands, on its own people: never to be added to one another.",
        "one row per kind",
        {"kind": "text", **_OF_WARD},
        ("date",),
    ),
    "units": Question(
        "unit_figures",
        "How each unit stands in installs.",
        "one row per unit, in the order of the register",
        {
            **_WHO,
            "parent_id": "text",
            "is_mandatory": "yes or no",
            "eligible": "people",
            "baseline": "people",
            "value": "people",
            "coverage": "fraction of eligible",
            "origin": "text",
            "reported_on": "day",
            "age_days": "days",
            "is_reported": "yes or no",
            "gain": "people",
            "gap_days": "days",
            "gained": "people",
            "pace": "people a day",
            "required_pace": "people a day",
            "plan": "people, decimal",
            "plan_gap": "people, decimal",
            "target": "fraction of eligible",
            "target_count": "people",
            "goal_count": "people",
            "remaining": "people",
            "status": "text",
            "correction": "text",
            "correction_reason": "text",
            "corrected_by": "text",
        },
        ("date", "kind", "officer"),
    ),
    "steps": Question(
        "unit_steps",
        "How many of each unit's people have installed, activated, use it.",
        "one row per unit, in the order of the register",
        {
            **_WHO,
            "eligible": "people",
            "installed": "people",
            "activated": "people",
            "used": "people",
            "installed_on": "day",
            "activated_on": "day",
            "used_on": "day",
            "installed_share": "fraction of eligible",
            "activated_share": "fraction of eligible",
            "used_share": "fraction of eligible",
            "activation_rate": "fraction of installed",
            "usage_rate": "fraction of activated",
            "installed_left": "people",
            "activated_left": "people",
            "used_left": "people",
        },
        ("date", "kind", "officer"),
    ),
    "progress": Question(
        "daily_progress",
        "Day by day: of the ward, a kind, an officer's groups or a unit.",
        "one row per day, from the day before the start to the last day",
        {
            "day": "day",
            "installed": "people",
            "rated_installed": "people",
            "coverage": "fraction of rated_eligible",
            "plan": "people, decimal",
            "gain": "people",
            "gap_units": "units",
            "units_reported": "units",
            "is_weekend": "yes or no",
            "is_holiday": "yes or no",
        },
        ("date", "kind", "officer", "unit"),
        listed="officer_figures",
    ),
    "reporting": Question(
        "reporting_by_unit",
        "How faithfully each unit has reported.",
        "one row per unit, in the order of the register",
        {
            **_WHO,
            "frequency": "text",
            "days_expected": "reports",
            "days_reported": "reports",
            "rate": "fraction of days_expected",
            "days_judged": "reports",
            "days_on_time": "reports",
            "rate_on_time": "fraction of days_judged",
            "is_due_today": "yes or no",
            "is_kept_today": "yes or no",
            "is_reported_today": "yes or no",
            "state_today": "text",
            "last_reported": "day",
            "age_days": "days",
        },
        ("date", "kind", "officer"),
    ),
    "reporting-days": Question(
        "reporting_rate",
        "How many of the reports due on each day were given.",
        "one row per campaign day up to the date",
        {
            "day": "day",
            "expected": "reports",
            "actual": "reports",
            "rate": "fraction of expected",
            "judged": "reports",
            "on_time": "reports",
            "rate_on_time": "fraction of judged",
            "registered": "units",
            "with_value": "units",
        },
        ("date", "kind", "officer"),
    ),
    "findings": Question(
        "findings",
        "What is wrong in the sheet now, where, and how to put it right.",
        "one row per finding, errors first",
        {
            "finding_id": "number",
            "severity": "text",
            "rule": "text",
            "tab": "text",
            "cell": "text",
            "unit_id": "text",
            "unit_name": "text",
            "kind": "text",
            "officer": "text",
            "report_date": "day",
            "measure": "text",
            "found": "text",
            "what": "text",
            "done": "text",
            "fix": "text",
            "link": "text",
        },
        ("severity", "officer", "lang"),
        listed="findings",
    ),
}


def unit_of(counted: str) -> tuple[str, str | None]:
    """The unit of a column, and of a fraction the denominator."""
    unit, _, of = counted.partition(" of ")
    return unit, of or None
