"""Workbook bytes to published snapshot, beside plain `pandas.read_excel` of the same tabs.

Aim: at most 3 × the yardstick for 60 units and for 7,560 units, 28 days, 3 measures.
Run: python -m bench.pipeline
"""

import gc
import io
import multiprocessing
import statistics
import time
from collections.abc import Callable
from datetime import date
from multiprocessing import Queue

from bench.memory import high_water_mark
from bench.workbooks import workbook

SIZES = ((60, 15), (7_560, 5))  # units, runs
AIM = 3.0


def yardstick(content: bytes) -> object:
    import pandas as pd

    return pd.read_excel(io.BytesIO(content), sheet_name=None, engine="calamine")


def product(content: bytes) -> object:
    from data.files.workbook import read_workbook
    from data.interpret import interpret
    from data.store import build

    return build(interpret(read_workbook(content), today=date(2024, 11, 28)))


def timed(function: Callable[[bytes], object], content: bytes) -> float:
    """Seconds until the result is there; what it takes to let go of it is not among them."""
    begun = time.perf_counter()
    result = function(content)
    seconds = time.perf_counter() - begun
    del result
    return seconds


def measure(content: bytes, runs: int) -> tuple[float, float]:
    """Median seconds of (yardstick, product), the runs taken in turn after one to warm up."""
    for function in (yardstick, product):
        function(content)
    gc.collect()
    gc.freeze()  # as the server does once it has loaded its code
    pairs = [(timed(yardstick, content), timed(product, content)) for _ in range(runs)]
    plain, ours = zip(*pairs, strict=True)
    return statistics.median(plain), statistics.median(ours)


def peak(function_name: str, content: bytes, answer: Queue) -> None:
    """Peak resident megabytes of a fresh process that does the work once."""
    globals()[function_name](content)
    answer.put(high_water_mark())


def peak_megabytes(function: Callable[[bytes], object], content: bytes) -> float:
    context = multiprocessing.get_context("spawn")
    answer: Queue = context.Queue()
    process = context.Process(target=peak, args=(function.__name__, content, answer))
    process.start()
    megabytes = answer.get()
    process.join()
    return megabytes


def main() -> None:
    print(
        f"{'units':>6} {'read_excel':>11} {'snapshot':>9} {'ratio':>6} {'aim':>5} {'peak MB':>15}"
    )
    for units, runs in SIZES:
        content = workbook(units)
        plain, ours = measure(content, runs)
        memory = [peak_megabytes(function, content) for function in (yardstick, product)]
        print(
            f"{units:>6} {plain * 1000:>8.1f} ms {ours * 1000:>6.1f} ms {ours / plain:>6.2f}"
            f" {f'≤ {AIM:.0f}':>5} {memory[0]:>6.0f} → {memory[1]:.0f}"
        )


if __name__ == "__main__":
    main()
