"""Sentences about the deadline: where the drive will end, and whether that is enough.

Pure functions like those of words/sentences.py. Counts are people on the deadline; an estimate is
rounded as it is shown, and compared as shown.
"""

from dataclasses import dataclass
from datetime import date

from words import figures, said, text
from words.figures import ALMOST, ceiling, known, nearest

Number = float | None


@dataclass(frozen=True, slots=True)
class Goal:
    """What is aimed at: a share and its count of people, and what it is called ("mốc 36%")."""

    share: Number
    count: Number
    name: str


def goal_of(
    lang: str,
    *,
    milestone_share: Number = None,
    milestone_count: Number = None,
    target_share: Number = None,
    target_count: Number = None,
) -> Goal | None:
    """The milestone where there is one, else the target; None where neither is known."""
    for kind, share, count in (
        ("milestone", known(milestone_share), known(milestone_count)),
        ("target", known(target_share), known(target_count)),
    ):
        if share is not None:
            name = text(f"sentence.goal_{kind}", lang, share=figures.goal(share, lang))
            return Goal(share, count, name)
    return None


def outlook(
    *,
    expected_share: Number,
    expected_count: Number,
    deadline: date | None,
    lang: str,
    low: Number = None,
    high: Number = None,
    milestone_share: Number = None,
    milestone_count: Number = None,
    target_share: Number = None,
    target_count: Number = None,
    ended: bool = False,
) -> str:
    """Says “Nếu giữ nhịp hiện nay, đến 28/11 đạt khoảng 6.390 người (35,4%), có thể từ 6.205 đến
    6.570 – còn thiếu 112 người so với mốc 36%.”

    low, high: the range, people; where the goal lies in it the sentence says that it is open. The
    milestone is the one that holds on the deadline. Empty without projection or after the end.
    """
    reach = _people_and_share(expected_share, expected_count, lang)
    if ended or reach is None or known(deadline) is None:
        return ""
    goal = goal_of(
        lang,
        milestone_share=milestone_share,
        milestone_count=milestone_count,
        target_share=target_share,
        target_count=target_count,
    )
    verdict = ""
    if goal:
        outcome, people = _outcome(expected_share, expected_count, goal)
        if outcome == "short" and _reaches(high, goal):
            outcome = "short_possible"
        elif outcome in ("above", "met") and known(low) is not None and not _reaches(low, goal):
            outcome = f"{outcome}_unsure"
        n = figures.two_digits(people, lang)
        verdict = text(f"sentence.verdict_{outcome}", lang, n=n, goal=goal.name) if outcome else ""
    low_people, high_people = (
        None if known(end) is None else figures.whole(end, lang) for end in (low, high)
    )
    if low_people == high_people:  # a range of one number is none
        low_people = high_people = None
    return said(
        "sentence.outlook",
        lang,
        date=figures.short_day(deadline),
        reach=reach,
        low=low_people,
        high=high_people,
        verdict=verdict,
    )


def answer(
    *,
    expected_share: Number,
    expected_count: Number,
    deadline: date | None,
    lang: str,
    milestone_share: Number = None,
    milestone_count: Number = None,
    target_share: Number = None,
    target_count: Number = None,
    ended: bool = False,
) -> str:
    """The phone's line: "Chưa kịp mốc 36%: dự báo 28/11 đạt 35,4%, thiếu 112 người"."""
    reach = _reach(expected_share, expected_count, lang)
    if ended or reach is None or known(deadline) is None:
        return ""
    goal = goal_of(
        lang,
        milestone_share=milestone_share,
        milestone_count=milestone_count,
        target_share=target_share,
        target_count=target_count,
    )
    day = figures.short_day(deadline)
    outcome, people = _outcome(expected_share, expected_count, goal) if goal else ("", None)
    if goal is None or not outcome:
        return text("sentence.answer_no_goal", lang, date=day, reach=reach)
    n = None if people is None else figures.two_digits(people, lang)
    key = f"sentence.answer_{outcome.removesuffix('_unknown')}"
    return said(key, lang, goal=goal.name, date=day, reach=reach, n=n)


def outlook_range(*, low: Number, high: Number, lang: str, eligible: Number = None) -> str:
    """Says “Khoảng 80%: 34,4 – 36,4%”; in people where nobody knows how many are eligible."""
    return _range("sentence", low, high, eligible, lang)


def range_caption(*, low: Number, high: Number, lang: str, eligible: Number = None) -> str:
    """Says “khoảng 34,4 – 36,4%”, for the small text under a figure."""
    return _range("caption", low, high, eligible, lang)


def _range(group: str, low: Number, high: Number, eligible: Number, lang: str) -> str:
    low, high, eligible = known(low), known(high), known(eligible)
    if low is None or high is None:
        return ""
    if not eligible:
        low_people, high_people = figures.whole(low, lang), figures.whole(high, lang)
        return text(f"{group}.range_people", lang, low=low_people, high=high_people)
    low_share = figures.percent(low / eligible, lang).removesuffix("%")
    return text(
        f"{group}.range_share", lang, low=low_share, high=figures.percent(high / eligible, lang)
    )


def _people_and_share(share: Number, count: Number, lang: str) -> str | None:
    reach = _reach(share, count, lang)
    if known(share) is None or known(count) is None:
        return reach
    n = text("sentence.outlook_people", lang, n=figures.two_digits(count, lang))
    return text("sentence.outlook_people_share", lang, people=n, share=reach)


def _reach(share: Number, count: Number, lang: str) -> str | None:
    if known(share) is not None:
        return figures.percent(share, lang)
    if known(count) is not None:
        return text("sentence.outlook_people", lang, n=figures.two_digits(count, lang))
    return None


def _outcome(share: Number, count: Number, goal: Goal) -> tuple[str, int | None]:
    """("short" | "met" | "above", people), by the counts; by the shares where one is missing."""
    share, people, needed = known(share), nearest(count), ceiling(goal.count)
    if people is not None and needed is not None:
        ahead = people - needed
        return ("short" if ahead < 0 else "above" if ahead else "met"), abs(ahead)
    if share is None or goal.share is None:
        return "", None
    return ("short_unknown" if share < goal.share - ALMOST else "above_unknown"), None


def _reaches(count: Number, goal: Goal) -> bool:
    people, needed = nearest(count), ceiling(goal.count)
    return people is not None and needed is not None and people >= needed
