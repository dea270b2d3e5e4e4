"""A report as content for the tests of its files: made by hand, from no campaign."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import docx

from exports.report import (
    Appendix,
    Column,
    Heading,
    Items,
    Letterhead,
    Paragraph,
    Report,
    Row,
    Table,
)
from exports.word import word_bytes

HEAD = Letterhead(
    above="UBND QUẬN HÀ ĐÔNG",
    agency=["UỶ BAN NHÂN DÂN", "PHƯỜNG PHÚ LA"],
    number="Số:       /BC-UBND",
    dated="Phú La, ngày       tháng 11 năm 2024",
    title=["BÁO CÁO", "Kết quả triển khai đợt thi đua", "ngày 18/11/2024"],
    addressees=["UBND quận Hà Đông"],
    recipients=["Như trên", "TT Đảng uỷ, UBND phường", "Lưu: VT, VHTT"],
    signer_title=["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    signer="Nguyễn Thuỷ",
    draft="DỰ THẢO",
)
COLUMNS = (
    Column("TT", 10),
    Column("Tổ dân phố", 40),
    Column("Luỹ kế", 20, "count"),
    Column("Tăng trong ngày", 20, "change"),
    Column("Tỷ lệ", 20, "share"),
)


def table(rows: int = 3, **more: Any) -> Table:
    """Groups 1 to `rows`, the first with an older figure; a band above, a sum below."""
    made = [
        Row(["Các tổ", "", "", "", ""], ["Các tổ", "", "", "", ""], "band"),
        *(
            Row(
                [str(n), f"Tổ dân phố số {n}", f"{1000 + n}{' (*)' * (n == 1)}", f"+{n}", "50,0%"],
                [n, f"Tổ dân phố số {n}", 1000 + n, n, 0.5],
            )
            for n in range(1, rows + 1)
        ),
        Row(
            ["", "Toàn phường", "3.006", "", "50,0%"], [None, "Toàn phường", 3006, None, 0.5], "sum"
        ),
    ]
    told = {"name": "Tổ dân phố", "title": "Bảng 1. Các tổ", "notes": ["Nguồn: bảng số liệu."]}
    return Table(columns=COLUMNS, rows=made, **{**told, **more})


def report(**more: Any) -> Report:
    appendix = Appendix(
        number="Phụ lục I",
        title="TẤT CẢ TỔ DÂN PHỐ",
        attached="(Kèm theo Báo cáo số       /BC-UBND)",
        blocks=[table(title="", name="Phụ lục I")],
    )
    days = (
        Column("Ngày", 20, "day"),
        Column("Luỹ kế", 20, "count"),
        Column("Kế hoạch", 20, "count"),
    )
    reached: list[int | None] = [100, 120, None]
    progress = [
        Row([f"{n:02}/11/2024", "", ""], [date(2024, 11, n), installed, 100 * n])
        for n, installed in enumerate(reached, 1)
    ]
    rated = (Column("Tổ dân phố", 40), Column("Tỷ lệ", 20, "share"))
    ranking = [Row(["Tổ 1", "50,0%"], ["Tổ 1", 0.5]), Row(["Tổ 2", "25,0%"], ["Tổ 2", 0.25])]
    made = Report(
        letterhead=HEAD,
        opening="Thực hiện Kế hoạch số 311/KH-UBND, UBND phường Phú La báo cáo như sau:",
        blocks=[
            Heading("I. KẾT QUẢ THỰC HIỆN"),
            Heading("1. Công tác tuyên truyền", 2),
            Paragraph("Trong ngày đã tổ chức 02/02 lượt."),
            table(),
            Heading("II. ĐÁNH GIÁ"),
            Paragraph("(Nội dung do bộ phận tham mưu bổ sung.)", is_blank=True),
            Items(["Việc thứ nhất.", "Việc thứ hai."]),
        ],
        closing="UBND phường Phú La trân trọng báo cáo./.",
        appendices=[appendix, replace(appendix, number="Phụ lục II", title="CƠ QUAN")],
        as_of=date(2024, 11, 18),
        made_at=datetime(2024, 11, 18, 17, 5, tzinfo=UTC),
        source="Nguồn: bảng số liệu.",
        ranking=Table(name="Xếp hạng", title="Tỷ lệ", columns=rated, rows=ranking),
        progress=Table(name="Tiến độ", title="Luỹ kế từng ngày", columns=days, rows=progress),
    )
    return replace(made, **more)


def made(**more: Any) -> Any:
    """The Word draft of such a report, read back."""
    return docx.Document(io.BytesIO(word_bytes(report(**more))))


def cells(document: Any, number: int) -> list[Any]:
    """The cells of a table of the document, row by row."""
    return [cell for row in document.tables[number].rows for cell in row.cells]
