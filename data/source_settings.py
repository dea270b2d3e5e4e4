"""Which source the environment names: a workbook file, a Google Sheet, or the sample campaign.

A variable wins over the same key in the table [google] of .streamlit/secrets.toml.
"""

import ipaddress
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from data.files.file_source import FileSource
from data.google.client import Access
from data.google.source import GoogleSource
from data.secret_tables import SettingWrong, secret_table

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "sample" / "phu-la.xlsx"
IN_ADDRESS = re.compile(r"/spreadsheets/d/([\w-]+)")
EVERY, FILE_EVERY = 10.0, 1.0  # seconds between two looks; at an unchanged file one is a stat
STALE_AFTER = 180.0  # seconds
QUIET_EVERY = 60.0  # seconds, where nothing has changed in the sheet for hours


@dataclass(frozen=True, slots=True)
class Followed:
    """A source; the seconds between two looks at it, usually and when all is quiet; from how many
    seconds without an answer on the figures count as stale; and the folder of what is kept."""

    source: FileSource | GoogleSource
    interval: float
    quiet_interval: float
    stale_after: float
    state: Path


def from_environment() -> Followed:
    """CAMPAIGN_SOURCE, else GOOGLE_SHEET_ID, else the sample. Raises SettingWrong."""
    if path := os.environ.get("CAMPAIGN_SOURCE", "").strip():
        return _followed_file(path)
    secrets = secret_table("google")
    sheet = os.environ.get("GOOGLE_SHEET_ID", "").strip() or str(secrets.get("sheet_id", ""))
    if not sheet:
        return _followed_file(SAMPLE)
    every = _seconds(os.environ.get("REFRESH_SECONDS", ""), EVERY)
    source = GoogleSource(_identifier(sheet), _access(secrets))
    return Followed(source, every, max(every, QUIET_EVERY), _stale_after(), state_folder())


def _followed_file(path: str | Path) -> Followed:
    every = _seconds(os.environ.get("REFRESH_SECONDS", ""), FILE_EVERY)
    return Followed(FileSource(path), every, every, _stale_after(), state_folder())


def state_folder() -> Path:
    """STATE_DIR: the folder of what is kept."""
    return Path(os.environ.get("STATE_DIR", "").strip() or ROOT / ".state").expanduser()


def _stale_after() -> float:
    return _seconds(os.environ.get("STALE_SECONDS", ""), STALE_AFTER, "STALE_SECONDS")


def _access(secrets: dict[str, Any]) -> Access:
    file = os.environ.get("GOOGLE_SERVICE_ACCOUNT_FILE", "").strip() or secrets.get(
        "service_account_file"
    )
    key = os.environ.get("GOOGLE_API_KEY", "").strip() or secrets.get("api_key")
    account: Path | dict[str, Any] | None = secrets.get("service_account")
    if file:
        account = Path(str(file)).expanduser()
    if account is None and not key:
        raise SettingWrong(
            "GOOGLE_SHEET_ID is set, expected GOOGLE_SERVICE_ACCOUNT_FILE or GOOGLE_API_KEY too"
        )
    return Access(
        account,
        str(key) if key and account is None else None,
        base=_loopback(os.environ.get("SHEETS_API_BASE", "").strip()),
        looks_for_trash=os.environ.get("GOOGLE_LOOK_FOR_TRASH", "").strip() == "1",
    )


def _identifier(sheet: str) -> str:
    """The sheet's own part of its address, which people copy whole."""
    found = IN_ADDRESS.search(sheet)
    identifier = found[1] if found else sheet
    if not re.fullmatch(r"[\w-]+", identifier):
        raise SettingWrong(f"GOOGLE_SHEET_ID={sheet!r}, expected a sheet's id or its address")
    return identifier


def _loopback(base: str) -> str | None:
    """Another server in Google's place is for tests: it may stand on this machine alone."""
    if not base:
        return None
    host = urlsplit(base).hostname or ""
    try:
        is_inside = ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_inside = host == "localhost"
    if not is_inside:
        raise SettingWrong(f"SHEETS_API_BASE={base!r}, expected a loopback address")
    return base.rstrip("/")


def _seconds(written: str, usual: float, name: str = "REFRESH_SECONDS") -> float:
    try:
        seconds = float(written.strip() or usual)
    except ValueError:
        seconds = 0.0
    if not 0.2 <= seconds <= 3600:
        raise SettingWrong(f"{name}={written!r}, expected 0.2 to 3600 seconds")
    return seconds
