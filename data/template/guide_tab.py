"""The tab Hướng dẫn: how to fill the workbook in, and the choices that need explaining."""

from data.reading import FORMS
from data.template.description import FIRST_ROW, Area, Column, Place, Tab
from data.template.settings_tab import METHOD

TITLE = "Hướng dẫn"
HOW_TO = (
    (
        "Trước ngày đầu tiên",
        (
            "Điền trang tính “Cấu hình” (tên, ngày bắt đầu, hạn chót, chỉ tiêu) và trang tính "
            "“Danh mục” (đơn vị, đối tượng, số đã cài trước chiến dịch)."
        ),
    ),
    (
        "Nhập số mỗi ngày",
        (
            "Trang tính “Cài đặt”: ở dòng của đơn vị, cột của ngày, ghi tổng số người đã cài đặt "
            "đến hết ngày đó. Có số kích hoạt, sử dụng thì ghi ở hai trang tính cùng tên."
        ),
    ),
    (
        "Số luỹ kế",
        (
            "Gồm cả số đã cài trước chiến dịch; không ghi số tăng trong ngày. Ví dụ: hôm qua 150, "
            "hôm nay thêm 7 người thì ghi 157."
        ),
    ),
    (
        "Để trống và số 0",
        "Để trống là chưa báo cáo. Số 0 là một báo cáo: chỉ ghi 0 khi đúng là không có ai.",
    ),
    (
        "Cách gõ số",
        "Chỉ gõ chữ số, ví dụ 1250. Không gõ dấu chấm, dấu phẩy, chữ “khoảng”, “người”.",
    ),
    (
        "Sửa số",
        "Trong hạn sửa số: sửa ngay tại ô. Quá hạn: ghi một dòng ở trang tính “Đính chính”.",
    ),
    (
        "Số giảm mà đúng",
        "Ghi một dòng ở trang tính “Đính chính”, cột Giá trị đúng ghi “giữ nguyên”, kèm lý do.",
    ),
    (
        "Ô màu đỏ nhạt (▼)",
        "Số thấp hơn ngày trước. Số luỹ kế không giảm: đề nghị kiểm tra lại.",
    ),
    (
        "Ô màu vàng (▲)",
        "Số lớn hơn đối tượng. Đề nghị kiểm tra lại số, hoặc cập nhật đối tượng ở “Danh mục”.",
    ),
    (
        "Thêm đơn vị",
        (
            "Ghi vào dòng trống đầu tiên của “Danh mục”, sau đó chọn tên ở dòng trống đầu tiên của "
            "“Cài đặt”."
        ),
    ),
    (
        "Dời hạn chót",
        (
            "Ở “Cấu hình”: chuyển hạn cũ sang “Hạn chót ban đầu”, ghi hạn mới; ở “Cài đặt”: thêm "
            "cột ngày vào bên phải ngày cuối cùng."
        ),
    ),
    (
        "Ô bị khoá",
        (
            "Tiêu đề, mã và tên được khoá để không bị xoá nhầm. Khi cần sửa, người quản lý bảng bỏ "
            "bảo vệ trang tính (không có mật khẩu)."
        ),
    ),
    (
        "Không làm",
        (
            "Không đổi tên trang tính, không sắp xếp riêng một cột, không trộn ô; không ghi số "
            "điện thoại, số căn cước của bất kỳ ai."
        ),
    ),
    (
        "Cần hỏi thêm",
        "Về số liệu: cán bộ phụ trách ghi ở “Danh mục”. Về bảng này: Bộ phận Văn hoá – Thông tin.",
    ),
)
METHODS = (
    (METHOD, "Cách tính mặc định: tổng số từ trước đến nay."),
    ("Luỹ kế trong chiến dịch", "Cách tính: tổng số từ ngày bắt đầu, không gồm số đã cài trước."),
    ("Trong ngày", "Cách tính: chỉ số tăng của từng ngày. Khi đó ô màu đỏ nhạt không có nghĩa."),
)
COUNTED = (
    "Số lượt đã thực hiện trong ngày.",
    "Số tin, bài đã phát hoặc đã đăng trong ngày.",
    "Số buổi hướng dẫn đã tổ chức trong ngày.",
    "Số lượt người được hướng dẫn trong ngày.",
    "Số hộ đã đến vận động trong ngày.",
    "Kế hoạch: số điểm phải dán. Thực hiện: số điểm đã dán.",
    "Kế hoạch: số lớp. Thực hiện: số lớp đã thông báo.",
    "Số lượt tình nguyện viên tham gia trong ngày.",
    "Số phản ánh của người dân tiếp nhận trong ngày.",
    "Số phản ánh đã giải quyết trong ngày.",
)


def guide_tab() -> Tab:
    """The guide; below it the methods and the forms of outreach, which drop-downs take from it."""
    forms = zip(FORMS, (f"Hình thức tuyên truyền. {what}" for what in COUNTED), strict=True)
    return Tab(
        TITLE,
        "HƯỚNG DẪN NHẬP SỐ LIỆU",
        "Nội dung cần nhớ: ghi số luỹ kế; chưa có số thì để trống; chỉ gõ chữ số.",
        [Column("Việc", 40, lock="locked"), Column("Cách ghi", 110, lock="locked")],
        [*HOW_TO, *METHODS, *forms],
    )


def choices() -> dict[str, Place]:
    """Where the guide has the methods and the forms of outreach: they hold commas."""
    first = FIRST_ROW + len(HOW_TO)
    forms = first + len(METHODS)
    return {
        "methods": Place(TITLE, Area(first, 0, forms - 1, 0)),
        "forms": Place(TITLE, Area(forms, 0, forms + len(FORMS) - 1, 0)),
    }
