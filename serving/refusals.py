"""What a program is told where it gets nothing: RFC 9457, with a sentence of what was expected."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import JSONResponse

MEDIA_TYPE = "application/problem+json"
SHOW_KEY = {"WWW-Authenticate": "Bearer"}


def problem(code: int, sentence: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """`sentence` names the parameter, its value and what was expected of it."""
    return JSONResponse(
        {"title": HTTPStatus(code).phrase, "status": code, "detail": sentence},
        code,
        headers={"Cache-Control": "no-store", **(headers or {})},
        media_type=MEDIA_TYPE,
    )
