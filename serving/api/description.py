"""/api/v1/openapi.json: the addresses, parameters and columns as programs read them."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from data.reading import KINDS
from serving.api.answers import CSV, JSON, KEPT, VERSION
from serving.api.asked import FORMATS, SEVERITIES
from serving.api.questions import QUESTIONS, Question, unit_of
from serving.refusals import MEDIA_TYPE, problem
from serving.roles import may_see
from serving.viewers import viewer_behind
from words import languages

PARAMETERS: dict[str, tuple[str, dict[str, Any]]] = {
    "format": ("JSON where nothing is said; Accept: text/csv means csv", {"enum": [*FORMATS]}),
    "date": ("the day that the figures speak of; the latest reported one", {"format": "date"}),
    "kind": ("units of one kind", {"enum": [*KINDS]}),
    "officer": ("units of one officer in charge, by name", {}),
    "unit": ("one unit, by unit_id", {}),
    "severity": ("findings of one severity", {"enum": [*SEVERITIES]}),
    "lang": ("of the sentences", {"enum": [*languages()]}),
}
REFUSALS = {
    "304": "as when it was asked last (If-None-Match)",
    "400": "a parameter that is wrong: the sentence names it, its value, and what was expected",
    "401": "no key, or one that opens nothing",
    "403": "a key of another role",
    "503": "no figures yet: Retry-After says when to ask again",
}
TYPES = {
    **dict.fromkeys(("people", "units", "reports", "days", "number"), "integer"),
    **dict.fromkeys(("people, decimal", "people a day", "fraction"), "number"),
    **dict.fromkeys(("day", "clock", "text"), "string"),
    "yes or no": "boolean",
}


def described(request: Request) -> Response:
    if not may_see(viewer_behind(request.scope).role, "api"):
        return problem(403, "expected a key with role=officer or admin")
    return JSONResponse(description(), headers=KEPT)


def description() -> dict[str, Any]:
    """OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Campaign figures", "version": VERSION},
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
        "security": [{"key": []}],
        "paths": {
            f"/api/{VERSION}/{address}": {"get": _asked(question)}
            for address, question in QUESTIONS.items()
        },
    }


def _asked(question: Question) -> dict[str, Any]:
    columns: dict[str, dict[str, Any]] = {}
    for name, counted in question.columns.items():
        unit, of = unit_of(counted)
        about = f"{unit} of {of}" if of else unit
        columns[name] = {"type": [TYPES[unit], "null"], "description": about}
    row = {"type": "object", "properties": columns, "required": [*columns]}
    body = {
        "type": "object",
        "required": ["meta", "rows"],
        "properties": {"meta": {"type": "object"}, "rows": {"type": "array", "items": row}},
    }
    return {
        "summary": question.about,
        "description": question.grain,
        "parameters": [
            {
                "name": name,
                "in": "query",
                "description": PARAMETERS[name][0],
                "schema": {"type": "string", **PARAMETERS[name][1]},
            }
            for name in (*question.parameters, "format")
        ],
        "responses": {
            "200": {
                "description": question.grain,
                "content": {JSON: {"schema": body}, CSV.partition(";")[0]: {}},
            },
            **{
                code: {
                    "description": said,
                    **({"content": {MEDIA_TYPE: {}}} if code > "304" else {}),
                }
                for code, said in REFUSALS.items()
            },
        },
    }
