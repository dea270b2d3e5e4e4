"""The builders of charts, and every drawing of theirs handed to Plotly's own classes.

Those refuse a setting or a value that Plotly does not know; the program itself checks nothing.
"""

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go

from charts import enlarging, progress, ranking, record, theme, unit_rates, weeks
from charts import gains_figure as gains
from charts.drawing import Drawing


def checked(drawing: Drawing) -> go.Figure:
    return go.Figure(drawing.tree())


def _checks(builder: Callable[..., Drawing]) -> Callable[..., go.Figure]:
    return lambda *args, **settings: checked(builder(*args, **settings))


def enlarged(drawing: Drawing, scale: float) -> Any:
    return checked(enlarging.enlarged(drawing, scale))


bare_figure = _checks(theme.bare_figure)
gains_figure = _checks(gains.gains_figure)
progress_figure = _checks(progress.progress_figure)
ranking_figure = _checks(ranking.ranking_figure)
record_figure = _checks(record.record_figure)
rates_figure = _checks(unit_rates.rates_figure)
weeks_figure = _checks(weeks.weeks_figure)
