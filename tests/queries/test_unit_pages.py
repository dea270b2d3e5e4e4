"""One unit, day by day and cell by cell: unit_gains.sql, unit_reports.sql, unit_steps.sql."""

import pandas as pd

from queries import ask
from tests.queries.campaigns import day, published, report, unit

UNITS = [
    unit("T1", eligible=100, baseline=10),
    unit("T2", eligible=50, parent_id="T1"),
    unit("S1", kind="school", frequency="occasional"),
]
REPORTS = [
    *(report("T1", 1, 14), report("T1", 2, 12, outcome="flagged"), report("T1", 4, 20)),
    report("T1", 5, 999, outcome="withheld", raw_text="999"),
    *(report("T1", 4, 9, measure="activated"), report("T2", 3, 5), report("T1", 6, 22)),
]


def test_the_heat_table_has_a_row_for_every_unit_and_day() -> None:
    table = ask(published(UNITS, REPORTS), "unit_gains", as_of=day(5), unit_ids=("S1", "T1"))

    assert table["unit_id"].tolist() == ["S1"] * 28 + ["T1"] * 28
    t1 = table.iloc[28:].reset_index(drop=True)
    assert [None if pd.isna(gain) else gain for gain in t1["gain"].iloc[:6]] == [
        *(4, -2, None, 8, None, None)
    ]
    assert t1["gap_days"].iloc[3] == 2
    assert t1["is_fall"].tolist()[:3] == [False, True, False]
    assert t1["outcome"].iloc[4] == "withheld"
    assert t1["outcome"].isna().sum() == 27
    assert t1["is_due"].all()
    assert not table["is_due"].iloc[:28].any()


def test_the_cells_of_a_unit_are_told_newest_first() -> None:
    cells = ask(published(UNITS, REPORTS), "unit_reports", as_of=day(5), unit_id="T1")

    assert cells["measure"].tolist() == [
        *("installed", "installed", "activated", "installed", "installed")
    ]
    assert cells["raw_text"].tolist() == ["999", "20", "9", "12", "14"]
    assert cells["outcome"].tolist()[:2] == ["withheld", "clean"]
    assert [None if pd.isna(gain) else gain for gain in cells["gain"]] == [None, 8, None, -2, 4]


def test_steps_that_are_not_known_are_null_and_not_zero() -> None:
    steps = ask(published(UNITS, REPORTS), "unit_steps", as_of=day(5), kind="group")

    t1, t2 = steps.to_dict("records")
    assert (t1["installed"], t1["activated"]) == (20, 9)
    assert (t1["installed_left"], t1["activated_left"]) == (80, 91)
    assert (t1["installed_share"], t1["activated_share"]) == (0.2, 0.09)
    assert t1["activated_on"] == pd.Timestamp(day(4))
    assert pd.isna(t1["used"])
    assert pd.isna(t1["used_left"])
    assert t2["parent_name"] == "Đơn vị T1"
    assert pd.isna(t2["activated_left"])
