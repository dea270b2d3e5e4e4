"""What is wrong in the sheet: queries/findings.sql."""

import json

import pandas as pd

from data.reading import Finding
from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, published, unit

UNITS = [unit("T1", officer="Cán bộ mẫu 1"), unit("T2", officer="Cán bộ mẫu 2")]
FINDINGS = [
    Finding("completeness.not_reported", "info", tab="Cài đặt", day=day(3)),
    Finding("consistency.cumulative_decrease", "warning", "Cài đặt", "E5", "T2", day(3)),
    Finding("format.not_integer", "error", "Cài đặt", "E4", "T1", day(3), "installed", "3.089"),
    Finding("format.number_as_text", "info", "Cài đặt", "F4", "T1", params={"date": day(4)}),
]


def found(snapshot: Snapshot, **wanted: str) -> pd.DataFrame:
    wishes = {"severity": None, "rule_group": None, "officer": None} | wanted
    return ask(snapshot, "findings", **wishes)


def test_errors_come_first_then_warnings_each_as_they_were_found() -> None:
    findings = found(published(UNITS, findings=FINDINGS))

    assert findings["finding_id"].tolist() == [1, 2, 3, 4]
    assert findings["cell"].tolist()[:2] == ["E4", "E5"]
    assert findings["severity"].tolist() == ["error", "warning", "info", "info"]


def test_a_finding_names_its_unit_and_who_is_in_charge() -> None:
    first = found(published(UNITS, findings=FINDINGS)).iloc[0]

    assert (first["unit_name"], first["officer"], first["kind"]) == (
        *("Đơn vị T1", "Cán bộ mẫu 1"),
        "group",
    )
    assert (first["cell"], first["found"], first["rule_group"]) == ("E4", "3.089", "format")


def test_findings_can_be_filtered_by_severity_group_and_officer() -> None:
    snapshot = published(UNITS, findings=FINDINGS)

    assert found(snapshot, severity="info")["finding_id"].tolist() == [3, 4]
    assert found(snapshot, rule_group="format")["finding_id"].tolist() == [1, 4]
    assert found(snapshot, officer="Cán bộ mẫu 2")["finding_id"].tolist() == [2]
    assert found(snapshot, officer="Cán bộ mẫu 1", severity="error")["finding_id"].tolist() == [1]


def test_what_the_words_need_is_kept_as_json() -> None:
    findings = found(published(UNITS, findings=FINDINGS)).set_index("finding_id")

    assert json.loads(findings.loc[4, "params"]) == {"date": "2024-11-04"}


def test_text_from_the_sheet_is_data_and_never_sql() -> None:
    nasty = "'; drop table units; --"
    snapshot = published(
        [unit("T1", officer=nasty)], findings=[Finding("format.not_a_count", "error", found=nasty)]
    )

    assert found(snapshot)["found"].tolist() == [nasty]
    assert found(snapshot, officer=nasty)["found"].tolist() == []
    assert len(ask(snapshot, "unit_figures", as_of=day(1), kind=None)) == 1


def test_without_findings_there_are_no_rows() -> None:
    assert found(published(UNITS)).empty
