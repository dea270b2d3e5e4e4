"""Many kinds of mess that change nothing, all at once: the figures stay, and nobody is bothered."""

import random
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.check import as_json
from data.files.workbook import read_workbook
from data.interpret import interpret
from tests.data.messy.books import (
    ANSWERS,
    DAYS,
    INSTALLED,
    REGISTER,
    SETTINGS,
    Book,
    Sheet,
    all_answers,
    book,
)
from tests.data.messy.compare import compare
from tests.data.messy.expect import expect
from tests.data.messy.kinds_names import CODE_SPELLINGS, SPELLINGS

NAMES = [spell for key, spell in SPELLINGS.items() if key != "numbered"]
HEADINGS = (
    lambda d: d,
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}/{d.month}",
    lambda d: f"Ngày {d:%d/%m}",
    lambda d: f"Ngày {d.day}",
    lambda d: (d - DAYS[0]).days + 45597,
    lambda d: f"Luỹ kế {d:%d/%m}",
)
UNIT_HEADINGS = (("Mã", "Tên đơn vị"), ("MÃ", "Đơn vị"), ("Mã số (*)", "Tên tổ dân phố/đơn vị"))
COUNTS = (
    lambda n: n,
    lambda n: f"{n:,}".replace(",", "."),
    lambda n: f" {n} người",
    lambda n: f"✅{n}",
    lambda n: float(n),
)
TITLES: tuple[list, ...] = (
    ["UBND PHƯỜNG"],
    ["Đơn vị: phường Phú La"],
    [None, "Ngày 05/11/2024"],
    [],
    [" "],
)
TOTALS = ("Tổng cộng", "CỘNG", "Toàn phường", None, "Tổ dân phố", "Khối cơ quan", "Chỉ tiêu")
CAPTIONS: tuple[list, ...] = (
    ["I", "TỔ DÂN PHỐ"],
    [None, "Cơ quan"],
    ["II. Trường học"],
    [],
    [None, " ", "-"],
)
COLUMNS = (
    ("STT", lambda n: n),
    ("Số điện thoại", lambda n: "0912345678"),
    ("Ghi chú", lambda n: "đã rà soát" if n == 2 else None),
    ("Cán bộ phụ trách", lambda n: f"Cán bộ {n}"),
    ("Tỷ lệ", lambda n: 0.5),
    (None, lambda n: None),
)


def change_units(tab: Sheet, by: random.Random) -> None:
    """Rows in another order, names, codes and counts in other spellings."""
    units = tab.rows[1:]
    by.shuffle(units)
    tab.rows[1:] = units
    tab.change("A", by.choice([lambda code: code, *CODE_SPELLINGS.values()]))
    tab.change("B", by.choice([lambda name: name, *NAMES]))
    for row in tab.rows[1:]:
        row[2:] = [by.choice(COUNTS)(n) for n in row[2:]]


def add_rows(tab: Sheet, by: random.Random) -> None:
    """Captions, blank rows, the headings again, a total below."""
    total = [sum(int(n) for n in column) for column in zip(*clean_counts(), strict=True)]
    if by.random() < 0.7:
        tab.rows.append([None, by.choice(TOTALS), *total])
    for _ in range(by.randrange(4)):
        row = by.choice([*CAPTIONS, list(tab.rows[0])])
        tab.insert_rows(by.randrange(2, len(tab.rows) + 1), row)


def clean_counts() -> list[list[int]]:
    return [row[2:] for row in book()[INSTALLED].rows[1:]]


def add_columns(tab: Sheet, by: random.Random) -> None:
    for heading, cell in by.sample(COLUMNS, by.randrange(4)):
        at = by.randrange(len(tab.rows[0]) + 1)
        for n, row in enumerate(tab.rows):
            row += [None] * (at - len(row))
            row.insert(at, heading if n == 0 else cell(n) if len(row) > 6 else None)
    if by.random() < 0.4:
        tab.insert_rows(2, [f"({n})" for n in range(1, len(tab.rows[0]) + 1)])


def drop_one_label(tab: Sheet, by: random.Random) -> None:
    """Codes alone or names alone say whose a row is."""
    tab.drop_column(by.choice("AB"))


def change_register(tab: Sheet, by: random.Random) -> None:
    units = tab.rows[1:]
    by.shuffle(units)
    tab.rows[1:] = units
    tab.change("B", by.choice([lambda name: name, *NAMES]))
    tab.change("C", by.choice([lambda kind: kind, str.upper, lambda kind: f" {kind} "]))
    for letters in "EF":
        tab.change(letters, by.choice(COUNTS))
    for _ in range(by.randrange(3)):
        row = by.choice([*CAPTIONS[:4], list(tab.rows[0]), [None, "Tổng cộng", *[None] * 2, 8785]])
        tab.insert_rows(by.randrange(2, len(tab.rows) + 1), row)
    columns = [column for column in COLUMNS if column[0] != "Cán bộ phụ trách"]
    for heading, cell in by.sample(columns, by.randrange(3)):
        at = by.randrange(len(tab.rows[0]) + 1)
        for n, row in enumerate(tab.rows):
            row += [None] * (at - len(row))
            row.insert(at, heading if n == 0 else cell(n) if len(row) > 5 else None)


def add_titles(messy: Book, titles: tuple[str, ...], by: random.Random) -> None:
    for title in titles:
        for _ in range(by.randrange(3)):
            messy[title].insert_rows(1, by.choice(TITLES))
        if by.random() < 0.3:
            messy.rename(title, by.choice([title.upper(), f" {title}", title.lower()]))


def check_clean(messy: Book) -> None:
    reading = interpret(read_workbook(messy.xlsx()), today=date(2024, 11, 5))
    assert compare(expect(), as_json(reading, date(2024, 11, 5), "vi")) == []


QUIET = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUIET
@given(st.integers(0, 10**9))
def test_harmless_mess_of_a_wide_tab_changes_nothing(seed: int):
    by = random.Random(seed)
    messy = book()
    tab = messy[INSTALLED]
    change_units(tab, by)
    spell = by.choice(HEADINGS)
    tab.rows[0] = [*by.choice(UNIT_HEADINGS), *(spell(day) for day in DAYS)]
    if by.random() < 0.3:
        drop_one_label(tab, by)
    else:
        add_rows(tab, by)
        add_columns(tab, by)
    change_register(messy[REGISTER], by)
    add_titles(messy, (INSTALLED, REGISTER, SETTINGS), by)
    check_clean(messy)


@QUIET
@given(st.integers(0, 10**9))
def test_harmless_mess_of_answers_changes_nothing(seed: int):
    by = random.Random(seed)
    messy = book()
    answers = all_answers()
    for row in by.sample(answers, 5):  # sent once more, and corrected
        wrong = [*row[:3], by.choice([1, row[3] + 1]), *row[4:]]
        wrong[0] = row[0] - timedelta(minutes=by.randrange(1, 600))
        answers.append(wrong)
    by.shuffle(answers)
    spell, name = by.choice(HEADINGS[:4]), by.choice([lambda name: name, *NAMES])
    for row in answers:
        row[1:4] = [spell(row[1]), name(row[2]), by.choice(COUNTS)(row[3])]
    messy.use_answers(*answers)
    tab = messy[ANSWERS]
    for _ in range(by.randrange(3)):
        row = by.choice([[], [None, None, " "], list(tab.rows[0]), [None, None, "Tổng cộng", 99]])
        tab.insert_rows(by.randrange(2, len(tab.rows) + 1), row)
    add_columns(tab, by)
    change_register(messy[REGISTER], by)
    add_titles(messy, (ANSWERS, REGISTER, SETTINGS), by)
    check_clean(messy)
