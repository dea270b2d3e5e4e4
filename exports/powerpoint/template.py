"""The empty file: 16:9, one layout with a title, our face and colours as its theme."""

import re
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches, Pt

from charts.tokens import LIGHT
from exports.powerpoint.letters import FACE, Box, color

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.5  # inches
TITLE = Box(MARGIN, 0.82, WIDTH - 2 * MARGIN, 1.25)
FOOT = 7.0  # top of the last line
TITLE_SIZE = 36  # points
TITLE_ONLY = "Title Only"
ACCENTS = ("primary", "plan", "on_track", "at_risk", "behind", "no_data")


def blank() -> Any:
    """A presentation without slides; its only layout has the title and the rule above the foot."""
    file = Presentation()
    file.slide_width, file.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = file.slide_master
    for layout in list(file.slide_layouts):
        if layout.name != TITLE_ONLY:
            file.slide_layouts.remove(layout)
    for holder in (master, file.slide_layouts[0]):
        _only_the_title(holder)
    _theme(master)
    _title_style(master)
    _rule(file)
    return file


def _only_the_title(holder: Any) -> None:
    """Of the master's and the layout's places, the title alone is kept (the master's text too)."""
    for shape in list(holder.placeholders):
        kind = shape.placeholder_format.type
        if kind is not None and kind.name == "TITLE":
            shape.left, shape.top, shape.width, shape.height = TITLE.place
        elif kind is not None and kind.name == "BODY":
            body = Box(MARGIN, TITLE.bottom + 0.1, TITLE.width, FOOT - TITLE.bottom - 0.3)
            shape.left, shape.top, shape.width, shape.height = body.place
        else:
            shape._element.getparent().remove(shape._element)


def _theme(master: Any) -> None:
    """Arial and our colours, so that what is added by hand looks like the rest."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = parse_xml(part.blob)
    for font in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        for script in ("a:latin", "a:cs"):
            font.find(qn(script)).set("typeface", FACE)
    colors = {"dk2": "ink", "lt2": "tint", "hlink": "link", "folHlink": "link"}
    colors |= {f"accent{place}": name for place, name in enumerate(ACCENTS, start=1)}
    for slot, name in colors.items():
        scheme = theme.find(f".//{qn(f'a:{slot}')}")
        for child in list(scheme):
            scheme.remove(child)
        tint = OxmlElement("a:srgbClr")
        tint.set("val", getattr(LIGHT, name).removeprefix("#"))
        scheme.append(tint)
    part._blob = serialize_part_xml(theme)


def _title_style(master: Any) -> None:
    """Titles are sentences: bold, from the left, from the top."""
    level = master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    level.set("algn", "l")
    look = level.find(qn("a:defRPr"))
    look.set("sz", str(TITLE_SIZE * 100))
    look.set("b", "1")
    look.find(f"{qn('a:solidFill')}/{qn('a:schemeClr')}").set("val", "tx2")
    for shape in master.placeholders:
        if re.search("TITLE", str(shape.placeholder_format.type)):
            frame = shape._element.find(f".//{qn('a:bodyPr')}")
            for child in list(frame):
                frame.remove(child)
            frame.attrib.update(
                {"anchor": "t", **dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), "0")}
            )


def rule(shapes: Any, ends: tuple[float, float, float, float], tint: str, points: float) -> Any:
    """A straight line from (left, top) to (right, bottom), in inches, without any shadow."""
    line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Inches(end) for end in ends))
    line._element.remove(line._element.find(qn("p:style")))
    line.line.color.rgb, line.line.width = color(tint), Pt(points)
    return line


def _rule(file: Any) -> None:
    """The line above the foot, once for all slides: drawn on one, moved into the layout."""
    layout = file.slide_layouts[0]
    slide = file.slides.add_slide(layout)
    ends = (MARGIN, FOOT - 0.08, WIDTH - MARGIN, FOOT - 0.08)
    line = rule(slide.shapes, ends, LIGHT.line, 1)
    layout.shapes._spTree.append(line._element)
    only = file.slides._sldIdLst[0]
    file.part.drop_rel(only.rId)
    file.slides._sldIdLst.remove(only)
