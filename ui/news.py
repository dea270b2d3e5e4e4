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
from streamlit.runtime.app_session import AppSession

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
    late: list[AppSession] = []
    while True:
        await asyncio.sleep(LOOKS_EVERY)
        now = state(refresher.shared())
        if now != told:
            told = now
            late = open_sessions()
        late = draw_again([session for session in open_sessions() if session in late])


def open_sessions() -> list[AppSession]:
    if not runtime.exists():
        return []
    return [held.session for held in runtime.get_instance()._session_mgr.list_active_sessions()]


def draw_again(sessions: list[AppSession]) -> list[AppSession]:
    """Have these pages drawn again as their viewers have them; returns those still to be drawn.

    One that is just being drawn, or not yet for the first time, comes later: what its viewer has
    chosen, and be it the screen, is not known before that run has ended.
    """
    later = []
    for session in sessions:
        if session._scriptrunner is not None or not session._client_state.page_script_hash:
            later.append(session)
            continue
        try:
            session.request_rerun(session._client_state)
        except Exception:  # one page that cannot be drawn must not keep the others waiting
            log.exception("drawing session=%r again", session.id)
    return later
