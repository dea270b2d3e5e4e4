"""Where the campaign will stand on its deadline: arrays in, numbers out."""

from forecast.pool import Pool, pool_of
from forecast.projection import Projection
from forecast.record import Record, record_of

__all__ = ["Pool", "Projection", "Record", "pool_of", "record_of"]
