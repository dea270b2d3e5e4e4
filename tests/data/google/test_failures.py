"""How Google fails, and what an officer is told: one of five states, and full recovery."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from data.google import client as google_client
from data.google import source as google_source
from data.problems import SourceProblem
from data.refresher import Refresher
from tests.data.google.online import Break, Seconds, key_file, sample_online, source_of
from tests.sheets_server import Access, SheetsServer
from tests.sheets_server.faults import LOGIN_PAGE

CLOCK_WRONG = (
    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
    "Check your iat and exp values in the JWT claim."
)
NOON = datetime(2024, 11, 18, 5, 0, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[SheetsServer]:
    with sample_online() as running:
        yield running


def fails(**fault: Any) -> Break:
    return lambda server: server.fault(**{"on": "GET", "times": None, **fault})


def access(wanted: Access) -> Break:
    def change(server: SheetsServer) -> None:
        server.spreadsheet.access = wanted

    return change


def switch_off(server: SheetsServer) -> None:
    server.switched_off.add("sheets")


FAILURES: dict[str, tuple[Break, str, str | None]] = {
    "quota": (fails(code=429), "google_busy", None),
    "internal error": (fails(code=500), "google_busy", None),
    "a page in HTML": (fails(html=True), "google_busy", None),
    "unavailable": (fails(code=503), "google_busy", None),
    "timeout of Google's own": (fails(code=408), "google_busy", None),
    "dropped": (fails(drop=True), "google_network", "down"),
    "cut in the middle": (fails(cut=True), "google_network", "down"),
    "malformed JSON": (fails(raw='{"spreadsheetId": '), "google_network", "foreign"),
    "a foreign answer": (fails(raw="{}"), "google_network", "foreign"),
    "an answer that is no object": (fails(raw="[]"), "google_network", "foreign"),
    "a login page of the wifi": (fails(raw=LOGIN_PAGE), "google_network", "foreign"),
    "not shared": (access(Access.NOT_SHARED), "google_denied", None),
    "deleted": (access(Access.DELETED), "google_missing", None),
    "an Excel file in Drive": (access(Access.OFFICE), "google_setup", "excel"),
    "the API is off": (switch_off, "google_setup", "api_off"),
    "a dead token": (fails(code=401), "google_setup", "key"),
    "a revoked key": (
        fails(on="POST /token", invalid_grant="Invalid JWT Signature."),
        "google_setup",
        "key",
    ),
    "an account that is gone": (
        fails(on="POST /token", invalid_grant="Invalid grant: account not found"),
        "google_setup",
        "key",
    ),
    "a wrong clock": (
        fails(on="POST /token", invalid_grant=CLOCK_WRONG),
        "google_setup",
        "clock",
    ),
    "no token, a page in HTML": (fails(on="POST /token", html=True), "google_busy", None),
    "no token, dropped": (fails(on="POST /token", drop=True), "google_network", "down"),
}


def mend(server: SheetsServer) -> None:
    server.faults.clear()
    server.switched_off.clear()
    server.spreadsheet.access = Access.READER


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failure_is_one_of_five_states_and_passes_without_a_trace(
    failure: str, server: SheetsServer, tmp_path: Path
) -> None:
    break_it, code, reason = FAILURES[failure]
    clock = Seconds()
    source = source_of(server, tmp_path, clock)
    followed = Refresher(source, clock=lambda: NOON + timedelta(seconds=clock.now))
    break_it(server)

    followed.refresh()

    problem = followed.status().problem
    assert problem is not None
    assert (problem.code, problem.params.get("reason")) == (code, reason)
    assert followed.current() is None

    mend(server)
    clock.now += google_source.LONGEST_REST
    followed.refresh()

    assert followed.status().state == "ok"
    assert followed.current() is not None


@pytest.mark.parametrize("failure", FAILURES)
def test_the_last_good_figures_stay_while_it_fails(
    failure: str, server: SheetsServer, tmp_path: Path
) -> None:
    if "token" in failure or failure in ("a revoked key", "a wrong clock"):
        server.tokens.expires_in = 120  # renewed early: a new token for each request
    clock = Seconds()
    followed = Refresher(source_of(server, tmp_path, clock), clock=lambda: NOON)
    followed.refresh()
    shown = followed.current()
    FAILURES[failure][0](server)

    followed.refresh()

    assert shown is not None
    assert followed.current() is shown
    assert followed.status().checked_at == NOON


def test_who_has_to_share_the_sheet_is_told_with_whom(server: SheetsServer, tmp_path: Path) -> None:
    server.spreadsheet.access = Access.NOT_SHARED

    problem = problem_of(lambda: source_of(server, tmp_path).fetch())

    assert problem.params["account"] == server.service_account_info()["client_email"]


def problem_of(call: Callable[[], object]) -> SourceProblem:
    with pytest.raises(SourceProblem) as caught:
        call()
    return caught.value


def test_a_busy_google_is_asked_again_within_one_look(server: SheetsServer, tmp_path: Path) -> None:
    clock = Seconds()
    server.fault(on="batchGet", times=2, code=503)

    assert source_of(server, tmp_path, clock).fetch().values
    assert len(clock.slept) == 2
    assert all(pause <= google_source.LONGEST_PAUSE + 1 for pause in clock.slept)


def test_what_needs_somebody_to_act_is_not_asked_again(
    server: SheetsServer, tmp_path: Path
) -> None:
    server.spreadsheet.access = Access.NOT_SHARED
    clock = Seconds()

    problem_of(lambda: source_of(server, tmp_path, clock).fetch())

    assert clock.slept == []
    assert server.reads == 1


@pytest.mark.parametrize("written", [45, timedelta(seconds=45)], ids=["seconds", "date"])
def test_google_is_left_alone_for_as_long_as_it_asks(
    written: Any, server: SheetsServer, tmp_path: Path
) -> None:
    asked = written if isinstance(written, int) else datetime.now(UTC) + written
    server.fault(on="batchGet", code=429, retry_after=asked)
    clock = Seconds()
    source = source_of(server, tmp_path, clock)
    problem_of(source.fetch)
    before = server.reads

    clock.now += 40
    problem_of(source.fetch)
    assert server.reads == before

    clock.now += 6
    assert source.fetch().values


def test_in_vain_it_is_asked_ever_more_rarely_and_at_once_when_somebody_wants_it(
    server: SheetsServer, tmp_path: Path
) -> None:
    server.spreadsheet.access = Access.NOT_SHARED
    clock = Seconds()
    source = source_of(server, tmp_path, clock)
    for _ in range(600):
        problem_of(source.fetch)
        clock.now += 1
    assert server.reads < 20

    mend(server)
    source.ask_at_once()
    assert source.fetch().values


def test_an_answer_that_drips_is_given_up(
    server: SheetsServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(google_source, "DEADLINE", 0.5)
    monkeypatch.setattr(google_source, "TRIES", 1)
    source = source_of(server, tmp_path)
    source.fetch()
    server.fault(on="batchGet", drip=0.05)

    problem = problem_of(source.fetch)

    assert (problem.code, problem.params["reason"]) == ("google_network", "slow")


def test_a_silent_google_is_given_up(
    server: SheetsServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(google_client, "READS_WITHIN", 0.3)
    monkeypatch.setattr(google_source, "TRIES", 1)
    server.fault(on="spreadsheets", times=None, delay=2.0)

    problem = problem_of(source_of(server, tmp_path).fetch)

    assert (problem.code, problem.params["reason"]) == ("google_network", "slow")


def test_a_sheet_in_the_bin_is_noticed_where_that_is_asked_for(
    server: SheetsServer, tmp_path: Path
) -> None:
    server.spreadsheet.access = Access.TRASHED

    assert source_of(server, tmp_path).fetch().values
    problem = problem_of(source_of(server, tmp_path, looks_for_trash=True).fetch)
    assert (problem.code, problem.params["reason"]) == ("google_missing", "trashed")


def test_a_key_that_others_can_read_is_refused(server: SheetsServer, tmp_path: Path) -> None:
    key_file(server, tmp_path).chmod(0o644)
    path = tmp_path / "key.json"

    problem = problem_of(lambda: google_client.read_key(path))

    assert (problem.code, problem.params["reason"]) == ("google_setup", "key_open")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "key_missing"), ("no json", "key_file"), ("{}", "key_file"), ("[1]", "key_file")],
)
def test_a_key_file_that_is_none_says_so(content: str | None, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    if content is not None:
        path.write_text(content)
        path.chmod(0o600)

    problem = problem_of(
        lambda: google_client.GoogleClient(google_client.Access(service_account=path))
    )

    assert (problem.code, problem.params["reason"]) == ("google_setup", reason)


def test_a_key_that_is_no_key_says_so(server: SheetsServer, tmp_path: Path) -> None:
    path = key_file(server, tmp_path, private_key="-----BEGIN PRIVATE KEY-----\nx\n")

    problem = problem_of(
        lambda: google_client.GoogleClient(google_client.Access(service_account=path))
    )

    assert (problem.code, problem.params["reason"]) == ("google_setup", "key_file")
