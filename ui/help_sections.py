"""What Hướng dẫn sử dụng is made of: sections of short lines, each with a picture where one helps.

The words stand in words/*/help.toml; the definitions are those that the screens themselves give.
The pictures are taken from the screens by `make pictures`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from data.reading import KINDS
from serving.roles import may_see
from ui.badges import UNRATED, status_badge
from ui.frame import Page
from ui.markup import Markup, joined
from ui.scopes import KIND
from words import has
from words.figures import clock

PICTURES = Path(__file__).parent / "start" / "static" / "help"
SERVED_AT = "app/static/help"  # relative, as the typeface is
WITH_PICTURE = ("glance", "figures", "group", "day", "cell", "unread")
ABOUT_SCREEN = {"cell": "quality", "urging": "follow-up"}  # and of no other
RANKED = ("done", "on_track", "at_risk", "behind", "no_data", UNRATED)
DENSITY = 2  # px of a picture for each on screen

ABOUT = re.compile(r"([^:=]+(?=:| =))(.+)")

_SECTION = Markup(
    '<section class="card help-section" id="{id}">'
    "<div><h2>{title}</h2>{body}</div>{picture}</section>"
)
_LINK = Markup('<li><a href="#{}">{}</a></li>')
_STATUS = Markup("<dt>{}</dt><dd>{}</dd>")
_PICTURE = Markup('<img src="{}/{}" width="{}" height="{}" loading="lazy" alt="{}">')


def sections(page: Page) -> list[str]:
    """The sections that the viewer's role is shown: nobody reads of a screen that is not theirs."""
    return [
        name
        for name in SECTIONS
        if name not in ABOUT_SCREEN or may_see(page.role, ABOUT_SCREEN[name])
    ]


def contents(page: Page) -> Markup:
    """The way to each section."""
    links = joined(_LINK.format(name, page.text(f"help.{name}.title")) for name in sections(page))
    return Markup('<nav class="help-contents" aria-label="{}"><ol>{}</ol></nav>').format(
        page.text("help.contents"), links
    )


def all_sections(page: Page) -> Markup:
    return joined(
        _SECTION.format(
            id=name,
            title=page.text(f"help.{name}.title"),
            body=_lead(page, name) + SECTIONS[name](page),
            picture=_picture(page, name),
        )
        for name in sections(page)
    )


def picture_name(section: str, lang: str) -> str:
    """The file of a section's picture."""
    return f"{section}-{lang}.png"


def _picture(page: Page, section: str) -> Markup:
    if section not in WITH_PICTURE:
        return Markup("")
    name = picture_name(section, page.lang)
    width, height = (side // DENSITY for side in _size(PICTURES / name))
    alt = page.text(f"help.{section}.picture")
    return _PICTURE.format(SERVED_AT, name, width, height, alt)


def _size(picture: Path) -> tuple[int, int]:
    """Width and height of a PNG, px, as its first bytes say."""
    with picture.open("rb") as file:
        head = file.read(24)
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def _lead(page: Page, section: str) -> Markup:
    key = f"help.{section}.lead"
    return _paragraph(page.text(key)) if has(key, page.lang) else Markup("")


def _paragraph(sentence: str) -> Markup:
    return Markup("<p>{}</p>").format(sentence)


def _line(sentence: str) -> Markup:
    """A line of a list; what it is about stands before its first colon or equals sign, in bold."""
    parted = ABOUT.fullmatch(sentence)
    about, said = parted.groups() if parted else ("", sentence)
    return Markup("<li><b>{}</b>{}</li>").format(about, said)


def _numbered(page: Page, section: str) -> Iterator[str]:
    """The lines 1, 2, 3, … of a section."""
    cutoff = clock(page.snapshot.campaign.cutoff)
    number = 1
    while has(key := f"help.{section}.{number}", page.lang):
        yield page.text(key, cutoff=cutoff)
        number += 1


def _list(lines: Iterable[str], tag: str = "ul") -> Markup:
    return Markup("<{0}>{1}</{0}>").format(tag, joined(_line(line) for line in lines))


def _lines(section: str, tag: str = "ul") -> Callable[[Page], Markup]:
    return lambda page: _list(_numbered(page, section), tag)


def _statuses(page: Page) -> Markup:
    rules = joined(
        _STATUS.format(
            status_badge(None if status == UNRATED else status, page.lang),
            page.text(f"help.status.{status}"),
        )
        for status in RANKED
    )
    return Markup("<dl>{}</dl>").format(rules) + _paragraph(page.text("help.status.note"))


def _figures(page: Page) -> Markup:
    """The definitions of the screens, and who is counted in each kind of unit."""
    defined = [KIND, "ward", "pace", "required", "plan", "projection"]
    lines = [page.text(f"definition.{name}") for name in defined]
    lines += [page.text("help.figures.range"), page.text("help.figures.above")]
    others = [
        f"{page.text(f'kind.{kind}')}: {page.text(f'definition.{kind}')}"
        for kind in KINDS
        if kind != KIND
    ]
    return _list(lines) + _paragraph(page.text("help.figures.other_kinds")) + _list(others)


def _sheet(page: Page) -> Markup:
    """How to fill in the sheet, by what the campaign's sheet counts."""
    counted = page.text(f"help.sheet.{page.snapshot.campaign.method}")
    return _list([counted, *_numbered(page, "sheet")])


SECTIONS: dict[str, Callable[[Page], Markup]] = {
    "glance": _lines("glance", "ol"),
    "status": _statuses,
    "figures": _figures,
    "projection": _lines("projection"),
    "age": _lines("age"),
    "group": _lines("group"),
    "urging": _lines("urging"),
    "day": _lines("day"),
    "reading": _lines("reading"),
    "cell": _lines("cell", "ol"),
    "sheet": _sheet,
    "unread": _lines("unread"),
    "ask": _lines("ask"),
}
