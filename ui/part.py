"""A part of a screen that is drawn again alone when somebody chooses in it.

The rest stays as it is: nothing of it is sent or drawn anew, which was a third of what a viewer
waited for. What depends on the choice stands in the part; Back and Forward, a link and a newer
snapshot draw the whole screen, as ever.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from ui import mishap
from ui.frame import Page

Given = ParamSpec("Given")


def part(
    draw: Callable[Concatenate[Page, Given], None],
) -> Callable[Concatenate[Page, Given], None]:
    """`draw` as a part. What it raises is logged, and the viewer gets a sentence: drawn alone, it
    is not within what ui/start/main.py catches."""

    @wraps(draw)
    def drawn(page: Page, /, *args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            draw(page, *args, **kwargs)
        except Exception:
            logging.getLogger("ui").exception(
                "drawing page=%r part=%r", page.screen, draw.__qualname__
            )
            mishap.excuse(page.lang)

    return st.fragment(drawn)
