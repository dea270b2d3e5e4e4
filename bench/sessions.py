"""Viewers without a browser: a session of Streamlit's by websocket, a page of Dash by its requests.

Each comes from an address of its own on this machine, as viewers do: the dashboard lets a hundred
sessions in from one address, not more.
"""

import asyncio
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol, Self

import httpx
import websockets
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.viewers import AS_A_BROWSER, ENDED_BEFORE_ITS_TIME, PATIENCE, asking_for

ADDRESSES = 200  # 127.0.1.1 and on


class Viewer(Protocol):
    """Somebody who has the page open. Raises what goes wrong."""

    async def open(self) -> None: ...

    async def draw_again(self) -> None:
        """Until the page is drawn again as it stands."""

    async def close(self) -> None: ...


@dataclass
class StreamlitViewer:
    """awaits: the server has open pages drawn again by itself, and this is in the one waited for;
    "": it has to be asked."""

    port: int
    number: int
    awaits: str = ""

    async def open(self) -> None:
        self._socket = await websockets.connect(
            f"ws://127.0.0.1:{self.port}/_stcore/stream",
            max_size=None,
            subprotocols=[websockets.Subprotocol("streamlit")],
            compression=None,
            open_timeout=PATIENCE,
            local_addr=(address_of(self.number), 0),
            additional_headers=AS_A_BROWSER,
        )
        await self.ask()
        await self.drawn()

    async def draw_again(self) -> None:
        if not self.awaits:
            await self.ask()
        while not await self.drawn():
            pass

    async def close(self) -> None:
        await self._socket.close()

    async def ask(self) -> None:
        await self._socket.send(asking_for(self.port, "", ""))

    async def drawn(self) -> bool:
        """Until the run that comes next has ended; whether what is awaited was in it."""
        awaited, is_there = self.awaits.encode(), False
        while True:
            received = await self._next()
            is_there = is_there or awaited in received
            message = ForwardMsg()
            message.ParseFromString(received)
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
                raise RuntimeError(message.delta.new_element.exception.message)
            if kind == "script_finished" and message.script_finished not in ENDED_BEFORE_ITS_TIME:
                return is_there

    async def _next(self) -> bytes:
        received = await asyncio.wait_for(self._socket.recv(decode=False), PATIENCE)
        return bytes(received)


@dataclass
class DashViewer:
    port: int
    number: int

    async def open(self) -> None:
        self._client = httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{self.port}",
            timeout=PATIENCE,
            # Connections that gunicorn is about to close (2 s) are not used again.
            transport=httpx.AsyncHTTPTransport(
                local_address=address_of(self.number), limits=httpx.Limits(keepalive_expiry=1)
            ),
        )
        for path in ("/", "/_dash-layout", "/_dash-dependencies"):
            answer = (await self._client.get(path)).raise_for_status()
        [body] = answer.json()
        self._body = callback_of(body)
        await self.draw_again()

    async def draw_again(self) -> None:
        answer = await self._client.post("/_dash-update-component", json=self._body)
        answer.raise_for_status()

    async def close(self) -> None:
        await self._client.aclose()


def callback_of(dependency: dict[str, Any]) -> dict[str, Any]:
    """What a browser posts to have the page's one callback run."""
    identifier, _, name = dependency["output"].rpartition(".")
    [asked] = dependency["inputs"]
    return {
        "output": dependency["output"],
        "outputs": {"id": identifier, "property": name},
        "inputs": [{**asked, "value": "All"}],
        "changedPropIds": [f"{asked['id']}.{asked['property']}"],
    }


def address_of(number: int) -> str:
    return f"127.0.1.{number % ADDRESSES + 1}"


class Opened:
    """Viewers who open the page at once; gone at the end of the block."""

    def __init__(self, viewers: list[Viewer]) -> None:
        self.viewers = viewers
        self.seconds: list[float] = []  # until each had the page
        self.failures: list[str] = []

    async def __aenter__(self) -> Self:
        self.seconds = await self.all_at_once("open")
        return self

    async def __aexit__(
        self,
        _type: type[BaseException] | None,
        _value: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        await asyncio.gather(*(one.close() for one in self.viewers), return_exceptions=True)

    async def all_at_once(self, action: str) -> list[float]:
        """Seconds that each took; who failed is out from then on, and among the failures."""
        begun = time.perf_counter()
        taken, there = [], []
        tried = await asyncio.gather(
            *(_timed(one, action, begun) for one in self.viewers), return_exceptions=True
        )
        for viewer, outcome in zip(self.viewers, tried, strict=True):
            if isinstance(outcome, BaseException):
                self.failures.append(f"{type(outcome).__name__}: {outcome}")
            else:
                taken.append(outcome)
                there.append(viewer)
        self.viewers = there
        return taken


async def _timed(viewer: Viewer, action: str, begun: float) -> float:
    await getattr(viewer, action)()
    return time.perf_counter() - begun
