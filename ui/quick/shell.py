"""Streamlit's own document, as the installed version has it, with what it cannot know put in.

What a new version writes otherwise stays as it writes it; a test holds what is expected of it.
"""

import re
from functools import cache
from pathlib import Path

from streamlit import file_util

from ui.markup import Markup

STATIC = Path(file_util.get_static_dir())
# Streamlit's own typeface, which no screen of ours is set in, and the way for programs, which is
# closed: neither is worth a phone's first second.
NOT_OURS = re.compile(
    r'<link\s+rel="preload"[^>]*as="font"[^>]*>|<link\s+rel="service-desc"[^>]*>'
    r"|<!--\s+Machine-readable.*?-->|<noscript>.*?</noscript>",
    re.DOTALL,
)
SHEETS = re.compile(r'<link rel="stylesheet"[^>]*>')
CODE = re.compile(r'<script type="module"[^>]*></script>|<link rel="modulepreload"[^>]*>')
CHARTS = "PlotlyChart.*.js"  # the code that draws charts, by its beginning


@cache
def document() -> str:
    """The document without what is not ours."""
    return NOT_OURS.sub("", (STATIC / "index.html").read_text(encoding="utf-8"))


@cache
def charts_code() -> str:
    """The address of the code that draws charts, relative to the document; "" for none known."""
    found = sorted((STATIC / "static" / "js").glob(CHARTS))
    return f"./static/js/{found[0].name}" if len(found) == 1 else ""


def later(html: str) -> str:
    """The document with the code of the live page in a template, which no browser asks for before
    takeover.js puts it in: on its way and compiled, it would come between the figures and their
    painting."""
    code = "".join(CODE.findall(html))
    kept = f'<template id="live-code">{code}</template></body>'
    return CODE.sub("", html).replace("</body>", kept, 1)


def filled(*, lang: str, title: str, head: Markup, body: Markup, sheet: Markup) -> str:
    """The document in a language, with a title, more in its head, and more before its root.

    Style sheets come after that, Streamlit's and then ours: in the head they would keep it from
    being drawn.
    """
    sheets = "".join(SHEETS.findall(document()))
    html = SHEETS.sub("", document()).replace('<html lang="en">', f'<html lang="{lang}">', 1)
    html = html.replace("<title>Streamlit</title>", Markup("<title>{}</title>").format(title), 1)
    html = html.replace("</head>", f"{head}</head>", 1)
    return html.replace('<div id="root">', f'{body}{sheets}{sheet}<div id="root">', 1)
