"""Every rule explains itself to the officer, whatever stood in the sheet."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from words.findings import LONGEST, Explanation, explain, rules

CONTRACT = [
    "structure.tab_missing",
    "structure.tab_empty",
    "structure.header_not_found",
    "structure.column_missing",
    "structure.locale_not_vi",
    "config.deadline_before_start",
    "config.method_unknown",
    "config.target_unreadable",
    "identity.unknown_unit",
    "identity.unit_missing",
    "identity.code_name_mismatch",
    "identity.kind_unknown",
    "identity.duplicate_unit",
    "format.not_a_count",
    "format.not_integer",
    "format.cell_error",
    "format.ambiguous_separator",
    "format.approximate",
    "format.number_as_text",
    "date.unreadable",
    "date.day_month_swapped",
    "date.duplicate_period",
    "consistency.conflicting_values",
    "consistency.conflicting_sources",
    "consistency.cumulative_decrease",
    "consistency.increment_entered",
    "consistency.below_baseline",
    "consistency.activated_above_installed",
    "consistency.used_above_activated",
    "consistency.stale",
    "consistency.cells_lost",
    "timeliness.future_period",
    "timeliness.outside_period",
    "timeliness.edited_after_cutoff",
    "timeliness.late",
    "completeness.not_reported",
    "plausibility.negative",
    "plausibility.above_denominator",
    "plausibility.outlier",
    "denominator.zero",
    "denominator.unreadable",
    "denominator.missing",
    "denominator.changed",
    "denominator.baseline_mismatch",
    "denominator.buildings_above_group",
    "correction.unmatched",
    "security.markup_or_formula_text",
]
LANGS = ("vi", "en")
SEVERITIES = ("error", "warning", "info")
FULL: dict[str, Any] = {
    "sheet": "Cài đặt",
    "cell": "T13",
    "found": "#REF!",
    "unit": "Tổ dân phố số 12",
    "date": date(2024, 11, 18),
    "previous_date": date(2024, 11, 17),
    "start": date(2024, 11, 1),
    "end": date(2024, 11, 28),
    "deadline": date(2024, 10, 28),
    "first": date(2024, 11, 1),
    "last": date(2024, 11, 12),
    "x": 105,
    "y": 3107,
    "n": 2,
    "since": "17:42 05/11/2024",
    "cutoff": "17:00",
    "days": 3,
    "n_units": 3,
    "units": ["Tổ dân phố số 4", "Tổ dân phố số 9", "Trạm Y tế"],
    "other_cell": "T52",
    "other_sheet": "Báo cáo ngày",
    "column": "Loại",
    "locale": "en_US",
    "code": "TDP01",
    "name": "Tổ 2",
    "code_unit": "Tổ dân phố số 1",
    "name_unit": "Tổ dân phố số 2",
    "value": 3150,
    "per_day": 16.0,
    "usual": 3.5,
    "reason_key": "value",
    "measure": "installed",
    "lower_bound": False,
    "withheld": True,
}


def all_texts(explanation: Explanation) -> list[str]:
    return [explanation.what, explanation.done, explanation.fix, explanation.brief]


def test_every_rule_of_the_contract_has_words_and_no_other() -> None:
    assert sorted(rules()) == sorted(CONTRACT)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("rule", CONTRACT)
@pytest.mark.parametrize("params", [FULL, {}, dict.fromkeys(FULL)], ids=["full", "empty", "None"])
def test_every_rule_explains_itself(rule: str, lang: str, params: dict[str, Any]) -> None:
    for severity in SEVERITIES:
        for sentence in all_texts(explain(rule, params, lang, severity)):
            assert re.search(r"\w", sentence)
            assert sentence.endswith(".")
            assert sentence[0] == sentence[0].upper()
            assert not re.search(r"[{}\[\]–]|None|nan|  | [.,;:]", sentence.replace(" – ", " "))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("rule", CONTRACT)
def test_a_sentence_about_a_cell_says_where_it_is(rule: str, lang: str) -> None:
    what = explain(rule, FULL, lang, "error").what
    assert "“Cài đặt”" in what
    if rule not in {
        "structure.tab_missing",
        "structure.tab_empty",
        "structure.header_not_found",
        "structure.column_missing",
    }:
        assert "T13" in what


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("rule", CONTRACT)
def test_nothing_is_said_twice_about_the_place(rule: str, lang: str) -> None:
    what = explain(rule, {**FULL, "code_unit": "A", "name_unit": "B"}, lang, "error").what
    assert what.count("“Cài đặt”") == 1
    assert what.count("18/11") <= 1


HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=300),
    st.dates(),
    st.datetimes(),
    st.lists(st.one_of(st.none(), st.text(), st.integers()), max_size=4),
    st.sampled_from(
        [
            "2024-11-18",
            "2024-13-45",
            "{found}",
            "[{unit}]",
            "@handling.counted",
            "Cấu hình",
            "Danh mục",
            "<script>",
            "\ud800",
            "a\n\tb",
        ]
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(CONTRACT),
    st.dictionaries(st.one_of(st.sampled_from(sorted(FULL)), st.text(max_size=8)), HOSTILE),
    st.sampled_from(LANGS),
    st.one_of(st.sampled_from(SEVERITIES), st.text(max_size=5)),
)
def test_no_content_of_a_cell_stops_the_words(
    rule: str, params: dict[str, Any], lang: str, severity: str
) -> None:
    for sentence in all_texts(explain(rule, params, lang, severity)):
        assert sentence.strip()
        assert "\n" not in sentence
        sentence.encode()


@pytest.mark.parametrize("lang", LANGS)
def test_an_unknown_rule_is_named(lang: str) -> None:
    with pytest.raises(KeyError, match="no_such"):
        explain("format.no_such", {}, lang)


def test_long_text_is_shortened() -> None:
    what = explain("identity.unknown_unit", {"found": "dài " * 100}, "vi", "error").what
    found = what.split("“")[1].split("”")[0]
    assert found.endswith("…")
    assert len(found) <= LONGEST


def test_braces_and_brackets_from_the_sheet_stay_what_they_are() -> None:
    what = explain("identity.unknown_unit", {"found": "[Tổ {unit}]", "unit": "X"}, "vi").what
    assert "“[Tổ {unit}]”" in what


def test_a_formula_error_reads_as_in_the_wards_words() -> None:
    explanation = explain("format.cell_error", FULL, "vi", "error")
    assert explanation.where == "Trang tính “Cài đặt”, ô T13, Tổ dân phố số 12, ngày 18/11"
    assert explanation.brief == "“#REF!” là lỗi công thức, không phải số liệu."
    assert explanation.what == f"{explanation.where}: {explanation.brief}"
    assert explanation.done == (
        "Ô này chưa được tính; Tổ dân phố số 12 tạm lấy số hợp lệ trước đó, nếu có."
    )


def test_a_falling_count_names_both_days_and_stays_counted() -> None:
    explanation = explain("consistency.cumulative_decrease", {**FULL, "y": 107}, "vi", "warning")
    assert explanation.brief == (
        "Số luỹ kế ngày 18/11 (105) thấp hơn lần báo cáo trước (ngày 17/11: 107)."
    )
    assert explanation.done == "Vẫn tính."
    assert "“Đính chính”" in explanation.fix


def test_dates_may_come_as_iso_texts() -> None:
    as_text = {**FULL, "date": "2024-11-18", "previous_date": "2024-11-17T00:00:00"}
    for rule in CONTRACT:
        assert explain(rule, as_text, "vi") == explain(rule, FULL, "vi")


def test_numbers_are_written_in_the_language() -> None:
    rule = "plausibility.above_denominator"
    params = {"x": 3107, "y": 1250.0, "withheld": False}
    assert "(3.107)" in explain(rule, params, "vi").what
    assert "(3,107) is above the eligible count (1,250)" in explain(rule, params, "en").what
