"""A finished figure is what it was made from, and is not copied for each viewer."""

import plotly.io
from plotly.tools import return_figure_from_figure_or_data

from charts.drawing import Drawing
from charts.sealed import SealedFigure


def drawn() -> Drawing:
    figure = Drawing(layout={"template": {}, "height": 300})
    figure.add_scatter(x=["2024-11-01", "2024-11-02"], y=[3089, 3150], hovertext=["một", "hai"])
    return figure


def test_a_sealed_figure_says_what_the_figure_said() -> None:
    assert plotly.io.to_json(SealedFigure(drawn())) == plotly.io.to_json(
        drawn().tree(), validate=False
    )


def test_everybody_who_asks_gets_the_same_tree() -> None:
    sealed = SealedFigure(drawn())

    given = [return_figure_from_figure_or_data(sealed, validate_figure=True) for _ in range(2)]

    assert given[0] is given[1]
