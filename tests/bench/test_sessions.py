"""The viewers of the load benchmark: who fails is counted, and who waits gets the new figures."""

import asyncio
from pathlib import Path

import httpx
import pytest

from bench.servers import SAMPLE
from bench.sessions import Opened, StreamlitViewer, address_of, callback_of
from bench.ward import as_shown, installed
from tests.browser.server import served
from tests.data.sheets import INSTALLED, book, with_cells
from tests.data.workbooks import saved
from tests.serving.loops import run


class Guest:
    """Is there at once; fails where it is told to."""

    def __init__(self, failure: str = "") -> None:
        self.failure, self.is_gone = failure, False

    async def open(self) -> None:
        if self.failure:
            raise ConnectionError(self.failure)

    async def draw_again(self) -> None:
        await self.open()

    async def close(self) -> None:
        self.is_gone = True


def test_who_fails_is_counted_and_has_no_time() -> None:
    guests = [Guest(), Guest(failure="full"), Guest()]

    async def come() -> Opened:
        async with Opened(guests) as opened:
            assert len(await opened.all_at_once("draw_again")) == 2
            return opened

    opened = run(come())

    assert len(opened.seconds) == 2
    assert opened.failures == ["ConnectionError: full"]
    assert [guest.is_gone for guest in guests] == [True, False, True]


class Companion(Guest):
    """Is not there before all others stand at the door."""

    def __init__(self, door: asyncio.Barrier) -> None:
        super().__init__()
        self.door = door

    async def open(self) -> None:
        await self.door.wait()


def test_all_come_at_once() -> None:
    async def come() -> list[float]:
        door = asyncio.Barrier(20)
        async with Opened([Companion(door) for _ in range(20)]) as opened:
            return opened.seconds

    # One after the other, the first would wait for ever.
    assert len(run(asyncio.wait_for(come(), timeout=30))) == 20


def test_two_hundred_viewers_come_from_as_many_addresses_of_this_machine() -> None:
    assert len({address_of(number) for number in range(200)}) == 200
    assert {address_of(number).split(".")[0] for number in range(200)} == {"127"}


def test_the_callback_is_asked_as_a_browser_asks() -> None:
    told = {"output": "body.children", "inputs": [{"id": "kind", "property": "value"}]}

    assert callback_of(told) == {
        "output": "body.children",
        "outputs": {"id": "body", "property": "children"},
        "inputs": [{"id": "kind", "property": "value", "value": "All"}],
        "changedPropIds": ["kind.value"],
    }


def test_the_count_awaited_is_that_of_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(saved(book(installed=with_cells(INSTALLED, {"G3": ""}))))

    assert installed(path) == 3200 + 1290 + 150  # of the second group the day before counts
    assert as_shown(3089) == "3.089"


@pytest.mark.slow
def test_a_viewer_has_the_page_when_its_last_message_is_there(tmp_path: Path) -> None:
    with served(SAMPLE, tmp_path) as address:
        while httpx.get(f"{address}/readyz").status_code != 200:  # until the workbook has been read
            pass
        viewer = StreamlitViewer(int(address.rpartition(":")[2]), number=7)

        async def come() -> bool:
            async with Opened([viewer]) as opened:
                assert opened.failures == []
                viewer.awaits = as_shown(installed(SAMPLE))
                await viewer.ask()
                return await viewer.drawn()

        assert run(come())
