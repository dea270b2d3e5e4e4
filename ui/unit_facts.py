"""The line below a section's sentence: how many units reached their target, and what to look at."""

from collections.abc import Mapping
from typing import Any

from ui.frame import Page
from words import figures, said
from words.figures import known

NOUNS = {"own": "unit"}


def facts_line(
    page: Page, section: str, figure: Mapping[Any, Any], told: Mapping[Any, Any] | None
) -> str:
    """`figure`: the section's row of queries/section_figures.sql; `told`: of its form's row of
    queries/section_activities.sql."""
    lang = page.lang
    noun = page.text(f"noun.{NOUNS.get(section, section)}")

    def count(key: str, n: Any, **more: object) -> list[str]:
        if not known(n):
            return []
        n = figures.two_digits(n, lang)
        return [page.text(f"unit_fact.{key}", n=n, noun=noun, **more)]

    parts = []
    if known(figure["rated_eligible"]) and figure["units_with_figure"]:
        done = figures.two_digits(figure["units_done"], lang)
        total = figures.two_digits(figure["units"], lang)
        parts.append(page.text("unit_fact.done", n=done, total=total, noun=noun))
        parts += count("without_figure", figure["units"] - figure["units_with_figure"])
        parts += count("without_eligible", figure["units_without_eligible"])
    parts += count("above", figure["units_above"])
    parts += _told(section, told, lang)
    sentence = "; ".join(parts)
    return sentence and f"{sentence[0].upper()}{sentence[1:]}."


def _told(section: str, told: Mapping[Any, Any] | None, lang: str) -> list[str]:
    """What the section did of its form: classes told, codes posted, volunteers."""
    if told is None:
        return []
    done, planned = known(told["done"]), known(told["planned"])
    written = None if planned is None else figures.whole(planned, lang)
    if section == "organisation":
        n = figures.whole(done or 0, lang)
        return [said("unit_fact.volunteers", lang, n=n, total=written)]
    key = "codes" if section == "building" else "classes"
    parts = [said(f"unit_fact.{key}", lang, n=figures.whole(done or 0, lang), total=written)]
    if section == "building" and told["units_without_any"]:
        n = figures.two_digits(told["units_without_any"], lang)
        parts.append(said("unit_fact.codes_without", lang, n=n))
    return parts
