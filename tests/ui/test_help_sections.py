"""Each section of the help has its words, and a picture where one is promised."""

import pytest

from tests.browser.pictures import PARTS
from ui.help_sections import PICTURES, SECTIONS, WITH_PICTURE, picture_name
from words import has, languages

HEAVIEST = 60 * 1024  # bytes; a telephone on a mobile network loads them all

EACH_PICTURE = pytest.mark.parametrize("lang", languages())


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_has_its_title(section: str) -> None:
    assert has(f"help.{section}.title", "vi")


@EACH_PICTURE
@pytest.mark.parametrize("section", WITH_PICTURE)
def test_a_picture_is_there_and_light_and_said_in_words(section: str, lang: str) -> None:
    picture = PICTURES / picture_name(section, lang)

    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size <= HEAVIEST
    assert has(f"help.{section}.picture", lang)


def test_no_picture_is_left_over() -> None:
    shown = {picture_name(section, lang) for section in WITH_PICTURE for lang in languages()}

    assert {path.name for path in PICTURES.iterdir()} == shown


def test_the_command_takes_the_pictures_that_are_shown() -> None:
    assert PARTS.keys() == set(WITH_PICTURE)
