"""The head of the summary: the share large, the badge, the counts, the sentence; by itself too."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts import svg
from charts.summary import Hero, draw_hero
from charts.tokens import DARK, LIGHT, Tokens
from tests.charts.campaigns import campaign
from tests.charts.drawings import Drawing
from tests.charts.test_summary import drawing

HERO = Hero(
    as_of=date(2024, 11, 18),
    installed=5210,
    coverage=5210 / 18060,
    eligible=18060,
    gain=131,
    days_left=10,
    status="on_track",
    sentence="28,8% cư dân đã cài đặt, vượt kế hoạch ngày 179 người",
    outlook="Với nhịp hiện nay, ngày 28/11 đạt khoảng 35,4%.",
)
UNKNOWN = st.sampled_from([None, float("nan"), float("inf")])
WIDTHS = pytest.mark.parametrize("width", [328, 560, 1100])


def alone(hero: Hero, width: float = 328, *, lang: str = "vi", tokens: Tokens = LIGHT) -> Drawing:
    """The hero without a chart, in an SVG of its own."""
    part = draw_hero(hero, width=width, tokens=tokens, lang=lang)
    size = width, part.height
    return Drawing(
        svg.document(part.content, size=size, view=size, lang=lang, name="hero", title="", alt="")
    )


def said(drawn: Drawing) -> str:
    return " ".join(drawn.said)


@WIDTHS
def test_it_says_share_status_counts_and_the_sentence(width: float) -> None:
    drawn = alone(HERO, width)

    assert {"28,8%", "Đúng tiến độ", "Đến 18/11", "Còn 10 ngày"} <= set(drawn.said)
    for words in ("5.210 / 18.060", "+131 trong ngày", HERO.sentence, HERO.outlook):
        assert words in said(drawn)
    assert drawn.outside() == []
    assert drawn.meetings() == []


def test_in_english_it_says_the_same() -> None:
    drawn = alone(HERO, lang="en")

    assert {"28.8%", "On track", "By 18/11", "10 days left"} <= set(drawn.said)
    assert "5,210 / 18,060 installed" in said(drawn)


def test_the_share_is_the_largest_and_the_sentence_stands_out() -> None:
    sizes = {e.said: float(e.attributes["font-size"]) for e in alone(HERO, 1100).texts}

    assert max(sizes, key=lambda words: sizes[words]) == "28,8%"
    assert sizes["28,8%"] == 64
    assert sizes[HERO.sentence] > sizes[HERO.outlook]


def test_on_a_telephone_the_counts_stand_beside_the_share() -> None:
    drawn = alone(HERO)
    share, gain = drawn.place("hero", "28,8%"), drawn.place("hero", "+131 trong ngày")

    assert gain[0] > share[0] + 150
    assert abs(gain[1] - share[1]) < 30


def test_counts_that_are_too_wide_stand_below() -> None:
    drawn = alone(replace(HERO, installed=35_847_000, eligible=126_000_000, gain=917_000))

    assert "35.847.000 / 126.000.000 người đã cài đặt" in drawn.said
    assert drawn.place("hero", "+917.000 trong ngày")[0] == 0
    assert drawn.meetings() == []


def test_without_a_rate_the_count_is_large() -> None:
    drawn = alone(replace(HERO, coverage=None, eligible=None))

    assert drawn.texts[0].said == "Đến 18/11"
    [count] = [e for e in drawn.texts if e.said == "5.210"]
    assert float(count.attributes["font-size"]) > 48
    assert "Số người đã cài đặt (luỹ kế)" in said(drawn)


def test_what_is_unknown_is_a_dash_and_never_zero() -> None:
    drawn = alone(Hero(as_of=HERO.as_of, installed=None, sentence=""))

    assert "–" in drawn.said
    assert not [text for text in drawn.said if re.fullmatch("0.*", text)]
    assert not drawn.of("badge")


@pytest.mark.parametrize(
    ("status", "word", "shape"),
    [
        ("done", "Đã hoàn thành", "polygon"),
        ("on_track", "Đúng tiến độ", "circle"),
        ("at_risk", "Có nguy cơ chậm", "polygon"),
        ("behind", "Chậm tiến độ", "polygon"),
        ("no_data", "Chưa có số liệu", "polygon"),
        ("unrated", "Chưa xếp trạng thái", "polygon"),
    ],
)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_badge_has_its_symbol_its_word_and_its_colours(
    status: str, word: str, shape: str, tokens: Tokens
) -> None:
    drawn = alone(replace(HERO, status=status), tokens=tokens)
    ground, symbol, text = drawn.of("badge")
    look = "no_data" if status == "unrated" else status

    assert (symbol.tag, text.said) == (shape, word)
    assert ground.attributes["fill"] == getattr(tokens, f"badge_{look}_bg")
    assert {symbol.attributes["fill"], text.attributes["fill"]} == {
        getattr(tokens, f"badge_{look}_text")
    }
    (left, top), (right, bottom) = ground.points
    assert all(left < x < right and top < y < bottom for x, y in symbol.points)
    assert text.box.right <= right


def test_every_status_has_another_symbol() -> None:
    shapes = {
        tuple(alone(replace(HERO, status=status)).of("badge")[1].points)
        for status in ("done", "on_track", "at_risk", "behind", "no_data")
    }
    assert len(shapes) == 5


def test_days_left_give_way_to_a_long_badge() -> None:
    drawn = alone(replace(HERO, status="unrated"), 280)

    assert "Còn 10 ngày" not in drawn.said
    assert drawn.outside() == []


def test_hero_and_chart_stand_one_below_the_other() -> None:
    drawn = drawing(campaign(), width=328, height=560, hero=HERO)
    foot = max(text.box.bottom for text in drawn.of("hero", "text"))
    head = min(text.box.top for text in drawn.of("labels", "text"))

    assert drawn.view == [0, 0, 328, 560]
    assert foot < head
    assert drawn.root.find("{*}title").text == HERO.sentence


@pytest.mark.parametrize("height", [40, 200, 420])
def test_where_the_height_is_too_little_all_is_smaller_and_nothing_cut(height: int) -> None:
    drawn = drawing(campaign(), width=1280, height=height, scale=2, hero=HERO, margin=8)

    assert (drawn.root.attrib["width"], drawn.root.attrib["height"]) == ("1280", str(height))
    assert drawn.view[2] > 640
    assert drawn.outside() == []
    assert drawn.meetings() == []


def test_a_word_wider_than_the_drawing_makes_the_sentence_smaller() -> None:
    drawn = alone(replace(HERO, sentence="Ứng" * 40))

    assert drawn.outside() == []


def test_what_is_typed_cannot_be_markup() -> None:
    drawn = alone(replace(HERO, sentence="<b>Tổ & phố</b>\x00", outlook='"><script>'))

    assert "<b>Tổ & phố</b>" in drawn.said
    assert not list(drawn.root.iter("{*}script"))


@settings(max_examples=60, deadline=None)
@given(
    st.builds(
        Hero,
        as_of=st.dates(),
        installed=UNKNOWN | st.integers(0, 99_000_000),
        sentence=st.text(max_size=120),
        coverage=UNKNOWN | st.floats(0, 20),
        eligible=st.none() | st.integers(0, 99_000_000),
        gain=st.none() | st.integers(-99_000_000, 99_000_000),
        days_left=st.none() | st.integers(-99, 99),
        status=st.none() | st.sampled_from(["done", "on_track", "at_risk", "behind", "unrated"]),
        outlook=st.text(max_size=120),
    ),
    st.sampled_from([300, 328, 560, 1100]),
    st.sampled_from(["vi", "en"]),
)
def test_whatever_the_figures_it_is_whole(hero: Hero, width: float, lang: str) -> None:
    drawn = alone(replace(hero, sentence="", outlook=""), width, lang=lang)
    in_full = alone(hero, width, lang=lang)

    assert drawn.outside() == []
    assert not re.search(r"\b(nan|None|inf)\b", said(drawn))
    assert all(x <= width + 0.5 for e in in_full.elements for x, _ in e.points)
