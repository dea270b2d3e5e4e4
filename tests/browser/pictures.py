"""The pictures of docs/ and of Hướng dẫn sử dụng, taken from the real screens: `make pictures`.

The sample campaign on one day, one window, no animation: a picture changes when its screen does.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import quote_plus

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.chromium import launch_args
from tests.browser.sample_day import on_that_day
from tests.browser.server import ROOT, SAMPLE, served
from ui.help_sections import DENSITY, PICTURES, WITH_PICTURE, picture_name
from ui.links import FIRST, SCREENS
from words import languages

IMAGES = ROOT / "docs" / "images"
DESKTOP, PHONE = (1280, 1068), (360, 780)
LONGEST = 1.5  # windows that a picture of a screen is high at most
IN_DARK = ("overview", "groups")
COLOURS = 128  # of a picture's palette; a screen has fewer, letters are smoothed with the rest
PATIENCE = 60_000  # milliseconds that a busy machine may take to draw a screen
READY = """() => document.fonts.status === 'loaded' && document.querySelector('.stMain .foot')
    && !document.getElementById('first-look')
    && !document.querySelector('[data-testid="stSkeleton"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
        .filter(chart => chart.offsetParent).every(chart => chart.querySelector('.main-svg'))
    && [...document.images].every(image => image.complete || image.loading === 'lazy')"""


@dataclass(frozen=True)
class Part:
    """What a picture of the help shows: a screen's parts from the first to the last of them."""

    address: str
    first: str
    last: str = ""
    size: tuple[int, int] = PHONE
    highest: int = 640  # px


PARTS = {
    "glance": Part("", ".freshness", ".pair:visible"),
    "figures": Part("", ".st-key-card_progress .stPlotlyChart"),
    "group": Part("groups?group=TDP-04", "#opened", ".st-key-card_opened .facts"),
    "day": Part("", ".st-key-controls", size=DESKTOP),
    "cell": Part("quality?severity=error", ".findings tbody tr >> nth=0"),
    "unread": Part("", ".banner"),
}


OFFICER = quote_plus("Cán bộ mẫu 3")
GUIDE = {  # of docs/officer-guide.vi.md
    "list": Part(f"follow-up?officer={OFFICER}", ".group-head", ".urged-unit", highest=1180),
    "texts": Part(f"follow-up?view=texts&officer={OFFICER}", ".officer-texts", highest=1000),
    "targets": Part(
        f"follow-up?view=targets&officer={OFFICER}", ".group-head", ".targets-text", highest=1000
    ),
    "actions": Part("follow-up?view=actions", ".group-head", ".data-card", highest=720),
    "silent": Part("reporting", "h1", ".card:has(.missing-units)"),
}
GUIDE_AT = "https://theodoi.phuong.example"  # that the messages in its pictures lead to


def picture_of_guide(name: str) -> Path:
    return IMAGES / f"guide-{name}.png"


def picture_of_screen(screen: str, size: str) -> Path:
    """`size`: desktop, phone, dark."""
    return IMAGES / f"{screen}-{size}.png"


def sizes(screen: str) -> list[str]:
    """The pictures there are of a screen."""
    return ["desktop", "phone", *(["dark"] if screen in IN_DARK else [])]


def take_screens(browser: Browser, address: str) -> None:
    """Every screen of the menu, from its top, as high as two windows at most."""
    for screen in SCREENS:
        for size in sizes(screen):
            window = PHONE if size == "phone" else DESKTOP
            path = "" if screen == FIRST else screen
            with opened(browser, f"{address}/{path}", window, is_dark=size == "dark") as page:
                height = min(whole_height(page), int(LONGEST * window[1]))
                page.set_viewport_size({"width": window[0], "height": height})
                save(page.screenshot(animations="disabled"), picture_of_screen(screen, size))


def take_quick(browser: Browser, address: str) -> None:
    """The page that no script draws, as one has it who has none."""
    for size, window in (("desktop", DESKTOP), ("phone", PHONE)):
        page = browser.new_page(
            viewport=ViewportSize(width=window[0], height=window[1]), java_script_enabled=False
        )
        page.goto(f"{address}/quick")
        page.locator(".metrics:visible").first.wait_for()
        save(page.screenshot(), picture_of_screen("quick", size))
        page.close()


def take_help(browser: Browser, address: str, sections: tuple[str, ...]) -> None:
    """The pictures of these sections of the help, in each language."""
    for section in sections:
        part = PARTS[section]
        for lang in languages():
            asked = f"{address}/{part.address}{'&' if '?' in part.address else '?'}lang={lang}"
            with opened(browser, asked, part.size, density=DENSITY) as page:
                page.set_viewport_size({"width": part.size[0], "height": whole_height(page)})
                save(clipped(page, part), PICTURES / picture_name(section, lang))


def take_guide(browser: Browser, address: str) -> None:
    """The pictures of the officers' guide, on a telephone."""
    for name, part in GUIDE.items():
        with opened(browser, f"{address}/{part.address}", part.size) as page:
            page.set_viewport_size({"width": part.size[0], "height": whole_height(page)})
            save(clipped(page, part), picture_of_guide(name))


@contextmanager
def opened(
    browser: Browser,
    address: str,
    size: tuple[int, int],
    *,
    is_dark: bool = False,
    density: int = 1,
) -> Iterator[Page]:
    context = browser.new_context(
        viewport=ViewportSize(width=size[0], height=size[1]),
        color_scheme="dark" if is_dark else "light",
        device_scale_factor=density,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address)
    page.wait_for_function(READY)
    yield page
    context.close()


def whole_height(page: Page) -> int:
    return int(page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))


def clipped(page: Page, part: Part) -> bytes:
    """The picture of a part, with a little air around."""
    page.wait_for_function(READY)
    boxes = [
        page.locator(css).first.bounding_box() for css in (part.first, part.last or part.first)
    ]
    first, last = boxes
    assert first, f"{part.first} is not on /{part.address}"
    assert last, f"{part.last} is not on /{part.address}"
    air = 8
    left = 0 if part.size == PHONE else first["x"] - air
    width = part.size[0] if part.size == PHONE else first["width"] + 2 * air
    top = first["y"] - air
    height = min(last["y"] + last["height"] - top + air, part.highest)
    clip = {"x": left, "y": top, "width": width, "height": height}
    return page.screenshot(clip=clip, animations="disabled")


def save(png: bytes, path: Path) -> None:
    """Written with a palette, which a picture of a screen needs no more than."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.open(BytesIO(png)).convert("RGB")
    image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        path, optimize=True
    )
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1024:.0f} KB")


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        book = Path(shutil.copy(SAMPLE, Path(folder) / "phuong.xlsx"))
        browser = playwright.chromium.launch(**launch_args())
        with served(book, Path(folder) / "state", on_that_day) as address:
            whole = tuple(section for section in WITH_PICTURE if section != "unread")
            take_help(browser, address, whole)
            take_screens(browser, address)
            take_quick(browser, address)
            book.write_bytes(b"not a workbook")
            take_help(browser, address, ("unread",))
        shutil.copy(SAMPLE, book)
        public = {"PUBLIC_URL": GUIDE_AT}
        with served(book, Path(folder) / "guide", on_that_day, public) as address:
            take_guide(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
