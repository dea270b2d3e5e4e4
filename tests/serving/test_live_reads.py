"""However many people look: the reads of the Google Sheet stay within the quota of one account."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import websockets
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.viewers import asking_for
from tests.browser.server import served
from tests.data.google.online import sample_online, settings_of
from tests.sheets_server import SheetsServer
from tests.sheets_server.server import Request

SESSIONS = 50
INTERVAL = 1.0  # seconds; ten times as often as usual
LOOKS = 5


def looks(google: SheetsServer) -> list[Request]:
    return [request for request in google.requests if request.path.endswith(":batchGet")]


async def opened(port: int) -> websockets.ClientConnection:
    """A session that has drawn Tổng quan and stays open."""
    socket = await websockets.connect(
        f"ws://127.0.0.1:{port}/_stcore/stream",
        max_size=None,
        subprotocols=[websockets.Subprotocol("streamlit")],
    )
    await socket.send(asking_for(port, "", ""))
    while True:
        message = ForwardMsg()
        message.ParseFromString(bytes(await socket.recv(decode=False)))
        if message.WhichOneof("type") == "script_finished":
            return socket


async def count_while_open(google: SheetsServer, port: int) -> int:
    sockets = await asyncio.gather(*(opened(port) for _ in range(SESSIONS)))
    before = google.reads
    seen = len(looks(google))
    more = LOOKS + seen
    enough = await asyncio.to_thread(google.wait_for, lambda _: len(looks(google)) >= more, 30.0)
    assert enough
    counted = google.reads - before
    await asyncio.gather(*(socket.close() for socket in sockets))
    return counted


@pytest.mark.slow
def test_fifty_open_sessions_cost_not_one_read_more(tmp_path: Path) -> None:
    with sample_online() as google:
        settings = settings_of(google, tmp_path, INTERVAL)
        with served(None, tmp_path / "state", settings=settings) as address:
            port = int(address.rpartition(":")[2])
            with ThreadPoolExecutor(1) as apart:  # this thread may be a browser's own loop
                counted = apart.submit(asyncio.run, count_while_open(google, port)).result()

    assert counted <= LOOKS + 1  # a look is one read; once a minute the list of tabs is another
