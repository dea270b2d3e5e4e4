"""The style sheet of the screens, small on the way, kept by browsers: it changes with its name."""

from functools import cache

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from serving.compressed import CODINGS
from serving.static_files import FOR_A_YEAR, taken
from ui import style_sheet


async def style(request: Request) -> Response:
    """The sheet of this name; 404 for one of another version of the program."""
    sheet = style_sheet.called(request.path_params["name"])
    if sheet is None:
        return PlainTextResponse("Not found", 404)
    takes = taken(",".join(request.headers.getlist("accept-encoding")))
    coding = next((coding.name for coding in CODINGS if coding.name in takes), "")
    headers = {"Cache-Control": FOR_A_YEAR, "Vary": "Accept-Encoding"}
    if coding:
        headers["Content-Encoding"] = coding
    return Response(_written(sheet, coding), headers=headers, media_type="text/css")


@cache
def _written(sheet: style_sheet.Sheet, coding: str) -> bytes:
    """The sheet as it goes out: a few in all, and each is made small once."""
    content = sheet.content.encode()
    chosen = next((known for known in CODINGS if known.name == coding), None)
    return chosen.compress(content) if chosen else content
