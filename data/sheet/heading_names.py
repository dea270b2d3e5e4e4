"""What the columns of each tab may be called, written as data/typed/text.py `plain` writes them.

The first name is the contract's. Where a heading equals several, the earlier name wins.
"""

import re
from collections.abc import Mapping

Names = Mapping[str, tuple[str, ...]]

# A column of telephone numbers or other personal data is never read, whatever else it is called.
NEVER_READ = re.compile(
    r"\b(?:sdt|so dt|dien thoai|di dong|phone|tel|mobile|zalo|e ?mail|cccd|cmnd|can cuoc)\b"
)
COUNTS = ("installed", "activated", "used", "eligible", "baseline")
ANOTHER_FIGURE = re.compile(
    r"\b(?:moi|tang|giam|ty le|ti le|chi tieu|ke hoach|con lai|con thieu|chua)\b"
)
COUNT_OF = (
    "so",
    "so nguoi",
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


CODE = ("ma", "ma don vi", "ma dv", "ma so", "ma to", "ma tdp", "ma to dan pho", "code")
REGISTER: Names = {
    "code": CODE,
    "name": (
        "ten don vi",
        "don vi",
        "ten",
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
UNIT_COLUMNS: Names = {
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
ANSWERS: Names = {
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
    "installed": counts_of("cai dat", "da cai dat", "cai", "da cai", "installed"),
    "activated": counts_of("kich hoat", "da kich hoat", "activated"),
    "used": counts_of("su dung", "dang su dung", "da su dung", "used"),
    "reporter": ("nguoi bao cao", "nguoi nhap", "nguoi gui"),
    "note": ("ghi chu",),
}
SETTINGS: Names = {
    "key": ("khoa", "thiet lap", "muc", "ten", "key", "setting"),
    "value": ("gia tri", "noi dung", "value"),
}
MILESTONES: Names = {
    "day": ("ngay", "den ngay", "moc ngay"),
    "share": ("ty le", "ti le", "moc", "moc phan dau"),
    "kind": ("loai",),
    "code": CODE,
}
ACTIVITIES: Names = {
    "day": ("ngay",),
    "at": ("gio", "thoi gian"),
    "unit": ("don vi",),
    "form": ("hinh thuc",),
    "audience": ("doi tuong",),
    "planned": ("ke hoach",),
    "done": ("thuc hien",),
    "place": ("dia diem",),
    "content": ("noi dung",),
}
ACTIONS: Names = {
    "what": ("viec", "viec can lam", "noi dung"),
    "unit": ("don vi",),
    "who": ("nguoi thuc hien", "nguoi phu trach"),
    "due": ("han", "thoi han", "han hoan thanh"),
    "status": ("trang thai", "tinh trang"),
}
SENT_REPORTS: Names = {
    "day": ("ngay",),
    "recipient": ("noi nhan",),
    "number": ("so ky hieu", "so"),
    "sent_at": ("gio gui", "thoi gian gui"),
}
CORRECTIONS: Names = {
    "day": ("ngay", "ngay bao cao"),
    "code": (*CODE, "don vi", "ten don vi"),
    "measure": ("chi so", "so lieu"),
    "value": ("gia tri dung", "so dung", "gia tri"),
    "reason": ("ly do",),
    "confirmed_by": ("nguoi xac nhan", "xac nhan"),
}
