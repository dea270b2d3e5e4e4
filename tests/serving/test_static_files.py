"""Streamlit's own files, compressed: the same content, the same headers, fewer bytes."""

import gzip
import os
import re
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import brotli
import httpx
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.types import ASGIApp
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_handler

from serving.access import Access
from serving.gate import Gate
from serving.key_ring import KeyRing
from serving.static_files import StaticFiles, taken
from tests.browser.server import SAMPLE, served
from tests.serving.loops import run

STREAMLIT = Path(streamlit.__file__).parent / "static"
PATIENCE = 240.0  # seconds: copies are made with what others leave of the processor
OPENED: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress}
CODE = "static/js/index.1.js"
SHORT = "static/js/short.1.js"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder as Streamlit's, with few files: its page, code, a typeface, a file of one line."""
    folder = tmp_path / "files"
    for name, content in {
        "index.html": b"<html>" + b" " * 5_000,
        CODE: b"export const figure = 3089;\n" * 500,
        "static/css/index.1.css": b".figure { color: red; }\n" * 500,
        "static/media/face.1.woff2": os.urandom(5_000),
        "static/js/noise.1.js": os.urandom(5_000),
        SHORT: b"export {};",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def as_streamlit(files: Path) -> ASGIApp:
    """Streamlit's own handler of such files."""
    return Starlette(routes=[Mount("/", create_streamlit_static_handler(str(files), ""))])


def put_before(files: Path, folder: Path) -> StaticFiles:
    return StaticFiles(as_streamlit(files), files / "static", folder)


@pytest.fixture
def ready(files: Path, tmp_path: Path) -> StaticFiles:
    served = put_before(files, tmp_path / "kept")
    served.copies.make()
    return served


@dataclass(frozen=True)
class Answer:
    status: int
    headers: httpx.Headers
    sent: bytes  # as it was sent, still compressed


def ask(
    app: ASGIApp, path: str, takes: str = "gzip, deflate, br", method: str = "GET", **more: str
) -> Answer:
    """`more`: further headers."""
    headers = {"accept-encoding": takes, **{key.replace("_", "-"): more[key] for key in more}}

    async def asks() -> Answer:
        transport = httpx.ASGITransport(app)
        async with (
            httpx.AsyncClient(transport=transport, base_url="http://localhost") as client,
            client.stream(method, f"/{path}", headers=headers) as answer,
        ):
            sent = b"".join([part async for part in answer.aiter_raw()])
            return Answer(answer.status_code, answer.headers, sent)

    answer: Answer = run(asks())
    return answer


@pytest.mark.parametrize(
    ("takes", "coding"), [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("identity", None)]
)
def test_the_best_copy_that_the_browser_takes_has_the_content_and_the_headers_of_the_file(
    ready: StaticFiles, files: Path, takes: str, coding: str | None
) -> None:
    content = (files / CODE).read_bytes()
    plain = ask(put_before(files, files), CODE, "identity")

    answer = ask(ready, CODE, takes)

    opened = OPENED[coding](answer.sent) if coding else answer.sent
    assert (answer.status, opened) == (200, content)
    assert answer.headers.get("content-encoding") == coding
    assert int(answer.headers["content-length"]) == len(answer.sent)
    assert answer.headers["vary"] == "Accept-Encoding"
    for header in ("content-type", "cache-control"):
        assert answer.headers[header] == plain.headers[header]
    assert "immutable" in answer.headers["cache-control"]


def test_what_is_too_short_to_compress_goes_out_as_it_is_without_asking_the_disk_again(
    ready: StaticFiles, files: Path
) -> None:
    before = ask(as_streamlit(files), SHORT)
    first = ask(ready, SHORT)
    (files / SHORT).unlink()

    again = ask(ready, SHORT)

    assert again.sent == first.sent == before.sent
    assert again.headers == first.headers
    assert "content-encoding" not in again.headers
    for header in ("content-type", "cache-control", "content-length"):
        assert again.headers[header] == before.headers[header]
    tag = {"if_none_match": again.headers["etag"]}
    assert ask(ready, SHORT, **tag).status == 304


def test_each_coding_has_a_tag_of_its_own_and_answers_304_to_it_alone(ready: StaticFiles) -> None:
    tags = {takes: ask(ready, CODE, takes).headers["etag"] for takes in ("br", "gzip", "identity")}
    assert len(set(tags.values())) == 3

    for takes, tag in tags.items():
        again = ask(ready, CODE, takes, if_none_match=f'"other", W/{tag}')
        assert (again.status, again.sent) == (304, b"")
        assert (again.headers["etag"], again.headers["vary"]) == (tag, "Accept-Encoding")
    assert ask(ready, CODE, "gzip", if_none_match=tags["br"]).status == 200


def test_head_tells_what_get_would_send(ready: StaticFiles) -> None:
    got, told = ask(ready, CODE), ask(ready, CODE, method="HEAD")

    assert (told.status, told.sent) == (200, b"")
    assert dict(told.headers) == dict(got.headers)


def test_a_part_is_one_of_the_file_as_it_is(ready: StaticFiles, files: Path) -> None:
    part = ask(ready, CODE, range="bytes=7-11")

    assert (part.status, part.sent) == (206, b"const")
    assert "content-encoding" not in part.headers
    assert part.headers["vary"] == "Accept-Encoding"
    tag = ask(ready, CODE).headers["etag"]
    assert ask(ready, CODE, range="bytes=7-11", if_range=tag).sent == (files / CODE).read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "static/media/face.1.woff2",
        "static/js/noise.1.js",
        "index.html",
        "static/js/none.js",
        "",
    ],
)
def test_what_gains_nothing_and_what_is_none_of_these_files_goes_out_as_before(
    ready: StaticFiles, files: Path, path: str
) -> None:
    before = ask(as_streamlit(files), path)

    answer = ask(ready, path)

    assert (answer.status, answer.sent) == (before.status, before.sent)
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        "static/../kept/{name}",
        "static/%2e%2e/kept/{name}",
        "static//js/index.1.js",
        "static/js/..%2f..%2f..%2fkept%2f{name}",
        "static/js/index.1.js.br",
    ],
)
def test_no_path_leads_to_the_copies_but_the_file_s_own(
    ready: StaticFiles, tmp_path: Path, path: str
) -> None:
    [kept] = [
        copy.path for copy in ready.copies.of("js/index.1.js").values() if copy.coding == "br"
    ]

    answer = ask(ready, path.format(name=kept.name))

    assert "content-encoding" not in answer.headers
    assert kept.read_bytes() not in answer.sent


def test_other_methods_are_refused_as_before(ready: StaticFiles) -> None:
    assert ask(ready, CODE, method="POST").status == 405


def test_until_the_copies_are_ready_and_after_they_are_gone_the_files_go_out_as_they_are(
    files: Path, tmp_path: Path
) -> None:
    served = put_before(files, tmp_path / "kept")
    content = (files / CODE).read_bytes()
    assert ask(served, CODE).sent == content

    served.copies.make()
    for kept in (tmp_path / "kept").iterdir():
        kept.unlink()
    assert ask(served, CODE).sent == content


def test_a_copy_is_read_from_the_disk_once(files: Path, tmp_path: Path) -> None:
    served = put_before(files, tmp_path / "kept")
    served.copies.make()
    first = ask(served, CODE)
    for kept in (tmp_path / "kept").iterdir():
        kept.unlink()

    again = ask(served, CODE)
    assert again.headers["content-encoding"] == "br"
    assert (again.sent, again.headers) == (first.sent, first.headers)


def test_a_disk_that_refuses_costs_compression_and_nothing_else(
    files: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    served = put_before(files, tmp_path / "kept")

    served.copies.start().join()

    assert ask(served, CODE).sent == (files / CODE).read_bytes()
    assert "go out as they are" in caplog.text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("gzip, deflate, br, zstd", {"br", "gzip"}),
        ("GZIP;q=0.5", {"gzip"}),
        ("br;q=0, gzip", {"gzip"}),
        ("br; q=0.0, *", {"gzip"}),
        ("*;q=0, br", {"br"}),
        ("*", {"br", "gzip"}),
        ("identity", set()),
        ("", set()),
        ("brotli, x-gzip;;q", set()),
    ],
)
def test_what_a_browser_takes_is_read_as_the_standard_says(said: str, expected: set[str]) -> None:
    assert taken(said) == expected


def test_a_stranger_gets_no_copy_and_the_gate_s_headers_are_on_each(
    ready: StaticFiles, tmp_path: Path
) -> None:
    closed = Gate(ready, Access(mode="link"), KeyRing(tmp_path))
    opened = Gate(ready, Access(is_open_to_network=True), KeyRing(tmp_path))

    assert (ask(closed, CODE).status, ask(closed, CODE).sent) == (401, b"")
    answer = ask(opened, CODE)
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "immutable" in answer.headers["cache-control"]


def code_of(address: str) -> str:
    """The first code that the page asks for."""
    with urllib.request.urlopen(address) as page:
        found = re.search(r'src="\./(static/js/index\.[^"]+)"', page.read().decode())
    assert found
    return f"{address}/{found[1]}"


@pytest.mark.slow
def test_the_server_hands_out_its_code_compressed_soon_after_it_has_started(tmp_path: Path) -> None:
    with served(SAMPLE, tmp_path) as address:
        asked = urllib.request.Request(code_of(address), headers={"accept-encoding": "br"})
        until = time.monotonic() + PATIENCE
        while True:
            with urllib.request.urlopen(asked) as answer:
                sent, coding = answer.read(), answer.headers["content-encoding"]
            if coding == "br" or time.monotonic() > until:
                break
            time.sleep(0.2)

    [original] = STREAMLIT.glob(f"static/js/{asked.full_url.rpartition('/')[2]}")
    assert coding == "br"
    assert brotli.decompress(sent) == original.read_bytes()
