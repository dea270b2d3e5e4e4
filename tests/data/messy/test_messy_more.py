"""Every kind of mess in kinds_*.py against the answer a careful person gives."""

import json
from datetime import date

import pytest

from data.check import as_json
from data.files.workbook import read_workbook
from data.interpret import interpret
from tests.data.messy import (
    kinds_answers,  # noqa: F401
    kinds_checks,  # noqa: F401
    kinds_corrections,  # noqa: F401
    kinds_counts,  # noqa: F401
    kinds_day_columns,  # noqa: F401
    kinds_day_figures,  # noqa: F401
    kinds_days,  # noqa: F401
    kinds_form_headings,  # noqa: F401
    kinds_layout,  # noqa: F401
    kinds_like_totals,  # noqa: F401
    kinds_methods,  # noqa: F401
    kinds_names,  # noqa: F401
    kinds_questions,  # noqa: F401
    kinds_register,  # noqa: F401
    kinds_rivals,  # noqa: F401
    kinds_setting_words,  # noqa: F401
    kinds_settings,  # noqa: F401
    kinds_several,  # noqa: F401
    kinds_tables,  # noqa: F401
    kinds_tabs,  # noqa: F401
    kinds_together,  # noqa: F401
    kinds_unit_facts,  # noqa: F401
)
from tests.data.messy.books import book
from tests.data.messy.compare import compare
from tests.data.messy.kinds import KINDS, Kind

PHONE = "0912345678"  # stands in columns nobody knows: never to be repeated


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_messy_book_is_read_as_a_careful_person_reads_it(kind: Kind):
    messy = book()
    expected = kind.make(messy)
    as_of = date.fromisoformat(expected["as_of"])
    reading = interpret(read_workbook(messy.xlsx()), today=as_of)
    actual = as_json(reading, as_of, "vi")

    assert compare(expected, actual) == []
    assert PHONE not in json.dumps(actual, ensure_ascii=False)
    assert PHONE not in repr(reading)
