"""Who looks at this page, asked anew in every run: a key may have been revoked since the last."""

import json
import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

import streamlit as st

from serving.access import access
from serving.roles import Role, may_see
from serving.viewers import COOKIE, Viewer, key_ring, known_by

log = logging.getLogger(__name__)

Made = TypeVar("Made")


def viewer() -> Viewer:
    """The viewer behind the session that runs just now."""
    return _known_by(key(), st.user.to_dict() if access().has_login else {})


def role() -> Role:
    return viewer().role


def key() -> str | None:
    """The key that the viewer's browser kept of the link; it is told to nobody else."""
    return st.context.cookies.get(COOKIE)


def is_logged_in() -> bool:
    return bool(getattr(st.user, "is_logged_in", False))


def may(page: str) -> bool:
    """Before something is done that a page offers: whether the viewer may, by now."""
    return _may(page, viewer())


def guarded(page: str, make: Callable[[], Made]) -> Callable[[], Made]:
    """`make`, for a file that is made when it is taken: then it is asked once more who takes it.

    Streamlit calls it outside of any session, so what the viewer showed is kept for it. It raises
    PermissionError.
    """
    typed, claims = key(), st.user.to_dict() if access().has_login else {}

    def made() -> Made:
        if not _may(page, _known_by(typed, claims)):
            raise PermissionError(f"page={page!r}")
        return make()

    return made


def _known_by(typed: str | None, claims: Mapping[str, Any]) -> Viewer:
    return known_by(access(), key_ring(), typed, claims, datetime.now(UTC))


def _may(page: str, who: Viewer) -> bool:
    is_seen = may_see(who.role, page)
    if not is_seen:
        log.warning("refused page=%r to role=%r", page, who.role)
    return is_seen


def claims_of(cookies: Mapping[str, str]) -> Mapping[str, Any]:
    """What the identity provider said of whoever has logged in with this browser, from the cookie
    that Streamlit signed; nothing where nobody has, or somebody else wrote it."""
    # Not public; the tests of the login hold them.
    from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
    from streamlit.web.server.starlette.starlette_websocket import _get_signed_cookie_with_chunks

    try:
        signed = _get_signed_cookie_with_chunks(dict(cookies), USER_COOKIE_NAME)
        told = json.loads(signed) if signed else {}
    except Exception:  # a cookie that anybody can send must not stop the gate
        log.warning("the cookie of a login cannot be read", exc_info=True)
        return {}
    return told if isinstance(told, dict) else {}
