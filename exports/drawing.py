"""Drawings made pictures: SVG in, PNG out, without a browser and without the machine's own fonts.

Whatever is handed out as a picture is made here: the picture for Zalo, previews of links.
"""

from pathlib import Path

import resvg_py

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Campaign Sans"  # IBM Plex Sans, which its licence wants under another name when changed
_FILES = [str(path) for path in sorted(FONTS.glob("*.ttf"))]


def png_bytes(svg: str, *, background: str = "#FFFFFF") -> bytes:
    """The SVG as PNG, in the size that it gives itself; the same bytes for the same SVG.

    Its texts are set in Campaign Sans, which has the letters of Vietnamese and no symbols: those
    are drawn as shapes. Safe to ask from any thread. Raises ValueError for what is no SVG.
    """
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        background=background,
        font_files=_FILES,
        sans_serif_family=FAMILY,
        skip_system_fonts=True,
    )
