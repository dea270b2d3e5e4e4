"""From a reading to a snapshot that no longer changes: data/store.py."""

import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import numpy as np
import pytest

from data.cells import address
from data.reading import (
    MEASURES,
    OUTCOMES,
    Action,
    Activity,
    Correction,
    Finding,
    RegisterCell,
    SentReport,
    Unit,
)
from data.store import Snapshot, build
from queries import ask
from tests.queries.campaigns import Report, campaign, day, reading, report, unit

T1 = unit("T1", eligible=100, baseline=10)


def published(units: list[Unit], reports: list[Report] = (), **more: Any) -> Snapshot:  # type: ignore[assignment]
    """A snapshot of its own, which nobody else holds."""
    return build(reading(units, reports, **more))


def rows(snapshot: Snapshot, sql: str) -> list[tuple]:
    with snapshot.cursor() as cursor:
        return cursor.execute(sql).fetchall()


def schemas() -> set[str]:
    """Of every snapshot that is still there."""
    found = rows(published([T1]), "select schema_name from information_schema.schemata")
    return {name for (name,) in found if name.startswith("snapshot_")}


def test_a_reading_without_a_campaign_cannot_be_published() -> None:
    with pytest.raises(ValueError, match=r"reading\.campaign=None"):
        build(replace(reading([]), campaign=None))


def test_versions_grow_with_each_snapshot() -> None:
    assert published([T1]).version < published([T1]).version


def test_a_snapshot_knows_its_days() -> None:
    snapshot = published([T1], [report("T1", 3, 12)], today=5)

    assert (snapshot.first_day, snapshot.last_day) == (date(2024, 10, 31), date(2024, 11, 28))
    assert (snapshot.as_of, snapshot.today) == (day(3), day(5))
    assert [snapshot.clamp(day(number)) for number in (-3, 7, 99)] == [day(0), day(7), day(28)]


def test_with_nothing_reported_the_as_of_date_is_the_day_of_the_baselines() -> None:
    assert published([T1]).as_of == day(0)


def test_the_moment_of_reading_is_kept_else_it_is_now_in_the_campaigns_zone() -> None:
    moment = datetime(2024, 11, 5, 9, 30, tzinfo=UTC)

    assert build(reading([T1], read_at=moment)).read_at == moment
    assert str(published([T1]).read_at.tzinfo) == "Asia/Ho_Chi_Minh"


def test_findings_are_counted_by_severity() -> None:
    findings = [Finding("format.not_integer", "error"), Finding("format.number_as_text", "info")]

    assert published([T1], findings=findings).findings_count == {
        "error": 1,
        "warning": 0,
        "info": 1,
    }


def test_a_snapshot_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        published([T1]).version = 99  # type: ignore[misc]


def test_what_a_cell_held_is_kept_as_text_beside_what_it_means() -> None:
    reports = [
        report("T1", 1, 14),
        report("T1", 2, None, outcome="refused", raw_text="~ 3.089 người"),
        report("T1", 3, 15, outcome="flagged", raw_text="15 người"),
        report("???", 4, 16, outcome="refused"),
    ]
    snapshot = published([T1], reports)

    held = rows(snapshot, "select tab, cell, unit_id, raw_text, value, outcome from entries")

    assert held == [
        ("Cài đặt", "C2", "T1", "14", 14, "clean"),
        ("Cài đặt", "D2", "T1", "~ 3.089 người", None, "refused"),
        ("Cài đặt", "E2", "T1", "15 người", 15, "flagged"),
        ("Cài đặt", "F1", None, "16", 16, "refused"),
    ]


def test_raw_numbers_are_shown_as_people_know_them() -> None:
    numbers = [3089.0, 0.0, 3.089, 1e300, 12345678901.0]
    book = reading([T1], [report("T1", n, 1, outcome="withheld") for n in range(1, 6)])
    book.entries.raw_number = np.array(numbers)

    held = [text for (text,) in rows(build(book), "select raw_text from entries")]

    assert held == ["3089", "0", "3.089", "1e+300", "12345678901"]


def test_cells_have_the_address_that_the_sheet_shows() -> None:
    places = [(0, 0), (4, 25), (9, 26), (99, 701), (0, 702), (1_048_575, 16_383)]
    book = reading([T1], cells=[RegisterCell("Danh mục", r, c, "x") for r, c in places])

    held = [cell for (cell,) in rows(build(book), "select cell from cells")]

    assert held == [address(row, column) for row, column in places]
    assert held[2:] == ["AA10", "ZZ100", "AAA1", "XFD1048576"]


def test_measures_and_outcomes_are_the_same_in_python_and_sql() -> None:
    snapshot = published([T1])

    assert rows(snapshot, "select unnest(enum_range(null::measure))") == [(m,) for m in MEASURES]
    assert rows(snapshot, "select unnest(enum_range(null::outcome))") == [(o,) for o in OUTCOMES]


def test_the_lines_of_the_other_tabs_are_kept() -> None:
    settings = campaign(texts={"Nơi nhận": "Như trên"}, holidays=(day(2),))
    book = reading(
        [T1],
        settings=settings,
        activities=[Activity(day(1), "Buổi hướng dẫn", planned=2, done=None)],
        actions=[Action("Dán mã QR", due=day(9))],
        sent_reports=[SentReport(day(1), number="12/BC-UBND")],
        corrections=[Correction(day(1), "T1", "installed", None, reason="đã kiểm tra")],
    )
    snapshot = build(book)

    assert rows(snapshot, "from settings") == [("Nơi nhận", "Như trên")]
    assert rows(snapshot, "select day, form, planned, done from activities") == [
        (day(1), "Buổi hướng dẫn", 2, None)
    ]
    assert rows(snapshot, "select what, due from actions") == [("Dán mã QR", day(9))]
    assert rows(snapshot, "select number from sent_reports") == [("12/BC-UBND",)]
    assert rows(snapshot, "select unit_id, value, reason from corrections") == [
        ("T1", None, "đã kiểm tra")
    ]
    assert rows(snapshot, "select day from days where is_holiday") == [(day(2),)]


def test_a_unit_of_no_known_kind_is_kept_and_not_counted() -> None:
    snapshot = published([T1, unit("X", kind=None)], [report("X", 1, 5)])

    assert rows(snapshot, "select unit_id, kind from units") == [("T1", "group"), ("X", None)]
    assert rows(snapshot, "select distinct unit_id from unit_days") == [("T1",)]


def test_two_used_counts_of_one_unit_and_day_are_never_published() -> None:
    before = schemas()
    with pytest.raises(ValueError, match="two used entries"):
        published([T1], [report("T1", 1, 14), report("T1", 1, 14)])

    gc.collect()
    assert len(schemas() - before) <= 1  # the one that asks


def test_a_snapshot_is_dropped_when_nobody_holds_it() -> None:
    snapshot = published([T1])
    name = f"snapshot_{snapshot.version}"
    assert name in schemas()

    del snapshot
    gc.collect()

    assert name not in schemas()


def test_who_is_reading_a_snapshot_is_not_cut_off_when_the_next_one_is_there() -> None:
    snapshot = published([T1], [report("T1", 1, 14)])
    cursor = snapshot.cursor()
    with cursor as reader:
        del snapshot
        published([T1], [report("T1", 1, 99)])
        gc.collect()

        assert reader.execute("select max(value) from unit_days").fetchall() == [(14,)]


def test_snapshots_do_not_see_each_other() -> None:
    old = published([T1], [report("T1", 1, 14)])
    new = published([T1], [report("T1", 1, 15)])

    answers = [ask(snapshot, "kind_figures", as_of=day(1)) for snapshot in (old, new, old)]

    assert [int(answer["installed"].iloc[0]) for answer in answers] == [14, 15, 14]


def test_many_threads_may_ask_while_others_publish() -> None:
    snapshot = published([T1], [report("T1", 1, 14)])
    start = threading.Barrier(6)

    def ask_often(_: int) -> list[int]:
        start.wait()
        return [
            int(ask(snapshot, "kind_figures", as_of=day(1))["installed"].iloc[0]) for _ in range(15)
        ]

    def publish_often(_: int) -> list[int]:
        start.wait()
        return [
            int(ask(each, "kind_figures", as_of=day(1))["installed"].iloc[0])
            for each in (published([T1], [report("T1", 1, 20)]) for _ in range(5))
        ]

    with ThreadPoolExecutor(6) as pool:
        asked, made = pool.map(ask_often, range(4)), pool.map(publish_often, range(2))

    assert list(asked) == [[14] * 15] * 4
    assert list(made) == [[20] * 5] * 2


@pytest.mark.parametrize(
    "sql",
    [
        "from read_text('/etc/hostname')",
        "from 'pyproject.toml'",
        "copy units to 'units.csv'",
        "install httpfs",
        "set threads = 1",
        "from T1",
    ],
)
def test_sql_reaches_no_file_no_network_no_setting_and_no_variable(sql: str) -> None:
    with published([T1]).cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute(sql).fetchall()


def test_what_a_snapshot_has_no_row_of_is_empty_and_no_other_snapshots() -> None:
    action = Action("Dán mã QR", "Tổ 1", "Hạnh", None, "Xong")
    with_one, without = published([T1], actions=[action]), published([T1])

    count = "select count(*) from actions"
    assert (rows(with_one, count), rows(without, count)) == ([(1,)], [(0,)])
