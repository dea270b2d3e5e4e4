"""The first response of a screen: Streamlit's document in the right language and by its name; at /
with the summary in it, in place until the live page is drawn.
"""

from pathlib import Path

from data import refresher
from ui import address, room, style_sheet
from ui.links import FIRST
from ui.markup import Markup
from ui.quick import shell
from ui.quick.asked import Asked, Query, asked, language_of
from ui.quick.page import SCREEN, foot, top
from ui.quick.preview import tags_of
from ui.quick.style import style
from ui.quick.summary import summary
from words import text

TAKEOVER = Markup(Path(__file__).with_name("takeover.js").read_text(encoding="utf-8"))  # ours
WITHOUT_SCRIPT = 60  # seconds after which the page without a script goes on to /quick

_FIRST = Markup(
    '<div id="first-figures" class="quick stApp stHtml" data-charts="{charts}">{style}{top}'
    '{summary}<p class="quick-late" role="status" hidden>{late}</p></div>'
    "<noscript>{again}</noscript>"
)
_AGAIN = Markup('<meta http-equiv="refresh" content="{};url={}">')
_LINK = Markup('<p><a href="{}">{}</a></p>')
_SCRIPT = Markup("<script>{}</script>")


def document(screen: str, query: Query, base: str, *, may_see: bool) -> str:
    """The document of a screen as of now. may_see: without it nothing of the campaign is in it.

    base: the address of the server, as others reach it.
    """
    lang, is_large = language_of(query), query.get(address.TEXT) == address.LARGE
    sheet, head = style_sheet.link(is_large), room.SCRIPT
    if not may_see:
        title = text("app_title", lang)
        return shell.filled(lang=lang, title=title, head=head, body=Markup(""), sheet=sheet)
    name = text(f"nav.{screen.replace('-', '_')}", lang)
    snapshot = refresher.shared().current()
    if screen != FIRST or snapshot is None:
        body = _without_script(lang)
        return shell.filled(lang=lang, title=name, head=head, body=body, sheet=sheet)
    view = asked(snapshot, query)
    # The live page puts it on: the figures before it have their own, and come first.
    sheet = style_sheet.link(is_large, is_worn=False)
    head, body, script = tags_of(view, base) + head, _first(view), _SCRIPT.format(TAKEOVER)
    html = shell.filled(lang=lang, title=name, head=head, body=body, sheet=sheet)
    return html.replace("</body>", f"{script}</body>", 1)


def _first(view: Asked) -> Markup:
    quick = view.address(SCREEN)
    return _FIRST.format(
        charts=shell.charts_code(),
        style=style(view.is_large),
        top=top(view, Markup("")),
        summary=summary(view, foot(view)),
        late=Markup('{} <a href="{}">{}</a>').format(
            view.text("quick.late"), quick, view.text("quick.open")
        ),
        again=_AGAIN.format(WITHOUT_SCRIPT, quick),
    )


def _without_script(lang: str) -> Markup:
    link = _LINK.format(SCREEN, text("quick.no_script", lang))
    return Markup("<noscript>{}</noscript>").format(link)
