"""Who sees what: the table of the design, cell by cell."""

import re
import subprocess
import sys

import pytest

from serving.roles import SEEN_BY, STRANGER_PATHS, closed, may_see, page_of
from serving.server import routes
from tests.project.tree import ROOT
from tests.serving.table import documented
from ui.links import SCREENS

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


def test_the_table_of_the_documents_is_the_programs() -> None:
    assert documented() == SEEN_BY


def test_every_screen_and_every_route_has_its_row() -> None:
    assert set(SCREENS) <= documented().keys()
    pages = {path.stem.replace("_", "-") for path in (ROOT / "pages").glob("*.py")}
    assert pages <= documented().keys()
    for route in routes():
        is_known = route.path in STRANGER_PATHS or re.sub(r"\{.*?\}", "x", route.path) in OF_ALL
        assert is_known or page_of(route.path) in SEEN_BY, route.path


# Addresses that are of no page, and why they are open to whoever may come in.
OF_ALL = {
    "/style/x",  # the style of every screen: nothing of the campaign is in it
    *("/_stcore/stream", "/_stcore/host-config", "/_stcore/bidi-components/x"),  # to draw screens
    *("/auth/login", "/auth/logout", "/oauth2callback"),  # to log in
    "",  # its own files, and its shell for any other address
}
LISTED = "import app; print(*(r.path for r in app.app._build_starlette_app().routes), sep='\\n')"


def test_every_address_that_streamlit_answers_is_known() -> None:
    """Another version of it may bring new ones: they have to be looked at first."""
    told = subprocess.run(
        [sys.executable, "-c", LISTED], capture_output=True, text=True, check=True, cwd=ROOT
    )
    paths = {re.sub(r"\{.*?\}", "x", path) for path in told.stdout.split("\n")}

    assert "/media/x" in paths
    unknown = {path for path in paths - OF_ALL if not closed(path) and path not in STRANGER_PATHS}
    assert {path for path in unknown if page_of(path) not in documented()} == set()


def test_a_page_nobody_named_and_a_role_nobody_knows_see_nothing() -> None:
    assert not may_see("admin", "secret")
    assert not may_see("", "overview")


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/", "overview"),
        ("/quality", "quality"),
        ("/groups/", "groups"),
        ("/media/0a1b.xlsx", "exports"),
        ("/media/0a1b.png", "exports"),  # Streamlit looks at what stands before the point alone
        ("/media/0a1b", "exports"),
        ("/app/static/help/groups.png", "help"),
        ("/app/static/./help/groups.png", "help"),
        ("/app/static//help/groups.png", "help"),
        ("/app/static/..", "help"),
        ("/app/static/mark.svg", None),
        ("/door", None),
        ("/api", "api"),
        ("//api/v1/ward/", "api"),
        ("/metrics", "health"),
        ("//metrics//", "health"),
        ("/static/js/index.js", None),
        ("/_stcore/stream", None),
    ],
)
def test_an_address_is_of_a_page_or_of_every_page(path: str, page: str | None) -> None:
    assert page_of(path) == page


@pytest.mark.parametrize(
    "path",
    [
        *("/_stcore/metrics", "/_stcore/any/openapi.json", "/_stcore/script-health-check"),
        *("/_stcore/upload_file/1/2", "/component/any/index.html"),
    ],
)
def test_what_tells_of_the_program_is_closed_to_everybody(path: str) -> None:
    assert closed(path)


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/quality", "/static/js/index.js", "/app/static/mark.svg", "/healthz", "/readyz"),
        *("/_stcore/stream", "/_stcore/health", "/_stcore/host-config"),
        "/_stcore/bidi-components/share/x.js",
    ],
)
def test_what_a_browser_needs_is_not(path: str) -> None:
    assert not closed(path)
