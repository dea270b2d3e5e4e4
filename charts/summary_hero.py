"""The head of the summary as SVG: the share, large; status, counts, and the sentence that says it.

Narrow drawings have it from top to bottom as a telephone has; wide ones beside the share.
"""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from charts import svg
from charts.badge import HEIGHT as BADGE_HEIGHT
from charts.badge import badge_width, draw_badge
from charts.lettering import Block, Line, wrapped
from charts.tokens import BOLD, END_LABEL, REGULAR, SEMIBOLD, SERIES, Tokens
from words import text
from words.figures import known, percent, short_day, signed, whole

WIDE = 560  # units
SHARES = (64, 58, 52)  # units, sizes of the share: the first that leaves room for the counts
SENTENCE, WIDE_SENTENCE = 18, 22  # units, sizes of text
GAP, WIDE_GAP = 16, 28  # units between the share and what stands beside it
BETWEEN, FOOT = 12, 16  # units between badge and days, below the last line
MOST_LINES = 3  # of counts beside the share; what needs more goes below it


@dataclass(frozen=True, kw_only=True)
class Hero:
    """What a leader reads first. People are counted, coverage is 0–1; None is unknown.

    installed, eligible: the two that coverage is made of; without coverage `installed` is large.
    status: done, on_track, at_risk, behind, no_data or unrated; None: no badge (nothing reported).
    sentence, outlook: as words.sentences writes them; the outlook may be left out.
    """

    as_of: date
    installed: float | None
    sentence: str
    coverage: float | None = None
    eligible: float | None = None
    gain: float | None = None
    days_left: int | None = None
    status: str | None = None
    outlook: str = ""


@dataclass(frozen=True)
class Part:
    """Something drawn from its upper left corner, and how high it is; units."""

    content: Markup
    height: float


def draw_hero(hero: Hero, *, width: float, tokens: Tokens, lang: str) -> Part:
    """The hero in a box `width` units wide, as high as it needs."""
    share = _large(hero, SHARES[0], width, tokens, lang)
    is_wide = width >= WIDE and share.width <= width / 2
    column = _Column(tokens, lang)
    if is_wide:
        left = share.width + WIDE_GAP
        column.when(hero, left, width)
        column.write(hero.sentence, WIDE_SENTENCE, SEMIBOLD, tokens.ink, left, width, gap=6)
        counts = text("caption.join", lang).join(_counts(hero, lang))
        strong = _strong(hero, lang)
        column.write(counts, END_LABEL, REGULAR, tokens.ink, left, width, gap=4, strong=strong)
        column.write(hero.outlook, END_LABEL, REGULAR, tokens.mute, left, width, gap=4)
        height = max(column.height, share.height)
        column.drawn.append(svg.text(share, 0, min(height, 2 * share.height) / 2))
    else:
        column.when(hero, 0, width)
        _share_and_counts(column, hero, width)
        column.write(hero.sentence, SENTENCE, SEMIBOLD, tokens.ink, 0, width, gap=8)
        column.write(hero.outlook, END_LABEL, REGULAR, tokens.mute, 0, width, gap=4)
        height = column.height
    return Part(svg.named("hero", svg.joined(column.drawn)), height + FOOT)


class _Column:
    """What is written so far, from top to bottom."""

    def __init__(self, tokens: Tokens, lang: str) -> None:
        self.tokens, self.lang = tokens, lang
        self.drawn: list[Markup] = []
        self.height = 0.0

    def when(self, hero: Hero, left: float, right: float) -> None:
        """The as-of day, the badge, the days left: the latter where there is room."""
        tokens, lang = self.tokens, self.lang
        until = text("screen.until_day", lang, date=short_day(hero.as_of))
        parts = [Line(until, tokens.mute, SERIES)]
        if (hero.days_left or 0) > 0:
            parts.append(Line(text("days_left", lang, n=hero.days_left), tokens.mute, SERIES))
        middle = self.height + BADGE_HEIGHT / 2
        for place, line in enumerate(parts):
            if place and left + line.width > right:
                break
            self.drawn.append(svg.text(line, left, middle))
            left += line.width + BETWEEN
            if place == 0 and hero.status is not None:
                self.drawn.append(
                    draw_badge(hero.status, left, self.height, tokens=tokens, lang=lang)
                )
                left += badge_width(hero.status, lang) + BETWEEN
        self.height += BADGE_HEIGHT

    def write(
        self,
        words: str,
        size: int,
        weight: int,
        color: str,
        left: float,
        right: float,
        *,
        gap: float,
        strong: str = "",
    ) -> None:
        """Words in as many lines as they need, `gap` below what is there; none of them: nothing."""
        if words:
            block = _fitting(words, color, size, weight, room=right - left)
            self.put(block, left, self.height + gap, strong)
            self.height += gap + block.height

    def put(self, block: Block, left: float, top: float, strong: str = "") -> None:
        self.drawn.append(svg.texts(block, left, top, strong=strong))


def _large(hero: Hero, size: int, width: float, tokens: Tokens, lang: str) -> Line:
    """The share; where there is none the count; as large as fits into the width."""
    is_rated = known(hero.coverage) is not None
    written = percent(hero.coverage, lang) if is_rated else whole(hero.installed, lang)
    line = Line(written, tokens.primary, size, BOLD)
    if line.width <= width:
        return line
    return Line(written, tokens.primary, int(size * width / line.width), BOLD)


def _counts(hero: Hero, lang: str) -> list[str]:
    """How many of how many, and what the day brought."""
    if known(hero.coverage) is not None:
        of_all = whole(hero.installed, lang), whole(hero.eligible, lang)
        said = [text("screen.installed_of", lang, n=of_all[0], total=of_all[1])]
    else:
        said = [text("chart.axis_installed", lang)]
    if known(hero.gain) is not None:
        said.append(text("screen.gain_in_day", lang, n=signed(hero.gain, lang)))
    return said


def _strong(hero: Hero, lang: str) -> str:
    """What is bold among the counts."""
    return whole(hero.installed, lang) if known(hero.coverage) is not None else ""


def _share_and_counts(column: _Column, hero: Hero, width: float) -> None:
    """The share, and beside it the counts; below it where they are too wide."""
    tokens, lang, strong = column.tokens, column.lang, _strong(hero, column.lang)
    top = column.height + 4
    for size in SHARES:
        share = _large(hero, size, width, tokens, lang)
        left = share.width + GAP
        beside = _beside(hero, width - left, tokens, lang)
        if beside is not None:
            column.drawn.append(svg.text(share, 0, top + share.height / 2))
            column.put(beside, left, top + (share.height - beside.height) / 2, strong)
            column.height = top + share.height
            return
    share = _large(hero, SHARES[0], width, tokens, lang)
    column.drawn.append(svg.text(share, 0, top + share.height / 2))
    column.height = top + share.height
    for said in _counts(hero, lang):
        column.write(said, END_LABEL, REGULAR, tokens.ink, 0, width, gap=0, strong=strong)


def _beside(hero: Hero, room: float, tokens: Tokens, lang: str) -> Block | None:
    """The counts in a few lines as wide as the room; None where they do not fit."""
    if room <= 0:
        return None
    blocks = [wrapped(said, tokens.ink, END_LABEL, room=room) for said in _counts(hero, lang)]
    beside = Block([line for block in blocks for line in block.lines])
    is_even = all(len(block.lines) < MOST_LINES for block in blocks)  # no word by itself
    fits = beside.width <= room and len(beside.lines) <= MOST_LINES
    return beside if is_even and fits else None


def _fitting(words: str, color: str, size: int, weight: int, *, room: float) -> Block:
    """Words in lines; a word that is wider than the room makes all of them smaller."""
    block = wrapped(words, color, size, room=room, weight=weight)
    if block.width <= room:
        return block
    smaller = max(1, int(size * room / block.width))
    return wrapped(words, color, smaller, room=room, weight=weight)
