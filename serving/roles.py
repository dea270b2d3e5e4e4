"""Who may see what: the table of roles and pages, and which address is of which page."""

import re
from typing import Literal

Role = Literal["stranger", "leader", "officer", "admin"]

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


# Which page's files these are: what begins so is asked for beside the screens. A download goes by
# its beginning alone: Streamlit hands it out whatever it is called after its number.
FILES_OF = {
    "/media/": "exports",
    "/app/static/": "help",
    "/api/": "api",
    "/preview/": "quick",
}
OF_ALL_SCREENS = re.compile(r"/app/static/[\w-]+(\.[\w-]+)+")  # the typeface and the mark
# What programs ask for, by the first part of the address: they get sentences in place of the door.
FOR_PROGRAMS = {"api": "api", "metrics": "health"}
FROM_HERE = ("/metrics",)  # who watches on this machine shows no key
STRANGER_PATHS = ("/healthz", "/readyz", "/_stcore/health")  # whether the server is well, no more
# Of Streamlit's own addresses those that a browser needs; the others tell of the program, or take
# what nobody sends.
CLOSED = re.compile(r"/_stcore/(?!(stream|health|host-config)$|bidi-components/)|/component/")


def may_see(role: str, page: str) -> bool:
    """Whether a role sees a page; a page that the table does not name is seen by nobody."""
    return role in SEEN_BY.get(page, frozenset())


def page_of(path: str) -> str | None:
    """The page that an address is of; None for what every viewer's browser needs."""
    if OF_ALL_SCREENS.fullmatch(path):
        return None
    for beginning, page in FILES_OF.items():
        if path.startswith(beginning):
            return page
    first = first_part(path) or "overview"
    if first in FOR_PROGRAMS:
        return FOR_PROGRAMS[first]
    return first if first in SEEN_BY and first != "door" else None  # the door has no address


def for_programs(path: str) -> bool:
    """Whether programs ask for it, and not browsers; however many slashes stand around it."""
    return first_part(path) in FOR_PROGRAMS


def first_part(path: str) -> str:
    return path.strip("/").split("/")[0]


def is_file(path: str) -> bool:
    """Whether it is one of a page's files."""
    return path.startswith((*FILES_OF,)) and not OF_ALL_SCREENS.fullmatch(path)


def closed(path: str) -> bool:
    """Whether this is answered to nobody."""
    return bool(CLOSED.match(path))
