"""The template has what the contract has: every tab, every heading, every word of its lists."""

from datetime import date, timedelta

from data.checks.findings import Findings
from data.files.workbook import read_workbook
from data.reading import FORMS, KINDS
from data.sheet import heading_names
from data.sheet.corrections import MEASURE_WORDS
from data.sheet.heading_match import match_columns
from data.sheet.register_words import KIND_OF, frequency_of
from data.sheet.setting_cells import KEYS
from data.sheet.settings import METHODS
from data.sheet.tabs import CONTENT, TITLES, Tabs
from data.template import columns
from data.template.description import FIRST_ROW, HEADING_ROW
from data.template.guide_tab import guide_tab
from data.template.template import describe
from data.typed.text import plain
from tests.data.template.books import START, UNITS, made

TEMPLATE = describe(START, 28, UNITS)
LISTS = {
    "register": columns.REGISTER,
    "answers": columns.ANSWERS,
    "milestones": columns.MILESTONES,
    "activities": columns.ACTIVITIES,
    "actions": columns.ACTIONS,
    "sent_reports": columns.SENT_REPORTS,
    "corrections": columns.CORRECTIONS,
}


def test_every_tab_of_the_contract_is_there_once_and_a_guide_before_them() -> None:
    titles = [tab.title for tab in TEMPLATE.tabs]

    assert titles[0] == "Hướng dẫn"
    assert sorted(titles[1:]) == sorted(TITLES.values())


def test_every_tab_is_found_by_its_own_title_without_a_word() -> None:
    findings = Findings()
    tabs = Tabs(read_workbook(made()), findings)

    assert {role: tabs.get(role).title for role in TITLES} == TITLES
    assert findings.all == []


def test_every_column_of_the_contract_is_there_and_read_as_what_it_is() -> None:
    for role, (names, _) in CONTENT.items():
        tab = TEMPLATE.tab(TITLES[role])
        headings = [column.heading for column in tab.columns]
        found = match_columns(HEADING_ROW, headings, names).columns

        missing = names.keys() - found.keys()
        other = {
            "answers": {"code"},
            "corrections": {"name"},
            "milestones": {"name"},
        }  # read where it is there
        assert missing == other.get(role, set()), tab.title
        if role in LISTS:
            assert found == {field: place for place, field in enumerate(LISTS[role])}, tab.title


def test_headings_are_spelt_as_the_contract_spells_them() -> None:
    for role, headings in LISTS.items():
        for field, column in headings.items():
            first = CONTENT[role][0][field][0]
            assert plain(str(column.heading)).startswith(first) or (role, field) in {
                ("register", "name"),
                ("answers", "name"),
            }


def test_the_days_of_the_campaign_are_columns() -> None:
    for title in ("Cài đặt", "Kích hoạt", "Sử dụng"):
        days = [c.heading for c in TEMPLATE.tab(title).columns if isinstance(c.heading, date)]

        assert days == [START + timedelta(days=n) for n in range(28)]


def test_every_key_of_the_settings_is_there() -> None:
    keys = [row[0] for row in TEMPLATE.tab("Cấu hình").rows]

    assert set(keys) >= {names[0] for field, names in KEYS.items() if field != "is_sample"}
    assert len(keys) == len(set(keys))


def test_choices_are_words_that_the_program_knows() -> None:
    assert {KIND_OF[plain(kind)] for kind in columns.KIND_CHOICES} == set(KINDS)
    assert [frequency_of(often) for often in columns.FREQUENCY_CHOICES] == [
        "daily",
        "weekly",
        "occasional",
        "none",
    ]
    for measure, choice in columns.MEASURE_CHOICES.items():
        assert MEASURE_WORDS[plain(choice)] == measure


def test_methods_and_forms_are_offered_in_the_programs_own_words() -> None:
    first_column = [str(row[0]) for row in guide_tab().rows]

    def offered(place: str) -> list[str]:
        area = TEMPLATE.places[place].area
        return first_column[area.first_row - FIRST_ROW : area.last_row - FIRST_ROW + 1]

    assert [plain(method) for method in offered("methods")] == [*METHODS]
    assert offered("forms") == [*FORMS]


def test_no_heading_is_one_that_is_never_read() -> None:
    for tab in TEMPLATE.tabs:
        for column in tab.columns:
            assert not heading_names.NEVER_READ.search(plain(str(column.heading)))
