"""The empty workbook of a campaign, tab by tab, from its register and its days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from data.template import columns
from data.template.count_tabs import LINES, Counts, Unit, count_tab, name_width, position
from data.template.description import FIRST_ROW, Area, Column, Place, Tab, Template, Value
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
NOTHING: Mapping[str, Any] = {}
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
    is_example = units is None
    end = start + timedelta(days=days - 1) if 1 <= days <= MOST_DAYS else start
    settings = settings_tab(start, end, name=name, authority=authority, is_example=is_example)
    known = example_units() if units is None else units
    return compose(
        settings,
        known,
        start,
        days,
        title=f"{TITLE} – {name}" if name else TITLE,
        is_example=is_example,
    )


def compose(
    settings: Tab,
    units: Sequence[Unit],
    start: date,
    days: int,
    *,
    title: str = TITLE,
    is_example: bool = False,
    counts: Mapping[str, Counts] = NOTHING,
    lists: Mapping[str, Sequence[Sequence[Value]]] = NOTHING,
) -> Template:
    """All tabs around that of the settings. Raises TemplateProblem as `describe` does.

    `counts`, by the tab's title, and `lists`, the same with rows: what is filled in already.
    """
    if start.year not in YEARS:
        raise TemplateProblem("bad_day", found=start)
    if not 1 <= days <= MOST_DAYS:
        raise TemplateProblem("bad_length", found=days, most=MOST_DAYS)
    places = choices() | unit_places(len(units))
    tabs = [
        guide_tab(),
        settings,
        register_tab(units, is_example=is_example),
        *(
            count_tab(name, units, places, start, days, SPARE_UNITS, counts.get(name, {}))
            for name in LINES
        ),
        list_tab(
            "Báo cáo ngày",
            columns.ANSWERS.values(),
            "BÁO CÁO NGÀY – CÂU TRẢ LỜI BIỂU MẪU",
            "Chỉ dùng khi thu số bằng biểu mẫu. Đối chiếu với trang tính Cài đặt, không cộng thêm.",
            SPARE_ANSWERS,
            names=3,
        ),
        *(
            list_tab(name, headings.values(), line, note, SPARE_LINES, rows=lists.get(name, ()))
            for name, (headings, line, note) in LISTS.items()
        ),
    ]
    return Template(title, tabs, places)


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
    title: str,
    headings: Iterable[Column],
    line: str,
    note: str,
    spare: int,
    *,
    names: int = 1,
    rows: Sequence[Sequence[Value]] = (),
) -> Tab:
    return Tab(title, line, note, [*headings], rows, spare=spare, names=names)


def unit_places(registered: int) -> dict[str, Place]:
    """Where the register has its codes and its names, the empty rows for more included."""
    last = FIRST_ROW + registered + SPARE_UNITS - 1
    fields = {"codes": position("code"), "units": position("name")}
    return {
        place: Place("Danh mục", Area(FIRST_ROW, column, last, column))
        for place, column in fields.items()
    }
