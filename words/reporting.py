"""What is said of reports: who has given the day's, what a day of a unit was, which were sent on.

Pure functions: rows of queries and figures in, a sentence out. What is unknown is said or left
out, never 0.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, time
from typing import Any

from words import figures, text
from words.figures import known
from words.names import listed

MOST_DAYS = 6  # named in a sentence
GIVEN = ("on_time", "reported", "late")

Row = Mapping[Any, Any]


def noun(kinds: Collection[str], lang: str) -> str:
    """What units of these kinds are called together: “tổ” where all are groups, else “đơn vị”."""
    [kind] = set(kinds) if len(set(kinds)) == 1 else ["unit"]
    return text(f"noun.{kind}", lang)


def headline(
    *, due: Sequence[Row], missing: Sequence[Row], on: date, start: date, lang: str
) -> str:
    """Says “18/20 tổ đã báo cáo ngày 18/11; còn 02 tổ: Tổ 12, 19”.

    due: the units whose report is due on the day; missing: those of them that have not given it;
    both with name and kind. start: the first day of the campaign.
    """
    if on < start:
        return text("reporting.head_before", lang, date=start)
    if not due:
        return text("reporting.head_not_due", lang, date=figures.short_day(on))
    given = len(due) - len(missing)
    key = "head_all" if not missing else "head" if given else "head_none"
    return text(
        f"reporting.{key}",
        lang,
        given=figures.two_digits(given, lang),
        total=figures.two_digits(len(due), lang),
        n=figures.two_digits(len(missing), lang),
        noun=noun([row["kind"] for row in due], lang),
        date=figures.short_day(on),
        names=listed([row["name"] for row in missing], lang),
    )


def on_time(key: str, *, came: Any, judged: Any, rate: Any, lang: str, **more: object) -> str:
    """Says “đúng giờ (đến 17:00): 14/18 báo cáo, đạt 77,8%” (lead_on_time), and the like.

    judged: the reports of which is known whether they came by the cut-off; rate: of them.
    """
    return text(
        f"reporting.{key}",
        lang,
        given=figures.whole(came, lang),
        n=figures.whole(judged, lang),
        share=figures.percent(rate, lang),
        **more,
    )


def day(row: Row, lang: str) -> str:
    """Says “16/11: chưa báo cáo, tạm lấy số ngày 15/11”. row: of queries/reporting_board.sql."""
    on, before, state = figures.short_day(row["day"]), known(row["reported_on"]), row["state"]
    if state != "carried":
        return text(f"reporting.day_{state}", lang, date=on)
    said = typed(row["outcome"], lang) or text("reporting.day_carried", lang)
    if before is None:
        said += text("reporting.day_never", lang)
    else:
        said += text("reporting.day_from", lang, date=figures.short_day(before))
    return text("reporting.day", lang, date=on, said=said)


def days(rows: Sequence[Row], lang: str) -> str:
    """Says “Từ 01/11 đến 18/11: 16 ngày đã báo cáo; muộn ngày 05/11; chưa báo cáo ngày 17/11.”

    rows: of queries/reporting_board.sql, one unit's days up to the as-of date, at least one.
    """
    on: dict[str, list[date]] = {}
    for row in rows:
        on.setdefault(row["state"], []).append(row["day"])
    given = sum(len(on.get(state, [])) for state in GIVEN)
    parts = [text("reporting.row_reported", lang, n=given)] if given else []
    if "on_time" in on:
        parts.append(text("reporting.row_on_time", lang, n=len(on["on_time"])))
    for state in ("late", "carried"):
        if state in on:
            parts.append(text(f"reporting.row_{state}", lang, days=_all_days(on[state])))
    return text(
        "reporting.row_days",
        lang,
        first=figures.short_day(rows[0]["day"]),
        last=figures.short_day(rows[-1]["day"]),
        said="; ".join(parts) or text("reporting.row_none", lang),
    )


def now(row: Row, lang: str) -> tuple[str, str]:
    """Says (“Chưa báo cáo”, “tạm lấy số ngày 15/11, số cũ 3 ngày”): the state on the as-of date,
    and what else is to be known. row: of queries/reporting_by_unit.sql.
    """
    state, last = row["state_today"], known(row["last_reported"])
    if state == "carried":
        told = typed(row["outcome_today"], lang)
        return told.capitalize() or text("reporting.now_carried", lang), stands_in(row, lang)
    if state == "not_due" and row["is_overdue"]:
        due = figures.short_day(row["last_due"])
        return text("reporting.now_overdue", lang, date=due), stands_in(row, lang)
    more = ""
    if state == "not_due" and last is not None:
        more = text("reporting.last_day", lang, date=figures.short_day(last))
    return text(f"reporting.now_{state}", lang), more


def typed(outcome: Any, lang: str) -> str:
    """Says “đã nhập nhưng chưa tính”, where a cell was filled and is not used; else nothing."""
    if known(outcome) is None:
        return ""
    return text("reporting.typed", lang, outcome=text(f"outcome.{outcome}", lang))


def stands_in(row: Row, lang: str) -> str:
    """Says “tạm lấy số ngày 15/11, số cũ 3 ngày”: which report the unit's figure rests on."""
    last, age = known(row["last_reported"]), known(row["age_days"])
    if last is None:
        return text("reporting.from_none", lang)
    key = "from_old_day" if age and age > 1 else "from_day"
    return text(f"reporting.{key}", lang, date=figures.short_day(last), n=age)


def sent_title(*, sent: int, missing: Sequence[date], lang: str) -> str:
    """Says “Đã gửi báo cáo của 16/17 ngày; chưa gửi báo cáo ngày 10/11”.

    sent: days of the campaign whose report was sent; missing: days that are over without one.
    """
    owed = sent + len(missing)
    if not owed:
        return text("sent.title_none", lang)
    n = figures.two_digits(owed, lang)
    if not missing:
        return text("sent.title_all", lang, n=n)
    given = figures.two_digits(sent, lang)
    return text("sent.title_missing", lang, given=given, n=n, days=_some_days(missing, lang))


def not_sent(days: Sequence[date], lang: str) -> str:
    """Says “Chưa gửi báo cáo ngày 10/11, 18/11”."""
    return text("sent.missing", lang, days=_some_days(days, lang))


def sent_line(*, recipient: str, number: str, at: str, lang: str) -> str:
    """Says “UBND quận Hà Đông · số 16/BC-UBND · lúc 17:24”, of what was entered."""
    parts = [recipient or text("sent.line_recipient", lang)]
    if number:
        parts.append(text("sent.number", lang, number=number))
    if at:
        parts.append(text("sent.at", lang, time=at))
    return text("frame.separator", lang).join(parts)


def still_open(on: date, cutoff: time, lang: str) -> str:
    """Says “báo cáo ngày 18/11 chưa đến giờ chốt 17:00”."""
    date_, clock = figures.short_day(on), figures.clock(cutoff)
    return text("sent.open", lang, date=date_, time=clock)


def _all_days(some: Sequence[date]) -> str:
    return ", ".join(figures.short_day(on) for on in some)


def _some_days(some: Sequence[date], lang: str) -> str:
    """The last ones where there are many."""
    if len(some) <= MOST_DAYS:
        return _all_days(some)
    left = figures.two_digits(len(some) - MOST_DAYS, lang)
    return text("sent.more_days", lang, days=_all_days(some[-MOST_DAYS:]), n=left)
