"""The two catalogues: complete, alike, and in the ward's own spelling."""

import csv
import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from words import catalogue, keys, languages, said, text

VOCABULARY = Path(__file__).parent / "ui_vi.csv"  # the ward's vocabulary, as it was agreed
OLD_TONES = re.compile(r"[òóỏõọ][ae]\b|(?<!q)[ùúủũụ]y\b|(?<!q)[ùúủũụ]ê", re.IGNORECASE)


def forms(lang: str) -> list[tuple[str, str]]:
    """(key, text) of every text, plural forms singly."""
    entries = ((key, catalogue._entry(key, lang)) for key in keys(lang))
    return [
        (key, form)
        for key, entry in entries
        for form in ([entry] if isinstance(entry, str) else entry.values())
    ]


def vocabulary() -> list[dict[str, str]]:
    with VOCABULARY.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_vietnamese_comes_first() -> None:
    assert languages() == ("vi", "en")


def test_both_languages_have_the_same_keys() -> None:
    assert set(keys("vi")) == set(keys("en"))


def test_a_text_asks_for_the_same_values_in_both_languages() -> None:
    for key in keys("vi"):
        assert catalogue.placeholders(key, "vi") == catalogue.placeholders(key, "en"), key


def test_every_agreed_text_stands_in_the_catalogue_as_agreed() -> None:
    agreed = {row["key"]: row["vi"] for row in vocabulary()}
    agreed |= {f"{row['key']}_fix": row["how_to_fix_vi"] for row in vocabulary()}
    agreed = {key: wording for key, wording in agreed.items() if wording}
    assert len(agreed) > 180
    assert {key: catalogue._entry(key, "vi") for key in agreed} == agreed


@pytest.mark.parametrize("lang", languages())
def test_no_text_is_empty_or_has_stray_spaces(lang: str) -> None:
    joins = {"frame.separator", "caption.join", "sentence.title_and", "sentence.title_but"}
    starts_a_tail = re.compile(r"^( – | \(|[,;] )")  # texts that are put behind another
    for key, form in forms(lang):
        assert form.strip(), key
        if key not in joins:
            assert form == form.rstrip(), key
            assert form == form.lstrip() or starts_a_tail.match(form), key
        assert "  " not in form, key


@pytest.mark.parametrize("lang", languages())
def test_texts_are_composed_unicode_without_exclamation_marks(lang: str) -> None:
    for key, form in forms(lang):
        assert unicodedata.is_normalized("NFC", form), key
        assert "!" not in form.replace("{sheet}!{cell}", ""), key
        assert "\N{NO-BREAK SPACE}" not in form, key


def test_vietnamese_texts_keep_the_wards_tone_marks_and_manners() -> None:
    for key, form in forms("vi"):
        assert not OLD_TONES.search(form), (key, form)
        assert not re.search(r"\bbạn\b|yếu kém|thất bại|\buser\b|dashboard", form.casefold()), key


@pytest.mark.parametrize("word", ["hòa", "tòa nhà", "lũy kế", "ủy ban", "khóa", "xóa", "thỏa"])
def test_the_other_tone_style_would_be_noticed(word: str) -> None:
    assert OLD_TONES.search(word)


@pytest.mark.parametrize("word", ["hoà", "toà nhà", "luỹ kế", "uỷ ban", "quý", "khoá", "toán"])
def test_the_wards_tone_style_passes(word: str) -> None:
    assert not OLD_TONES.search(word)


@pytest.mark.parametrize("lang", languages())
def test_remedies_ask_politely(lang: str) -> None:
    asking = {"vi": "đề nghị", "en": ("please", "are asked to")}[lang]
    words = (asking,) if isinstance(asking, str) else asking
    for key, form in forms(lang):
        if re.fullmatch(r"(finding|problem)\..*\.fix(_\w+)?", key):
            assert any(word in form.casefold() for word in words), (key, form)


@pytest.mark.parametrize("lang", languages())
def test_parts_that_may_be_left_out_name_something_that_may_be_unknown(lang: str) -> None:
    for key, form in forms(lang):
        assert form.count("[") == form.count("]"), key
        for part in catalogue.OPTIONAL.findall(form):
            assert catalogue.PLACEHOLDER.search(part), (key, part)


@pytest.mark.parametrize("lang", languages())
def test_no_key_is_written_twice_or_hides_another(lang: str) -> None:
    for path in (catalogue.FOLDER / lang).glob("*.toml"):
        with path.open("rb") as file:
            tomllib.load(file)  # raises where a key stands twice in one file
    catalogue._catalogue(lang)  # raises where it stands in two
    assert len(keys(lang)) == len(set(keys(lang)))


def test_an_unknown_key_is_named_with_its_language() -> None:
    with pytest.raises(KeyError, match="no text 'no_such_text' in language 'en'"):
        text("no_such_text", "en")


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(KeyError, match="no language 'fr'"):
        text("coverage", "fr")


def test_a_missing_value_is_named() -> None:
    with pytest.raises(KeyError, match=r"'day_n' \(vi\) needs 'total'"):
        text("day_n", "vi", n=3)


def test_a_plural_without_its_number_says_so() -> None:
    with pytest.raises(KeyError, match=r"'days_left'.*needs 'n'"):
        text("days_left", "en")


@pytest.mark.parametrize(
    ("n", "expected"),
    [(0, "0 days left"), (1, "1 day left"), ("01", "01 day left"), (2, "2 days left")],
)
def test_english_counts_one_apart(n: int | str, expected: str) -> None:
    assert text("days_left", "en", n=n) == expected


def test_what_the_sheet_says_is_put_in_as_it_is() -> None:
    typed = "<b>{n}</b> [x] & {{"
    assert text("filtered_by", "vi", x=typed) == f"Đang lọc: {typed}"
    assert said("problem.missing.what", "vi", name=typed) == (
        f"Không tìm thấy tệp số liệu “{typed}”."
    )


def test_values_are_written_in_the_language() -> None:
    assert text("chart.people", "vi", n=3089) == "3.089 người"
    assert text("chart.people", "en", n=3089.0) == "3,089 people"
    assert text("chart.people", "en", n=None) == "– people"


def test_a_part_is_left_out_where_it_is_unknown() -> None:
    assert said("sentence.nothing_reported", "vi", baseline=3089) == (
        "Chưa có tổ dân phố nào báo cáo; đang lấy số nền 3.089 người"
    )
    for unknown in (None, float("nan"), ""):
        written = said("sentence.nothing_reported", "vi", baseline=unknown)
        assert written == "Chưa có tổ dân phố nào báo cáo"
