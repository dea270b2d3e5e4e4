"""Where the labels of a chart lie, and that each can be read."""

from datetime import date

import plotly.graph_objects as go

from charts.lettering import Line

Box = tuple[str, float, float, float, float]  # text, left, top, right, bottom; px


def lie_apart(boxes: list[Box], width: int) -> None:
    """No label is cut at an edge or covers another."""
    for at, (text, left, top, right, bottom) in enumerate(boxes):
        assert left >= 0, text
        assert top >= 0, text
        assert right <= width, text
        for other, its_left, its_top, its_right, its_bottom in boxes[at + 1 :]:
            apart = right <= its_left or its_right <= left or bottom <= its_top or its_bottom <= top
            assert apart, f"{text} meets {other}"


def drawn(figure: go.Figure, width: int) -> list[Box]:
    """(text, left, top, right, bottom) of each label, px, as the browser lays them out."""
    layout = figure.to_plotly_json()["layout"]  # plain: Plotly's own classes look up slowly
    margin, height, boxes = layout["margin"], layout["height"], []
    first, last = (date_number(edge) for edge in layout["xaxis"]["range"])
    for note in layout.get("annotations", ()):
        line = Line(note["text"], "", note["font"]["size"], note["font"]["weight"])
        x, up = note["x"], note["y"]
        share = x if note["xref"] == "paper" else (date_number(x) - first) / (last - first)
        x = margin["l"] + float(share) * (width - margin["l"] - margin["r"]) + note["xshift"]
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[note["xanchor"]] * line.width
        if note["yref"] != "paper":
            axis = layout["yaxis2" if note["yref"] == "y2" else "yaxis"]
            low, high = axis["range"]
            foot, head = axis.get("domain", (0, 1))
            up = foot + (up - low) / (high - low) * (head - foot)
        y = margin["t"] + (1 - up) * (height - margin["t"] - margin["b"]) - note["yshift"]
        letters = 0.45 * line.size  # half the height of what is written, without the air
        boxes.append((line.text, left, y - letters, left + line.width, y + letters))
    return boxes


def date_number(moment: str) -> float:
    day, _, clock = moment.partition("T")
    hours, minutes = (clock or "00:00").split(":")
    return date.fromisoformat(day).toordinal() + (int(hours) + int(minutes) / 60) / 24
