"""The empty workbook of a campaign, tab by tab, from its register and its days."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from data.template import columns
from data.template.count_tabs import LINES, Unit, count_tab, name_width, position
from data.template.description import FIRST_ROW, Area, Column, Place, Tab, Template
from data.template.example import LABEL, example_units
from data.template.guide_tab import choices, guide_tab
from data.template.problems import TemplateProblem
from data.template.settings_tab import settings_tab
from data.typed.days import YEARS

SPARE_UNITS = 20  # empty rows for units that are added later
SPARE_LINES = 200  # empty rows of a list
SPARE_ANSWERS = 400
MOST_DAYS = 366
TITLE = "Bảng nhập số liệu"
LISTS = {
    "Mốc phấn đấu": (
        columns.MILESTONES,
        "MỐC PHẤN ĐẤU THEO NGÀY",
        "Không ghi Loại và Mã: mốc của các tổ dân phố.",
    ),
    "Tuyên truyền": (
        columns.ACTIVITIES,
        "TUYÊN TRUYỀN, VẬN ĐỘNG",
        "Mỗi dòng một việc. Đã qua ngày mà Thực hiện để trống nghĩa là chưa làm.",
    ),
    "Việc cần làm": (
        columns.ACTIONS,
        "VIỆC CẦN LÀM",
        "Việc đã thống nhất tại giao ban. Trạng thái: Chưa làm, Đang làm, Xong.",
    ),
    "Báo cáo đã gửi": (
        columns.SENT_REPORTS,
        "BÁO CÁO ĐÃ GỬI CẤP TRÊN",
        "Báo cáo đã gửi cấp trên, mỗi ngày một dòng.",
    ),
    "Đính chính": (
        columns.CORRECTIONS,
        "ĐÍNH CHÍNH VÀ XÁC NHẬN SỐ LIỆU",
        "Giá trị đúng thay cho số đã nhập; “giữ nguyên” xác nhận số đã nhập là đúng.",
    ),
}


def describe(
    start: date,
    days: int,
    units: Sequence[Unit] | None = None,
    *,
    name: str = "",
    authority: str = "",
) -> Template:
    """The template of a campaign that begins on `start` and lasts `days` days.

    `units`: the register (template/register_file.py); None for a few examples, labelled as such.
    Raises TemplateProblem where the campaign has no day, too many, or none of this century.
    """
    if start.year not in YEARS:
        raise TemplateProblem("bad_day", found=start)
    if not 1 <= days <= MOST_DAYS:
        raise TemplateProblem("bad_length", found=days, most=MOST_DAYS)
    known = example_units() if units is None else units
    places = choices() | unit_places(len(known))
    end = start + timedelta(days=days - 1)
    tabs = [
        guide_tab(),
        settings_tab(start, end, name=name, authority=authority, is_example=units is None),
        register_tab(known, is_example=units is None),
        *(count_tab(title, known, places, start, days, SPARE_UNITS) for title in LINES),
        list_tab(
            "Báo cáo ngày",
            columns.ANSWERS.values(),
            "BÁO CÁO NGÀY – CÂU TRẢ LỜI BIỂU MẪU",
            "Chỉ dùng khi thu số bằng biểu mẫu. Đối chiếu với trang tính Cài đặt, không cộng thêm.",
            SPARE_ANSWERS,
            names=3,
        ),
        *(
            list_tab(title, headings.values(), line, note, SPARE_LINES)
            for title, (headings, line, note) in LISTS.items()
        ),
    ]
    return Template(f"{TITLE} – {name}" if name else TITLE, tabs, places)


def register_tab(units: Sequence[Unit], *, is_example: bool) -> Tab:
    headings = columns.REGISTER | {
        "name": replace(columns.REGISTER["name"], width=name_width(units))
    }
    return Tab(
        "Danh mục",
        LABEL if is_example else "DANH MỤC ĐƠN VỊ BÁO CÁO",
        "Mỗi dòng một đơn vị báo cáo. Chỉ Tổ dân phố được cộng thành số toàn phường.",
        [*headings.values()],
        [[unit[field] for field in columns.REGISTER] for unit in units],
        spare=SPARE_UNITS,
        names=2,
        for_coordinator=True,
    )


def list_tab(
    title: str, headings: Iterable[Column], line: str, note: str, spare: int, *, names: int = 1
) -> Tab:
    return Tab(title, line, note, [*headings], spare=spare, names=names)


def unit_places(registered: int) -> dict[str, Place]:
    """Where the register has its codes and its names, the empty rows for more included."""
    last = FIRST_ROW + registered + SPARE_UNITS - 1
    fields = {"codes": position("code"), "units": position("name")}
    return {
        place: Place("Danh mục", Area(FIRST_ROW, column, last, column))
        for place, column in fields.items()
    }
