"""Texts that want to be more than texts, and the sample's workbook with one in every text cell."""

from itertools import cycle
from pathlib import Path

from openpyxl import load_workbook

MARK = "window.pwned"
ELSEWHERE = "khac.example"
TEXTS = (
    f'<img src=x onerror="{MARK}=1">',
    f"<script>{MARK}=1</script>",
    f"</style><script>{MARK}=1</script>",
    f'"><svg onload={MARK}=1>',
    f"[bấm](javascript:{MARK}=1)",
    f"![ảnh](http://{ELSEWHERE}/x.png)",
    f"<a href='http://{ELSEWHERE}/'>bấm</a>",
    f"$\\href{{javascript:{MARK}=1}}{{x}}$",
    f'=HYPERLINK("http://{ELSEWHERE}/";"bấm")',
    f"=cmd|'/c {MARK}'!A1",
    "'; drop table units; --",
    "{{7*7}} {n} %s ${PATH}",
    "tên\u202etxt.exe\u200b\u2066ẩn\ufeff",
    "a\u0301\u0301\u0301\u0301 \U0001f4a5 \x07",
    "dài" * 3_400,
)
FREE = {  # what is typed freely, by heading; the other columns are choices, codes and numbers
    *("Tên đơn vị", "Cán bộ phụ trách", "Tổ trưởng", "Cảnh sát khu vực", "Bí danh", "Thuộc tổ"),
    *("Đơn vị", "Hình thức", "Đối tượng", "Địa điểm", "Nội dung", "Việc", "Người thực hiện"),
    *("Nơi nhận", "Số, ký hiệu", "Lý do", "Người xác nhận", "Người báo cáo", "Ghi chú"),
}
FREE_SETTINGS = {
    *("Tên chiến dịch", "Đơn vị", "Căn cứ", "Kính gửi", "Nơi nhận", "Người ký"),
    *("Tin nhắn đôn đốc", "Tin nhắn nhắc báo cáo"),
}
HEADING_ROW = 3


def hostile_workbook(sample: Path, target: Path) -> Path:
    """The workbook with a hostile text behind every text; the same text everywhere it stands."""
    book, texts = load_workbook(sample), cycle(TEXTS)
    known: dict[str, str] = {}

    def worse(text: str) -> str:
        return known.setdefault(text, f"{text} {next(texts)}".replace("\x07", ""))

    for sheet in book.worksheets:
        headings = [cell.value for cell in sheet[HEADING_ROW]]
        for row in sheet.iter_rows(min_row=HEADING_ROW + 1):
            for cell, heading in zip(row, headings, strict=True):
                is_setting = heading == "Giá trị" and row[0].value in FREE_SETTINGS
                if (heading in FREE or is_setting) and isinstance(cell.value, str):
                    cell.value = worse(cell.value)
                    cell.data_type = "s"
    book.save(target)
    return target
