"""Who may see what: the table of design.md, section 5, and the role of whoever is asking."""

import os
from typing import Literal

Role = Literal["stranger", "leader", "officer", "admin"]

SETTING = "ACCESS_MODE"
OPEN = "open"

EVERYBODY: frozenset[Role] = frozenset({"stranger", "leader", "officer", "admin"})
LEADERS: frozenset[Role] = frozenset({"leader", "officer", "admin"})
OFFICERS: frozenset[Role] = frozenset({"officer", "admin"})
ADMINS: frozenset[Role] = frozenset({"admin"})

# Page or service → the roles that see it.
SEEN_BY: dict[str, frozenset[Role]] = {
    "door": EVERYBODY,
    "help": LEADERS,
    "overview": LEADERS,
    "quick": LEADERS,
    "groups": LEADERS,
    "units": LEADERS,
    "progress": LEADERS,
    "reporting": LEADERS,
    "present": LEADERS,
    "follow-up": OFFICERS,
    "outreach": OFFICERS,
    "quality": OFFICERS,
    "report": OFFICERS,
    "exports": OFFICERS,
    "api": OFFICERS,
    "keys": ADMINS,
    "health": ADMINS,
    "history": ADMINS,
}


class AccessModeUnknown(ValueError):
    """ACCESS_MODE asks for a door that this version cannot keep: better no dashboard than an
    open one."""

    def __init__(self, mode: str) -> None:
        super().__init__(
            f"{SETTING}={mode!r} is not known; this version has {OPEN!r} only, in which everybody "
            f"is an officer. Leave {SETTING} out, or set it to {OPEN!r}."
        )


def access_mode() -> str:
    """How the door is kept. Raises AccessModeUnknown for any mode but `open`."""
    mode = os.environ.get(SETTING, "").strip().lower() or OPEN
    if mode != OPEN:
        raise AccessModeUnknown(mode)
    return mode


def role() -> Role:
    """The role of whoever is asking. Raises AccessModeUnknown."""
    access_mode()
    return "officer"


def may_see(role: str, page: str) -> bool:
    """Whether a role sees a page; a page that the table does not name is seen by nobody."""
    return role in SEEN_BY.get(page, frozenset())
