"""The tests that open files: what may be left out is counted, what is opened is read."""

from pathlib import Path

import pytest

from tests.exports.office import opened


@pytest.mark.office
@pytest.mark.slow
def test_a_file_is_opened_and_its_pages_are_read(tmp_path: Path) -> None:
    shown = opened("Nguyễn Thuỷ, 5.187 người".encode(), "thu.txt", tmp_path)

    assert "Nguyễn Thuỷ, 5.187 người" in shown.texts[0]
    assert [picture.suffix for picture in shown.pictures] == [".png"] * len(shown.texts)
    assert "<word" in shown.boxes
