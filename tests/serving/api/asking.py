"""Asking the real routes through the real gate, on the sample workbook or one of a test's own."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.types import ASGIApp

from data import refresher
from data.files.file_source import FileSource
from data.refresher import Refresher
from serving.access import Access
from serving.gate import Gate
from serving.key_ring import KeyRing
from serving.roles import Role
from serving.server import routes
from tests.data.following import Clock
from tests.serving.loops import run


class Office:
    """A server's gate and routes, and a key of each role. The refresher reads when it is told."""

    def __init__(self, source: Path, folder: Path, at: datetime) -> None:
        self.clock, self.source = Clock(at), source
        self.followed = Refresher(FileSource(source), clock=self.clock)
        ring = KeyRing(folder)
        roles: tuple[Role, ...] = ("leader", "officer", "admin")
        now = datetime.now(UTC)
        self.keys = {role: ring.make(role, role, 1, now) for role in roles}
        self._gate = Gate(Starlette(routes=routes()), Access(mode="link"), ring)

    def get(
        self,
        address: str,
        role: Role | None = "officer",
        headers: Mapping[str, str] | None = None,
        method: str = "GET",
        **wanted: Any,
    ) -> httpx.Response:
        shown = {"Authorization": f"Bearer {self.keys[role]}"} if role else {}
        return asked(
            self._gate,
            f"/api/v1/{address}",
            method=method,
            params=wanted,
            headers={**shown, **(headers or {})},
        )

    def rows(self, address: str, **wanted: Any) -> list[dict[str, Any]]:
        answer = self.get(address, **wanted)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["rows"]
        return found


def shared(office: Office, patch: Any) -> Office:
    """`office` as the process's own."""
    patch.setattr(refresher, "_shared", office.followed)
    return office


def asked(app: ASGIApp, path: str, method: str = "GET", **more: Any) -> httpx.Response:
    async def asks() -> httpx.Response:
        transport = httpx.ASGITransport(app, client=("203.0.113.7", 5000))
        async with httpx.AsyncClient(transport=transport, base_url="http://ward") as client:
            return await client.request(method, path, **more)

    answer: httpx.Response = run(asks())
    return answer
