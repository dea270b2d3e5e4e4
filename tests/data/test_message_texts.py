"""The usual wordings of messages, and those that the ward has written into Cấu hình."""

import unicodedata

import pytest

from data.message_texts import REMIND_UNIT, TARGETS, URGE_GROUP, USUAL, wording
from data.sheet.setting_cells import field_of
from data.template.settings_tab import SETTINGS as TEMPLATE
from tests.data.sheets import SETTINGS, read
from words.message_facts import OF_OFFICER, OF_TARGETS, OF_UNIT
from words.messages import unknown_names

KNOWN = dict.fromkeys(USUAL, OF_UNIT) | {
    "Tin nhắn đôn đốc theo cán bộ": OF_OFFICER,
    "Tin nhắn nhắc báo cáo": OF_OFFICER,
    "Tin nhắn giao chỉ tiêu": OF_TARGETS,
}


def texts(*rows: list[str | None]) -> dict[str, str]:
    return dict(read(settings=[*SETTINGS[:4], *rows]).campaign.texts)


@pytest.mark.parametrize("key", USUAL)
def test_every_name_in_a_usual_wording_is_known_there(key: str) -> None:
    assert unknown_names(USUAL[key], KNOWN[key]) == []


@pytest.mark.parametrize("key", USUAL)
def test_a_usual_wording_is_in_the_tone_of_the_office(key: str) -> None:
    usual = USUAL[key]

    assert usual == unicodedata.normalize("NFC", usual)
    assert usual.startswith("Kính gửi")
    assert usual.endswith("Trân trọng.")
    assert "!" not in usual
    assert " bạn" not in usual.casefold()


@pytest.mark.parametrize("key", USUAL)
def test_its_key_is_no_setting_of_another_meaning(key: str) -> None:
    assert field_of(key) is None


@pytest.mark.parametrize("key", USUAL)
def test_the_empty_workbook_offers_it(key: str) -> None:
    assert [setting.value for setting in TEMPLATE if setting.key == key] == [USUAL[key]]


def test_several_lines_stay_lines() -> None:
    typed = "Kính gửi {đơn vị}.\n– một;\n– hai.\n\nTrân trọng."

    assert wording(texts([URGE_GROUP, typed]), URGE_GROUP) == typed


@pytest.mark.parametrize("blank", [None, "", "   ", "\n"])
def test_a_blank_wording_is_none_so_that_the_usual_one_counts(blank: str | None) -> None:
    assert wording(texts([TARGETS, blank]), TARGETS) == USUAL[TARGETS]


@pytest.mark.parametrize("typed", ["TIN NHẮN GIAO CHỈ TIÊU", " tin nhan giao  chi tieu "])
def test_a_key_may_be_spelt_in_any_way(typed: str) -> None:
    assert wording(texts([typed, "Chỉ tiêu:"]), TARGETS) == "Chỉ tiêu:"


def test_each_key_has_its_own_wording() -> None:
    found = texts([URGE_GROUP, "Một."], [REMIND_UNIT, "Hai."])

    assert (wording(found, URGE_GROUP), wording(found, REMIND_UNIT)) == ("Một.", "Hai.")
    assert wording(found, TARGETS) == USUAL[TARGETS]
