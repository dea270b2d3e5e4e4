"""What is said when the source itself cannot be read."""

from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

import pytest

from data.problems import CODES
from data.reading import Finding
from words.problems import explain, still_shown

LANGS = ("vi", "en")
GOOD = datetime(2024, 11, 18, 16, 30)
PARAMS: dict[str, Any] = {"path": "/srv/ward/phu-la.xlsx", "size_mb": 20.4, "limit_mb": 20}


def missing_tab(title: str) -> Finding:
    return Finding("structure.tab_missing", "error", title, params={"blocks": True})


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", sorted(CODES))
@pytest.mark.parametrize("params", [PARAMS, {}, dict.fromkeys(PARAMS), {"account": "a@b.example"}])
def test_every_problem_says_what_it_is_and_what_to_do(
    code: str, lang: str, params: dict[str, Any]
) -> None:
    explanation = explain(code, params, lang, last_good=GOOD)
    asking = {"vi": "Đề nghị", "en": "Please"}[lang]
    assert explanation.fix.startswith(asking)
    assert explanation.what.count(". ") == 0, "one sentence"
    assert explanation.what.endswith(".")
    assert "None" not in explanation.what
    assert "srv" not in explanation.what, "nobody needs to know the server's folders"


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_of_google_has_its_own_remedy(lang: str) -> None:
    known = {
        "google_network": ("foreign", "slow", "certificate"),
        "google_missing": ("trashed",),
        "google_setup": (
            *("key", "key_missing", "key_file", "key_open", "api_key", "api_off", "clock", "excel"),
        ),
    }
    for code, reasons in known.items():
        said = [explain(code, {"reason": reason}, lang) for reason in ("", *reasons)]
        assert len({explanation.what for explanation in said}) == len(said)
        assert len({explanation.fix for explanation in said}) == len(said)


def test_a_sheet_that_is_not_shared_says_with_whom_to_share_it() -> None:
    account = "dashboard@phu-la.example"

    assert account in explain("google_denied", {"account": account}, "vi").fix
    assert "Bất kỳ ai có đường liên kết" in explain("google_denied", {"account": None}, "vi").fix


def test_an_unknown_problem_is_named() -> None:
    with pytest.raises(KeyError, match="no_such"):
        explain("no_such", {}, "vi")


def test_the_last_good_figures_are_named_with_their_time() -> None:
    assert still_shown(GOOD, "vi") == "Vẫn hiển thị số liệu đọc được lúc 16:30 ngày 18/11/2024."
    assert explain("locked", {}, "vi", last_good=GOOD).meanwhile == still_shown(GOOD, "vi")
    assert explain("locked", {"last_good": GOOD}, "vi").meanwhile == still_shown(GOOD, "vi")


def test_without_earlier_figures_none_are_promised() -> None:
    assert explain("missing", {}, "vi").meanwhile == (
        "Chưa có số liệu nào được đọc trước đó để hiển thị."
    )


@pytest.mark.parametrize(
    "params",
    [
        {"path": "C:\\Users\\vhtt\\phu-la.xlsx"},
        {"path": PurePosixPath("/srv/phu-la.xlsx")},
        {"name": "phu-la.xlsx"},
    ],
)
def test_a_file_is_called_by_its_name(params: dict[str, Any]) -> None:
    what = explain("missing", params, "vi").what
    assert what == "Không tìm thấy tệp số liệu “phu-la.xlsx”."


def test_sizes_are_written_in_the_language() -> None:
    what = explain("too_large", {"size_mb": 20.4, "limit_mb": 20}, "vi").what
    assert what == "Tệp số liệu nặng 20,4 MB, vượt giới hạn cho phép 20 MB."
    unpacked = {"size_mb": 1200, "limit_mb": 400, "unpacked": True}
    assert explain("too_large", unpacked, "en").what == (
        "The data file holds 1,200 MB when unpacked and is above the limit of 400 MB."
    )


@pytest.mark.parametrize(
    ("kind", "what", "fix"),
    [
        ("xls", "mà là tệp Excel kiểu cũ (.xls).", "lưu lại dưới dạng"),
        ("pdf", "mà là tệp PDF.", "chép đúng tệp"),
        ("other", "không phải là bảng tính Excel (.xlsx).", "chép đúng tệp"),
        (None, "không phải là bảng tính Excel (.xlsx).", "lưu lại dưới dạng"),
    ],
)
def test_a_file_that_is_no_workbook_is_called_what_it_is(
    kind: str | None, what: str, fix: str
) -> None:
    explanation = explain("not_workbook", {"kind": kind}, "vi")
    assert explanation.what.endswith(what)
    assert fix in explanation.fix


def test_one_missing_part_is_named_with_its_own_remedy() -> None:
    explanation = explain("incomplete", {"findings": [missing_tab("Danh mục")]}, "vi")
    assert explanation.what == (
        "Bảng số liệu còn thiếu phần bắt buộc: không tìm thấy trang tính “Danh mục”."
    )
    assert explanation.fix == "Đề nghị khôi phục tên trang tính hoặc tải lại biểu mẫu."


def test_several_missing_parts_make_one_sentence() -> None:
    titles = ["Cấu hình", "Danh mục", "Cài đặt", "Báo cáo ngày"]
    explanation = explain("incomplete", {"findings": [missing_tab(t) for t in titles]}, "vi")
    assert "“Cấu hình”; không tìm thấy trang tính “Danh mục”" in explanation.what
    assert explanation.what.endswith("; ….")
    assert explanation.fix.startswith("Đề nghị bổ sung các phần còn thiếu")


def test_a_blocking_finding_may_hold_anything() -> None:
    finding = Finding("date.unreadable", "error", None, None, None, date.max, found="{x}[y]")
    assert "“{x}[y]”" in explain("incomplete", {"findings": [finding]}, "en").what
