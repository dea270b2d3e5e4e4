"""Up to when the figures of a day hold, as slides, picture and previews say it."""

from datetime import datetime

from data import refresher
from data.store import Snapshot
from ui.freshness import zone_of
from ui.frozen import stands_as_closed
from ui.view import View
from words import figures


def until(view: View) -> str:
    """Says “17:00 ngày 18/11/2024”, the hour at which the day was closed; before that hour the time
    at which they were the sheet's; of a past day that nobody closed the day alone."""
    cutoff, known = view.snapshot.campaign.cutoff, _known_at(view.snapshot)
    date = figures.day(view.as_of, view.lang)
    if known.date() == view.as_of and known.time() < cutoff:
        return view.text("slide.until_now", time=figures.clock(known), date=date)
    if is_unclosed(view):
        return view.text("slide.until_day", date=date)
    return view.text("slide.until", time=figures.clock(cutoff), date=date)


def is_unclosed(view: View) -> bool:
    """Whether the day is past and was not closed with these figures: its sheet may have been filled
    in or mended at any hour since."""
    return _known_at(view.snapshot).date() != view.as_of and not stands_as_closed(view)


def _known_at(snapshot: Snapshot) -> datetime:
    """When the figures were last known to be the sheet's."""
    source = refresher.shared()
    checked = source.status().checked_at if source.current() is snapshot else None
    return (checked or snapshot.read_at).astimezone(zone_of(snapshot))
