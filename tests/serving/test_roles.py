"""Who sees what: the table of the design, cell by cell."""

import pytest

from serving.roles import SEEN_BY, AccessModeUnknown, access_mode, may_see, role

FOR_LEADERS = {"overview", "quick", "groups", "units", "progress", "reporting", "present", "help"}
FOR_OFFICERS = {"follow-up", "outreach", "quality", "report", "exports", "api"}
FOR_ADMINS = {"keys", "health", "history"}
SEES = {
    "stranger": {"door"},
    "leader": {"door"} | FOR_LEADERS,
    "officer": {"door"} | FOR_LEADERS | FOR_OFFICERS,
    "admin": {"door"} | FOR_LEADERS | FOR_OFFICERS | FOR_ADMINS,
}


@pytest.mark.parametrize(("who", "pages"), SEES.items())
def test_each_role_sees_what_the_design_gives_it_and_nothing_else(
    who: str, pages: set[str]
) -> None:
    assert {page for page in SEEN_BY if may_see(who, page)} == pages


def test_a_page_nobody_named_and_a_role_nobody_knows_see_nothing() -> None:
    assert not may_see("admin", "secret")
    assert not may_see("", "overview")


@pytest.mark.parametrize("mode", [None, "", "open", " Open "])
def test_in_open_mode_everybody_is_an_officer(
    mode: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ACCESS_MODE", raising=False)
    if mode is not None:
        monkeypatch.setenv("ACCESS_MODE", mode)

    assert access_mode() == "open"
    assert role() == "officer"


def test_a_mode_that_cannot_be_kept_is_refused_and_never_taken_for_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ACCESS_MODE", "links")

    with pytest.raises(AccessModeUnknown, match=r"ACCESS_MODE='links'.*'open'"):
        role()
