"""What a messenger shows beside a link: a title, a sentence and a picture, each with its day.

The ward's figures alone, and no unit by name: a preview is seen by whoever is in the chat, and
stays there as it was.
"""

import re
from collections.abc import Sequence
from hashlib import blake2b

from charts.summary import Hero
from data import refresher
from exports.deck import ProgressBody
from exports.drawing import png_bytes
from exports.preview import HEIGHT, WIDTH, Preview, preview_svg
from ui.briefing.until import until
from ui.loading import load
from ui.markup import Markup, joined
from ui.outlook import outlook
from ui.overview_head import headline
from ui.progress_chart import alt_text, course
from ui.quick.asked import Asked, asked
from ui.standing import Standing, standing
from words import figures
from words.picture import sentences

PATH = "/preview/{lang}-{day}-{digest}.png"
_ADDRESS = re.compile(r"(\w+)-(\d{4}-\d\d-\d\d)-(\w+)\.png")
_TAG = Markup('<meta property="{}" content="{}">')


def tags_of(view: Asked, base: str) -> Markup:
    """The tags in a document's head. base: where others reach the server."""
    title, description = view.once("preview words", lambda: _words(view))
    return written(
        [
            ("og:type", "website"),
            ("og:site_name", view.text("app_title")),
            ("og:locale", view.text("quick.locale")),
            ("og:title", title),
            ("og:description", description),
            ("og:image", base.rstrip("/") + path_of(view)),
            ("og:image:type", "image/png"),
            ("og:image:width", str(WIDTH)),
            ("og:image:height", str(HEIGHT)),
            ("og:image:alt", title),
        ]
    )


def written(told: Sequence[tuple[str, str]]) -> Markup:
    return joined(_TAG.format(name, value) for name, value in told)


def path_of(view: Asked) -> str:
    """The address of the picture: another one for other figures, so nobody keeps an old one."""
    digest = blake2b(_svg(view).encode(), digest_size=8).hexdigest()
    return PATH.format(lang=view.lang, day=view.as_of.isoformat(), digest=digest)


def picture(name: str) -> tuple[str, bytes] | None:
    """The path and the PNG of what is shown by now under an address's name; None for none.

    The path is another one where the figures have changed since.
    """
    parts, snapshot = _ADDRESS.fullmatch(name), refresher.shared().current()
    if parts is None or snapshot is None:
        return None
    view = asked(snapshot, {"lang": parts[1], "date": parts[2]})
    path = path_of(view)
    return path, view.once(f"preview {path}", lambda: png_bytes(_svg(view)))


def _words(view: Asked) -> tuple[str, str]:
    ward = standing(view.snapshot, view.as_of)
    figure, authority = ward.figure, view.snapshot.campaign.authority or view.text("app_title")
    rated = figure["coverage"] is not None
    title = view.text(
        "quick.preview_rated" if rated else "quick.preview_counted",
        authority=authority,
        share=figures.percent(figure["coverage"], view.lang),
        n=figures.whole(figure["rated_installed" if rated else "installed"], view.lang),
        total=figures.whole(figure["rated_eligible"], view.lang),
        date=view.as_of,
    )
    return title, sentences(_sample(view), headline(view, ward), outlook(view, ward))


def _sample(view: Asked) -> str:
    return view.text("sample_data") if view.snapshot.campaign.is_sample else ""


def _svg(view: Asked) -> str:
    held = until(view)  # it changes at the cut-off too
    return view.once(f"preview svg {held}", lambda: preview_svg(_preview(view, held)))


def _preview(view: Asked, held: str) -> Preview:
    ward = standing(view.snapshot, view.as_of)
    return Preview(
        authority=view.snapshot.campaign.authority or view.text("app_title"),
        until=view.text("quick.preview_until", until=held),
        sample=_sample(view),
        hero=_hero(view, ward),
        progress=ProgressBody(
            days=ward.days,
            milestones=load(view.snapshot, "milestones", as_of=view.as_of, **ward.scope._asdict()),
            projection=ward.projection,
            course=course(view, ward),
            alt=alt_text(view, ward),
        ),
        lang=view.lang,
    )


def _hero(view: Asked, ward: Standing) -> Hero:
    figure = ward.figure
    return Hero(
        as_of=view.as_of,
        installed=figure["rated_installed" if figure["coverage"] is not None else "installed"],
        eligible=figure["rated_eligible"],
        coverage=figure["coverage"],
        gain=figure["gain"],
        days_left=figure["days_left"],
        status=(figure["status"] or "unrated") if ward.has_figures else None,
        sentence=headline(view, ward),
    )
