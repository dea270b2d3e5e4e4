"""Mess in names and codes: whose row is it?"""

import unicodedata

from tests.data.messy.books import INSTALLED, NAMES, REGISTER, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

OLD_TONES = {"Uỷ": "Ủy", "Toà": "Tòa", "Hoà": "Hòa"}


def unmarked(text: str) -> str:
    text = unicodedata.normalize("NFD", text).replace("Đ", "D").replace("đ", "d")
    return "".join(c for c in text if not unicodedata.combining(c))


def old_tones(text: str) -> str:
    for new, old in OLD_TONES.items():
        text = text.replace(new, old)
    return text


SPELLINGS = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "tone marks in the old place": old_tones,
    "without marks": unmarked,
    "capitals": str.upper,
    "capitals without marks": lambda text: unmarked(text).upper(),
    "zero-width characters": lambda text: "\u200b" + text.replace(" ", " \ufeff") + "\u200d",
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces and line breaks": lambda text: f"  {text.replace(' ', '  ', 1)} \n",
    "emoji": lambda text: f"🏠 {text} ✅",
    "numbered": lambda text: f"{NAMES.index(text) + 1}. {text}",
    "a full stop": lambda text: f"{text}.",
    "Ð for Đ": lambda text: text.replace("Đ", "Ð").replace("đ", "ð"),
    "quotes": lambda text: f"“{text}”",
}


@each("names with codes", **SPELLINGS)
def _(book: Book, spell) -> dict:
    book[INSTALLED].change("B", spell)
    return expect()


@each("names without codes", **SPELLINGS)
def _(book: Book, spell) -> dict:
    book[INSTALLED].change("B", spell)
    book[INSTALLED].drop_column("A")
    return expect()


@each("names of the register", **SPELLINGS)
def _(book: Book, spell) -> dict:
    book[REGISTER].change("B", spell)
    return expect()


CODE_SPELLINGS = {
    "small letters": str.lower,
    "a dash": lambda code: f"{code[:-2]}-{code[-2:]}",
    "a space": lambda code: f"{code[:-2]} {code[-2:]}",
    "no leading zero": lambda code: code.replace("0", ""),
    "zero-width characters": lambda code: f"\u200b{code}\u200b",
    "full-width": lambda code: "".join(chr(ord(c) + 0xFEE0) for c in code),
}


@each("codes", **CODE_SPELLINGS)
def _(book: Book, spell) -> dict:
    book[INSTALLED].change("A", spell)
    return expect()


@each(
    "groups called",
    tdp="TDP {n}",
    tdp_together="TDP{n}",
    tdp_number="TDP số 0{n}",
    short="Tổ {n}",
    short_zero="Tổ 0{n}",
    long="TỔ DÂN PHỐ {n}",
    to_so="Tổ số {n}",
    both="TDP0{n} - Tổ dân phố số {n}",
    both_long_dash="TDP0{n} – Tổ {n}",
    colon="TDP0{n}: Tổ dân phố số {n}",
    bracket="Tổ 0{n} (TDP số {n})",
    code="TDP0{n}",
)
def _(book: Book, pattern: str) -> dict:
    tab = book[INSTALLED]
    for n in (1, 2, 3):
        tab[f"B{n + 1}"] = pattern.format(n=n)
        tab[f"A{n + 1}"] = None
    return expect()


@kind("only names, no column of codes")
def _(book: Book) -> dict:
    book[INSTALLED].drop_column("A")
    return expect()


@kind("only codes, no column of names")
def _(book: Book) -> dict:
    book[INSTALLED].drop_column("B")
    return expect()


@kind("names typed into the column of codes")
def _(book: Book) -> dict:
    for row, name in enumerate(NAMES, 2):
        book[INSTALLED].put({f"A{row}": name, f"B{row}": None})
    return expect()


@kind("aliases of the register")
def _(book: Book) -> dict:
    book[REGISTER].insert_column("C", "Bí danh", "Tổ Đoàn Kết; Xóm Đình", "Khu tập thể 3A")
    book[INSTALLED].put({"A2": None, "B2": "XÓM ĐÌNH", "A3": None, "B3": "khu tap the 3a"})
    return expect()


@kind("a name that two units could be")
def _(book: Book) -> dict:
    book[REGISTER].rows.append(
        ["CC02", "Toà nhà chung cư Hoá Bình", "Toà chung cư", "Vũ Quốc Khánh", 200, 10]
    )
    book[INSTALLED].put({"A7": None, "B7": "Toa nha chung cu Hoa Binh"})
    return expect(gone="CC01@*", units=8, required=[f"{INSTALLED}!A7 B7 error|warning"])


@kind("the code tells which of two like names")
def _(book: Book) -> dict:
    book[REGISTER].rows.append(
        ["CC02", "Toà nhà chung cư Hoá Bình", "Toà chung cư", "Vũ Quốc Khánh", 200, 10]
    )
    book[INSTALLED]["B7"] = "Toa nha chung cu Hoa Binh"
    return expect(units=8)


@kind("a school and its parents share a name")
def _(book: Book) -> dict:
    book[REGISTER].rows.append(
        ["PH01", "Trường THCS Nguyễn Du", "Phụ huynh học sinh", "Đỗ Thu Hà", 900, None]
    )
    return expect(units=8)


@each(
    "a unit nobody registered",
    code_and_name=("TDP09", "Tổ dân phố số 9"),
    name=(None, "Tổ dân phố số 9"),
    code=("TDP09", None),
    other=("X1", "Chợ Hà Đông"),
)
def _(book: Book, unit) -> dict:
    book[INSTALLED].rows.append([*unit, 100, 110, 120, 130, 140])
    return expect(
        required=[f"{INSTALLED}!A9 B9 error|warning"], allowed=[f"{INSTALLED}!A9:G9 error"]
    )


@kind("a known code beside a name that is no unit")
def _(book: Book) -> dict:
    book[INSTALLED]["B4"] = "Chợ Hà Đông"
    return expect(required=[f"{INSTALLED}!A4 B4 warning"])


@kind("a known name beside a code that is no unit")
def _(book: Book) -> dict:
    book[INSTALLED]["A4"] = "TDP33"
    return expect(required=[f"{INSTALLED}!A4 B4 warning|error"])


@kind("names sorted without their rows")
def _(book: Book) -> dict:
    for row, name in enumerate(sorted(NAMES), 2):
        book[INSTALLED][f"B{row}"] = name
    held = [row for row, name in enumerate(sorted(NAMES), 2) if name != NAMES[row - 2]]
    gone = {2: "TDP01", 3: "TDP02", 4: "TDP03", 5: "CQ01", 6: "TH01", 7: "CC01", 8: "DT01"}
    return expect(
        ward=(None, 3200 + 540, 4680),
        gone=" ".join(f"{gone[row]}@*" for row in held),
        required=[f"{INSTALLED}!A{row} B{row} error|warning" for row in held],
        allowed=[f"{INSTALLED}!A2:G8 error"],
    )


@kind("whole rows sorted by name")
def _(book: Book) -> dict:
    rows = book[INSTALLED].rows
    rows[1:] = sorted(rows[1:], key=lambda row: row[1], reverse=True)
    return expect()


@kind("figures without a unit")
def _(book: Book) -> dict:
    book[INSTALLED].rows.append([None, None, 11, 12, 13, 15, 19])
    return expect(
        required=[f"{INSTALLED}!A9 B9 C9 D9 E9 F9 G9 error|warning"],
        allowed=[f"{INSTALLED}!A9:G9 error"],
    )


@kind("some codes blank, some names blank")
def _(book: Book) -> dict:
    book[INSTALLED].put({"A3": None, "A6": "", "B4": None, "B7": "-"})
    return expect(allowed=[f"{INSTALLED}!B7 warning"])


@each(
    "text that runs nowhere",
    script="<script>alert(1)</script>Tổ dân phố số 1",
    formula='=HYPERLINK("http://x.vn","Tổ dân phố số 1")',
    sum="+84912345678",
    at="@SUM(A1:A9)",
)
def _(book: Book, text: str) -> dict:
    book[REGISTER]["B2"] = text
    book[INSTALLED]["B2"] = text
    return expect(allowed=[f"{REGISTER}!B2 warning", f"{INSTALLED}!B2 warning"])


@kind("a script in the name of an entry row alone")
def _(book: Book) -> dict:
    book[INSTALLED]["B2"] = '<script>alert("x")</script>Tổ dân phố số 1'
    return expect(allowed=[f"{INSTALLED}!B2 warning"])
