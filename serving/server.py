"""The server around the pages: what starts and stops with it, and its addresses beside theirs."""

import asyncio
import gc
import inspect
import logging
import os
import pkgutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from starlette.routing import Route

import charts
import ui
import words
from data import refresher
from queries import asking
from serving import api
from serving.access import access
from serving.health import healthz, readyz
from serving.metrics import metrics
from serving.quick import preview, quick
from serving.style import style
from ui import style_sheet
from words import figures

if sys.platform != "win32":
    import resource

log = logging.getLogger(__name__)

WHO_COMES_IN = {
    "open": "everybody is an officer",
    "link": "whoever has a link with a key (python -m serving.keys)",
    "login": "whoever logs in and has a role in [access]",
}
OPEN_FILES = 16_384
OUR_LOGS = ("data", "queries", "serving", "ui")


def from_where() -> str:
    """In mode `open`, whether more than this machine may come in."""
    if access().mode != "open":
        return ""
    if access().is_open_to_network:
        return "; from any machine that reaches it (OPEN_TO_NETWORK)"
    return "; from this machine alone (OPEN_TO_NETWORK=1 lets others in)"


def write_for_owner_only() -> None:
    """What is written holds the campaign's figures: other users of the machine read none."""
    os.umask(0o077)


def make_room_for_viewers() -> None:
    """Four files are open for each viewer, and for two minutes after one has gone: the 1,024 that
    a process may usually have are 250 viewers. As many as the system lets us have."""
    if sys.platform == "win32":
        return
    soft, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if most == resource.RLIM_INFINITY else min(OPEN_FILES, most)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
    except (OSError, ValueError) as error:  # a Mac has a limit that it does not tell
        log.warning("open files: limit=%d, wanted %d: %s", soft, wanted, error)


def set_up_logging() -> None:
    """One line per event on standard error, for our own modules."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for name in OUR_LOGS:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(handler)
            logger.setLevel(logging.INFO)


def load_rooms() -> None:
    """Load what the first viewer would otherwise wait for: screens, charts, words and their
    catalogues."""
    for room in (charts, words, ui):
        for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            import_module(module.name)
    for language in words.languages():
        words.text("app_title", language)
        figures.whole(1, language)
    for is_large in (False, True):
        style_sheet.sheet(is_large)
    for name in asking.names():
        asking.parameters_of(name)
    # What Streamlit's first run of all would stop for: its signs, and the file of every module,
    # which it looks up to know who calls it.
    import_module("streamlit.emojis")
    inspect.stack()
    gc.collect()
    gc.freeze()  # what is loaded stays: looking through it took a quarter of each view and refresh


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[dict[str, Any]]:
    """The refresher reads as long as the server runs. The first read does not hold up the start."""
    source = refresher.shared()
    source.start()
    await asyncio.to_thread(load_rooms)
    log.info("following source=%r", source.source.name)
    log.info("access mode=%s: %s%s", access().mode, WHO_COMES_IN[access().mode], from_where())
    try:
        yield {"refresher": source}
    finally:
        await asyncio.to_thread(source.stop)
        log.info("stopped following source=%r", source.source.name)


def routes() -> list[Route]:
    """What is answered beside the pages."""
    return [
        Route("/healthz", healthz, methods=["GET"]),
        Route("/readyz", readyz, methods=["GET"]),
        Route("/metrics", metrics, methods=["GET"]),
        *api.routes(),
        Route("/quick", quick, methods=["GET"]),
        Route("/preview/{name}", preview, methods=["GET"]),
        Route("/style/{name}", style, methods=["GET"]),
    ]
