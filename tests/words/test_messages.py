"""Messages made of a wording that somebody typed: nothing in it breaks one, nothing is made up."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words.messages import LINK, message, unknown_names

LINK_TO = "https://ihanoi.example/groups?group=TDP-04"
FACTS = {"đơn vị": "Tổ 4", "đã cài": "105", "mốc": None, "ngày mốc": None, "tổ trưởng": "Lan"}


def made(wording: str, **more: str | None) -> str:
    """The message without its link."""
    return message(wording, {**FACTS, **more})


def test_known_facts_are_put_in() -> None:
    assert made("Kính gửi {đơn vị}: đã cài {đã cài} người.") == "Kính gửi Tổ 4: đã cài 105 người."


@pytest.mark.parametrize("typed", ["{ĐÃ CÀI}", "{ Đã   cài }", "{đã cài}"])
def test_capitals_spaces_and_the_form_of_accents_do_not_matter(typed: str) -> None:
    assert made(unicodedata.normalize("NFD", f"Có {typed} người.")) == "Có 105 người."


@pytest.mark.parametrize(
    ("wording", "kept"),
    [
        ("Chào. Để kịp mốc {mốc} vào {ngày mốc}. Trân trọng.", "Chào. Trân trọng."),
        ("Chào {đơn vị} {mốc}. Trân trọng.", "Trân trọng."),
        ("Chào. Trân trọng {mốc}.", "Chào."),
        ("Đề nghị vận động; cần {mốc}. Trân trọng.", "Đề nghị vận động. Trân trọng."),
        ("Đề nghị vận động; cần {mốc}; xin báo lại.", "Đề nghị vận động; xin báo lại."),
        ("Đề nghị vận động; cần {mốc}; vào {ngày mốc}.", "Đề nghị vận động."),
        ("Cần {mốc}; xin báo lại. Trân trọng.", "Xin báo lại. Trân trọng."),
        ("Chào. Cần {mốc}; 3 ngày qua tăng 5.", "Chào. 3 ngày qua tăng 5."),
        ("Chào; cần {mốc}", "Chào."),
        ("Chào.\nCần {mốc}\nTrân trọng.", "Chào.\nTrân trọng."),
        ("Chào. Cần {mốc}\nTrân trọng.", "Chào.\nTrân trọng."),
        ("– Một;\n– hai {mốc}.\nTrân trọng.", "– Một.\n\nTrân trọng."),
        ("Đã cài {đã cài} người? Còn {mốc}! Trân trọng.", "Đã cài 105 người? Trân trọng."),
        ("Cần {mốc}.", ""),
    ],
)
def test_a_sentence_that_names_something_unknown_is_left_out_whole(wording: str, kept: str) -> None:
    assert made(wording) == kept


def test_a_number_with_a_point_does_not_end_a_sentence() -> None:
    assert made("Toàn phường có 3.089 người; cần {đã cài}.") == (
        "Toàn phường có 3.089 người; cần 105."
    )


def test_a_name_nobody_knows_stays_as_typed_and_is_told() -> None:
    wording = "Gửi {đơn vị}, {tên tổ} và {Tên Tổ}, {đã cai}. Xem {liên kết}."

    assert made(wording).startswith("Gửi Tổ 4, {tên tổ} và {Tên Tổ}, {đã cai}.")
    assert unknown_names(wording, FACTS) == ["tên tổ", "Tên Tổ", "đã cai"]


def test_the_link_stands_last_on_a_line_of_its_own() -> None:
    assert message("Chào {đơn vị}.", FACTS, LINK_TO) == f"Chào Tổ 4.\n{LINK_TO}"


def test_the_link_stands_where_the_wording_has_it() -> None:
    assert message("Xem {Liên kết} nhé.", FACTS, LINK_TO) == f"Xem {LINK_TO} nhé."


def test_the_link_is_not_lost_with_the_sentence_that_had_it() -> None:
    assert message("Chào. Mốc {mốc}, xem {liên kết}.", FACTS, LINK_TO) == f"Chào.\n{LINK_TO}"


def test_a_blank_wording_is_the_link_alone() -> None:
    assert message(" \n ", FACTS, LINK_TO) == LINK_TO


def test_what_a_fact_holds_is_never_read_as_a_name() -> None:
    assert made("Gửi {đơn vị}.", **{"đơn vị": "Tổ {đã cài} {mốc}"}) == "Gửi Tổ {đã cài} {mốc}."


# ---- Any wording and any facts

NAMES = ("một", "hai", "ba", "bốn")
MARKS = st.sampled_from([". ", "; ", ".\n", "\n", " ", "! ", ""])
PIECES = st.one_of(
    st.sampled_from([f"{{{name}}}" for name in NAMES]),
    st.sampled_from(["{ai đó}", f"{{{LINK}}}", "Đề nghị", "đến 3.089", "{", "}", "{}"]),
    st.text(max_size=12),
)
WORDINGS = st.lists(st.tuples(PIECES, MARKS), max_size=12).map(
    lambda parts: "".join(piece + mark for piece, mark in parts)
)
VALUES = st.none() | st.sampled_from(["15", "Tổ 4", "19/11"])
ANY_FACTS = st.fixed_dictionaries(dict.fromkeys(NAMES, VALUES))


@given(wording=st.text(), facts=st.dictionaries(st.text(), st.none() | st.text()))
def test_any_text_at_all_makes_a_message(wording: str, facts: dict[str, str | None]) -> None:
    assert LINK_TO in message(wording, facts, LINK_TO)


@given(wording=WORDINGS, facts=ANY_FACTS)
def test_no_known_name_is_left_in_braces(wording: str, facts: dict[str, str | None]) -> None:
    written = message(wording, facts, LINK_TO)

    assert not [name for name in (*NAMES, LINK) if f"{{{name}}}" in written]


@given(wording=WORDINGS, facts=ANY_FACTS)
def test_the_link_stands_in_every_message_once(wording: str, facts: dict[str, str | None]) -> None:
    asked_for = wording.count(f"{{{LINK}}}")

    assert 1 <= message(wording, facts, LINK_TO).count(LINK_TO) <= max(1, asked_for)


SENTENCES = st.lists(
    st.sampled_from(
        ["Gửi {một} và {hai}", "Đạt {ba} người", "Cần {bốn} mỗi ngày", "Trân trọng", "Xin {ai đó}"]
    ),
    min_size=1,
    max_size=6,
)


@given(
    sentences=SENTENCES,
    marks=st.lists(st.sampled_from([".", ";", ".\n"]), min_size=6, max_size=6),
    facts=ANY_FACTS,
)
def test_what_is_kept_reads_as_sentences(
    sentences: list[str], marks: list[str], facts: dict[str, str | None]
) -> None:
    """Those whose facts are all known, in order; the last always ends with a full stop."""
    used = [*marks[: len(sentences) - 1], "."]
    wording = " ".join(sentence + mark for sentence, mark in zip(sentences, used, strict=True))

    written = message(wording, facts)

    whole = [s for s in sentences if all(facts.get(n, "") is not None for n in named(s))]
    parts = [part.strip() for part in re.split(r"[.;]", written) if part.strip()]
    assert parts == [s.format(**facts, **{"ai đó": "{ai đó}"}) for s in whole]
    assert written == "" or written.endswith(".")
    assert not re.search(r"[.;]\s*[.;]|^\s*[.;]", written)


def named(sentence: str) -> list[str]:
    return re.findall(r"\{(.+?)\}", sentence)
