"""What is said of a corrected count: what stands for what, why and by whom."""

from typing import Any

import pytest

from words import corrections

ROW: dict[str, Any] = {
    "correction": "replaced",
    "value": 157,
    "typed": "175",
    "reason": "Nhập nhầm thứ tự chữ số",
    "confirmed_by": "Cán bộ mẫu 1",
}


def test_a_corrected_count_says_what_stands_for_what_why_and_by_whom() -> None:
    assert corrections.sentence(ROW, "vi") == (
        "Đính chính: 157 thay cho 175 – Nhập nhầm thứ tự chữ số (Cán bộ mẫu 1)"
    )
    assert corrections.sentence(ROW, "en") == (
        "Corrected: 157 in place of 175 – Nhập nhầm thứ tự chữ số (Cán bộ mẫu 1)"
    )


@pytest.mark.parametrize("nobody", [None, "", float("nan")])
def test_what_nobody_wrote_down_is_left_out(nobody: Any) -> None:
    bare = ROW | {"reason": nobody, "confirmed_by": nobody}

    assert corrections.sentence(bare, "vi") == "Đính chính: 157 thay cho 175"
    assert corrections.sentence(bare, "vi", has_typed=False) == "Đính chính: 157"


def test_a_confirmed_count_names_no_other() -> None:
    kept = ROW | {"correction": "kept", "value": None, "reason": "Đúng"}

    assert corrections.sentence(kept, "vi") == "Đã xác nhận giữ nguyên – Đúng (Cán bộ mẫu 1)"
    assert corrections.change(kept, "vi") == "175 – giữ nguyên"


def test_counts_are_written_as_counts_and_anything_else_as_it_was_typed() -> None:
    assert corrections.change(ROW | {"typed": "3809", "value": 3089}, "vi") == "3.809 → 3.089"
    assert corrections.change(ROW | {"typed": "3o8{n} [x]"}, "vi") == "3o8{n} [x] → 157"
    assert corrections.written("²", "vi") == "²"
    assert corrections.written("9" * 400, "vi") == "9" * 400


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"correction": "replaced"}, "đã đính chính"),
        ({"correction": "kept"}, "đã xác nhận"),
        ({"correction": None}, ""),
        ({"correction": float("nan")}, ""),
        ({}, ""),
    ],
)
def test_a_figure_is_marked_where_it_rests_on_a_correction(row: dict[str, Any], said: str) -> None:
    assert corrections.mark(row, "vi") == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("replaced", "đảo chữ số", "Hạnh"), "đã đính chính · đảo chữ số · Hạnh"),
        (("kept", None, "Hạnh"), "đã xác nhận · Hạnh"),
        (("kept", float("nan"), ""), "đã xác nhận"),
        ((None, "đảo chữ số", "Hạnh"), ""),
    ],
)
def test_beside_the_mark_stand_why_and_who(row: tuple[Any, Any, Any], said: str) -> None:
    assert corrections.told(*row, "vi") == said
