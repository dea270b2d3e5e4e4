"""Sentences made of figures, for the overview: what has been reached, and how fast.

Pure functions: figures and dates in, one sentence out. Counts and paces are people, shares are
0–1, None is unknown; what is unknown is left out of the sentence, so that nothing false is said.
"""

from collections.abc import Sequence
from datetime import date

from words import figures, said, text
from words.figures import known
from words.names import joined, listed
from words.paces import against_plan, pace_sentence, progress_title
from words.projections import answer, outlook, outlook_range

__all__ = [
    "answer",
    "chart_alt",
    "gains_alt",
    "gains_sentence",
    "outlook",
    "outlook_range",
    "pace_sentence",
    "progress_title",
    "quality_headline",
    "reporting_sentence",
    "ward_headline",
]

Number = float | None


def ward_headline(
    *,
    coverage: Number,
    plan_gap: Number,
    lang: str,
    started: bool = True,
    ended: bool = False,
    has_figures: bool = True,
    installed: Number = None,
    baseline: Number = None,
    start: date | None = None,
    app: str = "",
) -> str:
    """Says “28,8% cư dân đã cài đặt, vượt kế hoạch ngày 179 người”.

    plan_gap: installed − plan. has_figures: some group has reported. app: what was installed,
    where the campaign's settings say it.
    """
    written_baseline = _whole(baseline, lang)
    if not started:
        if known(start) is None:
            return text("sentence.not_started_undated", lang)
        return said("sentence.not_started", lang, start=start, baseline=written_baseline)
    if not has_figures:
        key = "sentence.ended_nothing" if ended else "sentence.nothing_reported"
        return said(key, lang, baseline=written_baseline)
    if known(coverage) is None:
        if known(installed) is None:
            return text("sentence.no_share_no_count", lang)
        return text("sentence.no_share", lang, n=figures.whole(installed, lang))
    key = "sentence.share_app" if app else "sentence.share"
    sentence = text(key, lang, share=figures.percent(coverage, lang), app=app)
    sentence += against_plan(plan_gap, lang, ended=ended)
    return text("sentence.ended", lang, sentence=sentence) if ended else sentence


def gains_sentence(*, gain: Number, previous_gain: Number, gained: Number, lang: str) -> str:
    """Says “Trong ngày tăng 131 người (hôm trước +76); từ đầu đợt tăng 2.121 người”."""
    sentence = _change("gain", known(gain), lang) or text("sentence.gain_unknown", lang)
    if known(gain) is not None and known(previous_gain) is not None:
        previous = figures.signed(previous_gain, lang)
        sentence += text("sentence.gain_previous", lang, previous=previous)
    return sentence + _change("gained", known(gained), lang)


def reporting_sentence(
    *,
    reported: int | None,
    expected: int | None,
    missing_names: Sequence[str],
    lang: str,
    kind: str = "group",
) -> str:
    """Says “17/20 tổ đã báo cáo; chưa có: Tổ 4, 9, 12”. Empty where the numbers are not known."""
    actual, due = known(reported), known(expected)
    if actual is None or due is None:
        return ""
    if due <= 0:
        return text("sentence.reporting_not_due", lang)
    how = "none" if actual <= 0 else "some" if actual < due or missing_names else "all"
    sentence = text(
        f"sentence.reporting_{how}",
        lang,
        reported=figures.two_digits(actual, lang),
        n=figures.two_digits(due, lang),
        noun=text(f"noun.{kind}", lang),
    )
    if how != "some" or not missing_names:
        return sentence
    return sentence + text("sentence.reporting_missing", lang, names=listed(missing_names, lang))


def quality_headline(*, errors: int, warnings: int, units: Sequence[str], lang: str) -> str:
    """Says “03 lỗi cần sửa; sửa xong Tổ 12 và Toà nhà Mẫu B được tính lại ngay”.

    units: the names of the units that an error keeps from being counted.
    """
    if errors > 0:
        sentence = text("sentence.quality_errors", lang, n=figures.two_digits(errors, lang))
        names = list(dict.fromkeys(name for name in units if name))
        if len(names) > 2:
            n = figures.two_digits(len(names), lang)
            return sentence + text("sentence.quality_recount_many", lang, n=n)
        if names:
            recount = text("sentence.quality_recount", lang, names=joined(names, lang))
            return sentence + recount
        return sentence
    if warnings > 0:
        return text("sentence.quality_warnings", lang, n=figures.two_digits(warnings, lang))
    return text("sentence.quality_none", lang)


def chart_alt(
    *,
    installed: Number,
    as_of: date | None,
    lang: str,
    name: str = "",
    coverage: Number = None,
    baseline: Number = None,
    age: str = "",
    plan: Number = None,
    deadline: date | None = None,
    expected: Number = None,
    low: Number = None,
    high: Number = None,
) -> str:
    """What the progress chart says, for those who hear it read out.

    name: whose progress; empty: the ward's. age: how old the count is, where it is older.
    """
    name = name or text("sentence.whole_ward", lang)
    if known(installed) is None or known(as_of) is None:
        return text("sentence.chart_empty", lang, name=name)
    is_projected = known(expected) is not None and known(deadline) is not None
    return said(
        "sentence.chart_alt",
        lang,
        name=name,
        baseline=_whole(baseline, lang),
        as_of=as_of,
        installed=_whole(installed, lang),
        coverage=None if known(coverage) is None else figures.percent(coverage, lang),
        age=age,
        plan=_whole(plan, lang),
        deadline=figures.short_day(deadline) if is_projected else None,
        expected=_whole(expected, lang),
        low=_whole(low, lang) if is_projected else None,
        high=_whole(high, lang),
    )


def gains_alt(
    *,
    as_of: date | None,
    gain: Number,
    best: Number,
    best_day: date | None,
    lang: str,
    name: str = "",
    required: Number = None,
    pace: Number = None,
) -> str:
    """What the bars of the daily gains say. required, pace: people a day still needed, reached."""
    return said(
        "sentence.gains_alt",
        lang,
        name=name,
        as_of=None if known(as_of) is None else figures.short_day(as_of),
        gain=None if known(gain) is None else figures.signed(gain, lang).removeprefix("+"),
        best=_whole(best, lang),
        best_day=None if known(best_day) is None else figures.short_day(best_day),
        required=None if known(required) is None else figures.whole_up(required, lang),
        pace=None if known(pace) is None else figures.pace(pace, lang),
    )


def _change(key: str, number: Number, lang: str) -> str:
    """The people with “tăng”, “giảm” or “không tăng”; empty where unknown."""
    if number is None:
        return ""
    n = figures.two_digits(abs(number), lang)
    way = "none" if n == "0" else "up" if number > 0 else "down"
    return text(f"sentence.{key}_{way}", lang, n=n)


def _whole(number: Number, lang: str) -> str | None:
    return None if known(number) is None else figures.whole(number, lang)
