"""The sample's tab Cấu hình: what the sample's ward says under every key of the contract."""

from datetime import date

from data.message_texts import URGE_GROUP, USUAL
from data.sample.units import END, START, WARD_BASELINE
from data.template.description import Value
from data.template.settings_tab import EXAMPLE
from data.template.settings_tab import SETTINGS as ALL_SETTINGS

LAWS = (
    "Kế hoạch số 311/KH-UBND ngày 28/10/2024 của UBND thành phố Hà Nội; "
    "Công văn số 3435/UBND-VP ngày 01/11/2024 của UBND quận Hà Đông"
)
VALUES: dict[str, Value] = {
    "Tên chiến dịch": "Đợt thi đua cao điểm cài đặt, kích hoạt iHanoi",
    "Đơn vị": "UBND phường Phú La",
    "Ngày bắt đầu": START,
    "Ngày kết thúc": END,
    "Hạn chót": END,
    "Số nền toàn phường": WARD_BASELINE,
    "Số chính thức": 5236,
    "Ngày số chính thức": date(2024, 11, 17),
    "Cơ quan cấp trên": "UBND quận Hà Đông",
    "Địa danh": "Phú La",
    "Số, ký hiệu": "/BC-UBND",
    "Căn cứ": LAWS,
    "Kính gửi": "UBND quận Hà Đông",
    "Nơi nhận": "Như trên; TT Đảng uỷ, UBND phường; Lưu: VT, VHTT.",
    "Chức vụ người ký": "CHỦ TỊCH",
    "Người ký": "Người ký mẫu",
    URGE_GROUP: USUAL[URGE_GROUP].replace("người cài đặt", "người cài đặt iHanoi"),
}

# (key, value, what it is for). A blank value means the default.
SETTINGS: list[tuple[str, Value, str]] = [
    (EXAMPLE.key, EXAMPLE.value, "Khi nhập số liệu thật: xoá dòng này"),
    *((s.key, VALUES.get(s.key, s.value), s.meaning) for s in ALL_SETTINGS),
]
