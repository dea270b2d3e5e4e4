"""A minute of edits and faults: the right figures at the end, and nothing left behind."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
MOST_GROWN = 40.0  # megabytes; a snapshot that is never let go takes one or two each


@pytest.mark.slow
def test_a_minute_of_edits_and_faults_ends_with_the_right_figures() -> None:
    # In a process that has nothing else.
    command = [sys.executable, "-m", "tests.data.google.soak", "60"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    outcome = json.loads(done.stdout.splitlines()[-1])

    assert outcome["shown"] is True  # equal to what the sheet says
    assert outcome["edits"] > 50
    assert outcome["faults"] > 5
    assert outcome["snapshots"] > 10  # between the rests after failures
    assert outcome["grown"] < MOST_GROWN
    assert outcome["threads"] == []
    assert outcome["files"] <= 0
