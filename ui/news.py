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
from ui.quick import page

log = logging.getLogger(__name__)

LOOKS_EVERY = 1.0  # seconds; a look compares two numbers
# More at once have none of them done any sooner, and hold up whoever opens a page just then.
AT_ONCE = 8
GOES_ON_AFTER = 0.05  # seconds

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
    await asyncio.to_thread(draw_summary)  # of what was read while the program was loading
    late: set[AppSession] = set()
    goes_on = False
    while True:
        await asyncio.sleep(GOES_ON_AFTER if goes_on else LOOKS_EVERY)
        every = open_sessions()
        now = state(refresher.shared())
        if now != told:
            if now.version != told.version:
                await asyncio.to_thread(draw_summary)
            told = now
            late = set(every)
        waiting = [session for session in every if session in late]
        late = set(draw_again(waiting, room_beside(every)))
        goes_on = 0 < len(late) < len(waiting)


def draw_summary() -> None:
    """Make what nearly everybody asks first of a new snapshot, before the first of them does."""
    try:
        page.document({}, "")
    except Exception:  # whoever asks for it will be told
        log.exception("drawing the summary of a new snapshot")


def open_sessions() -> list[AppSession]:
    if not runtime.exists():
        return []
    return [held.session for held in runtime.get_instance()._session_mgr.list_active_sessions()]


def room_beside(sessions: list[AppSession]) -> int:
    """How many may be drawn beside those that are; one at least, whatever the others do."""
    return max(1, AT_ONCE - sum(session._scriptrunner is not None for session in sessions))


def draw_again(sessions: list[AppSession], room: int = AT_ONCE) -> list[AppSession]:
    """Have these pages, as many as there is room for, drawn again as their viewers have them;
    returns those still to be drawn.

    One that is just being drawn, or not yet for the first time, comes later: what its viewer has
    chosen, and be it the screen, is not known before that run has ended.
    """
    later = []
    for session in sessions:
        is_ready = session._scriptrunner is None and session._client_state.page_script_hash
        if not is_ready or room == 0:
            later.append(session)
            continue
        room -= 1
        try:
            session.request_rerun(session._client_state)
        except Exception:  # one page that cannot be drawn must not keep the others waiting
            log.exception("drawing session=%r again", session.id)
    return later
