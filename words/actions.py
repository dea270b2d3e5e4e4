"""What to do first: the lines of the overview's list, each with a title and a detail.

Each function returns None where there is nothing to do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from words import figures, said, text
from words.figures import known
from words.names import listed
from words.projections import Goal


@dataclass(frozen=True, slots=True)
class Action:
    title: str
    detail: str


def not_reported(
    names: Sequence[str], lang: str, *, cutoff: time | None = None, is_today: bool = False
) -> Action | None:
    """Says “03 tổ chưa có số liệu hôm nay” · “Tổ 4, 9, 12 – chốt 17:00”."""
    if not names:
        return None
    key = "action.not_reported_today" if is_today else "action.not_reported"
    until = figures.clock(cutoff) if is_today and cutoff else None
    return Action(
        text(key, lang, n=figures.two_digits(len(names), lang)),
        said("action.not_reported_detail", lang, names=listed(names, lang), cutoff=until),
    )


def behind(
    names: Sequence[str],
    lang: str,
    *,
    missing: float | None = None,
    goal: Goal | None = None,
) -> Action | None:
    """Says “04 tổ chậm tiến độ, còn thiếu 536 người” · “Tổ 2, 4, 6, 11 – tới mốc 36%”.

    missing: people these groups lack, up to the goal where they have one in common.
    """
    if not names:
        return None
    n = figures.two_digits(len(names), lang)
    short = figures.ceiling(missing)
    if short is not None and short > 0:
        lacking = figures.two_digits(short, lang)
        title = text("action.behind_short", lang, n=n, missing=lacking)
    else:
        title = text("action.behind", lang, n=n)
    detail = said("action.behind_detail", lang, names=listed(names, lang), goal=goal and goal.name)
    return Action(title, detail)


def errors(cells: Sequence[str | None], lang: str, *, most: int = 3) -> Action | None:
    """Says “03 ô số liệu cần sửa” · “Ô T13, T39, B53”.

    cells: one an error; None where it is of no cell, such as a column that is missing.
    """
    if not cells:
        return None
    named = [cell for cell in cells if cell]
    shown = ", ".join(named[:most]) + (", …" if len(cells) > most else "")
    key = "action.errors" if len(named) == len(cells) else "action.errors_elsewhere"
    return Action(
        text(key, lang, n=figures.two_digits(len(cells), lang)),
        text("action.errors_detail", lang, cells=shown) if named else "",
    )


def staff(left: Sequence[tuple[str, float]], lang: str, *, people: float | None) -> Action | None:
    """Says “02 cán bộ chưa hoàn thành” · “Công an phường 01, Trạm Y tế 01”.

    left: (unit, people still to go) of the ward's own units; people: all of them together.
    """
    if not known(people):
        return None
    lacking = [(unit, number) for unit, number in left if known(number)]
    return Action(
        text("action.staff", lang, n=figures.two_digits(people, lang)),
        ", ".join(f"{unit} {figures.two_digits(number, lang)}" for unit, number in lacking),
    )
