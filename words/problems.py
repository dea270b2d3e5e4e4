"""What is said when the source itself cannot be read: what, what is shown meanwhile, the remedy."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from words import figures, findings, has, said, text

NO_SHEET = ("pdf", "docx", "pptx", "rtf", "zip", "ole", "other")  # saving these anew is no help
MOST_PARTS = 3  # missing parts of a workbook that one sentence names


@dataclass(frozen=True, slots=True)
class Explanation:
    what: str
    meanwhile: str
    fix: str


def explain(
    code: str, params: Mapping[str, Any], lang: str, *, last_good: datetime | None = None
) -> Explanation:
    """The sentences of a source problem; `last_good` is when the figures on screen were read.

    `last_good` may stand among the params instead. Raises KeyError for an unknown code.
    """
    parts = list(params.get("findings") or ())
    kind = params.get("kind") if code == "not_workbook" else None
    values = {
        "name": _file_name(params.get("path") or params.get("name")),
        "kind": text(f"file_kind.{kind}", lang) if has(f"file_kind.{kind}", lang) else None,
        "size_mb": params.get("size_mb"),
        "limit_mb": params.get("limit_mb"),
        "parts": _parts(parts, lang),
        "account": params.get("account"),
    }
    what, fix = f"problem.{code}.what", f"problem.{code}.fix"
    reason = params.get("reason")
    if has(f"{what}_{reason}", lang):
        what, fix = f"{what}_{reason}", f"{fix}_{reason}"
    if code == "google_denied" and not params.get("account"):
        fix += "_open"
    if params.get("unpacked") is True and has(f"{what}_unpacked", lang):
        what += "_unpacked"
    if kind in NO_SHEET:
        fix += "_other"
    return Explanation(
        what=said(what, lang, **values),
        meanwhile=still_shown(last_good or params.get("last_good"), lang),
        fix=findings.explain_finding(parts[0], lang).fix
        if len(parts) == 1
        else said(fix, lang, **values),
    )


def stale(lang: str) -> Explanation:
    """Where the source has not answered for long, and nobody knows why."""
    return Explanation(text("problem.stale.what", lang), "", text("problem.stale.fix", lang))


def still_shown(moment: datetime | None, lang: str) -> str:
    """Says “Vẫn hiển thị số liệu đọc được lúc 16:30 ngày 18/11/2024.”, or that there is nothing."""
    if figures.known(moment) is None:
        return text("fresh.nothing_shown", lang)
    return text(
        "fresh.still_shown", lang, time=figures.clock(moment), date=figures.day(moment, lang)
    )


def _file_name(path: object) -> str | None:
    """The last part of a path: where the server keeps the file is nobody's business."""
    name = re.split(r"[\\/]", str(path))[-1] if path else ""
    return findings.shortened(name) or None


def _parts(parts: Iterable[Any], lang: str) -> str | None:
    sentences = dict.fromkeys(
        findings.explain_finding(part, lang).brief.rstrip(".") for part in parts
    )
    small = [sentence[:1].lower() + sentence[1:] for sentence in sentences]
    more = ["…"] if len(small) > MOST_PARTS else []
    return "; ".join(small[:MOST_PARTS] + more) or None
