"""The official report of a day, a week or the whole campaign, from the figures."""

from ui.report.asked import Asked, Kind, Typed
from ui.report.whole import report_of

__all__ = ["Asked", "Kind", "Typed", "report_of"]
