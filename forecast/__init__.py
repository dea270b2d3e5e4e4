"""Where the campaign will stand on its deadline: arrays in, numbers out."""

from forecast.pool import Pool, pool_of
from forecast.projection import Projection

__all__ = ["Pool", "Projection", "pool_of"]
