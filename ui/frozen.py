"""A past day as it was when it was closed, beside what the sheet says of it by now."""

from datetime import date

from data import refresher
from data.closed_figures import told_otherwise
from data.frozen_days import frozen_snapshot
from data.store import Snapshot
from ui.loading import finished, load
from ui.markup import Markup, joined
from ui.scopes import KIND
from ui.view import View
from words import adjusted
from words.figures import known

_NOTICE = Markup('<details class="notice" role="status"><summary>{}</summary><p>{}</p></details>')
Change = tuple[str, int | None, int | None]  # name, people when the day was closed, people now


def frozen(snapshot: Snapshot, day: date) -> Snapshot | None:
    """The figures of a closed day, for what is made of it again; None of a day that is not over,
    or that nobody kept."""
    source = refresher.shared()
    if source.frozen is None or day > snapshot.today:
        return None
    return frozen_snapshot(source.frozen, source.source, day)


def as_closed(view: View) -> View:
    """The view on the day's figures as they were when it was closed; itself where they are not
    kept."""
    kept = frozen(view.snapshot, view.as_of)
    return view if kept is None else View(kept, view.as_of, view.lang)


def stands_as_closed(view: View) -> bool:
    """Whether these are the figures with which the day was closed."""
    if view.snapshot.is_closed:
        return True
    return frozen(view.snapshot, view.as_of) is not None and not changes(view.snapshot, view.as_of)


def changes(snapshot: Snapshot, day: date) -> list[Change]:
    """The groups whose figure of a closed day is another by now, in the order of the register."""
    return finished(snapshot, ("changes since closed", day), lambda: _changes(snapshot, day))


def _changes(snapshot: Snapshot, day: date) -> list[Change]:
    kept = frozen(snapshot, day)
    if kept is None:
        return []
    then, now = (
        load(each, "unit_figures", as_of=day, kind=KIND).set_index("unit_id")
        for each in (kept, snapshot)
    )
    changed = []
    for code in dict.fromkeys([*now.index, *then.index]):
        before, after = (
            known(frame["value"].get(code)) if code in frame.index else None
            for frame in (then, now)
        )
        if before != after:
            name = str((now if code in now.index else then)["name"][code])
            changed.append((name, before, after))
    return changed


def adjusted_notice(page: View) -> Markup:
    """That a closed day's figures are others by now, and which: in the sheet, or as it is read."""
    kept = frozen(page.snapshot, page.as_of)
    if kept is None:
        return Markup("")
    return joined([_adjusted(page, kept), _read_otherwise(page, kept)])


def _adjusted(page: View, kept: Snapshot) -> Markup:
    changed = changes(page.snapshot, page.as_of)
    if not changed:
        return Markup("")
    totals = [
        known(load(each, "standing", as_of=page.as_of, scope="kind", key=KIND)["installed"].iloc[0])
        for each in (kept, page.snapshot)
    ]
    return _notice(page, totals, changed)


def _read_otherwise(page: View, kept: Snapshot) -> Markup:
    otherwise = told_otherwise(kept)
    if otherwise is None:
        return Markup("")
    (_, *totals), changed = otherwise
    return _notice(page, totals, changed, is_reread=True)


def _notice(
    page: View, totals: list[int | None], changed: list[Change], *, is_reread: bool = False
) -> Markup:
    said = adjusted.sentence(
        day=page.as_of,
        before=totals[0],
        after=totals[1],
        units=len(changed),
        lang=page.lang,
        is_reread=is_reread,
    )
    return _NOTICE.format(said, adjusted.lines(changed, page.lang))
