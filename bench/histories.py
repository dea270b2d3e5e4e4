"""From the rows of a campaign's history to the matrix that forecast/ takes."""

import numpy as np
import pandas as pd


def matrix(history: pd.DataFrame, origin: int) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """(counts, eligible, groups) of rows with group, day, eligible, cumulative.

    counts: shape (groups, origin + 1), NaN where nothing was reported.
    """
    places, groups = pd.factorize(history["group"], sort=True)
    counts = np.full((len(groups), origin + 1), np.nan)
    counts[places, history["day"].to_numpy(int)] = history["cumulative"].to_numpy(float)
    eligible = np.zeros(len(groups))
    eligible[places] = history["eligible"].to_numpy(float)
    return counts, eligible, [str(group) for group in groups]
