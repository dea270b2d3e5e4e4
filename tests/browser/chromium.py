"""Which browser, and how it is started."""

import os
import shutil
from typing import Any

# Each window would otherwise be given parts of Chromium's own surface, which nobody sees here.
OWN_SURFACE = ("InitialWebUI", "PreloadTopChromeWebUI", "WebUIOmniboxAimPopup", "WebUIOmniboxPopup")
# What Playwright switches off. The last such list counts, so it has to be said again.
BY_PLAYWRIGHT = (
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
)


def launch_args() -> dict[str, Any]:
    """Debian's Chromium, or the one that CHROMIUM names. Raises FileNotFoundError."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chrome")
    if not chromium:
        missing = "Chromium is missing: `apt-get install chromium`, or CHROMIUM=/path/to/it"
        raise FileNotFoundError(missing)
    return {
        "executable_path": chromium,
        "args": [
            "--no-sandbox",
            # A window lives for minutes here: to compile its code for longer use costs more than it
            # saves. What is compiled is kept for the next window, which has the same code.
            "--js-flags=--no-opt --no-maglev --no-flush-bytecode",
            "--process-per-site",
            "--disable-gpu",  # there is none: a process would play one
            f"--disable-features={','.join((*BY_PLAYWRIGHT, *OWN_SURFACE))}",
        ],
    }
