"""A link that somebody was sent leads to what is opened, not to the top of the screen above it."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opens
from tests.browser.windows import PATIENCE, WIDE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("view", ["groups?group=TDP-04", "units?unit=TH-01-CB"])
def test_what_an_address_opens_is_what_is_seen(
    sample_server: str, load_screen: Opens, view: str
) -> None:
    page = load_screen(f"{sample_server}/{view}", WIDE).page

    expect(page.locator("#opened")).to_be_in_viewport(timeout=PATIENCE)
