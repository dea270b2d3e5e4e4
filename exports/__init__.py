"""Frames in, bytes out: the files that people carry away. Knows neither screens nor the store."""
