"""A closed day is kept once, as it was then, and can be made again the same."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from data.cells import Cell
from data.closed_figures import packed, told_otherwise, unpacked
from data.files.file_source import FileSource
from data.frozen_days import FOLDER, FrozenDays, frozen_snapshot
from data.refresher import Refresher
from queries import ask
from tests.data.following import Clock, campaign, save
from tests.data.history.watched import at
from tests.data.sheets import book
from tests.data.watched_ward import FIFTH, Ward, installed
from tests.data.workbooks import saved
from ui.loading import load


@pytest.fixture
def ward(tmp_path: Path) -> Iterator[Ward]:
    save(tmp_path / "phường.xlsx", campaign())
    ward = Ward(tmp_path)
    yield ward
    ward.stop()


def test_before_the_cut_off_nothing_is_kept_after_it_the_day_is(ward: Ward) -> None:
    ward.look(at(16, 59))
    assert ward.kept() == []

    ward.look(at(17, 0))
    assert ward.kept() == ["2024-11-05.gz"]
    assert ward.installed_when_closed() == 4680  # 3200 + 1330 + 150


def test_a_later_correction_leaves_the_closed_day_as_it_was(ward: Ward) -> None:
    ward.look(at(17, 5))
    save(ward.source.path, campaign(G2=3300))
    ward.look(at(17, 6))
    ward.look(at(17, 0, day=6))

    current = ward.refresher.current()
    assert current is not None
    assert installed(current) == 4780  # a hundred more
    assert ward.installed_when_closed() == 4680


def test_a_new_process_does_not_write_it_again(ward: Ward) -> None:
    ward.look(at(17, 5))
    save(ward.source.path, campaign(G2=3300))
    ward.stop()
    ward.start()
    ward.look(at(18, 0))

    assert ward.installed_when_closed() == 4680


def test_a_process_that_starts_late_in_the_day_keeps_what_it_finds(ward: Ward) -> None:
    save(ward.source.path, campaign(G2=3300))
    ward.look(at(22, 30))

    assert ward.installed_when_closed() == 4780
    kept = ward.frozen.kept(ward.source, FIFTH)
    assert kept is not None
    assert (kept.at.hour, kept.at.minute) == (22, 30)  # in the campaign's zone


def test_a_day_on_which_nobody_watched_is_not_made_up(ward: Ward) -> None:
    ward.look(at(16, 0))
    ward.stop()
    save(ward.source.path, campaign(G2=3300))  # before the cut-off, or after: nobody knows
    ward.start()
    ward.look(at(9, 0, day=6))

    assert ward.kept() == []
    assert ward.installed_when_closed() is None


def test_what_stood_there_before_the_cut_off_and_still_does_is_what_the_day_was_closed_with(
    ward: Ward,
) -> None:
    ward.look(at(16, 0, day=4))
    ward.stop()
    ward.start()
    ward.look(at(9, 0, day=6))

    assert ward.kept() == ["2024-11-04.gz", "2024-11-05.gz"]
    assert ward.installed_when_closed() == 4680
    kept = ward.frozen.kept(ward.source, FIFTH)
    assert kept is not None
    assert kept.at == at(17, 0)
    closed = ward.closed()
    assert closed is not None
    assert told_otherwise(closed) is None  # nobody had told its figures


def test_a_wiped_column_is_in_the_closed_day_as_it_was_put_back(ward: Ward) -> None:
    units = [f"TDP{n:02}" for n in range(1, 8)]
    register = [["Mã", "Tên đơn vị", "Loại", "Đối tượng"]]
    register += [[code, f"Tổ dân phố số {code[-1]}", "Tổ dân phố", 100] for code in units]
    heading: list[Cell] = ["Mã", "Tên đơn vị", datetime(2024, 11, 4), datetime(2024, 11, 5)]

    def typed(fifth: Cell) -> bytes:
        rows = [[code, f"Tổ dân phố số {code[-1]}", 10, fifth] for code in units]
        return saved(book(register=register, installed=[heading, *rows]))

    save(ward.source.path, typed(30))
    ward.look(at(12, 0))
    save(ward.source.path, typed(None))
    ward.look(at(16, 0))
    ward.look(at(17, 5))

    assert ward.installed_when_closed() == 7 * 30
    closed = ward.closed()
    assert closed is not None
    findings = ask(closed, "findings", severity=None, rule_group=None, officer=None)
    assert "consistency.cells_lost" in findings["rule"].tolist()


def test_what_was_told_then_is_kept_and_a_program_that_reads_otherwise_is_found_out(
    ward: Ward,
) -> None:
    ward.look(at(17, 5))
    [path] = (ward.state / FOLDER).glob("*/2024-11-05-figures.gz")
    told = unpacked(path.read_bytes())
    current = ward.refresher.current()
    assert current is not None
    assert (told.ward, told.version) == (4680, current.version)
    assert told.figures is not None
    assert told.figures["TDP01"][1][0] == 3200

    name, counts = told.figures["TDP01"]  # as an older program would have read the cell
    read_otherwise = told.figures | {"TDP01": (name, [3201, *counts[1:]])}
    path.write_bytes(packed(replace(told, figures=read_otherwise, ward=4681)))

    closed = ward.closed()
    assert closed is not None
    assert told_otherwise(closed) == (("", 4681, 4680), [("Tổ dân phố số 1", 3201, 3200)])


def test_findings_of_a_closed_day_are_those_that_were_told(ward: Ward) -> None:
    save(ward.source.path, campaign(G2=1))
    ward.look(at(17, 5))
    current = ward.refresher.current()
    closed = ward.closed()
    assert current is not None
    assert closed is not None

    then, now = (
        ask(each, "findings", severity=None, rule_group=None, officer=None)
        for each in (current, closed)
    )
    assert len(then)
    assert now.equals(then)
    assert told_otherwise(closed) is None  # nor are its figures others


@pytest.mark.parametrize("day", [1, 28])
def test_every_day_of_the_campaign_is_kept(ward: Ward, day: int) -> None:
    ward.look(at(17, 0, day=day))

    assert ward.kept() == [f"2024-11-{day:02}.gz"]


@pytest.mark.parametrize(("day", "hour"), [(29, 18), (30, 23)])
def test_after_the_campaign_no_day_is_kept(ward: Ward, day: int, hour: int) -> None:
    ward.look(at(hour, day=day))

    assert ward.kept() == []


def test_the_day_is_the_campaigns_not_the_servers(ward: Ward) -> None:
    ward.look(at(23, 30))  # 16:30 in London, still the fifth there; so it is in Hanoi
    ward.look(at(0, 30, day=6))  # the sixth in Hanoi, before its cut-off

    assert ward.kept() == ["2024-11-05.gz"]


@pytest.mark.parametrize("is_new_process", [True, False])
def test_a_day_closed_by_a_clock_that_ran_ahead_is_closed_again(
    ward: Ward, is_new_process: bool
) -> None:
    ward.look(at(9, 0))
    ward.look(at(18, 0))  # it is still nine o'clock
    assert ward.kept() == ["2024-11-05.gz"]

    if is_new_process:
        ward.start()
    ward.look(at(9, 1))
    assert ward.kept() == []

    save(ward.source.path, campaign(G2=3300))
    ward.look(at(17, 0))
    assert ward.installed_when_closed() == 4780  # as the day really ended


def test_a_closed_day_outlives_a_clock_that_runs_ahead_and_is_set_right(ward: Ward) -> None:
    ward.look(at(17, 0))
    ward.look(at(17, 0, day=7))
    ward.look(at(17, 1))

    assert ward.kept() == ["2024-11-05.gz"]


def test_a_folder_that_cannot_be_written_is_said_once_and_disturbs_nobody(
    ward: Ward, caplog: pytest.LogCaptureFixture
) -> None:
    ward.state.write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING):
        ward.look(at(17, 5))
        ward.look(at(17, 6))

    assert ward.refresher.status().state == "ok"
    said = [record.message for record in caplog.records if "2024-11-05" in record.message]
    assert len(said) == 1


@pytest.mark.parametrize("content", [b"", b"no archive", b"\x1f\x8b\x08"])
def test_a_damaged_file_is_as_none(ward: Ward, content: bytes) -> None:
    ward.look(at(17, 5))
    [path] = (ward.state / FOLDER).glob("*/2024-11-05.gz")
    path.write_bytes(content)

    assert ward.installed_when_closed() is None


def test_what_another_source_kept_is_not_taken(ward: Ward, tmp_path: Path) -> None:
    ward.look(at(17, 5))
    save(tmp_path / "khác.xlsx", campaign())

    assert ward.frozen.kept(FileSource(tmp_path / "khác.xlsx"), FIFTH) is None


def test_a_trial_with_another_workbook_closes_no_day_of_the_wards(
    ward: Ward, tmp_path: Path
) -> None:
    trial = FileSource(tmp_path / "thử.xlsx")
    save(trial.path, campaign(G2=9))
    Refresher(trial, clock=Clock(at(17, 1)), frozen=FrozenDays(ward.state)).refresh()

    ward.look(at(17, 5))

    assert ward.installed_when_closed() == 4680


def test_where_the_disk_refused_it_is_tried_again(tmp_path: Path) -> None:
    save(tmp_path / "phường.xlsx", campaign())
    source, state, seconds = FileSource(tmp_path / "phường.xlsx"), tmp_path / "state", [0.0]
    frozen, clock = FrozenDays(state, clock=lambda: seconds[0]), Clock(at(17, 5))
    state.write_text("a file where the folder should be")
    followed = Refresher(source, clock=clock, frozen=frozen)
    followed.refresh()
    state.unlink()

    followed.refresh()
    assert frozen.kept(source, FIFTH) is None  # within the minute it rests
    seconds[0] += 61
    followed.refresh()
    assert frozen.kept(source, FIFTH) is not None


def test_a_look_at_a_closed_day_costs_those_who_look_at_today_nothing(ward: Ward) -> None:
    for day in (5, 6, 7):
        ward.look(at(17, 5, day=day))
    today = ward.refresher.current()
    assert today is not None
    made = load(today, "campaign")

    for day in (5, 6, 7):
        kept = frozen_snapshot(ward.frozen, ward.source, date(2024, 11, day))
        assert kept is not None
        load(kept, "campaign")

    assert load(today, "campaign") is made
