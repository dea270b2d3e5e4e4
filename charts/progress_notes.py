"""The labels of the progress chart, once they have their places, as Plotly's annotations."""

from collections.abc import Iterable
from datetime import timedelta

from charts.lettering import MARGIN_GAP, Block, Note, annotations
from charts.placing import Label, Plane
from charts.progress_days import Progress


def inside_notes(labels: Iterable[Label], figures: Progress) -> list[Note]:
    """What stands among the lines; it moves with its day when the chart becomes wider."""
    notes: list[Note] = []
    for label in labels:
        spot = label.spot
        notes += annotations(
            label.block,
            x=(figures.first + timedelta(days=spot.x)).isoformat(),
            y=round(spot.y, 1),
            xanchor=spot.anchor,
            xshift=spot.dx,
            top=spot.top,
        )
    return notes


def margin_notes(ends: Iterable[tuple[float, Block]], plane: Plane) -> list[Note]:
    """What stands in the right margin; `ends`: (px from the top, block)."""
    notes: list[Note] = []
    for top, block in ends:
        notes += annotations(
            block,
            x=1,
            y=1,
            xref="paper",
            yref="paper",
            xshift=MARGIN_GAP,
            top=top - plane.rows[0],
        )
    return notes
