"""One line a reading in the log, and the sums of all of them."""

import logging
import re
from pathlib import Path

import pytest

from data.refresh_record import RefreshRecord, line_of
from data.refresher import Refresher
from tests.data.following import Clock, CountedFile, campaign, counted_campaign, save
from tests.data.sheets import SETTINGS, book, with_cells
from tests.data.workbooks import saved

TYPED = ("3.200", "3200", "Tổ dân phố số", "Nguyễn", "0912345678")


@pytest.fixture
def source(tmp_path: Path) -> CountedFile:
    """Its name has a blank in it, as people's files do."""
    return counted_campaign(tmp_path / "phường Phú La.xlsx")


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, logger="data.refresh_record")
    return caplog


def test_each_reading_is_one_line_and_a_look_without_one_is_none(
    source: CountedFile, lines: pytest.LogCaptureFixture
) -> None:
    followed = Refresher(source, clock=Clock())
    followed.refresh()
    version = followed.status().version
    followed.refresh()
    save(source.path, source.path.read_bytes())
    followed.refresh()
    save(source.path, campaign(G2=3300))
    followed.refresh()

    said = [re.sub(r"seconds=[\d.]+", "seconds=?", line) for line in lines.messages]
    sizes = "units=4 cells=20 errors=0 warnings=0 infos=0"
    assert said == [
        f"refresh outcome={outcome} state=ok version={number} source=file seconds=? {sizes}"
        for outcome, number in (
            ("changed", version),
            ("unchanged", version),
            ("changed", version + 1),
        )
    ]
    assert followed.record.sums().counts == {"changed": 2, "unchanged": 1, "failed": 0}
    assert followed.record.sums().seconds > 0


def test_a_failure_is_said_with_what_was_kept_and_again_only_after_a_while(
    source: CountedFile, lines: pytest.LogCaptureFixture
) -> None:
    moments = iter((0.0, 1.0, 59.0, 61.0))
    followed = Refresher(source, clock=Clock())
    followed.record = RefreshRecord(lambda: next(moments))
    followed.refresh()
    version = followed.status().version
    lines.clear()

    content = source.path.read_bytes()
    source.path.unlink()
    for _ in range(4):
        followed.refresh()

    assert len(lines.messages) == 2
    for record in lines.records:
        assert record.levelno == logging.WARNING
        said = record.message
        assert said.startswith(f"refresh outcome=failed state=failing version={version} ")
        name = "phường Phú La.xlsx"
        assert said.endswith(f"problem=\"missing name='{name}' path='{name}'\"")
    assert followed.record.sums().counts["failed"] == 4

    source.path.write_bytes(content)
    followed.refresh()
    assert "outcome=unchanged state=ok" in lines.messages[-1]


def test_another_failure_is_said_at_once(
    source: CountedFile, lines: pytest.LogCaptureFixture
) -> None:
    followed = Refresher(source, clock=Clock())
    source.path.unlink()
    followed.refresh()
    source.path.write_bytes(b"no workbook")
    followed.refresh()

    assert [line.partition("problem=")[2][:9] for line in lines.messages] == [
        '"missing ',
        '"not_work',
    ]
    assert "version=" not in lines.text


def test_what_stands_in_cells_is_not_written_into_the_log(
    source: CountedFile, lines: pytest.LogCaptureFixture
) -> None:
    """The rules of findings that leave nothing to show, and not what they found."""
    followed = Refresher(source, clock=Clock())
    followed.refresh()
    save(source.path, saved(book(settings=with_cells(SETTINGS, {"B3": "0912345678"}))))
    followed.refresh()

    failed = lines.messages[-1]
    assert "incomplete" in failed
    assert "rules=['" in failed
    assert [typed for typed in TYPED if typed in lines.text] == []


def test_a_line_stays_one_line_whatever_is_in_it() -> None:
    said = line_of({"problem": 'a "b"\nrefresh outcome=changed', "units": 4, "version": None})

    assert said == 'problem="a \\"b\\"\\nrefresh outcome=changed" units=4'
