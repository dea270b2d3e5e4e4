"""The sample's tab Tuyên truyền: what was done up to 18/11, and what is planned after."""

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from data.sample.units import REPORTED_DAYS, SampleUnit, day


class Activity(NamedTuple):
    """One row, in the order of the tab. `done` None: not done, or still to come."""

    day: date
    at: time | None
    unit: str
    form: str
    audience: str
    planned: int | None
    done: int | None
    place: str = ""
    content: str = ""


MISSED_ROUND = (12, 17)  # day and hour: that day had 1 of 2 rounds
DAY_WITHOUT_NEWS = 10
NO_QR = "CC-06"
PARTLY_QR = {"CC-03": 9}
IDLE_ORGANISATION = "DT-05"  # nothing since the first week
MUCH_VISITED = ("TDP-04",)  # many visits, few installs

# (day, hour, group, people assisted); None: the session was planned and not held
SESSIONS = [
    (2, 8, 1, 34),
    (3, 8, 13, 41),
    (5, 19, 10, 27),
    (9, 8, 15, 63),
    (9, 15, 18, 38),
    (12, 19, 3, 22),
    (14, 19, 4, None),
    (16, 8, 16, 45),
    (17, 8, 7, 30),
    (20, 19, 4, None),
    (23, 8, 6, None),
    (24, 8, 11, None),
]
CLASSES = {"TH-01": 12, "TH-02": 9, "TH-03": 32, "TH-04": 26, "TH-05": 28, "TH-06": 21}
CLASSES_SILENT = {"TH-02": 3, "TH-04": 8}
VOLUNTEER_DAYS = (2, 3, 9, 10, 16, 17, 23, 24)


def outreach(units: list[SampleUnit]) -> list[Activity]:
    """Every form of the contract, in the order of the days."""
    rows = [*rounds(), *news(), *sessions(), *visits(units), *codes(units)]
    rows += [*classes(units), *volunteers(units), *feedback(), *leaflets()]
    return sorted(rows, key=lambda row: (row.day, row.at or time(23, 59), row.form))


def done(n: int, count: int) -> int | None:
    """What was done, on a day that has been."""
    return count if n <= REPORTED_DAYS else None


def rounds() -> Iterator[Activity]:
    """Two mobile announcements a day, at the hours when people are at home."""
    for n in range(1, 29):
        for hour, place in (
            (6, f"Tổ dân phố số {n % 20 + 1}"),
            (17, f"Tổ dân phố số {20 - n % 20}"),
        ):
            made = None if (n, hour) == MISSED_ROUND else done(n, 1)
            yield Activity(
                day(n),
                time(hour, 30),
                "Công an phường",
                "Tuyên truyền lưu động",
                "Nhân dân",
                1,
                made,
                place,
                "Loa lưu động hướng dẫn cài đặt iHanoi",
            )


def news() -> Iterator[Activity]:
    for n in range(1, 22):
        made = None if n == DAY_WITHOUT_NEWS else done(n, 1 + n % 3)
        yield Activity(
            day(n),
            time(7, 0),
            "Đài truyền thanh phường",
            "Tin bài, phát thanh",
            "Nhân dân",
            2,
            made,
            "Hệ thống truyền thanh",
            "Lợi ích của ứng dụng và cách cài đặt",
        )


def sessions() -> Iterator[Activity]:
    """Sessions in the groups, and how many people were assisted there."""
    for n, hour, group, assisted in SESSIONS:
        unit, place = f"Tổ dân phố số {group}", f"Nhà văn hoá tổ dân phố số {group}"
        held = None if assisted is None else 1
        when = (day(n), time(hour, 0), unit)
        yield Activity(*when, "Buổi hướng dẫn", "Nhân dân", 1, held, place, "Hướng dẫn tại chỗ")
        if assisted is not None:
            form = "Lượt người được hướng dẫn"
            yield Activity(*when, form, "Nhân dân", None, assisted, place, "")


def visits(units: list[SampleUnit]) -> Iterator[Activity]:
    """Households visited, told at the end of each week."""
    for n, share in ((7, 0.16), (14, 0.19), (18, 0.08)):
        for unit in units:
            if unit.is_group and unit.households:
                more = 2 if unit.code in MUCH_VISITED else 0.8 + unit.number % 5 / 10
                visited = int(unit.households * share * more)
                yield Activity(
                    day(n),
                    None,
                    unit.name,
                    "Hộ đã đến vận động",
                    "Hộ gia đình",
                    None,
                    visited,
                    "",
                    "Tổ chuyển đổi số cộng đồng đến từng nhà",
                )


def codes(units: list[SampleUnit]) -> Iterator[Activity]:
    """QR codes in the buildings: as many as units.csv plans for each."""
    for unit in units:
        if unit.kind == "Toà chung cư":
            planned = int(unit.note.removeprefix("qr_points="))
            posted = None if unit.code == NO_QR else PARTLY_QR.get(unit.code, planned)
            yield Activity(
                day(3 + unit.number),
                None,
                unit.name,
                "Điểm dán mã QR",
                "Cư dân toà nhà",
                planned,
                posted,
                "Bảng tin, thang máy, sảnh",
                "Mã QR cài đặt iHanoi",
            )


def classes(units: list[SampleUnit]) -> Iterator[Activity]:
    for unit in units:
        school = unit.code.removesuffix("-PH")
        if school in CLASSES:
            told = CLASSES[school] - CLASSES_SILENT.get(school, 0)
            yield Activity(
                day(4 + unit.number),
                None,
                unit.name,
                "Lớp đã thông báo Zalo",
                "Phụ huynh",
                CLASSES[school],
                told,
                "Nhóm Zalo của lớp",
                "Thư ngỏ gửi phụ huynh học sinh",
            )


def volunteers(units: list[SampleUnit]) -> Iterator[Activity]:
    """Volunteers at the weekends: of those units.csv names, about a third each day."""
    for unit in units:
        for n in VOLUNTEER_DAYS if unit.kind == "Đoàn thể" else ():
            if unit.code == IDLE_ORGANISATION and n > 3:
                continue
            people = int(unit.note.removeprefix("volunteers=")) // 3 + (unit.number + n) % 4
            yield Activity(
                day(n),
                time(8, 0),
                unit.name,
                "Tình nguyện viên",
                "Nhân dân",
                people,
                done(n, people - n % 2),
                "Các tổ dân phố",
                "Hỗ trợ cài đặt tại nhà",
            )


def feedback() -> Iterator[Activity]:
    for n, received, solved in ((7, 12, 10), (14, 17, 15), (18, 6, 4)):
        for form, count in (("Phản ánh tiếp nhận", received), ("Phản ánh đã giải quyết", solved)):
            yield Activity(day(n), None, "UBND phường", form, "Nhân dân", None, count, "iHanoi", "")


def leaflets() -> Iterator[Activity]:
    """A form of the ward's own, as typed."""
    yield Activity(
        day(6),
        None,
        "Hội Liên hiệp Phụ nữ phường",
        "Phát tờ rơi",
        "Nhân dân",
        500,
        480,
        "Chợ Phú La",
        "Tờ rơi hướng dẫn cài đặt",
    )
