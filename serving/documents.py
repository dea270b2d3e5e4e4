"""A document of ours as an answer: a viewer's own, asked for anew each time, small on the way."""

import gzip
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import Response

from serving.access import access

HTML = "text/html; charset=utf-8"
LEVEL = 6  # of gzip: a document is made anew when a minute has passed
KEPT = 32  # of the last documents as they were made small


def answer(request: Request, document: str, more: Mapping[str, str] | None = None) -> Response:
    """The document, or 304 where the browser has it just so. Nothing on the way may keep it."""
    body = document.encode()
    tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {
        "Cache-Control": "private, no-cache",
        "ETag": tag,
        "Vary": "Accept-Encoding, Cookie",
        **(more or {}),
    }
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        body = _small(body)
        headers["Content-Encoding"] = "gzip"
    return Response(body, headers=headers, media_type=HTML)


def base_of(request: Request) -> str:
    """Where others reach the server."""
    return access().public_url or str(request.base_url)


@lru_cache(maxsize=KEPT)
def _small(body: bytes) -> bytes:
    return gzip.compress(body, LEVEL, mtime=0)
