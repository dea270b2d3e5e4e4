"""/healthz: whether this process has figures to show and how old they are, for who watches it.

Everybody is told whether it is well; how old the figures are, who watches on this machine and
administrators. It names no figure of the campaign and no file.
"""

from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from data import refresher
from data.followed import Status
from serving.gate import address_of, is_this_machine
from serving.roles import may_see
from serving.viewers import COOKIE, by_key, key_ring


def health(status: Status, now: datetime) -> dict[str, Any]:
    """`status` ok or waiting (no snapshot yet), the refresher's `state`, and the figures' age.

    `age_seconds` counts from `checked_at`, when the figures were last known to be what the
    workbook says; both are null, like `version`, while there are none.
    """
    checked = status.checked_at
    return {
        "status": "waiting" if status.version is None else "ok",
        "version": status.version,
        "state": status.state,
        "checked_at": checked.isoformat(timespec="seconds") if checked else None,
        "age_seconds": max(0, round((now - checked).total_seconds())) if checked else None,
    }


async def healthz(request: Request) -> JSONResponse:
    """200 with a snapshot to show, 503 while waiting for the first one."""
    body = health(refresher.shared().status(), refresher.now())
    code = 503 if body["status"] == "waiting" else 200
    if not _may_know(request):
        body = {"status": body["status"]}
    return JSONResponse(body, code, headers={"Cache-Control": "no-store"})


def _may_know(request: Request) -> bool:
    if is_this_machine(address_of(request)):
        return True
    holder = by_key(key_ring(), request.cookies.get(COOKIE), refresher.now())
    return may_see(holder.role, "health")
