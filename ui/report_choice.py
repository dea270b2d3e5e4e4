"""Which report, and what the officer writes into it: kept for the session, a text a day and kind.

What is typed stands in no address: it may name people, and links are sent on.
"""

from dataclasses import fields
from typing import cast

import streamlit as st

from ui import filters
from ui.frame import Page
from ui.report import Asked, Kind, Typed
from ui.report.asked import KINDS

KEPT = "report_typed"  # in the session, where it outlives the screen's widgets
LONGEST = 4000  # letters of a field
HEIGHT = 112  # px, four lines


def choose(page: Page) -> Asked:
    """Draw the choices, and return what is asked for."""
    with filters.row("report"):
        kind = filters.segments(
            "kind", KINDS, page.text("report_screen.kind"), lambda name: _name(page, name)
        )
    typed = _typed(page, kind)
    return Asked(page.snapshot, page.as_of, page.lang, kind=cast(Kind, kind), typed=typed)


def _name(page: Page, kind: str) -> str:
    return page.text(f"report_screen.kind_{kind}")


def kept() -> dict[str, str]:
    """What was typed in this session, by field, kind and day."""
    held: dict[str, str] = st.session_state.setdefault(KEPT, {})
    return held


def field_key(name: str, kind: str, day: str) -> str:
    return f"report_{name}_{kind}_{day}"


def _typed(page: Page, kind: str) -> Typed:
    """The fields, filled with what was typed before."""
    told = {}
    with st.container(key="report_typed_fields"):
        for field in fields(Typed):
            key = field_key(field.name, kind, page.as_of.isoformat())
            if key not in st.session_state:
                st.session_state[key] = kept().get(key, "")
            told[field.name] = st.text_area(
                page.text(f"report_screen.{field.name}"),
                key=key,
                height=HEIGHT,
                max_chars=LONGEST,
                placeholder=page.text("report_screen.placeholder"),
            )
            kept()[key] = told[field.name]
    return Typed(**told)
