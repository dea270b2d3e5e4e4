"""What only the history can say, through the refresher and a real file."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from data.cells import Cell
from data.files.file_source import FileSource
from data.refresher import Refresher
from queries import ask
from tests.data.following import Clock, save, shown
from tests.data.history.watched import Ward, at
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.data.workbooks import saved

DAY_5: dict[str, Cell] = {"G2": None, "G3": None, "G4": None, "G5": None}


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return Ward(tmp_path)


def counts(**cells: Cell) -> list[list[Cell]]:
    return with_cells(INSTALLED, dict(cells))


def test_a_report_first_seen_after_the_cut_off_is_late(ward: Ward) -> None:
    ward.save(at(9), installed=counts(**DAY_5))
    ward.save(at(17), installed=counts(**DAY_5 | {"G2": 3200}))
    ward.save(at(17, 1), installed=counts(**DAY_5 | {"G2": 3200, "G3": 1330}))

    late = [("info", "G3", "TDP02", date(2024, 11, 5))]
    assert ward.findings("timeliness.late") == late

    ward.save(at(18), installed=counts(**DAY_5 | {"G2": 3201, "G3": 1330}))
    assert ward.findings("timeliness.late") == late  # TDP01 changed a report that was on time


def test_the_rate_on_time_counts_what_was_seen_by_the_cut_off(ward: Ward) -> None:
    ward.save(at(9), installed=counts(**DAY_5))
    ward.save(at(17), installed=counts(**DAY_5 | {"G2": 3200}))
    ward.save(at(17, 1), installed=counts(**DAY_5 | {"G2": 3200, "G3": 1330}))
    ward.stop()
    ward.start()
    ward.look(at(20))  # a start without a change in the sheet knows it as well

    snapshot, on = shown(ward.refresher), date(2024, 11, 5)
    rate = ask(snapshot, "reporting_rate", as_of=on, kind=None, officer=None)
    told = rate[["expected", "actual", "judged", "on_time"]].to_numpy().tolist()
    assert told[3:] == [[3, 3, 0, 0], [3, 2, 3, 1]]


def test_the_cut_off_is_the_campaigns_in_its_own_zone(ward: Ward) -> None:
    """16:00 in New York is 21:00 UTC, 04:00 the next day in Hanoi."""
    more: list[list[Cell]] = [["Múi giờ", "America/New_York"], ["Giờ chốt số", "16:00"]]
    settings = [*SETTINGS, *more]
    eve = datetime(2024, 11, 5, 20, 0, tzinfo=UTC)
    ward.save(eve, settings=settings, installed=counts(**DAY_5))
    ward.save(eve + timedelta(minutes=60), settings=settings, installed=counts(G3=None, G4=None))
    ward.save(eve + timedelta(minutes=61), settings=settings, installed=counts(G4=None))

    assert ward.findings("timeliness.late") == [("info", "G3", "TDP02", date(2024, 11, 5))]


def test_what_was_there_at_the_first_look_is_never_late(ward: Ward) -> None:
    ward.save(at(20, day=6))
    ward.save(at(21, day=6), installed=counts(G2=3201))

    assert ward.findings("timeliness.late") == []


def test_a_unit_that_reports_when_it_has_something_is_never_late(ward: Ward) -> None:
    ward.save(at(9), installed=counts(G5=None))
    ward.save(at(20))

    assert ward.findings("timeliness.late") == []


def test_on_a_day_off_nobody_is_late(ward: Ward) -> None:
    settings = [*SETTINGS, ["Ngày nghỉ", "05/11/2024"]]
    ward.save(at(9), settings=settings, installed=counts(**DAY_5))
    ward.save(at(20), settings=settings)

    assert ward.findings("timeliness.late") == []


def test_what_came_over_the_cut_off_while_nobody_looked_is_not_called_late(ward: Ward) -> None:
    ward.save(at(16), installed=counts(**DAY_5))
    ward.stop()
    ward.start()
    ward.save(at(18), installed=counts(G2=None))
    assert ward.findings("timeliness.late") == []

    ward.save(at(18, 1))
    assert ward.findings("timeliness.late") == [("info", "G2", "TDP01", date(2024, 11, 5))]


def test_what_came_while_nobody_looked_after_the_cut_off_is_late(ward: Ward) -> None:
    ward.save(at(18), installed=counts(G2=None))
    ward.stop()
    ward.start()
    ward.save(at(19))

    assert ward.findings("timeliness.late") == [("info", "G2", "TDP01", date(2024, 11, 5))]


def test_a_count_changed_after_the_days_for_it_is_said(ward: Ward) -> None:
    """1 November may be changed until the end of the 3rd."""
    ward.save(at(23, 58, day=3))
    ward.save(at(23, 59, day=3), installed=counts(C2=2951))
    assert ward.findings("timeliness.edited_after_cutoff") == []

    ward.save(at(0, day=4), installed=counts(C2=2952))
    edited = [("warning", "C2", "TDP01", date(2024, 11, 1))]
    assert ward.findings("timeliness.edited_after_cutoff") == edited
    [(params,)] = ward.ask("select params from findings where rule like '%edited_after_cutoff'")
    assert params == '{"x": 2952, "y": 2951}'

    ward.stop()
    ward.start()
    ward.save(at(9, day=5), installed=counts(C2=2952, G2=3201))
    assert ward.findings("timeliness.edited_after_cutoff") == edited

    ward.save(at(10, day=5), installed=counts(C2=2951))
    assert ward.findings("timeliness.edited_after_cutoff") == []


def test_a_blank_filled_or_a_count_written_otherwise_is_no_change(ward: Ward) -> None:
    ward.save(at(9), installed=counts(C2=None, C3="nghìn"))
    ward.save(at(10), installed=counts(C3=1180, C4="90 người"))

    assert ward.findings("timeliness.edited_after_cutoff") == []


def test_a_change_that_the_coordinator_explains_is_only_info(ward: Ward) -> None:
    ward.save(at(9))
    lines: list[list[Cell]] = [
        ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"],
        [datetime(2024, 11, 1), "TDP01", "Cài đặt", "giữ nguyên", "Đếm lại", "Hạnh"],
    ]
    ward.save(at(10), installed=counts(C2=2951), corrections=lines)

    assert ward.findings("timeliness.edited_after_cutoff") == [
        ("info", "C2", "TDP01", date(2024, 11, 1))
    ]


def test_an_eligible_count_that_is_not_the_first_is_said(ward: Ward) -> None:
    ward.save(at(9), register=with_cells(REGISTER, {"E3": None}))
    ward.save(at(10), register=with_cells(REGISTER, {"E2": 5300}))  # E3 was only added
    assert ward.findings("denominator.changed") == [("warning", "B2", "TDP01", None)]

    ward.save(at(11))
    assert ward.findings("denominator.changed") == []


def test_without_a_history_a_reading_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "phường.xlsx"
    followed = Refresher(FileSource(path), clock=Clock(at(9)))
    save(path, saved(book(installed=counts(**DAY_5))))
    followed.refresh()
    save(path, saved(book()))
    followed.refresh()

    assert shown(followed).findings_count["warning"] == 0
    assert followed.status().state == "ok"


def test_with_a_history_that_cannot_be_opened_the_figures_go_on(ward: Ward) -> None:
    ward.state.write_text("a file stands in its place")
    ward.save(at(9), installed=counts(**DAY_5))
    ward.save(at(18))

    assert ward.count("TDP01", 5) == [(3200, "clean")]
    assert ward.findings("timeliness.late") == []


def test_what_could_not_be_recorded_is_recorded_later_as_of_its_own_moment(ward: Ward) -> None:
    ward.save(at(9))
    record, ward.history.record = ward.history.record, lambda *_: False  # type: ignore[method-assign]
    ward.save(at(10), installed=counts(G2=3210))
    ward.history.record = record  # type: ignore[method-assign]
    ward.look(at(11))

    rows = ward.history.changes_since(FileSource(ward.path).key, at(9))
    assert rows["new_value"].tolist() == [3210]
    assert rows["first_seen"].dt.hour.tolist() == [3]  # UTC


def test_a_clock_that_ran_a_day_ahead_and_was_set_right_leaves_the_figures_right(
    ward: Ward,
) -> None:
    ward.save(at(9))
    ward.save(at(9, day=6), installed=counts(G2=3210))
    ward.look(at(9, 1))
    assert shown(ward.refresher).today == at(9).date()

    ward.save(at(9, 2), installed=counts(G2=3220))
    assert ward.count("TDP01", 5) == [(3220, "clean")]


def test_what_was_published_before_a_kill_is_recorded_at_the_next_start(ward: Ward) -> None:
    """The kill came between the two; by the next start somebody has changed the cell again."""
    ward.save(at(9))
    ward.history.record = lambda *_: False  # type: ignore[method-assign]
    ward.save(at(10), installed=counts(G2=3210))
    ward.stop()
    ward.start()
    save(ward.path, saved(book(installed=counts(G2=3220))))
    ward.clock.at = at(11)
    ward.refresher.start()
    assert ward.refresher.wait_for(lambda status: status.state == "ok", 20)
    ward.refresher.stop()

    rows = ward.history.changes_since(FileSource(ward.path).key, at(9))
    assert rows["new_value"].tolist() == [3220, 3210]
    assert rows["first_seen"].dt.hour.tolist() == [4, 3]  # UTC
