"""One viewer without a browser: opens a Streamlit session by websocket and runs one screen."""

import asyncio
import time
from dataclasses import dataclass

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui.room import COOKIE

PATIENCE = 120  # seconds for one message
AS_A_BROWSER = {"Cookie": f"{COOKIE}=390"}  # on a telephone; the tutorials' page takes no notice
ENDED_BEFORE_ITS_TIME = (
    ForwardMsg.FINISHED_EARLY_FOR_RERUN,
    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
)


@dataclass(frozen=True)
class View:
    """What a viewer got: seconds from asking to the last message, and how much was sent."""

    seconds: float
    kilobytes: float
    figures: int  # charts among the elements


def look(port: int, page: str = "", query: str = "") -> View:
    """Open a session of its own and draw one screen.

    Raises RuntimeError where the screen shows an exception, with its text.
    """
    return asyncio.run(_look(port, page, query))


async def _look(port: int, page: str, query: str) -> View:
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    size, figures = 0, 0
    async with websockets.connect(
        address,
        max_size=None,
        subprotocols=[websockets.Subprotocol("streamlit")],
        compression=None,
        additional_headers=AS_A_BROWSER,
    ) as socket:
        begun = time.perf_counter()
        await socket.send(asking_for(port, page, query))
        while True:
            raw = await asyncio.wait_for(socket.recv(), PATIENCE)
            size += len(raw)
            message = ForwardMsg()
            message.ParseFromString(raw)
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                element = message.delta.new_element
                if element.WhichOneof("type") == "exception":
                    raise RuntimeError(f"page={page!r}: {element.exception.message}")
                figures += element.WhichOneof("type") == "plotly_chart"
            if kind == "script_finished" and message.script_finished not in ENDED_BEFORE_ITS_TIME:
                return View(time.perf_counter() - begun, size / 1000, figures)


def asking_for(port: int, page: str, query: str) -> bytes:
    """What a browser sends to have a screen drawn."""
    message = BackMsg()
    run = message.rerun_script
    run.query_string, run.page_name = query, page
    run.context_info.timezone = "Asia/Ho_Chi_Minh"
    run.context_info.timezone_offset = -420
    run.context_info.locale = "vi-VN"
    run.context_info.url = f"http://127.0.0.1:{port}/{page}"
    run.context_info.color_scheme = "light"
    content: bytes = message.SerializeToString()
    return content
