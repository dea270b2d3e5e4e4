"""The slides of a briefing as a PowerPoint file: native charts and tables, ready to be edited."""

from exports.powerpoint.file import powerpoint_bytes

__all__ = ["powerpoint_bytes"]
