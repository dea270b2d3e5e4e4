"""The first response of a screen: with its language and name, and at / with the first figures.

An ASGI middleware behind the gate, which has said who asks. It answers the addresses of screens;
everything else is Streamlit's.
"""

import asyncio

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.documents import answer, base_of
from serving.roles import may_see
from serving.viewers import viewer_behind
from ui.links import FIRST, SCREENS
from ui.quick import first

ADDRESSES = {"/" if screen == FIRST else f"/{screen}": screen for screen in SCREENS}


class FirstResponse:
    """`app`, with the document of each screen made here."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_asked = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if not is_asked or scope["path"] not in ADDRESSES:
            await self._app(scope, receive, send)
            return
        request, screen = Request(scope), ADDRESSES[scope["path"]]
        document = await asyncio.to_thread(
            first.document,
            screen,
            request.query_params,
            base_of(request),
            may_see=may_see(viewer_behind(scope).role, screen),
        )
        await answer(request, document)(scope, receive, send)
