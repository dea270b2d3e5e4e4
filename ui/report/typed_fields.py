"""What an officer types for a report: it outlives runs, other screens and a page loaded anew.

It stands neither in the address nor in the sheet: in the session, and in the viewer's own browser.
"""

import time
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from ui.frame import Page
from ui.report.asked import Kind, Typed

FIELDS = ("difficulties", "proposals", "tasks")
LONGEST = 4_000  # letters of a field
HEIGHT = 120  # px
# A tap on a file's button sends along what was typed last, and asks for the file at once.
PATIENCE, PAUSE = 1.0, 0.05  # seconds

_HELD = "report_typed"  # in the session: what is held of each kind and day
_keep = st.components.v2.component(
    "kept", js=(Path(__file__).parent / "kept.js").read_text(encoding="utf-8")
)


@dataclass
class Held:
    """What was typed for one report. `changes` counts; `is_known`: the browser was asked."""

    typed: Typed = field(default_factory=Typed)
    changes: int = 0
    is_known: bool = False

    def put(self, **what: str) -> None:
        self.typed = replace(self.typed, **what)
        self.changes += 1

    def settled(self) -> Typed:
        """What was typed, with what is on its way just now; called outside of any session."""
        before, until = self.changes, time.monotonic() + PATIENCE
        while self.changes == before and time.monotonic() < until:
            time.sleep(PAUSE)
        return self.typed


def typed_fields(page: Page, kind: Kind) -> Held:
    """Draws the fields, and returns what they hold."""
    place = f"{page.snapshot.campaign.start}:{kind}:{page.as_of}"
    held: Held = st.session_state.setdefault(_HELD, {}).setdefault(place, Held())
    _recall(held, place)
    for name in FIELDS:
        key = f"typed_{name}_{place}"
        if key not in st.session_state:  # set anew in each run it would undo what is being typed
            st.session_state[key] = getattr(held.typed, name)
        label = f"tasks_{kind}" if name == "tasks" else name
        st.text_area(
            page.text(f"report_page.{label}"),
            key=key,
            height=HEIGHT,
            max_chars=LONGEST,
            placeholder=page.text(f"report_page.example_{name}"),
            on_change=partial(_changed, held, name, key),
        )
    return held


def _changed(held: Held, name: str, key: str) -> None:
    held.put(**{name: st.session_state[key]})


def _recall(held: Held, place: str) -> None:
    """Ask the browser once what it keeps, and have it keep what is typed from then on."""
    typed = None if not held.is_known else {name: getattr(held.typed, name) for name in FIELDS}
    with st.container(key="keep_typed"):
        kept = _keep(
            key="kept", data={"place": place, "typed": typed}, on_kept_change=lambda: None
        ).kept
    if held.is_known or not isinstance(kept, dict) or kept.get("place") != place:
        return
    held.is_known = True
    for name, value in _usable(kept.get("typed")).items():
        if not getattr(held.typed, name):
            held.put(**{name: value})
            st.session_state[f"typed_{name}_{place}"] = value
    st.rerun()  # from now on the browser is told what to keep


def _usable(kept: Any) -> dict[str, str]:
    """What a browser says it kept, as far as it makes sense."""
    told = kept if isinstance(kept, dict) else {}
    return {
        name: told[name][:LONGEST]
        for name in FIELDS
        if isinstance(told.get(name), str) and told[name]
    }
