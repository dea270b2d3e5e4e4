"""What is looked at stands in the address (?lang=, ?date=, filters): a link sent is the view seen.

The address is the one source: a widget is set from it before it is drawn, and writes back into it
when somebody uses it. So Back and Forward work, a default leaves no trace, and a value that makes
no sense is ignored and said so. Streamlit's own binding is not used: it writes the label of an
option into the address, which changes with language and counts.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from words import languages

LANGUAGE, DAY, TEXT = "lang", "date", "text"
CARRIED = (LANGUAGE, DAY, TEXT)  # from screen to screen, beside what a link itself says
LARGE = "large"  # of the sizes of text the one that is not the usual

# Session state: the screen of the run before, what it carried, what this run was given of it, and
# what this run could not take.
_SCREEN, _KEPT, _BROUGHT = "address_screen", "address_kept", "address_brought"
_IGNORED = "address_ignored"


def asked(name: str) -> str | None:
    """What the address says under `name`; just after a change of screen, what was carried over."""
    brought: dict[str, str] = st.session_state.get(_BROUGHT, {})
    value: str | None = st.query_params.get(name, brought.get(name))
    return value


def language() -> str:
    """The language asked for; the first of the catalogues where none or an unknown one is."""
    return choice(LANGUAGE, languages(), languages()[0])


def day(default: date, first: date, last: date) -> date:
    """The day asked for, where it is a day from `first` to `last`; else `default`."""
    return day_of(asked(DAY), default, first, last)


def day_of(typed: str | None, default: date, first: date, last: date) -> date:
    """The day that an address names as `typed`, where it is one from `first` to `last`."""
    try:
        wanted = date.fromisoformat(typed or "")
    except ValueError:
        return default
    return wanted if first <= wanted <= last else default


def is_large() -> bool:
    """Whether large text is asked for."""
    return asked(TEXT) == LARGE


def choice(name: str, options: Sequence[str], default: str) -> str:
    """One of `options`, as the address has it under `name`; else `default`."""
    wanted = asked(name)
    if wanted is None or wanted in options:
        return default if wanted is None else wanted
    _ignore(wanted)
    return default


def one_of(name: str, options: Sequence[str]) -> str | None:
    """One of `options`, or None where the address has none under `name`."""
    return choice(name, ["", *options], "") or None


def several(name: str, options: Sequence[str], most: int) -> list[str]:
    """Those of `options` that the address has under `name`, in its order; of too many the first."""
    wanted = list(dict.fromkeys(st.query_params.get_all(name)))
    for value in wanted:
        if value not in options:
            _ignore(value)
    return [value for value in wanted if value in options][:most]


def typed(name: str, longest: int = 60) -> str:
    """What the address has under `name` as somebody typed it; "" where nothing is."""
    return (asked(name) or "").strip()[:longest]


def number(name: str, last: int) -> int:
    """A page number of 1 to `last`, as the address has it under `name`; else 1."""
    wanted = asked(name)
    if wanted is None:
        return 1
    is_number = wanted.isascii() and wanted.isdigit() and len(wanted) < 10
    if is_number and 1 <= int(wanted) <= last:
        return int(wanted)
    _ignore(wanted)
    return 1


def _ignore(value: str) -> None:
    ignored: list[str] = st.session_state.setdefault(_IGNORED, [])
    if value not in ignored:
        ignored.append(value)


def ignored() -> list[str]:
    """What this run found in the address and could not take, to be named to the viewer.

    An unknown day, language or size of text is told apart by `unknown`: the frame says what is
    shown instead.
    """
    told = {asked(name) for name in CARRIED}
    found: list[str] = st.session_state.get(_IGNORED, [])
    return [value for value in found if value not in told]


def unknown(name: str, taken: object) -> str | None:
    """What the address says under `name` where it was not taken, to be named to the viewer."""
    wanted = asked(name)
    return wanted if wanted is not None and wanted != str(taken) else None


def put(name: str, value: object | None) -> None:
    """Write a value, or a list of them, into the address; None takes it out."""
    if value is None:
        st.query_params.pop(name, None)
    elif isinstance(value, list):
        st.query_params[name] = value
    elif st.query_params.get(name) != str(value):
        st.query_params[name] = str(value)


def put_all(values: Mapping[str, object | None]) -> None:
    """As `put` of each, in one entry of the browser's history: Back leads past none of it."""
    before = {name: st.query_params.get_all(name) for name in st.query_params}
    after = {name: told for name, told in before.items() if name not in values}
    for name, value in values.items():
        if isinstance(value, list):
            after[name] = value
        elif value is not None:
            after[name] = [str(value)]
    if after != before:
        st.query_params.from_dict(after)


def bound(
    name: str, value: object, default: object, *also_reset: str
) -> tuple[str, Callable[[], None]]:
    """Set the widget of `name` to `value`; return its key and what to do when it is used.

    `default` leaves no trace in the address. `also_reset` are names that a new choice makes
    meaningless, such as the page of a list after another filter.
    """
    key = f"choice_{name}"
    st.session_state[key] = value

    def used() -> None:
        chosen = st.session_state[key]
        value = None if chosen in (None, default) or chosen == [] else chosen
        put_all({**dict.fromkeys(also_reset), name: value})

    return key, used


def carried() -> dict[str, str]:
    """What goes along from screen to screen: language and day, where they are asked for."""
    return {name: value for name in CARRIED if (value := asked(name)) is not None}


def carry(screen: str) -> None:
    """Keep language and day when somebody goes on to another screen by the navigation.

    Called once at the beginning of a run, before the screen takes its choices from the address.
    """
    st.session_state[_IGNORED] = []
    is_new = st.session_state.get(_SCREEN, screen) != screen
    kept: dict[str, str] = st.session_state.get(_KEPT, {})
    st.session_state[_BROUGHT] = (
        {name: kept[name] for name in kept if name not in st.query_params} if is_new else {}
    )
    st.session_state[_SCREEN] = screen
    st.session_state[_KEPT] = carried()


def script_for_brought() -> str:
    """JavaScript that adds to the browser's address what was carried over to this screen.

    It replaces the entry of the history: writing through st.query_params would add one, and Back
    would lead to the same screen in another language.
    """
    brought: dict[str, str] = st.session_state.get(_BROUGHT, {})
    if not brought:
        return ""
    query = json.dumps("?" + urlencode({**st.query_params.to_dict(), **brought}))
    return f"history.replaceState(history.state, '', location.pathname + {query});"
