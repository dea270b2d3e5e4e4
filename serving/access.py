"""How the door is kept: the mode, who has which role, from where and how many at once.

A variable of the environment wins over the same key in the table [access] of
.streamlit/secrets.toml (docs/settings.md).
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from data.secret_tables import SettingWrong, secret_table
from serving.roles import Role

Mode = Literal["open", "link", "login"]
MODES: tuple[Mode, ...] = get_args(Mode)
GIVEN: tuple[Role, ...] = ("admin", "officer", "leader")  # the roles that one can be given
LOGIN_HOURS = 12
SESSIONS_A_KEY, SESSIONS_AN_ADDRESS = 500, 100
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Access:
    """How the door is kept.

    people: e-mail addresses, or domains as "@phula.gov.vn", by role. has_login: an identity
    provider is set up ([auth]). public_url: where viewers find the dashboard, without a slash at
    its end; "" where nobody has said. hosts: the names it answers to; empty: any.
    is_open_to_network: in mode `open`, whether more than this machine may come in.
    """

    mode: Mode = "open"
    people: Mapping[Role, Sequence[str]] = field(default_factory=dict)
    has_login: bool = False
    public_url: str = ""
    hosts: tuple[str, ...] = ()
    is_open_to_network: bool = False
    login_hours: float = LOGIN_HOURS
    sessions_a_key: int = SESSIONS_A_KEY
    sessions_an_address: int = SESSIONS_AN_ADDRESS

    @property
    def is_secure(self) -> bool:
        """Whether viewers come over https."""
        return self.public_url.startswith("https://")


@cache
def access() -> Access:
    """The process's own, read once. Raises SettingWrong."""
    return from_environment()


def from_environment() -> Access:
    """Raises SettingWrong for a mode that is none, or one that nobody could pass."""
    told = secret_table("access")
    mode = _text(os.environ.get("ACCESS_MODE", ""), told, "mode").lower() or "open"
    if mode not in MODES:  # a door that cannot be kept is no door
        raise SettingWrong(f"ACCESS_MODE={mode!r}, expected one of {', '.join(MODES)}")
    people = {role: found for role in GIVEN if (found := _people(told, f"{role}s"))}
    has_login = bool(secret_table("auth"))
    if mode == "login" and not has_login:
        raise SettingWrong("ACCESS_MODE='login', expected a table [auth] in secrets.toml too")
    if mode == "login" and not people:
        raise SettingWrong("ACCESS_MODE='login', expected leaders, officers or admins in [access]")
    public_url = _text(os.environ.get("PUBLIC_URL", ""), told, "public_url").rstrip("/")
    is_open = _text(os.environ.get("OPEN_TO_NETWORK", ""), told, "open_to_network").lower() in YES
    is_for_here = mode == "open" and not is_open
    return Access(
        mode=mode,
        people=people,
        has_login=has_login and mode != "open",
        public_url=_checked_url(public_url),
        hosts=_hosts(
            public_url,
            _text(os.environ.get("ALLOWED_HOSTS", ""), told, "allowed_hosts"),
            is_for_here=is_for_here,
        ),
        is_open_to_network=is_open,
        login_hours=_number(told, "login_hours", LOGIN_HOURS),
        sessions_a_key=int(_number(told, "sessions_a_key", SESSIONS_A_KEY)),
        sessions_an_address=int(_number(told, "sessions_an_address", SESSIONS_AN_ADDRESS)),
    )


YES = ("1", "true", "yes")


def _text(typed: str, told: Mapping[str, Any], key: str) -> str:
    """What the environment says, else the table."""
    found = typed.strip() or told.get(key, "")
    return ",".join(found) if isinstance(found, list) else str(found).strip()


def _people(told: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = told.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, str) and "@" in one for one in found):
        raise SettingWrong(f"[access] {key}={found!r}, expected e-mail addresses or @domains")
    return tuple(one.strip().lower() for one in found)


def _checked_url(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query):
        raise SettingWrong(f"PUBLIC_URL={url!r}, expected https://… and no more than a path")
    return url


def _hosts(public_url: str, allowed: str, *, is_for_here: bool) -> tuple[str, ...]:
    """Once one name is given it is the only one, beside this machine's own. Where nobody has to
    show anything, no other site may have its name point here."""
    named = [host.strip().lower() for host in allowed.split(",") if host.strip()]
    if public_url:
        named.append(str(urlsplit(public_url).hostname))
    return (*named, *LOOPBACK_NAMES) if named or is_for_here else ()


def _number(told: Mapping[str, Any], key: str, usual: float) -> float:
    found = told.get(key, usual)
    if isinstance(found, bool) or not isinstance(found, int | float) or found <= 0:
        raise SettingWrong(f"[access] {key}={found!r}, expected a number above 0")
    return found
