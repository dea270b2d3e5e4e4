"""What the picture for Zalo says. Everything that is read is text already written."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.deck import Bar, KeyFigure, ProgressBody


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A line beside the share: what is bold in it, and what follows."""

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Picture:
    """One day's result as one picture.

    scope: filters in words, "" where there are none. large: the share, or the count where there is
    no share. status: done, on_track, at_risk, behind, no_data or unrated; None: no badge. answers:
    needed, reached, projected. leaders: those in front, never those
    behind; leaders_headings: what stands above one, two, … of them. assumption: what
    somebody assumed of the days to come, and what it leads to. sample: the label of a sample.
    """

    authority: str
    campaign: str
    title: str
    large: str
    figures: Sequence[Figure]
    status: str | None
    sentence: str
    progress: ProgressBody
    answers: Sequence[KeyFigure]
    leaders_headings: Sequence[str]
    leaders: Sequence[Bar]
    notes: Sequence[str]
    lang: str
    scope: str = ""
    assumption: str = ""
    sample: str = ""
