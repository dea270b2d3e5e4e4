"""Counts that can be read and cannot be right: kept and flagged, or withheld."""

from tests.data.messy.books import (
    ACTIVATED,
    ACTIVATED_COUNTS,
    CODES,
    INSTALLED,
    REGISTER,
    USED,
    Book,
    wide,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

ACTIVATED_ROWS = {
    f"{code}@{day + 1}": row[day]
    for code, row in zip(CODES, ACTIVATED_COUNTS, strict=True)
    for day in range(5)
}


@kind("a cumulative count that went down")
def _(book: Book) -> dict:
    book[INSTALLED]["F3"] = 1190
    return expect(
        changed={"TDP02@4": 1190},
        maybe="TDP02@4",
        required=[f"{INSTALLED}!E3 F3 warning|error"],
    )


@kind("the last cumulative count went down")
def _(book: Book) -> dict:
    book[INSTALLED]["G2"] = 3100
    return expect(
        ward=(3100 + 1480, 3150 + 1480),
        changed={"TDP01@5": 3100},
        maybe="TDP01@5",
        required=[f"{INSTALLED}!F2 G2 warning|error"],
    )


@each("the day's gain typed for the last day", tdp01=(2, 50), tdp02=(3, 40), tdp03=(4, 15))
def _(book: Book, cell) -> dict:
    row, gain = cell
    book[INSTALLED][f"G{row}"] = gain
    before = {2: 3150 + 1480, 3: 1290 + 3350, 4: 135 + 4530}[row]
    return expect(
        ward=before,
        gone=f"TDP0{row - 1}@5",
        required=[f"{INSTALLED}!G{row} warning|error"],
    )


@kind("the day's gain typed from the third day on")
def _(book: Book) -> dict:
    book[INSTALLED].put({"E3": 40, "F3": 45, "G3": 40})
    return expect(
        ward=3200 + 1210 + 150,
        gone="TDP02@3 TDP02@4 TDP02@5",
        required=[f"{INSTALLED}!{column}3 warning|error" for column in "EFG"],
    )


@kind("the day's gains typed from the first day on, below the baseline")
def _(book: Book) -> dict:
    book[INSTALLED].put({"C3": 40, "D3": 35, "E3": 30, "F3": 40, "G3": 50})
    return expect(
        ward=3200 + 500 + 150,
        gone="TDP02@*",
        required=[f"{INSTALLED}!{column}3 warning|error" for column in "CDEFG"],
    )


@kind("a small unit's gain typed in the middle")
def _(book: Book) -> dict:
    book[INSTALLED]["E5"] = 5
    return expect(gone="CQ01@3", required=[f"{INSTALLED}!E5 warning|error"])


@kind("a jump that stays")
def _(book: Book) -> dict:
    book[INSTALLED].put({"F3": 2290, "G3": 2330})
    return expect(
        ward=4680 + 1000,
        changed={"TDP02@4": 2290, "TDP02@5": 2330},
        required=[f"{INSTALLED}!F3 G3 warning"],
        allowed=[f"{INSTALLED}!E3:G3 warning"],
    )


@kind("a jump on the last day")
def _(book: Book) -> dict:
    book[INSTALLED]["G4"] = 500
    return expect(ward=4680 + 350, changed={"TDP03@5": 500}, required=[f"{INSTALLED}!G4 warning"])


@kind("a jump and back")
def _(book: Book) -> dict:
    book[INSTALLED]["F3"] = 2200
    return expect(
        changed={"TDP02@4": 2200},
        maybe="TDP02@4",
        required=[f"{INSTALLED}!F3 G3 warning"],
        allowed=[f"{INSTALLED}!E3:G3 warning"],
    )


@kind("one digit too many")
def _(book: Book) -> dict:
    book[INSTALLED]["G3"] = 13300
    return expect(
        ward=3200 + 1290 + 150, gone="TDP02@5", required=[f"{INSTALLED}!G3 error|warning"]
    )


@each(
    "slightly above the eligible people",
    office=(5, 47, "CQ01"),
    three=(5, 48, "CQ01"),
    school=(6, 126, "TH01"),
    five_percent=(7, 315, "CC01"),
)
def _(book: Book, cell) -> dict:
    row, count, code = cell
    book[INSTALLED][f"G{row}"] = count
    return expect(
        changed={f"{code}@5": count},
        required=[f"{INSTALLED}!G{row} warning"],
    )


@each(
    "far above the eligible people",
    office=(5, 49, "CQ01"),
    double=(5, 90, "CQ01"),
    school=(6, 127, "TH01"),
    building=(7, 316, "CC01"),
)
def _(book: Book, cell) -> dict:
    row, count, code = cell
    book[INSTALLED][f"G{row}"] = count
    return expect(gone=f"{code}@5", required=[f"{INSTALLED}!G{row} error|warning"])


@kind("far above the eligible people on every day")
def _(book: Book) -> dict:
    book[REGISTER]["E4"] = 64
    return expect(
        ward=3200 + 1330 + 40,
        gone="TDP03@*",
        required=[f"{INSTALLED}!{column}4 error|warning" for column in "CDEFG"],
    )


@kind("exactly the eligible people")
def _(book: Book) -> dict:
    book[INSTALLED].put({"F5": 45, "G5": 45})
    return expect(changed={"CQ01@4": 45, "CQ01@5": 45}, allowed=[f"{INSTALLED}!F5 warning"])


@kind("below the baseline")
def _(book: Book) -> dict:
    book[INSTALLED].put({"C4": 30, "D4": 34, "E4": 36, "F4": 38, "G4": 39})
    below = {"TDP03@1": 30, "TDP03@2": 34, "TDP03@3": 36, "TDP03@4": 38, "TDP03@5": 39}
    return expect(
        ward=(3200 + 1330 + 39, 3200 + 1330 + 40),
        changed=below,
        required=[f"{INSTALLED}!C4 warning"],
        allowed=[f"{INSTALLED}!C4:G4 warning"],
    )


@kind("fell to zero")
def _(book: Book) -> dict:
    book[INSTALLED]["G3"] = 0
    return expect(
        ward=(3200 + 0 + 150, 3200 + 1290 + 150),
        changed={"TDP02@5": 0},
        maybe="TDP02@5",
        required=[f"{INSTALLED}!G3 F3 warning|error"],
    )


@kind("no gain for days")
def _(book: Book) -> dict:
    book[INSTALLED].put({"D3": 1180, "E3": 1180, "F3": 1180, "G3": 1180})
    return expect(ward=4680 - 150, changed={f"TDP02@{day}": 1180 for day in (2, 3, 4, 5)})


@kind("days without a report and a gain over the gap")
def _(book: Book) -> dict:
    book[INSTALLED].put({"D2": None, "E2": "-", "F2": ""})
    return expect(gone="TDP01@2 TDP01@3 TDP01@4")


@kind("activated and used, clean")
def _(book: Book) -> dict:
    book.add(ACTIVATED, *wide(ACTIVATED_COUNTS))
    book.add(USED, *wide([[n // 2 for n in row] for row in ACTIVATED_COUNTS]))
    used = {name: count // 2 for name, count in ACTIVATED_ROWS.items()}
    return expect(further={"activated": ACTIVATED_ROWS, "used": used})


@kind("more activated than installed")
def _(book: Book) -> dict:
    book.add(ACTIVATED, *wide(ACTIVATED_COUNTS)).put({"G2": 3300})
    return expect(
        further={"activated": ACTIVATED_ROWS | {"TDP01@5": 3300}},
        required=[f"{ACTIVATED}!G2 {INSTALLED}/G2 warning"],
        allowed=[f"{ACTIVATED}!G2 warning"],
    )


@kind("more used than activated")
def _(book: Book) -> dict:
    book.add(ACTIVATED, *wide(ACTIVATED_COUNTS))
    used = {name: count // 2 for name, count in ACTIVATED_ROWS.items()} | {"TDP03@5": 90}
    tab = book.add(USED, *wide([[n // 2 for n in row] for row in ACTIVATED_COUNTS]))
    tab["G4"] = 90
    return expect(
        further={"activated": ACTIVATED_ROWS, "used": used},
        required=[f"{USED}!G4 {ACTIVATED}/G4 warning"],
    )


@kind("activation of one group only")
def _(book: Book) -> dict:
    book.add(ACTIVATED, ["Mã", "Tên đơn vị", "05/11/2024"], ["TDP01", "Tổ dân phố số 1", "2.200"])
    return expect(further={"activated": {"TDP01@5": 2200}})
