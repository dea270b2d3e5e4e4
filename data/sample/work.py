"""The sample's lists beside the counts: milestones, actions, reports sent, corrections, answers."""

from datetime import date, datetime, time, timedelta

from data.sample import mistakes
from data.sample.units import REPORTED_DAYS, SampleUnit, day
from data.sample.uptake import Counts

MILESTONES = [(day(7), 20), (day(14), 25), (day(21), 30), (day(28), 36)]  # ends of weeks 1–4, %

# what, unit, who, day due, status
ACTIONS = """
Lập danh sách hộ chưa cài đặt theo ngõ | Tổ dân phố số 6 | Cán bộ mẫu 2 | 20 | Đang làm
Tổ chức buổi hướng dẫn tại Nhà văn hoá | Tổ dân phố số 4 | Cán bộ mẫu 1 | 20 | Đang làm
Phân công đoàn viên hỗ trợ buổi tối | Tổ dân phố số 11 | Cán bộ mẫu 3 | 19 | Chưa làm
Dán mã QR tại sảnh và thang máy | Toà nhà Mẫu D | Ban quản lý toà nhà | 15 | Chưa làm
Gửi số liệu các ngày 16, 17 và 18/11 | Tổ dân phố số 19 | Cán bộ mẫu 5 | 19 | Chưa làm
Đối chiếu số cài đặt với Công an phường | | Cán bộ mẫu 3 | 21 | Đang làm
Kiểm tra dòng nhập hai lần | Tổ dân phố số 9 | Cán bộ mẫu 3 | 14 | Xong
"""
UNREPORTED_UPWARD = (10, REPORTED_DAYS)  # one day forgotten, today's report still to be sent
ANSWERING = ("TDP-01", "TDP-02", "TDP-03", "TDP-08", "TDP-13")  # groups that use the form
FIRST_ANSWER = 15

SentReport = tuple[date, str, str, time]  # day, recipient, number, time sent
Action = tuple[str, str, str, date, str]  # what, unit, who, due, status
# Day, code, measure, right value or "giữ nguyên", reason, who confirms it.
Correction = tuple[date, str, str, int | str, str, str]
# Time stamp, day, unit, installed, activated, used, who reports, note.
Answer = tuple[datetime, date, str, int, int | None, int | None, str, str]


def actions() -> list[Action]:
    rows = (line.split("|") for line in ACTIONS.strip().splitlines())
    lines = [[part.strip() for part in row] for row in rows]
    return [(what, unit, who, day(int(due)), status) for what, unit, who, due, status in lines]


def sent_reports() -> list[SentReport]:
    """Each day's report to the level above."""
    sent = [n for n in range(1, REPORTED_DAYS + 1) if n not in UNREPORTED_UPWARD]
    return [
        (day(n), "UBND quận Hà Đông", f"{place:02d}/BC-UBND", time(17, 20 + 7 * n % 35))
        for place, n in enumerate(sent, 1)
    ]


def corrections(installed: dict[str, Counts]) -> list[Correction]:
    """A mistyped count put right, and a true jump confirmed."""
    code, n = mistakes.SWAPPED_DIGITS
    jump, on = mistakes.CONFIRMED_JUMP
    why = "Nhập nhầm thứ tự chữ số; tổ đã xác nhận lại"
    session = "Đúng: buổi hướng dẫn tại Nhà văn hoá sáng 09/11"
    return [
        (day(n), code, "Cài đặt", installed[code][n], why, "Cán bộ mẫu 1"),
        (day(on), jump, "Cài đặt", "giữ nguyên", session, "Cán bộ mẫu 4"),
    ]


def answers(
    units: list[SampleUnit],
    installed: dict[str, Counts],
    activated: dict[str, Counts],
    used: dict[str, Counts],
) -> list[Answer]:
    """Form answers of a few groups on the last days, as the tab Báo cáo ngày keeps them."""
    found: list[Answer] = []
    for unit in units:
        for n in range(FIRST_ANSWER, REPORTED_DAYS + 1) if unit.code in ANSWERING else ():
            place, count = (unit.code, n), installed[unit.code][n]
            count -= 4 if place == mistakes.OTHER_IN_FORM else 0
            late = place == mistakes.LATE_FORM
            sent = datetime.combine(day(n), time(15, 10))
            sent += timedelta(minutes=(unit.number * 13 + n) % 90, hours=16 if late else 0)
            more = activated[unit.code].get(n), used[unit.code].get(n)
            who = f"Tổ trưởng mẫu {unit.number}"
            note = "Gửi muộn" if late else ""
            found.append((sent, day(n), unit.name, count, *more, who, note))
            if place == mistakes.RESENT_FORM:
                first = sent - timedelta(minutes=14)
                found.append((first, day(n), unit.name, count - 3, *more, who, ""))
    return sorted(found, key=lambda answer: (answer[0], answer[2]))
