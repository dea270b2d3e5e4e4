"""The looks: the tokens of charts/theme.py as CSS variables, and the style sheets of ui/style/.

What `st.html` draws does not follow Streamlit's theme by itself, so each run writes the variables
for the theme that the viewer's browser has.
"""

from dataclasses import asdict
from functools import cache
from pathlib import Path

import streamlit as st

from charts.theme import DARK, LIGHT, Tokens
from ui import address

STYLE = Path(__file__).parent / "style"
SHARED = ("base", "frame", "cards", "tables", "filters")  # the other sheets, one a screen, follow


def is_dark() -> bool:
    """Whether the viewer's browser shows the dark theme."""
    return st.context.theme.type == "dark"


def put(dark: bool, lang: str) -> Tokens:
    """Write the style of the page, tell the browser its language, and return the tokens."""
    st.html(_style(dark))
    with st.container(key="document"):
        # Streamlit's page says lang="en"; screen readers would read Vietnamese with English sounds.
        script = f"document.documentElement.lang = '{lang}';{address.script_for_brought()}"
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
    return DARK if dark else LIGHT


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
def _style(dark: bool) -> str:
    variables = "".join(
        f"--{name.replace('_', '-')}:{value};"
        for name, value in asdict(DARK if dark else LIGHT).items()
        if isinstance(value, str)
    )
    return f"<style>:root{{{variables}}}{_sheets()}</style>"


def _sheets() -> str:
    names = sorted(path.stem for path in STYLE.glob("*.css"))
    ordered = [*SHARED, *(name for name in names if name not in SHARED)]
    return "\n".join((STYLE / f"{name}.css").read_text(encoding="utf-8") for name in ordered)
