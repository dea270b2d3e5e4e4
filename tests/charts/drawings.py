"""Reading a drawing back: the elements of an SVG with their places in its viewBox."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from xml.etree import ElementTree

from charts.lettering import Line
from charts.placing import SIDES, Box

SVG = "{http://www.w3.org/2000/svg}"
ANCHORS = {"start": "left", "middle": "center", "end": "right"}
LETTERS = 0.45  # of the size: half the height of what is written, without the air around it

Point = tuple[float, float]


@dataclass(frozen=True)
class Element:
    """One element that draws something; `points` from the upper left corner of the viewBox."""

    tag: str
    group: str  # the nearest class around it
    points: list[Point]
    said: str  # what a text says
    attributes: dict[str, str]

    @cached_property
    def box(self) -> Box:
        """The room that a text takes, by the widths of charts/lettering.py."""
        size, weight = (float(self.attributes.get(n, 0)) for n in ("font-size", "font-weight"))
        width = Line(self.said, "", size, weight or 400).width
        [(x, baseline)] = self.points
        left = x - SIDES[ANCHORS[self.attributes.get("text-anchor", "start")]] * width
        middle = baseline - 0.35 * size
        return Box(left, middle - LETTERS * size, left + width, middle + LETTERS * size)


class Drawing:
    """An SVG as text, taken apart."""

    def __init__(self, written: str) -> None:
        self.root = ElementTree.fromstring(written)
        self.view = [float(edge) for edge in self.root.attrib["viewBox"].split()]
        self.elements = list(_elements(self.root, (0.0, 0.0), ""))

    @property
    def texts(self) -> list[Element]:
        return [element for element in self.elements if element.tag == "text"]

    @property
    def said(self) -> list[str]:
        return [element.said for element in self.texts]

    def of(self, group: str, tag: str = "") -> list[Element]:
        return [e for e in self.elements if e.group == group and tag in ("", e.tag)]

    def place(self, group: str, said: str) -> Point:
        """Where a text stands."""
        [found] = [e for e in self.of(group, "text") if e.said == said]
        return found.points[0]

    def outside(self) -> list[Element]:
        """What does not lie within the viewBox."""
        _, _, width, height = self.view
        paper = Box(-0.5, -0.5, width + 0.5, height + 0.5)
        points = [
            e for e in self.elements if any(not Box(x, y, x, y).within(paper) for x, y in e.points)
        ]
        return points + [text for text in self.texts if not text.box.within(paper)]

    def meetings(self) -> list[tuple[str, str]]:
        """Texts that cover each other."""
        pairs = combinations(self.texts, 2)
        return [(one.said, other.said) for one, other in pairs if one.box.meets(other.box)]


def _elements(parent: ElementTree.Element, at: Point, group: str) -> Iterator[Element]:
    for child in parent:
        tag = child.tag.removeprefix(SVG)
        if tag == "g":
            right, down = _shift(child.attrib.get("transform", "translate(0 0)"))
            inner = child.attrib.get("class", group)
            yield from _elements(child, (at[0] + right, at[1] + down), inner)
        elif tag not in ("title", "desc"):
            points = [(at[0] + x, at[1] + y) for x, y in _points(tag, child.attrib)]
            yield Element(tag, group, points, "".join(child.itertext()), dict(child.attrib))


def _shift(transform: str) -> Point:
    right, down = transform.removeprefix("translate(").removesuffix(")").split()
    return float(right), float(down)


def _points(tag: str, attributes: dict[str, str]) -> list[Point]:
    def value(*names: str) -> tuple[float, ...]:
        return tuple(float(attributes[name]) for name in names)

    if tag == "text":
        return [value("x", "y")]  # type: ignore[list-item]
    if tag == "line":
        return [value("x1", "y1"), value("x2", "y2")]  # type: ignore[list-item]
    if tag == "circle":
        x, y, radius = value("cx", "cy", "r")
        return [(x, y), (x - radius, y - radius), (x + radius, y + radius)]
    if tag == "rect":
        x, y, width, height = value("x", "y", "width", "height")
        return [(x, y), (x + width, y + height)]
    pairs = (pair.split(",") for pair in attributes["points"].split())
    return [(float(x), float(y)) for x, y in pairs]
