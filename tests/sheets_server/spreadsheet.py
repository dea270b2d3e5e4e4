"""A spreadsheet in memory, as people edit it while the server answers."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.sheets_server.access import Access
from tests.sheets_server.addresses import column_number, place
from tests.sheets_server.tab import Tab, Value, entered

SHEET_ID_STEP = 100_000_007  # the first tab is 0, later ones large


class Spreadsheet:
    """Tabs in order, and who may see them.

    Every edit takes the lock, so that a reader sees all of it or nothing; `with sheet.lock:`
    makes one of several. `drive_lag`: seconds by which Drive's modifiedTime and version are late.
    """

    def __init__(
        self,
        title: str = "Báo cáo",
        *,
        key: str | None = None,
        locale: str = "vi_VN",
        time_zone: str = "Asia/Ho_Chi_Minh",
        access: Access = Access.READER,
    ) -> None:
        self.key = key or key_of(title)
        self.title = title
        self.locale = locale
        self.time_zone = time_zone
        self.access = access
        self.shared: dict[str, str] = {}  # the role of each e-mail address
        self.tabs: list[Tab] = []
        self.drive_lag = 0.0
        self.clock: Callable[[], float] = time.time
        self.lock = threading.RLock()
        self._changes = [Change(time.time(), 1)]
        self._tabs_made = 0

    # What stands in it

    def tab(self, title: str) -> Tab:
        """Raises KeyError."""
        for tab in self.tabs:
            if tab.title == title:
                return tab
        raise KeyError(f"no tab {title!r}; there are {[tab.title for tab in self.tabs]}")

    def value(self, title: str, address: str) -> Value | None:
        """What stands in a cell: value("Cài đặt", "C4"). Dates are serials, blank is None."""
        with self.lock:
            cell = self.tab(title).cells.get(place(address))
            return cell.value if cell else None

    # What people do to it

    def set(
        self, title: str, address: str, value: object, number_format: str | None = None
    ) -> None:
        """Write a cell, which keeps its number format unless it is given one; None clears it."""
        with self.editing():
            tab, at = self.tab(title), place(address)
            tab.put(at, entered(value, number_format or tab.format_at(at)))
            tab.rows, tab.columns = max(tab.rows, at[0] + 1), max(tab.columns, at[1] + 1)

    def clear(self, title: str, address: str) -> None:
        self.set(title, address, None)

    def insert_column(self, title: str, before: str) -> None:
        """A blank column where column `before` ("C") stood."""
        with self.editing():
            self.tab(title).insert_columns(column_number(before))

    def rename(self, title: str, new_title: str) -> None:
        with self.editing():
            self.tab(title).title = new_title

    def delete(self, title: str) -> None:
        with self.editing():
            self.tabs.remove(self.tab(title))

    def add(
        self, title: str, *, rows: int = 1000, columns: int = 26, sheet_id: int | None = None
    ) -> Tab:
        """A new tab at the end; its sheetId is a new one unless it is given."""
        with self.editing():
            tab = Tab(self._new_sheet_id() if sheet_id is None else sheet_id, title, rows, columns)
            self.tabs.append(tab)
            return tab

    def _new_sheet_id(self) -> int:
        number = self._tabs_made * SHEET_ID_STEP % 2**31
        self._tabs_made += 1
        return number

    @contextmanager
    def editing(self) -> Iterator[None]:
        """One edit: under the lock, all of it or none, and Drive's version counts one up."""
        with self.lock:
            tabs = [tab.copy() for tab in self.tabs]
            before = tabs, self.title, self.locale, self.time_zone
            try:
                yield
            except BaseException:
                self.tabs, self.title, self.locale, self.time_zone = before
                raise
            self._changes.append(Change(self.clock(), len(self._changes) + 1))

    def follow(self, clock: Callable[[], float]) -> None:
        """Begin Drive's history now, by this clock (seconds since 1970)."""
        self.clock = clock
        self._changes = [Change(clock(), 1)]

    def change_known_to_drive(self) -> "Change":
        """The last change that Drive has heard of."""
        with self.lock:
            known = [c for c in self._changes if c.at <= self.clock() - self.drive_lag]
            return known[-1] if known else self._changes[0]


@dataclass(frozen=True)
class Change:
    """When it was made (seconds since 1970), and the file's version since."""

    at: float
    version: int


def key_of(text: str) -> str:
    """An id of the length and letters of Google's, always the same for the same text."""
    return "1" + hashlib.sha256(text.encode()).hexdigest()[:43]
