"""Sentences about how sure a projection is: the odds of a goal, when it comes, what it rests on.

Pure functions like those of words/projections.py.
"""

from datetime import date

from words import figures, text
from words.catalogue import UNKNOWN
from words.figures import known
from words.projections import Goal

STEPS = 20  # odds are told in twentieths, and no surer than one


def odds(probability: float | None, goal: Goal | None, lang: str) -> str:
    """Says “Khả năng đạt mốc 36%: khoảng 25%”; near certainty “trên 95%”. Empty where unknown."""
    if known(probability) is None or goal is None:
        return ""
    return text("prospect.odds", lang, goal=goal.name, share=likelihood(probability, lang))


def likelihood(probability: float | None, lang: str) -> str:
    """ "khoảng 25%", "trên 95%", "dưới 5%"; a dash where nobody knows."""
    value = known(probability)
    if value is None:
        return UNKNOWN
    step = round(value * STEPS)
    side = "low" if step < 1 else "high" if step > STEPS - 1 else "about"
    share = figures.percent(min(max(step, 1), STEPS - 1) / STEPS, lang, digits=0)
    return text(f"prospect.likelihood_{side}", lang, share=share)


def goal_day(day: date | None, deadline: date | None, goal: Goal | None, lang: str) -> str:
    """Says “theo nhịp này đạt mốc 36% khoảng ngày 05/12”, of a day after the deadline alone."""
    if goal is None or day is None or deadline is None or day <= deadline:
        return ""
    return text("prospect.goal_day", lang, goal=goal.name, date=figures.short_day(day))


def basis(*, reporting: int, units: int, days: int, kind: str, is_one: bool, lang: str) -> str:
    """What a projection rests on: units that have reported, of all there are, and days of data.

    is_one: of a single unit, which goes with the others of its kind as well.
    """
    noun = text(f"noun.{kind}", lang)
    key = "prospect.basis_one" if is_one else "prospect.basis"
    n, total = figures.two_digits(reporting, lang), figures.whole(units, lang)
    return text(key, lang, n=n, total=total, noun=noun, days=figures.two_digits(days, lang))
