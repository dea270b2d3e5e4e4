"""Labels find room: none hides a line or another label, and the less important one goes."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.lettering import Block, Line
from charts.placing import Plane, Spot, stacked

LABEL = Block([Line("5.210", "")])


@pytest.fixture
def plane() -> Plane:
    """Days 0 to 10 and counts 0 to 100 on 500 × 300 px."""
    return Plane((0, 10), (0, 100), sides=(50, 50), rows=(20, 320), widths=[600])


def above(x: float, y: float, lift: float = 20) -> Spot:
    return Spot(x, y, "center", 0, -lift)


def test_a_label_takes_the_first_free_spot(plane: Plane) -> None:
    plane.add_line([0, 10], [50, 50])

    assert plane.place(LABEL, [above(5, 50, lift=8), above(5, 50, lift=30)]) == above(
        5, 50, lift=30
    )


def test_two_labels_never_share_a_place(plane: Plane) -> None:
    assert plane.place(LABEL, [above(5, 50)]) is not None
    assert plane.place(LABEL, [above(5.1, 50)]) is None


def test_a_label_that_must_stand_takes_the_place_where_it_hides_least(plane: Plane) -> None:
    plane.add_line([0, 10], [50, 50])
    plane.add_line([0, 10], [48, 48])
    through_both, through_one = above(5, 49, lift=8), above(5, 50, lift=12)

    assert plane.place(LABEL, [through_both, through_one], must=True) is not None


def test_a_soft_line_is_covered_only_where_no_spot_near_by_is_free(plane: Plane) -> None:
    plane.add_line([0, 10], [50, 50], soft=True)
    on_it, beside_it = above(5, 50, lift=8), above(5, 50, lift=30)

    assert plane.place(LABEL, [on_it, beside_it]) == beside_it
    assert plane.place(LABEL, [on_it]) == on_it


def test_labels_stay_inside_the_plot(plane: Plane) -> None:
    assert plane.place(LABEL, [above(10, 50), above(5, 100)]) is None


def test_a_place_must_be_free_at_every_width() -> None:
    narrow_and_wide = Plane((0, 10), (0, 100), sides=(0, 0), rows=(0, 300), widths=[100, 1000])
    narrow_and_wide.add_upright(7)

    assert narrow_and_wide.place(LABEL, [above(5, 50)]) is None  # at 100 px it meets the upright


def test_bars_are_obstacles_from_zero_to_their_end(plane: Plane) -> None:
    plane.add_bar(5, 40, thickness=0.8)

    assert plane.place(LABEL, [above(5, 20)]) is None
    assert plane.place(LABEL, [above(5, 40, lift=22)]) is not None


def test_blocks_that_do_not_meet_stay_where_they_are() -> None:
    assert stacked([50, 150], [20, 20], top=0, bottom=300, gap=8) == [50, 150]


def test_blocks_that_meet_are_nudged_apart() -> None:
    assert stacked([100, 104], [20, 20], top=0, bottom=300, gap=8) == [100, 128]


def test_blocks_at_the_edge_move_inwards_together() -> None:
    assert stacked([295, 298], [20, 20], top=0, bottom=300, gap=8) == [262, 290]


@given(st.lists(st.tuples(st.floats(-50, 350), st.floats(5, 60)), max_size=4))
def test_stacked_blocks_never_meet_and_stay_inside(blocks: list[tuple[float, float]]) -> None:
    blocks = sorted(blocks)
    heights = [height for _, height in blocks]
    centres = stacked([centre for centre, _ in blocks], heights, top=0, bottom=300, gap=8)

    edges = [(c - h / 2, c + h / 2) for c, h in zip(centres, heights, strict=True)]
    for (_, bottom), (top, _) in itertools.pairwise(edges):
        assert top - bottom >= 8 - 1e-6
    assert all(top >= -1e-6 and bottom <= 300 + 1e-6 for top, bottom in edges)
