"""What went wrong with Google, as one of five states that an officer can act on.

Google's client libraries fail in a dozen unrelated types, and their texts hold addresses and HTML;
none of it is shown. google_busy and google_network pass by themselves and are tried again; with
google_denied, google_missing and google_setup somebody has to do something.
"""

import json
from email.utils import parsedate_to_datetime
from typing import Any

import requests
from google.auth import exceptions as auth

from data.problems import SourceProblem

BUSY = {408, 429, 500, 502, 503, 504}
EXCEL_IN_DRIVE = "not supported for this document"
UNKNOWN_TAB = "unable to parse range"


def problem_of(error: Exception, account: str | None) -> SourceProblem:
    """The state that `error` of a call to Google stands for.

    `account` is the service account's address, with which the sheet has to be shared.
    """
    response: requests.Response | None = getattr(error, "response", None)
    if response is not None:
        return refusal(response, account)
    if isinstance(error, auth.RefreshError):
        return _without_token(error)
    if isinstance(error, requests.exceptions.RequestException | auth.TransportError | OSError):
        return SourceProblem("google_network", reason=_kind_of_network(error))
    if isinstance(error, ValueError | KeyError | TypeError):  # a page that is no answer of Google's
        return SourceProblem("google_network", reason="foreign")
    raise error


def refusal(response: requests.Response, account: str | None) -> SourceProblem:
    """The state that an answer with an error code stands for."""
    code, said = response.status_code, _message(response)
    if code in BUSY:
        return SourceProblem("google_busy", retry_after=retry_after(response))
    if code == 404:
        return SourceProblem("google_missing")
    if code == 401:
        return SourceProblem("google_setup", reason="key")
    if code == 403:
        is_off = "has not been used" in said or "is disabled" in said
        if is_off:
            return SourceProblem("google_setup", reason="api_off")
        return SourceProblem("google_denied", account=account)
    if code == 400 and EXCEL_IN_DRIVE in said.casefold():
        return SourceProblem("google_setup", reason="excel")
    if code == 400 and "api key" in said.casefold():
        return SourceProblem("google_setup", reason="api_key")
    if 200 <= code < 300:
        return SourceProblem("google_network", reason="foreign")
    return SourceProblem("google_setup", reason="other", status=code)


def names_unknown_tab(response: requests.Response | None) -> bool:
    """Whether the answer says that a tab asked for is not there: it was renamed in between."""
    if response is None or response.status_code != 400:
        return False
    return UNKNOWN_TAB in _message(response).casefold()


def retry_after(response: requests.Response) -> float | None:
    """The seconds that Google asks to wait, however it writes them; None where it does not."""
    asked = response.headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked)
    try:
        now = parsedate_to_datetime(response.headers["Date"])
        return max(0.0, (parsedate_to_datetime(asked) - now).total_seconds())
    except (KeyError, TypeError, ValueError):
        return None


def _message(response: requests.Response) -> str:
    try:
        error: Any = response.json()["error"]
        return str(error["message"])
    except (ValueError, KeyError, TypeError):
        return ""


def _without_token(error: auth.RefreshError) -> SourceProblem:
    """The token was refused: the key, or the clock of this machine."""
    said = " ".join(str(part) for part in error.args)
    if error.retryable or any(word in said for word in ("Error 50", "temporarily", "internal_")):
        return SourceProblem("google_busy", retry_after=None)
    if "reasonable timeframe" in said or "iat and exp" in said:
        return SourceProblem("google_setup", reason="clock")
    return SourceProblem("google_setup", reason="key")


def _kind_of_network(error: Exception) -> str:
    if isinstance(error, requests.exceptions.Timeout):
        return "slow"
    if isinstance(error, requests.exceptions.SSLError):
        return "certificate"
    if isinstance(error, requests.exceptions.JSONDecodeError | json.JSONDecodeError):
        return "foreign"
    return "down"
