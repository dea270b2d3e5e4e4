"""Mess in names that may be two units', or one unit's in another way."""

from tests.data.messy.books import INSTALLED, REGISTER, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@kind("an alias that is another group's number")
def _(book: Book) -> dict:
    book[REGISTER].insert_column("G", "Bí danh", None, None, "Tổ 1")
    book[INSTALLED].drop_column("A")
    book[INSTALLED]["A2"] = "Tổ 1"
    return expect(ward=1200 + 1330 + 150, gone="TDP01@*", required=[f"{INSTALLED}!A2 error"])


@kind("codes whose numbers are those of other groups, typed as names")
def _(book: Book) -> dict:
    book[REGISTER].put({"B2": "Tổ dân phố số 5", "B3": "Tổ dân phố số 1"})
    book[INSTALLED].drop_column("A")
    book[INSTALLED].put({"A2": "TDP01", "A3": "Tổ dân phố số 1"})
    return expect(ward=1200 + 1330 + 150, gone="TDP01@*", required=[f"{INSTALLED}!A2 error"])


@each("two groups in a name", numbers="TDP 1-2", dash="TDP 1 - 2", letter="TDP 1-B", word="Tổ 1, 2")
def _(book: Book, name) -> dict:
    book[INSTALLED].drop_column("A")
    book[INSTALLED]["A2"] = name
    return expect(ward=1200 + 1330 + 150, gone="TDP01@*", required=[f"{INSTALLED}!A2 error"])


@kind("a code and the ward's name in one cell")
def _(book: Book) -> dict:
    book[INSTALLED].drop_column("A")
    book[INSTALLED]["A2"] = "TDP 1 - Phú La"
    return expect(required=[f"{INSTALLED}!A2 warning"])


@each(
    "a group with a name",
    short="Văn Phú 1",
    abbreviated="TDP Văn Phú 1",
    points="T.D.P Văn Phú 1",
    area="KDC Văn Phú 1",
)
def _(book: Book, name) -> dict:
    book[REGISTER].put({"B2": "Tổ dân phố Văn Phú 1", "B3": "Tổ dân phố Văn Phú 2"})
    book[INSTALLED].drop_column("A")
    book[INSTALLED].put({"A2": name, "A3": "Tổ dân phố Văn Phú 2"})
    return expect()


@kind("one group under two codes in the register")
def _(book: Book) -> dict:
    book[REGISTER].rows.append(["TDP21", "Tổ dân phố số 01", "Tổ dân phố", "A", 100, 10])
    return expect(ward=4690, units=8, required=[f"{REGISTER}!B2 B9 warning"])


@kind("codes of another list beside the bare numbers of the groups")
def _(book: Book) -> dict:
    book[INSTALLED].put({"A2": "PL-01", "B2": 1, "A3": "PL-02", "B3": 2})
    return expect(required=[f"{INSTALLED}!A2 B2 warning", f"{INSTALLED}!A3 B3 warning"])


@each(
    "a building is called", short="CT1", tower="Toà CT1", block="Chung cư CT1", house="TOA NHA CT1"
)
def _(book: Book, name) -> dict:
    book[REGISTER]["B7"] = "Toà nhà CT1"
    book[INSTALLED].drop_column("A")
    book[INSTALLED]["A7"] = name
    return expect()


@kind("a building whose name goes on is another one")
def _(book: Book) -> dict:
    book[REGISTER]["B7"] = "Toà nhà CT1"
    book[INSTALLED].drop_column("A")
    book[INSTALLED]["A7"] = "CT1A"
    return expect(gone="CC01@*", required=[f"{INSTALLED}!A7 error"])


@each("a building that may be two", whole="Toà nhà 1", number="Chung cư số 1", short="Toà 1")
def _(book: Book, name) -> dict:
    book[REGISTER]["B7"] = "Chung cư 1"
    book[REGISTER].rows.append(["CC02", "Toà nhà số 1", "Toà chung cư", "A", 100, 0])
    book[INSTALLED].drop_column("A")
    book[INSTALLED]["A7"] = name
    return expect(gone="CC01@*", units=8, required=[f"{INSTALLED}!A7 error"])


@kind("a village and a group of one name")
def _(book: Book) -> dict:
    book[REGISTER].put({"B2": "Thôn Hoà Bình", "B3": "Tổ dân phố Hoà Bình"})
    book[INSTALLED].drop_column("A")
    book[INSTALLED].put({"A2": "Thôn Hoà Bình", "A3": "Hoà Bình"})
    return expect(ward=3200 + 500 + 150, gone="TDP02@*", required=[f"{INSTALLED}!A3 error"])


@kind("an alias that is another group's whole name")
def _(book: Book) -> dict:
    book[REGISTER].insert_column("G", "Bí danh", None, None, "Tổ dân phố số 1")
    return expect(required=[f"{REGISTER}!B4 B2 G4 warning"])
