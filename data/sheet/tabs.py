"""Which tab is which: by its name, however it is spelt, else by what its headings say.

Tabs get renamed ("Cài đặt (mới)", "Sheet3"). A name that differs only in case, marks or spacing is
the tab. A longer name that is the only one to contain it, or a nameless tab that alone has the
right headings, is read too, with a warning, because a person must confirm such a guess.
"""

from collections.abc import Sequence
from concurrent.futures import Executor

from data.cells import Book, Tab
from data.checks.findings import Findings
from data.sheet.day_headings import days_of
from data.sheet.heading_names import (
    ACTIONS,
    ACTIVITIES,
    ANSWERS,
    CORRECTIONS,
    MILESTONES,
    REGISTER,
    SENT_REPORTS,
    SETTINGS,
    UNIT_COLUMNS,
    Names,
)
from data.sheet.headings import find_headings, is_empty
from data.typed.text import plain

TITLES = {
    "settings": "Cấu hình",
    "register": "Danh mục",
    "installed": "Cài đặt",
    "answers": "Báo cáo ngày",
    "activated": "Kích hoạt",
    "used": "Sử dụng",
    "milestones": "Mốc phấn đấu",
    "activities": "Tuyên truyền",
    "actions": "Việc cần làm",
    "sent_reports": "Báo cáo đã gửi",
    "corrections": "Đính chính",
}
OTHER_TITLES = {
    "register": ("danh sach don vi", "danh muc don vi"),
    "answers": ("cau tra loi bieu mau 1", "form responses 1", "cau tra loi bieu mau"),
}
COPY = ("ban sao", "copy of", "sao chep")
CONTENT: dict[str, tuple[Names, Sequence[str]]] = {
    "settings": (SETTINGS, ("key", "value")),
    "register": (REGISTER, ("name", "kind", "eligible")),
    "installed": (UNIT_COLUMNS, ("name",)),
    "answers": (ANSWERS, ("day", "name", "installed")),
    "activated": (UNIT_COLUMNS, ("name",)),
    "used": (UNIT_COLUMNS, ("name",)),
    "milestones": (MILESTONES, ("day", "share")),
    "activities": (ACTIVITIES, ("day", "form")),
    "actions": (ACTIONS, ("what", "who")),
    "sent_reports": (SENT_REPORTS, ("day", "recipient")),
    "corrections": (CORRECTIONS, ("day", "value")),
}
DAY_COLUMNS = ("installed", "activated", "used")
FOUND_BY_HEADINGS = ("settings", "register", "answers", "installed")


class Tabs:
    """The tabs of a book by role ("settings", "register", "installed", …)."""

    def __init__(self, book: Book, findings: Findings) -> None:
        self.book = book
        self._findings = findings
        self._found: dict[str, Tab] = {}
        for role in TITLES:
            self._claim(role, self._titled(role))
            self._say_namesakes(role)
        for role in TITLES:
            if role not in self._found:
                self._claim(role, self._containing(role), guessed=True)

    def titled(self, role: str) -> Tab | None:
        """The tab whose title says its role."""
        return self._found.get(role)

    def read_ahead(self, roles: Sequence[str], beside: Executor) -> None:
        """Begin to read the tabs whose titles say one of `roles`, on another thread."""
        for role in roles:
            if tab := self.titled(role):
                tab.read_ahead(beside)

    def get(self, role: str) -> Tab | None:
        """The tab of the role, looked for by its headings where no title says it."""
        if role not in self._found and role in FOUND_BY_HEADINGS:
            self._claim(role, self._with_headings(role), guessed=True)
        return self._found.get(role)

    def need(self, role: str) -> Tab | None:
        """`get`, with an error where the tab is not there or is empty: nothing can be shown."""
        tab = self.get(role)
        if tab is None:
            self._findings.add("structure.tab_missing", tab=TITLES[role], blocks=True)
        elif is_empty(tab):
            self._findings.add("structure.tab_empty", tab=tab.title, blocks=True)
            return None
        return tab

    def role_of(self, title: str, roles: Sequence[str]) -> str | None:
        """Which of `roles` the tab of that title has, or may have by its headings."""
        for role in roles:
            tab = self.titled(role)
            if plain(title) == plain(TITLES[role]) or (tab and plain(title) == plain(tab.title)):
                return role
        for tab in self._free():
            if plain(tab.title) == plain(title):
                fitting = [r for r in roles if r not in self._found and fits(tab, r)]
                if len(fitting) == 1:
                    self._claim(fitting[0], tab)
                    return fitting[0]
        return None

    def _claim(self, role: str, tab: Tab | None, *, guessed: bool = False) -> None:
        if tab is None or tab in self._found.values():
            return
        self._found[role] = tab
        if guessed:  # said of the workbook: the tab of that title is not there
            self._findings.add(
                "structure.tab_missing",
                "warning",
                missing=TITLES[role],
                used_instead=tab.title,
            )

    def _named(self, role: str) -> list[Tab]:
        accepted = {plain(TITLES[role]), *OTHER_TITLES.get(role, ())}
        return [tab for tab in self.book.tabs if plain(tab.title) in accepted]

    def _say_namesakes(self, role: str) -> None:
        """Tabs whose title fits the role as well ("CÀI ĐẶT " beside "Cài đặt") are not read."""
        read = self._found.get(role)
        for tab in self._named(role) if read else ():
            if tab is not read and not is_empty(tab):
                self._findings.add(
                    "consistency.conflicting_sources",
                    tab=tab.title,
                    other_sheet=read.title if read else "",
                    same_title=True,
                )

    def _titled(self, role: str) -> Tab | None:
        """The tab of that very title, or the only one that differs in spelling."""
        named = self._named(role)
        exact = [tab for tab in named if tab.title == TITLES[role]]
        if len(named) > 1 and not exact:
            named = [tab for tab in named if fits(tab, role)]
        return (exact or named)[0] if exact or len(named) == 1 else None

    def _containing(self, role: str) -> Tab | None:
        wanted = f" {plain(TITLES[role])} "
        longer = [tab for tab in self._free() if wanted in f" {plain(tab.title)} "]
        fitting = [tab for tab in longer if fits(tab, role)]
        return fitting[0] if len(fitting) == 1 else None

    def _with_headings(self, role: str) -> Tab | None:
        alike = [tab for tab in self._free() if fits(tab, role)]
        return alike[0] if len(alike) == 1 else None

    def _free(self) -> list[Tab]:
        taken = self._found.values()
        return [
            tab
            for tab in self.book.tabs
            if tab not in taken and not plain(tab.title).startswith(COPY)
        ]


def fits(tab: Tab, role: str) -> bool:
    """Whether the tab's headings are those of the role."""
    names, needed = CONTENT[role]
    headings = find_headings(tab, names, needed)
    if headings is None or not all(name in headings.columns for name in needed):
        return False
    return role not in DAY_COLUMNS or bool(days_of(tab.rows, headings)[1])
