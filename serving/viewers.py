"""Who is asking: the holder of a key, somebody who has logged in, or a stranger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from serving.access import GIVEN, Access
from serving.key_ring import KeyRing, keys_folder
from serving.roles import Role

COOKIE = "viewer_key"
PARAMETER = "key"  # of the link that is sent


@dataclass(frozen=True, slots=True)
class Viewer:
    """role, and a name for counting sessions and for the log: never the key itself."""

    role: Role
    name: str = ""


STRANGER = Viewer("stranger")
EVERYBODY = Viewer("officer", "open")  # in mode `open`
BEHIND = "campaign.viewer"  # where the gate writes into a request who is behind it


def viewer_behind(scope: Mapping[str, Any]) -> Viewer:
    """Who the gate found behind a request; a stranger where no gate has looked."""
    found = scope.get(BEHIND, STRANGER)
    return found if isinstance(found, Viewer) else STRANGER


@cache
def key_ring() -> KeyRing:
    """The process's own, of the keys under KEYS_DIR."""
    return KeyRing(keys_folder())


def known_by(
    access: Access, ring: KeyRing, typed: str | None, claims: Mapping[str, Any], moment: datetime
) -> Viewer:
    """By what a browser shows: the key of a link, and what a login says. What the door does not
    ask for opens nothing."""
    if access.mode == "open":
        return EVERYBODY
    viewers = [STRANGER]
    if access.mode == "link":
        viewers.append(by_key(ring, typed, moment))
    if access.has_login:
        viewers.append(by_login(access, claims, moment))
    return strongest(viewers)


def by_key(ring: KeyRing, typed: str | None, moment: datetime) -> Viewer:
    key = ring.holder(typed, moment) if typed else None
    return Viewer(key.role, f"key {key.key_id}") if key else STRANGER


def by_login(access: Access, claims: Mapping[str, Any], moment: datetime) -> Viewer:
    """claims: what the identity provider said. A login counts for a while, with an e-mail address
    that the provider has verified."""
    email = str(claims.get("email") or "").strip().lower()
    said = claims.get("email_verified")
    is_verified = (said is True or said == "true") and email.count("@") == 1
    if not is_verified or not is_fresh(claims, access.login_hours, moment):
        return STRANGER
    domain = "@" + email.rpartition("@")[2]
    for role in GIVEN:  # the strongest first
        if {email, domain} & {*access.people.get(role, ())}:
            return Viewer(role, f"login {email}")
    return STRANGER


def is_fresh(claims: Mapping[str, Any], hours: float, moment: datetime) -> bool:
    """Whether the login is so recent; the provider says when it was."""
    try:
        age = moment.timestamp() - float(claims["iat"])
    except (KeyError, TypeError, ValueError):
        return False
    return -60 < age < hours * 3600  # a minute, for clocks that differ


def strongest(viewers: Sequence[Viewer]) -> Viewer:
    order = [*GIVEN, "stranger"]
    return min(viewers, key=lambda viewer: order.index(viewer.role))
