"""The headers of every answer: what the browser may load, and what it tells others."""

from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

# Streamlit puts styles and our small scripts into the page itself, and starts workers from blobs.
# Nothing is ever loaded from, sent to, framed by or posted to another site.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
    )
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}
SECURE = {"Strict-Transport-Security": "max-age=31536000"}
PRIVATE = {"Cache-Control": "private, no-cache"}
TOLD_BY_NOBODY = ("server", "x-powered-by")  # names and versions of what answers


def with_headers(send: Send, *, is_secure: bool, is_private: bool = False) -> Send:
    """`send`, with these headers on the answer's head. is_secure: viewers come over https.
    is_private: nothing on the way may keep the answer for others."""
    more: Iterable[tuple[str, str]] = (
        ALWAYS | (SECURE if is_secure else {}) | (PRIVATE if is_private else {})
    ).items()

    async def sends(message: Message) -> None:
        if message["type"] in ("http.response.start", "websocket.http.response.start"):
            headers = MutableHeaders(scope=message)
            for name in TOLD_BY_NOBODY:
                if name in headers:
                    del headers[name]
            for name, value in more:
                headers[name] = value
            if is_secure:
                message["headers"] = [_for_https(*pair) for pair in message["headers"]]
        await send(message)

    return sends


def _for_https(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    """A cookie for https alone: Streamlit's own, of a login, is not."""
    is_for_all = name.lower() == b"set-cookie" and b"; secure" not in value.lower()
    return (name, value + b"; Secure") if is_for_all else (name, value)
