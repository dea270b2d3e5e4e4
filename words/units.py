"""Sentences of Đơn vị: how a section stands, what a unit lacks, when it reported.

Pure functions: counts are people (pupils in section parents), shares 0–1, None is unknown.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from words import figures, said, text
from words.figures import known

Number = Any  # people or a share; None or NaN is unknown

MOST_RATES = 2  # in the headline; the sections below have them all
PUPILS = "parents"  # the section that counts pupils


def units_headline(
    *, own: str | None, own_left: Number, rates: Sequence[tuple[str, Number]], lang: str
) -> str:
    """Says “Còn 04 cán bộ của phường chưa hoàn thành; cán bộ nhà trường đạt 94,1%, …”.

    own: how the ward's own staff stand (`own_state`); None where there are none. rates: section
    and share, in the order of the screen.
    """
    parts = []
    if own is not None:
        n = figures.two_digits(own_left, lang)
        parts.append(text(f"units.head_own_{own}", lang, n=n))
    shares = [
        text(f"units.head_{section}", lang, share=figures.percent(share, lang))
        for section, share in rates
        if known(share) is not None
    ]
    if shares:
        parts.append(", ".join(shares[:MOST_RATES]))
    sentence = "; ".join(parts) or text("units.head_none", lang)
    return sentence[0].upper() + sentence[1:]


def own_state(*, left: Number, units: int, units_done: int) -> str:
    """left, done, or unknown: a step that nobody has told is not a step that lacks people."""
    if (known(left) or 0) > 0:
        return "left"
    return "done" if units and units_done == units else "unknown"


def own_title(*, state: str, left: Number, lang: str) -> str:
    """Says “Còn 04 cán bộ của phường chưa hoàn thành cả ba bước”."""
    return text(f"unit_title.own_{state}", lang, n=figures.two_digits(left, lang))


def section_title(
    *,
    section: str,
    coverage: Number,
    installed: Number,
    left: Number,
    target: Number,
    units: int,
    lang: str,
    volunteers: Number = None,
) -> str:
    """Says “94,1% cán bộ nhà trường đã cài đặt, còn thiếu 19 người”.

    left: to the units' targets; target: what they all have, None where they differ.
    """
    if known(coverage) is not None:
        share = figures.percent(coverage, lang)
        sentence = text(f"unit_title.{section}_rate", lang, share=share)
        if (known(left) or 0) <= 0:
            return sentence
        n = figures.two_digits(left, lang)
        lacks = text(f"unit_title.left_{counted(section)}", lang, n=n)
        return sentence + lacks + _aim(target, lang)
    if known(installed) is not None:
        return text(f"unit_title.{section}_count", lang, n=figures.whole(installed, lang))
    how_many = figures.two_digits(units, lang)
    if section == "organisation" and known(volunteers) is not None:
        n = figures.whole(volunteers, lang)
        return text("unit_title.organisation_volunteers", lang, units=how_many, n=n)
    return text(f"unit_title.{section}_none", lang, n=how_many)


def missing(
    *, value: Number, eligible: Number, left: Number, target: Number, section: str, lang: str
) -> str:
    """Says “còn thiếu 03 người”, “đã đủ”, “vượt 01 người, cần kiểm tra”, or only the count."""
    whom = counted(section)
    if known(value) is None:
        return text("units.step_unknown", lang)
    if known(eligible) is None:
        key = "units.count_alone_pupils" if whom == "pupils" else "units.count_alone"
        return text(key, lang, n=figures.whole(value, lang))
    if value > eligible:
        return text(f"units.above_{whom}", lang, n=figures.two_digits(value - eligible, lang))
    if known(left) is None:
        return ""
    if left <= 0:
        return text("units.left_none", lang)
    n = figures.two_digits(left, lang)
    return text(f"units.left_{whom}", lang, n=n) + _aim(target, lang)


def step(*, value: Number, eligible: Number, left: Number, lang: str) -> str:
    """Says “còn thiếu 01 người” or “đủ” of one step of the ward's own staff."""
    if known(value) is None:
        return text("units.step_unknown", lang)
    if known(eligible) is None:
        return text("units.count_alone", lang, n=figures.whole(value, lang))
    if value > eligible:
        return text("units.step_above", lang, n=figures.two_digits(value - eligible, lang))
    if not known(left):
        return text("units.step_full", lang)
    return text("units.step_left", lang, n=figures.two_digits(left, lang))


def last_report(*, on: date | None, age: int | None, origin: str | None, lang: str) -> str:
    """Says “Báo cáo 17/11, số cũ 1 ngày”."""
    if known(on) is None:
        return text(f"units.report_{'baseline' if known(origin) else 'none'}", lang)
    if not known(age):
        return text("units.report_on", lang, date=figures.short_day(on))
    return text("units.report_aged", lang, date=figures.short_day(on), n=age)


def rates_alt(*, title: str, shares: Sequence[tuple[str, Number]], lang: str) -> str:
    """What the bars of a section say: its title, the best and the one that lacks most."""
    rated = [(name, float(share)) for name, share in shares if share is not None]
    if len(rated) < 2:
        return said("units.rates_alt", lang, title=title)
    best = max(rated, key=lambda pair: pair[1])
    worst = min(rated, key=lambda pair: pair[1])
    return said(
        "units.rates_alt",
        lang,
        title=title,
        best=best[0],
        best_share=figures.percent(best[1], lang),
        worst=worst[0],
        worst_share=figures.percent(worst[1], lang),
    )


def panel_title(
    *,
    name: str,
    section: str,
    value: Number,
    share: Number,
    eligible: Number,
    left: Number,
    target: Number,
    status: str | None,
    lang: str,
) -> str:
    """Says “Trạm Y tế phường: còn 01 người chưa hoàn thành cả ba bước”, or the unit's rate."""
    if section == "own" and status == "done":
        return text("unit_panel.title_own_done", lang, name=name)
    if section == "own" and known(left):
        n = figures.two_digits(left, lang)
        return text("unit_panel.title_own", lang, name=name, n=n)
    if known(value) is None:
        return text("unit_panel.title_none", lang, name=name)
    lacks = missing(
        value=value, eligible=eligible, left=left, target=target, section=section, lang=lang
    )
    if known(share) is None:
        return text("unit_panel.title_count", lang, name=name, left=lacks)
    written = figures.percent(share, lang)
    return text("unit_panel.title_rate", lang, name=name, share=written, left=lacks)


def counted(section: str) -> str:
    """Whom a section counts: pupils or people."""
    return "pupils" if section == PUPILS else "people"


def _aim(target: Number, lang: str) -> str:
    """Up to what people are missing, where that is not everybody."""
    if known(target) is None:
        return text("units.to_targets", lang)
    return "" if target >= 1 else text("units.to_target", lang, share=figures.goal(target, lang))
