"""A process that records one changed cell after another until it is killed: see test_history_file.

`python -m tests.data.history.recorder FOLDER N`: one child after another, each from the N on a
line of its input; a line of its output for every recording that is on disk.
"""

import os
import sys
from datetime import timedelta
from pathlib import Path

from data.history.cell_history import History
from tests.data.following import NOON
from tests.data.sheets import INSTALLED, read, with_cells


def record_from(folder: Path, number: int) -> None:
    """Record the counts number, number + 1, … of TDP01 on 5 November, a second apart."""
    history = History(folder)
    while True:
        reading = read(installed=with_cells(INSTALLED, {"G2": number}))
        at = NOON + timedelta(seconds=number)
        assert history.record(reading, "book", at, at)
        print(number, flush=True)
        number += 1


if __name__ == "__main__":
    for line in sys.stdin:  # a child costs no imports, and none has opened a database yet
        child = os.fork()
        if not child:
            record_from(Path(sys.argv[1]), int(line))
        print(f"child {child}", flush=True)
        os.waitpid(child, 0)
        print("ended", flush=True)
