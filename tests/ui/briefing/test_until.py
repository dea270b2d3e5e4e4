"""Up to when figures are said to hold: an hour only where that is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data import refresher
from tests.data.following import campaign, save
from tests.data.history.watched import at
from tests.data.watched_ward import FIFTH, Ward
from ui.briefing.until import until
from ui.frozen import as_closed
from ui.view import View


@pytest.fixture
def ward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ward]:
    """Followed from before the cut-off of the fifth, at 17:00, until after it."""
    save(tmp_path / "phường.xlsx", campaign())
    ward = Ward(tmp_path)
    monkeypatch.setattr(refresher, "_shared", ward.refresher)
    yield ward
    ward.stop()


def of_the_fifth(ward: Ward) -> View:
    snapshot = ward.refresher.current()
    assert snapshot is not None
    return View(snapshot, FIFTH, "vi")


def test_before_the_cut_off_it_is_the_last_look_at_the_sheet_that_found_nothing_new(
    ward: Ward,
) -> None:
    ward.look(at(9, 0))
    ward.look(at(16, 30))

    assert until(of_the_fifth(ward)) == "16:30 ngày 05/11/2024 (số tạm tính)"


def test_from_the_cut_off_on_it_is_that_hour_though_nothing_was_read_since(ward: Ward) -> None:
    ward.look(at(9, 0))
    ward.look(at(17, 0))

    assert until(of_the_fifth(ward)) == "17:00 ngày 05/11/2024"


def test_the_morning_after_it_is_still_the_hour_at_which_the_day_was_closed(ward: Ward) -> None:
    ward.look(at(17, 0))
    ward.look(at(8, 0, day=6))

    assert until(of_the_fifth(ward)) == "17:00 ngày 05/11/2024"


def test_once_the_sheet_says_otherwise_its_figures_have_no_hour_and_the_closed_ones_have(
    ward: Ward,
) -> None:
    ward.look(at(17, 0))
    save(ward.source.path, campaign(G2=3300))
    ward.look(at(8, 0, day=6))
    view = of_the_fifth(ward)

    assert until(view) == "ngày 05/11/2024"
    assert until(as_closed(view)) == "17:00 ngày 05/11/2024"
