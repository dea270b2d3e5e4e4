"""What is read in a drawing, and what a picture file is: found in the file itself."""

import struct
from xml.etree import ElementTree

PNG = b"\x89PNG\r\n\x1a\n"


def texts(svg: str) -> list[str]:
    """Every text that is drawn, in the order of drawing."""
    parts = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return ["".join(part.itertext()) for part in parts]


def size(content: bytes) -> tuple[int, int]:
    """Width and height in px, from the header of a PNG."""
    assert content[:8] == PNG
    width, height = struct.unpack(">II", content[16:24])
    return width, height
