"""A finished figure, shared by all viewers: what the browser gets is made once, not for each."""

from typing import Any

import plotly.graph_objects as go

from charts.drawing import Drawing


class SealedFigure(go.Figure):
    """A figure that is not changed any more.

    Streamlit asks a Plotly figure for its tree each time somebody is shown it, and Plotly copies
    the whole tree for it; a sealed one hands out the same. Read it, do not change it.
    """

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.__dict__["_tree"] = drawing.tree()

    def to_dict(self) -> dict[str, Any]:
        tree: dict[str, Any] = self.__dict__["_tree"]
        return tree
