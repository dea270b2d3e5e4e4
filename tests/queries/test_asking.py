"""Asking by name, and what is refused: queries/asking.py."""

import pytest

from queries import ask
from queries.asking import FOLDER, names
from tests.queries.campaigns import day, published, report, unit


def test_a_query_that_does_not_exist_is_refused_by_its_name() -> None:
    with pytest.raises(ValueError, match=r"'ward'.*standing"):
        ask(published([unit("T1")]), "ward")


def test_a_name_is_never_a_path() -> None:
    with pytest.raises(ValueError, match=r"\.\./data/sql/schema"):
        ask(published([unit("T1")]), "../data/sql/schema")


def test_a_missing_parameter_is_refused() -> None:
    with pytest.raises(ValueError, match=r"unit_ranks.*\['as_of', 'kind'\]"):
        ask(published([unit("T1")]), "unit_ranks", as_of=day(1))


def test_a_parameter_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match=r"kind_figures.*kind.*expected \['as_of'\]"):
        ask(published([unit("T1")]), "kind_figures", as_of=day(1), kind="group")


def test_an_as_of_date_outside_the_campaign_is_brought_into_it() -> None:
    snapshot = published([unit("T1", eligible=10)], [report("T1", 28, 4)])

    assert ask(snapshot, "kind_figures", as_of=day(99)).equals(
        ask(snapshot, "kind_figures", as_of=day(28))
    )


def test_each_answer_is_a_frame_of_its_own() -> None:
    snapshot = published([unit("T1", eligible=10)], [report("T1", 1, 4)])

    mine = ask(snapshot, "unit_figures", as_of=day(1), kind=None)
    for column in mine:
        mine.loc[0, column] = mine.loc[0, column]  # every column can be written to
    mine.loc[0, "value"] = 99

    assert ask(snapshot, "unit_figures", as_of=day(1), kind=None).loc[0, "value"] == 4


@pytest.mark.parametrize("name", names())
def test_each_query_opens_with_its_question_and_grain_and_stays_short(name: str) -> None:
    lines = (FOLDER / f"{name}.sql").read_text(encoding="utf-8").splitlines()
    head = " ".join(line.removeprefix("--").strip() for line in lines if line.startswith("--"))

    assert lines[0].startswith("-- ")
    assert "?" in head
    assert "One row" in head
    assert len(lines) < 80
