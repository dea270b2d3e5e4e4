"""Workbooks of any size, as bytes: a register and three wide tabs, 28 days filled."""

import io
from datetime import datetime, timedelta

import xlsxwriter
import xlsxwriter.worksheet

START = datetime(2024, 11, 1)
DAYS = 28
MEASURES = (("Cài đặt", 1.0), ("Kích hoạt", 0.7), ("Sử dụng", 0.5))


def workbook(units: int) -> bytes:
    """`units` groups × 28 days × 3 measures, in the contract's tabs."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        settings = book.add_worksheet("Cấu hình")
        settings.write_column(0, 0, ["Khoá", "Ngày bắt đầu", "Hạn chót"])
        settings.write(0, 1, "Giá trị")
        settings.write_datetime(1, 1, START, day)
        settings.write_datetime(2, 1, START + timedelta(days=DAYS - 1), day)
        write_register(book.add_worksheet("Danh mục"), units)
        for title, share in MEASURES:
            sheet = book.add_worksheet(title)
            sheet.write_row(0, 0, ["Mã", "Tên đơn vị"])
            for n in range(DAYS):
                sheet.write_datetime(0, 2 + n, START + timedelta(days=n), day)
            for unit in range(units):
                counts = [int(count(unit, n) * share) for n in range(1, DAYS + 1)]
                sheet.write_row(unit + 1, 0, [code(unit), name(unit), *counts])
    return target.getvalue()


def write_register(sheet: xlsxwriter.worksheet.Worksheet, units: int) -> None:
    headings = ["Mã", "Tên đơn vị", "Loại", "Cán bộ phụ trách", "Đối tượng"]
    sheet.write_row(0, 0, [*headings, "Đã cài trước chiến dịch"])
    for unit in range(units):
        officer = f"Cán bộ mẫu {unit % 9 + 1}"
        row = [
            code(unit),
            name(unit),
            "Tổ dân phố",
            officer,
            900 + unit % 300,
            count(unit, 0),
        ]
        sheet.write_row(unit + 1, 0, row)


def code(unit: int) -> str:
    return f"TDP-{unit + 1:04d}"


def name(unit: int) -> str:
    return f"Tổ dân phố số {unit + 1}"


def count(unit: int, day: int) -> int:
    return 150 + unit % 50 + day * (5 + unit % 7)
