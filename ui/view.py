"""What figures are looked at: of which snapshot, as of which day, in which language."""

from dataclasses import dataclass
from datetime import date

from data.store import Snapshot
from words import text


@dataclass(frozen=True)
class View:
    """What a screen, a slide or a file is made from; a screen's own is ui.frame.Page."""

    snapshot: Snapshot
    as_of: date
    lang: str

    def text(self, key: str, **params: object) -> str:
        """A text of the catalogue in the reader's language."""
        return text(key, self.lang, **params)
