"""`python -m serving.keys make NAME`, `list`, `revoke NAME`: the keys of links.

A key that was made is printed once, as a link to send; afterwards nobody can tell what it was.
Exit code 0 where it was done, 2 where it was not.
"""

import argparse
import sys
from datetime import UTC, datetime
from io import TextIOWrapper
from urllib.parse import urlencode

from data.secret_tables import SettingWrong
from serving.access import access
from serving.key_ring import HOLDERS, Key, KeyFileWrong, KeyRing, keys_folder
from words import text

DAYS = 45.0  # a drive of four weeks, and the reports after it


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    ring, now = KeyRing(keys_folder()), datetime.now(UTC)
    try:
        if options.command == "make":
            made(ring.make(options.name, options.role, options.days, now), options)
        elif options.command == "revoke":
            return revoked(ring.revoke(options.name, now), options)
        else:
            listed(ring, now, options.lang)
    except (KeyFileWrong, SettingWrong) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m serving.keys", description=__doc__)
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="of what is printed")
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="a new key")
    make.add_argument("name", help="who it is for")
    make.add_argument("--role", choices=HOLDERS, default="leader")
    make.add_argument("--days", type=float, default=DAYS, help="until it expires")
    commands.add_parser("list", help="all keys, the newest first")
    revoke = commands.add_parser("revoke", help="let a key open nothing any more, at once")
    revoke.add_argument("name", help="its name, or its number in the list")
    return parser.parse_args(arguments)


def made(key: str, options: argparse.Namespace) -> None:
    where = access().public_url or "http://localhost:8501"
    print(text("keys.made", options.lang, name=options.name, days=round(options.days)))
    print(f"{where}/?{urlencode({'key': key})}")


def revoked(ended: object, options: argparse.Namespace) -> int:
    key = "keys.revoked" if ended else "keys.unknown"
    print(text(key, options.lang, name=options.name), file=sys.stdout if ended else sys.stderr)
    return 0 if ended else 2


def listed(ring: KeyRing, now: datetime, lang: str) -> None:
    keys = ring.all_keys()
    if not keys:
        print(text("keys.none", lang))
    for key in keys:
        state = text(f"keys.{state_of(key, now)}", lang)
        print(f"{key.key_id}  {key.role:8} {key.expires_at:%d/%m/%Y}  {state:12} {key.name}")


def state_of(key: Key, now: datetime) -> str:
    if key.revoked_at is not None:
        return "is_revoked"
    return "is_valid" if key.opens_at(now) else "is_expired"


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # also where the system's own encoding is a narrow one
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main())
