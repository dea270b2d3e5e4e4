"""What a chart draws, as the plain tree that Plotly's own code in the browser takes.

Plotly's Python classes check every setting as it is made, which was nine tenths of what drawing a
chart cost. The builders therefore fill this tree, and the tests hand every tree they look at to
`go.Figure`, which refuses what Plotly does not know.
"""

from dataclasses import dataclass, field
from typing import Any

Tree = dict[str, Any]


@dataclass
class Drawing:
    """Traces and layout, under the names of plotly.js."""

    data: list[Tree] = field(default_factory=list)
    layout: Tree = field(default_factory=dict)

    def add_scatter(self, **trace: Any) -> None:
        self.data.append({"type": "scatter", **trace})

    def add_bar(self, **trace: Any) -> None:
        self.data.append({"type": "bar", **trace})

    def add_heatmap(self, **trace: Any) -> None:
        self.data.append({"type": "heatmap", **trace})

    def add_shape(self, **shape: Any) -> None:
        self.layout.setdefault("shapes", []).append(shape)

    def set_layout(self, **parts: Any) -> None:
        """Each part as a whole: one that was set before is replaced."""
        self.layout.update(parts)

    def tree(self) -> Tree:
        return {"data": self.data, "layout": self.layout}
