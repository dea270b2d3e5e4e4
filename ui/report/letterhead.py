"""The blocks around the report's text, from the settings; what no setting says stays blank."""

from exports.report import Letterhead
from ui.report.asked import Asked
from words import report as words
from words.report import tell

USUAL_SIGN = "/BC-UBND"


def letterhead(asked: Asked) -> Letterhead:
    return Letterhead(
        above=asked.setting("Cơ quan cấp trên").upper(),
        agency=words.agency_lines(asked.snapshot.campaign.authority or ""),
        number=tell("number", sign=number_sign(asked)),
        dated=tell(
            "dated",
            place=asked.setting("Địa danh"),
            month=f"{asked.as_of.month:02d}" if asked.as_of.month < 3 else str(asked.as_of.month),
            year=str(asked.as_of.year),
        ),
        title=[tell("kind_name"), *about(asked)],
        addressees=words.listing(asked.setting("Kính gửi")),
        recipients=words.listing(asked.setting("Nơi nhận")),
        signer_title=words.listing(asked.setting("Chức vụ người ký")),
        signer=asked.setting("Người ký"),
        draft=tell("draft"),
    )


def number_sign(asked: Asked) -> str:
    """The sign behind the number, "/BC-UBND", whatever stands before the stroke."""
    typed = asked.setting("Số, ký hiệu")
    return typed[typed.index("/") :] if "/" in typed else USUAL_SIGN


def about(asked: Asked) -> list[str]:
    """What the report is about, the lines below its kind: of what, and of which days."""
    return [tell(f"{line}_{asked.kind}", **facts(asked)) for line in ("about", "when")]


def facts(asked: Asked) -> dict[str, str | None]:
    """What titles, the opening and the closing name."""
    week = asked.week
    ends = week["last_day"] if asked.kind == "weekly" and week else asked.as_of
    return {
        "campaign": words.campaign_name(asked.snapshot.campaign.name or ""),
        "date": words.day(asked.as_of),
        "week": str(week["week_number"]) if week else None,
        "first": words.day(asked.first),
        "last": words.day(ends),
    }


def opening(asked: Asked) -> str:
    """What the report carries out, who reports what, and up to when the figures hold."""
    authority = asked.snapshot.campaign.authority
    told = tell(
        "opening",
        grounds=words.one_after_another(words.listing(asked.setting("Căn cứ"))),
        who=authority or tell("opening_who"),
        what=tell(f"what_{asked.kind}", **facts(asked)),
        until=_until(asked),
    )
    return told[:1].upper() + told[1:]


def _until(asked: Asked) -> str:
    """Up to when the figures hold; of a day that nobody closed when the sheet was read."""
    if asked.is_unclosed:
        read_at = asked.snapshot.read_at
        return tell(
            "until_now",
            date=words.day(asked.as_of),
            time=words.clock(read_at.time()),
            read_on=words.day(read_at.date()),
        )
    date = None if asked.kind == "daily" else words.day(asked.as_of)
    key = "until_early" if asked.is_early else "until"
    return tell(key, time=words.clock(asked.hour), date=date)


def closing(asked: Asked) -> str:
    return tell(f"closing_{asked.kind}", who=asked.snapshot.campaign.authority, **facts(asked))


def attached(asked: Asked) -> str:
    """To which report an appendix belongs; its number and day stay blank."""
    return tell("attached", sign=number_sign(asked), authority=asked.snapshot.campaign.authority)
