"""Pictures of the campaign: frames of figures in, Plotly figures out, all with one theme."""
