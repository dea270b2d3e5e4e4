"""A gate before a small app in Streamlit's place, for tests to knock at."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from serving.access import Access
from serving.gate import Gate
from serving.key_ring import KeyRing
from serving.viewers import COOKIE
from tests.serving.loops import run

NOW = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)
OUTSIDE, HERE = "203.0.113.7", "127.0.0.1"


async def anything(request: Request) -> PlainTextResponse:
    answer = PlainTextResponse(f"inside {request.url.path}", headers={"Server": "uvicorn 1.2"})
    if request.url.path == "/sets-a-cookie":
        answer.set_cookie("_streamlit_user", "signed")
    return answer


async def stream(websocket: WebSocket) -> None:
    await websocket.accept()
    async for message in websocket.iter_text():
        await websocket.send_text(message)


INSIDE = Starlette(
    routes=[
        WebSocketRoute("/_stcore/stream", stream),
        Route("/{path:path}", anything, methods=["GET", "POST", "PUT"]),
    ]
)


class Door:
    """A gate with a ring of keys; requests come from `address`."""

    def __init__(self, folder: Path, access: Access, claims: Mapping[str, Any] | None = None):
        self.ring, self.now, self.root_path = KeyRing(folder), NOW, ""
        self.gate = Gate(INSIDE, access, self.ring, lambda _: claims or {}, clock=lambda: self.now)

    def key(self, role: Any = "leader") -> str:
        return self.ring.make("An", role, 28, NOW)

    def ask(
        self, path: str, *, key: str | None = None, address: str = OUTSIDE, **more: Any
    ) -> httpx.Response:
        async def asks() -> httpx.Response:
            transport = httpx.ASGITransport(
                self.gate, root_path=self.root_path, client=(address, 5000)
            )
            base = f"http://{more.pop('host', 'phula.example')}"
            async with httpx.AsyncClient(transport=transport, base_url=base) as client:
                if key:
                    client.cookies.set(COOKIE, key)
                return await client.request(more.pop("method", "GET"), path, **more)

        return run(asks())

    def opens(
        self, *, key: str | None = None, address: str = OUTSIDE, origin: str | None = None
    ) -> bool:
        """Whether a stream is let in."""
        return run(self._opens(key, address, origin))

    async def _opens(self, key: str | None, address: str, origin: str | None) -> bool:
        return (await self.stream(key, address, origin))[0] == "websocket.accept"

    async def stream(
        self, key: str | None, address: str = OUTSIDE, origin: str | None = None
    ) -> list[str]:
        """The kinds of messages that a browser gets that connects and goes away again."""
        said: list[str] = []
        headers = [(b"host", b"phula.example")]
        headers += [(b"cookie", f"{COOKIE}={key}".encode())] if key else []
        headers += [(b"origin", origin.encode())] if origin else []
        scope = {
            "type": "websocket",
            "path": "/_stcore/stream",
            "raw_path": b"/_stcore/stream",
            "query_string": b"",
            "headers": headers,
            "client": (address, 5000),
            "server": ("phula.example", 80),
            "scheme": "ws",
            "subprotocols": [],
        }
        sent = iter([{"type": "websocket.connect"}, {"type": "websocket.disconnect", "code": 1000}])

        async def receive() -> dict[str, Any]:
            return next(sent)

        async def send(message: Any) -> None:
            said.append(message["type"])

        await self.gate(scope, receive, send)
        return said
