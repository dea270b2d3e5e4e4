"""/healthz: whether this process lives. /readyz: whether it has figures to show, and how old.

Everybody is told whether it is well; how old the figures are, who watches on this machine and
administrators. Neither names a figure of the campaign or a file.
"""

from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from data import refresher
from data.followed import Status
from serving.gate import address_of, is_this_machine
from serving.roles import may_see
from serving.viewers import viewer_behind

NOT_KEPT = {"Cache-Control": "no-store"}


async def healthz(_request: Request) -> JSONResponse:
    """200 as long as the process answers, whatever it has to show."""
    return JSONResponse({"status": "ok"}, headers=NOT_KEPT)


async def readyz(request: Request) -> JSONResponse:
    """200 with a snapshot to show, 503 while waiting for the first one."""
    body = readiness(refresher.shared().status(), refresher.now())
    code = 503 if body["status"] == "waiting" else 200
    if not may_watch(request):
        body = {"status": body["status"]}
    return JSONResponse(body, code, headers=NOT_KEPT)


def readiness(status: Status, now: datetime) -> dict[str, Any]:
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
        "age_seconds": age_of(status, now),
    }


def age_of(status: Status, now: datetime) -> int | None:
    """Seconds since the figures were last known to be what the source says; None without any."""
    if status.checked_at is None:
        return None
    return max(0, round((now - status.checked_at).total_seconds()))


def may_watch(request: Request) -> bool:
    """Whether somebody may know how the program does: on this machine, and administrators."""
    return is_this_machine(address_of(request)) or may_see(
        viewer_behind(request.scope).role, "health"
    )
