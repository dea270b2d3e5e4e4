"""A small OpenID provider on loopback: authorization code with PKCE, everybody waved through.

It checks what a provider checks (client, redirect address, code verifier, one use of a code) and
signs its identity tokens; who logs in, and how, is `claims`.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

CLIENT, SECRET = "dashboard", "a-secret-of-tests"
KEY_ID = "one"


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Provider:
    """claims: what is said of whoever logs in, over the usual ones. age: seconds since the login.
    lasts: seconds for which a token is valid."""

    redirect_uri: str
    claims: dict[str, Any] = field(default_factory=dict)
    age: float = 0.0
    lasts: float = 3600.0
    address: str = ""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    challenges: list[str] = field(default_factory=list)
    key: Any = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))

    def metadata(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        }

    def keys(self) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        modulus = numbers.n.to_bytes(256, "big")
        key = {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": KEY_ID}
        return {"keys": [{**key, "n": b64(modulus), "e": b64(numbers.e.to_bytes(3, "big"))}]}

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser is sent back to. Raises ValueError for what no provider lets pass."""
        right = {"client_id": CLIENT, "redirect_uri": self.redirect_uri, "response_type": "code"}
        right["code_challenge_method"] = "S256"
        wrong = {name: asked.get(name) for name in right if asked.get(name) != right[name]}
        if wrong or "openid" not in asked.get("scope", "").split():
            raise ValueError(f"{wrong} scope={asked.get('scope')!r}")
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        self.challenges.append(asked["code_challenge"])
        return f"{self.redirect_uri}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str], basic: str | None) -> dict[str, Any]:
        """Raises ValueError and KeyError."""
        client = basic or f"{asked.get('client_id')}:{asked.get('client_secret')}"
        login = self.codes.pop(asked["code"])  # good once
        verifier = hashlib.sha256(asked["code_verifier"].encode()).digest()
        if client != f"{CLIENT}:{SECRET}" or b64(verifier) != login["code_challenge"]:
            raise ValueError("client or code verifier")
        token = self.identity(login.get("nonce", ""))
        return {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": token}

    def identity(self, nonce: str) -> str:
        begun = int(time.time() - self.age)
        told: dict[str, Any] = {"iss": self.address, "sub": "1", "aud": CLIENT, "nonce": nonce}
        told |= {"iat": begun, "exp": int(begun + self.lasts)} | self.claims
        head = b64(json.dumps({"alg": "RS256", "kid": KEY_ID, "typ": "JWT"}).encode())
        signed = f"{head}.{b64(json.dumps(told).encode())}"
        signature = self.key.sign(signed.encode(), padding.PKCS1v15(), SHA256())
        return f"{signed}.{b64(signature)}"


class Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/.well-known/openid-configuration":
            self._say(self.provider.metadata())
        elif parts.path == "/keys":
            self._say(self.provider.keys())
        elif parts.path == "/authorize":
            asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
            try:
                where = self.provider.authorize(asked)
            except ValueError as error:
                self._say({"error": str(error)}, 400)
                return
            self.send_response(302)
            self.send_header("Location", where)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._say({}, 404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = {name: values[-1] for name, values in parse_qs(body).items()}
        said = self.headers.get("Authorization", "")
        basic = base64.b64decode(said[6:]).decode() if said.startswith("Basic ") else None
        try:
            self._say(self.provider.token(asked, basic))
        except (KeyError, ValueError) as error:
            self._say({"error": "invalid_grant", "error_description": str(error)}, 400)

    def _say(self, told: dict[str, Any], code: int = 200) -> None:
        body = json.dumps(told).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None: ...


@contextmanager
def identity_provider(redirect_uri: str) -> Iterator[Provider]:
    """A provider that sends people back to this address."""
    provider = Provider(redirect_uri)
    handler = type("Bound", (Handler,), {"provider": provider})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
