"""Signs of standing: a symbol and a word together, never a colour alone.

Loud only where somebody must act: behind ■ and at risk ▲ are solid, the others quiet tints. The
symbols are drawn by ui/style/base.css, so that no system font changes them.
"""

from typing import Any

from ui.markup import Markup
from words import text
from words.figures import known

STATUSES = ("behind", "at_risk", "no_data", "on_track", "done")  # those who need help first
UNRATED = "unrated"
SEVERITY_SIGN = {"error": "behind", "warning": "at_risk", "info": "no_data"}

_BADGE = Markup('<span class="badge badge-{}">{}<span>{}</span></span>')
_MARK = Markup('<i class="mark mark-{}" aria-hidden="true"></i>')


def mark(sign: str) -> Markup:
    """The bare symbol of a status, for beside a text that says the same."""
    return _MARK.format(sign)


def status_badge(status: Any, lang: str) -> Markup:
    """The badge of a status as the queries have it; null: it cannot be rated."""
    sign = known(status) or "no_data"
    word = text(known(status) or "status.unrated", lang)
    return _BADGE.format(sign, mark(sign), word)


def severity_badge(severity: str, lang: str) -> Markup:
    sign = SEVERITY_SIGN[severity]
    return _BADGE.format(sign, mark(sign), text(f"severity.{severity}", lang))
