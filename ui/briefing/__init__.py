"""The briefing of a day: eight slides in the order of the committee's questions."""

from ui.briefing.deck import deck_of
from ui.briefing.wishes import Wishes

__all__ = ["Wishes", "deck_of"]
