"""What every slide has: section and date above, the sentence, whose figures; the note, the label of
a sample and the number below; and what the speaker can be asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.util import Pt

from charts.tokens import LIGHT
from exports.deck import Deck, Slide
from exports.powerpoint.letters import (
    INCH,
    LINE,
    Box,
    Run,
    clean,
    color,
    height,
    largest,
    text_box,
    width,
    write,
)
from exports.powerpoint.template import FOOT, MARGIN, TITLE, TITLE_SIZE, WIDTH
from words import text

SMALL = 18  # points: what is read from the back of a room
ONE_LINE = (TITLE_SIZE, 34, 32, 30, 28)  # points of a sentence that fits in one line
LONGER = (32, 28, 24, 20, 16, 12)
NOTE_SIZES = (18, 16, 14, 12, 11, 10, 9, 8)
GAP = 0.18  # inches between what stands one below the other
MOST_OF_NOTE = 0.82  # inches
MOST_OF_CONTEXT = 0.62
INNER = WIDTH - 2 * MARGIN


@dataclass(frozen=True)
class Page:
    """A slide being made, with what it is made from; `number` counts from 1."""

    deck: Deck
    told: Slide
    slide: Any
    number: int

    @property
    def lang(self) -> str:
        return self.deck.lang

    @property
    def scope(self) -> str:
        return self.deck.scope_of(self.told)

    def text(self, key: str, **params: object) -> str:
        return text(key, self.deck.lang, **params)


def framed(page: Page) -> Box:
    """Draws all that is the same on every slide; returns the place that is left in between."""
    top = _title(page)
    _head(page)
    top = _context(page, top)
    bottom = _foot(page)
    _speaker_notes(page)
    return Box(MARGIN, top + GAP, INNER, bottom - top - 2 * GAP)


def _title_size(page: Page) -> int:
    said = clean(page.told.sentence)
    one = [size for size in ONE_LINE if width(said, size, is_bold=True) <= TITLE.width]
    return one[0] if one else largest(said, LONGER, TITLE, is_bold=True)


def _title(page: Page) -> float:
    """The sentence in the slide's title, which the outline shows; returns where it ends."""
    said, size = clean(page.told.sentence), _title_size(page)
    title, place = page.slide.shapes.title, TITLE
    tall = max(height(said, size, place.width, is_bold=True), size * LINE / INCH)
    title.left, title.top, title.width, title.height = Box(
        place.left, place.top, place.width, tall
    ).place
    write(title.text_frame, [Run(said, size, is_bold=True)], lang=page.lang)
    return place.top + tall


def _head(page: Page) -> None:
    """The section on the left, up to when the figures hold on the right; one line each."""
    until = page.text("powerpoint.until", until=page.deck.until)
    room = width(until, SMALL) + 0.1
    right = Box(WIDTH - MARGIN - room, 0.36, room, 0.36)
    left = Box(MARGIN, right.top, INNER - room - 0.4, right.height)
    size = largest(page.told.section, NOTE_SIZES, left, is_bold=True)
    section = Run(page.told.section, size, LIGHT.primary, is_bold=True)
    text_box(page.slide, "section", left, [section], lang=page.lang)
    told = Run(until, SMALL, LIGHT.mute)
    text_box(page.slide, "as of", right, [told], lang=page.lang, align="right")


def _context(page: Page, top: float) -> float:
    """Whose figures, on which assumption, and what changed since; returns where it ends."""
    told = {"scope": page.scope, "since": page.told.since}
    for name, said in told.items():
        if said:
            room = Box(MARGIN, top + 0.06, INNER, MOST_OF_CONTEXT)
            size = largest(clean(said), NOTE_SIZES, room, is_bold=name == "scope")
            taken = height(clean(said), size, INNER, is_bold=name == "scope")
            look = LIGHT.ink if name == "scope" else LIGHT.primary
            box = Box(room.left, room.top, room.width, taken)
            run = Run(said, size, look, is_bold=name == "scope")
            text_box(page.slide, name, box, [run], lang=page.lang)
            top = box.bottom
    return top


def _foot(page: Page) -> float:
    """The note above the rule; below it whose campaign, the label and n/8; returns its top."""
    deck, lang = page.deck, page.lang
    number = page.text("powerpoint.page", n=page.number, total=len(deck.slides))
    right = Box(WIDTH - MARGIN - 0.8, FOOT, 0.8, 0.34)
    text_box(
        page.slide,
        "page",
        right,
        [Run(number, SMALL, LIGHT.ink, is_bold=True)],
        lang=lang,
        align="right",
        anchor="middle",
    )
    end = right.left
    if deck.sample:
        room = width(deck.sample, 14, is_bold=True) + 0.3
        end = right.left - room
        label = Run(deck.sample, 14, LIGHT.behind, is_bold=True)
        place = Box(end, FOOT + 0.02, room, 0.3)
        shape = text_box(
            page.slide, "sample", place, [label], lang=lang, align="center", anchor="middle"
        )
        shape.line.color.rgb, shape.line.width = color(LIGHT.behind), Pt(1.25)
    whose = " · ".join(part for part in (deck.authority, deck.title) if part)
    left = Box(MARGIN, FOOT, end - MARGIN - 0.3, 0.34)
    size = largest(clean(whose), (14, 12, 11, 10, 9, 8, 7, 6), left)
    text_box(
        page.slide, "campaign", left, [Run(whose, size, LIGHT.mute)], lang=lang, anchor="middle"
    )
    return _note(page)


def _note(page: Page) -> float:
    bottom, said = FOOT - 0.14, clean(page.told.note)
    if not said:
        return bottom
    size = largest(said, NOTE_SIZES, Box(MARGIN, 0, INNER, MOST_OF_NOTE))
    taken = height(said, size, INNER)
    box = Box(MARGIN, bottom - taken, INNER, taken)
    text_box(page.slide, "note", box, [Run(said, size, LIGHT.mute)], lang=page.lang)
    return box.top


def _speaker_notes(page: Page) -> None:
    """What changed, what the figures mean, and up to when and of whom they are."""
    told, deck = page.told, page.deck
    paragraphs = [f"{told.section}: {told.sentence}."]
    paragraphs += [page.text("powerpoint.changed", since=told.since)] if told.since else []
    if told.definitions:
        paragraphs += [page.text("powerpoint.definitions")]
        paragraphs += [f"– {definition}" for definition in told.definitions]
    paragraphs += [told.note] if told.note else []
    holds = page.text("powerpoint.holds", until=deck.until)
    paragraphs += [". ".join(part for part in (holds, page.scope, deck.sample) if part) + "."]
    frame = page.slide.notes_slide.notes_text_frame
    runs: list[Sequence[Run]] = [[Run(said, 12)] for said in paragraphs]
    write(frame, *runs, lang=page.lang)
