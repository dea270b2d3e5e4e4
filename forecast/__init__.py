"""Where the campaign will stand on its deadline: arrays in, numbers out."""

from forecast.pool import Pool, pool_of
from forecast.projection import Projection
from forecast.record import Record, record_of
from forecast.what_if import Needed, WhatIf, assume, coming_weekend, needed_pace

__all__ = [
    "Needed",
    "Pool",
    "Projection",
    "Record",
    "WhatIf",
    "assume",
    "coming_weekend",
    "needed_pace",
    "pool_of",
    "record_of",
]
