"""The dashboard on an evening of the sample campaign, whatever the clock says: what pictures are
taken of. The figures of that day are in and closed."""

import sys
from datetime import UTC, datetime

from data import refresher
from data.source_settings import from_environment

MOMENT = datetime(2024, 11, 18, 10, 5, tzinfo=UTC)  # 17:05 in Hanoi


def on_that_day(port: int) -> list[str]:
    """The command that starts it."""
    return [sys.executable, "-m", "tests.browser.sample_day", str(port)]


if __name__ == "__main__":
    refresher.now = lambda: MOMENT
    refresher._shared = refresher.Refresher(from_environment().source, clock=refresher.now)
    from app import app

    app.run(config={"server.port": int(sys.argv[1]), "server.address": "127.0.0.1"})
