"""Every duty of the letter has its place: docs/duties.vi.md says where, and there it is found."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest

from data.files.file_source import FileSource
from data.source_settings import SAMPLE
from tests.pages.conftest import Shows, written

TABLE = Path(__file__).resolve().parents[2] / "docs" / "duties.vi.md"
EVENING = datetime(2024, 11, 18, 11, 0, tzinfo=UTC)  # 18:00 in Hanoi
ROW = re.compile(r"^\| (\d+) \|[^|]+\| `([^`]+)` \|[^|]+\|([^|]+)\|$", re.MULTILINE)


class Duty(NamedTuple):
    number: int
    address: str
    words: list[str]


def duties() -> Iterator[Duty]:
    for number, address, words in ROW.findall(TABLE.read_text(encoding="utf-8")):
        yield Duty(int(number), address, re.findall("“([^”]+)”", words))


def read(text: str) -> str:
    """HTML as it is read: no tags, one space between words."""
    without = re.sub(r"<[^>]*>", " ", re.sub(r"</?(b|strong|span|em)\b[^>]*>", "", text))
    return " ".join(html.unescape(without).split())


def test_the_table_has_all_thirty_five_in_their_order() -> None:
    assert [duty.number for duty in duties()] == list(range(1, 36))
    assert [duty.number for duty in duties() if not duty.words] == []


@pytest.mark.parametrize("address", sorted({duty.address for duty in duties()}))
def test_what_the_table_names_is_found_on_the_screen(address: str, show: Shows) -> None:
    asked = urlsplit(address)
    screen = asked.path.strip("/").replace("-", "_")

    app = show(FileSource(SAMPLE).read(), screen, now=EVENING, **dict(parse_qsl(asked.query)))

    assert not app.exception
    seen = read(written(app)).lower()
    missing = [
        (duty.number, words)
        for duty in duties()
        if duty.address == address
        for words in duty.words
        if words.lower() not in seen
    ]
    assert missing == []
