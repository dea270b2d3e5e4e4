"""What is said of residential groups: the head of their ranking, a row, a day, one group opened.

Pure functions: rows of queries and figures in, a sentence out. Counts and paces are people, shares
are 0–1; what is unknown is said or left out, never 0.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from words import corrections, figures, said, text
from words.figures import known
from words.names import short_name
from words.paces import against_pace, ahead_of_line
from words.projections import goal_of

Row = Mapping[Any, Any]  # of queries/unit_figures.sql
UNRATED = "unrated"


class DayCell(Protocol):
    """One unit's day, as charts.heat_cells makes it."""

    @property
    def day(self) -> date: ...
    @property
    def state(self) -> str: ...
    @property
    def gain(self) -> int | None: ...
    @property
    def gap_days(self) -> int: ...
    @property
    def value(self) -> int | None: ...
    @property
    def outcome(self) -> str | None: ...
    @property
    def corrected(self) -> tuple[Any, Any, Any] | None: ...


def status_word(status: Any, lang: str) -> str:
    """A status as the queries have it, in words; null: it cannot be rated."""
    sign = known(status) or UNRATED
    return text("status.unrated" if sign == UNRATED else sign, lang)


def headline(by: str, rows: Sequence[Row], ward: Mapping[str, Any], lang: str) -> str:
    """Says “11/20 tổ đúng tiến độ; 09 tổ dưới bình quân toàn phường”, by the measure ranked by.

    rows: the groups that are shown; ward: queries/standing.sql.
    """
    if not known(ward["units_from_report"]):
        return text("groups.head_baseline", lang)
    if by == "pace":
        return _head_pace(rows, ward, lang)
    return _head_plan(rows, ward, lang) if by == "plan" else _head_rate(rows, ward, lang)


def of_status(status: str, count: int, lang: str) -> str:
    """Says “04 tổ chậm tiến độ”: the head where only one status is shown."""
    word = status_word(status, lang).lower()
    return text("groups.head_status", lang, n=figures.two_digits(count, lang), status=word)


def _head_rate(rows: Sequence[Row], ward: Mapping[str, Any], lang: str) -> str:
    share = known(ward["coverage"])
    rated = [row for row in rows if known(row["coverage"]) is not None]
    if share is None or not rated:
        return _count("groups.head_unrated", len(rows), lang)
    below = sum(row["coverage"] < share for row in rated)
    on_track = sum(known(row["status"]) in ("on_track", "done") for row in rows)
    sentence = _of_all("groups.head_on_track", on_track, len(rows), lang)
    if not any(known(row["status"]) for row in rows):
        sentence = _count(None, len(rows), lang)
    key = "groups.head_below" if below else "groups.head_none_below"
    return sentence + text(key, lang, n=figures.two_digits(below, lang))


def _head_pace(rows: Sequence[Row], ward: Mapping[str, Any], lang: str) -> str:
    paces = [(known(row["pace"]), known(row["required_pace"])) for row in rows]
    told = [(pace, need) for pace, need in paces if pace is not None and need is not None]
    if not told:
        return _count(None, len(rows), lang) + _ward_pace(ward, lang)
    enough = sum(pace >= need for pace, need in told)
    sentence = _of_all("groups.head_pace", enough, len(rows), lang)
    return sentence + _ward_pace(ward, lang)


def _ward_pace(ward: Mapping[str, Any], lang: str) -> str:
    need, pace = known(ward["required_pace"]), known(ward["pace"])
    if pace is None:
        return text("groups.head_no_pace", lang)
    written = figures.pace(pace, lang)
    if need is None:
        return text("groups.head_ward_gains", lang, pace=written)
    need_written = figures.whole_up(need, lang)
    return text("groups.head_ward_pace", lang, need=need_written, pace=written)


def _head_plan(rows: Sequence[Row], ward: Mapping[str, Any], lang: str) -> str:
    gaps = [gap for row in rows if (gap := ahead_of_line(row["plan_gap"])) is not None]
    if not gaps:
        return _count("groups.head_no_plan", len(rows), lang)
    sentence = _of_all("groups.head_plan", sum(gap >= 0 for gap in gaps), len(rows), lang)
    gap = ahead_of_line(ward["plan_gap"])
    if gap is None:
        return sentence
    where = "below" if gap < 0 else "above" if gap else "met"
    n = figures.two_digits(abs(gap), lang)
    return sentence + text(f"groups.head_ward_{where}", lang, n=n)


def _of_all(key: str, count: int, total: int, lang: str) -> str:
    total_written = figures.two_digits(total, lang)
    return text(key, lang, n=figures.two_digits(count, lang), total=total_written)


def _count(why: str | None, total: int, lang: str) -> str:
    counted = text("groups.head_count", lang, n=figures.two_digits(total, lang))
    return counted + text(why, lang) if why else counted


def state(row: Row, lang: str) -> str:
    """Says “Chậm tiến độ · số cũ 3 ngày · đã đính chính”: the status, and what the figure rests on.

    A group without an eligible count has no rate; its people are said here.
    """
    parts = [status_word(row["status"], lang)]
    if known(row["coverage"]) is None and known(row["value"]) is not None:
        parts.append(text("groups.people", lang, n=figures.whole(row["value"], lang)))
    parts += filter(None, [age(row, lang), corrections.mark(row, lang)])
    return text("frame.separator", lang).join(parts)


def age(row: Row, lang: str) -> str:
    """Says “số cũ 3 ngày” or “số nền”; nothing of a figure of the day itself."""
    if known(row["origin"]) == "baseline":
        return text("origin.baseline", lang)
    days = known(row["age_days"])
    return text("origin.age", lang, n=days) if days else ""


def counted(row: Row, lang: str) -> str:
    """Says “105 / 780 người (13,5%)”."""
    value, eligible = known(row["value"]), known(row["eligible"])
    n = figures.whole(value, lang)
    if eligible is None:
        return text("ranking.hover_count", lang, n=n)
    share = figures.percent(row["coverage"], lang)
    total = figures.whole(eligible, lang)
    return text("ranking.hover_share", lang, n=n, total=total, share=share)


def hover(row: Row, lang: str) -> list[str]:
    """What a row says in a tooltip, line by line."""
    lines = [row["name"], counted(row, lang), state(row, lang)]
    if known(row["plan"]) is not None:
        lines.append(text("ranking.hover_plan", lang, n=figures.whole_up(row["plan"], lang)))
    if known(row["pace"]) is not None:
        need = known(row["required_pace"])
        need = None if need is None else figures.whole_up(need, lang)
        pace = figures.pace(row["pace"], lang)
        lines.append(said("ranking.hover_pace", lang, pace=pace, need=need))
    return lines


def cell(day: DayCell, lang: str) -> str:
    """Says “16/11: tăng 03 người”, or why there is no gain that day."""
    on = figures.short_day(day.day)
    if day.gain is None:
        outcome = text(f"outcome.{day.outcome}", lang) if day.outcome else ""
        n = figures.whole(day.value, lang)
        return text(f"groups.cell_{day.state}", lang, date=on, outcome=outcome, n=n)
    n = figures.whole(abs(day.gain), lang)
    key = "fall" if day.gain < 0 else "none" if not day.gain else "gain"
    if day.gap_days > 1 and day.gain > 0:
        key = "gap"
    return text(f"groups.cell_{key}", lang, date=on, n=n, days=day.gap_days)


def strip_alt(cells: Sequence[DayCell], lang: str) -> str:
    """What a strip of days says to those who cannot see it: every gain up to the as-of date."""
    past = [day for day in cells if day.state != "ahead"]
    if not past:
        return text("groups.strip_none", lang)
    unknown = text("groups.strip_unknown", lang)
    gains = ", ".join(
        unknown if day.gain is None else figures.whole(day.gain, lang) for day in past
    )
    first, last = figures.short_day(past[0].day), figures.short_day(past[-1].day)
    corrected = ", ".join(figures.short_day(day.day) for day in past if day.corrected)
    return said(
        "groups.strip_alt", lang, first=first, last=last, figures=gains, corrected=corrected
    )


def ranking_alt(
    by: str,
    ranked: Sequence[tuple[str, str]],
    total: int,
    ward: str | None,
    as_of: date,
    lang: str,
) -> str:
    """What the ranking says. ranked: (name, figure) of the first and the last with a rank."""
    measure = text(f"groups.measure_{by}", lang)
    if not ranked:
        return text("groups.alt_unranked", lang, n=total, measure=measure, date=as_of)
    (first, first_figure), (last, last_figure) = ranked[0], ranked[-1]
    return said(
        "groups.alt" if len(ranked) > 1 else "groups.alt_one",
        lang,
        n=total,
        measure=measure,
        date=as_of,
        first=short_name(first),
        first_figure=first_figure,
        last=short_name(last),
        last_figure=last_figure,
        ward=ward,
    )


def opened_title(name: str, figure: Mapping[str, Any], lang: str) -> str:
    """Says “Tổ dân phố số 4: 13,5%, mỗi ngày cần 18 người, đang đạt 1,1”.

    figure: queries/standing.sql of the group.
    """
    share, installed = known(figure["coverage"]), known(figure["installed"])
    if installed is None:
        return text("groups.title_unknown", lang, name=name)
    if share is None:
        n = figures.whole(installed, lang)
        title = text("groups.title_count", lang, name=name, n=n)
    else:
        written = figures.percent(share, lang)
        title = text("groups.title_share", lang, name=name, share=written)
    return title + _need(figure, lang)


def _need(figure: Mapping[str, Any], lang: str) -> str:
    """The second half of the title: what is needed and reached a day."""
    need, pace, missing = (
        known(figure[key]) for key in ("required_pace", "pace", "goal_remaining")
    )
    written = figures.pace(pace, lang)
    if missing == 0:
        goal = goal_of(
            lang, milestone_share=figure["last_milestone_share"], target_share=figure["target"]
        )
        return text("groups.title_reached", lang, goal=goal.name) if goal else ""
    if need is None:
        return text("groups.title_pace", lang, pace=written) if (pace or 0) > 0 else ""
    how = {"unknown": "no_pace"}.get(key := against_pace(need, pace), key)
    need_written = figures.whole_up(need, lang)
    return text(f"groups.title_{how}", lang, need=need_written, pace=written)


def plan_gap(gap: Any, lang: str) -> str:
    """Says “thiếu 113 người”, “vượt 07 người”, “vừa đúng”; "–" where there is no plan."""
    people = ahead_of_line(gap)
    if people is None:
        return figures.UNKNOWN
    where = "below" if people < 0 else "above" if people else "met"
    return text(f"groups.{where}", lang, n=figures.two_digits(abs(people), lang))


def next_target(
    figure: Mapping[str, Any], deadline: date | None, lang: str
) -> tuple[str, str] | None:
    """Says (“Còn đến mốc 30% (21/11)”, “129 người”); the target where no milestone is ahead."""
    share, gap = known(figure["milestone_share"]), known(figure["milestone_gap"])
    if share is not None and gap is not None:
        params = {
            "share": figures.goal(share, lang),
            "date": figures.short_day(figure["milestone_date"]),
        }
        if gap >= 0:
            return text("groups.fact_next_reached", lang, **params), text("groups.reached", lang)
        return text("groups.fact_next", lang, **params), _people(-gap, lang)
    share, left = known(figure["target"]), known(figure["remaining"])
    if share is None or left is None:
        return None
    key = "groups.fact_target_undated" if deadline is None else "groups.fact_target"
    params = {"share": figures.goal(share, lang)}
    if deadline is not None:
        params["date"] = figures.short_day(deadline)
    return text(key, lang, **params), (
        _people(left, lang) if left else text("groups.reached", lang)
    )


def _people(count: Any, lang: str) -> str:
    return text("groups.people", lang, n=figures.two_digits(count, lang))
