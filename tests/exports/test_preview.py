"""The picture beside a link: in its frame in every state, with its day, nobody by name."""

from datetime import date

import pytest

from data.store import Snapshot
from exports.preview import HEIGHT, WIDTH, preview_bytes, preview_svg
from tests.exports.drawn import size, texts
from tests.exports.drives import TODAY, of_sample, small
from tests.queries.campaigns import campaign, day, published, unit
from ui.quick.asked import asked
from ui.quick.preview import _preview

MOST_BYTES = 300 * 1024
STATES = {
    "first day": (lambda: small(today=1), day(1)),
    "before": (lambda: small(today=1), day(0)),
    "nothing": (lambda: published([unit("A", eligible=100)]), day(3)),
    "no eligible": (lambda: small(eligible=None), day(10)),
    "over 100 %": (lambda: small(eligible=40), day(10)),
    "after": (lambda: small(), day(28)),
    "open end": (lambda: small(settings=campaign(end=None)), day(10)),
}


def svg_of(snapshot: Snapshot, as_of: date, lang: str = "vi") -> str:
    query = {"date": as_of.isoformat(), "lang": lang}
    return preview_svg(_preview(asked(snapshot, query), "17:00 ngày 18/11/2024"))


@pytest.mark.parametrize("state", STATES)
def test_it_can_be_drawn_in_every_state(state: str) -> None:
    make, as_of = STATES[state]
    preview = _preview(asked(make(), {"date": as_of.isoformat()}), "hôm nay")

    made = preview_bytes(preview)

    assert size(made) == (WIDTH, HEIGHT) == (1200, 630)
    assert len(made) <= MOST_BYTES


def test_it_says_the_share_its_day_and_that_it_is_a_sample_and_names_no_group() -> None:
    said = texts(svg_of(of_sample(), TODAY))

    assert "28,7%" in said
    assert "Số liệu đến 17:00 ngày 18/11/2024 · DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT" in said
    assert [line for line in said if "Tổ " in line] == []


def test_it_speaks_english() -> None:
    assert "28.7%" in texts(svg_of(of_sample(), TODAY, "en"))
