"""Real campaigns whose end is known, as a projection would have met them; README.md has sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

FILE = Path(__file__).parent / "campaigns.parquet"
VARIANTS = ("clean", "masked")  # all that was published; with the gaps and delays of a shared sheet
ORIGINS = (0.25, 0.5, 0.75)  # of the campaign, from where it is projected to its deadline


@dataclass(frozen=True, eq=False)
class Case:
    """One campaign seen from one day.

    history: group, day (0: the baseline), eligible, cumulative; only reports that had arrived by
    the origin. came: the cumulative count on the deadline, eligible: people; both by group.
    """

    campaign: str
    variant: str
    part: float
    origin: int
    deadline: int
    history: pd.DataFrame
    came: pd.Series
    eligible: pd.Series

    @property
    def source(self) -> str:
        return self.campaign.split("_")[0]


@cache
def cases(variant: str, file: Path = FILE) -> tuple[Case, ...]:
    """All cases of a variant, by campaign and origin."""
    return tuple(_cases(pd.read_parquet(file), variant))


def _cases(rows: pd.DataFrame, variant: str) -> Iterator[Case]:
    is_masked = variant == "masked"
    for campaign, found in rows.groupby("campaign_id", sort=True):
        deadline = int(found["deadline_day"].iloc[0])
        first = found.drop_duplicates("group_id").set_index("group_id")
        reports = pd.DataFrame(
            {
                "group": found["group_id"],
                "day": found["day"].astype(int),
                "eligible": found["eligible"].astype(float),
                "cumulative": found["observed" if is_masked else "cumulative"].astype(float),
                "arrived": found["observed_on" if is_masked else "day"].astype(float),
            }
        ).dropna()
        baseline = pd.DataFrame(
            {
                "group": first.index,
                "day": 0,
                "eligible": first["eligible"].to_numpy(float),
                "cumulative": first["baseline"].to_numpy(float),
                "arrived": 0.0,
            }
        )
        history = pd.concat([baseline, reports]).sort_values(["group", "day"])
        ends = found[found["day"] == deadline].set_index("group_id")
        for part in ORIGINS:
            origin = max(2, round(part * deadline))
            known = (history["day"] <= origin) & (history["arrived"] <= origin)
            yield Case(
                campaign=str(campaign),
                variant=variant,
                part=part,
                origin=origin,
                deadline=deadline,
                history=history[known].drop(columns="arrived").reset_index(drop=True),
                came=ends["cumulative"].astype(float),
                eligible=first["eligible"].astype(float).reindex(ends.index),
            )
