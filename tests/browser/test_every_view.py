"""Both screens in both sizes, languages and themes: sound, quiet, and open to everybody."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE, WIDE, Opens, Visit

pytestmark = pytest.mark.browser

VIEWS = [
    pytest.param((path, size, lang, theme), id=f"{path or 'overview'}-{size[0]}-{lang}-{theme}")
    for path in ("", "quality")
    for size in (WIDE, PHONE)
    for lang in ("vi", "en")
    for theme in ("light", "dark")
]

# Findings of axe in what Streamlit itself draws: (rule, part of the element's selector, reason).
OWN_FINDINGS: tuple[tuple[str, str, str], ...] = ()


@pytest.fixture(scope="module", params=VIEWS)
def view(request: pytest.FixtureRequest, sample_server: str, open_screen: Opens) -> Iterator[Visit]:
    path, size, lang, theme = request.param
    visit = open_screen(f"{sample_server}/{path}?lang={lang}", size, theme, drawn=".foot")
    if not path:
        visit.page.locator(".js-plotly-plot .main-svg:visible").first.wait_for()
    yield visit
    visit.page.close()


def test_a_view_shows_no_error(view: Visit) -> None:
    assert view.page.locator('[data-testid="stException"]').count() == 0
    assert "Traceback" not in view.page.inner_text("body")


def test_a_view_logs_no_console_error(view: Visit) -> None:
    assert view.console_errors == []


def test_a_view_asks_nothing_of_the_outside(view: Visit) -> None:
    assert view.outside == []


def test_a_view_does_not_scroll_sideways(view: Visit) -> None:
    widths = view.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")

    assert widths[0] <= widths[1]


def test_a_view_has_no_serious_accessibility_finding(view: Visit) -> None:
    found = Axe().run(view.page).response["violations"]
    serious = [finding for finding in found if finding["impact"] in ("serious", "critical")]

    assert [told for finding in serious for told in _ours(finding)] == []


def _ours(finding: dict[str, Any]) -> list[str]:
    """The finding's elements that are not listed as Streamlit's own, each as a line to read."""
    return [
        f"{finding['id']}: {node['target']} {node['html'][:120]}"
        for node in finding["nodes"]
        if not any(
            rule == finding["id"] and part in str(node["target"]) for rule, part, _ in OWN_FINDINGS
        )
    ]
