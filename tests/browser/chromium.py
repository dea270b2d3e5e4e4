"""Which browser, and how it is started."""

import os
import shutil
from typing import Any


def launch_args() -> dict[str, Any]:
    """Debian's Chromium, or the one that CHROMIUM names. Raises FileNotFoundError."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chrome")
    if not chromium:
        missing = "Chromium is missing: `apt-get install chromium`, or CHROMIUM=/path/to/it"
        raise FileNotFoundError(missing)
    # A page lives for seconds here: to compile its code for long use costs more than it saves.
    return {
        "executable_path": chromium,
        "args": [
            "--no-sandbox",
            "--js-flags=--no-opt --no-maglev",
        ],
    }
