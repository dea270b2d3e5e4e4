"""A finished figure, shared by all viewers: what the browser gets is made once, not for each."""

from typing import Any

import plotly.graph_objects as go


class SealedFigure(go.Figure):
    """A figure that is not changed any more.

    Plotly copies a figure's whole tree each time somebody asks for it, three quarters of what
    showing a chart costs; a sealed one hands out the same tree. Read it, do not change it.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure, skip_invalid=False)
        self.__dict__["_tree"] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        tree: dict[str, Any] = self.__dict__["_tree"]
        return tree
