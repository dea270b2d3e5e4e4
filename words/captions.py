"""Small texts of the overview: under its six figures.

Pure functions like those of words/sentences.py. What is unknown is said or left out, never 0.
"""

from collections.abc import Sequence

from words import figures, text
from words.figures import known
from words.names import listed
from words.paces import against_pace
from words.projections import Goal, range_caption

Number = float | None


def eligible_caption(
    *, eligible: Number, lang: str, kind: str = "group", without_eligible: int = 0
) -> str:
    """Says “trên 18.060 người từ đủ 15 tuổi”, and how many units the rate leaves out."""
    if not known(eligible):
        return text("caption.of_unknown", lang)
    caption = text(f"caption.of_{kind}", lang, n=figures.whole(eligible, lang))
    if not known(without_eligible):
        return caption
    left_out = figures.two_digits(without_eligible, lang)
    return caption + text("caption.without_eligible", lang, n=left_out)


def coverage_caption(*, coverage: Number, baseline_coverage: Number, lang: str) -> str:
    """Says “+11,7 điểm % so với trước đợt thi đua”."""
    now, before = known(coverage), known(baseline_coverage)
    if now is None or before is None:
        return text("caption.since_start_unknown", lang)
    return text("caption.since_start", lang, points=figures.points(now - before, lang, sign=True))


def gain_caption(*, previous_gain: Number, gained: Number, lang: str, gap_units: int = 0) -> str:
    """Says “hôm trước +76; đầu đợt đến nay +2.121”. gap_units: units catching up."""
    parts = []
    if known(previous_gain) is not None:
        previous = figures.signed(previous_gain, lang)
        parts.append(text("caption.previous", lang, previous=previous))
    if known(gained) is not None:
        parts.append(text("caption.gained", lang, gained=figures.signed(gained, lang)))
    if known(gap_units):
        parts.append(text("caption.gap_units", lang, n=figures.two_digits(gap_units, lang)))
    return text("caption.join", lang).join(parts)


def required_caption(
    *, required: Number, pace: Number, days_left: int | None, lang: str, missing: Number = None
) -> str:
    """Says “đang đạt 118, thiếu 12 người mỗi ngày”: the shortfall of the figures as shown."""
    needed, left, now = known(required), known(days_left), known(pace)
    if 0 in (needed, known(missing)):
        return text("caption.required_reached", lang)
    if left is not None and left < 0:
        return text("caption.required_overdue", lang, n=figures.two_digits(-left, lang))
    if left == 0:
        return text("caption.required_deadline", lang)
    if needed is None:
        if now is not None and now > 0:
            return text("caption.pace_only", lang, pace=figures.pace(now, lang))
        return text("caption.required_no_plan", lang)
    how = against_pace(needed, now)
    if how != "need":
        return text(f"caption.pace_{how}", lang, pace=figures.pace(now, lang))
    return text(
        "caption.pace_short",
        lang,
        pace=figures.pace(now, lang),
        n=_shortfall(figures.ceiling(needed), now, lang),
    )


def projection_caption(
    *, low: Number, high: Number, lang: str, eligible: Number = None, goal: Goal | None = None
) -> str:
    """Says “khoảng 34,4 – 36,4%; mốc 36%”. goal: words.projections.goal_of."""
    spread = range_caption(low=low, high=high, lang=lang, eligible=eligible)
    parts = [spread or text("caption.no_forecast", lang)]
    if goal:
        parts.append(goal.name)
    return text("caption.join", lang).join(parts)


def reporting_caption(
    *, expected: int | None, missing_names: Sequence[str], lang: str, on_time: int | None = None
) -> str:
    """Says “đúng giờ 15; chưa có: Tổ 4, 9, 12”. on_time: None where nobody knows the times."""
    if known(expected) is None:
        return ""
    if not expected:
        return text("caption.not_due", lang)
    parts = []
    if known(on_time) is not None:
        parts.append(text("caption.on_time", lang, n=figures.two_digits(on_time, lang)))
    if missing_names:
        parts.append(text("caption.missing", lang, names=listed(missing_names, lang)))
    else:
        parts.append(text("caption.all_reported", lang))
    return text("caption.join", lang).join(parts)


def _shortfall(needed: int, pace: float, lang: str) -> str:
    """What the pace lacks, by the figures as they are shown: below ten a pace has a decimal."""
    if pace < 10:
        return figures.pace(needed - round(pace, 1), lang)
    return figures.two_digits(needed - figures.nearest(pace), lang)
