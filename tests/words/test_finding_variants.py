"""Rules whose words depend on what the finding holds."""

from datetime import date
from typing import Any

import pytest

from data.reading import Finding
from tests.words.test_findings import FULL
from words.findings import explain, explain_finding


@pytest.mark.parametrize(
    ("withheld", "severity", "counted"),
    [
        (True, "error", False),
        (False, "warning", True),
        (None, "error", False),
        (None, "warning", True),
    ],
)
def test_above_the_eligible_says_whether_it_counts(
    withheld: bool | None, severity: str, counted: bool
) -> None:
    params = {"x": 110, "y": 100} | ({} if withheld is None else {"withheld": withheld})
    done = explain("plausibility.above_denominator", params, "vi", severity).done
    assert done.startswith("Vẫn tính" if counted else "Chưa tính")


def test_two_units_hold_the_row_and_one_unit_decides() -> None:
    rule = "identity.code_name_mismatch"
    code = {"code": "TDP01", "name": "Tổ Mười", "code_unit": "Tổ dân phố số 1", "name_unit": None}
    assert "chưa được tính" in explain(rule, FULL, "vi", "error").done
    assert explain(rule, code, "vi", "warning").done == "Vẫn tính theo mã, cho Tổ dân phố số 1."
    name = {"code": "X9", "name": "Tổ 2", "code_unit": None, "name_unit": "Tổ dân phố số 2"}
    assert "theo tên, cho Tổ dân phố số 2" in explain(rule, name, "vi", "warning").done


def test_a_tab_read_in_place_of_another_says_so() -> None:
    params = {"sheet": "Cài đặt mới", "missing": "Cài đặt", "used_instead": "Cài đặt mới"}
    explanation = explain("structure.tab_missing", params, "vi", "warning")
    assert explanation.what == (
        "Không tìm thấy trang tính “Cài đặt”; đang đọc trang tính “Cài đặt mới” thay thế."
    )
    assert explanation.done == "Vẫn tính theo trang tính “Cài đặt mới”."


def test_a_missing_setting_is_no_missing_column() -> None:
    params = {"sheet": "Cấu hình", "column": "Ngày bắt đầu", "blocks": True}
    explanation = explain("structure.column_missing", params, "vi", "error")
    assert explanation.what == "Trang tính “Cấu hình” thiếu mục “Ngày bắt đầu”."
    assert "lần trước, nếu có" in explanation.done


def test_a_setting_is_not_called_a_count() -> None:
    params = {"sheet": "Cấu hình", "cell": "B12", "found": "hai"}
    assert "mặc định" in explain("format.not_a_count", params, "vi", "warning").done
    assert "mặc định" in explain("date.unreadable", params, "vi", "warning").done


def test_what_was_corrected_asks_for_nothing_more() -> None:
    explanation = explain("plausibility.outlier", {**FULL, "corrected": True}, "vi", "info")
    assert explanation.done == "Đã xử lý theo trang tính “Đính chính”."
    assert explanation.fix == "Không phải làm gì thêm."


def test_the_reason_of_an_unmatched_correction_is_given_where_known() -> None:
    rule, params = "correction.unmatched", {"reason_key": "unit", "found": "TDP99"}
    assert "không có đơn vị “TDP99” trong danh mục" in explain(rule, params, "vi").what
    unheard = explain(rule, {"reason_key": "something else"}, "vi").what
    assert unheard == "Dòng đính chính không khớp với số liệu nào."


@pytest.mark.parametrize(
    ("rule", "params", "expected"),
    [
        ("consistency.stale", {"days": 1}, "The figure is old: 1 day."),
        ("consistency.stale", {"days": 3}, "The figure is old: 3 days."),
        ("completeness.not_reported", {"n_units": 1}, "1 unit has not reported."),
        ("completeness.not_reported", {"n_units": 2}, "2 units have not reported."),
    ],
)
def test_english_plurals(rule: str, params: dict[str, Any], expected: str) -> None:
    assert explain(rule, params, "en").what == expected


def test_a_blank_day_under_daily_counting_is_a_lower_bound() -> None:
    params = {"n_units": 1, "units": ["Tổ 4"], "days": 2, "date": "2024-11-05", "lower_bound": True}
    explanation = explain("completeness.not_reported", params, "vi", "warning")
    assert explanation.what == (
        "Có 2 ngày chưa có số được tính, từ ngày 05/11/2024, nên số luỹ kế chỉ là mức thấp nhất."
    )


@pytest.mark.parametrize(
    ("measure", "counted"),
    [
        ("installed", "Số đã cài đặt"),
        ("activated", "Số đã kích hoạt"),
        ("used", "Số đang sử dụng"),
        (None, "Số đã báo cáo"),
    ],
)
def test_above_the_eligible_names_what_was_counted(measure: str | None, counted: str) -> None:
    params = {"x": 110, "y": 100, "measure": measure}
    what = explain("plausibility.above_denominator", params, "vi", "error").what
    assert what == f"{counted} (110) lớn hơn đối tượng vận động (100)."


def test_a_finding_of_the_reading_explains_itself() -> None:
    finding = Finding(
        "consistency.cumulative_decrease",
        "warning",
        "Cài đặt",
        "S7",
        "TDP06",
        date(2024, 11, 17),
        "installed",
        "105",
        {"x": 105, "y": 107, "previous_date": date(2024, 11, 16)},
    )
    assert explain_finding(finding, "vi", unit="Tổ dân phố số 6").what == (
        "Trang tính “Cài đặt”, ô S7, Tổ dân phố số 6: "
        "số luỹ kế ngày 17/11 (105) thấp hơn lần báo cáo trước (ngày 16/11: 107)."
    )
