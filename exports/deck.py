"""What the slides of a briefing say: the same for the show on the wall and for PowerPoint.

Everything that is read is text already written; what is drawn has its numbers beside it, so that a
chart can be drawn here and be a native, editable one there. People are counted, shares are 0–1, and
None is unknown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from charts.progress_days import Course, Projected


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """A figure that is large: as written, what it counts below it; `number`: the same, bare."""

    value: str
    label: str
    unit: str = ""
    number: float | None = None
    is_main: bool = False


@dataclass(frozen=True, kw_only=True)
class ProgressBody:
    """The progress line with plan and projection: what charts.progress_days.progress takes."""

    days: pd.DataFrame
    milestones: pd.DataFrame
    projection: Projected | None
    course: Course
    alt: str


@dataclass(frozen=True, kw_only=True)
class Bar:
    """`sign`: a status or "", for its colour; `is_marked`: its figure is an older one (*)."""

    name: str
    value: float | None
    written: str
    sign: str = ""
    is_marked: bool = False


@dataclass(frozen=True, kw_only=True)
class BarsBody:
    """Bars from 0, first to last as read. `line`: a value they are held against, with its label.
    `signs`: (sign, word) of each status that a bar has. `more`: what is not shown."""

    heading: str
    bars: Sequence[Bar]
    is_share: bool
    alt: str
    line: float | None = None
    line_label: str = ""
    signs: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    more: str = ""


@dataclass(frozen=True, kw_only=True)
class TableBody:
    """`numbers`: which columns are figures. `courses`: the last days of each row as a little line,
    in a column of its own with this heading; one row may have none. `reported`: of each such day
    whether its count is of that day's own report."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: frozenset[int] = frozenset()
    courses: Sequence[Sequence[float | None]] = ()
    courses_heading: str = ""
    reported: Sequence[Sequence[bool]] = ()
    nothing: str = ""  # said where there is no row


@dataclass(frozen=True, kw_only=True)
class BoardBody:
    """Unit × day: the state of each report, a key of `states`, which has (sign, word) of each."""

    days: Sequence[date]
    names: Sequence[str]
    rows: Sequence[Sequence[str]]
    states: dict[str, tuple[str, str]]
    alt: str
    more: str = ""  # what is not shown


@dataclass(frozen=True, kw_only=True)
class StripBody:
    """A day each: how many were done of how many due; None is not recorded, or to come. Without a
    duty none is due on any day."""

    heading: str
    days: Sequence[date]
    done: Sequence[int | None]
    due: Sequence[int | None]
    alt: str


Body = ProgressBody | BarsBody | TableBody | BoardBody | StripBody


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One message, with what shows it. `bodies` stand side by side. `since`: what changed since the
    last meeting, "" where nobody asked. `definitions`: what the speaker can be asked. `standing`:
    how the scope stands, as a status with its sign and word. `nothing`: said where there is neither
    body nor figure. `is_whole`: it tells of the whole campaign, whatever the deck's filters."""

    section: str
    sentence: str
    bodies: Sequence[Body]
    note: str
    figures: Sequence[KeyFigure] = ()
    since: str = ""
    definitions: Sequence[str] = ()
    standing: tuple[str, str, str] | None = None
    nothing: str = ""
    is_whole: bool = False


@dataclass(frozen=True, kw_only=True)
class Deck:
    """`until`: up to when the figures hold; `day`: which of how many days of the campaign;
    `scope`: filters in words, "" where there are none; `sample`: the label of a sample, "" of a
    real campaign; `link`: of the live view."""

    title: str
    authority: str
    as_of: date
    until: str
    slides: Sequence[Slide]
    lang: str
    day: str = ""
    scope: str = ""
    sample: str = ""
    link: str = ""

    def scope_of(self, slide: Slide) -> str:
        """The filters that a slide is printed with."""
        return "" if slide.is_whole else self.scope
