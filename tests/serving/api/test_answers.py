"""How the API answers: to whom, what it says of itself, what is wrong in a question, and how often
it asks the figures."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from data.store import Snapshot
from serving.api import asked as asked_for
from serving.api import rows
from serving.api.csv_text import records
from serving.api.questions import QUESTIONS
from serving.roles import Role
from serving.server import routes
from tests.data.following import campaign, save
from tests.data.sheets import INSTALLED, REGISTER, book, with_cells
from tests.data.workbooks import saved
from tests.hostile import TEXTS
from tests.serving.api.asking import Office, asked, shared

NOON = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """One of its own, which has read nothing yet."""
    (tmp_path / "book.xlsx").write_bytes(campaign())
    return shared(Office(tmp_path / "book.xlsx", tmp_path / "state", NOON), monkeypatch)


@pytest.mark.parametrize("address", [*QUESTIONS, "openapi.json", "nothing"])
def test_leaders_and_strangers_get_no_figure(sample: Office, address: str) -> None:
    refusals: list[tuple[Role | None, int]] = [(None, 401), ("leader", 403)]
    for role, code in refusals:
        answer = sample.get(address, role)
        assert answer.status_code == code
        assert answer.json().keys() == {"title", "status", "detail"}


def test_what_came_through_no_gate_gets_nothing(sample: Office) -> None:
    bare = Starlette(routes=routes())
    for address in ("ward", "openapi.json"):
        assert asked(bare, f"/api/v1/{address}").status_code == 403


def test_an_answer_says_of_what_its_figures_are(sample: Office) -> None:
    meta = sample.get("ward", date="2024-11-10").json()["meta"]
    snapshot = sample.followed.current()
    assert snapshot is not None

    assert meta["as_of"] == "2024-11-10"
    assert meta["version"] == snapshot.version
    assert meta["read_at"] == "2024-11-18T20:00:00+07:00"
    assert meta["checked_at"] == "2024-11-18T13:00:00+00:00"
    assert (meta["state"], meta["is_stale"], meta["is_sample"]) == ("ok", False, True)
    assert meta["columns"]["coverage"] == {"unit": "fraction", "of": "rated_eligible"}
    assert meta["columns"]["installed"] == {"unit": "people"}


def test_a_denominator_is_a_column_that_is_there(sample: Office) -> None:
    elsewhere = {("campaign", "eligible"), ("progress", "rated_eligible")}
    for address in QUESTIONS:
        columns = sample.get(address).json()["meta"]["columns"]
        for column in columns.values():
            if "of" in column and (address, column["of"]) not in elsewhere:
                assert column["of"] in columns, address


@pytest.mark.parametrize(
    ("address", "wanted", "said"),
    [
        ("ward", {"date": "18/11/2024"}, "date='18/11/2024': expected YYYY-MM-DD from 2024-10-31"),
        ("ward", {"date": "20241118"}, "date='20241118': expected YYYY-MM-DD"),
        ("ward", {"date": "2024-02-30"}, "date='2024-02-30': expected YYYY-MM-DD"),
        ("ward", {"date": "2024-11-19"}, "from 2024-10-31 to 2024-11-18"),  # tomorrow
        ("ward", {"date": ""}, "date='': expected YYYY-MM-DD"),
        ("ward", {"kind": "group"}, "'kind': expected one of format, date"),
        ("findings", {"date": "2024-11-18"}, "'date': expected one of format, severity"),
        ("units", {"kind": "Tổ dân phố"}, "kind='Tổ dân phố': expected one of group, agency"),
        ("units", {"officer": "x" * 999}, f"officer='{'x' * 60}…': expected an officer in charge"),
        ("units", {"officer": "' or 1=1"}, "expected an officer in charge"),
        ("units", {"format": "xml"}, "format='xml': expected one of json, csv"),
        ("units", {"kind": ["group", "school"]}, "kind: expected once, found 2 times"),
        ("progress", {"unit": "TDP-99"}, "unit='TDP-99': expected a unit_id"),
        ("progress", {"unit": "TDP-01", "kind": "group"}, "kind and unit: expected at most one"),
        ("findings", {"severity": "fatal"}, "severity='fatal': expected one of error, warning"),
        ("findings", {"lang": "fr"}, "lang='fr': expected one of"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(
    sample: Office, address: str, wanted: dict[str, Any], said: str
) -> None:
    answer = sample.get(address, **wanted)

    assert answer.status_code == 400
    assert said in answer.json()["detail"]


def test_an_address_that_is_none_is_told_which_there_are(sample: Office) -> None:
    for address in ("nothing", "ward/", "ward.csv", "v2/ward"):
        answer = sample.get(address)
        assert answer.status_code == 404, address
        assert "expected one of campaign, ward" in answer.json()["detail"]


def test_nothing_can_be_sent_to_it(sample: Office) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert sample.get("ward", method=method).status_code == 405
    assert sample.get("ward", method="HEAD").status_code == 200


def test_before_there_are_figures_it_says_when_to_ask_again(office: Office) -> None:
    answer = office.get("ward")

    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0


def test_what_was_asked_before_is_not_sent_again_until_it_changes(office: Office) -> None:
    office.followed.refresh()
    tag = office.get("units").headers["etag"]
    seen = {"If-None-Match": f'"other", {tag}'}

    again = office.get("units", headers=seen)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    for other in ({"format": "csv"}, {"kind": "group"}, {"date": "2024-11-04"}):
        assert office.get("units", headers=seen, **other).status_code == 200

    office.clock.at += timedelta(minutes=1)
    office.followed.refresh()  # looked at again, the same
    assert office.get("units", headers=seen).status_code == 304
    office.clock.at += timedelta(hours=1)  # nobody has looked since
    old = office.get("units", headers=seen)
    assert (old.status_code, old.json()["meta"]["is_stale"]) == (200, True)

    save(office.source, campaign(G2=3300))
    office.followed.refresh()
    fresh = office.get("units", headers=seen)
    assert fresh.status_code == 200
    assert fresh.headers["etag"] != tag


def test_a_source_that_fails_is_said_beside_the_last_good_figures(office: Office) -> None:
    office.followed.refresh()
    before = office.get("ward")
    office.source.unlink()
    office.followed.refresh()
    after = office.get("ward")

    assert after.json()["rows"] == before.json()["rows"]
    assert after.json()["meta"]["state"] == "failing"
    assert after.headers["etag"] != before.headers["etag"]


def test_a_program_that_asks_again_costs_no_question(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def counted(ask: Callable[..., Any]) -> Callable[..., Any]:
        def asks(snapshot: Snapshot, name: str, **params: Any) -> Any:
            made.append(name)
            return ask(snapshot, name, **params)

        return asks

    monkeypatch.setattr(rows, "ask", counted(rows.ask))
    monkeypatch.setattr(asked_for, "ask", counted(asked_for.ask))
    office.followed.refresh()
    for _ in range(20):
        office.get("units")
        office.get("units", format="csv")
        office.get("progress", officer="Trần Văn Bình")

    assert made == ["unit_figures", "unit_figures", "officer_figures", "daily_progress"]


def test_a_withheld_count_is_withheld_and_an_unknown_one_is_null(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Far more installed than people: the unit stays at its last clean count. No count and no
    baseline: nothing, and no zero."""
    register = with_cells(REGISTER, {"F3": None})
    cells = {"G2": 99_999, **{f"{column}3": None for column in "CDEFG"}}
    source = tmp_path / "book.xlsx"
    source.write_bytes(saved(book(register=register, installed=with_cells(INSTALLED, cells))))
    office = shared(Office(source, tmp_path / "state", NOON), monkeypatch)
    office.followed.refresh()
    first, second, *_ = office.rows("units")
    blank = office.get("units", format="csv").text.split("\r\n")

    assert first["value"] == INSTALLED[1][5]
    assert not first["is_reported"]
    assert [second[name] for name in ("value", "coverage", "gain", "baseline")] == [None] * 4
    place = [*QUESTIONS["units"].columns].index("value")
    assert blank[2].split(";")[place] == ""


@pytest.mark.parametrize("text", [*TEXTS, *("+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")])
def test_no_text_in_csv_begins_as_a_formula(text: str) -> None:
    [written] = records([[text, -5, -0.5, 'một; "hai"\nba']])

    assert not written.lstrip('"').startswith(("=", "+", "-", "@", "\t", "\n", "\r"))
    assert written.endswith(';-5;-0,5;"một; ""hai""\nba"')


def test_accept_asks_for_csv_too(sample: Office) -> None:
    answer = sample.get("ward", headers={"Accept": "text/csv"})

    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="ward-2024-11-18.csv"'
    assert answer.headers["vary"] == "Accept, Authorization, Cookie"


def test_json_has_nothing_that_json_has_not(sample: Office) -> None:
    def refused(constant: str) -> None:
        raise AssertionError(constant)

    for address in QUESTIONS:
        json.loads(sample.get(address).text, parse_constant=refused)
