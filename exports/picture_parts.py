"""The parts of the picture, each drawn from its own upper left corner; sizes in px.

No text is smaller than SMALL: the picture is looked at on a telephone, at a third of its size.
"""

from dataclasses import replace

from markupsafe import Markup

from charts import svg
from charts.badge import HEIGHT as BADGE_HEIGHT
from charts.badge import badge_width, draw_badge
from charts.lettering import Block, Line, wrapped
from charts.summary import Part
from charts.tokens import BOLD, LIGHT, REGULAR, SEMIBOLD
from exports.deck import Bar
from exports.picture_content import Picture

SMALL = 26
MARK, BESIDE_MARK = 96, 24
LARGE, LARGEST_SHARE = 152, 0.56  # the share, and how much of the width it may take
BADGE_SCALE = 2.15
NAMES_SHARE = 0.52  # of the width: the most that the names of the leaders take
BAR, ROW = 24, 45
COLUMNS = (0.3, 0.3, 0.4)  # of the width: what the answers take
NOTHING = Part(Markup(""), 0)

# The program's mark: bars that grow, and the goal beside them. Left, top, width, height of 64.
MARK_BARS = (
    *((13, 37, 7, 13), (25, 30, 7, 20), (37, 21, 7, 29)),
    *((49, 14, 4, 5), (49, 22, 4, 5), (49, 30, 4, 5), (49, 38, 4, 5), (49, 46, 4, 4)),
)


def head(picture: Picture, width: float) -> Part:
    """The mark, whose figures these are, and up to when."""
    left = MARK + BESIDE_MARK
    blocks = [
        set_text(picture.authority, 38, LIGHT.ink, width - left, weight=SEMIBOLD, most=2),
        set_text(picture.campaign, 28, LIGHT.mute, width - left, most=2),
        set_text(picture.title, 30, LIGHT.ink, width - left, most=2),
        set_text(picture.scope, 30, LIGHT.primary, width - left, weight=SEMIBOLD, most=2),
    ]
    drawn, height = [_mark()], 0.0
    for block in blocks:
        drawn.append(svg.texts(block, left, height))
        height += block.height
    return Part(svg.joined(drawn), max(height, MARK))


def hero(picture: Picture, width: float) -> Part:
    """The share, large; beside it how many, and how many more."""
    share = fitting(Line(picture.large, LIGHT.primary, LARGE, BOLD), width * LARGEST_SHARE)
    height = share.size * 1.05
    drawn = [svg.text(share, -share.size * 0.04, height / 2)]
    left = share.width + 36
    lines = [
        fitting(Line(f"{figure.value}{figure.label}", LIGHT.ink, 38), width - left)
        for figure in picture.figures
    ]
    step = 52
    top = (height - step * len(lines)) / 2
    for place, (line, figure) in enumerate(zip(lines, picture.figures, strict=True)):
        middle = top + step * (place + 0.5)
        drawn.append(svg.text(line, left, middle, strong=figure.value))
    return Part(svg.joined(drawn), max(height, step * len(lines)))


def status(picture: Picture, width: float) -> Part:
    """The badge and the sentence that says it; below it where there is no room beside."""
    if picture.status is None:
        block = set_text(picture.sentence, 34, LIGHT.ink, width, weight=SEMIBOLD, most=3)
        return Part(svg.texts(block, 0, 0), block.height)
    badge = draw_badge(picture.status, 0, 0, tokens=LIGHT, lang=picture.lang)
    high = BADGE_HEIGHT * BADGE_SCALE
    drawn = [svg.enlarged(badge, 0, 0, BADGE_SCALE)]
    left = badge_width(picture.status, picture.lang) * BADGE_SCALE + 22
    block = set_text(picture.sentence, 34, LIGHT.ink, width - left, weight=SEMIBOLD, most=1)
    if len(set_text(picture.sentence, 34, LIGHT.ink, width - left, weight=SEMIBOLD).lines) == 1:
        drawn.append(svg.texts(block, left, (high - block.height) / 2))
        return Part(svg.joined(drawn), high)
    block = set_text(picture.sentence, 34, LIGHT.ink, width, weight=SEMIBOLD, most=3)
    drawn.append(svg.texts(block, 0, high + 10))
    return Part(svg.joined(drawn), high + 10 + block.height)


def answers(picture: Picture, width: float) -> Part:
    """Needed, reached, projected: side by side below a rule."""
    if not picture.answers:
        return NOTHING
    drawn = [svg.rect(0, 0, width, 3, fill=LIGHT.ink)]
    gap, left, height = 24, 0.0, 0.0
    for figure, share in zip(picture.answers, COLUMNS, strict=False):
        room = width * share - gap
        value = fitting(Line(figure.value, LIGHT.ink, 60, BOLD), room)
        label = set_text(figure.label, SMALL, LIGHT.mute, room, most=2)
        drawn.append(svg.text(value, left, 12 + 36))
        drawn.append(svg.texts(label, left, 84))
        height, left = max(height, 84 + label.height), left + room + gap
    return Part(svg.joined(drawn), height)


def leaders(picture: Picture, width: float, name_lines: int) -> Part:
    """Those in front, a bar each; a name takes at most so many lines."""
    if not picture.leaders:
        return NOTHING
    drawn = [svg.rect(0, 0, width, 1, fill=LIGHT.line)]
    said = picture.leaders_headings[len(picture.leaders) - 1]
    heading = set_text(said, 32, LIGHT.ink, width, weight=SEMIBOLD, most=1)
    drawn.append(svg.texts(heading, 0, 14))
    height = 14 + heading.height + 6
    names = [_name(bar, width * NAMES_SHARE, name_lines) for bar in picture.leaders]
    values = [Line(bar.written, LIGHT.ink, 30, SEMIBOLD) for bar in picture.leaders]
    left = max(name.width for name in names) + 28
    room = width - left - max(value.width for value in values) - 24
    longest = max(bar.value or 0 for bar in picture.leaders) or 1
    for bar, name, value in zip(picture.leaders, names, values, strict=True):
        row = max(ROW, name.height + 6)
        middle = height + row / 2
        drawn.append(svg.texts(name, 0, middle - name.height / 2))
        long = room * (bar.value or 0) / longest
        drawn.append(svg.rect(left, middle - BAR / 2, long, BAR, fill=LIGHT.primary))
        drawn.append(svg.text(value, width, middle, anchor="right"))
        height += row
    return Part(svg.named("leaders", svg.joined(drawn)), height)


def foot(picture: Picture, width: float) -> Part:
    """Who reported, who says so; and whether it is all a sample."""
    drawn, height = [], 0.0
    for note in picture.notes:
        block = set_text(note, SMALL, LIGHT.mute, width, most=2)
        drawn.append(svg.texts(block, 0, height))
        height += block.height
    if picture.sample:
        label = fitting(Line(picture.sample, LIGHT.mute, SMALL, SEMIBOLD), width - 32)
        height += 8
        box = label.width + 28, 44.0
        drawn.append(svg.rect(0, height, *box, fill=LIGHT.mute, radius=5))
        drawn.append(svg.rect(2, height + 2, box[0] - 4, box[1] - 4, fill=LIGHT.bg, radius=4))
        drawn.append(svg.text(label, box[0] / 2, height + box[1] / 2, anchor="center"))
        height += box[1]
    return Part(svg.joined(drawn), height)


def set_text(
    words: str, size: int, color: str, room: float, *, weight: int = REGULAR, most: int = 99
) -> Block:
    """Words in lines of `room` px, smaller where that saves a line, never smaller than SMALL.

    Of more than `most` lines the rest is cut, and says so.
    """
    if not words:
        return Block([])
    while True:
        block = wrapped(words, color, size, room=room, weight=weight)
        if len(block.lines) <= most or size <= SMALL:
            break
        size -= 1
    if len(block.lines) <= most:
        return block
    *kept, last = block.lines[:most]
    return Block([*kept, replace(last, text=f"{last.text.rstrip(' ,;.')}…")])


def fitting(line: Line, room: float) -> Line:
    """The line, smaller where it is wider than the room."""
    if line.width <= room:
        return line
    return replace(line, size=max(SMALL, int(line.size * room / line.width)))


def _name(bar: Bar, room: float, lines: int) -> Block:
    name = f"{bar.name} (*)" if bar.is_marked else bar.name
    return set_text(name, 30, LIGHT.ink, room, most=lines)


def _mark() -> Markup:
    ground = svg.rect(0, 0, 64, 64, fill=LIGHT.primary, radius=12)
    bars = [svg.rect(*bar, fill=LIGHT.bg, radius=1) for bar in MARK_BARS]
    return svg.enlarged(svg.joined([ground, *bars]), 0, 0, MARK / 64)
