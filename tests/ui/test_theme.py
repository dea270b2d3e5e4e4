"""One set of colours: charts, pages and Streamlit's own widgets agree."""

import re
import tomllib
from pathlib import Path

import pytest

from charts.theme import DARK, LIGHT, Tokens
from ui import theme

ROOT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
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


def test_paper_is_light_whatever_the_screen() -> None:
    paper = theme._colours(DARK).rpartition("@media print{:root{")[2]

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
