"""The service account and its tokens: keys made on the fly, assertions checked, tokens kept."""

import base64
import binascii
import json
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from tests.sheets_server.refusals import Refusal

EMAIL = "officer-dashboard@phu-la.iam.example"
AUDIENCE = "https://oauth2.googleapis.com/token"  # whatever the key's token_uri says
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
KEY_SIZE = 1024  # bits: read seven times as fast as 2048, and it protects nothing
GOOD_KEY = 0  # the number of the key that is not revoked
LONGEST = 3600  # seconds that an assertion may be good for
LENIENCE = 300  # seconds by which the two clocks may differ

BAD_SIGNATURE = "Invalid JWT Signature."
NO_ACCOUNT = "Invalid grant: account not found"
NOT_SHORT_LIVED = (
    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
    "Check your iat and exp values in the JWT claim."
)


class TokenRefused(Exception):
    """What the token endpoint answers, with 400: `error` and `error_description`."""

    def __init__(self, description: str, error: str = "invalid_grant") -> None:
        super().__init__(f"{error}: {description}")
        self.body = {"error": error, "error_description": description}


@cache
def private_key(number: int) -> rsa.RSAPrivateKey:
    """A key of this process, always the same for the same number; it is kept nowhere."""
    return rsa.generate_private_key(public_exponent=65537, key_size=KEY_SIZE)


def service_account_info(token_uri: str, number: int) -> dict[str, str]:
    """What the JSON file of a service account says."""
    pem = private_key(number).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return {
        "type": "service_account",
        "project_id": "phu-la",
        "private_key_id": f"{number:040x}",
        "private_key": pem.decode(),
        "client_email": EMAIL,
        "client_id": "100000000000000000001",
        "token_uri": token_uri,
    }


@dataclass(frozen=True)
class Token:
    scopes: frozenset[str]
    good_until: float  # seconds since 1970


class Tokens:
    """The token endpoint, and the tokens that it gave out. `expires_in`: their life in seconds."""

    def __init__(self, clock: Callable[[], float], expires_in: int) -> None:
        self.clock = clock
        self.expires_in = expires_in
        self._tokens: dict[str, Token] = {}
        self._lock = threading.Lock()

    def grant(self, form: dict[str, list[str]]) -> dict[str, Any]:
        """A token for a signed assertion. Raises TokenRefused."""
        grant = form.get("grant_type", [""])[0]
        if grant != GRANT:
            raise TokenRefused(f"Invalid grant_type: {grant}", "unsupported_grant_type")
        claims = self._checked(form.get("assertion", [""])[0])
        token = f"ya29.{secrets.token_urlsafe(40)}"
        scopes = frozenset(str(claims["scope"]).split())
        with self._lock:
            self._tokens[token] = Token(scopes, self.clock() + self.expires_in)
        return {"access_token": token, "expires_in": self.expires_in, "token_type": "Bearer"}

    def _checked(self, assertion: str) -> dict[str, Any]:
        claims = signed_claims(assertion)
        now, issued, ends = self.clock(), claims.get("iat", 0), claims.get("exp", 0)
        in_time = now - LENIENCE < ends and issued < now + LENIENCE
        if not in_time or not 0 < ends - issued <= LONGEST:
            raise TokenRefused(NOT_SHORT_LIVED)
        if claims.get("aud") != AUDIENCE:
            raise TokenRefused("Invalid JWT: Failed audience check.")
        if not claims.get("scope"):
            raise TokenRefused(
                "Invalid OAuth scope or ID token audience provided.", "invalid_scope"
            )
        return claims

    def scopes_of(self, token: str) -> frozenset[str]:
        """What a token allows. Raises Refusal 401 where it is unknown or no longer good."""
        with self._lock:
            known = self._tokens.get(token)
        if known is None or known.good_until <= self.clock():
            raise Refusal(401)
        return known.scopes

    def revoke_all(self) -> None:
        """Every token that is out is dead; new ones can be had."""
        with self._lock:
            self._tokens.clear()


def signed_claims(assertion: str) -> dict[str, Any]:
    """What a JWT says, once its issuer and signature are found right. Raises TokenRefused."""
    try:
        head, claims, signature = assertion.split(".")
        algorithm = json.loads(_decoded(head))["alg"]
        said: dict[str, Any] = json.loads(_decoded(claims))
        sign = _decoded(signature)
    except (ValueError, KeyError, binascii.Error) as error:
        raise TokenRefused("Invalid JWT: malformed.", "invalid_request") from error
    if said.get("iss") != EMAIL:
        raise TokenRefused(NO_ACCOUNT)
    try:
        if algorithm != "RS256":
            raise InvalidSignature
        signed = f"{head}.{claims}".encode()
        private_key(GOOD_KEY).public_key().verify(sign, signed, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature as error:
        raise TokenRefused(BAD_SIGNATURE) from error
    return said


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
