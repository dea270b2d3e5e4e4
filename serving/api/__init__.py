"""/api/v1: the figures as JSON and CSV, for programs and spreadsheets. Described in docs/api.md."""

from starlette.routing import Route

from serving.api.answers import answer
from serving.api.description import described


def routes() -> list[Route]:
    """Whatever begins with /api/ is answered here, and by nothing behind it."""
    return [
        *(Route(path, described) for path in ("/api", "/api/v1", "/api/v1/openapi.json")),
        Route("/api/v1/{address:path}", answer),
        Route("/api/{address:path}", answer),
    ]
