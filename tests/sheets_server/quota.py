"""How many reads and writes a minute one user has, and what happens past them."""

import threading
from collections import deque
from collections.abc import Callable
from email.utils import formatdate
from typing import Literal

from tests.sheets_server.refusals import over_quota

WINDOW = 60.0  # seconds

RetryAfter = Literal["seconds", "date"] | None


class Quota:
    """Requests of the last minute; one that is refused does not count.

    Google refills once a minute; here each request comes back a minute after it was made, which
    never lets through more. `retry_after`: how the header is written, if at all.
    """

    def __init__(self, clock: Callable[[], float], per_minute: int, retry_after: RetryAfter = None):
        self.clock = clock
        self.per_minute = per_minute
        self.retry_after: RetryAfter = retry_after
        self._made: dict[str, deque[float]] = {"Read": deque(), "Write": deque()}
        self._lock = threading.Lock()

    def spend(self, kind: str) -> None:
        """Count one request, "Read" or "Write". Raises Refusal 429."""
        with self._lock:
            now, made = self.clock(), self._made[kind]
            while made and made[0] <= now - WINDOW:
                made.popleft()
            if len(made) >= self.per_minute:
                free_at = made[0] + WINDOW if made else now + WINDOW
                raise over_quota(kind, self._header(now, free_at))
            made.append(now)

    def _header(self, now: float, free_at: float) -> str | None:
        if self.retry_after == "date":
            return formatdate(free_at, usegmt=True)
        return str(max(1, round(free_at - now))) if self.retry_after else None
