"""docs/data-model.md names every table, query and column, and none that is not there."""

import re
from pathlib import Path

import pytest

from data.store import Snapshot
from queries import ask
from queries.asking import names, parameters_of
from tests.queries.campaigns import day, milestone, published, report, unit

TEXT = (Path(__file__).parents[2] / "docs" / "data-model.md").read_text(encoding="utf-8")
WISHES = {
    "as_of": day(1),
    "scope": "kind",
    "key": "group",
    "keys": ("group",),
    "kind": "group",
    "unit_id": "T1",
    "unit_ids": ("T1",),
    "by": "officer",
    "closed_until": day(1),
    **dict.fromkeys(("severity", "rule_group", "officer", "form", "unit")),
}


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return published(
        [unit("T1", eligible=10)], [report("T1", 1, 4)], milestones=[milestone(7, 0.2)]
    )


def sections() -> dict[str, str]:
    """The text under each ### heading: a query's name, and what is said of it."""
    parts = re.split(r"^### (\w+)$", TEXT, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def tables() -> dict[str, list[str]]:
    """The columns that the tables of the document name, per table."""
    rows = re.findall(r"^\| `(\w+)`[^|]*\|[^|]*\|(.*)\|$", TEXT, flags=re.MULTILINE)
    return {name: re.findall(r"`(\w+)`", cells) for name, cells in rows}


def test_every_query_has_a_section_and_every_section_a_query() -> None:
    assert sorted(sections()) == names()


@pytest.mark.parametrize("name", names())
def test_a_query_answers_the_columns_that_are_documented(name: str, snapshot: Snapshot) -> None:
    frame = ask(snapshot, name, **{wish: WISHES[wish] for wish in parameters_of(name)})
    items = re.findall(r"^- (.*?)(?=^- |\Z)", sections()[name], flags=re.MULTILINE | re.DOTALL)
    documented = [column for item in items for column in re.findall(r"`(\w+)`", item)]

    assert sorted(documented) == sorted(frame.columns)


@pytest.mark.parametrize("name", names())
def test_the_parameters_of_a_query_are_documented(name: str) -> None:
    head = sections()[name].split("\n- ")[0]

    assert all(parameter in head for parameter in parameters_of(name))


def test_the_tables_of_a_snapshot_are_those_that_are_documented(snapshot: Snapshot) -> None:
    with snapshot.cursor() as cursor:
        columns = cursor.execute(
            "select distinct table_name, column_name from information_schema.columns "
            "where table_schema in (current_schema(), 'nothing', 'main')"
        ).fetchall()
    held: dict[str, list[str]] = {}
    for table, column in columns:
        held.setdefault(table, []).append(column)

    assert {table: sorted(names) for table, names in tables().items()} == {
        table: sorted(names) for table, names in held.items()
    }
