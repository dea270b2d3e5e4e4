"""Any text in any cell: no crash, no wrong number, no count lost without a word."""

import json
import re
import unicodedata
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.cells import Book, Cell, Tab
from data.check import as_json
from data.files.workbook import read_workbook
from data.interpret import interpret
from data.reading import MEASURES, OUTCOMES, Reading
from tests.data.messy import books, oracle
from tests.data.messy.compare import overlap

AS_OF = date(2024, 11, 5)
SNIPPETS = (
    *("Tổ", "TDP", "dân phố", "số", "1", "01", "2", "TDP02", "Tổ dân phố số 3", "CQ01", "Trường"),
    *("Tổng cộng", "Cộng", "Khối", "Toàn phường", "I.", "A", "(1)", "Mã", "Tên đơn vị", "Loại"),
    *(
        "01/11",
        "03/11/2024",
        "32/13",
        "Ngày",
        "Ngày 3",
        "Tháng 11",
        "CN",
        "T2",
        "2024-11-02",
        "5-Nov",
    ),
    *(
        "3.089",
        "3,150",
        "1 250",
        "１２０",
        "~",
        "khoảng",
        "người",
        "%",
        "-",
        "−5",
        "1e5",
        "0",
        "45%",
    ),
    *("✅", "👍🏽", "1️⃣", "\u200b", "\u00a0", "\ufeff", "\u202e", "<b>", "=1+1", "#REF!", "'", "\n"),
    *("giữ nguyên", "Trong ngày", "Luỹ kế trong chiến dịch", "80 %", "17h30", "Báo cáo ngày"),
)
TEXTS = st.one_of(
    st.text(max_size=12),
    st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=4).map("".join),
    st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=3)), max_size=5).map(" ".join),
)
TABS = (
    "Cấu hình",
    "Danh mục",
    "Cài đặt",
    "Kích hoạt",
    "Báo cáo ngày",
    "Đính chính",
    "Mốc phấn đấu",
)
FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def cells() -> dict[str, list[list[Cell]]]:
    """The clean campaign with some of every kind of tab."""
    book = books.book()
    book.add("Kích hoạt", *books.wide(books.ACTIVATED_COUNTS))
    book.add("Báo cáo ngày", books.ANSWER_HEADINGS, *books.all_answers()[:5])
    book.add(
        "Đính chính",
        ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"],
        ["03/11/2024", "TDP02", "Cài đặt", "giữ nguyên", "đã rà soát", "Trần Văn Bình"],
    )
    book.add("Mốc phấn đấu", ["Ngày", "Tỷ lệ (%)"], ["10/11/2024", 30])
    return {title: tab.rows for title, tab in book.tabs.items()}


def read(rows: dict[str, list[list[Cell]]]) -> Reading:
    tabs = [Tab(title, lambda cells=cells: cells) for title, cells in rows.items()]
    return interpret(Book(tabs), today=AS_OF)


@st.composite
def places(draw, *titles: str) -> tuple[str, int, int]:
    """A tab and a cell of it, a row and a column beyond its table included."""
    title = draw(st.sampled_from(titles))
    rows = cells()[title]
    return title, draw(st.integers(0, len(rows))), draw(st.integers(0, len(rows[0])))


def put(rows: dict[str, list[list[Cell]]], place: tuple[str, int, int], cell: Cell) -> None:
    title, row, column = place
    tab = rows[title]
    tab += [[]] * (row + 1 - len(tab))
    tab[row] = tab[row] + [None] * (column + 1 - len(tab[row]))
    tab[row][column] = cell


def used(reading: Reading) -> dict[tuple[str, str, date], int]:
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


CLEAN = used(read(cells()))


@FAST
@given(st.lists(st.tuples(places(*TABS), TEXTS), min_size=1, max_size=4))
def test_any_text_in_any_cells_is_read_or_said(changes):
    rows = cells()
    for place, text in changes:
        put(rows, place, text)
    reading = read(rows)

    said = as_json(reading, None, "vi")
    json.dumps(said, ensure_ascii=False).encode()
    assert all(issue["message"] for issue in said["issues"])


@FAST
@given(st.integers(1, 7), st.integers(2, 6), TEXTS)
def test_any_text_for_a_count_is_its_number_or_none(row, column, text):
    rows = cells()
    put(rows, ("Cài đặt", row, column), text)
    reading = read(rows)

    unit, day = books.CODES[row - 1], books.DAYS[column - 2].date()
    found = used(reading)
    value = found.pop(("installed", unit, day), None)
    assert value is None or value == oracle.simple_count(text)
    others = {key: count for key, count in CLEAN.items() if key != ("installed", unit, day)}
    assert {key: found.get(key, count) for key, count in others.items()} == others
    assert unsaid(rows, reading) == []


@FAST
@given(places("Cài đặt"), TEXTS)
def test_no_count_is_lost_without_a_word_and_none_goes_to_another_unit(place, text):
    rows = cells()
    put(rows, place, text)
    reading = read(rows)

    assert unsaid(rows, reading) == []
    standing = {row[0]: {*row[2:], oracle.simple_count(text)} for row in cells()["Cài đặt"][1:]}
    for (measure, unit, _), value in used(reading).items():
        assert measure != "installed" or value in standing[unit]


@FAST
@given(st.integers(1, 5), st.integers(0, 6), TEXTS)
def test_any_text_in_an_answer_changes_no_other_answer(row, column, text):
    rows = cells()
    rows["Cấu hình"][-1][1] = "Báo cáo ngày"
    del rows["Kích hoạt"]
    before = used(read(rows))
    put(rows, ("Báo cáo ngày", row, column), text)
    after = used(read(rows))

    own = {("installed", books.CODES[row - 1], date(2024, 11, 1))}
    assert {key: after.get(key) for key in before if key not in own} == {
        key: count for key, count in before.items() if key not in own
    } or is_another_unit(text)
    if column == 3 and own & after.keys():
        assert after[own.pop()] == oracle.simple_count(text)


def is_another_unit(text: str) -> bool:
    """The text may name a unit that has an answer of its own: the two then disagree."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return any(c.isdigit() for c in plain)


# Headings of columns that are nobody's, by the contract.
OTHER_FIGURE = re.compile(
    r"tong|cong|toan phuong|luy ke|khoi|tang|moi|giam|ty le|chi tieu|ke hoach|con|chua|tc|zalo|sum|"
    r"dan so|doi tuong|nen|so ho"
)


def text_of(cell: Cell) -> str:
    marked = unicodedata.normalize("NFKD", str(cell).casefold().replace("đ", "d"))
    return " ".join("".join(c for c in marked if not unicodedata.combining(c)).split())


def unsaid(rows: dict[str, list[list[Cell]]], reading: Reading) -> list[str]:
    """Filled cells of Cài đặt's table that are not used, not set aside, and not spoken of."""
    entries, found = reading.entries, []
    known = {
        (entries.row[i], entries.column[i])
        for i in range(len(entries))
        if entries.tab_titles[entries.tab[i]] == "Cài đặt"
        and OUTCOMES[entries.outcome[i]] in ("clean", "flagged", "superseded", "ignored")
    }
    spoken = [f.cell for f in reading.findings if f.tab in ("Cài đặt", None)]
    for row in range(1, 8):
        for column in range(2, 7):
            if OTHER_FIGURE.search(text_of(rows["Cài đặt"][0][column])):
                continue
            cell = rows["Cài đặt"][row][column]
            if cell is None or (isinstance(cell, str) and oracle.says_nothing(cell)):
                continue
            where, head = f"{chr(65 + column)}{row + 1}", f"{chr(65 + column)}1"
            named = (where, head, f"A{row + 1}", f"B{row + 1}")
            if (row, column) not in known and not any(
                at is None or any(overlap(at, name) for name in named) for at in spoken
            ):
                found.append(where)
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(places("Cấu hình", "Danh mục", "Cài đặt"), TEXTS), min_size=1, max_size=6)
)
def test_text_in_a_real_file_is_read_as_text_in_a_book(changes):
    book = books.book()
    rows = {title: tab.rows for title, tab in book.tabs.items()}
    for place, text in changes:
        kept = "".join(c for c in text if c.isprintable() or c == "\n")
        put(rows, place, kept or None)
    reading = interpret(read_workbook(book.xlsx()), today=AS_OF)

    assert used(reading) == used(read(rows))
    assert as_json(reading, AS_OF, "vi")["as_of"] == "2024-11-05"
