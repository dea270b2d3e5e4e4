"""The looks: the tokens of charts/theme.py as CSS variables, and the style sheets of ui/style/.

What `st.html` draws does not follow Streamlit's theme by itself, so each run writes the variables
for the theme that the viewer's browser has.
"""

import re
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

import streamlit as st

from charts.theme import DARK, LARGE, LIGHT, Tokens
from ui import address
from ui.markup import Markup
from ui.paper import recoloured

STYLE = Path(__file__).parent / "style"
PAPER = (STYLE.parent / "paper.js").read_text(encoding="utf-8")
SHARED = ("base", "frame", "cards", "tables", "filters")  # the other sheets, one a screen, follow
LAST = ("narrow", "print")  # what the narrowest windows and paper change of all of them
NARROW = re.compile(r"@media \(max-width: (\d+)px\)")


def is_dark() -> bool:
    """Whether the viewer's browser shows the dark theme."""
    return st.context.theme.type == "dark"


def put(dark: bool, lang: str) -> Tokens:
    """Write the style of the page, tell the browser its language, and return the tokens."""
    tokens = replace(DARK if dark else LIGHT, text_scale=LARGE if address.is_large() else 1.0)
    st.html(_style(tokens))
    with st.container(key="document"):
        # Streamlit's page says lang="en"; screen readers would read Vietnamese with English sounds.
        script = f"document.documentElement.lang = '{lang}';{address.script_for_brought()}{PAPER}"
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
def _style(tokens: Tokens) -> Markup:
    """The sheets with the colours of the theme; paper always has the light ones."""
    sheets = larger(_sheets(), tokens.text_scale)
    on_paper = f"@media print{{{variables(LIGHT)}{recoloured(tokens)}}}"
    return Markup(f"<style>{variables(tokens)}{sheets}{on_paper}</style>")


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


def _sheets() -> str:
    names = sorted(path.stem for path in STYLE.glob("*.css"))
    of_screens = [name for name in names if name not in SHARED + LAST]
    return "\n".join(
        (STYLE / f"{name}.css").read_text(encoding="utf-8")
        for name in (*SHARED, *of_screens, *LAST)
    )


def larger(sheets: str, scale: float) -> str:
    """The sheets for large text: every size in rem grows, and a window counts as narrower by as
    much, so that a layout gives way before its words are cut. Paper stays as it is."""
    if scale == 1:
        return sheets

    def narrower(query: re.Match[str]) -> str:
        usual = int(query[1])
        return (
            f"@media screen and (max-width: {usual * scale:g}px), print and (max-width: {usual}px)"
        )

    grown = f"@media screen {{ :root {{ font-size: {scale:.0%}; }} }}"
    return NARROW.sub(narrower, sheets) + grown
