"""What is assumed is read from the address: the same for a screen, a slide, an export."""

from datetime import date

import pytest

from forecast import WhatIf
from ui.what_if import read

MONDAY, DEADLINE = date(2024, 11, 18), date(2024, 11, 28)


def what_if(as_of: date = MONDAY, **address: str) -> WhatIf:
    return read(address, as_of, DEADLINE).what_if


def test_an_address_that_assumes_nothing_is_the_plain_projection() -> None:
    found = read({"scope": "officer", "date": "2024-11-18"}, MONDAY, DEADLINE)

    assert found.what_if == WhatIf()
    assert found.what_if.is_plain
    assert (found.deadline, found.days_left, found.ignored) == (DEADLINE, 10, ())


def test_all_four_are_taken() -> None:
    address = {"pace": "20", "more": "50", "drive": "300", "deadline": "2024-12-05"}

    found = read(address, MONDAY, DEADLINE)

    assert found.what_if == WhatIf(20, 50, 300, (5, 6), 7)
    assert found.drive_days == [date(2024, 11, 23), date(2024, 11, 24)]
    assert (found.deadline, found.days_left) == (date(2024, 12, 5), 17)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[(name, value) for name in ("pace", "more") for value in ("-5", "x", "1.5", "٣", "")],
        ("pace", "301"),
        ("more", "9" * 400),
        ("drive", "1e3"),
        ("deadline", "2024-11-18"),  # the as-of date itself: nothing is left
        ("deadline", "2025-01-28"),  # too far off
        ("deadline", "tomorrow"),
        ("deadline", "2024-11-31"),
    ],
)
def test_what_makes_no_sense_is_left_out_and_named(name: str, value: str) -> None:
    found = read({name: value, "scope": "ward"}, MONDAY, DEADLINE)

    assert found.what_if == WhatIf()
    assert found.ignored == (f"{name}={value}",)


def test_what_makes_sense_is_taken_beside_what_does_not() -> None:
    found = read({"pace": "quick", "more": "50"}, MONDAY, DEADLINE)

    assert (found.what_if, found.ignored) == (WhatIf(more_a_day=50), ("pace=quick",))


def test_the_campaigns_own_deadline_assumes_nothing() -> None:
    assert what_if(deadline=DEADLINE.isoformat()).is_plain


def test_an_assumption_that_is_read_on_another_day_counts_from_there() -> None:
    later = what_if(date(2024, 11, 22), drive="300", deadline="2024-11-23")

    assert (later.drive_days, later.deadline_shift) == ((1,), -5)


def test_after_the_last_weekend_the_drive_has_no_day() -> None:
    found = read({"drive": "300"}, date(2024, 11, 25), DEADLINE)

    assert (found.what_if.drive, found.drive_days) == (300, [])
