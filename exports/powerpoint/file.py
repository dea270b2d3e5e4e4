"""The deck as bytes: each slide framed, its bodies side by side in what is left."""

from io import BytesIO

import segno
from pptx.util import Inches

from charts.tokens import LIGHT
from exports.deck import BarsBody, BoardBody, Body, Deck, ProgressBody, Slide, StripBody, TableBody
from exports.powerpoint import figures
from exports.powerpoint.bars import bars, share_of_width
from exports.powerpoint.board import board
from exports.powerpoint.chart import describe
from exports.powerpoint.letters import Box, Run, clean, largest, text_box
from exports.powerpoint.page import Page, framed
from exports.powerpoint.progress import progress_chart
from exports.powerpoint.strip import strip
from exports.powerpoint.table import nothing, table
from exports.powerpoint.template import blank

BETWEEN = 0.45  # inches between bodies
CHART_PART = 0.645  # of the slide's width, where key figures stand beside a chart
CODE = 2.3  # inches: the code of the live view
DOTS = 8  # of the picture, for a square of the code


def powerpoint_bytes(deck: Deck) -> bytes:
    """A .pptx with a slide for each of the deck's: native charts and tables, and speaker notes."""
    file = blank()
    about = file.core_properties
    about.title, about.author = clean(deck.title), clean(deck.authority)
    about.subject, about.language = clean(deck.until), deck.lang
    for number, told in enumerate(deck.slides, start=1):
        slide = file.slides.add_slide(file.slide_layouts[0])
        _fill(Page(deck, told, slide, number))
    written = BytesIO()
    file.save(written)
    return written.getvalue()


def _fill(page: Page) -> None:
    room = framed(page)
    if page.deck.link and page.number == len(page.deck.slides):
        _code(page, Box(room.right - CODE, room.top, CODE, room.height))
        room = Box(room.left, room.top, room.width - CODE - BETWEEN, room.height)
    told = page.told
    if told.figures and told.bodies:
        split = room.width * CHART_PART
        column = Box(
            room.left + split + BETWEEN, room.top, room.width - split - BETWEEN, room.height
        )
        figures.column(page, told.figures, column)
        room = Box(room.left, room.top, split, room.height)
    elif told.figures:
        figures.grid(page, told.figures, room)
    elif not told.bodies:
        nothing(page, " ".join(told.definitions), room)
    places = _places(told, room)
    drawn = [_draw(page, body, box) for body, box in zip(told.bodies, places, strict=False)]
    for is_drawn, box in zip(drawn, places, strict=False):
        if not is_drawn:
            nothing(page, page.text("no_data"), box)


def _places(told: Slide, room: Box) -> list[Box]:
    """The room shared out among the bodies, side by side; bars by the length of their names."""
    every = [body for body in told.bodies if isinstance(body, BarsBody)]
    if not every or len(every) < len(told.bodies):
        return room.columns(max(1, len(told.bodies)), BETWEEN)
    wished = [share_of_width(body) for body in every]
    part = (room.width - BETWEEN * (len(every) - 1)) / sum(wished)
    places, left = [], room.left
    for wish in wished:
        places.append(Box(left, room.top, wish * part, room.height))
        left += wish * part + BETWEEN
    return places


def _draw(page: Page, body: Body, box: Box) -> bool:
    """Whether there was something to draw."""
    match body:
        case ProgressBody():
            return progress_chart(page, body, box)
        case BarsBody():
            return bars(page, body, box)
        case TableBody():
            return table(page, body, box)
        case BoardBody():
            return board(page, body, box)
        case StripBody():
            return strip(page, body, box)


def _code(page: Page, box: Box) -> None:
    """The code that leads to the live view, with its address in letters."""
    link, picture = page.deck.link, BytesIO()
    segno.make(link, error="m").save(picture, kind="png", scale=DOTS, border=2, dark=LIGHT.ink)
    picture.seek(0)
    shown = page.slide.shapes.add_picture(
        picture, Inches(box.left), Inches(box.top), Inches(CODE), Inches(CODE)
    )
    shown.name = "code"
    describe(shown, page.text("powerpoint.code", link=link))
    said = page.text("powerpoint.scan")
    under = Box(box.left, box.top + CODE + 0.05, CODE, 0.7)
    text_box(page.slide, "scan", under, [Run(said, 18, is_bold=True)], lang=page.lang)
    rest = box.below(under.bottom)
    size = largest(clean(link), (18, 16, 14, 12, 11, 10, 9, 8), rest)
    text = text_box(page.slide, "link", rest, [Run(link, size, LIGHT.link)], lang=page.lang)
    text.text_frame.paragraphs[0].runs[0].hyperlink.address = link
