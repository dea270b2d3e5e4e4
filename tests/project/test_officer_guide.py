"""The officers' guide tells of what is there: its pictures, the parts of Đôn đốc, the messages."""

import re
from pathlib import Path

from data.message_texts import USUAL
from tests.browser.pictures import GUIDE, picture_of_guide
from tests.project.tree import ROOT, texts
from ui.follow_up_view import VIEWS
from ui.links import SCREENS
from ui.messages import MAY_NAME
from ui.urging import REASONS
from words import text
from words.messages import LINK

GUIDE_TEXT = Path("docs/officer-guide.vi.md")


def told() -> str:
    return texts()[GUIDE_TEXT]


def test_every_picture_that_it_shows_is_made_and_every_one_made_is_shown() -> None:
    shown = {ROOT / "docs" / path for path in re.findall(r"!\[.+?\]\((.+?)\)", told())}

    assert shown == {picture_of_guide(name) for name in GUIDE}
    assert [path for path in shown if not path.is_file()] == []


def test_it_knows_every_message_and_every_name_in_braces() -> None:
    names = {name for known in MAY_NAME.values() for name in known} | {LINK}

    assert [key for key in USUAL if f"| {key} |" not in told()] == []
    assert {*re.findall(r"\{(.+?)\}", told())} == names


def test_the_settings_know_them_too() -> None:
    settings = texts()[Path("docs/settings.md")]
    names = {name for known in MAY_NAME.values() for name in known} | {LINK}

    assert [key for key in USUAL if f"| {key} |" not in settings] == []
    assert [name for name in names if f"`{{{name}}}`" not in settings] == []


def test_it_names_the_reasons_and_the_parts_as_the_screen_does() -> None:
    assert [r for r in REASONS if f"| {text(f'reason.{r}', 'vi')} |" not in told()] == []
    parts = [text(f"follow.view_{view}", "vi") for view in VIEWS if view != "funnel"]
    assert [part for part in parts if part not in told()] == []
    screens = [text(f"nav.{screen.replace('-', '_')}", "vi") for screen in SCREENS]
    needed = [name for name in screens if name in ("Đôn đốc", "Báo cáo của tổ")]
    assert len(needed) == 2
    assert [name for name in needed if name not in told()] == []


def test_it_names_buttons_as_they_are_written() -> None:
    keys = ("follow.copy_urge", "follow.copy_remind", "follow.copied", "copy_link", "targets.copy")
    on_one_line = re.sub(r"\s+", " ", told())

    assert [key for key in keys if f"**{text(key, 'vi')}**" not in on_one_line] == []
