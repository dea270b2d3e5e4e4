"""Pictures of the campaign: frames of figures in, Plotly figures or SVG out, all with one theme."""
