"""/metrics: how the program does, in the text format OpenMetrics 1.0. No figure of the campaign."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from data import refresher
from data.refresher import Refresher
from serving.crowd import Crowd, crowd
from serving.health import NOT_KEPT, age_of, may_watch
from serving.refusals import problem

MEDIA_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8"


async def metrics(request: Request) -> Response:
    if not may_watch(request):
        return problem(403, "expected this machine, or a key with role=admin")
    said = "".join(families(refresher.shared(), crowd(), refresher.now()))
    return Response(f"{said}# EOF\n", headers=NOT_KEPT, media_type=MEDIA_TYPE)


def families(followed: Refresher, viewers: Crowd, now: datetime) -> Iterator[str]:
    """One text each; what is not known has no value in its family."""
    status, sums = followed.status(), followed.record.sums()
    sessions, refused = viewers.counts()
    yield family(
        "campaign_snapshot_age_seconds",
        "gauge",
        "Since the figures were last known to be what the source says.",
        {"": age_of(status, now)},
        unit="seconds",
    )
    yield family(
        "campaign_snapshot_version",
        "gauge",
        "Of the figures that are shown; grows with each change, from 1 after a start.",
        {"": status.version},
    )
    yield family(
        "campaign_source_failing",
        "gauge",
        "1 where the last look at the source failed, 0 where it went well.",
        {"": {"failing": 1, "ok": 0}.get(status.state)},
    )
    yield family(
        "campaign_refreshes",
        "counter",
        "Readings of the source by what came of them.",
        {f'_total{{outcome="{outcome}"}}': count for outcome, count in sums.counts.items()},
    )
    yield family(
        "campaign_refresh_duration_seconds",
        "summary",
        "How long the readings took, until their figures could be shown.",
        {"_count": sum(sums.counts.values()), "_sum": round(sums.seconds, 6)},
        unit="seconds",
    )
    yield family(
        "campaign_source_requests",
        "counter",
        "How often the file was read, or Google asked.",
        {"_total": followed.source.requests},
    )
    yield family("campaign_sessions", "gauge", "Open pages.", {"": sessions})
    yield family(
        "campaign_sessions_refused",
        "counter",
        "Viewers turned away because a key or an address had too many pages open.",
        {"_total": refused},
    )


def family(
    name: str, kind: str, about: str, values: Mapping[str, float | None], unit: str = ""
) -> str:
    """`values`: by what follows the name, labels included."""
    lines = [f"# TYPE {name} {kind}"]
    lines += [f"# UNIT {name} {unit}"] if unit else []
    lines.append(f"# HELP {name} {about}")
    lines += [f"{name}{rest} {value}" for rest, value in values.items() if value is not None]
    return "".join(f"{line}\n" for line in lines)
