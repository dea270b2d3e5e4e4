"""Slide 1: how many, what share, how many more since yesterday; up to when, and who reported."""

from exports.deck import KeyFigure, Slide
from ui.briefing.signs import SIGNS
from ui.briefing.until import is_unclosed, until
from ui.briefing.wishes import Briefing
from ui.loading import load
from ui.outlook import outlook
from ui.standing import Standing, standing
from words import briefing as words
from words import captions, figures
from words.figures import known


def slide(view: Briefing, stands: Standing) -> Slide:
    figure, lang = stands.figure, view.lang
    return Slide(
        section=view.text("slide.result", until=until(view)),
        sentence=words.result(
            coverage=figure["coverage"],
            installed=figure["installed"],
            gain=figure["gain"],
            lang=lang,
        ),
        figures=_figures(view, stands),
        bodies=(),
        note=reported_note(view, stands),
        since=_since(view, stands),
        definitions=definitions(view),
        standing=_standing(view, stands),
    )


def _standing(view: Briefing, stands: Standing) -> tuple[str, str, str] | None:
    """The scope's own status; None where it cannot have one yet."""
    status = known(stands.figure["status"])
    if status is None or not stands.has_figures:
        return None
    return status, SIGNS[status], view.text(status)


def _figures(view: Briefing, stands: Standing) -> list[KeyFigure]:
    figure, lang, kind = stands.figure, view.lang, view.wishes.kind
    eligible = captions.eligible_caption(
        eligible=figure["rated_eligible"],
        lang=lang,
        kind=kind,
        without_eligible=figure["units_without_eligible"] or 0,
    )
    told = captions.gain_caption(
        previous_gain=figure["previous_gain"], gained=figure["gained"], lang=lang
    )
    return [
        KeyFigure(
            value=figures.percent(figure["coverage"], lang),
            label=view.text("coverage"),
            number=figure["coverage"],
            is_main=True,
        ),
        KeyFigure(
            value=figures.whole(figure["installed"], lang),
            label=eligible,
            unit=view.text("noun.people"),
            number=figure["installed"],
        ),
        KeyFigure(
            value=figures.signed(figure["gain"], lang),
            label=told or view.text("new_today"),
            unit=view.text("slide.in_the_day"),
            number=figure["gain"],
        ),
        _expected(view, stands),
    ]


def _expected(view: Briefing, stands: Standing) -> KeyFigure:
    """Where it will end; without a projection how many days are left."""
    lang, projection = view.lang, stands.projection
    if projection is not None and stands.expected_share is not None and stands.deadline:
        return KeyFigure(
            value=figures.percent(stands.expected_share, lang),
            label=view.text("slide.expected", n=figures.whole(projection.expected, lang)),
            unit=view.text("slide.on", date=figures.short_day(stands.deadline)),
            number=stands.expected_share,
        )
    left = known(stands.figure["days_left"])
    days = None if left is None else max(0, left)
    return KeyFigure(
        value=figures.whole(days, lang),
        label=outlook(view, stands) if left is None else view.text("slide.days_left"),
        unit=view.text("slide.days"),
        number=days,
    )


def reported_note(view: Briefing, stands: Standing) -> str:
    """The denominator, and how many of how many reports of the day are in; the cut-off, unless
    nobody knows what was in by then."""
    kind, lang = view.wishes.kind, view.lang
    reports = load(view.snapshot, "reporting_by_unit", as_of=view.as_of)
    due = reports[reports["is_due_today"].astype(bool) & (reports["kind"] == kind)]
    if view.wishes.officer:
        due = due[due["officer"] == view.wishes.officer]
    given = int(due["is_kept_today"].astype(bool).sum())
    parts = [view.text(f"definition.{kind}")]
    if len(due):
        parts.append(
            view.text(
                "slide.reported_sometime" if is_unclosed(view) else "slide.reported",
                n=figures.two_digits(given, lang),
                total=figures.two_digits(len(due), lang),
                noun=view.text(f"noun.{kind}"),
                time=figures.clock(view.snapshot.campaign.cutoff),
            )
        )
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def _since(view: Briefing, stands: Standing) -> str:
    before = view.before
    if before is None:
        return ""
    then = standing(view.snapshot, before.as_of, view.wishes.scope).figure
    now = stands.figure
    shares = (known(now["coverage"]), known(then["coverage"]))
    counts = (known(now["gained"]), known(then["gained"]))
    return words.gained_since(
        since=before.as_of,
        gained=None if None in counts else counts[0] - counts[1],
        points=None if None in shares else shares[0] - shares[1],
        lang=view.lang,
    )


def definitions(view: Briefing) -> list[str]:
    """What a speaker can be asked about every slide."""
    keys = (f"definition.{view.wishes.kind}", "definition.ward", "definition.plan")
    return [view.text(key) for key in keys]
