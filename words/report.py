"""Sentences of the official report: Vietnamese, whatever language a screen has.

Counts are people, shares are 0–1; what is not known leaves its part, or the sentence, out.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from words import figures, said, text
from words.figures import known
from words.names import GROUP

LANG = "vi"
UBND, WRITTEN_OUT = "UBND", "UỶ BAN NHÂN DÂN"
# A campaign's name begins with one of these in small letters within a sentence.
OPENINGS = ("Đợt", "Chiến dịch", "Phong trào", "Cuộc vận động", "Chương trình")
MOST_NAMES = 12
BLANK = " " * 7  # room for what is written by hand


def tell(key: str, **params: object) -> str:
    """The text of the report under a key, its [parts] left out where what they name is unknown."""
    return said(f"report.{key}", LANG, **{"blank": BLANK, **params})


def count(number: Any) -> str | None:
    return None if known(number) is None else figures.whole(number, LANG)


def few(number: Any) -> str | None:
    """A small number as official texts write it: 05."""
    return None if known(number) is None else figures.two_digits(number, LANG)


def share(value: Any) -> str | None:
    return None if known(value) is None else figures.percent(value, LANG)


def day(value: Any) -> str | None:
    return None if known(value) is None else figures.day(value, LANG)


def clock(moment: time) -> str:
    """Says “17 giờ 00 phút”."""
    return tell("clock", hour=f"{moment:%H}", minute=f"{moment:%M}")


def campaign_name(name: str) -> str:
    """The campaign as a sentence names it: “đợt thi đua cao điểm …”."""
    name = " ".join(name.split())
    if name.startswith(OPENINGS):
        return name[0].lower() + name[1:]
    return name or tell("no_campaign")


def agency_lines(authority: str) -> list[str]:
    """The agency in capitals, its people's committee written out on a line of its own."""
    name = " ".join(authority.split()).upper()
    if name.startswith(f"{UBND} "):
        return [WRITTEN_OUT, name.removeprefix(UBND).strip()]
    return [name] if name else []


def listing(text_: str) -> list[str]:
    """The entries of a setting: a line or a semicolon apart, without hyphens and end marks."""
    parts = (part.strip().lstrip("-–+•").strip() for part in text_.replace("\n", ";").split(";"))
    return [part.rstrip(".,;").strip() for part in parts if part.rstrip(".,; ")]


def one_after_another(parts: Sequence[str]) -> str:
    """Says “a, b và c”."""
    if len(parts) < 2:
        return "".join(parts)
    return tell("and", first=", ".join(parts[:-1]), last=parts[-1])


def names(units: Iterable[str], most: int = MOST_NAMES) -> str:
    """Says “Tổ dân phố số 4, 6, 11; Khu Đoàn Kết”; of very many only how many more there are."""
    every = [name for name in dict.fromkeys(units) if name]
    told = every[:most]
    numbers = [match[1] for name in told if (match := GROUP.fullmatch(name.strip()))]
    others = [name for name in told if not GROUP.fullmatch(name.strip())]
    parts = [tell("names_groups", numbers=", ".join(numbers))] if numbers else []
    written = "; ".join([*parts, *others])
    left = len(every) - len(told)
    return tell("names_more", names=written, n=few(left)) if left else written


def change(kind: str, number: Any, **more: object) -> str | None:
    """Says “tăng 131 người so với ngày trước”; kind: day, week, start."""
    gained = known(number)
    if gained is None:
        return None
    way = "gain" if gained > 0 else "fall" if gained < 0 else "same"
    return tell(f"{way}_{kind}", n=count(abs(gained)), **more)


def installed(figure: dict[str, Any], gains: Sequence[str | None]) -> str:
    """How many, of how many, what share, what was gained. figure: queries/standing.sql."""
    gain = "; ".join(part for part in gains if part)
    told = {
        "x": count(figure["rated_installed"]),
        "y": count(figure["rated_eligible"]),
        "r": share(figure["coverage"]),
        "gain": gain,
    }
    without = figure["units_without_eligible"]
    if not without:
        return tell("installed", **told)
    return tell("installed_part", n=count(figure["installed"]), left=few(without), **told)


def before(figure: dict[str, Any]) -> str:
    """How many had installed before the start; figure: queries/standing.sql of such a day."""
    told = {"y": count(figure["rated_eligible"]), "r": share(figure["coverage"])}
    return tell("before", n=count(figure["rated_installed"]), **told)


def step(measure: str, row: Mapping[Any, Any]) -> str:
    """How many activated or use it, of those who took the step before; "" where nobody told.

    row: queries/funnel.sql."""
    value, rate = known(row["value"]), known(row["rate"])
    if value is None or rate is None:
        return ""
    is_part = row["units_with_figure"] < row["units"]
    return tell(
        measure,
        n=count(value),
        share=share(rate),
        units=few(row["units_with_figure"]) if is_part else None,
        total=few(row["units"]) if is_part else None,
    )


def needed(figure: dict[str, Any], deadline: date | None) -> list[str]:
    """What the goal of the deadline still asks for, and what is left to the target."""
    target, target_count = known(figure["target"]), known(figure["target_count"])
    milestone = known(figure["last_milestone_share"])
    goal_count, missing = known(figure["goal_count"]), known(figure["goal_remaining"])
    said_: list[str] = []
    if deadline is not None and None not in (goal_count, missing):
        kind = "target" if milestone is None else "milestone"
        required = known(figure["required_pace"])
        way = "reached" if missing == 0 else "missed" if required is None else "needed"
        said_.append(
            tell(
                f"{way}_{kind}",
                goal=figures.goal(target if milestone is None else milestone, LANG),
                count=count(goal_count),
                date=day(deadline),
                missing=count(missing),
                required=None if required is None else figures.whole_up(required, LANG),
                pace=None if known(figure["pace"]) is None else figures.pace(figure["pace"], LANG),
            )
        )
    remaining = known(figure["remaining"])
    if remaining and target and (milestone is not None or deadline is None) and target_count:
        said_.append(tell("remaining", goal=figures.goal(target, LANG), n=count(remaining)))
    return said_


def forecast(expected: Any, part: Any, figure: dict[str, Any], deadline: date) -> str:
    """Where the present pace leads, against the goal of the deadline."""
    goal_count, milestone = known(figure["goal_count"]), known(figure["last_milestone_share"])
    goal = None
    if goal_count is not None:
        way = "over" if round(expected) >= goal_count else "under"
        key = f"forecast_{way}" if milestone is not None else f"forecast_target_{way}"
        aimed = figure["target"] if milestone is None else milestone
        goal = tell(key, goal=figures.goal(aimed, LANG))
    return tell(
        "forecast", date=day(deadline), n=count(round(expected)), share=share(part), goal=goal
    )


def cell(value: Any, kind: str) -> str:
    """A value of a table as it is written; the unknown is “–”, a text that is missing is blank."""
    if kind == "count":
        return figures.whole(value, LANG)
    if kind == "change":
        return figures.signed(value, LANG)
    if kind == "share":
        return figures.percent(value, LANG)
    if kind == "day":
        return figures.day(value, LANG) if known(value) is not None else "–"
    return str(known(value) or "")


def heading(key: str, **params: object) -> str:
    """A heading, title or note of the report's tables."""
    return text(f"report_table.{key}", LANG, **params)
