"""/quick as a whole document: no script, nothing loaded beside it."""

from pathlib import Path

from data import refresher
from ui import address, waiting
from ui.freshness import zone_of
from ui.links import FIRST, address_with
from ui.markup import Markup
from ui.quick.asked import Asked, Query, asked, language_of
from ui.quick.preview import tags_of
from ui.quick.style import style
from ui.quick.summary import summary
from words import languages, text
from words.figures import clock, day

SCREEN = "quick"
MARK = Markup(  # ours, not typed by anybody
    (Path(__file__).parents[1] / "start" / "static" / "mark.svg").read_text(encoding="utf-8")
).replace("<svg ", Markup('<svg aria-hidden="true" '))

_DOCUMENT = Markup(
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="robots" content="noindex"><title>{title}</title>{tags}'
    '<link rel="icon" href="app/static/mark.svg">{style}</head>'
    '<body class="quick stApp stHtml">{body}</body></html>'
)
_TOP = Markup('<header class="quick-top">{mark}<b>{authority}</b>{links}</header>')
_FULL = Markup('<a class="{}" href="{}">{}</a>')
_LINK = Markup('<a href="{}" lang="{}" hreflang="{}">{}</a>')
_FOOT = Markup('<p class="foot caption">{}</p>')


def document(query: Query, base: str) -> Markup:
    """The page as of now. base: the address of the server, as others reach it."""
    source = refresher.shared()
    snapshot = source.current()
    if snapshot is None:
        lang = language_of(query)
        body = Markup("<main>{}</main>").format(waiting.said(source.status(), lang))
        return _DOCUMENT.format(
            lang=lang, title=text("app_title", lang), tags="", style=style(False), body=body
        )
    view = asked(snapshot, query)
    return _DOCUMENT.format(
        lang=view.lang,
        title=view.text("quick.title", date=view.as_of, authority=authority(view)),
        tags=tags_of(view, base),
        style=style(view.is_large),
        body=top(view, _links(view)) + summary(view, _full(view) + foot(view)),
    )


def top(view: Asked, links: Markup) -> Markup:
    """Whose figures these are, in the place of the menu."""
    return _TOP.format(mark=MARK, authority=authority(view), links=links)


def authority(view: Asked) -> str:
    return view.snapshot.campaign.authority or view.text("app_title")


def foot(view: Asked) -> Markup:
    """Who says so, and when this was answered: a page that nobody loads again shows its age."""
    now = refresher.now().astimezone(zone_of(view.snapshot))
    answered = view.text("quick.answered", time=clock(now), date=day(now.date(), view.lang))
    return _FOOT.format(f"{view.text('self_reported')}. {answered}")


def _links(view: Asked) -> Markup:
    """To the whole dashboard, where there is room, and to the other languages."""
    return _full(view, "wide-only") + Markup("").join(
        _LINK.format(_in(view, lang), lang, lang, text(f"frame.language_{lang}", lang))
        for lang in languages()
        if lang != view.lang
    )


def _full(view: Asked, css: str = "phone-only quick-full") -> Markup:
    return _FULL.format(css, view.address(FIRST), view.text("quick.full"))


def _in(view: Asked, lang: str) -> str:
    """This page in another language; the first one leaves no trace in the address."""
    kept = {name: value for name, value in view.kept if name != address.LANGUAGE}
    if lang != languages()[0]:
        kept[address.LANGUAGE] = lang
    return address_with(kept, SCREEN)
