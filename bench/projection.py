"""The projection on real campaigns whose end is known, beside the methods people use.

`forecast` is the door for a scorer: nothing but the product's own functions. The command scores
every method on all campaigns but those of one source after what it learns of ranges was learnt on
the other sources, each source in turn, and writes the table of docs/projection.md.
Run: python -m bench.projection [campaigns.parquet]
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from bench.campaigns import FILE, VARIANTS, Case, cases
from bench.histories import matrix
from bench.known_methods import METHODS, with_ranges
from bench.learning import learn
from bench.scoring import ENDS, TOTAL, Forecast, macro, score
from forecast import pool_of
from forecast.spread import LEARNT, Learnt

PAGE = Path(__file__).parent.parent / "docs" / "projection.md"
BEGIN, END = "<!-- begin: bench.projection -->", "<!-- end: bench.projection -->"
SHOWN = ("mae", "total_mae", "wis", "total_wis", "cover80", "total_cover80")
SIZES = (60, 7_560)  # groups that the time is taken for


def forecast(history: pd.DataFrame, origin: int, deadline: int) -> pd.DataFrame:
    """group, mean, lo80, hi80, lo95, hi95 on the deadline, one row a group and `__total__`.

    history: group, day (0: before the first), eligible, cumulative; reports known at the origin.
    """
    return forecast_with(LEARNT, history, origin, deadline)


def forecast_with(
    learnt: Learnt, history: pd.DataFrame, origin: int, deadline: int
) -> pd.DataFrame:
    counts, eligible, groups = matrix(history, origin)
    pool = pool_of(counts, eligible, learnt)
    days = deadline - origin
    each, whole = pool.each(days), pool.project(days, beyond=0)
    levels = (0.1, 0.9, 0.025, 0.975)
    found = np.column_stack([each.expected, *(each.quantile(level) for level in levels)])
    total = [whole.expected, whole.low, whole.high, whole.lowest, whole.highest]
    frame = pd.DataFrame(np.vstack([found, total]), columns=ENDS)
    frame.insert(0, "group", [*groups, TOTAL])
    return frame


def left_out(build: Callable[[list[Case]], Forecast], variant: str, file: Path) -> pd.DataFrame:
    """Scores of a method on each source, built from the cases of the other sources."""
    everything = [case for kind in VARIANTS for case in cases(kind, file)]
    scores = []
    for source in sorted({case.source for case in everything}):
        method = build([case for case in everything if case.source != source])
        own = (case for case in cases(variant, file) if case.source == source)
        scores.append(score(method, own))
    return pd.concat(scores)


def ours(past: list[Case]) -> Forecast:
    learnt = learn(past)
    return lambda history, origin, deadline: forecast_with(learnt, history, origin, deadline)


def builders() -> dict[str, Callable[[list[Case]], Forecast]]:
    known = {
        name: lambda past, method=method: with_ranges(method, past)
        for name, method in METHODS.items()
    }
    return {"this projection": ours, **known}


def table(file: Path) -> str:
    """The scores as a Markdown table, and coverage by source."""
    head = "method | reports | group MAE | total MAE | group WIS | total WIS"
    lines = [f"| {head} | 80 % range holds: group | total |", "|---|---|---|---|---|---|---|---|"]
    sources: dict[str, pd.DataFrame] = {}
    for variant in VARIANTS:
        for name, build in builders().items():
            scores = left_out(build, variant, file)
            if name == "this projection":
                sources[variant] = scores.groupby("source")[["cover80", "total_cover80"]].mean()
            mean = macro(scores)
            cells = " | ".join(f"{mean[column]:.3f}" for column in SHOWN)
            lines.append(f"| {name} | {variant} | {cells} |")
    lines += ["", "How often the 80 % range of this projection held, by source left out:", ""]
    lines += ["| source | reports | group | total |", "|---|---|---|---|"]
    lines += [
        f"| {source} | {variant} | {row['cover80']:.2f} | {row['total_cover80']:.2f} |"
        for variant, found in sources.items()
        for source, row in found.iterrows()
    ]
    return "\n".join(lines)


def times() -> str:
    """Median seconds of this projection ÷ those of hztrend, for few and for many groups."""
    ratios = []
    for groups in SIZES:
        history = _history(groups)
        hztrend = with_ranges(METHODS["hztrend"], cases("clean")[:30])
        plain, own = ([], [])
        for _ in range(9):
            plain.append(_seconds(hztrend, history))
            own.append(_seconds(forecast, history))
        ratio = np.median(own) / np.median(plain)
        ratios.append(f"{ratio:.1f} × hztrend for {groups:,} groups")
    return "Time: " + ", ".join(ratios) + "."


def _history(groups: int) -> pd.DataFrame:
    random = np.random.default_rng(1)
    gains = random.poisson(4, (groups, 21)).cumsum(axis=1)
    counts = np.column_stack([np.full(groups, 150), 150 + gains])
    places, days = np.indices(counts.shape)
    return pd.DataFrame(
        {
            "group": np.char.mod("%05d", places.ravel()),
            "day": days.ravel(),
            "eligible": 900.0,
            "cumulative": counts.ravel().astype(float),
        }
    )


def _seconds(method: Forecast, history: pd.DataFrame) -> float:
    begun = time.perf_counter()
    method(history, 21, 28)
    return time.perf_counter() - begun


def main() -> None:
    """Print the table; write it where it belongs when it is that of the repository's campaigns."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    found = table(file)
    print(found, times(), sep="\n\n")
    if file == FILE:
        page = PAGE.read_text("utf-8")
        before, after = page.split(BEGIN)[0], page.split(END)[1]
        PAGE.write_text(f"{before}{BEGIN}\n{found}\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
