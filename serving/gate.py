"""The gate before everything the server answers: pages, files, the stream of what is drawn.

An ASGI middleware: nothing is reached but through it. Each request and each stream is asked anew
who is behind it; screens ask once more by themselves (ui/viewer.py).
"""

import ipaddress
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import URL
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from serving import notices
from serving.access import Access
from serving.crowd import Crowd
from serving.headers import with_headers
from serving.key_ring import KeyRing
from serving.refusals import SHOW_KEY, problem
from serving.roles import (
    FROM_HERE,
    STRANGER_PATHS,
    closed,
    for_programs,
    is_file,
    may_see,
    page_of,
)
from serving.stream import AS_IT_IS, Stream, held
from serving.viewers import BEHIND, COOKIE, PARAMETER, STRANGER, Viewer, by_key, known_by

A_YEAR = 31_536_000  # seconds; the key itself says until when it opens
FILES = re.compile(r"\.\w{2,5}$")
BEARER = "bearer "
MESSENGERS = re.compile(r"bot\b|externalhit|preview|zalo|whatsapp|viber|skype", re.IGNORECASE)


def now() -> datetime:
    return datetime.now(UTC)


ClaimsOf = Callable[[Mapping[str, str]], Mapping[str, Any]]  # cookies → what a login says


def no_claims(_cookies: Mapping[str, str]) -> Mapping[str, Any]:
    return {}


class Gate:
    """`app` behind the gate. claims_of: who has logged in, by the browser's cookies. stream: what
    may be said in the stream, by both sides."""

    def __init__(
        self,
        app: ASGIApp,
        access: Access,
        ring: KeyRing,
        claims_of: ClaimsOf = no_claims,
        stream: Stream = AS_IT_IS,
        clock: Callable[[], datetime] = now,
        crowd: Crowd | None = None,
    ) -> None:
        self._app, self._access, self._ring, self._clock = app, access, ring, clock
        self._claims_of, self._stream = claims_of, stream
        self._crowd = crowd or Crowd(access.sessions_a_key, access.sessions_an_address)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        is_private = is_file(scope["path"])
        send = with_headers(send, is_secure=self._access.is_secure, is_private=is_private)
        asking = HTTPConnection(scope)
        scope[BEHIND] = viewer = self._viewer(asking)
        refusal = self._refusal(asking, viewer)
        if refusal is not None:
            await _refuse(refusal, scope, receive, send)
        elif scope["type"] == "websocket":
            with self._crowd.inside(viewer.name, address_of(asking)) as has_room:
                if has_room:  # who it is is asked anew each time that the browser says something
                    both = held(receive, send, self._stream, lambda: self._viewer(asking).role)
                    await self._app(scope, *both)
                else:
                    await _refuse(notices.crowded(), scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _viewer(self, asking: HTTPConnection) -> Viewer:
        claims = self._claims_of(asking.cookies) if self._access.has_login else {}
        key = shown_by_program(asking) or asking.cookies.get(COOKIE)
        return known_by(self._access, self._ring, key, claims, self._clock())

    def _refusal(self, asking: HTTPConnection, viewer: Viewer) -> Response | None:
        """What is answered in place of what was asked for; None: let it in."""
        path = asking.scope["path"]  # as the app behind the gate reads it, decoded once
        if asking.scope.get("root_path"):  # then that reads another one
            return PlainTextResponse("Addresses begin at the root", 400)
        if not self._is_host_known(asking) or not self._is_own_page(asking):
            return PlainTextResponse("Host or origin not allowed", 400)
        if not self._is_within_reach(asking):
            return notices.only_here()
        if closed(path):
            return PlainTextResponse("Not found", 404)
        if for_programs(path):
            return self._refusal_of_program(asking, path, viewer)
        if self._access.mode == "link" and PARAMETER in asking.query_params:
            return self._let_in(asking)
        if not self._may_pass(path, viewer):
            if not is_page(path):
                return PlainTextResponse("", 401)
            return notices.door(is_wrong=False, is_for_preview=asks_for_preview(asking))
        if begins_a_session(path) and self._crowd.is_full(viewer.name, address_of(asking)):
            self._crowd.turn_away()
            return notices.crowded()
        return None

    def _refusal_of_program(
        self, asking: HTTPConnection, path: str, viewer: Viewer
    ) -> Response | None:
        if PARAMETER in asking.query_params:  # addresses are written down on the way
            return problem(400, f"{PARAMETER}: expected in the header Authorization: Bearer")
        if path in FROM_HERE and is_this_machine(address_of(asking)):
            return None
        if may_see(viewer.role, page_of(path) or ""):
            return None
        if viewer == STRANGER:
            return problem(401, "Authorization: expected Bearer and a key", SHOW_KEY)
        return problem(403, f"role={viewer.role}: expected one that sees this")

    def _may_pass(self, path: str, viewer: Viewer) -> bool:
        page = page_of(path)
        if path in STRANGER_PATHS or (page is not None and may_see(viewer.role, page)):
            return True
        if self._access.has_login:  # then Streamlit shows the door itself
            return not is_file(path)
        return page is None and viewer != STRANGER

    def _let_in(self, asking: HTTPConnection) -> Response:
        """A link with a key: the browser keeps the key, and the address loses it."""
        typed = asking.query_params[PARAMETER]
        if by_key(self._ring, typed, self._clock()) == STRANGER:
            return notices.door(is_wrong=True)
        rest = [pair for pair in parse_qsl(asking.url.query) if pair[0] != PARAMETER]
        answer = RedirectResponse(own_path(asking.url, rest), 303)
        answer.headers["Cache-Control"] = "no-store"
        is_secure = self._access.is_secure or asking.url.scheme in ("https", "wss")
        answer.set_cookie(COOKIE, typed, A_YEAR, httponly=True, samesite="lax", secure=is_secure)
        return answer

    def _is_within_reach(self, asking: HTTPConnection) -> bool:
        """In mode `open`, where nobody has to show anything, this machine alone unless told so."""
        is_for_all = self._access.mode != "open" or self._access.is_open_to_network
        return is_for_all or is_this_machine(address_of(asking))

    def _is_host_known(self, asking: HTTPConnection) -> bool:
        return not self._access.hosts or host_of(asking) in self._access.hosts

    def _is_own_page(self, asking: HTTPConnection) -> bool:
        """A stream that another site's page opens comes with that site's name."""
        origin = asking.headers.get("origin")
        if asking.scope["type"] != "websocket" or origin is None:
            return True
        named = {asking.headers.get("host", ""), urlsplit(self._access.public_url).netloc}
        return urlsplit(origin).netloc in named - {""}


def shown_by_program(asking: HTTPConnection) -> str | None:
    """The key in the header Authorization, which the addresses for programs alone take."""
    told = asking.headers.get("authorization", "")
    is_key = for_programs(asking.scope["path"]) and told.lower().startswith(BEARER)
    return told[len(BEARER) :].strip() if is_key else None


def own_path(url: URL, query: list[tuple[str, str]]) -> str:
    """The path of this server alone: never another one's, whatever stands in it."""
    path = "/" + url.path.lstrip("/\\")
    return f"{path}?{urlencode(query)}" if query else path


def host_of(asking: HTTPConnection) -> str:
    """The name it was asked by; "" for what is none."""
    try:
        return urlsplit(f"//{asking.headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def asks_for_preview(asking: HTTPConnection) -> bool:
    """Whether a messenger's server asks, for what it shows beside a link. So says whoever wants to:
    nothing may hang on it but how a refusal is worded."""
    return bool(MESSENGERS.search(asking.headers.get("user-agent", "")))


def is_page(path: str) -> bool:
    """Whether somebody looks at what is answered: a screen, and not one of its files."""
    return not path.startswith("/_stcore/") and not FILES.search(path)


def begins_a_session(path: str) -> bool:
    """Whether a browser that is let in opens a stream next. Who watches the server opens none:
    that it is full is no illness, and must not have it started again."""
    opens_none = for_programs(path) or page_of(path) in (None, "quick")
    return not opens_none and not is_file(path)


def address_of(asking: HTTPConnection) -> str:
    """Where it comes from; behind a proxy on this machine, what that says (uvicorn sees to it)."""
    return asking.client.host if asking.client else ""


def is_this_machine(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == ""  # a socket of the file system


async def _refuse(answer: Response, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()  # its "connect"
        await send({"type": "websocket.close", "code": 1008})
        return
    await answer(scope, receive, send)
