"""What is said when the empty workbook cannot be made."""

import pytest

from data.template.google_account import CODES as GOOGLE_CODES
from data.template.problems import CODES
from words import keys, languages, templates


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("code", sorted(CODES | GOOGLE_CODES))
def test_every_problem_says_what_and_asks_politely_for_the_remedy(code: str, lang: str) -> None:
    said = templates.explain(code, {}, lang)

    assert {"vi": "Đề nghị", "en": "Please"}[lang] in said
    assert not set("{}[]") & set(said)


@pytest.mark.parametrize(
    ("kind", "codes"), [("template_problem", CODES), ("google_problem", GOOGLE_CODES)]
)
def test_no_words_are_kept_for_a_problem_that_is_none(kind: str, codes: frozenset[str]) -> None:
    parts = [key.split(".") for key in keys("vi") if key.startswith(f"{kind}.")]

    assert {part[1] for part in parts if len(part) == 3} == codes


def test_the_file_the_columns_and_the_remedy_are_named() -> None:
    params = {"name": "danh-muc.csv", "columns": ["Tên đơn vị", "Loại"]}

    assert templates.explain("register_headings", params, "vi").startswith(
        "Tệp danh mục “danh-muc.csv” thiếu cột: Tên đơn vị, Loại. Đề nghị"
    )


def test_an_unfinished_sheet_is_named_last() -> None:
    address = "https://docs.google.com/spreadsheets/d/" + "x" * 60 + "/edit"

    said = templates.explain("busy", {"address": address, "status": 503, "reason": "…"}, "vi")

    assert said.endswith(f"Bảng đang làm dở: {address}. Đề nghị xoá bảng này trước khi làm lại.")


def test_what_google_said_is_passed_on_where_nothing_better_is_known() -> None:
    said = templates.explain("refused", {"status": 400, "reason": "Invalid requests[0]"}, "vi")

    assert "(mã 400)" in said
    assert "Invalid requests[0]" in said


def test_an_unknown_problem_is_no_problem_of_the_words() -> None:
    with pytest.raises(KeyError):
        templates.explain("nothing", {}, "vi")
