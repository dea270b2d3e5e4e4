"""Open pages learn of new figures from the server: it looks once a second, they ask nothing.

Streamlit has no public way to have another session drawn again; this is the one its own watcher of
source files uses (AppSession.request_rerun). The browser tests of the live sheet hold it.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from streamlit import runtime

from data import refresher
from ui.freshness import state

log = logging.getLogger(__name__)

LOOKS_EVERY = 1.0  # seconds; a look compares two numbers

Lifespan = Callable[[Any], AbstractAsyncContextManager[dict[str, Any]]]


def with_news(lifespan: Lifespan) -> Lifespan:
    """`lifespan`, with open pages drawn again as long as the server runs."""

    @asynccontextmanager
    async def living(app: Any) -> AsyncIterator[dict[str, Any]]:
        async with lifespan(app) as given:
            telling = asyncio.create_task(_tell_of_changes())
            try:
                yield given
            finally:
                telling.cancel()

    return living


async def _tell_of_changes() -> None:
    told = state(refresher.shared())
    while True:
        await asyncio.sleep(LOOKS_EVERY)
        now = state(refresher.shared())
        if now != told:
            told = now
            draw_again()


def draw_again() -> None:
    """Have every open page drawn again, as the viewer has it."""
    if not runtime.exists():
        return
    sessions = [held.session for held in runtime.get_instance()._session_mgr.list_active_sessions()]
    for session in sessions:
        try:
            session.request_rerun(session._client_state)
        except Exception:  # one page that cannot be drawn must not keep the others waiting
            log.exception("drawing session=%r again", session.id)
