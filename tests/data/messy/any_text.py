"""A clean campaign with every kind of tab, into whose cells any text may be put.

For the tests that no text raises, becomes a wrong number, or loses a count without a word.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from data.cells import Book, Cell, Tab, address
from data.interpret import interpret
from data.reading import MEASURES, OUTCOMES, Finding, Reading
from tests.data.messy import books, oracle
from tests.data.messy.compare import overlap, row_and_column

TODAY = date(2024, 11, 8)
# Days and a unit are left free, so that a count which strays does not only meet another one.
DAYS = [datetime(2024, 11, day) for day in (1, 2, 4, 6, 8)]
SILENT = ("DT02", "Hội Phụ nữ phường", "Đoàn thể", "Hoàng Thị Nga", 6000, 6)
UNITS = {**dict(zip(books.CODES, books.NAMES, strict=True)), SILENT[0]: SILENT[1]}
SNIPPETS = (
    *("Tổ", "TDP", "dân phố", "số", "1", "01", "2", "TDP02", "Tổ dân phố số 3", "CQ01", "Trường"),
    *("Tổng cộng", "Cộng", "Khối", "Toàn phường", "I.", "A", "(1)", "Mã", "Tên đơn vị", "Loại"),
    *("01/11", "03/11/2024", "32/13", "Ngày", "Ngày 2", "Ngày 3", "Tháng 11", "CN", "T2"),
    *("2024-11-02", "5-Nov"),
    *("3.089", "3,150", "1 250", "１２０", "~", "khoảng", "người", "%", "-", "−5", "1e5", "0"),
    *("45%", "✅", "👍🏽", "1️⃣", "\u200b", "\u00a0", "\ufeff", "\u202e", "<b>", "=1+1", "#REF!"),
    *("'", "\n", "giữ nguyên", "Trong ngày", "Luỹ kế trong chiến dịch", "80 %", "17h30"),
    *("Báo cáo ngày", "Cài đặt", "Kích hoạt", "Số sử dụng", "Đơn vị", "Giá trị đúng", "TDP03"),
)
TEXTS = st.one_of(
    st.text(max_size=12),
    st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=4).map("".join),
    st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=3)), max_size=5).map(" ".join),
)
SPELT = (
    "{:%d/%m/%Y}",
    "{:%d/%m}",
    "{0.day}/{0.month}",
    "Ngày {:%d}",
    "{:%Y-%m-%d}",
    "T2, {:%d.%m.%y}",
)
DAY_TEXTS = st.builds(
    str.format, st.sampled_from(SPELT), st.dates(date(2024, 10, 29), date(2024, 11, 9))
)
LABELS = st.sampled_from([*UNITS, *UNITS.values(), "Tổ 2", "tdp 3", "Tổ", "Tổng cộng", "TDP99"])
FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
BRIEF = settings(FAST, max_examples=60)
WIDE = {"Cài đặt": "installed", "Kích hoạt": "activated", "Sử dụng": "used"}
USED_COUNTS = tuple(tuple(count // 2 for count in row) for row in books.ACTIVATED_COUNTS)
COUNTS = {"installed": books.COUNTS, "activated": books.ACTIVATED_COUNTS, "used": USED_COUNTS}
LISTS = ("Tuyên truyền", "Việc cần làm", "Báo cáo đã gửi", "Mốc phấn đấu")
Key = tuple[str, str, date]
Place = tuple[str, int, int]
Rows = dict[str, list[list[Cell]]]


def cells() -> Rows:
    """The clean campaign with some of every kind of tab."""
    book = books.book()
    book["Danh mục"].rows.append([*SILENT])
    for title, measure in WIDE.items():
        book.add(title, *books.wide(COUNTS[measure])).rows[0][2:] = DAYS
    book.add("Báo cáo ngày", books.ANSWER_HEADINGS, *answers())
    book.add(
        "Đính chính",
        ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"],
        ["04/11/2024", "TDP02", "Cài đặt", 1260, "đã rà soát", "Trần Văn Bình"],
        ["04/11/2024", "TDP03", "Kích hoạt", "giữ nguyên", "đã rà soát", "Lê Thị Cúc"],
        ["04/11/2024", "TDP03", "Sử dụng", 34, "đã rà soát", "Lê Thị Cúc"],
    )
    book.add("Mốc phấn đấu", ["Ngày", "Tỷ lệ (%)"], ["10/11/2024", 30], ["17/11/2024", 45])
    book.add(
        "Tuyên truyền",
        ["Ngày", "Giờ", "Đơn vị", "Hình thức", "Đối tượng", "Kế hoạch", "Thực hiện", "Địa điểm"],
        [DAYS[1], time(8), "TDP01", "Buổi hướng dẫn", "Người cao tuổi", 2, 1, "Nhà văn hoá"],
        [DAYS[3], time(9), "Tổ 2", "Điểm dán mã QR", "Mọi người", 10, 7, "Chợ"],
    )
    book.add(
        "Việc cần làm",
        ["Việc", "Đơn vị", "Người thực hiện", "Hạn", "Trạng thái"],
        ["In mã QR", "Tổ 2", "Trần Văn Bình", "04/11/2024", "Xong"],
        ["Họp tổ", "Tổ 1", "Nguyễn Thị Hạnh", "20/11/2024", "Đang làm"],
    )
    book.add(
        "Báo cáo đã gửi",
        ["Ngày", "Nơi nhận", "Số, ký hiệu", "Giờ gửi"],
        ["02/11/2024", "UBND quận", "12/BC-UBND", "16:30"],
        ["04/11/2024", "UBND quận", "15/BC-UBND", "16:45"],
    )
    return {title: tab.rows for title, tab in book.tabs.items()}


def answers() -> list[list[Cell]]:
    """Of two days, with the people activated: one answer of each unit a day."""
    return [
        books.answer(
            day + 1, name, books.COUNTS[unit][day], activated=books.ACTIVATED_COUNTS[unit][day]
        )
        for day in range(2)
        for unit, name in enumerate(books.NAMES)
    ]


def by_answers() -> Rows:
    """The campaign told by Báo cáo ngày alone."""
    rows = cells()
    rows["Cấu hình"][-1][1] = "Báo cáo ngày"
    for title in (*WIDE, "Đính chính"):
        del rows[title]
    return rows


def read(rows: Rows) -> Reading:
    tabs = [Tab(title, lambda cells=cells: as_handed_over(cells)) for title, cells in rows.items()]
    return interpret(Book(tabs), today=TODAY)


def as_handed_over(table: list[list[Cell]]) -> list[list[Cell]]:
    """Every number is a float, as in a file."""
    return [[float(cell) if isinstance(cell, int) else cell for cell in row] for row in table]


@st.composite
def places(draw, *titles: str) -> Place:
    """A tab and a cell of it, a row and a column beyond its table included."""
    title = draw(st.sampled_from(titles))
    rows = cells()[title]
    return title, draw(st.integers(0, len(rows))), draw(st.integers(0, len(rows[0])))


def put(rows: Rows, place: Place, cell: Cell) -> None:
    title, row, column = place
    tab = rows[title]
    tab += [[]] * (row + 1 - len(tab))
    tab[row] = tab[row] + [None] * (column + 1 - len(tab[row]))
    tab[row][column] = cell


def used(reading: Reading) -> dict[Key, int]:
    entries = reading.entries
    return {
        (
            MEASURES[entries.measure[i]],
            reading.units[entries.unit[i]].unit_id,
            entries.day[i].astype(date),
        ): int(entries.value[i])
        for i in range(len(entries))
        if OUTCOMES[entries.outcome[i]] in ("clean", "flagged")
    }


def seen(text: str) -> str:
    """A text as a person sees it: full-width digits are digits, what has no width is not there."""
    return "".join(
        c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf"
    )


def numbers_in(text: str) -> set[int]:
    """The whole numbers in a text: 3 and 11 in "Ngày 03/11"."""
    return {int(run) for run in re.findall(r"\d+", seen(text))}


# Headings of columns, and labels of rows, that sum up or say something else.
OTHER_FIGURE = re.compile(
    r"tong|cong|toan phuong|luy ke|khoi|tang|moi|giam|ty le|ti le|chi tieu|ke hoach|muc tieu|con|"
    r"chua|du kien|trung binh|binh quan|phan tram|so voi|tc|sum|total|zalo|sdt|dien thoai|phone|"
    r"dan so|nhan khau|doi tuong|nen|so\W*(?:ho|to|tdp|don vi|co quan|truong|doan the|nguoi|luot)|"
    r"ghi\W*chu|nhan\W*xet|ly\W*do|y\W*kien"
)


def is_other_figure(cell: Cell) -> bool:
    return OTHER_FIGURE.search(bare(str(cell))) is not None


def bare(text: str) -> str:
    """A text in small letters, without marks."""
    marked = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in marked if not unicodedata.combining(c)).split())


def unsaid(rows: Rows, reading: Reading, title: str) -> list[str]:
    """Filled cells of an entry tab's table that are neither used nor spoken of."""
    entries = reading.entries
    known = {
        (entries.row[i], entries.column[i])
        for i in range(len(entries))
        if entries.tab_titles[entries.tab[i]] == title
        and OUTCOMES[entries.outcome[i]] in ("clean", "flagged", "superseded")
    }
    spoken = [finding for finding in reading.findings if finding.tab in (title, None)]
    return [
        address(row, column)
        for row, column, labels in value_cells(rows[title], title)
        if (row, column) not in known and not is_spoken_of(spoken, row, column, labels)
    ]


def value_cells(table: list[list[Cell]], title: str) -> Iterator[tuple[int, int, range]]:
    """Row, column and the columns of the labels of each cell in which somebody reported."""
    clean = cells()[title]
    labels, values = (range(2), range(2, 7)) if title in WIDE else (range(3), range(3, 5))
    for row in range(1, len(clean)):
        for column in values:
            cell, heading = table[row][column], table[0][column]
            if cell is None or (isinstance(cell, str) and oracle.says_nothing(cell)):
                continue
            if title in WIDE and is_other_figure(heading):
                continue
            if title in WIDE or column == 3 or heading == clean[0][column]:  # else nobody's
                yield row, column, labels


def is_spoken_of(findings: list[Finding], row: int, column: int, labels: range) -> bool:
    """At the cell, its heading or its row's labels; or of the whole tab, that it is not read."""
    named = [address(row, column), address(0, column), *(address(row, label) for label in labels)]
    return any(
        f.rule.startswith("structure.")
        if f.cell is None
        else any(overlap(f.cell, cell) for cell in named)
        or (f.rule.startswith("identity.") and row_and_column(f.cell)[0] == row + 1)
        for f in findings
    )
