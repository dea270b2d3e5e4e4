"""Makes a file in a process of its own: those who look at screens meanwhile do not wait for it.

A file is half a second of pure Python or more, which holds up every screen that is drawn in the
same process; the other process has the lowest priority but one, and ends with the file.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

ROOT = Path(__file__).resolve().parents[1]
AT_ONCE = threading.Semaphore(2)  # whoever comes third waits: memory is shared with the screens
PATIENCE = 120  # seconds
PRIORITY = 10  # of 19, the lowest

Content = ParamSpec("Content")


class NotMade(Exception):
    """The other process failed; what it said of that is for the log."""


def made_apart(
    make: Callable[Content, bytes], *content: Content.args, **named: Content.kwargs
) -> bytes:
    """What `make(*content)` gives. `make` is a function of a module, the content can be pickled.

    Raises NotMade.
    """
    asked = pickle.dumps((make, content, named))
    command = [sys.executable, "-c", "from exports.apart import answer; answer()"]
    with AT_ONCE:
        try:
            done = subprocess.run(
                command, input=asked, capture_output=True, cwd=ROOT, timeout=PATIENCE, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise NotMade(f"{make.__name__}: nothing within {PATIENCE} s") from error
    if done.returncode != 0:
        raise NotMade(f"{make.__name__}: {done.stderr.decode(errors='replace')[-2000:]}")
    return done.stdout


def answer() -> None:
    """In the other process: make what standard input asks for."""
    os.nice(PRIORITY)
    make, content, named = pickle.load(sys.stdin.buffer)  # from our own process alone
    sys.stdout.buffer.write(make(*content, **named))
