"""The picture for Zalo: small enough to be sent, the same each time, and nothing in it is lost."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest

from data.store import Snapshot
from exports.picture import HEIGHT, WIDTH, picture_bytes, picture_svg
from exports.picture_content import Picture
from tests.exports.drawn import size, texts
from tests.exports.drives import TODAY, of_sample, small
from tests.queries.campaigns import campaign, day, published, unit
from ui.briefing.picture import picture_of
from ui.briefing.wishes import Wishes
from ui.view import View

MOST_BYTES = 300 * 1024
LONG = "Tổ dân phố Khu tập thể Công ty Xây dựng và Phát triển nhà Hà Đông số 14"


def content(snapshot: Snapshot, as_of: date, lang: str = "vi", **wishes: Any) -> Picture:
    return picture_of(View(snapshot, as_of, lang), Wishes(**wishes)).picture


@pytest.fixture(scope="module")
def whole() -> Snapshot:
    return of_sample()


@cache
def states() -> list[tuple[str, Picture]]:
    return list(every_state())


def every_state() -> Iterator[tuple[str, Picture]]:
    whole = of_sample()
    for kind in ("group", "agency", "school", "parents", "building"):
        for lang in ("vi", "en"):
            yield f"{kind} {lang}", content(whole, TODAY, lang, kind=kind)
    yield "officer", content(whole, TODAY, officer="Cán bộ mẫu 1")
    yield "first day", content(small(today=1), day(1))
    yield "before", content(small(today=1), day(0))
    yield "nothing", content(published([unit("A", eligible=100)]), day(3))
    yield "no eligible", content(small(eligible=None), day(10))
    yield "over 100 %", content(small(eligible=40), day(10))
    yield "after", content(small(), day(28))
    yield "open end", content(small(settings=campaign(end=None)), day(10))
    yield "long names", content(small(names=LONG + " {}"), day(10))


def test_it_fits_zalo_in_every_state() -> None:
    for name, picture in states():
        made = picture_bytes(picture)

        assert size(made) == (WIDTH, HEIGHT) == (1080, 1350), name
        assert len(made) <= MOST_BYTES, name


def test_no_text_is_smaller_than_a_telephone_shows() -> None:
    for name, picture in states():
        tree = ElementTree.fromstring(picture_svg(picture))

        width, height = (float(part) for part in tree.attrib["viewBox"].split()[2:])
        assert width == WIDTH, name
        assert height <= HEIGHT * 1.02, name
        assert min(sizes(tree)) >= 24, name


def sizes(part: ElementTree.Element, scale: float = 1.0) -> Iterator[float]:
    """The size in px of each text, with every enlargement around it."""
    if found := re.search(r"scale\(([\d.]+)\)", part.get("transform", "")):
        scale *= float(found[1])
    if part.tag.endswith("}text"):
        yield float(re.sub(r"[^\d.]", "", part.attrib["font-size"])) * scale
    for child in part:
        yield from sizes(child, scale)


def test_it_is_the_same_each_time_and_from_any_thread(whole: Snapshot) -> None:
    picture = content(whole, TODAY)
    once = picture_bytes(picture)

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(lambda _: picture_bytes(picture), range(8))) == {once}


def test_everything_that_is_told_is_drawn(whole: Snapshot) -> None:
    picture = content(whole, TODAY)
    drawn = " ".join(texts(picture_svg(picture)))

    told = [
        *(picture.authority, picture.campaign, picture.title, picture.large, picture.sentence),
        *(figure.value + figure.label for figure in picture.figures),
        *(each for answer in picture.answers for each in (answer.value, answer.label)),
        *(each for bar in picture.leaders for each in (bar.name, bar.written)),
        *picture.notes,
        picture.sample,
    ]
    assert [each for each in told if each not in drawn] == []


def test_bars_are_as_long_as_their_shares() -> None:
    picture = content(small(), day(10))
    drawn = picture_svg(picture).partition('class="leaders"')[2]

    lengths = [float(w) for w in re.findall(r'width="([\d.]+)" height="24"', drawn)]
    longest = max(lengths)
    # Half of six groups: A with 60 of 100, B with 50, C with 40.
    assert [bar.value for bar in picture.leaders] == [0.6, 0.5, 0.4]
    assert [length / longest for length in lengths] == pytest.approx([1, 5 / 6, 4 / 6], abs=0.01)


def test_too_many_long_names_leave_out_the_last_and_the_heading_counts_what_is_left() -> None:
    picture = content(small(names=LONG + " {}"), day(10))
    crowded = replace(
        picture,
        authority=f"{LONG}, {LONG}",
        campaign=f"{LONG}, {LONG}",
        scope=f"{LONG}, {LONG}",
        sentence=f"{LONG}, {LONG}",
        assumption=" ".join(["Giả định dài"] * 60),
        sample="DỮ LIỆU MẪU",
    )
    drawn = texts(picture_svg(crowded))

    shown = [bar for bar in picture.leaders if bar.written in drawn]
    assert len(shown) < len(picture.leaders)
    headings = [each for each in drawn if each in picture.leaders_headings]
    assert headings == ([picture.leaders_headings[len(shown) - 1]] if shown else [])


def test_signs_in_names_are_text_and_nothing_else() -> None:
    picture = content(small(names="<b>&amp; {}"), day(10))

    assert "<b>&amp; A" in texts(picture_svg(picture))
