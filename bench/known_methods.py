"""The projections this one is held against, in their plainest form.

Each gives the expected count of every group on the deadline; the ranges are ratio quantiles, what
came ÷ what was projected of the growth, learnt on other campaigns by the part of the campaign that
was over. pace7: the mean daily gain of the last seven days goes on. average: that since the start.
hztrend: each day the same share of those missing, pooled, with last week's change fading. hedge:
the mean of hztrend and pace7.
"""

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from bench.campaigns import ORIGINS, Case
from bench.histories import matrix
from bench.scoring import ENDS, TOTAL, Forecast
from forecast.reports import Reports, tidy

LEVELS = (0.025, 0.1, 0.9, 0.975)
LEAST = 0.0015  # of the eligible: growth that ratios are taken of, at least
Method = Callable[[Reports, int], np.ndarray]


def pace(reports: Reports, days: int) -> np.ndarray:
    """Mean daily gain over the `days` before each group's last report; people a day."""
    groups = np.arange(len(reports.last))
    first = np.maximum(reports.last - days, 0)
    gained = reports.installed - reports.counts[groups, first]
    own = np.maximum(gained / np.maximum(reports.last - first, 1), 0)
    reporting = reports.last > 0
    usual = own[reporting].sum() / max(reports.eligible[reporting].sum(), 1)
    return np.where(reporting, own, usual * reports.eligible)


def pace7(reports: Reports, deadline: int) -> np.ndarray:
    return _within(reports, reports.installed + pace(reports, 7) * (deadline - reports.last))


def average(reports: Reports, deadline: int) -> np.ndarray:
    grown = pace(reports, reports.days) * (deadline - reports.last)
    return _within(reports, reports.installed + grown)


def hztrend(reports: Reports, deadline: int) -> np.ndarray:
    missing = np.maximum(reports.eligible - reports.installed, 1)
    own = pace(reports, 7)
    alone = 1 / (1 + np.isfinite(reports.counts[:, 1:]).sum(axis=1))
    usual = own.sum() / missing.sum()
    daily = (1 - alone) * own + alone * usual * missing
    hazard = np.clip(daily / np.maximum(missing + 3.5 * daily, 1), 0, 0.9)
    ahead = deadline - reports.last
    change = _weekly_change(reports) ** (0.6 / 7)
    steps = np.cumprod(change ** (0.9 ** np.arange(1, ahead.max() + 1)))
    effective = np.concatenate([[0.0], np.cumsum(steps)])[ahead]
    grown = missing * (1 - (1 - hazard) ** effective)
    return _within(reports, reports.installed + grown)


def hedge(reports: Reports, deadline: int) -> np.ndarray:
    return (hztrend(reports, deadline) + pace7(reports, deadline)) / 2


METHODS: dict[str, Method] = {
    "pace7": pace7,
    "average": average,
    "hztrend": hztrend,
    "hedge": hedge,
}


def with_ranges(method: Method, past: Iterable[Case]) -> Forecast:
    """The method as bench.scoring takes it, its ratio quantiles learnt on `past`."""
    ratios = _ratios(method, past)

    def forecast(history: pd.DataFrame, origin: int, deadline: int) -> pd.DataFrame:
        counts, eligible, groups = matrix(history, origin)
        reports = tidy(counts, eligible)
        expected = method(reports, deadline)
        each = np.array([reports.installed, expected, reports.eligible])
        rows = (each, each.sum(axis=1, keepdims=True))
        part = origin / deadline
        found = [
            _ends(row, [np.interp(part, ORIGINS, q) for q in ratios[kind]])
            for kind, row in zip(("group", "total"), rows, strict=True)
        ]
        frame = pd.DataFrame(np.concatenate(found), columns=ENDS)
        frame.insert(0, "group", [*groups, TOTAL])
        return frame

    return forecast


def _ratios(method: Method, past: Iterable[Case]) -> dict[str, list[np.ndarray]]:
    """For groups and totals: at each of LEVELS the quantile of the ratio at each of ORIGINS."""
    found = [row for case in past for row in _ratio_rows(method, case)]
    frame = pd.DataFrame(found, columns=["kind", "source", "part", "ratio", "weight"])
    sums = frame.groupby(["kind", "part", "source"])["weight"].transform("sum")
    frame["weight"] /= sums
    return {
        str(kind): [
            np.array([_quantile(of_kind[of_kind["part"] == part], level) for part in ORIGINS])
            for level in LEVELS
        ]
        for kind, of_kind in frame.groupby("kind")
    }


def _ratio_rows(method: Method, case: Case) -> Iterable[tuple[str, str, float, float, float]]:
    counts, eligible, groups = matrix(case.history, case.origin)
    reports = tidy(counts, eligible)
    growth = method(reports, case.deadline) - reports.installed
    grown = case.came.reindex(groups).to_numpy() - reports.installed
    least = LEAST * reports.eligible
    for ratio in grown / np.maximum(growth, least):
        if np.isfinite(ratio):
            yield "group", case.source, case.part, ratio, 1 / len(grown)
    whole = np.nansum(grown) / max(growth.sum(), least.sum())
    yield "total", case.source, case.part, whole, 1.0


def _quantile(rows: pd.DataFrame, level: float) -> float:
    ordered = rows.sort_values("ratio")
    weight = ordered["weight"].cumsum() / ordered["weight"].sum()
    return float(np.interp(level, weight, ordered["ratio"]))


def _ends(counts: np.ndarray, ratios: list[float]) -> np.ndarray:
    installed, expected, eligible = counts
    growth = np.maximum(expected - installed, LEAST * eligible)
    lowest, low, high, highest = (
        np.clip(installed + ratio * growth, installed, eligible) for ratio in ratios
    )
    return np.column_stack(
        [
            expected,
            np.minimum(low, expected),
            np.maximum(high, expected),
            np.minimum(lowest, expected),
            np.maximum(highest, expected),
        ]
    )


def _weekly_change(reports: Reports) -> float:
    """Gain of the last week ÷ that of the week before, of all groups, within 0.4 and 2.5."""
    if reports.days < 10:
        return 1.0
    week = min(7, reports.days // 2)
    groups = np.arange(len(reports.last))
    first = np.maximum(reports.last - week, 0)
    before = np.maximum(reports.last - 2 * week, 0)
    earlier = reports.counts[groups, first] - reports.counts[groups, before]
    past = float((earlier / np.maximum(first - before, 1)).sum())
    return float(np.clip(pace(reports, week).sum() / past, 0.4, 2.5)) if past > 0 else 1.0


def _within(reports: Reports, counts: np.ndarray) -> np.ndarray:
    return np.clip(counts, reports.installed, reports.eligible)
