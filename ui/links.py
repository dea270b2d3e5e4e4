"""The screens by name, and links from one view to another that keep language and day.

A link is a real one, to be copied or opened in another tab. A plain tap does not load the page
anew: `follow` listens for it and opens the view in the running session.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import streamlit as st

from ui import address, room
from ui.markup import Markup, rich
from ui.scopes import KIND
from words import text

ROOT = Path(__file__).resolve().parents[1]
SCREENS = (  # in the menu's order
    *("overview", "groups", "units", "progress", "follow-up"),
    *("reporting", "quality", "outreach", "present", "report", "help"),
)
FOLDED = {  # below a heading of the menu
    "data_menu": ("reporting", "quality", "outreach"),
    "present_menu": ("present", "report"),
}
FIRST = SCREENS[0]  # what opens at /
LinkOf = Callable[..., Markup]  # as view_link: screen, label, css and choices → a link
Choice = str | Sequence[str] | None  # a list stands in the address once for each of it

_LINK = Markup('<a class="view {css}" href="{href}" data-screen="{screen}">{label}</a>')
_CODE = [Path(__file__).with_name(name) for name in ("steps.js", "view_links.js")]
_listen = st.components.v2.component(
    "view_links", js="\n".join(file.read_text(encoding="utf-8") for file in _CODE)
)


def screen_page(screen: str, lang: str, *, in_menu: bool = True) -> st.Page:
    """A screen as Streamlit's router knows it; not in the menu it has its address alone.

    A copy of its own for each run, which the router writes into: to make one asks the disk where
    the file lies, and eleven of them were a tenth of a run.
    """
    return copy(_made(screen, lang, in_menu))


@cache
def _made(screen: str, lang: str, in_menu: bool) -> st.Page:
    name = screen.replace("-", "_")
    return st.Page(
        ROOT / "pages" / f"{name}.py",
        title=text(f"nav.{name}", lang),
        url_path=screen,
        default=screen == FIRST,
        visibility="visible" if in_menu else "hidden",
    )


def heading_of(screen: str) -> str:
    """The heading of the menu that a screen stands below; "" where it has none."""
    return next((heading for heading, below in FOLDED.items() if screen in below), "")


def view_link(
    screen: str, label: object, *, css: str = "", to: str = "", **choices: Choice
) -> Markup:
    """A link to a view, as HTML. `choices`: what it is to show, as that screen's address has them.

    `to`: the id of the part to scroll to.
    """
    return link_to(address_of(screen, **choices) + (f"#{to}" if to else ""), screen, label, css=css)


def link_to(href: str, screen: str, label: object, *, css: str = "") -> Markup:
    """A link to the view at an address."""
    return _LINK.format(css=css, href=href, screen=screen, label=rich(label))


def place_of_unit(kind: str) -> tuple[str, str]:
    """The screen where a unit of a kind is opened, and the name it has in that screen's address."""
    return ("groups", "group") if kind == KIND else ("units", "unit")


def unit_link(kind: str, unit_id: str, label: object) -> Markup:
    """To the screen where the unit is opened."""
    screen, name = place_of_unit(kind)
    return view_link(screen, label, to="opened", **{name: unit_id})


def address_of(screen: str, **choices: Choice) -> str:
    """The address of a view, relative to any screen's; None is left out.

    Without the size of text: links stand in HTML that viewers share, and view_links.js adds it.
    """
    return address_without((), screen, **choices)


def address_without(left_out: Sequence[str], screen: str, /, **choices: Choice) -> str:
    """As `address_of`, without what of this view is not to go along, such as its day."""
    kept = address.carried()
    for name in (address.TEXT, *left_out):
        kept.pop(name, None)
    return address_with(kept, screen, **choices)


def address_with(kept: Mapping[str, str], screen: str, /, **choices: Choice) -> str:
    """The address of a view that carries `kept` along."""
    wanted = {name: value for name, value in choices.items() if value is not None}
    query = urlencode({**kept, **wanted}, doseq=True)
    path = "./" if screen == FIRST else screen
    return f"{path}?{query}" if query else path


def follow(screen: str, pages: dict[str, st.Page]) -> None:
    """Open the view whose link was tapped. `screen` is the one shown; `pages`: all that may be.

    Called before the screen reads its address, once a run.
    """
    with st.container(key="follow_links"):
        said = _listen(
            key="view_links",
            data=room.watched(),
            on_opened_change=lambda: None,
            on_theme_change=lambda: None,
            on_width_change=lambda: None,
        )
    room.take(said.width)
    opened = said.opened
    if not isinstance(opened, dict) or opened.get("screen") not in [*pages]:
        return  # nothing was tapped, or a browser said what no link says
    query = parse_qs(str(opened.get("query", "")).lstrip("?"))
    if opened["screen"] == screen:
        st.query_params.from_dict(query)
    else:
        st.switch_page(pages[opened["screen"]], query_params=query)
