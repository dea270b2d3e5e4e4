"""The facts that the wording of a message may name, by name, as text; None is not known.

Vietnamese whatever language a screen has: messages go to people of the ward.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from words import figures, said
from words.figures import known
from words.names import every, short_name

LANG = "vi"

Row = Mapping[Any, Any]  # of ui.urging.urged
Facts = dict[str, str | None]

OF_DAY = ("giờ", "ngày", "giờ chốt")
OF_OFFICER = (*OF_DAY, "cán bộ phụ trách", "số đơn vị", "danh sách")
OF_TARGETS = (*OF_DAY, "cán bộ phụ trách", "ngày chỉ tiêu", "danh sách", "tổng")
OF_UNIT = (
    *(*OF_DAY, "đơn vị", "tổ trưởng", "cán bộ phụ trách", "đã cài", "đối tượng", "tỷ lệ"),
    *("bình quân", "tăng 3 ngày", "còn lại", "thiếu so với kế hoạch", "mốc", "ngày mốc"),
    *("tỷ lệ kích hoạt", "bình quân kích hoạt", "cán bộ còn thiếu"),
    *("cần mỗi ngày", "chỉ tiêu ngày", "chỉ tiêu tuần", "ngày thiếu", "ngày báo cáo"),
)


def of_day(as_of: date, cutoff: time, read_at: datetime, today: date) -> Facts:
    """The hour up to which the figures hold: the day's cut-off, or when they were read before it;
    and the hour until which a report still counts: of the next day, once that of today is past.

    read_at: in the campaign's time zone.
    """
    is_today = as_of == today == read_at.date()
    is_early = is_today and read_at.time() < cutoff
    hour = read_at if is_early else cutoff
    until = figures.clock(cutoff)
    if is_today and not is_early:
        until = f"{until} ngày {figures.short_day(as_of + timedelta(days=1))}"
    told = (figures.clock(hour), figures.short_day(as_of), until)
    return dict(zip(OF_DAY, told, strict=True))


def of_unit(unit: Row, gained_lately: Any) -> Facts:
    """gained_lately: people in the last three days. What is a reason for urging only sometimes,
    activation and own staff, is told only then."""
    need = known(unit["need"])
    aim = known(unit["aim_share"]) if need else None
    return {
        "đơn vị": unit["name"],
        "tổ trưởng": known(unit["leader"]) or None,
        "cán bộ phụ trách": known(unit["officer"]) or None,
        "đã cài": _whole(unit["value"]),
        "đối tượng": _whole(unit["eligible"]),
        "tỷ lệ": _percent(unit["coverage"]),
        "bình quân": _percent(unit["kind_coverage"]),
        "tăng 3 ngày": _two_digits(gained_lately),
        "còn lại": _whole(unit["remaining"]),
        "thiếu so với kế hoạch": _whole(unit["shortfall"]),
        "mốc": figures.goal(aim, LANG) if aim else None,
        "ngày mốc": figures.short_day(unit["aim_date"]) if aim else None,
        **_of_steps(unit),
        "cần mỗi ngày": figures.whole_up(need, LANG) if aim else None,
        "chỉ tiêu ngày": _whole(unit["day_target"]),
        "chỉ tiêu tuần": _whole(unit["week_target"]),
        "ngày thiếu": _day(unit["missed_since"]),
        "ngày báo cáo": _day(unit["reported_on"]),
    }


def _of_steps(unit: Row) -> Facts:
    is_low, is_own = ("activation" in unit["reasons"], "steps" in unit["reasons"])
    return {
        "tỷ lệ kích hoạt": _percent(unit["activation_share"]) if is_low else None,
        "bình quân kích hoạt": _percent(unit["kind_activation_share"]) if is_low else None,
        "cán bộ còn thiếu": _two_digits(unit["steps_left"]) if is_own else None,
    }


def of_officer(officer: str, units: Sequence[Row], listing: str) -> Facts:
    """listing: the units, as `lines` or `names` write them."""
    n = figures.two_digits(len(units), LANG)
    return {"cán bộ phụ trách": officer or None, "số đơn vị": n, "danh sách": listing}


def of_targets(officer: str | None, units: Sequence[Row]) -> Facts:
    """units: rows of queries/unit_targets.sql with a target."""
    told = (
        officer,
        figures.short_day(units[0]["target_day"]),
        "\n".join(_target_line(unit) for unit in units),
        figures.whole(sum(int(unit["target"]) for unit in units), LANG),
    )
    return dict(zip(OF_TARGETS[len(OF_DAY) :], told, strict=True))


def _target_line(unit: Row) -> str:
    """Says “– Tổ 4: 43 người, trong tuần còn 129”."""
    n, left = _whole(unit["target"]), _whole(unit["week_left"])
    return said("message.target_line", LANG, name=short_name(unit["name"]), n=n, left=left)


def names(units: Sequence[Row]) -> str:
    """Says “Tổ 12, 19”: all of them."""
    return every(unit["name"] for unit in units)


def lines(units: Sequence[Row]) -> str:
    """A line each: “– Tổ 4: 105/780 người (13,5%), thiếu 113 người so với kế hoạch; …”."""
    return "\n".join(_line(unit) for unit in units)


def _line(unit: Row) -> str:
    target, steps = known(unit["day_target"]), _of_steps(unit)
    return said(
        "message.line",
        LANG,
        name=short_name(unit["name"]),
        n=_whole(unit["value"]),
        total=_whole(unit["eligible"]),
        share=_percent(unit["coverage"]),
        shortfall=_whole(known(unit["shortfall"]) or None),
        activated=steps["tỷ lệ kích hoạt"],
        staff=steps["cán bộ còn thiếu"],
        date=figures.short_day(unit["target_day"]) if target else None,
        target=_whole(target or None),
    )


def _whole(count: Any) -> str | None:
    return None if known(count) is None else figures.whole(count, LANG)


def _two_digits(count: Any) -> str | None:
    return None if known(count) is None else figures.two_digits(count, LANG)


def _percent(share: Any) -> str | None:
    return None if known(share) is None else figures.percent(share, LANG)


def _day(day: Any) -> str | None:
    return None if known(day) is None else figures.short_day(day)
