"""Streamlit's own files (its code, styles), compressed, to browsers that take them so.

Streamlit hands them out as they are: nine megabytes before a first chart is seen; and it asks the
disk for each, which cost more than all else of a hundred requests. An ASGI middleware behind the
gate; what has no copy yet, a part of a file and everything else go to Streamlit as before.
"""

import asyncio
import mimetypes
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.staticfiles import NotModifiedResponse
from starlette.staticfiles import StaticFiles as Plain
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.source_settings import state_folder
from serving.compressed import AS_IT_IS, CODINGS, Copies, Copy

BELOW = "/static/"
# What Streamlit says of these files, whose names change with their content.
FOR_A_YEAR = "public, immutable, max-age=31536000"
CONDITIONS = Plain()  # Starlette's reading of If-None-Match and If-Modified-Since


class StaticFiles:
    """`app`, with the files that lie in `originals` compressed once and kept in `folder`."""

    def __init__(self, app: ASGIApp, originals: Path, folder: Path | None = None) -> None:
        self._app = app
        self.copies = Copies(originals, folder or state_folder() / "compressed")
        self._read: dict[Path, bytes] = {}  # what was asked for: at most the 13 MB of all copies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            self.copies.start()
        if scope["type"] != "http" or not scope["path"].startswith(BELOW):
            await self._app(scope, receive, send)
            return
        answer = await self._compressed(scope)
        if answer is not None:
            await answer(scope, receive, send)
        else:
            await self._app(scope, receive, _varying(send))

    async def _compressed(self, scope: Scope) -> Response | None:
        """The copy that suits the browser best; None where the file goes out as it is."""
        asked = Headers(scope=scope)
        if scope["method"] not in ("GET", "HEAD") or "range" in asked:
            return None
        name = scope["path"].removeprefix(BELOW)
        takes = taken(",".join(asked.getlist("accept-encoding")))
        for coding, copy in self.copies.of(name).items():
            if coding == AS_IT_IS or coding in takes:
                return await self._answer(name, copy, asked)
        return None

    async def _answer(self, name: str, copy: Copy, asked: Headers) -> Response | None:
        try:
            content = self._read.get(copy.path) or await self._read_once(copy.path)
        except OSError:  # somebody emptied the folder
            return None
        kind = mimetypes.guess_type(name)[0]
        answer = Response(content, headers=_headers(copy), media_type=kind)
        if CONDITIONS.is_not_modified(answer.headers, asked):
            return NotModifiedResponse(answer.headers)
        return answer

    async def _read_once(self, path: Path) -> bytes:
        return self._read.setdefault(path, await asyncio.to_thread(path.read_bytes))


def _headers(copy: Copy) -> dict[str, str]:
    headers = {"cache-control": FOR_A_YEAR, "etag": copy.etag, "vary": "Accept-Encoding"}
    if copy.coding != AS_IT_IS:  # a part is one of the file as it is
        headers |= {"accept-ranges": "none", "content-encoding": copy.coding}
    return headers


def taken(accept_encoding: str) -> frozenset[str]:
    """The codings of ours that a browser takes, by what it says (RFC 9110, 12.5.3)."""
    said: dict[str, bool] = {}
    for part in accept_encoding.lower().split(","):
        coding, _, weight = part.partition(";")
        said[coding.strip()] = weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    others = said.get("*", False)
    return frozenset(coding.name for coding in CODINGS if said.get(coding.name, others))


def _varying(send: Send) -> Send:
    """`send`, saying that the answer would be another one for another browser."""

    async def sends(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await send(message)

    return sends
