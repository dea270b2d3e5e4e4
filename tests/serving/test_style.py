"""The style sheet on its way: asked for by the document, kept by the browser, small."""

import re
from pathlib import Path

import pytest

from tests.data.sheets import book
from tests.serving.served_ward import ServedWard
from ui import style_sheet

LINK = re.compile(r'<link class="sheet" rel="stylesheet" href="([^"]+)"')


@pytest.fixture
def ward(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ServedWard:
    return ServedWard(monkeypatch, tmp_path, book())


@pytest.mark.parametrize("path", ["/", "/groups", "/groups?text=large", "/?text=large&lang=en"])
def test_a_document_names_the_sheet_of_its_size_of_text(ward: ServedWard, path: str) -> None:
    [address] = LINK.findall(ward.ask(path, "leader").text)

    answer = ward.ask(address, "leader")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")
    assert answer.text == style_sheet.sheet("large" in path).content
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("takes", "coding"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("", None)],
)
def test_it_comes_as_small_as_the_browser_takes_it(
    ward: ServedWard, takes: str, coding: str | None
) -> None:
    sheet = style_sheet.sheet(False)
    answer = ward.ask(sheet.address, "leader", **{"accept-encoding": takes})

    assert answer.headers.get("content-encoding") == coding
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.text == sheet.content  # as httpx opens it
    sent, whole = int(answer.headers["content-length"]), len(sheet.content.encode())
    assert sent < whole / 3 if coding else sent == whole


@pytest.mark.parametrize("name", ["0123456789abcdef.css", "base.css", "..%2ftheme.py"])
def test_another_name_is_nobodys(ward: ServedWard, name: str) -> None:
    answer = ward.ask(f"/style/{name}", "leader").text

    assert answer == "Not found" or answer.startswith("Streamlit's ")
