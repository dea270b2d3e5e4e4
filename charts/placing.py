"""Finding room for labels among lines, bars and other labels.

Labels stand at their lines instead of in a legend, so they must not run into each other, at any
width that the browser may give the chart. A label has several spots where it would make sense; it
takes the first one that is free at all the widths. If none is, a label that must stand takes the
one where it hides least, and any other goes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from charts.lettering import Block

STEPS = 400  # points by which a line is known, from one side of the chart to the other
WORTH = 6  # spots down the list that a label goes to leave a soft line uncovered
SIDES = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True)
class Spot:
    """A place for a block: a point of the chart, the block's side there, px from it.

    x: days from the first; y: in the axis's unit. `anchor`: the block's side at x; `dx`: px to the
    right; `top`: px from the point down to the block's upper edge (negative: above it).
    """

    x: float
    y: float
    anchor: str
    dx: float
    top: float


@dataclass(frozen=True)
class Label:
    """A block that has found its place."""

    block: Block
    spot: Spot


@dataclass(frozen=True)
class Box:
    """px from the upper left corner of the figure."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: "Box") -> bool:
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


class Plane:
    """One row of a chart, in pixels, at several widths of the figure."""

    def __init__(
        self,
        days: tuple[float, float],
        counts: tuple[float, float],
        *,
        sides: tuple[float, float],
        rows: tuple[float, float],
        widths: Sequence[float],
    ) -> None:
        """days, counts: the axes' ranges; sides: the margins left and right, px; rows: upper and
        lower edge, px; widths: of the whole figure, px."""
        self.days, self.counts, self.sides, self.rows = days, counts, sides, rows
        self.widths = widths
        self._hard = np.empty((0, 2))  # points × (day, px from the top)
        self._soft = np.empty((0, 2))
        self._taken: list[list[Box]] = [[] for _ in widths]

    def down(self, count: float | NDArray[np.float64]) -> float | NDArray[np.float64]:
        """How far below the top of the figure a count lies, px."""
        low, high = self.counts
        top, bottom = self.rows
        return bottom - (count - low) / (high - low) * (bottom - top)

    def across(self, day: float, width: float) -> float:
        """How far right a day lies in a figure of this width, px."""
        first, last = self.days
        left, right = self.sides
        return left + (day - first) / (last - first) * (width - left - right)

    def add_line(
        self, days: Sequence[float], counts: Sequence[float], *, soft: bool = False
    ) -> None:
        """A line that labels keep off, or (soft) cover only where there is no better place."""
        if len(days) > 0:
            at = np.linspace(days[0], days[-1], STEPS)
            points = np.column_stack([at, self.down(np.interp(at, days, counts))])
            self._add(points, soft)

    def add_upright(self, day: float, *, soft: bool = False) -> None:
        down = np.linspace(*self.rows, STEPS)
        self._add(np.column_stack([np.full(STEPS, day), down]), soft)

    def add_bar(self, day: float, count: float, thickness: float) -> None:
        """A bar from zero, `thickness` in days."""
        down = np.tile(np.linspace(self.down(0.0), self.down(count), 40), 3)
        sides = day + thickness * np.repeat([-0.5, 0.0, 0.5], 40)
        self._add(np.column_stack([sides, down]), False)

    def _add(self, points: NDArray[np.float64], soft: bool) -> None:
        if soft:
            self._soft = np.vstack([self._soft, points])
        else:
            self._hard = np.vstack([self._hard, points])

    def take(self, spot: Spot, block: Block, air: float = 2.0) -> None:
        """Keep the place of something that already stands there."""
        for boxes, width in zip(self._taken, self.widths, strict=True):
            boxes.append(self._box(spot, block, width, air))

    def place(
        self, block: Block, spots: Iterable[Spot], *, must: bool = False, within: str = "row"
    ) -> Spot | None:
        """The first spot that is free, now taken; None where there is none and it need not be.

        within: "row" for the row itself, "top" for the margin above it.
        """
        choice = list(spots)
        costs: list[tuple[float, float]] = []
        for spot in choice:
            costs.append(self._cost(spot, block, within))
            if costs[-1] == (0.0, 0.0):
                break  # it hides nothing: none that follows is better
        clear = [place for place, (hard, _) in enumerate(costs) if not hard]
        if clear:
            chosen = min(clear, key=lambda place: place + WORTH * bool(costs[place][1]))
        elif must and choice:
            chosen = min(range(len(choice)), key=lambda place: costs[place][0])
        else:
            return None
        self.take(choice[chosen], block)
        return choice[chosen]

    def _cost(self, spot: Spot, block: Block, within: str) -> tuple[float, float]:
        """(points hidden of lines and labels and the edge, points hidden of soft lines)."""
        hard = soft = 0.0
        for boxes, width in zip(self._taken, self.widths, strict=True):
            box = self._box(spot, block, width, 3.0)
            hard += self._hidden(self._hard, box, width)
            soft += self._hidden(self._soft, box, width)
            hard += STEPS * sum(box.meets(taken) for taken in boxes)
            hard += 10 * STEPS * (not box.within(self._room(within, width)))
        return hard, soft

    def _hidden(self, points: NDArray[np.float64], box: Box, width: float) -> float:
        first, last = self.across(0.0, width), self.across(1.0, width)
        right = first + points[:, 0] * (last - first)
        inside = (right > box.left) & (right < box.right)
        inside &= (points[:, 1] > box.top) & (points[:, 1] < box.bottom)
        return float(inside.sum())

    def _box(self, spot: Spot, block: Block, width: float, air: float) -> Box:
        left = self.across(spot.x, width) + spot.dx - SIDES[spot.anchor] * block.width
        top = float(self.down(spot.y)) + spot.top
        return Box(
            left - air, top - air / 2, left + block.width + air, top + block.height + air / 2
        )

    def _room(self, within: str, width: float) -> Box:
        if within == "top":
            return Box(0, -10, width, self.rows[0] + 4)
        left, right = self.sides
        return Box(left - 4, self.rows[0] - 4, width - right + 4, self.rows[1] + 2)


def stacked(
    centres: Sequence[float], heights: Sequence[float], *, top: float, bottom: float, gap: float
) -> list[float]:
    """Centres, px, moved as little as needed so that blocks in this order do not meet.

    They keep their order from top to bottom and stay between `top` and `bottom` as far as they fit.
    """
    moved: list[float] = []
    edge = top
    for centre, height in zip(centres, heights, strict=True):
        moved.append(max(centre, edge + height / 2))
        edge = moved[-1] + height / 2 + gap
    edge = bottom
    for place in range(len(moved) - 1, -1, -1):
        moved[place] = min(moved[place], edge - heights[place] / 2)
        edge = moved[place] - heights[place] / 2 - gap
    return moved
