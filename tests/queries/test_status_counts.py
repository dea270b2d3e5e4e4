"""How many stand how: queries/status_counts.sql."""

import pandas as pd

from queries import ask
from tests.queries.campaigns import day, published, report, unit


def test_units_are_counted_by_status_best_first_and_null_last() -> None:
    units = [unit(f"T{n}", eligible=100, baseline=0) for n in range(1, 5)]
    units += [unit("T5"), unit("T6", eligible=100), unit("S1", kind="school", eligible=100)]
    reports = [
        *(report("T1", 14, 10), report("T2", 14, 50), report("T3", 14, 100), report("T4", 14, 9)),
        *(report("T5", 14, 7), report("S1", 14, 100)),
    ]

    counts = ask(published(units, reports), "status_counts", as_of=day(14), kind="group")

    assert counts["status"].tolist()[:4] == ["done", "on_track", "behind", "no_data"]
    assert pd.isna(counts["status"].iloc[4])
    assert counts["units"].tolist() == [1, 1, 2, 1, 1]
    assert [list(names) for names in counts["unit_ids"]] == [
        *(["T3"], ["T2"], ["T1", "T4"], ["T6"], ["T5"])
    ]
    assert list(counts["names"].iloc[2]) == ["Đơn vị T1", "Đơn vị T4"]
