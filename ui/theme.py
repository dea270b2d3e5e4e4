"""The looks: the tokens of charts/theme.py as CSS variables, which the style sheet is written in.

What `st.html` draws does not follow Streamlit's theme by itself, so each run writes the variables
for the theme that the viewer's browser has, and sees to it that the sheet is on the page.
"""

from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

import streamlit as st

from charts.theme import DARK, LARGE, LIGHT, Tokens
from ui import address, style_sheet
from ui.markup import Markup
from ui.paper import recoloured

SCRIPTS = "".join(
    Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("paper.js", "sheet.js")
)


def is_dark() -> bool:
    """Whether the viewer's browser shows the dark theme."""
    return st.context.theme.type == "dark"


def put(dark: bool, lang: str) -> Tokens:
    """Write the colours of the page, tell the browser its language, and return the tokens."""
    is_large = address.is_large()
    tokens = replace(DARK if dark else LIGHT, text_scale=LARGE if is_large else 1.0)
    st.html(_colours(tokens))
    with st.container(key="document"):
        # Streamlit's page says lang="en"; screen readers would read Vietnamese with English sounds.
        script = (
            f"document.documentElement.lang = '{lang}';{address.script_for_brought()}{SCRIPTS}"
            f"document.wearSheet('{style_sheet.sheet(is_large).address}');"
        )
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
    return tokens


def name_header(authority: str) -> None:
    """Put the ward's name beside the mark in Streamlit's header, which takes pictures only."""
    st.html(f'<style>:root{{--authority:"{css_text(authority)}"}}</style>')


def css_text(text: str) -> str:
    """Text from the sheet as the inside of a CSS string: all but letters, digits and spaces is
    written as its number, so that nothing in it can end the string or the style."""
    return "".join(
        letter if letter.isalnum() or letter == " " else f"\\{ord(letter):06x}" for letter in text
    )


@cache
def _colours(tokens: Tokens) -> Markup:
    """The colours of the theme; paper always has the light ones."""
    on_paper = f"@media print{{{variables(LIGHT)}{recoloured(tokens)}}}"
    return Markup(f"<style>{variables(tokens)}{on_paper}</style>")


def variables(tokens: Tokens) -> str:
    """The colours by name; those of a ramp are numbered from 0."""
    colours: dict[str, str] = {}
    for name, value in asdict(tokens).items():
        if isinstance(value, str):
            colours[name] = value
        elif isinstance(value, tuple):
            colours |= {f"{name}-{step}": colour for step, colour in enumerate(value)}
    written = "".join(f"--{name.replace('_', '-')}:{colours[name]};" for name in colours)
    return f":root{{{written}}}"
