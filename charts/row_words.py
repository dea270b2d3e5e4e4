"""Words beside the bars of a chart of rows: columns that stand so many px from the bars' ends."""

from collections.abc import Sequence
from html import escape

from charts.lettering import Block, Line, Note
from charts.tokens import REGULAR, SEMIBOLD, TEXT, Tokens


def beside(
    block: Block, at: float, right: float, *, is_left: bool = False, xanchor: str = "left"
) -> Note:
    """The block in the middle of the row at `at` (y axis), `right` px from the right end of the
    bars, or (is_left) from their left end."""
    return {
        "text": written(block.lines),
        "x": 0 if is_left else 1,
        "xref": "paper",
        "xshift": right,
        "xanchor": xanchor,
        "y": at,
        "yref": "y",
        "yanchor": "middle",
        "align": xanchor,
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": block.lines[0].size if block.lines else TEXT},
    }


def head(words: str, right: float, top: int, tokens: Tokens, *, is_left: bool = False) -> Note:
    """The heading of a column, above the rows that begin `top` px from the top."""
    note = beside(Block([Line(words, tokens.mute, TEXT, SEMIBOLD)]), 1, right, is_left=is_left)
    return {**note, "yref": "paper", "yshift": top - 12}


def written(lines: Sequence[Line]) -> str:
    """The lines in Plotly's few tags, each in its colour, size and weight."""
    return "<br>".join(_line(line) for line in lines)


def _line(line: Line) -> str:
    words = escape(line.text, quote=False)
    words = words if line.weight == REGULAR else f"<b>{words}</b>"
    return f'<span style="color:{line.color};font-size:{line.size}px">{words}</span>'
