"""The sign of each status as a character, for slides: its word stands in the legend."""

from collections.abc import Iterable

from ui.view import View

SIGNS = {"done": "✓", "on_track": "●", "at_risk": "▲", "behind": "■", "no_data": "–"}


def signs_of(view: View, statuses: Iterable[str]) -> dict[str, tuple[str, str]]:
    """(sign, word) of those statuses that are there, best first."""
    there = set(statuses)
    return {name: (sign, view.text(name)) for name, sign in SIGNS.items() if name in there}
