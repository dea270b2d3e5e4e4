"""The answers under /api/v1: made once for a snapshot and a question, however often it is asked."""

import hashlib
import json
import secrets
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from data import refresher
from data.followed import Status
from data.store import Snapshot
from serving.api.asked import Asked, AskedWrongly, read
from serving.api.csv_text import END, MARK, records
from serving.api.questions import QUESTIONS, unit_of
from serving.api.rows import rows_of
from serving.refusals import problem
from serving.roles import may_see
from serving.viewers import viewer_behind
from ui.loading import Shelf

VERSION = "v1"
TRY_AGAIN_AFTER = 10  # seconds
KEPT = {"Cache-Control": "private, no-cache", "Vary": "Accept, Authorization, Cookie"}
CSV, JSON = "text/csv; charset=utf-8", "application/json"

_shelf = Shelf(200)  # apart from the screens': a program that asks for every day costs them nothing
_this_start = secrets.token_hex(8)  # versions begin anew with each start


def answer(request: Request) -> Response:
    """Of /api/v1/{address}."""
    address = request.path_params["address"]
    if not may_see(viewer_behind(request.scope).role, "api"):
        return problem(403, "expected a key with role=officer or admin")
    if address not in QUESTIONS:
        known = ", ".join(QUESTIONS)
        return problem(404, f"/api/{VERSION}/{address[:60]}: expected one of {known}")
    followed = refresher.shared()
    status = followed.status()  # first: then the figures are at least as new as it says
    snapshot = followed.current()
    if snapshot is None:
        again = {"Retry-After": str(TRY_AGAIN_AFTER)}
        return problem(503, "no figures yet: the source has not been read", again)
    try:
        asked = read(snapshot, address, request.query_params, request.headers.get("accept", ""))
        facts = facts_of(snapshot, status, is_stale=followed.is_stale())
        return answered(snapshot, asked, facts, request.headers.get("if-none-match", ""))
    except AskedWrongly as wrong:
        return problem(400, str(wrong))


def answered(snapshot: Snapshot, asked: Asked, facts: dict[str, Any], seen: str) -> Response:
    """seen: the header If-None-Match. Raises AskedWrongly."""
    tag = tag_of(asked, facts)
    headers = {**KEPT, "ETag": tag}
    if tag in {each.strip() for each in seen.split(",")}:
        return Response(None, 304, headers)
    if asked.is_csv:
        name = f"{asked.address}-{asked.as_of}.csv"
        headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return Response(as_csv(snapshot, asked, facts), 200, headers, CSV)
    return Response(as_json(snapshot, asked, facts), 200, headers, JSON)


def facts_of(snapshot: Snapshot, status: Status, *, is_stale: bool) -> dict[str, Any]:
    """What every answer says of itself beside its day."""
    checked = status.checked_at
    return {
        "version": snapshot.version,
        "read_at": snapshot.read_at.isoformat(timespec="seconds"),
        "checked_at": checked.isoformat(timespec="seconds") if checked else None,
        "state": status.state,
        "is_stale": is_stale,
        "is_sample": snapshot.campaign.is_sample,
    }


def as_json(snapshot: Snapshot, asked: Asked, facts: dict[str, Any]) -> str:
    """{"meta": …, "rows": [{column: value}]}; what is unknown is null."""
    question = asked.question

    def made() -> str:
        rows = [dict(zip(question.columns, row, strict=True)) for row in rows_of(snapshot, asked)]
        return json.dumps(rows, ensure_ascii=False, default=str, allow_nan=False)

    columns = {}
    for name, counted in question.columns.items():
        unit, of = unit_of(counted)
        columns[name] = {"unit": unit, "of": of} if of else {"unit": unit}
    meta = {
        "api": VERSION,
        "address": asked.address,
        "campaign": snapshot.campaign.name,
        "as_of": asked.as_of.isoformat(),
        **facts,
        "filters": asked.filters(),
        "columns": columns,
    }
    rows = _shelf.get(snapshot.version, asked, made)
    return f'{{"meta": {json.dumps(meta, ensure_ascii=False)}, "rows": {rows}}}'


def as_csv(snapshot: Snapshot, asked: Asked, facts: dict[str, Any]) -> str:
    """A heading and a record a row; the last columns of each say what all the figures are of."""
    facts = {"as_of": asked.as_of, **facts}
    [tail] = records([list(facts.values())])
    [heading] = records([[*asked.question.columns, *facts]])
    rows = _shelf.get(snapshot.version, asked, lambda: records(rows_of(snapshot, asked)))
    return MARK + END.join([heading, *(f"{row};{tail}" for row in rows), ""])


def tag_of(asked: Asked, facts: dict[str, Any]) -> str:
    """Another one for other figures, or the same that are old by now; when they were looked at
    last is no difference."""
    told = {**facts, "checked_at": None}
    said = f"{_this_start} {asked!r} {told!r}".encode()
    return f'W/"{hashlib.sha256(said).hexdigest()[:32]}"'
