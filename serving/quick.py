"""/quick, the summary without a script, and the pictures that previews of links show."""

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from data import refresher
from serving.documents import answer, base_of
from serving.roles import may_see
from serving.viewers import viewer_behind
from ui.quick import page
from ui.quick.preview import picture

AGAIN, SOON = "60", "5"  # seconds until the browser asks again; while there are no figures


async def quick(request: Request) -> Response:
    """The page as of now; whoever may not see it is led to where one logs in."""
    if not may_see(viewer_behind(request.scope).role, "quick"):
        return RedirectResponse("/", 303, headers={"Cache-Control": "no-store"})
    document = await asyncio.to_thread(page.document, request.query_params, base_of(request))
    again = AGAIN if refresher.shared().current() else SOON
    # A header, not a tag: the page loads itself again without any script.
    return answer(request, document, {"Refresh": again})


async def preview(request: Request) -> Response:
    """The picture of an address; one of figures that are gone leads to those there are."""
    if not may_see(viewer_behind(request.scope).role, "quick"):
        return PlainTextResponse("", 401)
    name = request.path_params["name"]
    found = await asyncio.to_thread(picture, name)
    if found is None:
        return PlainTextResponse("Not found", 404)
    path, png = found
    if not path.endswith(f"/{name}"):
        return RedirectResponse(path, 307)
    return Response(png, media_type="image/png")
