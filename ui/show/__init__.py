"""The show: the slides of a briefing over the whole window, which no longer needs the server."""

from ui.show.component import show

__all__ = ["show"]
