"""The page in Dash: `BOOK=… PYTHONPATH=. gunicorn bench.peer.dash_app:server`."""

from dash import Dash, Input, Output, dash_table, dcc, html

from bench.peer import core

LONG = core.read_book()
app = Dash(__name__)
server = app.server
app.layout = html.Div(
    [dcc.RadioItems(core.kinds(LONG), "All", id="kind", inline=True), html.Div(id="body")]
)


@app.callback(Output("body", "children"), Input("kind", "value"))
def body(kind):
    figures, ranking, line, table = core.compute(LONG, kind)
    cards = [
        html.Div([html.Small(name), html.H3(value, className="metric")])
        for name, value in figures.items()
    ]
    return [
        html.Div(cards, style={"display": "flex", "gap": "3rem"}),
        html.Div([dcc.Graph(figure=ranking), dcc.Graph(figure=line)], style={"display": "flex"}),
        dash_table.DataTable(table.to_dict("records"), page_size=20),
    ]
