"""The tab Cấu hình: every key of the contract, what it is for, and what an empty workbook says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from data.message_texts import USUAL
from data.template.description import FIRST_ROW, Column, Tab, Value

COLUMNS = [
    Column("Khoá", 30, lock="locked"),
    Column("Giá trị", 64, align="left"),
    Column("Giải thích", 58, lock="locked"),
]
METHOD = "Luỹ kế, gồm cả số đã cài trước chiến dịch"
SOURCES = ("Cài đặt", "Báo cáo ngày")


@dataclass(frozen=True, slots=True)
class Setting:
    """A key, what it is for, the value that suits every campaign, and what may be typed."""

    key: str
    meaning: str = ""
    value: Value = None
    column: Column = COLUMNS[1]


def filled_with(**what: object) -> Column:
    """The column of the values, for a key whose value is no text."""
    return Column("Giá trị", 64, align="left", **what)  # type: ignore[arg-type]


DAY, COUNT = filled_with(holds="day"), filled_with(holds="count")
SHARE, CLOCK = filled_with(holds="share"), filled_with(holds="clock")

SETTINGS = (
    Setting("Tên chiến dịch"),
    Setting("Đơn vị", "Ví dụ: UBND phường Phú La"),
    Setting("Ngày bắt đầu", "Ngày đầu tiên có số liệu, dạng ngày/tháng/năm", column=DAY),
    Setting("Ngày kết thúc", "Ngày cuối trên biểu đồ", column=DAY),
    Setting(
        "Hạn chót",
        "Ngày phải hoàn thành; số cần đạt mỗi ngày tính đến ngày này",
        column=DAY,
    ),
    Setting("Hạn chót ban đầu", "Chỉ ghi khi hạn chót đã được dời", column=DAY),
    Setting("Chỉ tiêu (%)", "80 nghĩa là 80% đối tượng", 100, SHARE),
    Setting(
        "Cách tính",
        "Hoặc: Luỹ kế trong chiến dịch; Trong ngày",
        METHOD,
        filled_with(choices="methods"),
    ),
    Setting(
        "Nguồn số liệu",
        "Trang tính được tính; trang kia chỉ để đối chiếu",
        SOURCES[0],
        filled_with(choices=SOURCES),
    ),
    Setting("Giờ chốt số", "Trước giờ này, số của hôm nay là số sơ bộ", time(17, 0), CLOCK),
    Setting("Hạn sửa số (ngày)", "Trong số ngày này được sửa ngay tại ô", 2, COUNT),
    Setting("Ngày nghỉ", "Những ngày không phải báo cáo, cách nhau bằng dấu chấm phẩy"),
    Setting("Số nền toàn phường", "Số đã cài đặt trước ngày bắt đầu", column=COUNT),
    Setting("Số chính thức", "Số do hệ thống iHanoi cung cấp, để đối chiếu", column=COUNT),
    Setting("Ngày số chính thức", "Ngày của số chính thức", column=DAY),
    Setting("Số lượt lưu động mỗi ngày", "Số lượt tuyên truyền lưu động phải làm", 2, COUNT),
    Setting("Múi giờ", "Không phải sửa", "Asia/Ho_Chi_Minh"),
    Setting("Phiên bản mẫu", "Không phải sửa", 1, COUNT),
    Setting("Cơ quan cấp trên", "Dòng trên cùng bên trái của báo cáo"),
    Setting("Địa danh", "Ghi trước ngày tháng của báo cáo"),
    Setting("Số, ký hiệu", "Ví dụ: /BC-UBND"),
    Setting("Căn cứ", "Văn bản mà báo cáo thực hiện theo"),
    Setting("Kính gửi", "Nơi nhận báo cáo"),
    Setting("Nơi nhận", "Dòng cuối bên trái của báo cáo"),
    Setting("Chức vụ người ký", "Ví dụ: CHỦ TỊCH"),
    Setting("Người ký", "Họ tên người ký"),
    *(Setting(key, "Chữ trong ngoặc nhọn được thay bằng số liệu", USUAL[key]) for key in USUAL),
)
EXAMPLE = Setting(
    "Dữ liệu mẫu", "Xoá dòng này sau khi đã thay các đơn vị ví dụ ở trang tính “Danh mục”", "có"
)


def settings_tab(
    start: date, end: date, *, name: str = "", authority: str = "", is_example: bool = False
) -> Tab:
    """The tab with the campaign's days, its name and its ward put in."""
    given: dict[str, Value] = {
        "Tên chiến dịch": name,
        "Đơn vị": authority,
        "Ngày bắt đầu": start,
        "Ngày kết thúc": end,
        "Hạn chót": end,
    }
    settings = [*[EXAMPLE] * is_example, *SETTINGS]
    return tab_of([replace(s, value=given.get(s.key) or s.value) for s in settings])


def settings_tab_of(values: Mapping[str, Value]) -> Tab:
    """The tab with these values, by key, and no others; keys nobody knows stand at its foot."""
    known = [replace(setting, value=values.get(setting.key)) for setting in SETTINGS]
    keys = {setting.key for setting in SETTINGS}
    others = [Setting(key, value=value) for key, value in values.items() if key not in keys]
    return tab_of([*known, *others])


def tab_of(settings: Sequence[Setting]) -> Tab:
    return Tab(
        "Cấu hình",
        "CẤU HÌNH – THIẾT LẬP CỦA CHIẾN DỊCH",
        "Mỗi dòng một thiết lập. Giá trị để trống nghĩa là dùng giá trị mặc định.",
        COLUMNS,
        [(s.key, s.value, s.meaning) for s in settings],
        exceptions={
            (FIRST_ROW + place, 1): setting.column
            for place, setting in enumerate(settings)
            if setting.column is not COLUMNS[1]
        },
        for_coordinator=True,
    )
