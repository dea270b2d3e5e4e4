"""The texts people read, one catalogue a language: the files of words/vi (the default), words/en.

A key is its path in its file: "coverage", "kind.group", "finding.date.unreadable.what". A text
with the sub-keys `one` and `other` is a plural; the number called `n` (or the first of COUNTED
that is there) chooses. A text may hold [parts in brackets], for `said` alone: such a part is left
out where something that it names is unknown. A text "@handling.counted" is that key's text.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES = ("vi", "en")
UNKNOWN = "–"
COUNTED = ("n", "days", "n_units", "need")  # the numbers that a plural may hang on
PLURAL = {"one", "other"}

PLACEHOLDER = re.compile(r"\{(\w+)\}")
OPTIONAL = re.compile(r"\[([^\[\]]*)\]")

Text = str | dict[str, str]


def languages() -> tuple[str, ...]:
    """The languages there are, the default first."""
    return LANGUAGES


def keys(lang: str) -> tuple[str, ...]:
    """Every key of a language's catalogue."""
    return tuple(_catalogue(lang))


def has(key: str, lang: str) -> bool:
    return key in _catalogue(lang)


def placeholders(key: str, lang: str) -> frozenset[str]:
    """The names that a text asks for, over all its plural forms."""
    entry = _entry(key, lang)
    forms = [entry] if isinstance(entry, str) else entry.values()
    return frozenset(name for form in forms for name in PLACEHOLDER.findall(form))


def template(key: str, lang: str, values: Mapping[str, str | None]) -> str:
    """The text as it stands in the file, in the plural form that the values ask for.

    Raises KeyError that names the key and the language, or the number that is missing.
    """
    entry = _entry(key, lang)
    if isinstance(entry, str):
        return entry
    numbers = [values[name] for name in COUNTED if name in values]
    if not numbers:
        raise KeyError(f"text {key!r} ({lang}) is a plural and needs 'n'")
    number = next((written for written in numbers if written), UNKNOWN)
    bare = re.sub(r"[^\d.,]", "", number).lstrip("0")
    return entry["one" if bare == "1" else "other"]


def filled(pattern: str, values: Mapping[str, str], where: str) -> str:
    """The text with its values put in as they are. Raises KeyError that names a missing one."""

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise KeyError(f"text {where} needs {match[1]!r}")
        return values[match[1]]

    return PLACEHOLDER.sub(value, pattern)


def filled_where_known(pattern: str, values: Mapping[str, str | None]) -> str:
    """The text without the [parts] that name something unknown; elsewhere unknown is "–".

    The pattern is cut up before any value is put in, so brackets and braces typed into the sheet
    stay what they are.
    """

    def value(match: re.Match[str]) -> str:
        return values.get(match[1]) or UNKNOWN

    parts = OPTIONAL.split(pattern)  # every second part stood in brackets
    kept = [
        part
        for place, part in enumerate(parts)
        if place % 2 == 0 or all(values.get(name) for name in PLACEHOLDER.findall(part))
    ]
    return "".join(PLACEHOLDER.sub(value, part) for part in kept)


def _entry(key: str, lang: str) -> Text:
    catalogue = _catalogue(lang)
    if key not in catalogue:
        raise KeyError(f"no text {key!r} in language {lang!r}")
    return catalogue[key]


@cache
def _catalogue(lang: str) -> dict[str, Text]:
    if lang not in LANGUAGES:
        raise KeyError(f"no language {lang!r}; there are {', '.join(LANGUAGES)}")
    entries: dict[str, Text] = {}
    for path in sorted((FOLDER / lang).glob("*.toml")):
        with path.open("rb") as file:
            added = dict(_flat(tomllib.load(file)))
        if twice := entries.keys() & added.keys():
            raise ValueError(f"{path.name} ({lang}): {sorted(twice)} stand in another file too")
        entries |= added
    return {
        key: entries[entry[1:]] if isinstance(entry, str) and entry.startswith("@") else entry
        for key, entry in entries.items()
    }


def _flat(table: Mapping[str, object], path: str = "") -> Iterator[tuple[str, Text]]:
    for name, entry in table.items():
        if isinstance(entry, dict) and set(entry) != PLURAL:
            yield from _flat(entry, f"{path}{name}.")
        elif isinstance(entry, str | dict):
            yield f"{path}{name}", entry
