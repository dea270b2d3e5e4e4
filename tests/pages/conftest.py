"""The screens on small campaigns, run by Streamlit's own test runner on the real router."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import refresher
from data.cells import Book
from data.history.cell_history import History
from data.refresher import Refresher
from ui.links import FIRST

MAIN = Path(__file__).resolve().parents[2] / "ui" / "start" / "main.py"
NOON = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)  # 12:00 in Hanoi

Shows = Callable[..., AppTest]


@dataclass(frozen=True)
class OneBook:
    """A source that always holds the same book."""

    held: Book
    name: str = "phuong.xlsx"
    digest: bytes = b"one"
    key: str = "one"
    kind: str = "file"
    requests: int = 0

    def fingerprint(self) -> Hashable:
        return self.digest

    def fetch(self) -> "OneBook":
        return self

    def book(self) -> Book:
        return self.held

    def packed(self) -> bytes:
        return b""

    def unpacked(self, content: bytes) -> "OneBook":
        return self

    def ask_at_once(self) -> None: ...


@pytest.fixture(scope="module")
def held() -> dict[Hashable, Refresher]:
    """What was read for a test serves those after it: as people do, they look at one snapshot."""
    return {}


def kept_in(
    held: dict[Hashable, Refresher], book: Book, now: datetime, history: History | None
) -> Refresher:
    """A refresher that has read the book; one book at one moment is read once."""
    cells = (now, *((tab.title, repr(tab.rows)) for tab in book.tabs))
    source = held.get(cells) if history is None else None
    if source is None:
        source = Refresher(OneBook(book), clock=lambda: now, history=history)
        source.refresh()
        if history is None:
            held[cells] = source
    return source


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch, held: dict[Hashable, Refresher]) -> Shows:
    """Runs a screen on a book of cells as of a moment; what it drew is in the AppTest."""

    def shows(
        book: Book,
        screen: str = "",
        now: datetime = NOON,
        history: History | None = None,
        **address: str,
    ) -> AppTest:
        monkeypatch.setattr(refresher, "_shared", Refresher(OneBook(book)))  # nothing read yet
        monkeypatch.setattr(refresher, "now", lambda: now)
        app = AppTest.from_file(str(MAIN), default_timeout=30)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()  # the page that waits for figures: the runner has to see the router once
        monkeypatch.setattr(refresher, "_shared", kept_in(held, book, now, history))
        screen = screen or FIRST
        return app.switch_page(str(MAIN.parents[2] / "pages" / f"{screen}.py")).run()

    return shows


def written(app: AppTest) -> str:
    """Everything the screen drew as HTML, but for the style sheet."""
    return "\n".join(
        part.proto.body for part in app.get("html") if not part.proto.body.startswith("<style")
    )
