"""Sentences of the picture for Zalo, and the lines of text that are copied beside it.

Pure functions. People are counted, shares are 0–1, None is unknown. Residents read this too: it
names those in front and nobody else.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from words import figures, said, text
from words.figures import known
from words.paces import against_plan

Number = Any


def standing_sentence(
    *,
    coverage: Number,
    plan_gap: Number,
    noun: str,
    lang: str,
    start: date | None = None,
    is_started: bool = True,
    is_ended: bool = False,
    has_figures: bool = True,
) -> str:
    """Says “Vượt kế hoạch ngày 179 người”: what stands beside the share. Empty without plan."""
    if not is_started:
        if start is None:
            return text("picture.not_started_undated", lang)
        return text("picture.not_started", lang, date=figures.day(start, lang))
    if not has_figures:
        return text("picture.nothing_reported", lang, noun=noun)
    if known(coverage) is None:
        return text("picture.no_share", lang)
    sentence = against_plan(plan_gap, lang, ended=is_ended).removeprefix(", ")
    if is_ended:
        whole = text("picture.ended", lang, sentence=sentence)
        return whole if sentence else text("picture.over", lang)
    return as_sentence(sentence)


def result_line(
    *, coverage: Number, installed: Number, eligible: Number, sentence: str, gains: str, lang: str
) -> str:
    """Says “Luỹ kế 5.210/18.060 người, đạt 28,8%. Vượt kế hoạch ngày 179 người. Trong ngày …”."""
    n = figures.whole(installed, lang)
    if known(installed) is None:
        result = ""
    elif known(coverage) is None:
        result = text("picture.copied_count", lang, n=n)
    else:
        total, share = figures.whole(eligible, lang), figures.percent(coverage, lang)
        result = text("picture.copied_share", lang, n=n, total=total, share=share)
    return sentences(result, sentence, gains)


def title_line(
    *, authority: str, until: str, scope: str, reported: str, sample: str, lang: str
) -> str:
    """Whose figures, up to when, and who reported; a sample says first that it is one."""
    title = text("picture.copied_title", lang, authority=authority, until=until)
    told = text("picture.copied_reported", lang, reported=reported) if reported else ""
    return sentences(sample, title, scope, told)


def projected(*, deadline: date | None, goal: str | None, lang: str) -> str:
    """Says “dự báo đến 28/11, mốc 36%”."""
    return said("picture.projected", lang, date=figures.short_day(deadline), goal=goal)


def leaders_line(heading: str, leaders: Sequence[tuple[str, str]], lang: str) -> str:
    """Says “05 tổ dẫn đầu: Tổ 13 (42,4%), Tổ 15 (41,1%).”; empty where nobody is named."""
    if not leaders:
        return ""
    names = ", ".join(
        text("picture.copied_leader", lang, name=name, share=share) for name, share in leaders
    )
    return text("picture.copied_leaders", lang, heading=heading, names=names)


def as_sentence(words: str) -> str:
    """With a capital at its beginning."""
    return words[:1].upper() + words[1:]


def sentences(*parts: str) -> str:
    """The parts that say something, each ended by one full stop, in one line."""
    told = (part.strip() for part in parts)
    return " ".join(part if part.endswith((".", "…")) else f"{part}." for part in told if part)
