"""The register of an empty workbook that was made without one: a unit of each kind, as an example.

Whoever forgets to replace it is told by the dashboard: its workbook says it is sample data.
"""

from data.template.columns import FREQUENCY_CHOICES, KIND_CHOICES, REGISTER
from data.template.count_tabs import Unit

LABEL = "ĐƠN VỊ VÍ DỤ – THAY BẰNG ĐƠN VỊ THẬT"
DAILY, WEEKLY, WHEN_NEEDED, NEVER = FREQUENCY_CHOICES
GROUP, AGENCY, SCHOOL, PARENTS, BUILDING, ORGANISATION = KIND_CHOICES
FIELDS = ("code", "name", "kind", "eligible", "baseline", "parent", "frequency", "mandatory")
ROWS = (
    ("TDP-01", "Tổ dân phố số 1 (ví dụ)", GROUP, 1000, 150, None, DAILY, None),
    ("TDP-02", "Tổ dân phố số 2 (ví dụ)", GROUP, 850, 100, None, DAILY, None),
    ("TDP-03", "Tổ dân phố số 3 (ví dụ)", GROUP, 920, 140, None, DAILY, None),
    ("CQ-01", "UBND phường (ví dụ)", AGENCY, 40, 30, None, WHEN_NEEDED, "có"),
    ("TH-01-CB", "Trường Tiểu học – cán bộ (ví dụ)", SCHOOL, 60, 20, None, WEEKLY, None),
    ("TH-01-PH", "Trường Tiểu học – phụ huynh (ví dụ)", PARENTS, 1200, None, None, WEEKLY, None),
    (
        "CC-01",
        "Toà nhà A (ví dụ)",
        BUILDING,
        500,
        60,
        "Tổ dân phố số 1 (ví dụ)",
        WHEN_NEEDED,
        None,
    ),
    ("DT-01", "Đoàn Thanh niên (ví dụ)", ORGANISATION, None, None, None, NEVER, None),
)


def example_units() -> list[Unit]:
    return [dict.fromkeys(REGISTER) | dict(zip(FIELDS, row, strict=True)) for row in ROWS]
