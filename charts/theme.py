"""The ground rules that every Plotly chart has, in the colours and the face of charts/tokens.py."""

from typing import Any

from charts.drawing import Drawing
from charts.tokens import DARK, FAMILY, LARGE, LIGHT, TEXT, Tokens

__all__ = ["DARK", "LARGE", "LIGHT", "TEXT", "Tokens", "axis", "bare_figure", "config"]


def bare_figure(tokens: Tokens, lang: str, *, height: int, margin: dict[str, int]) -> Drawing:
    """An empty figure with the ground rules: no title, no legend, nothing to drag or zoom.

    It carries no template, which saves 4 KB of each chart; show it with `theme=None`. The ground is
    transparent, so that the card shows through. `margin`: px, under l, r, t, b.
    """
    return Drawing(
        layout={
            "template": {},
            "height": height,
            "margin": {**margin, "pad": 0},
            "font": {"family": FAMILY, "size": TEXT, "color": tokens.axis},
            "separators": ",." if lang == "vi" else ".,",
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverdistance": 40,
            "hoverlabel": {
                "bgcolor": tokens.bg,
                "bordercolor": tokens.line,
                "font": {"family": FAMILY, "size": TEXT, "color": tokens.ink},
                "align": "left",
            },
            "uirevision": "constant",  # a refresh of the data leaves the reader's view alone
        }
    )


def axis(tokens: Tokens, **settings: Any) -> dict[str, Any]:
    """An axis as all charts have it: named ticks in a legible grey, no line of its own."""
    return {
        "showgrid": False,
        "showline": False,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"color": tokens.axis, "size": TEXT},
        "gridcolor": tokens.grid,
        "linecolor": tokens.line,
        **settings,
    }


def config(lang: str) -> dict[str, Any]:
    """Plotly's settings: no tool bar, and its own few words in the language of the page.

    Plotly has no Vietnamese of its own and would fall back to English without a word.
    """
    settings: dict[str, Any] = {
        "displayModeBar": False,
        "displaylogo": False,
        "doubleClick": False,
        "scrollZoom": False,
        "showTips": False,
        "showAxisDragHandles": False,
        "modeBarButtonsToRemove": ["sendChartToCloud"],
        "responsive": True,
    }
    if lang == "vi":
        settings |= {"locale": "vi", "locales": {"vi": VIETNAMESE}}
    return settings


VIETNAMESE: dict[str, Any] = {
    "dictionary": {
        "Zoom": "Phóng",
        "Zoom in": "Phóng to",
        "Zoom out": "Thu nhỏ",
        "Pan": "Di chuyển",
        "Autoscale": "Vừa khung",
        "Reset axes": "Về ban đầu",
        "Download plot as a PNG": "Tải ảnh PNG",
        "Download plot": "Tải ảnh",
        "Click to enter a title": " ",
        "new text": " ",
    },
    "format": {
        "days": ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
        "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
        "months": [f"Tháng {month}" for month in range(1, 13)],
        "shortMonths": [f"Th{month}" for month in range(1, 13)],
        "date": "%d/%m/%Y",
        "decimal": ",",
        "thousands": ".",
    },
}
