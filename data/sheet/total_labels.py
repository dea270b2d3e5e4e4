"""The labels of rows that are worked out from others: their sums, shares, means."""

import re

from data.cells import Cell
from data.typed.text import display, folded, plain

# What may follow "Tổng" or "Cộng" in the label of a sum: "Cộng khối tổ dân phố". A group may be
# called Cộng Hoà or Tổng Chợ.
OF_WHAT = (
    r"(?:so|hop|toan|ca|cac|chung|khoi|cum|thon|phuong|quan|xa|dia ban|luy ke|don|cai dat"
    r"|kich hoat|su dung|dan so|nguoi|don vi|to|tdp|khu|co quan|truong|toa|chung cu|doan the"
    r"|phu huynh|so lieu|ket qua|kq|trong|den|theo|muc|phan|nhom|loai|ngay|tuan|dot|[ivx]+|[a-d])"
)
SUM = (
    rf"(?:cong|tong)(?= {OF_WHAT}\b|$)|tong cong(?! (?:ty|doan)\b)|t cong|tc"
    r"|(?:so lieu |ket qua )?(?:toan|ca) (?:phuong|quan|xa|dia ban)|sum|total"
    r"|khoi (?:to|tdp|co quan|nha truong|truong|toa|chung cu|doan the|mat tran|don vi|phu huynh"
    r"|hanh chinh|su nghiep|doanh nghiep|phuong|xa|cac)"
)
# What else is worked out from the rows of the units, and is none.
WORKED_OUT = (
    r"luy ke|trung binh|binh quan|ty le|ti le|phan tram|chi tieu|ke hoach|muc tieu|hoan thanh"
    r"|dat(?= (?:ty|ti) le\b|$)|chenh lech|tang giam|con (?:lai|thieu|phai)|so voi"
    r"|tang (?:so|trong|them)"
    r"|so (?:to|tdp|don vi|co quan|truong|doan the|nguoi|ho|luot)(?! \d)"
)
PART = r"(?:[ivx]+ |[a-d] )?"
A_SUM = re.compile(rf"{PART}(?:{SUM})\b")
NO_UNIT = re.compile(rf"{PART}(?:{SUM}|{WORKED_OUT})\b")
WORK = re.compile(r"(?:tổng )?công\b")  # "Công trường 5", where the marks are not left out


def is_sum(*cells: Cell) -> bool:
    """Whether a row's label says that it sums up others: "TỔNG CỘNG", "Cộng khối tổ dân phố"."""
    return any(A_SUM.match(plain(display(cell))) and not is_work(cell) for cell in cells)


def is_total(*cells: Cell) -> bool:
    """Whether a row's label says that it is worked out from others: their sum, share, mean."""
    return any(NO_UNIT.match(plain(display(cell))) and not is_work(cell) for cell in cells)


def is_work(cell: Cell) -> bool:
    return WORK.match(folded(display(cell))) is not None
