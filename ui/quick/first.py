"""The first response of a screen: Streamlit's document in the right language and by its name, with
what stands in place until the live page is drawn: at / the summary, elsewhere the screen's name.
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
from ui.quick.summary import frame, summary
from words import text

TAKEOVER = Markup(Path(__file__).with_name("takeover.js").read_text(encoding="utf-8"))  # ours
WITHOUT_SCRIPT = 60  # seconds after which the page without a script goes on to /quick

WITH_CHARTS = (FIRST, "progress")  # in windows of every width

_LOOK = Markup(
    '<div id="first-look" class="quick stApp stHtml" data-charts="{charts}"{whole}>'
    "{style}{top}{shown}"
    '<p class="quick-late" role="status" hidden>{late}</p></div>'
)
_OPENING = Markup(
    '{frame}<main><header><h1>{name}</h1><p class="caption" role="status">{said}</p></header>'
    "{without_script}</main>"
)
_AGAIN = Markup('<meta http-equiv="refresh" content="{};url={}">')
_LINK = Markup('<p><a href="{}">{}</a></p>')
_WITHOUT_SCRIPT = Markup("<noscript>{}</noscript>")
_LATE = Markup('{} <a href="{}">{}</a>')
_SCRIPT = Markup("<script>{}</script>")


def document(screen: str, query: Query, base: str, *, may_see: bool) -> str:
    """The document of a screen as of now. may_see: without it nothing of the campaign is in it.

    base: the address of the server, as others reach it.
    """
    lang, is_large = language_of(query), query.get(address.TEXT) == address.LARGE
    name = text(f"nav.{screen.replace('-', '_')}" if may_see else "app_title", lang)
    sheet, head = style_sheet.link(is_large), room.SCRIPT
    snapshot = refresher.shared().current()
    if snapshot is None or not may_see:
        body = _WITHOUT_SCRIPT.format(_to_quick(lang)) if may_see else Markup("")
        return shell.filled(lang=lang, title=name, head=head, body=body, sheet=sheet)
    view = asked(snapshot, query)
    # The live page puts it on: what stands before it has its own, and comes first.
    sheet = style_sheet.link(is_large, is_worn=False)
    if screen == FIRST:
        head = tags_of(view, base) + head
        again = _AGAIN.format(WITHOUT_SCRIPT, view.address(SCREEN))
        body = _look(view, screen, summary(view, foot(view))) + _WITHOUT_SCRIPT.format(again)
    else:
        body = _look(view, screen, _opening(view, name))
    html = shell.filled(lang=lang, title=name, head=head, body=body, sheet=sheet)
    html = shell.later(html) if screen == FIRST else html
    return html.replace("</body>", f"{_SCRIPT.format(TAKEOVER)}</body>", 1)


def _look(view: Asked, screen: str, shown: Markup) -> Markup:
    """What stands over the live page until that is drawn."""
    said = view.text("quick.late" if screen == FIRST else "quick.late_screen")
    late = _LATE.format(said, view.address(SCREEN), view.text("quick.open"))
    return _LOOK.format(
        charts=shell.charts_code() if screen in WITH_CHARTS else "",
        whole=Markup(' data-whole="yes"') if screen == FIRST else "",
        style=style(view.is_large),
        top=top(view, Markup("")),
        shown=shown,
        late=late,
    )


def _opening(view: Asked, name: str) -> Markup:
    """A screen that comes: whose, which, as of which day; without a figure of it."""
    return _OPENING.format(
        frame=frame(view),
        name=name,
        said=view.text("quick.opening"),
        without_script=_WITHOUT_SCRIPT.format(_to_quick(view.lang)),
    )


def _to_quick(lang: str) -> Markup:
    return _LINK.format(SCREEN, text("quick.no_script", lang))
