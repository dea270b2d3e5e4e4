"""Sentences about speed: pace against what is required, and whether it grows or slackens.

Pure functions like those of words/sentences.py. A pace is people a day; a claim is made only where
the figures, as they are shown, bear it out.
"""

import math

from words import figures, said, text
from words.figures import ALMOST, known
from words.projections import goal_of

Number = float | None
WINDOW = 7  # days that a pace is averaged over


def pace_sentence(
    *,
    days_left: int | None,
    required: Number,
    pace: Number,
    lang: str,
    missing: Number = None,
    milestone_share: Number = None,
    target_share: Number = None,
) -> str:
    """Says “Còn 10 ngày; cần 486 người/ngày, đang đạt 203”.

    required, pace: people a day; missing: people to the goal, which is the milestone where its
    share is given, else the target. Empty where there is nothing to say.
    """
    left, needed, missing = known(days_left), known(required), known(missing)
    goal = goal_of(lang, milestone_share=milestone_share, target_share=target_share)
    name = goal.name if goal else text("sentence.goal_target_unnamed", lang)
    if (missing is not None and missing <= ALMOST) or (needed is not None and needed <= ALMOST):
        if left is None or left <= 0:
            return text("sentence.reached", lang, goal=name)
        return text("sentence.reached_days_left", lang, n=_days(left, lang), goal=name)
    if left is None:
        rising = (known(pace) or 0) > 0
        key = "sentence.pace_no_deadline"
        return text(key, lang, pace=figures.pace(pace, lang)) if rising else ""
    short = None if missing is None else figures.two_digits(figures.ceiling(missing), lang)
    if left == 0:
        return said("sentence.deadline_reached", lang, n=short, goal=name)
    if left < 0:
        sentence = text("sentence.deadline_passed", lang, n=_days(-left, lang))
        return sentence + (
            text("sentence.still_missing", lang, n=short, goal=name) if short else ""
        )
    sentence = text("sentence.pace_days_left", lang, n=_days(left, lang))
    return sentence + _need_against_pace(needed, known(pace), name, lang)


def progress_title(
    *,
    plan_gap: Number,
    pace: Number,
    previous_pace: Number,
    lang: str,
    window: int = WINDOW,
    ended: bool = False,
) -> str:
    """Says “Đang trên đường kế hoạch, nhưng nhịp chậm lại 8% so với 7 ngày trước”.

    previous_pace: the pace of the days before those of `pace`. After the end only the plan counts.
    """
    ahead = ahead_of_line(plan_gap)
    plan = ""
    if ahead is not None:
        where = "below" if ahead < 0 else "on" if ahead else "met"
        key = f"sentence.title_{'end_' if ended else ''}{where}_plan"
        plan = text(key, lang, n=figures.two_digits(abs(ahead), lang))
    trend, direction = ("", 0) if ended else _trend(known(pace), known(previous_pace), window, lang)
    if not plan and not trend:
        return text("sentence.title_neutral", lang)
    if not plan or not trend:
        sentence = plan or trend
        return sentence[0].upper() + sentence[1:]
    contrast = (direction < 0 <= (ahead or 0)) or (direction > 0 > (ahead or 0))
    return plan + text(f"sentence.title_{'but' if contrast else 'and'}", lang) + trend


def _need_against_pace(required: Number, pace: Number, goal: str, lang: str) -> str:
    if required is None:
        rising = (pace or 0) > 0
        return text("sentence.pace_no_need", lang, pace=figures.pace(pace, lang)) if rising else ""
    need = figures.whole_up(required, lang)
    how = against_pace(required, pace)
    written = figures.pace(pace, lang)
    return text(f"sentence.pace_{how}", lang, need=need, pace=written, goal=goal)


def against_pace(required: float, pace: Number) -> str:
    """How a pace stands to what is required: a claim only where the figures as shown bear it out.

    "enough", "nearly" (shown as equal, yet less), "need" (less), "none", "falling", "unknown".
    """
    if pace is None:
        return "unknown"
    if pace <= 0:
        return "falling" if pace < 0 else "none"
    shown = math.floor(pace + 0.5) if pace >= 10 else pace + 0.05
    looks_equal = shown >= math.ceil(required - ALMOST)
    if not looks_equal:
        return "need"
    return "enough" if pace >= required - ALMOST else "nearly"


def _trend(pace: Number, before: Number, window: int, lang: str) -> tuple[str, int]:
    """(what became of the pace, +1 better or −1 worse or 0), empty where it cannot be told."""
    if pace is None or (pace > 0 and before is None):
        return "", 0
    change, times, direction = "", "", 0
    if pace <= 0 or before is None:
        key, direction = ("falling" if pace < 0 else "stopped"), -1
    elif before <= 0:
        key, direction = "restarted", 1
    elif pace >= 2 * before:
        key, direction, times = "times", 1, figures.decimal(pace / before, lang)
    else:
        percent = math.floor(abs(pace / before - 1) * 100 + 0.5)
        direction = 0 if percent == 0 else 1 if pace > before else -1
        key = {0: "same", 1: "faster", -1: "slower"}[direction]
        change = f"{min(percent, 99)}%"
    written = text(f"sentence.trend_{key}", lang, n=window, change=change, times=times)
    return written, direction


def against_plan(plan_gap: Number, lang: str, *, ended: bool = False) -> str:
    """Says “, vượt kế hoạch ngày 179 người”, to follow a share. Empty without plan."""
    ahead = ahead_of_line(plan_gap)
    if ahead is None:
        return ""
    where = "below" if ahead < 0 else "above" if ahead else "met"
    key = f"sentence.{'end_' if ended else ''}plan_{where}"
    return text(key, lang, n=figures.two_digits(abs(ahead), lang))


def ahead_of_line(gap: Number) -> int | None:
    """People ahead of a line, negative when behind: half a person missing is one missing."""
    value = known(gap)
    return None if value is None else math.floor(value + ALMOST)


def _days(days: float, lang: str) -> str:
    return figures.two_digits(days, lang)
