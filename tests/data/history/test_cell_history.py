"""What the history keeps of a sheet's cells, and what it answers."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.history.cell_history import History
from data.history.history_file import NAME
from tests.data.following import NOON
from tests.data.sheets import ANSWER_HEADINGS, INSTALLED, REGISTER, SETTINGS, read, with_cells

MINUTE = timedelta(minutes=1)


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path)


def record(history: History, minutes: int, source: str = "book", **tabs: Any) -> None:
    """Record the campaign with these tabs so many minutes after noon, none of them unwatched."""
    at = NOON + minutes * MINUTE
    assert history.record(read(**tabs), source, at, at)


def changes(history: History, since: int = 0) -> list[dict[str, Any]]:
    rows = history.changes_since("book", NOON + since * MINUTE)
    records: list[Any] = rows.astype(object).where(rows.notna(), None).to_dict("records")
    return records


def test_a_changed_cell_is_kept_with_what_it_held(history: History) -> None:
    record(history, 0)
    record(history, 1, installed=with_cells(INSTALLED, {"F3": "1.295"}))

    assert changes(history) == [
        {
            "first_seen": datetime(2024, 11, 5, 5, 1),
            "version": 2,
            "unit_id": "TDP02",
            "measure": "installed",
            "day": datetime(2024, 11, 4),
            "tab": "Cài đặt",
            "cell": "F3",
            "old_text": "1290",
            "new_text": "1.295",
            "old_value": 1290,
            "new_value": 1295,
        }
    ]


def test_what_stood_there_at_the_first_recording_is_no_change(history: History) -> None:
    record(history, 1)

    assert changes(history) == []


def test_a_cell_filled_and_emptied_again_is_two_changes_the_newest_first(history: History) -> None:
    empty = with_cells(INSTALLED, {"G2": None})
    record(history, 0, installed=empty)
    record(history, 1)
    record(history, 2, installed=empty)

    assert [(row["old_text"], row["new_text"], row["cell"]) for row in changes(history)] == [
        ("3200", None, "G2"),
        (None, "3200", "G2"),
    ]
    assert [row["new_text"] for row in changes(history, since=1)] == [None]


def test_what_cannot_be_read_is_kept_as_it_was_typed(history: History) -> None:
    record(history, 0)
    record(history, 1, installed=with_cells(INSTALLED, {"G2": "hỏi lại "}))

    [row] = changes(history)
    assert (row["new_text"], row["new_value"], row["old_value"]) == ("hỏi lại", None, 3200)


def test_of_a_long_text_the_beginning_is_kept(history: History) -> None:
    record(history, 0)
    record(history, 1, installed=with_cells(INSTALLED, {"G2": "dài" * 400}))

    assert [row["new_text"] for row in changes(history)] == [("dài" * 400)[:500]]


def test_an_inserted_column_and_sorted_rows_are_no_change(history: History) -> None:
    record(history, 0)
    turned = [INSTALLED[0], *INSTALLED[:0:-1]]
    moved = [[*row[:2], None, *row[2:]] for row in turned]
    record(history, 1, installed=moved)
    assert changes(history) == []

    record(history, 2, installed=with_cells(moved, {"H5": 3201}))
    assert [(row["cell"], row["unit_id"]) for row in changes(history)] == [("H5", "TDP01")]


def test_the_number_typed_as_text_is_no_change(history: History) -> None:
    record(history, 0)
    record(history, 1, installed=with_cells(INSTALLED, {"G2": "3200"}))

    assert changes(history) == []


def test_changes_of_the_register_are_kept(history: History) -> None:
    record(history, 0)
    record(history, 1, register=with_cells(REGISTER, {"E2": 5300, "F2": None}))

    told = [(r["measure"], r["old_value"], r["new_value"], r["day"]) for r in changes(history)]
    assert told == [("eligible", 5200, 5300, None), ("baseline", 1200, None, None)]


def test_a_column_that_nobody_knows_is_not_kept(history: History, tmp_path: Path) -> None:
    """It may hold telephone numbers."""
    phones = [[*row, phone] for row, phone in zip(INSTALLED, PHONES, strict=True)]
    record(history, 0, installed=phones)
    record(history, 1, installed=with_cells(phones, {"H2": "0912345679"}))

    assert changes(history) == []
    history.close()
    assert b"09123456" not in (tmp_path / NAME).read_bytes()


PHONES = ["Điện thoại", "0912345678", "0912345670", "0912345671", "0912345672"]


def test_a_new_answer_changes_the_count_of_its_unit_and_day(history: History) -> None:
    first = [datetime(2024, 11, 5, 9), datetime(2024, 11, 5), "Tổ 1", 3200]
    second = [datetime(2024, 11, 5, 10), datetime(2024, 11, 5), "Tổ 1", 3210]
    settings = [*SETTINGS, ["Nguồn số liệu", "Báo cáo ngày"]]
    record(history, 0, settings=settings, answers=[ANSWER_HEADINGS, first])
    record(history, 1, settings=settings, answers=[ANSWER_HEADINGS, first, second])

    assert [(r["tab"], r["cell"], r["old_text"], r["new_text"]) for r in changes(history)] == [
        ("Báo cáo ngày", "D3", "3200", "3210")
    ]


def test_sources_do_not_mix(history: History) -> None:
    record(history, 0)
    record(history, 1, source="other", installed=with_cells(INSTALLED, {"G2": 1}))
    record(history, 2)

    assert changes(history) == []
    assert history.recorded_at("book") == NOON + 2 * MINUTE
    assert history.recorded_at("other") == NOON + MINUTE
    assert history.recorded_at("third") is None


def came(
    history: History, hours: float, *, watched: bool = True, **tabs: Any
) -> dict[tuple[str, int], str]:
    """(unit, day of the month) → timeliness, at so many hours after noon; then it is recorded."""
    at = NOON + timedelta(hours=hours)
    reading, absent_until = read(**tabs), at if watched else None
    look = history.look(reading, "book", at, absent_until)
    assert look is not None
    assert history.record(reading, "book", at, absent_until)
    days = pd.to_datetime(look.arrivals["due_on"]).dt.day
    keys = zip(look.arrivals["unit_id"], days, strict=True)
    return dict(zip(keys, look.arrivals["timeliness"], strict=True))


def test_at_the_first_look_only_what_is_not_yet_closed_came_surely_in_time(
    history: History,
) -> None:
    told = came(history, 4.9, installed=with_cells(INSTALLED, {"G2": None}))

    assert told["TDP03", 5] == "on_time"  # it is not 17:00 yet
    assert told["TDP03", 4] == "unknown"
    assert ("TDP01", 5) not in told
    assert len(told) == 14  # the office owes no reports


def test_a_report_is_on_time_by_the_cut_off_and_late_after_it(history: History) -> None:
    empty = {"G2": None, "G3": "hỏi lại", "G4": None}
    came(history, 0, installed=with_cells(INSTALLED, dict(empty)))
    came(history, 5, installed=with_cells(INSTALLED, empty | {"G2": 3200}))
    told = came(history, 5.1, installed=with_cells(INSTALLED, empty | {"G2": 3201, "G3": 1330}))

    assert told["TDP01", 5] == "on_time"  # changed afterwards, and there before
    assert told["TDP02", 5] == "late"  # it was there before, and could not be read
    assert ("TDP03", 5) not in told


def test_a_report_that_was_emptied_and_filled_again_came_when_it_first_did(
    history: History,
) -> None:
    empty = with_cells(INSTALLED, {"G2": None})
    came(history, 0, installed=empty)
    came(history, 1)
    assert came(history, 2, installed=empty)["TDP01", 5] == "on_time"
    assert came(history, 9, installed=with_cells(INSTALLED, {"G2": 3205}))["TDP01", 5] == "on_time"


def test_of_what_came_over_the_cut_off_while_nobody_watched_nobody_knows(history: History) -> None:
    came(history, 0, installed=with_cells(INSTALLED, {"G2": None, "G3": None}))
    told = came(history, 6, watched=False, installed=with_cells(INSTALLED, {"G3": None}))
    assert told["TDP01", 5] == "unknown"

    told = came(history, 9, watched=False)
    assert (told["TDP01", 5], told["TDP02", 5]) == ("unknown", "late")


def weekly(day: int) -> dict[str, Any]:
    """Group 1 reports weekly, and the campaign ends on this day of November."""
    headings = [*REGISTER[0], "Tần suất báo cáo"]
    register = [headings, [*REGISTER[1], "hằng tuần"], *REGISTER[2:]]
    return {"register": register, "settings": with_cells(SETTINGS, {"B4": datetime(2024, 11, day)})}


def test_a_weekly_report_is_due_at_the_end_of_its_campaign_week(history: History) -> None:
    """1 November begins the first week: it ends on the 7th, which is still to come."""
    told = came(history, 9, **weekly(28))

    assert [key for key in told if key[0] == "TDP01"] == [("TDP01", 7)]
    assert told["TDP01", 7] == "on_time"


def test_a_weekly_report_is_on_time_where_any_of_the_week_was(history: History) -> None:
    """The campaign ends on the 5th, and so does the week."""
    blank = {f"{column}2": None for column in "CDEFG"}
    empty = with_cells(INSTALLED, dict(blank))
    early = with_cells(INSTALLED, blank | {"D2": 3010})
    came(history, 0, **weekly(5), installed=empty)
    assert came(history, 6, **weekly(5), installed=early)["TDP01", 5] == "late"

    assert history.record(read(**weekly(5), installed=empty), "other", NOON, NOON)
    at = NOON + timedelta(hours=1)
    assert history.record(read(**weekly(5), installed=early), "other", at, at)
    at = NOON + timedelta(hours=6)
    look = history.look(read(**weekly(5)), "other", at, at)
    assert look is not None
    kept = look.arrivals.set_index("unit_id")["timeliness"]["TDP01"]
    assert (kept, look.late["unit_id"].tolist()) == ("on_time", [])


def test_the_oldest_changes_go_first(tmp_path: Path) -> None:
    history = History(tmp_path, most_changes=3)
    for minute in range(6):
        record(history, minute, installed=with_cells(INSTALLED, {"G2": 3200 + minute}))

    assert [row["new_value"] for row in changes(history)] == [3205, 3204, 3203]


def test_the_sources_recorded_longest_ago_are_forgotten(history: History) -> None:
    for number in range(6):
        record(history, number, source=f"book {number}")

    assert history.recorded_at("book 0") is None
    assert history.recorded_at("book 1") == NOON + MINUTE


def test_recording_over_and_over_does_not_grow_the_file(tmp_path: Path) -> None:
    """The 20 cells are rewritten each time, because a column is inserted and taken out again."""
    history = History(tmp_path, most_changes=20)
    moved = [[*row[:2], None, *row[2:]] for row in INSTALLED]
    sizes = []
    for minute in range(90):
        record(history, minute, installed=(INSTALLED, moved)[minute % 2])
        if minute % 10 == 9:
            history.close()
            sizes.append((tmp_path / NAME).stat().st_size)

    assert max(sizes[5:]) <= max(sizes[:5])


def test_a_history_is_read_by_the_next_start(history: History, tmp_path: Path) -> None:
    record(history, 0)
    record(history, 1, installed=with_cells(INSTALLED, {"G2": 3300}))
    history.close()

    again = History(tmp_path)
    assert [row["new_value"] for row in changes(again)] == [3300]
    assert again.knows("book", NOON + MINUTE)
    assert not again.knows("book", NOON + 2 * MINUTE)


def test_the_days_before_the_start_are_kept_too(history: History) -> None:
    """The campaign was moved: nothing of what was typed has changed."""
    record(history, 0)
    later = [[*row] for row in SETTINGS]
    later[2][1] = datetime(2024, 11, 4)
    record(history, 1, settings=later)

    assert changes(history) == []
    assert history.recorded_at("book") == datetime(2024, 11, 5, 5, 1, tzinfo=UTC)
    assert date(2024, 11, 4) <= read(settings=later).today
