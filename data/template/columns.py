"""The columns of the register and of the lists: heading, width, what belongs into it.

Keyed by the names that data/sheet/heading_names.py reads them by. The sample uses the same ones.
"""

from data.reading import MEASURES
from data.template.description import Column

KIND_CHOICES = (
    "Tổ dân phố",
    "Cơ quan",
    "Trường học",
    "Phụ huynh học sinh",
    "Toà chung cư",
    "Đoàn thể",
)
FREQUENCY_CHOICES = ("hằng ngày", "hằng tuần", "khi có", "không")
STATUS_CHOICES = ("Chưa làm", "Đang làm", "Xong")
MEASURE_CHOICES = dict(zip(MEASURES, ("Cài đặt", "Kích hoạt", "Sử dụng"), strict=True))
YES = ("có",)

DAY_NOTE = "Ghi theo dạng ngày/tháng/năm, ví dụ 05/11/2024."
UNIT_NOTE = "Chọn trong danh sách (lấy từ trang tính “Danh mục”)."
COUNT_NOTE = "Chỉ ghi chữ số, ví dụ 1250; không gõ dấu chấm, dấu phẩy hay chữ."

REGISTER = {
    "code": Column(
        "Mã",
        11,
        holds="code",
        note="Mã riêng của đơn vị, ví dụ TDP-01. Không đặt trùng, không đổi khi đang triển khai.",
    ),
    "name": Column(
        "Tên đơn vị",
        36,
        note="Mỗi đơn vị một dòng. Thêm đơn vị ở đây trước, sau đó chọn tên ở trang tính nhập số.",
    ),
    "kind": Column(
        "Loại",
        20,
        choices=KIND_CHOICES,
        note="Chọn trong danh sách. Chỉ Tổ dân phố được cộng thành số toàn phường.",
    ),
    "officer": Column(
        "Cán bộ phụ trách", 20, note="Họ tên người phụ trách. Không ghi số điện thoại."
    ),
    "eligible": Column(
        "Đối tượng",
        11,
        holds="count",
        note="Số người phải vận động. Tổ dân phố, toà chung cư: từ đủ 15 tuổi trở lên; cơ quan, "
        "trường học: cán bộ, nhân viên; phụ huynh: số học sinh. Chưa biết thì để trống.",
    ),
    "baseline": Column(
        "Đã cài trước chiến dịch",
        13,
        holds="count",
        note="Số người đã cài đặt đến hết ngày trước ngày bắt đầu. Chưa biết thì để trống, không "
        "ghi 0.",
    ),
    "alias": Column("Bí danh", 18, note="Tên gọi khác, cách nhau bằng dấu chấm phẩy."),
    "parent": Column(
        "Thuộc tổ",
        18,
        choices="units",
        is_strict=False,
        note="Chỉ ghi cho toà chung cư: tổ dân phố có toà nhà đó.",
    ),
    "frequency": Column(
        "Tần suất báo cáo",
        13,
        choices=FREQUENCY_CHOICES,
        note="Để trống: tổ dân phố hằng ngày, đơn vị khác khi có.",
    ),
    "target": Column(
        "Chỉ tiêu (%)",
        10,
        holds="share",
        note="Chỉ ghi khi đơn vị có chỉ tiêu riêng. 80 nghĩa là 80%.",
    ),
    "mandatory": Column(
        "Bắt buộc 100%",
        10,
        align="center",
        choices=YES,
        note="Chọn “có” cho UBND, Công an, Trạm Y tế.",
    ),
    "households": Column("Số hộ", 9, holds="count"),
    "leader": Column("Tổ trưởng", 18, note="Họ tên. Không ghi số điện thoại."),
    "police": Column("Cảnh sát khu vực", 25, note="Họ tên. Không ghi số điện thoại."),
    "active_from": Column(
        "Hoạt động từ", 13, holds="day", note="Chỉ ghi khi đơn vị được lập trong đợt."
    ),
    "active_to": Column(
        "Hoạt động đến", 13, holds="day", note="Chỉ ghi khi đơn vị ngừng hoạt động trong đợt."
    ),
}
ANSWERS = {
    "entered_at": Column(
        "Dấu thời gian", 18, holds="moment", note="Thời điểm gửi. Biểu mẫu tự ghi; nhập tay thì bỏ."
    ),
    "day": Column("Ngày báo cáo", 13, holds="day", note=DAY_NOTE),
    "name": Column("Đơn vị", 22, choices="units", note=UNIT_NOTE),
    "installed": Column(
        "Số cài đặt (luỹ kế)",
        12,
        holds="count",
        note="Tổng số đến hết ngày báo cáo, gồm cả số đã cài trước chiến dịch.",
    ),
    "activated": Column("Số kích hoạt", 12, holds="count", note="Luỹ kế. " + COUNT_NOTE),
    "used": Column("Số sử dụng", 12, holds="count", note="Luỹ kế. " + COUNT_NOTE),
    "reporter": Column("Người báo cáo", 18),
    "note": Column("Ghi chú", 24),
}
MILESTONES = {
    "day": Column("Ngày", 14, holds="day", note=DAY_NOTE),
    "share": Column("Tỷ lệ (%)", 12, holds="share", note="20 nghĩa là 20% đối tượng."),
    "kind": Column("Loại", 20, choices=KIND_CHOICES, note="Để trống: mốc của các tổ dân phố."),
    "code": Column(
        "Mã", 12, holds="code", choices="codes", note="Chỉ ghi khi mốc của riêng một đơn vị."
    ),
}
ACTIVITIES = {
    "day": Column("Ngày", 13, holds="day", note=DAY_NOTE),
    "at": Column("Giờ", 8, align="center", holds="clock", note="Ví dụ 17:30."),
    "unit": Column("Đơn vị", 44, choices="units", is_strict=False, note=UNIT_NOTE),
    "form": Column(
        "Hình thức",
        28,
        choices="forms",
        is_strict=False,
        note="Chọn trong danh sách; cách đếm từng hình thức ghi ở trang tính “Hướng dẫn”.",
    ),
    "audience": Column("Đối tượng", 18, note="Người được tuyên truyền, ví dụ: người cao tuổi."),
    "planned": Column("Kế hoạch", 11, holds="count", note=COUNT_NOTE),
    "done": Column(
        "Thực hiện",
        11,
        holds="count",
        note="Số đã làm trong ngày, không luỹ kế. Đã qua ngày mà để trống nghĩa là chưa làm.",
    ),
    "place": Column("Địa điểm", 32),
    "content": Column("Nội dung", 44),
}
ACTIONS = {
    "what": Column("Việc", 48),
    "unit": Column("Đơn vị", 24, choices="units", is_strict=False, note=UNIT_NOTE),
    "who": Column("Người thực hiện", 24),
    "due": Column("Hạn", 13, holds="day", note=DAY_NOTE),
    "status": Column("Trạng thái", 14, choices=STATUS_CHOICES, note="Chọn trong danh sách."),
}
SENT_REPORTS = {
    "day": Column("Ngày", 13, holds="day", note=DAY_NOTE),
    "recipient": Column("Nơi nhận", 26),
    "number": Column("Số, ký hiệu", 16),
    "sent_at": Column("Giờ gửi", 10, align="center", holds="clock", note="Ví dụ 17:30."),
}
CORRECTIONS = {
    "day": Column("Ngày", 13, holds="day", note="Ngày của số cần đính chính."),
    "code": Column(
        "Mã", 12, holds="code", choices="codes", note="Mã đơn vị, chọn trong danh sách."
    ),
    "measure": Column("Chỉ số", 12, choices=tuple(MEASURE_CHOICES.values())),
    "value": Column(
        "Giá trị đúng",
        14,
        note="Số đúng thay cho số đã nhập; hoặc “giữ nguyên” nếu số đã nhập là đúng.",
    ),
    "reason": Column("Lý do", 52),
    "confirmed_by": Column("Người xác nhận", 20),
}
