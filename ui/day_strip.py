"""Ngày thứ 18/28: the campaign's days as a row of blocks, with how many are left."""

from datetime import date

from data.reading import Campaign
from ui.markup import Markup, joined
from words import text
from words.figures import day

MOST_BLOCKS = 62  # a longer campaign is one bar: blocks would be thinner than a pixel

_STRIP = Markup(
    '<div class="day-strip"><p><b>{position}</b> <span>{left}</span></p>'
    '<div class="days" role="img" aria-label="{alt}">{blocks}</div></div>'
)


def day_strip(campaign: Campaign, as_of: date, lang: str) -> Markup:
    """The strip as of a day; without an end (dates that contradict) only the day's number."""
    number = (as_of - campaign.start).days + 1
    if number < 1:
        return _line(text("frame.not_started", lang, date=day(campaign.start, lang)))
    if campaign.end is None:
        return _line(text("screen.day_number", lang, n=number))
    total = (campaign.end - campaign.start).days + 1
    return _STRIP.format(
        position=text("day_n", lang, n=min(number, total), total=total),
        left=_left(campaign, as_of, lang),
        alt=text("frame.progress_alt", lang, n=min(number, total), total=total),
        blocks=_blocks(number, total),
    )


def _left(campaign: Campaign, as_of: date, lang: str) -> str:
    if campaign.deadline is None:
        return ""
    days_left = (campaign.deadline - as_of).days
    if days_left > 0:
        return text("days_left", lang, n=days_left)
    if days_left == 0:
        return text("frame.last_day", lang)
    return text("overdue", lang, n=-days_left)


def _blocks(number: int, total: int) -> Markup:
    if total > MOST_BLOCKS:
        share = f"{min(number, total) / total * 100:.1f}"
        return Markup('<i class="past" style="flex:none;width:{}%"></i>').format(share)
    return joined(
        Markup('<i class="{}"></i>').format(
            "past" if block < number else "now" if block == number else "ahead"
        )
        for block in range(1, total + 1)
    )


def _line(sentence: str) -> Markup:
    return Markup('<div class="day-strip"><p><b>{}</b></p></div>').format(sentence)
