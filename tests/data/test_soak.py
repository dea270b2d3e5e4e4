"""A minute of edits and faults: the right figures at the end, and nothing left behind."""

from pathlib import Path

import pytest

from tests.data.soak import soak

MOST_GROWN = 40.0  # megabytes; a snapshot that is never let go takes one or two each


@pytest.mark.slow
def test_a_minute_of_edits_and_faults_ends_with_the_right_figures(tmp_path: Path) -> None:
    outcome = soak(60.0, tmp_path)

    assert outcome.shown == outcome.stand
    assert outcome.edits > 50
    assert outcome.faults > 20
    assert outcome.snapshots > 20
    assert outcome.grown < MOST_GROWN
    assert outcome.threads == set()
    assert outcome.files <= 0
