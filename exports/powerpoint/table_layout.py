"""How large a table's letters can be, and what room each column and row then has."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.powerpoint.letters import LINE, Box, lines, width

SIZES = (24, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7)
SMALLEST = 18  # points at which a row is rather kept in one line than set larger
PAD, LEAD = 0.1, 0.09  # inches beside and above the text of a cell
MORE = 0.35  # inches that a row may be taller than its text, where there is much room
LONGEST_WORD = 3.0  # inches; a longer one is no word, and is broken


@dataclass(frozen=True)
class Laid:
    """A table laid out: size of its letters, widths of its columns, heights of its rows."""

    size: int
    widths: Sequence[float]
    heights: Sequence[float]


def layout(rows: Sequence[Sequence[str]], box: Box, course: float, figures: frozenset[int]) -> Laid:
    """The largest letters at which the table fits into the box, with the room shared out: where
    they are large enough with each row in one line, else as they come.

    `course`: inches in the last column that are kept free for a chart.
    """
    for is_one_line, sizes in ((True, SIZES[: SIZES.index(SMALLEST) + 1]), (False, SIZES)):
        for size in sizes:
            wanted = _widths(rows, size, box.width, course, is_one_line)
            if wanted is not None:
                widths = _shared(wanted, box.width, figures)
                heights = [
                    _row_height(row, size, widths, course, is_head=place == 0)
                    for place, row in enumerate(rows)
                ]
                if sum(heights) <= box.height:
                    return Laid(size, widths, _stretched(heights, box.height))
    even = [box.width / len(rows[0])] * len(rows[0])
    return Laid(
        SIZES[-1], even, [_row_height(row, SIZES[-1], even, course, is_head=True) for row in rows]
    )


def _widths(
    rows: Sequence[Sequence[str]], size: int, whole: float, course: float, is_one_line: bool
) -> list[float] | None:
    """What the columns ask for, in inches, at most the whole; None where that cannot be.
    `is_one_line`: only the headings wrap."""
    heads, *columns = rows
    free = [0.0] * (len(heads) - 1) + [course]
    least, most = [], []
    for head, column, more in zip(heads, zip(*columns, strict=True), free, strict=True):
        large = head_size(size)
        words = [width(word, large, True) for word in head.split()]
        halves = width(head, large, True) * 0.6  # so that two lines are enough
        words += [halves] if is_one_line else []
        cells = [width(said, size) for said in column]
        is_whole = is_one_line or more > 0  # its cells are not wrapped
        pieces = column if is_whole else [word for said in column for word in said.split()]
        words += [width(piece, size) for piece in pieces]
        least.append(min(max(words, default=0.0), LONGEST_WORD) + 2 * PAD + more + 0.02)
        most.append(max([width(head, large, True), *cells]) + 2 * PAD + more + 0.02)
    spare, wished = whole - sum(least), sum(most) - sum(least)
    if spare < 0:
        return None
    if wished <= spare:
        return most
    return [low + spare * (high - low) / wished for low, high in zip(least, most, strict=True)]


def _shared(widths: Sequence[float], whole: float, figures: frozenset[int]) -> list[float]:
    """The width that nobody asked for goes to the columns of words."""
    texts = [place for place in range(len(widths)) if place not in figures] or [0]
    factor = max(0.0, whole - sum(widths)) / sum(widths[place] for place in texts)
    return [wide * (1 + factor) if place in texts else wide for place, wide in enumerate(widths)]


def _row_height(
    row: Sequence[str], size: int, widths: Sequence[float], course: float, *, is_head: bool
) -> float:
    rooms = [wide - 2 * PAD for wide in widths]
    rooms[-1] -= course
    size = head_size(size) if is_head else size
    taken = max(lines(said, size, room, is_head) for said, room in zip(row, rooms, strict=True))
    return taken * size * LINE / 72 + 2 * LEAD


def head_size(size: int) -> int:
    """Headings are longer than what stands below them, and read once."""
    return max(min(size, 16), size - 4)


def _stretched(heights: Sequence[float], room: float) -> list[float]:
    """The rows given the room that is left, each as much, none much taller than it has to be."""
    more = max(0.0, (room - sum(heights)) / len(heights))
    return [heights[0] + min(more, 0.15), *(tall + min(more, MORE) for tall in heights[1:])]
