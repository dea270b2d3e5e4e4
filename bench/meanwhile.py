"""`python -m bench.meanwhile`: what those who look at screens notice of files made meanwhile.

A real server; one viewer has Tổng quan and Tiến độ drawn again and again, alone and while another
has a file made without a pause: the slides, from /present, and the Word report, from /report. In
turn, so that what else the machine does falls on both. Read the ratios: 1 is to notice nothing.
"""

import asyncio
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.servers import SAMPLE, server
from bench.viewers import ENDED_BEFORE_ITS_TIME, PATIENCE, asking_for, look

ROUNDS, LOOKS = 4, 15  # looks in each round, with and without
PAGES = ("", "progress")
FILES = {"slides": ("present", "take_powerpoint"), "Word report": ("report", "take_report_word")}


class Taker:
    """A viewer who has one file made after another, in a thread of its own."""

    def __init__(self, port: int, page: str, key: str) -> None:
        self.made: list[float] = []  # seconds each file took
        self._port, self._page, self._key = port, page, key
        self._goes_on = threading.Event()
        self._ends = False
        self._thread = threading.Thread(target=lambda: asyncio.run(self._take()), daemon=True)
        self._thread.start()

    @contextmanager
    def taking(self) -> Iterator[None]:
        """Files are made during the block, at least from its begin to the first that is done."""
        before = len(self.made)
        self._goes_on.set()
        while len(self.made) == before and self._thread.is_alive():
            time.sleep(0.05)
        if not self._thread.is_alive():
            raise RuntimeError(f"page={self._page!r}: no file could be taken")
        yield
        self._goes_on.clear()

    def end(self) -> None:
        self._ends = True
        self._goes_on.set()
        self._thread.join(PATIENCE)

    async def _take(self) -> None:
        address = f"ws://127.0.0.1:{self._port}/_stcore/stream"
        async with websockets.connect(
            address, max_size=None, subprotocols=[websockets.Subprotocol("streamlit")]
        ) as socket:
            await socket.send(asking_for(self._port, self._page, ""))
            session, file_id = await self._drawn(socket)
            while not self._ends:
                await asyncio.to_thread(self._goes_on.wait)
                begun = time.perf_counter()
                await socket.send(self._wish(session, file_id))
                await self._answered(socket)
                self.made.append(time.perf_counter() - begun)

    async def _drawn(self, socket: websockets.ClientConnection) -> tuple[str, str]:
        """The session's name and the file's, once the screen is there."""
        session = file_id = ""
        while True:
            message = await heard(socket)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                session = message.new_session.initialize.session_id
            if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                button = message.delta.new_element.download_button
                if self._key in button.id:
                    file_id = button.deferred_file_id
            if kind == "script_finished" and message.script_finished not in ENDED_BEFORE_ITS_TIME:
                if not file_id:
                    raise RuntimeError(f"page={self._page!r}: no button {self._key!r}")
                return session, file_id

    def _wish(self, session: str, file_id: str) -> bytes:
        message = BackMsg()
        asked = message.backend_operation_request
        asked.request_id, asked.session_id = f"{len(self.made)}", session
        asked.deferred_file.file_id = file_id
        content: bytes = message.SerializeToString()
        return content

    async def _answered(self, socket: websockets.ClientConnection) -> None:
        while True:
            message = await heard(socket)
            if message.WhichOneof("type") == "backend_operation_response":
                answer = message.backend_operation_response
                if answer.error_msg:
                    raise RuntimeError(answer.error_msg)
                return


async def heard(socket: websockets.ClientConnection) -> ForwardMsg:
    message = ForwardMsg()
    message.ParseFromString(bytes(await asyncio.wait_for(socket.recv(), PATIENCE)))  # type: ignore[arg-type]
    return message


def looks(port: int) -> list[float]:
    return [look(port, page).seconds for _ in range(LOOKS) for page in PAGES]


def main() -> None:
    print(f"{'file':12} {'':10} {'p50 ms':>7} {'p95 ms':>7} {'a file, s':>10}")
    with (
        tempfile.TemporaryDirectory() as folder,
        server("app.py", SAMPLE, Path(folder)) as (port, _),
    ):
        looks(port)  # what is made once for all is made
        for name, (page, key) in FILES.items():
            taker = Taker(port, page, key)
            alone: list[float] = []
            meanwhile: list[float] = []
            for _ in range(ROUNDS):
                alone += looks(port)
                with taker.taking():
                    meanwhile += looks(port)
            taker.end()
            told(name, alone, meanwhile, statistics.median(taker.made))


def told(name: str, alone: list[float], meanwhile: list[float], a_file: float) -> None:
    p50s, p95s = zip(*(spread(each) for each in (alone, meanwhile)), strict=True)
    print(f"{name:12} {'alone':10} {p50s[0] * 1e3:>7.0f} {p95s[0] * 1e3:>7.0f}")
    print(f"{'':12} {'meanwhile':10} {p50s[1] * 1e3:>7.0f} {p95s[1] * 1e3:>7.0f} {a_file:>10.1f}")
    print(f"{'':12} {'ratio':10} {p50s[1] / p50s[0]:>7.2f} {p95s[1] / p95s[0]:>7.2f}")


def spread(seconds: list[float]) -> tuple[float, float]:
    return statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]


if __name__ == "__main__":
    main()
