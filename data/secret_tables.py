"""What must not be told: the tables of .streamlit/secrets.toml, and the files of keys.

Streamlit reads the same file for its login; STREAMLIT_SECRETS_FILES names another one for both.
"""

import os
import stat
import tomllib
from pathlib import Path
from typing import Any

SECRETS = Path(__file__).resolve().parent.parent / ".streamlit" / "secrets.toml"


class SettingWrong(ValueError):
    """A setting that cannot be meant: its name, its value, what was expected."""


def secret_table(name: str) -> dict[str, Any]:
    """The table [name]; empty where there is none, or no file.

    Raises SettingWrong for a file that is no TOML, and for one that others on the machine can read.
    """
    path = Path(os.environ.get("STREAMLIT_SECRETS_FILES", "").strip() or SECRETS)
    try:
        if is_open_to_others(path):
            raise SettingWrong(
                f"{path.name}: others on this machine can read it, expected chmod 600"
            )
        found = tomllib.loads(path.read_text(encoding="utf-8")).get(name, {})
    except FileNotFoundError:
        return {}
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingWrong(f"{path.name}: {error}, expected a TOML file") from error
    return found if isinstance(found, dict) else {}


def is_open_to_others(path: Path) -> bool:
    """Whether anybody but the file's owner can read or write it. Raises OSError."""
    return os.name == "posix" and bool(stat.S_IMODE(path.stat().st_mode) & 0o077)
