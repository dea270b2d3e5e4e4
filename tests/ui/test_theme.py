"""One set of colours: charts, pages and Streamlit's own widgets agree."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from charts.theme import DARK, LARGE, LIGHT, Tokens
from ui import theme

ROOT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
SHEET = theme._sheets()
STATIC = ROOT / "ui" / "start" / "static"


@pytest.mark.parametrize(("name", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_streamlits_theme_has_the_colours_of_the_charts(name: str, tokens: Tokens) -> None:
    colours = CONFIG["theme"][name]

    assert (
        colours["primaryColor"],
        colours["backgroundColor"],
        colours["secondaryBackgroundColor"],
        colours["textColor"],
        colours["borderColor"],
        colours["linkColor"],
    ) == (tokens.primary, tokens.bg, tokens.tint, tokens.ink, tokens.line, tokens.link)


def test_the_style_sheet_uses_only_colours_that_there_are() -> None:
    used = set(re.findall(r"var\(--([\w-]+)", SHEET)) - {"authority"}

    assert used <= set(re.findall(r"--([\w-]+):", theme.variables(LIGHT)))


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", SHEET) == []


def test_large_text_is_a_quarter_larger_and_gives_layouts_way_as_much_earlier() -> None:
    usual, large = (theme._style(replace(LIGHT, text_scale=scale)) for scale in (1.0, LARGE))

    assert ":root { font-size: 125%; }" in large
    assert "font-size: 125%" not in usual
    assert "@media (max-width: 640px)" in usual
    assert "@media screen and (max-width: 800px), print and (max-width: 640px)" in large


def test_sizes_of_text_follow_the_readers_choice() -> None:
    assert re.findall(r"font-size: ?\d[\d.]*px", SHEET) == []


def test_paper_is_light_whatever_the_screen() -> None:
    paper = theme._style(DARK).rpartition("@media print{:root{")[2]

    assert f"--bg:{LIGHT.bg};" in paper
    assert f"--ink:{LIGHT.ink};" in paper


def test_the_typeface_lies_with_the_server_and_has_its_licence_beside_it() -> None:
    files = {Path(face["url"]).name for face in CONFIG["theme"]["fontFaces"]}

    assert files <= {path.name for path in STATIC.iterdir()}
    assert "SIL Open Font License" in (STATIC / "ibm-plex-sans-OFL.txt").read_text("utf-8")


def test_nothing_in_the_settings_points_outside() -> None:
    assert "//" not in (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")


def test_a_name_from_the_sheet_cannot_leave_the_style() -> None:
    written = theme.css_text('UBND "}</style><script>alert(1)</script>\\')

    assert not set('"<>}{;\\').intersection(re.sub(r"\\[0-9a-f]{6}", "", written))
