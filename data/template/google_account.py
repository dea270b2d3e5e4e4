"""A service account that may write: it makes, fills and shares sheets. The dashboard has none.

It asks through data/google/client.py, as the reader does; what Google refuses becomes a
GoogleProblem, whose remedies are those of whoever makes a sheet.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from data.google.client import ORIGINS, Access, GoogleClient
from data.problems import Problem, SourceProblem

DEADLINE = 120.0  # seconds for one call; the looks of a whole workbook are a large one
CODES = frozenset(
    {
        "key_missing",  # name: the key file
        "key_unreadable",  # name
        "key_open",  # name
        "key_refused",  # the key was withdrawn, or this computer's clock is wrong
        "not_allowed",  # email: who is not let in
        "service_off",  # the Sheets or the Drive API
        "not_there",
        "not_native",  # an .xlsx file kept in Drive
        "no_storage",  # a service account may own no files
        "busy",
        "network",
        "refused",  # status, reason
    }
)
# What Google's own answer contains where its status alone says too little.
SENTENCES = (
    ("storage quota", "no_storage"),
    ("storagequota", "no_storage"),
    ("accessnotconfigured", "service_off"),
    ("ratelimitexceeded", "busy"),
)
# The reader's states, and of its google_setup the reason, in the maker's words.
STATES = {
    "google_busy": "busy",
    "google_network": "network",
    "google_denied": "not_allowed",
    "google_missing": "not_there",
    "key_missing": "key_missing",
    "key_file": "key_unreadable",
    "key_open": "key_open",
    "key": "key_refused",
    "clock": "key_refused",
    "api_off": "service_off",
    "excel": "not_native",
}


class GoogleProblem(Problem):
    """Google did not do what was asked. `params` are plain values for the sentence."""

    codes = CODES


class Account:
    """The account of one key. Every method raises GoogleProblem."""

    def __init__(self, client: GoogleClient) -> None:
        self._client, self._http = client, client.http
        self.email = client.account or ""

    def create(self, title: str) -> str:
        """A new sheet of the account's own; its id."""
        body = {"properties": {"title": title}}
        post = partial(self._http.request, "post", f"{ORIGINS[0]}/v4/spreadsheets", json=body)
        made = self._answer(lambda: post().json(), holds="spreadsheetId")
        return str(made["spreadsheetId"])

    def tabs(self, sheet_id: str) -> list[tuple[int, str]]:
        """Number and title of each tab."""
        fields = "sheets(properties(sheetId,title))"
        read = partial(self._http.fetch_sheet_metadata, sheet_id, params={"fields": fields})
        found = [sheet["properties"] for sheet in self._answer(read, holds="sheets")["sheets"]]
        return [(tab.get("sheetId", 0), tab["title"]) for tab in found]

    def is_blank(self, sheet_id: str, title: str) -> bool:
        quoted = title.replace("'", "''")
        return not self._answer(partial(self._http.values_get, sheet_id, f"'{quoted}'")).get(
            "values"
        )

    def change(self, sheet_id: str, requests: Sequence[dict[str, Any]]) -> None:
        """All of the requests, or none."""
        self._answer(partial(self._http.batch_update, sheet_id, {"requests": [*requests]}))

    def write(self, sheet_id: str, data: Sequence[dict[str, Any]]) -> None:
        """Values as they are: nothing is taken for a formula, a date or a number."""
        body = {"valueInputOption": "RAW", "data": [*data]}
        self._answer(partial(self._http.values_batch_update, sheet_id, body))

    def share(self, sheet_id: str, email: str, role: str) -> None:
        """`role`: reader or writer. People get a message with the link; accounts have no post."""
        notify = not email.endswith(".gserviceaccount.com")
        add = partial(self._http.insert_permission, sheet_id, email, "user", role, notify)
        self._answer(lambda: add().json(), email=email)

    def _answer(
        self, call: Callable[[], Any], *, holds: str | None = None, email: str | None = None
    ) -> dict[str, Any]:
        """The answer to a call that is about `email`, else about this account; it `holds` that."""
        self._client.begin(DEADLINE)
        try:
            answer = self._client.call(call)
        except SourceProblem as problem:
            raise problem_of(problem, email or self.email) from problem
        if holds is not None and holds not in answer:  # somebody else's answer
            raise GoogleProblem("network")
        return answer


def open_account(key: Path, base: str | None = None) -> Account:
    """The account of a key file; `base` stands in for Google's address, for tests.

    Raises GoogleProblem; does not talk to Google yet.
    """
    try:
        return Account(GoogleClient(Access(key, base=base, writes=True)))
    except SourceProblem as problem:
        raise GoogleProblem(STATES[problem.params["reason"]], name=key.name) from problem


def problem_of(problem: SourceProblem, email: str) -> GoogleProblem:
    """The reader's problem in the maker's words: by what Google says, else by its state."""
    response = getattr(problem.__cause__, "response", None)
    said = "" if response is None else response.text.casefold()
    code = next((code for sentence, code in SENTENCES if sentence in said), None)
    code = code or STATES.get(problem.code) or STATES.get(problem.params.get("reason", ""))
    if code == "not_allowed":
        return GoogleProblem(code, email=email)
    if code is None:
        status = problem.params.get("status")
        return GoogleProblem("refused", status=status, reason=str(problem.__cause__)[:200])
    return GoogleProblem(code)
