"""Key figures: large, each under a line of its own, with what it counts below."""

import math
from collections.abc import Sequence

from charts.tokens import LIGHT
from exports.deck import KeyFigure
from exports.powerpoint.letters import LINE, Box, Run, clean, height, largest, text_box, width
from exports.powerpoint.page import Page
from exports.powerpoint.template import rule

VALUES = (88, 80, 72, 66, 60, 54, 48, 44)  # points; never smaller
BESIDE = (60, 54, 48, 44)
LEAD = 0.06  # inches between the line and the value
SMALLEST_LABEL = 18  # points for which a value makes room
LABELS = (24, 22, 20, 18, 16, 14, 12, 10, 8)
GAP = 0.6  # inches between two in a row


def grid(page: Page, figures: Sequence[KeyFigure], room: Box) -> None:
    """The figures alone on a slide, two in a row."""
    tall = room.height / math.ceil(len(figures) / 2)
    columns = room.columns(2, GAP)
    boxes = [
        Box(columns[n % 2].left, room.top + n // 2 * tall, columns[0].width, tall - 0.1)
        for n in range(len(figures))
    ]
    _figures(page, figures, boxes, VALUES)


def column(page: Page, figures: Sequence[KeyFigure], room: Box) -> None:
    """The figures one below the other, beside a chart."""
    tall = room.height / len(figures)
    boxes = [
        Box(room.left, room.top + n * tall, room.width, tall - 0.1) for n in range(len(figures))
    ]
    _figures(page, figures, boxes, BESIDE)


def _figures(
    page: Page, figures: Sequence[KeyFigure], boxes: Sequence[Box], sizes: Sequence[int]
) -> None:
    """All values in the same letters, all labels in the same."""
    told = list(zip(figures, boxes, strict=True))
    size = next((size for size in sizes if all(_fits(*one, size) for one in told)), sizes[-1])
    label = min(largest(clean(figure.label), LABELS, _under(box, size)) for figure, box in told)
    for figure, box in told:
        _figure(page, figure, box, size, label)


def _fits(figure: KeyFigure, box: Box, size: int) -> bool:
    """Whether the value fits in a line, with room for a label of two lines below it."""
    value = width(clean(figure.value), size, True) + _unit_width(clean(figure.unit), size)
    under = height(clean(figure.label), SMALLEST_LABEL, box.width)
    return value <= box.width and size * LINE / 72 + LEAD + under <= box.height


def _figure(page: Page, figure: KeyFigure, box: Box, size: int, label_size: int) -> None:
    ink = LIGHT.primary if figure.is_main else LIGHT.ink
    line = rule(page.slide.shapes, (box.left, box.top, box.right, box.top), ink, 2.25)
    line.name = "rule"
    big = Box(box.left, box.top + LEAD, box.width, size * LINE / 72)
    runs = [Run(figure.value, size, ink, is_bold=True)]
    if figure.unit:
        runs += [Run(" ", size // 3), Run(figure.unit, _unit_size(size), LIGHT.mute)]
    text_box(page.slide, "figure", big, runs, lang=page.lang)
    run = Run(figure.label, label_size, LIGHT.ink)
    text_box(page.slide, "figure label", _under(box, size), [run], lang=page.lang)


def _under(box: Box, size: int) -> Box:
    return box.below(box.top + LEAD + size * LINE / 72)


def _unit_size(size: int) -> int:
    return max(18, size * 2 // 5)


def _unit_width(unit: str, size: int) -> float:
    return width(unit, _unit_size(size)) + size / 3 / 72 if unit else 0.0
