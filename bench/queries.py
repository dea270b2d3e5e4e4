"""`python -m bench.queries`: each query beside the same answer in pandas, on two sizes of campaign.

Aims: never slower than pandas, and at most 60 ms with 7,560 units where a screen asks. The answers
are compared before anything is timed. Times are medians of runs taken in turn; read the ratios, not
the milliseconds.
`campaign` and `findings` compute next to nothing: what they cost is asking a database at all.
"""

import json
import statistics
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import psutil

from bench.answers import ANSWERS
from bench.in_pandas import Frames, frames_of
from bench.readings import reading
from data.store import Snapshot, build
from queries import ask
from queries.asking import parameters_of

SIZES = ((60, 21), (7_560, 7))  # units, runs
AS_OF = date(2024, 11, 20)
UNIT_IDS = tuple(f"DV-{n:05d}" for n in range(1, 61))  # as many as a ward has
WISHES: dict[str, Any] = {
    "kind": "group",
    "unit_id": UNIT_IDS[0],
    "unit_ids": UNIT_IDS,
    "by": "officer",
    "closed_until": AS_OF,
    **dict.fromkeys(("severity", "rule_group", "officer", "form", "unit")),
}
OF_ALL_KINDS = ("unit_figures", "unit_steps", "outreach_lines", "outreach_days", "outreach_forms")
WISHES_OF = {name: {"kind": None} for name in OF_ALL_KINDS}
SCOPES = {"kind": ("group",), "officer": ("Cán bộ mẫu 3",), "unit": UNIT_IDS}  # and their keys
AIM_RATIO, AIM_MS = 1.0, 60.0
FOR_FILES = ("typed_counts",)  # the whole sheet, when somebody downloads it: no screen waits


def cases() -> list[tuple[str, str]]:
    """Every query, and where it takes a scope once for each: (name, scope)."""
    return [
        (name, scope)
        for name in ANSWERS
        for scope in (SCOPES if "scope" in parameters_of(name) else ("kind",))
    ]


def wishes(name: str, scope: str) -> dict[str, Any]:
    """The parameters of a query but for the as-of date."""
    keys = SCOPES[scope]
    wanted = WISHES | {"scope": scope, "key": keys[0], "keys": keys} | WISHES_OF.get(name, {})
    return {key: value for key, value in wanted.items() if key in parameters_of(name)}


def in_duckdb(snapshot: Snapshot, name: str, scope: str) -> Callable[[], pd.DataFrame]:
    as_of = {"as_of": AS_OF} if "as_of" in parameters_of(name) else {}
    return lambda: ask(snapshot, name, **as_of, **wishes(name, scope))


def in_pandas(frames: Frames, name: str, scope: str) -> Callable[[], pd.DataFrame]:
    as_of = {"as_of": pd.Timestamp(AS_OF)} if "as_of" in parameters_of(name) else {}
    return lambda: ANSWERS[name](frames, **as_of, **wishes(name, scope))


def compare(name: str, ours: pd.DataFrame, theirs: pd.DataFrame) -> None:
    """Raises AssertionError where the two answers differ in anything but the types of columns."""
    if name == "findings":
        ours = ours.assign(params=ours["params"].map(json.loads))
    if name == "known_counts":  # in no order
        ours = ours.sort_values(["unit_order", "day_number"], ignore_index=True)
    pd.testing.assert_frame_equal(
        plain(ours), plain(theirs[ours.columns]), check_dtype=False, obj=name
    )


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Numbers as floats, lists as lists, everything missing as None."""
    columns = {}
    for name, column in frame.items():
        if pd.api.types.is_numeric_dtype(column.dtype):
            columns[name] = column.astype("float64")
        elif pd.api.types.is_datetime64_any_dtype(column.dtype):
            columns[name] = column.dt.strftime("%Y-%m-%d").astype(object)
        else:
            columns[name] = column.map(lambda v: list(v) if hasattr(v, "tolist") else v).astype(
                object
            )
    whole = pd.DataFrame(columns)
    missing = whole.map(lambda value: not isinstance(value, list | dict) and pd.isna(value))
    return whole.astype(object).mask(missing, None)


def label(name: str, scope: str) -> str:
    return f"{name} {scope}" if "scope" in parameters_of(name) else name


def timed(function: Callable[[], pd.DataFrame]) -> float:
    begun = time.perf_counter()
    function()
    return (time.perf_counter() - begun) * 1000


def peak(function: Callable[[], pd.DataFrame]) -> float:
    """Peak megabytes that Python and numpy ask for; DuckDB's own memory is not among them, nor that
    of the texts it hands over."""
    tracemalloc.start()
    function()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def measure(snapshot: Snapshot, frames: Frames, name: str, scope: str, runs: int) -> str:
    ours, theirs = in_duckdb(snapshot, name, scope), in_pandas(frames, name, scope)
    compare(name, ours(), theirs())
    pairs = [(timed(ours), timed(theirs)) for _ in range(runs)]
    mine, plain_pandas = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = mine / plain_pandas
    is_quick = mine <= AIM_MS or name in FOR_FILES
    missed = "" if ratio <= AIM_RATIO and is_quick else "  missed"
    return (
        f"{label(name, scope):24} {mine:>9.1f} {plain_pandas:>10.1f} {ratio:>7.2f}"
        f" {peak(ours):>9.1f} {peak(theirs):>9.1f}{missed}"
    )


def main() -> None:
    resident = psutil.Process().memory_info
    for units, runs in SIZES:
        book = reading(units)
        before = resident().rss
        snapshot = build(book)
        grown = (resident().rss - before) / 1e6
        frames = frames_of(book)
        print(f"{units} units, {len(book.entries)} entries, snapshot {grown:.0f} MB resident")
        print(
            f"{'query':24} {'DuckDB ms':>9} {'pandas ms':>10} {'ratio':>7}"
            f" {'peak MB':>9} {'pandas':>9}"
        )
        for name, scope in cases():
            print(measure(snapshot, frames, name, scope, runs))
        print()


if __name__ == "__main__":
    main()
