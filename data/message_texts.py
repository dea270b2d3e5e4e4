"""The usual wording of the messages to send, under the keys of Cấu hình that can change it.

What stands in braces is replaced: words/messages.py. A sentence that names something unknown is
left out when the message is made.
"""

from collections.abc import Mapping

from data.typed.text import plain

URGE_GROUP = "Tin nhắn đôn đốc"
URGE_UNIT = "Tin nhắn đôn đốc đơn vị"
URGE_OFFICER = "Tin nhắn đôn đốc theo cán bộ"
TARGETS = "Tin nhắn giao chỉ tiêu"
REMIND_OFFICER = "Tin nhắn nhắc báo cáo"
REMIND_UNIT = "Tin nhắn nhắc đơn vị báo cáo"

USUAL = {
    URGE_GROUP: (
        "Kính gửi đồng chí Tổ trưởng {đơn vị}. Đến {giờ} ngày {ngày}, tổ đã vận động "
        "{đã cài}/{đối tượng} người cài đặt (đạt {tỷ lệ}, bình quân toàn phường {bình quân}). "
        "Kích hoạt đạt {tỷ lệ kích hoạt} số đã cài, bình quân {bình quân kích hoạt}. "
        "3 ngày qua tăng {tăng 3 ngày} người. Để kịp mốc {mốc} vào ngày {ngày mốc}, cần khoảng "
        "{cần mỗi ngày} người/ngày. Đề nghị đồng chí phối hợp Cảnh sát khu vực, Tổ chuyển đổi số "
        "cộng đồng, Chi đoàn tập trung vận động; có khó khăn xin báo đồng chí "
        "{cán bộ phụ trách}. Trân trọng."
    ),
    URGE_UNIT: (
        "Kính gửi {đơn vị}. Đến {giờ} ngày {ngày}, đơn vị có {đã cài}/{đối tượng} người đã cài "
        "đặt (đạt {tỷ lệ}). Còn {cán bộ còn thiếu} cán bộ chưa cài đặt, kích hoạt, sử dụng đầy đủ. "
        "Để kịp mốc {mốc} vào ngày {ngày mốc}, cần khoảng {cần mỗi ngày} "
        "người/ngày. Đề nghị đơn vị tập trung vận động. Có khó khăn xin báo đồng chí "
        "{cán bộ phụ trách}. Trân trọng."
    ),
    URGE_OFFICER: (
        "Kính gửi đồng chí {cán bộ phụ trách}. Đến {giờ} ngày {ngày}, còn {số đơn vị} đơn vị đồng "
        "chí phụ trách cần tập trung đôn đốc:\n{danh sách}\nĐề nghị đồng chí phối hợp đôn đốc để "
        "đạt chỉ tiêu ngày. Trân trọng."
    ),
    TARGETS: (
        "Kính gửi các đồng chí. Chỉ tiêu ngày {ngày chỉ tiêu} như sau:\n{danh sách}\nCộng: {tổng} "
        "người. Phần chưa đạt của ngày trước đã được tính vào. Trân trọng."
    ),
    REMIND_OFFICER: (
        "Kính gửi đồng chí {cán bộ phụ trách}. Đến {giờ} ngày {ngày} còn {số đơn vị} đơn vị chưa "
        "gửi số liệu: {danh sách}. Đề nghị đồng chí đôn đốc, cập nhật luỹ kế trước {giờ chốt} để "
        "kịp tổng hợp báo cáo. Trân trọng."
    ),
    REMIND_UNIT: (
        "Kính gửi {đơn vị}. Đến {giờ} ngày {ngày} chưa có số liệu dùng được của đơn vị từ ngày "
        "{ngày thiếu}. Số gần nhất là {đã cài} người, ngày {ngày báo cáo}. Đề nghị cập nhật luỹ kế "
        "trước {giờ chốt} để kịp tổng hợp báo cáo. Trân trọng."
    ),
}


def wording(texts: Mapping[str, str], key: str) -> str:
    """The ward's own wording, however its key is spelt in Cấu hình; else the usual one."""
    own = (text for typed, text in texts.items() if text and plain(typed) == plain(key))
    return next(own, USUAL[key])
