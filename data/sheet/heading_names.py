"""What the columns of each tab may be called, written as data/typed/text.py `plain` writes them.

The first name is the contract's. Where a heading equals several, the earlier name wins.
"""

import re
from collections import defaultdict
from functools import cached_property

SHORTEST_BEGINNING = 4  # letters; "ma" and "ten" begin too many other words


class Names(dict[str, tuple[str, ...]]):
    """By column: what it may be called, the contract's name first."""

    @cached_property
    def places(self) -> dict[str, list[tuple[str, int]]]:
        """By what a heading says: the columns called so, and the place among their names."""
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for column, accepted in self.items():
            for word, place in {word: n for n, word in reversed([*enumerate(accepted)])}.items():
                found[word].append((column, place))
        return dict(found)

    @cached_property
    def beginnings(self) -> dict[str, tuple[str, ...]]:
        return {
            column: tuple(f"{word} " for word in accepted if len(word) >= SHORTEST_BEGINNING)
            for column, accepted in self.items()
        }

    @cached_property
    def first_words(self) -> set[str]:
        return {word.split()[0] for words in self.beginnings.values() for word in words}


# A column of telephone numbers or other personal data is never read, whatever else it is called.
NEVER_READ = re.compile(
    r"\b(?:sdt|so dt|dien thoai|di dong|phone|tel|mobile|zalo|e ?mail|cccd|cmnd|can cuoc)\b"
)
COUNTS = ("installed", "activated", "used", "eligible", "baseline")
ANOTHER_FIGURE = re.compile(
    r"\b(?:moi|tang|giam|ty le|ti le|chi tieu|ke hoach|du kien|con lai|con thieu|chua)\b"
)
OF_A_DAY = re.compile(
    r"\b(?:trong (?:ngay|tuan|thang)|theo ngay|hang ngay|hom (?:nay|qua|truoc)|phat sinh)\b"
)
CUMULATIVE = re.compile(r"\b(?:luy ke|cong don|lk|tong|tong so|tong cong|den nay|tich luy)\b")
NO_PEOPLE = re.compile(r"%|\b(?:ho|ho dan)\b")  # in brackets: a share, households
COUNT_OF = (
    "so",
    "so nguoi",
    "so tai khoan",
    "ket qua",
    "so luong",
    "so luong nguoi",
    "tong so",
    "tong so nguoi",
    "luy ke",
    "luy ke so",
    "so luy ke",
)


def counts_of(*actions: str) -> tuple[str, ...]:
    """What a count of people who did something is called: "Số cài đặt", "Số người đã cài đặt"."""
    return (
        *(f"{before} {action}" for action in actions for before in COUNT_OF),
        *actions,
    )


def gains_of(*actions: str) -> tuple[str, ...]:
    """What the gain of a day is called, where the sheet counts gains."""
    return tuple(
        gain
        for count in counts_of(*actions)
        for gain in (f"{count} trong ngay", f"{count} hom nay", f"{count} moi", f"{count} tang")
    )


CODE = ("ma", "ma don vi", "ma dv", "ma so", "ma to", "ma tdp", "ma to dan pho", "code")
REGISTER = Names(
    {
        "code": CODE,
        "name": (
            "ten don vi",
            "don vi",
            "ten",
            "ten dv",
            "ten to dan pho",
            "ten to",
            "ten tdp",
            "ten to don vi",
            "unit name",
            "unit",
            "name",
        ),
        "kind": ("loai", "loai don vi", "loai hinh", "khoi", "nhom", "type", "kind"),
        "officer": (
            "can bo phu trach",
            "cong chuc phu trach",
            "nguoi phu trach",
            "phu trach",
            "can bo",
            "officer",
            "officer in charge",
        ),
        "eligible": (
            "doi tuong",
            "dan so tu 15 tuoi",
            "dan so tu du 15 tuoi",
            "dan so 15",
            "nhan khau tu du 15 tuoi",
            "nhan khau tu 15 tuoi",
            "so nguoi tu du 15 tuoi",
            "so nguoi tu 15 tuoi",
            "doi tuong van dong",
            "so doi tuong",
            "tong so doi tuong",
            "so nhan khau tu du 15 tuoi",
            "so nhan khau tu 15 tuoi",
            "so dan tu du 15 tuoi",
            "so dan tu 15 tuoi",
            "tu 15 tuoi",
            "tu du 15 tuoi",
            "nguoi tu 15 tuoi",
            "nguoi tu du 15 tuoi",
            "tu 15 tuoi tro len",
            "tu du 15 tuoi tro len",
            "dan so",
            "nhan khau",
            "eligible",
            "eligible people",
            "population",
        ),
        "baseline": (
            "da cai truoc chien dich",
            "da cai truoc",
            "da cai dat truoc",
            "so da cai dat truoc",
            "so da cai truoc",
            "cai truoc chien dich",
            *(f"{count} truoc" for count in counts_of("cai", "da cai", "cai dat", "da cai dat")),
            "so nen",
            "nen",
            "baseline",
            "installed before",
        ),
        "alias": ("bi danh", "ten khac", "ten goi khac"),
        "parent": ("thuoc to", "thuoc to dan pho", "thuoc tdp"),
        "frequency": ("tan suat bao cao", "tan suat"),
        "target": ("chi tieu", "chi tieu rieng"),
        "mandatory": ("bat buoc 100", "bat buoc"),
        "households": ("so ho", "so ho dan"),
        "leader": ("to truong", "ho ten to truong", "ten to truong"),
        "police": ("canh sat khu vuc", "cskv"),
        "active_from": ("hoat dong tu", "hieu luc tu"),
        "active_to": ("hoat dong den", "hieu luc den"),
    }
)
UNIT_COLUMNS = Names(
    {
        "code": CODE,
        "name": (
            *REGISTER["name"],
            "to dan pho",
            "tdp",
            "to",
            "to dan pho don vi",
            "don vi bao cao",
        ),
    }
)
ANSWERS = Names(
    {
        "entered_at": (
            "dau thoi gian",
            "thoi gian",
            "timestamp",
            "thoi diem gui",
            "thoi gian gui",
        ),
        "day": ("ngay bao cao", "ngay", "ngay so lieu", "date", "report date"),
        "code": CODE,
        "name": UNIT_COLUMNS["name"],
        "installed": (
            *counts_of("cai dat", "da cai dat", "cai", "da cai", "installed"),
            *("luy ke", "luy ke den nay", "so luy ke", "cong don"),
        ),
        "activated": counts_of("kich hoat", "da kich hoat", "activated"),
        "used": counts_of("su dung", "dang su dung", "da su dung", "used"),
        "reporter": ("nguoi bao cao", "nguoi nhap", "nguoi gui"),
        "note": ("ghi chu",),
    }
)
ANSWERS_OF_A_DAY = Names(
    {
        **ANSWERS,
        "installed": (*gains_of("cai dat", "da cai dat", "cai", "da cai"), *ANSWERS["installed"]),
        "activated": (*gains_of("kich hoat", "da kich hoat"), *ANSWERS["activated"]),
        "used": (*gains_of("su dung", "dang su dung", "da su dung"), *ANSWERS["used"]),
    }
)
SETTINGS = Names(
    {
        "key": ("khoa", "thiet lap", "muc", "ten", "key", "setting"),
        "value": ("gia tri", "noi dung", "value"),
    }
)
MILESTONES = Names(
    {
        "day": ("ngay", "den ngay", "moc ngay"),
        "share": ("ty le", "ti le", "moc", "moc phan dau"),
        "kind": ("loai",),
        "code": CODE,
        "name": UNIT_COLUMNS["name"],
    }
)
ACTIVITIES = Names(
    {
        "day": ("ngay",),
        "at": ("gio", "thoi gian"),
        "unit": ("don vi",),
        "form": ("hinh thuc", "loai hinh"),
        "audience": ("doi tuong",),
        "planned": ("ke hoach",),
        "done": ("thuc hien", "da thuc hien", "so luong thuc hien", "th", "ket qua", "thuc te"),
        "place": ("dia diem",),
        "content": ("noi dung",),
    }
)
ACTIONS = Names(
    {
        "what": ("viec", "viec can lam", "cong viec", "nhiem vu", "noi dung"),
        "unit": ("don vi",),
        "who": ("nguoi thuc hien", "nguoi phu trach"),
        "due": ("han", "thoi han", "han hoan thanh"),
        "status": ("trang thai", "tinh trang", "ket qua", "tien do"),
    }
)
SENT_REPORTS = Names(
    {
        "day": ("ngay",),
        "recipient": ("noi nhan", "gui den", "noi gui den"),
        "number": ("so ky hieu", "so va ky hieu", "so hieu", "so van ban", "so"),
        "sent_at": ("gio gui", "thoi gian gui", "gio"),
    }
)
CORRECTIONS = Names(
    {
        "day": ("ngay", "ngay bao cao"),
        "code": CODE,
        "name": UNIT_COLUMNS["name"],
        "measure": ("chi so", "so lieu"),
        "value": ("gia tri dung", "so dung", "gia tri"),
        "reason": ("ly do",),
        "confirmed_by": ("nguoi xac nhan", "xac nhan"),
    }
)
