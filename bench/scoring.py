"""Scores of a projection: how far off, how honest its ranges. Percentage points of the eligible.

macro: the mean over sources of the mean over campaigns and origins, so that no source outweighs
another by its number of windows. The weighted interval score is that of Bracher et al. 2021, with
the median, the 80 % and the 95 % interval.
"""

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from bench.campaigns import Case

TOTAL = "__total__"
ENDS = ["mean", "lo80", "hi80", "lo95", "hi95"]
Forecast = Callable[[pd.DataFrame, int, int], pd.DataFrame]


def score(forecast: Forecast, cases: Iterable[Case]) -> pd.DataFrame:
    """One row per case: campaign, source, variant, part, mae, wis, cover80 of the groups (means
    over them) and of the total (total_mae, …)."""
    return pd.DataFrame([_score(forecast, case) for case in cases])


def macro(scores: pd.DataFrame) -> pd.Series:
    """The mean over sources of each score."""
    columns = scores.columns.difference(["campaign", "source", "variant", "part"])
    return scores.groupby("source")[list(columns)].mean().mean()


def interval_score(
    came: np.ndarray, low: np.ndarray, high: np.ndarray, outside: float
) -> np.ndarray:
    """Width, and 2 ÷ outside for each unit that it missed by (Gneiting & Raftery 2007)."""
    missed = np.maximum(low - came, 0) + np.maximum(came - high, 0)
    return np.asarray((high - low) + 2 / outside * missed)


def weighted_interval_score(came: np.ndarray, ends: dict[str, np.ndarray]) -> np.ndarray:
    middle = 0.5 * np.abs(came - ends["mean"])
    inner = 0.1 * interval_score(came, ends["lo80"], ends["hi80"], 0.2)
    outer = 0.025 * interval_score(came, ends["lo95"], ends["hi95"], 0.05)
    return np.asarray((middle + inner + outer) / 2.5)


def _score(forecast: Forecast, case: Case) -> dict[str, object]:
    found = forecast(case.history.copy(), case.origin, case.deadline).set_index("group")
    found.index = found.index.astype(str)
    groups = found.drop(TOTAL).reindex(case.came.index.astype(str))[ENDS].astype(float)
    total = found.loc[[TOTAL], ENDS].astype(float)
    together = (case.came.sum(), case.eligible.sum())
    return {
        "campaign": case.campaign,
        "source": case.source,
        "variant": case.variant,
        "part": case.part,
        **_scores("", groups, case.came.to_numpy(), case.eligible.to_numpy()),
        **_scores("total_", total, np.array([together[0]]), np.array([together[1]])),
    }


def _scores(
    prefix: str, found: pd.DataFrame, came: np.ndarray, eligible: np.ndarray
) -> dict[str, float]:
    ends = {name: found[name].to_numpy() for name in ENDS}
    points = 100 / eligible
    inside = (came >= ends["lo80"] - 0.5) & (came <= ends["hi80"] + 0.5)
    return {
        f"{prefix}mae": float((np.abs(came - ends["mean"]) * points).mean()),
        f"{prefix}wis": float((weighted_interval_score(came, ends) * points).mean()),
        f"{prefix}cover80": float(inside.mean()),
    }
