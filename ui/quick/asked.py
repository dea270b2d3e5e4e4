"""What an address asks the summary for: day, language, size of text; named as on the screens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from data.store import Snapshot
from ui import address, controls
from ui.links import Choice, address_with, link_to
from ui.loading import finished
from ui.markup import Markup
from ui.view import View
from words import languages

Made = TypeVar("Made")
Query = Mapping[str, str]


@dataclass(frozen=True)
class Asked(View):
    """A view of the summary. kept: what its links carry along, as the address has it."""

    is_large: bool
    kept: tuple[tuple[str, str], ...]

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` makes of this view, once for all who look at it."""
        key = ("quick", name, self.as_of, self.lang, self.is_large, self.kept)
        return finished(self.snapshot, key, make)

    def address(self, screen: str, **choices: Choice) -> str:
        return address_with(dict(self.kept), screen, **choices)

    def link(self, screen: str, label: object, *, css: str = "", **choices: Choice) -> Markup:
        """As ui.links.view_link."""
        return link_to(self.address(screen, **choices), screen, label, css=css)


def language_of(query: Query) -> str:
    """The language asked for; the first of the catalogues where none or an unknown one is."""
    wanted = query.get(address.LANGUAGE, "")
    return wanted if wanted in languages() else languages()[0]


def asked(snapshot: Snapshot, query: Query) -> Asked:
    """What an address asks for of a snapshot; what it asks for in vain is left, as on screens."""
    usual = controls.usual_day(snapshot)
    as_of = address.day_of(query.get(address.DAY), usual, snapshot.first_day, snapshot.last_day)
    lang, is_large = language_of(query), query.get(address.TEXT) == address.LARGE
    kept = {
        address.LANGUAGE: "" if lang == languages()[0] else lang,
        address.DAY: "" if as_of == usual else as_of.isoformat(),
        address.TEXT: address.LARGE if is_large else "",
    }
    told = tuple((name, value) for name, value in kept.items() if value)
    return Asked(snapshot, as_of, lang, is_large, told)
