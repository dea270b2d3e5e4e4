"""The day in the office: plausible, the same each time, at its own pace, until told to stop."""

import threading
from collections.abc import Callable

from tests.sheets_server.conftest import SAMPLE
from tests.sheets_server.counts_tab import CountsTab
from tests.sheets_server.loading import from_workbook
from tests.sheets_server.office_day import INSTALLED, LATER_STEPS, PAUSES, Office
from tests.sheets_server.spreadsheet import Spreadsheet

NINETEENTH = 45615  # the first day of the sample that nobody has reported


class Clock:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def lived(sheet: Spreadsheet, until: Callable[[list[str]], bool], seed: int = 1) -> list[str]:
    """What was typed, second by second, until it is enough."""
    clock = Clock()
    office = Office(sheet, seed=seed, clock=clock)
    made: list[str] = []
    while not until(made) and not office.is_over:
        clock.at += 1
        made += office.advance()
    return made


def first_day(sheet: Spreadsheet, seed: int = 1) -> list[str]:
    """Until a count of the second day stands in the sheet."""
    return lived(
        sheet,
        lambda _: NINETEENTH + 1 not in CountsTab(sheet, INSTALLED).unreported_days(),
        seed,
    )


def test_nothing_is_typed_before_its_time(sample: Spreadsheet) -> None:
    clock = Clock()
    office = Office(sample, clock=clock)

    assert office.advance() == []
    clock.at = PAUSES[1]
    assert len(office.advance()) >= 1


def test_the_same_seed_makes_the_same_day(sample: Spreadsheet) -> None:
    day = lived(sample, lambda made: len(made) >= 40)
    again = lived(from_workbook(SAMPLE), lambda made: len(made) >= 40)
    other = lived(from_workbook(SAMPLE), lambda made: len(made) >= 40, seed=2)

    assert day == again
    assert day != other


def test_all_groups_but_one_report_the_day(sample: Spreadsheet) -> None:
    first_day(sample)

    tab = CountsTab(sample, INSTALLED)
    reported = [
        group
        for group, row in tab.rows.items()
        if isinstance(tab.cells.get((row, tab.days[NINETEENTH])), int)
    ]
    assert len(tab.rows) == 20
    assert len(reported) == 19


def test_counts_do_not_fall_and_no_step_passes_the_one_before(sample: Spreadsheet) -> None:
    before = {group: CountsTab(sample, INSTALLED).latest(group, NINETEENTH) for group in range(21)}
    first_day(sample)

    installed = CountsTab(sample, INSTALLED)
    for group, row in installed.rows.items():
        count = installed.cells.get((row, installed.days[NINETEENTH]))
        if isinstance(count, int):
            assert before[group] <= count < before[group] + 60, group
            for title in LATER_STEPS:
                later = CountsTab(sample, title).latest(group, NINETEENTH + 1)
                assert later is None or later <= count, (title, group)


def test_a_count_is_mistyped_and_put_right(sample: Spreadsheet) -> None:
    made = [what for what in first_day(sample) if what.startswith(f"{INSTALLED}: group")]

    counts: dict[str, list[int]] = {}
    for what in made[:-1]:  # the last is of the second day
        group, _, count = what.rpartition(" reports ")
        counts.setdefault(group, []).append(int(count))
    [[wrong, right]] = [typed for typed in counts.values() if len(typed) > 1]
    assert wrong // 10 == right


def test_a_column_is_inserted_and_typing_goes_on_in_the_right_one(sample: Spreadsheet) -> None:
    column = CountsTab(sample, INSTALLED).days[NINETEENTH]

    made = first_day(sample)

    assert made.count(f"{INSTALLED}: a column is inserted") == 1
    assert CountsTab(sample, INSTALLED).days[NINETEENTH] == column + 1


def test_it_ends_with_the_last_day_that_has_a_column(sample: Spreadsheet) -> None:
    clock = Clock()
    office = Office(sample, clock=clock)
    clock.at = 1e6
    office.advance()

    assert office.is_over
    assert CountsTab(sample, INSTALLED).unreported_days() == []


def test_it_runs_in_a_thread_until_told_to_stop(sample: Spreadsheet) -> None:
    """A clock that leaps an hour at each look: every edit is due at once."""
    clock, stop, typed = Clock(), threading.Event(), threading.Event()

    def leaping() -> float:
        clock.at += 3600
        return clock.at

    office = Office(sample, clock=leaping)
    thread = threading.Thread(target=office.run, args=(stop, lambda _: typed.set()))
    thread.start()

    assert typed.wait(20)
    stop.set()
    thread.join(20)
    assert not thread.is_alive()
