"""The running server and whoever does it harm: crowds, the slow, the silent, the oversized.

It is started with few files allowed, as a process usually is. After each knock it must be well,
and draw the right figure for whoever looks.
"""

import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import httpx
import psutil
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bench.viewers import asking_for
from tests.browser.server import SAMPLE, as_make_run, served
from tests.serving.streams import session

pytestmark = pytest.mark.slow

PATIENCE = 60.0  # seconds, on a busy machine
FEW_FILES = 256
FIGURE = "3.089"  # installed before the drive, on the first screen of the sample
LARGEST_MESSAGE = 5_000_000  # bytes: server.maxMessageSize
SCRIPT = "/app/static/ibm-plex-sans-latin-wght-normal.woff2"
LIMITED = (
    "import os, resource, sys; n = int(sys.argv[1]); kind = getattr(resource, sys.argv[2]);"
    "resource.setrlimit(kind, (n, resource.getrlimit(kind)[1]));"
    "os.execv(sys.argv[3], sys.argv[3:])"
)


def with_limit(kind: str, most: int, port: int) -> list[str]:
    """The command of `make run` under a limit, which the server may raise where it can."""
    return [sys.executable, "-c", LIMITED, str(most), kind, *as_make_run(port)]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    state = tmp_path_factory.mktemp("knocks")
    with served(SAMPLE, state, lambda port: with_limit("RLIMIT_NOFILE", FEW_FILES, port)) as found:
        draws_the_figure(found)
        yield found


@pytest.fixture(autouse=True)
def _is_well_afterwards(address: str) -> Iterator[None]:
    yield
    assert httpx.get(f"{address}/healthz", timeout=PATIENCE).status_code == 200
    draws_the_figure(address)


def draws_the_figure(address: str) -> None:
    with session(address) as viewer:
        viewer.look()
        while FIGURE.encode() not in viewer.told:  # until the workbook has been read
            viewer.hear()


def place(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    return str(parts.hostname), int(parts.port or 0)


def process_at(address: str) -> psutil.Process:
    """The server's process: the one of ours that listens there."""
    port = place(address)[1]
    [found] = [
        child
        for child in psutil.Process().children(recursive=True)
        if f"--server.port={port}" in child.cmdline()
    ]
    return found


def test_five_hundred_silent_and_half_spoken_connections_shut_nobody_out(address: str) -> None:
    with ExitStack() as clients:
        for number in range(500):
            client = clients.enter_context(socket.create_connection(place(address), PATIENCE))
            if number % 2:
                client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")

        assert httpx.get(f"{address}/healthz", timeout=PATIENCE).status_code == 200
        with session(address) as viewer:
            viewer.look()


def test_of_five_hundred_streams_from_one_address_a_hundred_get_in_and_the_others_are_told(
    address: str,
) -> None:
    refused = []
    with ExitStack() as viewers:
        for _ in range(500):
            try:
                viewers.enter_context(session(address))
            except InvalidStatus as refusal:
                refused.append(refusal.response.status_code)
        assert refused == [403] * 400

        crowded = httpx.get(address, timeout=PATIENCE)
        assert (crowded.status_code, crowded.headers["Retry-After"]) == (503, "30")
        assert httpx.get(f"{address}/healthz", timeout=PATIENCE).status_code == 200


def test_clients_that_ask_and_never_read_hold_up_nobody_and_fill_no_memory(address: str) -> None:
    server = process_at(address)
    before = server.memory_info().rss
    with ExitStack() as clients:
        for _ in range(50):
            client = clients.enter_context(socket.socket())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            client.connect(place(address))
            asked = f"GET {SCRIPT} HTTP/1.1\r\nHost: localhost\r\n\r\n" * 100
            client.sendall(asked.encode())
        for _ in range(10):
            viewer = clients.enter_context(session(address))
            clients.callback(viewer.socket.close_socket)  # gone without a word
            viewer.socket.send(asking_for(viewer.port, "", ""))

        with session(address) as viewer:
            viewer.look()
        assert server.memory_info().rss - before < 100 * 2**20


@pytest.mark.parametrize("size", [LARGEST_MESSAGE + 1, 10 * LARGEST_MESSAGE])
@pytest.mark.parametrize("compression", [None, "deflate"])
def test_a_message_beyond_the_limit_ends_that_stream_alone(
    address: str, size: int, compression: str | None
) -> None:
    with session(address) as other, session(address, compression=compression) as viewer:
        with suppress(ConnectionClosed):  # it may end while this is still being said
            viewer.socket.send(bytes(size))
        with pytest.raises(ConnectionClosed) as ended:
            viewer.hear()
        goodbye = ended.value.rcvd
        if goodbye is None:  # the rest of a long message crossed its way; a packed one is short
            assert compression is None
        else:
            assert goodbye.code == 1009
        other.look()


@pytest.mark.parametrize("asked", [b"/?x=" + b"a" * 200_000, b"/" + b"%00" * 20_000])
def test_an_address_without_end_is_answered_or_cut(address: str, asked: bytes) -> None:
    with socket.create_connection(place(address), PATIENCE) as client:
        client.sendall(b"GET " + asked + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answer = client.recv(64)

    assert answer == b"" or int(answer.split()[1]) < 500


def test_a_heading_and_a_body_without_end_are_answered(address: str) -> None:
    assert httpx.get(address, headers={"X-Long": "a" * 200_000}).status_code == 200
    assert httpx.post(f"{address}/healthz", content=bytes(20_000_000)).status_code == 405


def test_the_server_runs_with_more_files_than_it_was_started_with(address: str) -> None:
    soft, _ = process_at(address).rlimit(psutil.RLIMIT_NOFILE)

    assert soft > FEW_FILES


def test_on_a_full_disk_the_figures_are_shown_and_it_says_what_is_not_kept(tmp_path: Path) -> None:
    """No file may grow beyond some kilobytes: as where the disk is full, for each write."""
    kept = tmp_path / "state" / "last-good.gz"
    book = tmp_path / "phuong.xlsx"
    book.write_bytes(SAMPLE.read_bytes())
    with served(
        book, tmp_path / "state", lambda port: with_limit("RLIMIT_FSIZE", 8_192, port)
    ) as found:
        draws_the_figure(found)
        log = (tmp_path / "state" / "server.log").read_text()
        assert "last good state not kept" in log
        assert "no history for now" in log
        assert "Traceback" not in log
        assert not kept.exists()

        process_at(found).rlimit(psutil.RLIMIT_FSIZE, (psutil.RLIM_INFINITY,) * 2)
        with ZipFile(book, "a") as archive:
            archive.comment = b"another file, with the same figures"
        with session(found) as viewer:  # drawn again once the new figures are out
            viewer.look()
            while httpx.get(f"{found}/readyz", timeout=PATIENCE).json()["version"] == 1:
                viewer.until("script_finished")
        assert kept.exists()
