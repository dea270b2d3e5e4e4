"""The slides of a briefing: every number on them counted another way."""
