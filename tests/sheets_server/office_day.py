"""A day in the office: the groups' counts typed in one after another, with what goes wrong.

For a screen that is watched while the sheet changes: demonstrations, and tests of many viewers.
"""

import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from tests.sheets_server.addresses import address, column_letters
from tests.sheets_server.counts_tab import CountsTab
from tests.sheets_server.spreadsheet import Spreadsheet

INSTALLED = "Cài đặt"
LATER_STEPS = ("Kích hoạt", "Sử dụng")  # each of those who are in the step before
REMARKS, REMARK = "Ghi chú", "Mất mạng, tối báo lại"
PAUSES = (2.0, 6.0)  # seconds between two edits, least and most
MENDED_AFTER = 3  # groups

Pauses = tuple[float, float]


@dataclass(frozen=True)
class Edit:
    """`pause`: seconds after the edit before. `what`: as a line of a log."""

    pause: float
    what: str
    make: Callable[[], object]


@dataclass(frozen=True)
class Report:
    """A group's count for a day (a serial number), as it is typed into a tab."""

    title: str
    group: int
    day: int
    count: int

    def mistyped(self) -> "Report":
        """With its last digit twice."""
        return replace(self, count=10 * self.count + self.count % 10)


class Office:
    """People at work on a spreadsheet; the same edits for the same sheet and seed.

    `clock`: seconds, from any beginning; nothing is typed before it says so. `pauses`: the least
    and the most seconds between two edits.
    """

    def __init__(
        self,
        spreadsheet: Spreadsheet,
        *,
        seed: int = 1,
        pauses: Pauses = PAUSES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._edits = office_days(spreadsheet, seed, pauses)
        self._clock = clock
        self._next = next(self._edits, None)
        self._due = clock() + (self._next.pause if self._next else 0.0)

    @property
    def is_over(self) -> bool:
        """Whether the last day that the sheet has a column for is filled in."""
        return self._next is None

    def advance(self) -> list[str]:
        """Make the edits that are due by now; what they were."""
        made = []
        while self._next is not None and self._due <= self._clock():
            self._next.make()
            made.append(self._next.what)
            self._next = next(self._edits, None)
            self._due += self._next.pause if self._next else 0.0
        return made

    def run(self, stop: threading.Event, tell: Callable[[str], object] = lambda what: None) -> None:
        """Go on until `stop`; `clock` must be real time. `tell` hears of every edit."""
        while not stop.is_set():
            for what in self.advance():
                tell(what)
            stop.wait(None if self.is_over else max(self._due - self._clock(), 0.0))


def office_days(spreadsheet: Spreadsheet, seed: int, pauses: Pauses = PAUSES) -> Iterator[Edit]:
    """The edits of every day that nobody has reported yet, looked up in the sheet as they come.

    Raises KeyError where the sheet has no such tabs, or somebody renames them meanwhile.
    """
    chance = random.Random(seed)
    for number, day in enumerate(CountsTab(spreadsheet, INSTALLED).unreported_days()):
        for made in _day(spreadsheet, day, chance):
            pause = chance.uniform(*pauses)
            if isinstance(made, Report):
                what = f"{made.title}: group {made.group} reports {made.count}"
                yield Edit(pause, what, partial(type_in, spreadsheet, made))
            elif number == 0:
                what = f"{INSTALLED}: a column is inserted"
                yield Edit(pause, what, partial(insert_remarks, spreadsheet))


def _day(spreadsheet: Spreadsheet, day: int, chance: random.Random) -> Iterator[Report | None]:
    """One day: all groups but one report, one count is mistyped and put right later.

    None: the moment at which a column is inserted, if it has to be.
    """
    groups = CountsTab(spreadsheet, INSTALLED).groups()
    chance.shuffle(groups)
    reporting = groups[1:]
    mistyped = chance.randrange(1, max(2, len(reporting) // 2))
    to_mend: Report | None = None
    for turn, group in enumerate(reporting):
        if turn == len(reporting) // 3:
            yield None
        if to_mend is not None and turn == mistyped + MENDED_AFTER:
            yield to_mend
        installed, *later = _reports(spreadsheet, day, group, chance)
        if turn == mistyped:
            to_mend = installed
        yield installed.mistyped() if turn == mistyped else installed
        yield from later


def _reports(
    spreadsheet: Spreadsheet, day: int, group: int, chance: random.Random
) -> Iterator[Report]:
    """A group's counts in each tab that has a row for it; no step has more people than the last."""
    most: int | None = None
    for title in (INSTALLED, *LATER_STEPS):
        tab = CountsTab(spreadsheet, title)
        latest = tab.latest(group, day)
        if latest is not None:
            count = latest + round(chance.uniform(0.3, 1.7) * tab.pace(group, day))
            most = count if most is None else min(count, most)
            yield Report(title, group, day, most)


def type_in(spreadsheet: Spreadsheet, report: Report) -> None:
    """The cell is looked up when it is typed: columns may have moved since."""
    with spreadsheet.lock:
        at = CountsTab(spreadsheet, report.title).cell(report.group, report.day)
        spreadsheet.set(report.title, at, report.count)


def insert_remarks(spreadsheet: Spreadsheet) -> None:
    """A column for remarks in front of the days, which moves all of them."""
    with spreadsheet.lock:
        tab = CountsTab(spreadsheet, INSTALLED)
        column = min(tab.days.values())
        spreadsheet.insert_column(INSTALLED, column_letters(column))
        spreadsheet.set(INSTALLED, address(tab.heading, column), REMARKS, "@")
        last = max(tab.rows.values())
        spreadsheet.set(INSTALLED, address(last, column), REMARK, "@")
