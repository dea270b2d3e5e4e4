"""Whole pages without Streamlit: for whom the dashboard does not open, or not just now.

They tell nothing of the campaign, its name in the workbook included, and load nothing. A preview of
a link that opens nothing has the program's name and the door's sentence.
"""

from markupsafe import Markup
from starlette.responses import HTMLResponse

from words import text

LANG = "vi"
TRY_AGAIN_AFTER = 30  # seconds

_PAGE = Markup(
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="robots" content="noindex">{again}<title>{title}</title>'
    '<meta property="og:title" content="{name}"><meta property="og:description" content="{title}">'
    "<style>"
    ":root {{ color-scheme: light dark; }}"
    "body {{ font: 16px/1.5 system-ui, sans-serif; margin: 0; min-height: 100vh; display: grid;"
    " grid-template-columns: minmax(0, 30rem); justify-content: center; align-items: center;"
    " background: light-dark(#F3F6F9, #0F1720);"
    " color: light-dark(#15202B, #E9EEF3); }}"
    "main {{ margin: 16px; padding: 24px; border-radius: 8px;"
    " border: 1px solid light-dark(#D3DAE2, #33424F); background: light-dark(#FFFFFF, #18232F); }}"
    "h1 {{ font-size: 1.25rem; line-height: 1.35; margin: 0 0 8px; }} p {{ margin: 0 0 16px; }}"
    "label {{ display: block; font-size: .875rem; }}"
    "form div {{ display: flex; gap: 8px; margin-top: 4px; }}"
    "input, button {{ font: inherit; min-height: 44px; border-radius: 6px; padding: 0 12px;"
    " border: 1px solid light-dark(#6B7785, #93A1AF); box-sizing: border-box; min-width: 0; }}"
    "input {{ flex: 1; background: transparent; color: inherit; }}"
    "button {{ background: #0B4F9E; color: #FFFFFF; border-color: #0B4F9E; }}"
    ".wrong {{ color: light-dark(#B3261E, #F0766B); font-weight: 600; }}"
    "</style></head><body><main><h1>{title}</h1>{body}</main></body></html>"
)
_FORM = Markup(
    '<form method="get" action="/" autocomplete="off"><label for="key">{label}</label><div>'
    '<input id="key" name="key" required autocapitalize="off" spellcheck="false">'
    "<button>{enter}</button></div></form>"
)
_AGAIN = Markup('<meta http-equiv="refresh" content="{}">')


def door(*, is_wrong: bool, is_for_preview: bool = False) -> HTMLResponse:
    """For a stranger. is_wrong: the key that was shown opens nothing. is_for_preview: asked by a
    messenger, many of which show no preview of an answer that is no 200; the door is the same."""
    body = Markup("<p>{}</p>").format(text("door.text", LANG))
    if is_wrong:
        body += Markup('<p class="wrong" role="alert">{}</p>').format(text("door.wrong_key", LANG))
    body += _FORM.format(label=text("door.key_label", LANG), enter=text("door.enter", LANG))
    code = 403 if is_wrong else 200 if is_for_preview else 401
    return _answer(code, text("door.title", LANG), body)


def crowded() -> HTMLResponse:
    """For somebody too many; the page tries again by itself."""
    body = Markup('<p>{}</p><p><a href="/quick">{}</a></p>').format(
        text("door.crowded_text", LANG, n=TRY_AGAIN_AFTER), text("quick.open", LANG)
    )
    answer = _answer(503, text("door.crowded", LANG), body, _AGAIN.format(TRY_AGAIN_AFTER))
    answer.headers["Retry-After"] = str(TRY_AGAIN_AFTER)
    return answer


def only_here() -> HTMLResponse:
    """For another machine, in mode `open`."""
    body = Markup("<p>{}</p>").format(text("door.only_here_text", LANG))
    return _answer(403, text("door.only_here", LANG), body)


def _answer(code: int, title: str, body: Markup, again: Markup | str = "") -> HTMLResponse:
    page = _PAGE.format(
        lang=LANG, title=title, name=text("app_title", LANG), body=body, again=again
    )
    return HTMLResponse(page, code, headers={"Cache-Control": "no-store"})
