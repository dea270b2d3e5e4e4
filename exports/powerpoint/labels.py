"""Labels of single points of a native chart: the number itself, or a text in its place."""

from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from exports.powerpoint.letters import FACE, clean

SHOWN = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")

# A label that was moved is otherwise tied to its point by a line.
NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)


@dataclass(frozen=True)
class Label:
    """Of the point at `place`. `lines`: a text in place of the number; `is_named`: with the name
    of the series; `side`: r, l, t, b, ctr or outEnd; `down`: moved, in parts of the chart."""

    place: int
    color: str
    size: int
    number_format: str
    is_bold: bool = False
    lines: tuple[str, ...] = ()
    is_named: bool = False
    side: str = "r"
    down: float = 0.0
    right: float = 0.0


def put_labels(series: Any, labels: list[Label]) -> None:
    """The labels onto a series, which has no others."""
    written = "".join(_label(label) for label in sorted(labels, key=_place))
    none = "".join(f'<c:{name} val="0"/>' for name in SHOWN)
    element = series._element
    for old in element.findall(qn("c:dLbls")):
        element.remove(old)
    found = parse_xml(f"<c:dLbls {nsdecls('c', 'a')}>{written}{none}{NO_LEADERS}</c:dLbls>")
    before = ("c:trendline", "c:errBars", "c:cat", "c:val")
    next(child for name in before if (child := element.find(qn(name))) is not None).addprevious(
        found
    )


def _place(label: Label) -> int:
    return label.place


def _label(label: Label) -> str:
    look = (
        f'sz="{label.size * 100}" b="{int(label.is_bold)}"><a:solidFill><a:srgbClr '
        f'val="{label.color.removeprefix("#")}"/></a:solidFill>'
        f'<a:latin typeface="{FACE}"/><a:cs typeface="{FACE}"/>'
    )
    moved = ""
    if label.down or label.right:
        moved = (
            f'<c:layout><c:manualLayout><c:x val="{label.right:.4f}"/>'
            f'<c:y val="{label.down:.4f}"/></c:manualLayout></c:layout>'
        )
    said = "".join(
        f"<a:p><a:r><a:rPr {look}</a:rPr><a:t>{escape(clean(line))}</a:t></a:r></a:p>"
        for line in label.lines
    )
    body = '<a:bodyPr wrap="none" lIns="72000" tIns="19050" rIns="38100" bIns="19050"/>'
    text = f"<c:tx><c:rich>{body}{said}</c:rich></c:tx>" if said else ""
    shown = {"showVal": 1, "showSerName": int(label.is_named and not said)}
    flags = "".join(f'<c:{name} val="{shown.get(name, 0)}"/>' for name in SHOWN)
    return (
        f'<c:dLbl><c:idx val="{label.place}"/>{moved}{text}'
        f'<c:numFmt formatCode="{escape(label.number_format)}" sourceLinked="0"/>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"<c:txPr>{body}<a:p><a:pPr><a:defRPr {look}</a:defRPr></a:pPr>"
        '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
        f'<c:dLblPos val="{label.side}"/>{flags}<c:separator>: </c:separator></c:dLbl>'
    )
