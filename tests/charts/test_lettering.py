"""Text on a chart: its room is known before it is drawn, and it cannot be taken for markup."""

import pytest

from charts.lettering import Block, Line, annotations, wrapped


def test_marks_above_and_below_a_letter_take_no_room() -> None:
    assert Line("Kế hoạch", "").width == Line("Ke hoach", "").width


def test_figures_are_all_equally_wide() -> None:
    assert Line("1.111", "").width == Line("8.888", "").width


def test_a_heavier_line_is_wider() -> None:
    assert Line("Dự báo", "", weight=700).width > Line("Dự báo", "").width


def test_a_block_is_as_wide_as_its_widest_line_and_as_high_as_all() -> None:
    block = Block([Line("Dự báo 35,4%", "", 16), Line("6.390", "", 10)])

    assert block.width == Line("Dự báo 35,4%", "", 16).width
    assert block.height == pytest.approx(1.3 * 26)


def test_lines_stand_one_below_the_other() -> None:
    notes = annotations(
        Block([Line("a", "#000000", 10), Line("b", "#000000", 20)]), x=1, y=1, top=4
    )

    assert [note["text"] for note in notes] == ["a", "b"]
    assert [note["yshift"] for note in notes] == [-(4 + 6.5), -(4 + 13 + 13)]


def test_text_is_never_markup() -> None:
    [note] = annotations(Block([Line("<b>Tổ & phố", "#000000")]), x=1, y=1)
    assert note["text"] == "&lt;b&gt;Tổ &amp; phố"


def test_a_note_is_broken_into_lines_of_like_length() -> None:
    block = wrapped("/// gồm số dồn nhiều ngày", "#000000", 12, room=140)
    assert [line.text for line in block.lines] == ["/// gồm số dồn", "nhiều ngày"]


def test_a_word_longer_than_the_room_goes_on_in_the_next_line() -> None:
    block = wrapped("người-không-ngắt nhé", "#000000", 12, room=70)

    assert "".join(line.text for line in block.lines).replace(" ", "") == "người-không-ngắtnhé"
    assert len(block.lines) > 1
    assert all(line.width <= 70 for line in block.lines)


def test_a_text_without_an_end_is_cut() -> None:
    block = wrapped("dài" * 3_000, "#000000", 12, room=200)

    assert len(block.lines) < 20
    assert block.lines[-1].text.endswith("…")
