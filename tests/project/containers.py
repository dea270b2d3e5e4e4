"""The Containerfile and .containerignore as a builder reads them, as far as ours go."""

import json
import re
import shlex
from fnmatch import fnmatch
from pathlib import Path

from tests.project.tree import files, texts

CONTAINERFILE = Path("Containerfile")


def instructions() -> list[tuple[str, str]]:
    """(instruction, what stands behind it), lines joined, comments left out."""
    lines = [line for line in texts()[CONTAINERFILE].splitlines() if not line.startswith("#")]
    whole = re.sub(r"\\\n\s*", "", "\n".join(lines))
    parts = [line.split(None, 1) for line in whole.splitlines() if line.strip()]
    return [(name, rest) for name, rest in parts]


def last(name: str) -> str:
    return [rest for found, rest in instructions() if found == name][-1]


def environment() -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in shlex.split(last("ENV")))


def command() -> list[str]:
    """What the container runs."""
    return list(json.loads(last("CMD")))


def health_check() -> list[str]:
    return list(json.loads(last("HEALTHCHECK").partition("CMD ")[2]))


def sources() -> list[str]:
    """What is copied from the folder of the build."""
    copied = [shlex.split(rest) for name, rest in instructions() if name == "COPY"]
    return [one for words in copied if "--from" not in words[0] for one in words[:-1]]


def in_the_image() -> list[Path]:
    """The files that the builder is given: the last line of .containerignore that fits decides."""
    lines = texts()[Path(".containerignore")].splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    return [path for path in files() if not _is_ignored(path, rules)]


def _is_ignored(path: Path, rules: list[str]) -> bool:
    is_ignored = False
    for rule in rules:
        pattern = rule.removeprefix("!")
        places = [path, *path.parents][:-1]
        anywhere = pattern.startswith("**/")
        if any(
            fnmatch(place.name if anywhere else str(place), pattern.removeprefix("**/"))
            for place in places
        ):
            is_ignored = not rule.startswith("!")
    return is_ignored
