"""Where the campaign will stand on its deadline: arrays in, numbers out."""

from forecast.projection import Projection, project

__all__ = ["Projection", "project"]
