"""Sentences made of figures: true at every boundary, silent about what is unknown."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words import sentences

START, DEADLINE = date(2024, 11, 1), date(2024, 11, 28)
LANGS = st.sampled_from(["vi", "en"])
NUMBERS = st.one_of(st.none(), st.just(float("nan")), st.floats(-1e6, 1e6), st.integers(-9, 9))


def headline(lang: str = "vi", **params: Any) -> str:
    known: dict[str, Any] = {"coverage": 0.288, "plan_gap": 179}
    return sentences.ward_headline(lang=lang, **(known | params))


@pytest.mark.parametrize(
    ("plan_gap", "vi", "en"),
    [
        (179, ", vượt kế hoạch ngày 179 người", ", 179 people ahead of the day's plan"),
        (1.9, ", vượt kế hoạch ngày 01 người", ", 1 person ahead of the day's plan"),
        (0.9, ", đúng kế hoạch ngày", ", on the day's plan"),
        (0, ", đúng kế hoạch ngày", ", on the day's plan"),
        (-1e-12, ", đúng kế hoạch ngày", ", on the day's plan"),
        (-0.2, ", thấp hơn kế hoạch ngày 01 người", ", 1 person behind the day's plan"),
        (-1204, ", thấp hơn kế hoạch ngày 1.204 người", ", 1,204 people behind the day's plan"),
        (None, "", ""),
        (float("nan"), "", ""),
    ],
)
def test_the_headline_sets_the_share_against_the_plan(
    plan_gap: float | None, vi: str, en: str
) -> None:
    assert headline(plan_gap=plan_gap) == f"28,8% cư dân đã cài đặt{vi}"
    assert headline("en", plan_gap=plan_gap) == f"28.8% of residents have installed the app{en}"


def test_the_headline_names_the_app_where_the_settings_do() -> None:
    assert headline(app="iHanoi") == "28,8% cư dân đã cài iHanoi, vượt kế hoạch ngày 179 người"


def test_before_the_start_the_headline_says_when() -> None:
    assert headline(started=False, start=START) == "Đợt thi đua bắt đầu ngày 01/11/2024"
    assert headline(started=False) == "Đợt thi đua chưa bắt đầu"


def test_with_nothing_reported_the_headline_says_what_stands_in() -> None:
    silent = "Chưa có tổ dân phố nào báo cáo"
    assert headline(has_figures=False, baseline=3089) == f"{silent}; đang lấy số nền 3.089 người"
    assert headline(has_figures=False) == silent


def test_after_the_end_the_headline_speaks_of_the_end() -> None:
    assert headline(ended=True) == (
        "Kết thúc đợt thi đua: 28,8% cư dân đã cài đặt, vượt kế hoạch 179 người"
    )
    assert "không có tổ dân phố nào báo cáo" in headline(ended=True, has_figures=False)


def test_without_eligible_people_there_is_no_share() -> None:
    assert headline(coverage=None, installed=5210) == (
        "5.210 người đã cài đặt; chưa có số đối tượng vận động nên chưa tính được tỷ lệ"
    )
    assert "tỷ lệ" in headline(coverage=None)


@pytest.mark.parametrize(
    ("gain", "previous", "gained", "vi"),
    [
        (131, 76, 2121, "Trong ngày tăng 131 người (hôm trước +76); từ đầu đợt tăng 2.121 người"),
        (0, None, 0, "Trong ngày không tăng; từ đầu đợt chưa tăng"),
        (-2, 0, None, "Trong ngày giảm 02 người (hôm trước 0)"),
        (None, 76, None, "Chưa có số tăng trong ngày"),
    ],
)
def test_gains(gain: Any, previous: Any, gained: Any, vi: str) -> None:
    assert vi == sentences.gains_sentence(
        gain=gain, previous_gain=previous, gained=gained, lang="vi"
    )


GROUPS = ["Tổ dân phố số 4", "TDP 09", "Tổ dân phố số 12"]


@pytest.mark.parametrize(
    ("reported", "expected", "names", "vi"),
    [
        (17, 20, GROUPS, "17/20 tổ đã báo cáo; chưa có: Tổ 4, 9, 12"),
        (20, 20, [], "Đủ 20/20 tổ đã báo cáo"),
        (3, 8, [], "03/08 tổ đã báo cáo"),
        (0, 20, GROUPS, "Chưa có tổ nào báo cáo (0/20)"),
        (0, 0, [], "Trong ngày không có đơn vị nào phải báo cáo"),
        (None, 20, [], ""),
    ],
)
def test_reporting(reported: Any, expected: int, names: list[str], vi: str) -> None:
    assert vi == sentences.reporting_sentence(
        reported=reported, expected=expected, missing_names=names, lang="vi"
    )


@pytest.mark.parametrize(
    ("errors", "warnings", "units", "vi", "en"),
    [
        (
            3,
            4,
            ["Tổ dân phố số 12", "Toà nhà Mẫu B", "Tổ dân phố số 12"],
            "03 lỗi cần sửa; sửa xong Tổ 12 và Toà nhà Mẫu B được tính lại ngay",
            (
                "3 errors to put right; "
                "once mended, Tổ 12 and Toà nhà Mẫu B will be counted again at once"
            ),
        ),
        (1, 0, [], "01 lỗi cần sửa", "1 error to put right"),
        (
            5,
            0,
            GROUPS,
            "05 lỗi cần sửa; sửa xong 03 đơn vị được tính lại ngay",
            "5 errors to put right; once mended, 3 units will be counted again at once",
        ),
        (
            0,
            1,
            [],
            "Không có lỗi cần sửa; 01 nội dung cần kiểm tra",
            "No errors to put right; 1 point to check",
        ),
        (0, 0, ["Tổ 1"], "Không phát hiện lỗi số liệu", "No errors found in the data"),
    ],
)
def test_quality(errors: int, warnings: int, units: list[str], vi: str, en: str) -> None:
    for lang, sentence in (("vi", vi), ("en", en)):
        assert sentence == sentences.quality_headline(
            errors=errors, warnings=warnings, units=units, lang=lang
        )


def test_the_alt_text_says_what_the_chart_says() -> None:
    full = sentences.chart_alt(
        installed=5210,
        as_of=date(2024, 11, 18),
        coverage=0.2885,
        baseline=3089,
        plan=5031,
        deadline=DEADLINE,
        expected=6390,
        low=6205,
        high=6570,
        lang="vi",
    )
    assert full == (
        "Biểu đồ tiến độ toàn phường: trước đợt thi đua 3.089 người; đến ngày 18/11/2024 có 5.210 "
        "người đã cài đặt (28,9%), kế hoạch 5.031 người; dự báo ngày 28/11 khoảng 6.390 người, "
        "trong khoảng 6.205 – 6.570."
    )
    bare = sentences.chart_alt(installed=5210, as_of=date(2024, 11, 18), low=1, high=2, lang="vi")
    assert bare == ("Biểu đồ tiến độ toàn phường: đến ngày 18/11/2024 có 5.210 người đã cài đặt.")
    assert "chưa có số liệu" in sentences.chart_alt(installed=None, as_of=None, lang="vi")


def test_the_alt_text_of_the_bars_leaves_out_what_is_unknown() -> None:
    say = sentences.gains_alt
    assert say(as_of=DEADLINE, gain=131, best=158, best_day=date(2024, 11, 7), lang="vi") == (
        "Biểu đồ cột số người tăng từng ngày: ngày 28/11 tăng 131 người, "
        "cao nhất 158 người ngày 07/11."
    )
    assert say(as_of=None, gain=None, best=None, best_day=None, lang="vi") == (
        "Biểu đồ cột số người tăng từng ngày."
    )


@given(LANGS, st.lists(NUMBERS, min_size=6, max_size=6), st.integers(-5, 40), st.booleans())
def test_no_figure_breaks_a_sentence_or_shows_through_as_unknown(
    lang: str, numbers: list[Any], days_left: int, flag: bool
) -> None:
    a, b, c, d, e, f = numbers
    written = [
        sentences.ward_headline(
            coverage=a, plan_gap=b, installed=c, baseline=d, lang=lang, ended=flag
        ),
        sentences.outlook(
            expected_share=a,
            expected_count=b,
            low=c,
            high=d,
            deadline=DEADLINE,
            milestone_share=0.36,
            milestone_count=e,
            target_share=f,
            lang=lang,
        ),
        sentences.pace_sentence(days_left=days_left, required=a, pace=b, missing=c, lang=lang),
        sentences.progress_title(plan_gap=a, pace=b, previous_pace=c, lang=lang, ended=flag),
        sentences.gains_sentence(gain=a, previous_gain=b, gained=c, lang=lang),
    ]
    for sentence in written:
        assert not {"nan", "None", "{", "["} & set(sentence.split())
        assert " –%" not in sentence
        assert "– người" not in sentence
