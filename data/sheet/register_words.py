"""The words of the register: the kinds of units, and how often they report."""

import re
from typing import Literal

from data.cells import Cell
from data.typed.text import display, plain

KINDS = {
    "group": ("to dan pho", "tdp", "to", "khu dan cu", "to dan cu"),
    "agency": ("co quan", "co quan don vi", "don vi", "staff"),
    "school": ("truong hoc", "truong", "nha truong"),
    "building": ("toa chung cu", "chung cu", "toa nha", "toa nha chung cu"),
    "organisation": (
        "doan the",
        "to chuc doan the",
        "mat tran va cac doan the",
        "hoi doan the",
    ),
    "parents": ("phu huynh hoc sinh", "phu huynh", "cha me hoc sinh"),
}
KIND_OF = {name: kind for kind, names in KINDS.items() for name in names}
NUMBERED = re.compile(r"(?:[ivx]+|[a-d]|\d) (?=\D)")  # "I. Tổ dân phố"
Frequency = Literal["daily", "weekly", "occasional", "none"]
FREQUENCIES: dict[str, Frequency] = {
    "khong": "none",  # these words, alone or among others: "khi có phát sinh", "mỗi tuần một lần"
    "khi co": "occasional",
    "khi can": "occasional",
    "dot xuat": "occasional",
    "tuan": "weekly",
    "ngay": "daily",
    "daily": "daily",
    "weekly": "weekly",
}


def kind_of(text: str) -> str | None:
    """The kind that a text names, what is in brackets left out: "Tổ dân phố (TDP)"."""
    return KIND_OF.get(plain(text)) or KIND_OF.get(plain(re.sub(r"\([^)]*\)", " ", text)))


def is_kind(cell: Cell) -> bool:
    """Whether a label is the name of a kind, and so of no single unit."""
    return kind_of(NUMBERED.sub("", plain(display(cell)), count=1)) is not None


def frequency_of(text: str) -> Frequency | None:
    """The frequency that a text names, alone or among other words; None where it names none."""
    words = f" {plain(text)} "
    return next((said for word, said in FREQUENCIES.items() if f" {word} " in words), None)
