"""The sample's tab Cấu hình: every key of the contract, and the texts of report and messages."""

from datetime import date, time

from data.sample.units import END, START, WARD_BASELINE

Value = str | int | date | time | None

LAWS = (
    "Kế hoạch số 311/KH-UBND ngày 28/10/2024 của UBND thành phố Hà Nội; "
    "Công văn số 3435/UBND-VP ngày 01/11/2024 của UBND quận Hà Đông"
)
URGE = (
    "Kính gửi đồng chí Tổ trưởng {đơn vị}. Đến {giờ} ngày {ngày}, tổ đã vận động "
    "{đã cài}/{đối tượng} người cài đặt iHanoi (đạt {tỷ lệ}). Để kịp mốc {mốc} vào ngày "
    "{ngày mốc}, cần khoảng {cần mỗi ngày} người/ngày. Có khó khăn xin báo đồng chí "
    "{cán bộ phụ trách}. Trân trọng."
)
REMIND = (
    "Kính gửi đồng chí {cán bộ phụ trách}. Đến {giờ} ngày {ngày} còn {số đơn vị} tổ chưa gửi "
    "số liệu: {danh sách}. Đề nghị đồng chí đôn đốc, cập nhật luỹ kế trước {giờ chốt}. "
    "Trân trọng."
)
METHOD = "Luỹ kế, gồm cả số đã cài trước chiến dịch"

# (key, value, what it is for). A blank value means the default.
SETTINGS: list[tuple[str, Value, str]] = [
    ("Dữ liệu mẫu", "có", "Khi nhập số liệu thật: xoá dòng này"),
    ("Tên chiến dịch", "Đợt thi đua cao điểm cài đặt, kích hoạt iHanoi", ""),
    ("Đơn vị", "UBND phường Phú La", ""),
    ("Ngày bắt đầu", START, ""),
    ("Ngày kết thúc", END, "Ngày cuối trên biểu đồ"),
    ("Hạn chót", END, "Ngày phải hoàn thành; số cần đạt mỗi ngày tính đến ngày này"),
    ("Hạn chót ban đầu", None, "Chỉ ghi khi hạn chót đã được dời"),
    ("Chỉ tiêu (%)", 100, ""),
    ("Cách tính", METHOD, "Hoặc: Luỹ kế trong chiến dịch; Trong ngày"),
    ("Nguồn số liệu", "Cài đặt", "Trang tính được tính; trang kia chỉ để đối chiếu"),
    ("Giờ chốt số", time(17, 0), ""),
    ("Hạn sửa số (ngày)", 2, ""),
    ("Ngày nghỉ", None, "Những ngày không phải báo cáo, cách nhau bằng dấu chấm phẩy"),
    ("Số nền toàn phường", WARD_BASELINE, "Số đã cài đặt trước ngày bắt đầu"),
    ("Số chính thức", 5236, "Số do hệ thống iHanoi cung cấp, để đối chiếu"),
    ("Ngày số chính thức", date(2024, 11, 17), ""),
    ("Số lượt lưu động mỗi ngày", 2, ""),
    ("Múi giờ", "Asia/Ho_Chi_Minh", ""),
    ("Phiên bản mẫu", 1, ""),
    ("Cơ quan cấp trên", "UBND quận Hà Đông", "Dòng trên cùng bên trái của báo cáo"),
    ("Địa danh", "Phú La", ""),
    ("Số, ký hiệu", "/BC-UBND", ""),
    ("Căn cứ", LAWS, ""),
    ("Kính gửi", "UBND quận Hà Đông", ""),
    ("Nơi nhận", "Như trên; TT Đảng uỷ, UBND phường; Lưu: VT, VHTT.", ""),
    ("Chức vụ người ký", "CHỦ TỊCH", ""),
    ("Người ký", "Người ký mẫu", ""),
    ("Tin nhắn đôn đốc", URGE, "Chữ trong ngoặc nhọn được thay bằng số liệu"),
    ("Tin nhắn nhắc báo cáo", REMIND, ""),
]
