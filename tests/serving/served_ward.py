"""The whole of what is served beside Streamlit's own, on a small campaign, for tests to ask."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from data import refresher
from data.cells import Book
from data.refresher import Refresher
from serving.access import Access
from serving.first_response import FirstResponse
from serving.gate import Gate
from serving.key_ring import KeyRing
from serving.server import routes
from serving.viewers import COOKIE
from tests.data.following import Clock
from tests.pages.conftest import OneBook
from tests.serving.loops import run

STALE = 900.0  # seconds


async def _else(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"Streamlit's {request.url.path}")


class ServedWard:
    """A gate before the routes and the first response; `clock` says what time it is."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        folder: Path,
        book: Book | None,
        *,
        access: Access | None = None,
        claims: Mapping[str, Any] | None = None,
    ) -> None:
        self.clock, self.ring = Clock(), KeyRing(folder)
        self.source = Refresher(OneBook(book or Book([])), clock=self.clock, stale_after=STALE)
        monkeypatch.setattr(refresher, "_shared", self.source)
        monkeypatch.setattr(refresher, "now", self.clock)
        if book is not None:
            self.source.refresh()
        behind = Starlette(routes=[*routes(), Route("/{path:path}", _else)])
        self.gate = Gate(
            FirstResponse(behind),
            access or Access(mode="link"),
            self.ring,
            lambda _: claims or {},
            clock=self.clock,
        )

    def ask(self, path: str, role: Any = None, **headers: str) -> httpx.Response:
        """What somebody in a role is answered; None: a stranger."""

        async def asks() -> httpx.Response:
            transport = httpx.ASGITransport(self.gate, client=("127.0.0.1", 5000))
            base = "http://phula.example"
            async with httpx.AsyncClient(transport=transport, base_url=base) as client:
                if role:
                    key = self.ring.make(f"{role} {path}", role, 28, self.clock())
                    client.cookies.set(COOKIE, key)
                return await client.get(path, headers=headers)

        return run(asks())
