"""The keys of links: who holds one, in which role, until when. Of a key only its hash is kept.

One file under KEYS_DIR, by default STATE_DIR, looked at again when it has changed: a key that is
revoked opens nothing from then on, without a restart.
"""

import hashlib
import hmac
import json
import os
import secrets
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from data.source_settings import state_folder
from serving.roles import Role

NAME = "keys.json"
HOLDERS: tuple[Role, ...] = ("leader", "officer", "admin")
SECRET_BYTES = 24  # 192 bits: nobody guesses one, so a fast hash is enough
LONGEST = 100  # letters of a key that is worth looking at


def keys_folder() -> Path:
    """KEYS_DIR: the folder of the keys, which replicas share; STATE_DIR where nobody says so."""
    named = os.environ.get("KEYS_DIR", "").strip()
    return Path(named).expanduser() if named else state_folder()


class KeyFileWrong(ValueError):
    """The file of keys cannot be read, or its place cannot be written to."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is kept. Moments are aware, in UTC; `digest` is hex, SHA-256 of the secret."""

    key_id: str
    name: str
    role: Role
    digest: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None

    def opens_at(self, moment: datetime) -> bool:
        return self.revoked_at is None and moment < self.expires_at


class KeyRing:
    """The keys in `folder`, which need not exist yet. Safe to ask from any thread."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._keys: dict[str, Key] = {}
        self._seen: tuple[int, int] | None = None
        self._lock = threading.Lock()

    def holder(self, typed: str, moment: datetime) -> Key | None:
        """The key that this is, where it opens at the moment; None for anything else."""
        key_id, _, secret = typed[:LONGEST].partition(".")
        key = self._current().get(key_id)
        # Also where there is none: how long the answer takes tells nothing.
        is_right = hmac.compare_digest(digest_of(secret), key.digest if key else digest_of(""))
        return key if key and is_right and key.opens_at(moment) else None

    def all_keys(self) -> Sequence[Key]:
        """All of them, the newest first. Raises KeyFileWrong."""
        return sorted(self._read().values(), key=lambda key: key.made_at, reverse=True)

    def make(self, name: str, role: Role, days: float, moment: datetime) -> str:
        """A new key, told once and never again. Raises KeyFileWrong."""
        known = self._read()
        key_id = secrets.token_hex(4)
        secret = secrets.token_urlsafe(SECRET_BYTES)
        until = moment + timedelta(days=days)
        made = Key(key_id, name, role, digest_of(secret), moment, until)
        self._write({**known, key_id: made})
        return f"{key_id}.{secret}"

    def revoke(self, named: str, moment: datetime) -> Sequence[Key]:
        """The keys of this name or id that opened until now. Raises KeyFileWrong."""
        known = self._read()
        ended = [
            key
            for key in known.values()
            if named in (key.name, key.key_id) and key.revoked_at is None
        ]
        self._write(known | {key.key_id: replace(key, revoked_at=moment) for key in ended})
        return ended

    def version(self) -> tuple[int, int] | None:
        """Another one when the file has changed."""
        self._current()
        return self._seen

    def _current(self) -> dict[str, Key]:
        """The keys as the file has them now; none where it cannot be read."""
        try:
            status = self._path.stat()
            seen = (status.st_mtime_ns, status.st_size)
        except OSError:
            seen = None
        with self._lock:
            if seen != self._seen:
                try:
                    self._keys, self._seen = self._read(), seen
                except KeyFileWrong:
                    self._keys, self._seen = {}, seen
            return self._keys

    def _read(self) -> dict[str, Key]:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            return {one["key_id"]: _unpacked(one) for one in told}
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise KeyFileWrong(f"{NAME}: {error}, expected a list of keys") from error

    def _write(self, keys: dict[str, Key]) -> None:
        content = json.dumps([asdict(key) for key in keys.values()], default=str, indent=1)
        fresh = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.unlink(missing_ok=True)
            with os.fdopen(
                os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"
            ) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError as error:
            raise KeyFileWrong(f"{NAME}: {error}, expected a folder to write to") from error


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _unpacked(told: dict[str, Any]) -> Key:
    moments = {
        name: told[name] and datetime.fromisoformat(told[name]).astimezone(UTC)
        for name in ("made_at", "expires_at", "revoked_at")
    }
    return Key(**{**told, **moments})
