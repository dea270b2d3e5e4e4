"""A small register, and the workbook made from it, for the tests of the template."""

import io
from datetime import date
from typing import Any

import openpyxl

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.reading import Reading
from data.template.columns import REGISTER
from data.template.count_tabs import Unit
from data.template.excel import template_bytes

START = date(2024, 11, 1)


def unit(code: str, name: str, kind: str = "Tổ dân phố", **more: object) -> Unit:
    known = {"code": code, "name": name, "kind": kind, "eligible": 600, "baseline": 40}
    return dict.fromkeys(REGISTER) | known | more  # type: ignore[operator]


UNITS = [
    unit("TDP-01", "Tổ dân phố số 1", officer="Nguyễn Thị Hạnh", eligible=1020, baseline=150),
    unit("TDP-02", "Tổ dân phố số 2", frequency="hằng ngày"),
    unit("CQ-01", "UBND phường", "Cơ quan", mandatory="có"),
    unit("CC-01", "Toà nhà A", "Toà chung cư", parent="Tổ dân phố số 1", frequency="khi có"),
    unit("DT-01", "Hội Phụ nữ", "Đoàn thể", frequency="không", eligible=None, baseline=None),
]


def made(units: list[Unit] | None = UNITS, days: int = 28, **more: Any) -> bytes:
    return template_bytes(START, days, units, **more)


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(content: bytes, today: date = START) -> Reading:
    return interpret(read_workbook(content), today=today)
