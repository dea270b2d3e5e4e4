"""What a finding says to the officer: what is wrong and where, what is done meanwhile, the remedy.

The texts stand in the catalogues under "finding.<rule>"; some rules have variants there. Whatever
the sheet held, a known rule always has its sentences: what is unknown is left out of them.
"""

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from words import figures, has, keys
from words.catalogue import filled_where_known, placeholders, template
from words.names import listed

LONGEST = 80  # characters of what was found, or of a name, that a sentence shows
DATES = ("date", "previous_date", "start", "end", "deadline", "first", "last")
PER_DAY = ("per_day", "usual")
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
ENDING_OF_TAB = {
    "Cấu hình": "setting",
    "Danh mục": "register",
    "Mốc phấn đấu": "milestone",
    "Tuyên truyền": "activity",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Sentences about one finding.

    `what` stands alone and begins with the place. `where` and `brief` are its two halves, for a
    table that shows the place in a column of its own.
    """

    what: str
    done: str
    fix: str
    where: str = ""
    brief: str = ""


def rules() -> tuple[str, ...]:
    """Every rule that has words."""
    return tuple(
        key.removeprefix("finding.").removesuffix(".what")
        for key in keys("vi")
        if key.startswith("finding.") and key.endswith(".what")
    )


def explain(rule: str, params: Mapping[str, Any], lang: str, severity: str = "") -> Explanation:
    """The sentences of a finding. Params may be missing or None; dates may be ISO texts.

    Raises KeyError for an unknown rule or language, for nothing else.
    """
    values = _values(params, lang)
    endings = _endings(rule, params, values, severity)
    key = _key(rule, "what", endings, lang)
    found = _said(key, lang, values)
    place = _place(placeholders(key, lang), values, lang)
    done, fix = (_key(rule, part, endings, lang) for part in ("done", "fix"))
    if params.get("corrected") is True:
        done, fix = "handling.corrected", "handling.corrected_fix"
    elif params.get("blocks") is True:
        done = "handling.blocks"
    return Explanation(
        what=_capital(f"{place}: {found}" if place else found),
        done=_said(done, lang, values),
        fix=_said(fix, lang, values),
        where=_capital(place),
        brief=_capital(found),
    )


def explain_finding(finding: Any, lang: str, *, unit: str | None = None) -> Explanation:
    """The same from a data.reading.Finding; `unit` is the name of its unit."""
    place = {
        "sheet": finding.tab,
        "cell": finding.cell,
        "unit": unit or finding.unit_id,
        "date": finding.day,
        "measure": finding.measure,
        "found": finding.found,
    }
    return explain(finding.rule, {**place, **finding.params}, lang, finding.severity)


def shortened(value: object) -> str:
    """Any value as one short line of text that can be shown: "…" stands for the rest."""
    line = "".join(letter if letter.isprintable() else " " for letter in str(value))
    line = unicodedata.normalize("NFC", " ".join(line.split()))
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


FLAGS = {  # what a rule's params may say that its texts say otherwise
    "structure.column_missing": ("guessed", "still_read"),
    "completeness.not_reported": ("without_baseline", "lower_bound"),
    "structure.tab_empty": ("filled",),
    "identity.unknown_unit": ("several",),
    "identity.duplicate_unit": ("two_codes", "of_alias"),
    "consistency.cumulative_decrease": ("of_correction",),
    "plausibility.above_denominator": ("of_correction",),
    "timeliness.future_period": ("several",),
    "timeliness.outside_period": ("of_unit", "several"),
    "config.method_unknown": ("is_frequency",),
    "consistency.conflicting_sources": ("same_title",),
    "consistency.conflicting_values": ("is_setting", "is_milestone"),
    "correction.unmatched": ("replaced",),
    "date.day_month_swapped": ("doubtful",),
    "plausibility.negative": ("daily",),
    "date.unreadable": ("several", "reversed"),
}


def _endings(
    rule: str, params: Mapping[str, Any], values: Mapping[str, str | None], severity: str
) -> list[str]:
    """The variants of a rule's texts that hold here, the most particular first."""
    endings = [flag for flag in FLAGS.get(rule, ()) if params.get(flag) is True]
    if rule == "structure.tab_missing" and values.get("used_instead"):
        endings += ["named", "instead"] if params.get("is_setting") is True else ["instead"]
    elif rule == "identity.code_name_mismatch" and severity == "warning":
        by_code, by_name = values.get("code_unit"), values.get("name_unit")
        endings.append("warning" if by_code else "warning_name" if by_name else "warning_plain")
    elif rule == "identity.duplicate_unit" and severity == "error":
        endings.append("error")
    elif rule == "plausibility.above_denominator":
        withheld = params.get("withheld")
        if withheld is True or (withheld is not False and severity == "error"):
            endings.append("withheld")
    tab = params.get("sheet")
    if isinstance(tab, str) and tab in ENDING_OF_TAB:
        endings.append(ENDING_OF_TAB[tab])
    if not values.get("found"):
        endings.append("blank")
    return endings


def _said(key: str, lang: str, values: Mapping[str, str | None]) -> str:
    return filled_where_known(template(key, lang, {"n": None, **values}), values)


def _key(rule: str, part: str, endings: list[str], lang: str) -> str:
    candidates = (f"finding.{rule}.{part}_{ending}" for ending in endings)
    return next((key for key in candidates if has(key, lang)), f"finding.{rule}.{part}")


def _place(named: frozenset[str], values: Mapping[str, str | None], lang: str) -> str:
    """Where it is, less what the text names itself; nothing before a text about a whole tab."""
    if named & {"sheet", "used_instead"}:
        return ""
    cell, unit, day = values.get("cell"), values.get("unit"), values.get("date_short")
    parts = []
    if values.get("sheet"):
        parts.append(_said("place.sheet", lang, values))
    if cell:
        is_one = cell.isalnum()
        parts.append(_said("place.cell" if is_one else "place.range", lang, values))
    if unit and not named & {"unit", "units", "code_unit", "name_unit"}:
        parts.append(unit)
    if day and not named & {"date", "date_short"}:
        parts.append(_said("place.day", lang, {"date": day}))
    return ", ".join(parts)


def _values(params: Mapping[str, Any], lang: str) -> dict[str, str | None]:
    """The params as a sentence shows them; a date also short, under its name with "_short"."""
    values: dict[str, str | None] = {"reason": None}
    for name, value in params.items():
        if name in DATES:
            values[name], values[f"{name}_short"] = _date(value, lang)
        elif name == "found":
            values[name] = None if value is None else shortened(value)
        elif name in PER_DAY and isinstance(value, int | float):
            values[name] = None if figures.known(value) is None else figures.pace(value, lang)
        elif isinstance(value, list | tuple):
            values[name] = listed([shortened(name) for name in value if name is not None], lang)
        elif isinstance(value, bool):
            values[name] = None  # a switch, not something to say
        else:
            shown = figures.shown(value, lang, unknown=None)
            values[name] = None if shown is None else shortened(shown)
    reason = f"correction_reason.{params.get('reason_key')}"
    if has(reason, lang):
        values["reason"] = _said(reason, lang, values)
    counted = f"counted.{params.get('measure')}"
    values["counted"] = _said(counted if has(counted, lang) else "counted.unknown", lang, {})
    return values


def _date(value: object, lang: str) -> tuple[str | None, str | None]:
    if isinstance(value, str) and ISO_DATE.match(value):
        with suppress(ValueError):
            value = date.fromisoformat(value[:10])
    if isinstance(value, date) and figures.known(value) is not None:
        return figures.day(value, lang), figures.short_day(value)
    written = shortened(value) if isinstance(value, str) else None
    return written, written


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
